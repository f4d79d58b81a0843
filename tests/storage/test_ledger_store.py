import asyncio
from datetime import UTC, date, datetime

import pytest

from schemas.ledger import WarningAcknowledged
from server.services import ledger
from server.services.ledger import Happening, Proof
from server.storage import ledger_store
from server.storage.database import Database
from tests.storage.rows import (
    DIARY,
    MONDAY,
    NOON,
    TUESDAY,
    a_ledger_row,
    an_id,
    sign_up,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def two_diaries(database: Database) -> None:
    for name in ("ada", "bea"):
        await database.write(sign_up(name), lock=name)


async def test_rows_come_in_sequence_and_in_pages(database: Database) -> None:
    rows = [a_ledger_row(number) for number in (1, 2, 3)]
    for row in rows:
        assert await database.write(ledger_store.append_row(DIARY, row), lock=DIARY)

    assert await database.read(ledger_store.rows_after(DIARY, 0, 2)) == rows[:2]
    assert await database.read(ledger_store.rows_after(DIARY, 2, 2)) == rows[2:]
    assert await database.read(ledger_store.rows_after("diary-of-bea", 0, 2)) == []


async def test_an_event_is_kept_once(database: Database) -> None:
    await database.write(ledger_store.append_row(DIARY, a_ledger_row(1)), lock=DIARY)

    again = ledger_store.append_row(DIARY, a_ledger_row(2, event_id=an_id(1)))
    elsewhere = ledger_store.append_row("diary-of-bea", a_ledger_row(1))

    assert not await database.write(again, lock=DIARY)
    assert await database.write(elsewhere, lock="diary-of-bea")
    assert await database.read(ledger_store.rows_after(DIARY, 0, 9)) == [a_ledger_row(1)]


async def test_no_row_can_take_the_place_of_another(database: Database) -> None:
    await database.write(ledger_store.append_row(DIARY, a_ledger_row(1)), lock=DIARY)

    usurper = ledger_store.append_row(DIARY, a_ledger_row(1, event_id=an_id(2)))

    with pytest.raises(Exception, match=r"(?i)unique"):
        await database.write(usurper, lock=DIARY)


async def test_the_head_is_that_of_the_latest_row(database: Database) -> None:
    assert await database.read(ledger_store.load_head(DIARY)) is None

    for number in (1, 2):
        await database.write(ledger_store.save_head(DIARY, number, f"hash {number}"), lock=DIARY)

    assert await database.read(ledger_store.load_head(DIARY)) == (2, "hash 2")
    assert await database.read(ledger_store.load_head("diary-of-bea")) is None


async def test_notices_shown_are_found_by_their_dates(database: Database) -> None:
    for on in (MONDAY, MONDAY, TUESDAY):
        await database.write(ledger_store.save_notice(DIARY, on, "rule", "flare"), lock=DIARY)

    monday, tuesday = (MONDAY, "rule", "flare"), (TUESDAY, "rule", "flare")
    assert await database.read(ledger_store.notices_shown(DIARY, MONDAY, TUESDAY)) == [
        monday,
        tuesday,
    ]
    assert await database.read(ledger_store.notices_shown(DIARY, TUESDAY, TUESDAY)) == [tuesday]
    assert await database.read(ledger_store.notices_shown("diary-of-bea", MONDAY, TUESDAY)) == []


async def test_a_hundred_who_append_at_once_make_one_unbroken_chain(database: Database) -> None:
    def acknowledged(number: int) -> Happening:
        event = WarningAcknowledged(
            rule_id=f"rule_{number % 7}",
            tier="soon",
            local_date=date.fromisoformat(MONDAY),
            action="not_yet",
        )
        return Happening(an_id(number), NOON, event)

    await asyncio.gather(
        *(
            database.write(ledger.record(DIARY, [acknowledged(number)], NOW), lock=DIARY)
            for number in range(100)
        )
    )

    rows = await database.read(ledger_store.rows_after(DIARY, 0, 1000))
    assert [row.sequence for row in rows] == [*range(1, 101)]
    assert {row.event_id for row in rows} == {an_id(number) for number in range(100)}
    assert [proof async for proof in ledger.verify(database)] == [
        Proof(DIARY, 100, None),
        Proof("diary-of-bea", 0, None),
    ]
