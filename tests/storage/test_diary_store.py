import pytest

from server.storage import diary_store
from server.storage.database import Database
from tests.storage.rows import (
    DIARY,
    MONDAY,
    NOON,
    TUESDAY,
    a_change,
    a_record,
    an_id,
    save,
    sign_up,
)


@pytest.fixture(autouse=True)
async def two_diaries(database: Database) -> None:
    for name in ("ada", "bea"):
        await database.write(sign_up(name), lock=name)


async def keep(database: Database, *records: diary_store.RecordRow) -> None:
    for record in records:
        await database.write(diary_store.save_record(DIARY, record), lock=DIARY)


async def test_a_record_that_never_was_is_none(database: Database) -> None:
    assert await database.read(diary_store.load_record(DIARY, "entries", MONDAY)) is None


async def test_a_record_comes_back_as_it_was_saved(database: Database) -> None:
    await keep(database, a_record())

    assert await database.read(diary_store.load_record(DIARY, "entries", MONDAY)) == a_record()


async def test_saving_again_replaces_the_record(database: Database) -> None:
    await keep(database, a_record(), a_record(revision=2, is_deleted=1))

    stored = await database.read(diary_store.load_record(DIARY, "entries", MONDAY))
    assert stored == a_record(revision=2, is_deleted=1)


async def test_records_come_by_key_in_the_order_of_code_points(database: Database) -> None:
    keys = ["b", "a", "B", "é", "Z", "2026-03-02", "😀", "_"]
    await keep(database, *(a_record(key) for key in keys))

    rows = await database.read(diary_store.load_records(DIARY, "entries"))

    assert [row.key for row in rows] == sorted(keys)


async def test_deleted_records_are_not_listed(database: Database) -> None:
    await keep(database, a_record(MONDAY, is_deleted=1), a_record(TUESDAY))

    assert await database.read(diary_store.load_records(DIARY, "entries")) == [a_record(TUESDAY)]


async def test_records_are_listed_between_two_keys_both_included(database: Database) -> None:
    await keep(database, *(a_record(f"2026-03-0{day}") for day in range(1, 7)))

    documents = await database.read(
        diary_store.load_documents(DIARY, "entries", from_key="2026-03-02", to_key="2026-03-04")
    )

    assert documents == [a_record(f"2026-03-0{day}").document for day in (2, 3, 4)]


@pytest.mark.parametrize("from_key", ["", "2026-03-03"], ids=["open", "from a key"])
async def test_pages_hold_every_record_once(database: Database, from_key: str) -> None:
    await keep(database, *(a_record(f"2026-03-0{day}") for day in range(1, 8)))

    pages, after = [], None
    while not pages or pages[-1]:
        rows = await database.read(
            diary_store.load_records(DIARY, "entries", from_key=from_key, after_key=after, limit=2)
        )
        pages.append([row.key for row in rows])
        after = rows[-1].key if rows else None

    keys = [f"2026-03-0{day}" for day in range(1, 8)]
    assert [key for page in pages for key in page] == [key for key in keys if key >= from_key]


async def test_one_diary_never_sees_another(database: Database) -> None:
    await database.write(save(DIARY, 1), lock=DIARY)

    other = "diary-of-bea"
    assert await database.read(diary_store.load_record(other, "entries", MONDAY)) is None
    assert await database.read(diary_store.load_records(other, "entries")) == []
    assert await database.read(diary_store.changes_after(other, 0, 10)) == []
    assert await database.read(diary_store.record_history(other, "entries", MONDAY)) == []
    assert await database.read(diary_store.known_changes(other, [an_id(1)])) == {}
    assert await database.read(diary_store.last_sequence(other)) == 0
    assert await database.read(diary_store.change_at(other, 1)) is None


async def test_each_diary_counts_its_own_changes_from_one(database: Database) -> None:
    sequences = [await database.write(save(DIARY, number), lock=DIARY) for number in (1, 2)]
    others = await database.write(save("diary-of-bea", 1), lock="diary-of-bea")

    assert (sequences, others) == ([1, 2], 1)
    assert await database.read(diary_store.last_sequence(DIARY)) == 2


async def test_changes_after_a_cursor_come_in_sequence(database: Database) -> None:
    for number in (3, 1, 2):
        await database.write(save(DIARY, number), lock=DIARY)

    rows = await database.read(diary_store.changes_after(DIARY, 1, 10))

    assert rows == [a_change(1)._replace(sequence=2), a_change(2)._replace(sequence=3)]
    assert await database.read(diary_store.changes_after(DIARY, 1, 1)) == rows[:1]
    assert await database.read(diary_store.change_at(DIARY, 2)) == rows[0]
    assert await database.read(diary_store.change_at(DIARY, 4)) is None


async def test_the_history_of_a_record_is_every_change_oldest_first(database: Database) -> None:
    for number, key in ((1, MONDAY), (2, TUESDAY), (3, MONDAY)):
        await database.write(save(DIARY, number, key), lock=DIARY)

    rows = await database.read(diary_store.record_history(DIARY, "entries", MONDAY))

    assert [row.change_id for row in rows] == [an_id(1), an_id(3)]


@pytest.mark.parametrize("asked", [0, 1, 2, 9, 65, 513, 1100])
async def test_known_changes_are_found_among_any_number(database: Database, asked: int) -> None:
    for number in (1, 2):
        await database.write(save(DIARY, number), lock=DIARY)
    ids = [an_id(number) for number in range(1, asked + 1)]

    known = await database.read(diary_store.known_changes(DIARY, ids))

    assert known == {an_id(number): (number, NOON) for number in (1, 2) if number <= asked}


async def test_every_record_is_read_deleted_ones_too_and_nobody_elses(database: Database) -> None:
    kept = [a_record(), a_record(TUESDAY, is_deleted=1), a_record("k")._replace(collection="labs")]
    for record in reversed(kept):
        await database.write(diary_store.save_record(DIARY, record), lock=DIARY)

    assert await database.read(diary_store.load_every_record(DIARY)) == kept
    assert await database.read(diary_store.load_every_record("diary-of-bea")) == []
