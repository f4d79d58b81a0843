"""A fault anywhere in the packs is refused, by file, line and place."""

import shutil
from pathlib import Path

import pytest

import schemas
from server.json_places import line_of
from server.rule_packs import (
    CHECK_IN_FILE,
    CONTACTS_FILE,
    ITEMS_FILE,
    LABS_FILE,
    PROGRAMMES_FILE,
    TREND_RULES_FILE,
    URGENT_RULES_FILE,
    load_packs,
)
from tests.rule_packs import (
    faults_of_check_in,
    faults_of_contacts,
    faults_of_items,
    faults_of_labs,
    faults_of_programmes,
    faults_of_trend_rules,
    faults_of_urgent_rules,
)
from tests.rule_packs.changes import (
    REMOVED,
    Change,
    a_baseline,
    a_condition,
    a_grade,
    change,
    refusal,
)

FAULTS = {
    ITEMS_FILE: faults_of_items.FAULTS,
    URGENT_RULES_FILE: faults_of_urgent_rules.FAULTS,
    TREND_RULES_FILE: faults_of_trend_rules.FAULTS,
    CHECK_IN_FILE: faults_of_check_in.FAULTS,
    CONTACTS_FILE: faults_of_contacts.FAULTS,
    LABS_FILE: faults_of_labs.FAULTS,
    PROGRAMMES_FILE: faults_of_programmes.FAULTS,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped packs, to break."""
    shipped = Path(schemas.__file__).parent
    for file in FAULTS:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        shutil.copy(shipped / file, tmp_path / file)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "changes", "place", "reason"),
    [
        pytest.param(file, changes, place, reason, id=f"{Path(file).stem}: {name}")
        for file, faults in FAULTS.items()
        for name, changes, place, reason in faults
    ],
)
def test_a_fault_is_refused_by_file_line_and_place(
    folder: Path, file: str, changes: list[Change], place: str, reason: str
) -> None:
    for steps, value in changes:
        change(folder / file, steps, value)

    error = refusal(folder)

    line = line_of((folder / file).read_text("utf-8"), place)
    assert line > 1
    assert (error.file, error.place) == (str(folder / file), f"line {line}: {place}")
    assert error.reason.startswith(reason)
    assert str(error) == f"{error.file}: {error.place}: {error.reason}"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        pytest.param(b'{\n"pack_id": urgent}', "line 2", id="not JSON"),
        pytest.param(b'{\n"pack_id": "urgent",\n\n', "line 2", id="cut short"),
        pytest.param(b"", "line 1", id="empty"),
        pytest.param(b'{\n\n"pack_id": "\xff"}', "line 3", id="not UTF-8"),
        pytest.param(b"[]", "line 1: $", id="a list"),
    ],
)
def test_what_is_no_pack_at_all_is_refused_by_line(
    folder: Path, content: bytes, place: str
) -> None:
    (folder / URGENT_RULES_FILE).write_bytes(content)

    error = refusal(folder)

    assert (error.file, error.place) == (str(folder / URGENT_RULES_FILE), place)
    assert error.__cause__ is not None


def test_a_tier_that_stands_there_twice_is_refused(folder: Path) -> None:
    path = folder / URGENT_RULES_FILE
    text = path.read_text("utf-8")
    path.write_text(text.replace('"tier":', '"tier": "soon", "tier":', 1), "utf-8")

    error = refusal(folder)

    assert error.place.endswith(": $.rules[0].tier")
    assert error.reason == "stands there twice"


@pytest.mark.parametrize("file", FAULTS)
def test_a_missing_file_is_refused_by_name(folder: Path, file: str) -> None:
    (folder / file).unlink()

    error = refusal(folder)

    assert (error.file, error.reason) == (str(folder / file), "No such file or directory")


def test_a_pack_of_conditions_is_taken(folder: Path) -> None:
    conditions = [
        a_grade(),
        a_grade(item="mood", at_least=REMOVED, at_most=0),
        a_baseline(),
        {"operator": "duringWeeks", "from_week": 9},
        {"operator": "anyOf", "conditions": [{"operator": "flag", "flag": "rhabdo"}]},
    ]
    for steps, value in a_condition(operator="allOf", conditions=conditions):
        change(folder / URGENT_RULES_FILE, steps, value)
    change(folder / URGENT_RULES_FILE, ["rules", 1, "valid_regions"], ["GB", "IE"])

    taken = load_packs(folder)

    assert taken.urgent_rules.rules[0].also_when is not None


def test_the_packs_are_read_from_the_installed_package_unless_told_otherwise(folder: Path) -> None:
    assert load_packs() == load_packs(folder)
