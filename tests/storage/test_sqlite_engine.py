"""What only SQLite's group commit can get wrong."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest

from server.errors import UnavailableError
from server.storage import sqlite_engine
from server.storage.database import Database, open_database
from server.storage.operation import Operation, Row, Sql
from server.storage.sqlite_batch import write_together
from tests.storage.rows import DIARY, save, sign_up
from tests.storage.test_engines import sequences

ORPHAN = (
    "insert into recovery_code (account_id, code_hash) values ('nobody', 'code')"  # no such account
)


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(f"sqlite:///{tmp_path}/diary.db")
    await database.write(sign_up(), lock=DIARY)
    yield database
    await database.close()


def orphan_found_at_commit() -> Operation[int]:
    yield Sql("pragma defer_foreign_keys = on")
    yield Sql(ORPHAN)
    return 0


def undone_by_sqlite_itself() -> Operation[int]:
    # What a full disk or a failing one does in the midst of a statement.
    yield Sql("rollback")
    raise LookupError


async def results_of(database: Database, *operations: Operation[int]) -> list[object]:
    return await asyncio.gather(
        *(database.write(operation, lock=DIARY) for operation in operations),
        return_exceptions=True,
    )


@pytest.mark.parametrize(
    "breaking", [orphan_found_at_commit, undone_by_sqlite_itself], ids=["commit", "transaction"]
)
async def test_a_transaction_that_fails_as_a_whole_is_acknowledged_to_nobody(
    sqlite: Database, breaking: object
) -> None:
    results = await results_of(sqlite, save(DIARY, 1), breaking(), save(DIARY, 2))  # type: ignore[operator]

    assert [type(result) for result in results] == [UnavailableError] * 3
    assert all(isinstance(result.__cause__, sqlite3.Error) for result in results)  # type: ignore[attr-defined]
    assert len({id(result) for result in results}) == 3
    assert await sqlite.read(sequences()) == []
    assert await sqlite.write(save(DIARY, 3), lock=DIARY) == 1


async def test_a_commit_that_fails_with_one_operation_reaches_its_caller(sqlite: Database) -> None:
    with pytest.raises(UnavailableError):
        await sqlite.write(orphan_found_at_commit(), lock=DIARY)

    assert await sqlite.write(save(DIARY, 1), lock=DIARY) == 1


async def test_a_lone_operation_whose_transaction_was_undone_reaches_its_caller(
    sqlite: Database,
) -> None:
    with pytest.raises(UnavailableError):
        await sqlite.write(undone_by_sqlite_itself(), lock=DIARY)

    assert await sqlite.write(save(DIARY, 1), lock=DIARY) == 1


async def test_a_full_database_is_unavailable_and_recovers(sqlite: Database) -> None:
    def only(pages: int) -> Operation[list[Row]]:
        return (yield Sql(f"pragma max_page_count = {pages}"))

    def a_big_note() -> Operation[None]:
        yield Sql("update account set name = $1", "a" * 1_000_000)

    await sqlite.write(only(1), lock="")
    results = await asyncio.gather(
        *(sqlite.write(a_big_note(), lock="") for _ in range(2)), return_exceptions=True
    )
    await sqlite.write(only(1_000_000), lock="")

    assert [type(result) for result in results] == [UnavailableError] * 2
    assert await sqlite.write(save(DIARY, 1), lock=DIARY) == 1


async def test_a_writer_kept_out_by_another_process_is_unavailable(
    sqlite: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def be_impatient() -> Operation[list[Row]]:
        return (yield Sql("pragma busy_timeout = 1"))

    await sqlite.write(be_impatient(), lock="")
    with closing(sqlite3.connect(tmp_path / "diary.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        results = await results_of(sqlite, save(DIARY, 1), save(DIARY, 2))
        other.execute("rollback")

    assert [type(result) for result in results] == [UnavailableError] * 2
    assert await sqlite.write(save(DIARY, 1), lock=DIARY) == 1


async def test_more_operations_than_a_batch_holds_are_all_run(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_engine, "MAX_BATCH", 3)

    results = await results_of(sqlite, *(save(DIARY, number) for number in range(10)))

    assert sorted(results) == list(range(1, 11))  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
    ],
)
async def test_every_connection_has_the_pragmas_that_keep_data_safe(
    sqlite: Database, pragma: str, value: object
) -> None:
    def ask() -> Operation[object]:
        rows = yield Sql(f"pragma {pragma}")
        return rows[0][0]

    assert await sqlite.write(ask(), lock="") == value
    assert await sqlite.read(ask()) == value


async def test_a_snapshot_that_is_lost_fails_every_reader_of_it(sqlite: Database) -> None:
    results = await asyncio.gather(
        *(sqlite.read(undone_by_sqlite_itself()) for _ in range(4)), return_exceptions=True
    )

    assert [type(result) for result in results] == [UnavailableError] * 4
    assert await sqlite.read(sequences()) == []


async def test_a_connection_that_cannot_be_opened_closes_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_lane = sqlite_engine._open_lane

    async def only_the_writer(path: Path, run: Callable[..., object]) -> object:
        if run is not write_together:
            raise sqlite3.OperationalError("too many open files")
        return await open_lane(path, run)

    monkeypatch.setattr(sqlite_engine, "_open_lane", only_the_writer)

    with pytest.raises(UnavailableError, match="too many open files"):
        await open_database(f"sqlite:///{tmp_path}/diary.db")


async def test_a_caller_cancelled_in_flight_harms_neither_its_batch_nor_the_next(
    sqlite: Database,
) -> None:
    has_begun, may_go_on = threading.Event(), threading.Event()

    def held() -> Operation[int]:
        sequence = yield from save(DIARY, 1)
        has_begun.set()
        may_go_on.wait()
        return sequence

    in_flight = asyncio.create_task(sqlite.write(held(), lock=DIARY))
    await asyncio.to_thread(has_begun.wait)
    waiting = [asyncio.create_task(sqlite.write(save(DIARY, n), lock=DIARY)) for n in (2, 3)]
    await asyncio.sleep(0)
    in_flight.cancel()
    waiting[0].cancel()
    may_go_on.set()

    results = await asyncio.gather(in_flight, *waiting, return_exceptions=True)

    assert [type(result) for result in results] == [asyncio.CancelledError] * 2 + [int]
    # The one in flight was committed all the same; the one still waiting was never begun.
    assert await sqlite.read(sequences()) == [1, 2]


async def test_closing_lets_the_batch_in_flight_finish(sqlite: Database) -> None:
    has_begun, may_go_on = threading.Event(), threading.Event()

    def held() -> Operation[int]:
        has_begun.set()
        may_go_on.wait()
        return (yield from save(DIARY, 1))

    writing = asyncio.create_task(sqlite.write(held(), lock=DIARY))
    await asyncio.to_thread(has_begun.wait)
    waiting = asyncio.create_task(sqlite.write(save(DIARY, 2), lock=DIARY))
    await asyncio.sleep(0)
    closing_all = asyncio.create_task(sqlite.close())
    may_go_on.set()
    await closing_all

    assert (await writing, await waiting) == (1, 2)


async def test_a_crowd_of_readers_is_shared_out(sqlite: Database) -> None:
    reads = sqlite_engine.READERS * sqlite_engine.CROWD + 8

    results = await asyncio.gather(*(sqlite.read(sequences()) for _ in range(reads)))

    assert results == [[]] * reads
