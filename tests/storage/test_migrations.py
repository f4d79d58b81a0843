import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from server.errors import MigrationError, NewerDatabaseError
from server.storage import warning_store
from server.storage.database import open_database
from server.storage.migrations import MIGRATIONS, Migration, statements_of
from server.storage.operation import Operation, Sql
from server.storage.sqlite_copy import keep_copy

NOTES = Migration(
    1, "0001_notes", "create table note (note_id text not null primary key) strict;\n"
)
WORDS = Migration(2, "0002_words", "alter table note add column words text;\n")
BROKEN = Migration(
    2,
    "0002_broken",
    "alter table note add column words text;\ninsert into note (note_id) values ('second');\n"
    "insert into nowhere (words) values ('x');\n",
)


def add_note(note_id: str) -> Operation[None]:
    yield Sql("insert into note (note_id) values ($1)", note_id)


def notes() -> Operation[list[str]]:
    rows = yield Sql("select note_id from note order by note_id")
    return [note_id for (note_id,) in rows]


def applied() -> Operation[list[tuple[int, str]]]:
    rows = yield Sql("select version, name from migration order by version")
    return [(version, name) for version, name in rows]


async def open_with_a_note(url: str) -> None:
    database = await open_database(url, (NOTES,))
    await database.write(add_note("first"), lock="")
    await database.close()


