"""What both engines promise: isolation, durability of what was acknowledged, and a clean end."""

import asyncio
import contextlib
from collections import Counter

import pytest

from server.errors import UnavailableError
from server.storage import diary_store
from server.storage.database import Database, open_database
from server.storage.operation import Operation, Sql
from tests.storage.rows import DIARY, a_change, an_id, save, sign_up

WRITERS = 200


@pytest.fixture(autouse=True)
async def a_diary(database: Database) -> None:
    await database.write(sign_up(), lock=DIARY)


def revision(diary_id: str = DIARY) -> Operation[int]:
    rows = yield from diary_store.load_records(diary_id, "entries")
    return sum(row.revision for row in rows)


def sequences(diary_id: str = DIARY) -> Operation[list[int]]:
    rows = yield from diary_store.changes_after(diary_id, 0, 10_000)
    return [row.sequence for row in rows]


def fail_after(operation: Operation[int]) -> Operation[int]:
    yield from operation
    raise LookupError("changed its mind")


async def test_200_writers_of_one_diary_lose_nothing(database: Database) -> None:
    given = await asyncio.gather(
        *(database.write(save(DIARY, number), lock=DIARY) for number in range(WRITERS))
    )

    every_one = list(range(1, WRITERS + 1))
    ids = [an_id(number) for number in range(WRITERS)]
    known = await database.read(diary_store.known_changes(DIARY, ids))
    assert sorted(given) == every_one
    assert await database.read(sequences()) == every_one
    assert [known[change_id][0] for change_id in ids] == given
    assert await database.read(revision()) == WRITERS


