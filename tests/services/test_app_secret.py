"""The secret of an installation: made once, kept safe, and bound to what it wraps."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server.errors import InvalidSettingError, UnavailableError
from server.services import app_secret
from server.settings import Settings

KEY = bytes(range(32))
LONG_ENOUGH = "a secret of the tests, long enough"


def settings_in(folder: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{folder}/diary.db")


def test_a_first_start_makes_a_secret_beside_the_database_for_its_owner_alone(
    tmp_path: Path,
) -> None:
    app_secret.prepare(settings_in(tmp_path))

    (made,) = tmp_path.iterdir()
    assert made.name == "diary.db.secret"
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert len(made.read_text().strip()) == 43


def test_a_later_start_keeps_it(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    wrapped = app_secret.wrap(settings, KEY, "share")
    app_secret._derived.cache_clear()

    assert app_secret.unwrap(settings, wrapped, "share") == KEY


def test_of_many_that_start_at_once_one_makes_it(tmp_path: Path) -> None:
    path = tmp_path / "diary.db.secret"
    with ThreadPoolExecutor(16) as pool:
        secrets = {*pool.map(lambda _: app_secret._kept(path), range(64))}

    assert secrets == {path.read_text().strip()}
    assert [*tmp_path.iterdir()] == [path]


def test_a_setting_takes_the_place_of_the_file(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/diary.db", secret_key=LONG_ENOUGH)

    wrapped = app_secret.wrap(settings, KEY, "share")

    assert app_secret.unwrap(settings, wrapped, "share") == KEY
    assert not [*tmp_path.iterdir()]


def test_with_postgresql_it_lies_where_sqlite_would_have_lain() -> None:
    postgres = Settings(database_url="postgresql://retinote@127.0.0.1/retinote")

    assert app_secret.secret_path(postgres) == Path("data/retinote.secret")
    assert app_secret.secret_path(Settings()) == Path("data/retinote.db.secret")


def test_a_key_is_hidden_and_opens_only_what_it_was_made_for() -> None:
    settings = Settings(secret_key=LONG_ENOUGH)
    wrapped = app_secret.wrap(settings, KEY, "diary share")

    assert KEY not in wrapped
    assert wrapped != app_secret.wrap(settings, KEY, "diary share")
    assert app_secret.unwrap(settings, wrapped, "diary another") is None
    assert app_secret.unwrap(Settings(secret_key="another " + LONG_ENOUGH), wrapped, "") is None


@pytest.mark.parametrize("content", ["", "short\n"])
def test_a_file_that_holds_no_secret_stops_the_start(tmp_path: Path, content: str) -> None:
    (tmp_path / "diary.db.secret").write_text(content)

    with pytest.raises(InvalidSettingError, match="expected a secret"):
        app_secret.prepare(settings_in(tmp_path))


def test_a_place_where_it_cannot_be_kept_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "diary.db.secret").mkdir()

    with pytest.raises(InvalidSettingError, match="cannot be made or read"):
        app_secret.prepare(settings_in(tmp_path))


def test_a_secret_that_cannot_be_kept_while_the_server_runs_is_not_available(
    tmp_path: Path,
) -> None:
    (tmp_path / "diary.db.secret").mkdir()

    with pytest.raises(UnavailableError):
        app_secret.wrap(settings_in(tmp_path), KEY, "share")