def path_in(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/diary.db"


async def test_a_fresh_database_gets_every_migration(database_url: str) -> None:
    for _ in range(2):
        database = await open_database(database_url)
        try:
            versions = await database.read(applied())
        finally:
            await database.close()

        assert versions == [(each.version, each.name) for each in MIGRATIONS]


def test_migrations_are_counted_from_one_without_holes() -> None:
    assert [each.version for each in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


async def test_an_upgrade_keeps_what_was_stored(database_url: str) -> None:
    await open_with_a_note(database_url)

    database = await open_database(database_url, (NOTES, WORDS))
    try:
        assert await database.read(notes()) == ["first"]
        assert await database.read(applied()) == [(1, NOTES.name), (2, WORDS.name)]
    finally:
        await database.close()


async def test_a_failing_migration_leaves_the_database_as_it_was(database_url: str) -> None:
    await open_with_a_note(database_url)

    with pytest.raises(MigrationError, match="0002_broken"):
        await open_database(database_url, (NOTES, BROKEN))

    database = await open_database(database_url, (NOTES, WORDS))
    try:
        assert await database.read(notes()) == ["first"]
    finally:
        await database.close()


async def test_a_newer_database_is_refused_and_left_alone(database_url: str) -> None:
    database = await open_database(database_url, (NOTES, WORDS))
    await database.close()

    with pytest.raises(NewerDatabaseError, match="version 2"):
        await open_database(database_url, (NOTES,))


async def test_servers_that_start_together_take_each_step_once(database_url: str) -> None:
    await open_with_a_note(database_url)
    steps = (NOTES, WORDS)

    databases = await asyncio.gather(*(open_database(database_url, steps) for _ in range(3)))

    try:
        for database in databases:
            assert await database.read(applied()) == [(1, NOTES.name), (2, WORDS.name)]
    finally:
        for database in databases:
            await database.close()


async def test_a_copy_is_kept_beside_the_file_before_an_upgrade(sqlite_url: str) -> None:
    await open_with_a_note(sqlite_url)
    path = path_in(sqlite_url)
    assert [each.name for each in path.parent.glob("*.bak")] == []

    with pytest.raises(MigrationError):
        await open_database(sqlite_url, (NOTES, BROKEN))

    copy = path.with_name("diary.db.version-1.bak")
    assert sorted(path.parent.glob("*.bak*")) == [copy]
    assert copy.stat().st_mode & 0o077 == 0
    restored = await open_database(f"sqlite:///{copy}", (NOTES,))
    try:
        assert await restored.read(notes()) == ["first"]
    finally:
        await restored.close()


async def test_no_copy_is_kept_when_another_server_was_faster(sqlite_url: str) -> None:
    await open_with_a_note(sqlite_url)

    keep_copy(path_in(sqlite_url), version=0)

    assert [each.name for each in path_in(sqlite_url).parent.iterdir()] == ["diary.db"]


async def test_a_migration_cut_off_in_its_midst_leaves_the_old_version(sqlite_url: str) -> None:
    await open_with_a_note(sqlite_url)
    path = path_in(sqlite_url)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("begin immediate")
        for statement in statements_of(WORDS.text, "sqlite"):
            connection.execute(statement)
        # Closed without a commit, as a process that is killed leaves it.

    database = await open_database(sqlite_url, (NOTES, WORDS))
    try:
        assert await database.read(applied()) == [(1, NOTES.name), (2, WORDS.name)]
        assert await database.read(notes()) == ["first"]
    finally:
        await database.close()


def test_only_the_listed_words_differ_for_postgres() -> None:
    text = (
        "create table t (a text not null, b blob, c integer) strict, without rowid;\n"
        "create table u (context text) strict;\n"
    )

    assert statements_of(text, "postgres") == [
        'create table t (a text collate "C" not null, b bytea, c bigint)',
        'create table u (context text collate "C")',
    ]
    assert statements_of(text, "sqlite") == text.strip(";\n").split(";\n")


FIRST = MIGRATIONS[0]
OLD_WARNING = b'{"rule_id":"raised_icp","title":"A headache"}'


def fill_version_1() -> Operation[None]:
    """Two diaries with a row in every table, as the first version wrote them."""
    for name in ("ada", "bea"):
        account, diary = f"account-of-{name}", f"diary-of-{name}"
        yield Sql(
            "insert into account (account_id, name, name_key, password_hash, created_at)"
            " values ($1, $2, $2, 'hash', 'noon')",
            account,
            name,
        )
        yield Sql(
            "insert into diary (diary_id, account_id, created_at) values ($1, $2, 'noon')",
            diary,
            account,
        )
        yield Sql(
            "insert into record (diary_id, collection, key, revision, sequence, is_deleted,"
            " document, merge_state) values ($1, 'entries', '2026-03-02', 1, 1, 0, $2, $2)",
            diary,
            b"{}",
        )
        yield Sql(
            "insert into change (diary_id, sequence, change_id, collection, key, fields, edited_at,"
            " recorded_at) values ($1, 1, 'change', 'entries', '2026-03-02', $2, 'noon', 'noon')",
            diary,
            b"{}",
        )
        yield Sql(
            "insert into idempotency (diary_id, idempotency_key, body_hash, status, answer, etag,"
            " recorded_at) values ($1, 'key', 'hash', 200, $2, null, 'noon')",
            diary,
            b"{}",
        )
        for warning_id, tier, action in (("1", "same_day", None), ("2", "soon", "not_yet")):
            yield Sql(
                "insert into warning (diary_id, warning_id, rule_id, local_date, pack_version,"
                " tier, body, shown_at, acknowledged_at, action)"
                " values ($1, $2, $3, '2026-03-02', '1', $4, $5, 'noon', $6, $6)",
                diary,
                warning_id,
                f"rule_{warning_id}",
                tier,
                OLD_WARNING,
                action,
            )


def rows_of(table: str, columns: str) -> Operation[list[tuple[object, ...]]]:
    return (yield Sql(f"select {columns} from {table} order by 1, 2"))


async def test_the_warnings_of_the_first_version_are_kept(database_url: str) -> None:
    database = await open_database(database_url, (FIRST,))
    await database.write(fill_version_1(), lock="")
    await database.close()

    database = await open_database(database_url)
    try:
        warnings = await database.read(
            rows_of(
                "warning",
                "diary_id, warning_id, rule_id, tier, body, is_shown, shown_at, acknowledged_at,"
                " action, followed_up_at, outcome",
            )
        )
        others = [
            len(await database.read(rows_of(table, "diary_id, 2")))
            for table in ("record", "change", "diary", "ledger", "ledger_head", "idempotency")
        ]
        held = await database.read(warning_store.warnings_on("diary-of-ada", "2026-03-02"))
    finally:
        await database.close()

    first = ("1", "rule_1", "same_day", OLD_WARNING, 0, "noon", None, None, None, None)
    second = ("2", "rule_2", "soon", OLD_WARNING, 0, "noon", "not_yet", "not_yet", None, None)
    diaries = ("diary-of-ada", "diary-of-bea")
    assert warnings == [(diary, *row) for diary in diaries for row in (first, second)]
    assert others == [2, 2, 2, 0, 0, 0]
    assert [row.warning_id for row in held] == ["1", "2"]
    if database_url.startswith("sqlite"):
        with closing(sqlite3.connect(path_in(database_url))) as connection:
            assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
            assert connection.execute("pragma foreign_key_check").fetchall() == []