async def test_200_writers_of_many_diaries_lose_nothing(database: Database) -> None:
    names = [f"person-{number}" for number in range(20)]
    for name in names:
        await database.write(sign_up(name), lock=name)

    await asyncio.gather(
        *(
            database.write(save(f"diary-of-{name}", number), lock=f"diary-of-{name}")
            for number in range(WRITERS // len(names))
            for name in names
        )
    )

    for name in names:
        every_one = list(range(1, WRITERS // len(names) + 1))
        assert await database.read(sequences(f"diary-of-{name}")) == every_one
        assert await database.read(revision(f"diary-of-{name}")) == len(every_one)


async def test_a_failing_operation_undoes_only_itself(database: Database) -> None:
    def operation(number: int) -> Operation[int]:
        return fail_after(save(DIARY, number)) if number % 3 == 0 else save(DIARY, number)

    results = await asyncio.gather(
        *(database.write(operation(number), lock=DIARY) for number in range(30)),
        return_exceptions=True,
    )

    assert Counter(type(result) for result in results) == {int: 20, LookupError: 10}
    assert await database.read(sequences()) == list(range(1, 21))
    known = await database.read(diary_store.known_changes(DIARY, [an_id(n) for n in range(30)]))
    assert sorted(known) == [an_id(number) for number in range(30) if number % 3]


async def test_an_operation_that_fails_alone_leaves_nothing(database: Database) -> None:
    with pytest.raises(LookupError):
        await database.write(fail_after(save(DIARY, 1)), lock=DIARY)

    assert await database.read(sequences()) == []


async def test_a_failing_statement_reaches_its_caller_and_closes_the_generator(
    database: Database,
) -> None:
    is_closed = []

    def twice() -> Operation[None]:
        try:
            yield from diary_store.append_change(DIARY, a_change(1))
            yield from diary_store.append_change(DIARY, a_change(1))
        finally:
            is_closed.append(True)

    with pytest.raises(Exception, match=r"(?i)unique"):
        await database.write(twice(), lock=DIARY)

    assert is_closed == [True]
    assert await database.write(save(DIARY, 1), lock=DIARY) == 1


async def test_a_failing_read_does_not_disturb_the_others(database: Database) -> None:
    results = await asyncio.gather(
        *(database.read(fail_after(revision()) if n % 2 else revision()) for n in range(10)),
        return_exceptions=True,
    )

    assert Counter(type(result) for result in results) == {int: 5, LookupError: 5}


async def test_an_operation_sees_what_it_wrote_and_readers_only_what_was_committed(
    database: Database,
) -> None:
    seen = []

    def write_and_look() -> Operation[None]:
        yield from save(DIARY, 1)
        seen.append((yield from sequences()))
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(write_and_look(), lock=DIARY)

    assert (seen, await database.read(sequences())) == ([[1]], [])


async def test_a_reader_has_one_snapshot_and_cannot_see_half_a_write(database: Database) -> None:
    def both() -> Operation[tuple[int, int]]:
        return (yield from revision()), (yield from diary_store.last_sequence(DIARY))

    async def write() -> None:
        for number in range(40):
            await database.write(save(DIARY, number), lock=DIARY)

    writing = asyncio.create_task(write())
    pairs = []
    while not writing.done():
        pairs.append(await database.read(both()))

    assert all(revisions == last for revisions, last in pairs)


async def test_a_cancelled_caller_does_not_disturb_the_others(database: Database) -> None:
    tasks = [
        asyncio.create_task(database.write(save(DIARY, number), lock=DIARY)) for number in range(60)
    ]
    await asyncio.sleep(0)
    for task in tasks[::3]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)

    kept = await database.read(diary_store.known_changes(DIARY, [an_id(n) for n in range(60)]))
    acknowledged = [n for n, result in enumerate(results) if isinstance(result, int)]
    assert len(acknowledged) == 40
    assert {an_id(number) for number in acknowledged} <= kept.keys()
    assert await database.read(sequences()) == list(range(1, len(kept) + 1))


async def test_a_caller_cancelled_while_its_batch_runs_harms_nothing(database: Database) -> None:
    first = asyncio.create_task(database.write(save(DIARY, 1), lock=DIARY))
    for _ in range(3):
        await asyncio.sleep(0)
    first.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await first

    await database.write(save(DIARY, 2), lock=DIARY)

    assert (await database.read(sequences()))[-1] in {1, 2}


async def test_rows_have_the_same_types_from_both_engines(database: Database) -> None:
    def types() -> Operation[list[type]]:
        yield from save(DIARY, 1)
        rows = yield Sql(
            "select record.key, revision, document, is_deleted, spent_at, count(*) from record"
            " left join recovery_code on account_id = diary_id where diary_id = $1"
            " group by record.key, revision, document, is_deleted, spent_at",
            DIARY,
        )
        return [type(rows[0]), *map(type, rows[0])]

    found = await database.write(types(), lock=DIARY)

    assert found == [tuple, str, int, bytes, int, type(None), int]


async def test_closing_waits_for_what_was_begun(database: Database, database_url: str) -> None:
    tasks = [
        asyncio.create_task(database.write(save(DIARY, number), lock=DIARY)) for number in range(4)
    ]
    while not any(task.done() for task in tasks):
        await asyncio.sleep(0)
    await database.close()
    results = await asyncio.gather(*tasks, return_exceptions=True)

    acknowledged = sorted(result for result in results if isinstance(result, int))
    assert {type(result) for result in results} <= {int, UnavailableError}
    reopened = await open_database(database_url)
    try:
        kept = await reopened.read(sequences())
        assert set(acknowledged) <= set(kept)
    finally:
        await reopened.close()


async def test_a_closed_database_is_unavailable_and_can_be_closed_again(
    database: Database,
) -> None:
    await database.close()
    await database.close()

    with pytest.raises(UnavailableError):
        await database.read(revision())
    with pytest.raises(UnavailableError):
        await database.write(save(DIARY, 1), lock=DIARY)
    with pytest.raises(UnavailableError):
        await database.check()


async def test_an_open_database_passes_its_check(database: Database) -> None:
    await database.check()
