import asyncio

import pytest

from server.storage import account_store, share_link_store, share_store
from server.storage.database import Database
from server.storage.operation import Operation
from server.storage.share_link_store import ShareKey, TicketRow
from tests.storage.rows import (
    ACCOUNT,
    DIARY,
    MONDAY,
    NOON,
    ONE_O_CLOCK,
    TWO_O_CLOCK,
    a_file,
    a_share,
    an_access,
    an_id,
    save,
    sign_up,
)

BEAS = "diary-of-bea"
KEY = ShareKey(DIARY, an_id(1))
TICKET = TicketRow(*KEY, 0, "Dr Lee", ONE_O_CLOCK)


def shared(diary_id: str = DIARY, number: int = 1) -> Operation[None]:
    """Store a share with two files, a link, a ticket and somebody who looked."""
    key = ShareKey(diary_id, an_id(number))
    yield from share_store.save_share(diary_id, a_share(number))
    yield from share_store.save_files(diary_id, key.share_id, [a_file(b"one"), a_file(b"two")])
    yield from share_link_store.save_link(f"link {diary_id} {number}", key, TWO_O_CLOCK)
    ticket = TICKET._replace(diary_id=diary_id, share_id=key.share_id)
    yield from share_link_store.save_ticket(f"ticket {diary_id} {number}", ticket)
    yield from share_store.save_access(diary_id, key.share_id, an_access(1))


@pytest.fixture(autouse=True)
async def two_diaries(database: Database) -> None:
    for name in ("ada", "bea"):
        await database.write(sign_up(name), lock=name)
        await database.write(shared(f"diary-of-{name}"), lock=name)


async def test_a_share_is_read_as_it_was_stored_and_only_in_its_diary(database: Database) -> None:
    await database.write(shared(number=2), lock=DIARY)

    assert await database.read(share_store.read_share(*KEY)) == a_share()
    assert await database.read(share_store.read_share(BEAS, an_id(2))) is None


async def test_shares_are_listed_newest_first_in_pages(database: Database) -> None:
    await database.write(shared(number=2), lock=DIARY)

    assert await database.read(share_store.list_shares(DIARY, None, 9)) == [a_share(2), a_share()]
    assert await database.read(share_store.list_shares(DIARY, None, 1)) == [a_share(2)]
    assert await database.read(share_store.list_shares(DIARY, an_id(2), 9)) == [a_share()]
    assert await database.read(share_store.list_shares(BEAS, None, 9)) == [a_share()]


async def test_files_come_in_their_order(database: Database) -> None:
    assert await database.read(share_store.load_files(*KEY)) == [a_file(b"one"), a_file(b"two")]
    assert await database.read(share_store.load_files(DIARY, an_id(9))) == []


async def test_no_more_attempts_are_reserved_than_there_are_however_many_try(
    database: Database,
) -> None:
    left = await asyncio.gather(
        *(
            database.write(share_store.reserve_attempt(*KEY), lock=f"another {number}")
            for number in range(20)
        )
    )

    assert sorted(each for each in left if each is not None) == [*range(10)]
    assert left.count(None) == 10


async def test_an_attempt_is_given_back(database: Database) -> None:
    for operation in (share_store.reserve_attempt(*KEY), share_store.give_attempt_back(*KEY)):
        await database.write(operation, lock=DIARY)

    assert await database.read(share_store.read_share(*KEY)) == a_share()


async def test_a_share_that_has_ended_gives_no_attempt(database: Database) -> None:
    await database.write(share_store.end_share(*KEY, NOON, "revoked"), lock=DIARY)

    assert await database.write(share_store.reserve_attempt(*KEY), lock=DIARY) is None
    assert await database.write(share_store.reserve_attempt(BEAS, an_id(1)), lock=BEAS) == 9


async def test_openings_are_counted(database: Database) -> None:
    for at in (NOON, ONE_O_CLOCK):
        await database.write(share_store.count_opening(*KEY, at), lock=DIARY)

    expected = a_share(openings=2, last_opened_at=ONE_O_CLOCK)
    assert await database.read(share_store.read_share(*KEY)) == expected
    assert await database.read(share_store.read_share(BEAS, an_id(1))) == a_share()


async def test_a_renewed_share_expires_later_and_its_link_is_kept_longer(
    database: Database,
) -> None:
    await database.write(share_store.renew_share(*KEY, "2026-04-01"), lock=DIARY)
    await database.write(share_link_store.keep_link_until(KEY, "2026-05-01"), lock=DIARY)

    assert await database.read(share_store.read_share(*KEY)) == a_share(expires_at="2026-04-01")
    assert await database.read(share_link_store.links_to_forget(TWO_O_CLOCK, 9)) == [
        ShareKey(BEAS, an_id(1))
    ]


