"""What is made from code is what the code would make now."""

from pathlib import Path

import pytest

from server.generated_files import generated_files, write_generated_files

FOLDER = Path("schemas")
GENERATED = dict(generated_files())


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_file_is_as_the_code_would_make_it(name: str) -> None:
    stored = (FOLDER / name).read_bytes()

    assert stored == GENERATED[name], "run `make generate`"


def test_nothing_else_lies_among_the_generated_files() -> None:
    stored = {path.relative_to(FOLDER).as_posix() for path in (FOLDER / "json").iterdir()}

    assert stored == {name for name in GENERATED if name.startswith("json/")}


def test_all_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    paths = list(write_generated_files(tmp_path))

    written = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in paths}
    assert written == GENERATED