async def test_a_share_ends_once(database: Database) -> None:
    for at, reason in ((NOON, "revoked"), (ONE_O_CLOCK, "exhausted")):
        await database.write(share_store.end_share(*KEY, at, reason), lock=DIARY)

    expected = a_share(ended_at=NOON, end_reason="revoked")
    assert await database.read(share_store.read_share(*KEY)) == expected


async def test_what_is_forgotten_leaves_the_share_and_who_looked(database: Database) -> None:
    await database.write(share_store.forget_content(*KEY), lock=DIARY)

    expected = a_share(wrapped_key=None, passcode_hash=None)
    assert await database.read(share_store.read_share(*KEY)) == expected
    assert await database.read(share_store.load_files(*KEY)) == []
    assert await database.read(share_link_store.find_link(f"link {DIARY} 1")) is None
    assert await database.read(share_link_store.find_ticket(f"ticket {DIARY} 1", NOON)) is None
    assert await database.read(share_store.list_accesses(*KEY, None, 9)) == [an_access(1)]
    assert await database.read(share_store.count_links(DIARY)) == 0
    assert await database.read(share_store.count_links(BEAS)) == 1


async def test_who_looked_is_listed_latest_first_in_pages(database: Database) -> None:
    for number in (2, 3):
        await database.write(share_store.save_access(*KEY, an_access(number)), lock=DIARY)

    async def listed(after: str | None, limit: int) -> list[str]:
        rows = await database.read(share_store.list_accesses(*KEY, after, limit))
        return [row.access_id for row in rows]

    assert await listed(None, 2) == [an_id(3), an_id(2)]
    assert await listed(an_id(2), 2) == [an_id(1)]


async def test_a_link_leads_to_its_share(database: Database) -> None:
    assert await database.read(share_link_store.find_link(f"link {DIARY} 1")) == KEY
    assert await database.read(share_link_store.find_link("link nobody made")) is None


async def test_links_are_forgotten_when_their_time_has_come_oldest_first(
    database: Database,
) -> None:
    await database.write(share_link_store.keep_link_until(KEY, NOON), lock=DIARY)

    async def due(now: str, limit: int = 9) -> list[ShareKey]:
        return await database.read(share_link_store.links_to_forget(now, limit))

    assert await due("2026-03-02T11:59:59.999Z") == []
    assert await due(NOON) == [KEY]
    assert await due(TWO_O_CLOCK) == [KEY, ShareKey(BEAS, an_id(1))]
    assert await due(TWO_O_CLOCK, 1) == [KEY]


async def test_a_ticket_is_found_until_it_expires_and_spent_once_of_many(
    database: Database,
) -> None:
    name = f"ticket {DIARY} 1"
    assert await database.read(share_link_store.find_ticket(name, NOON)) == TICKET
    assert await database.read(share_link_store.find_ticket(name, ONE_O_CLOCK)) is None

    spent = await asyncio.gather(
        *(
            database.write(share_link_store.spend_ticket(name), lock=f"another {number}")
            for number in range(8)
        )
    )

    assert sum(spent) == 1


async def test_expired_tickets_of_one_diary_are_purged(database: Database) -> None:
    await database.write(share_link_store.purge_tickets(DIARY, ONE_O_CLOCK), lock=DIARY)

    assert await database.read(share_link_store.find_ticket(f"ticket {DIARY} 1", NOON)) is None
    assert await database.read(share_link_store.find_ticket(f"ticket {BEAS} 1", NOON))


async def test_the_diarys_last_change_is_told(database: Database) -> None:
    assert await database.read(share_store.last_changed_at(DIARY)) is None

    await database.write(save(DIARY, 1, MONDAY), lock=DIARY)

    assert await database.read(share_store.last_changed_at(DIARY)) == ONE_O_CLOCK


async def test_an_erased_account_takes_its_shares_along_and_no_others(database: Database) -> None:
    await database.write(account_store.erase_account(ACCOUNT), lock=DIARY)

    assert await database.read(share_store.list_shares(DIARY, None, 9)) == []
    assert await database.read(share_link_store.find_link(f"link {DIARY} 1")) is None
    assert await database.read(share_link_store.find_link(f"link {BEAS} 1"))
    assert await database.read(share_store.load_files(BEAS, an_id(1)))
