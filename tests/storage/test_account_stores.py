import asyncio
from collections.abc import Callable

import pytest

from server.storage import (
    access_store,
    account_store,
    attempt_store,
    idempotency_store,
    ledger_store,
    session_store,
    token_store,
    warning_store,
)
from server.storage.access_store import SessionAccess, TokenAccess
from server.storage.database import Database
from server.storage.idempotency_store import IdempotencyRow
from server.storage.operation import Operation, Sql
from server.storage.warning_store import WarningRow
from tests.storage.rows import (
    ACCOUNT,
    DIARY,
    MONDAY,
    NOON,
    ONE_O_CLOCK,
    TUESDAY,
    TWO_O_CLOCK,
    a_ledger_row,
    a_session,
    a_token,
    a_warning,
    an_account,
    an_id,
    save,
    sign_up,
)


@pytest.fixture(autouse=True)
async def two_accounts(database: Database) -> None:
    for name in ("ada", "bea"):
        await database.write(sign_up(name), lock=name)


async def test_an_account_is_found_by_its_name_and_by_its_id(database: Database) -> None:
    assert await database.read(account_store.find_account("ada")) == an_account()
    assert await database.read(account_store.read_account(ACCOUNT)) == an_account()
    assert await database.read(account_store.find_diary(ACCOUNT)) == DIARY


async def test_an_unknown_account_is_none(database: Database) -> None:
    assert await database.read(account_store.find_account("eve")) is None
    assert await database.read(account_store.read_account("eve")) is None


async def test_a_password_is_replaced(database: Database) -> None:
    await database.write(account_store.set_password(ACCOUNT, "another"), lock=ACCOUNT)

    stored = await database.read(account_store.find_account("ada"))
    assert stored == an_account()._replace(password_hash="another")


async def test_a_recovery_code_works_once_even_for_many_at_once(database: Database) -> None:
    codes = account_store.replace_recovery_codes(ACCOUNT, ["one", "two"])
    await database.write(codes, lock=ACCOUNT)

    spent = await asyncio.gather(
        *(
            database.write(
                account_store.spend_recovery_code(ACCOUNT, "one", NOON), lock=f"another {number}"
            )
            for number in range(8)
        )
    )

    assert sum(spent) == 1
    assert await database.read(account_store.count_unspent_recovery_codes(ACCOUNT)) == 1


async def test_fresh_recovery_codes_end_the_earlier_ones(database: Database) -> None:
    for codes in (["one"], ["two"]):
        await database.write(account_store.replace_recovery_codes(ACCOUNT, codes), lock=ACCOUNT)

    old = account_store.spend_recovery_code(ACCOUNT, "one", NOON)
    assert not await database.write(old, lock=ACCOUNT)


async def test_a_session_is_found_until_it_expires(database: Database) -> None:
    token_hash = a_session().token_hash

    found = await database.read(session_store.find_session(token_hash, ONE_O_CLOCK))
    expired = await database.read(session_store.find_session(token_hash, TWO_O_CLOCK))

    assert (found, expired) == (a_session(), None)


async def test_a_touched_session_lives_longer(database: Database) -> None:
    touch = session_store.touch_session(a_session().session_id, ONE_O_CLOCK, "2026-04-01")
    await database.write(touch, lock=ACCOUNT)

    found = await database.read(session_store.find_session(a_session().token_hash, TWO_O_CLOCK))
    assert found == a_session(last_seen_at=ONE_O_CLOCK, expires_at="2026-04-01")


async def test_sessions_are_listed_latest_used_first(database: Database) -> None:
    later = a_session(number=2, last_seen_at=ONE_O_CLOCK)
    gone = a_session(number=3, expires_at=NOON)
    for session in (later, gone):
        await database.write(session_store.save_session(session), lock=ACCOUNT)

    listed = await database.read(session_store.list_sessions(ACCOUNT, ONE_O_CLOCK))

    assert listed == [later, a_session()]


async def test_one_session_is_ended_by_its_account_alone(database: Database) -> None:
    def delete(account_id: str) -> Operation[bool]:
        return session_store.delete_session(account_id, a_session().session_id)

    assert not await database.write(delete("account-of-bea"), lock=ACCOUNT)
    assert await database.write(delete(ACCOUNT), lock=ACCOUNT)
    assert not await database.write(delete(ACCOUNT), lock=ACCOUNT)


@pytest.mark.parametrize(
    ("ending", "left"),
    [
        (lambda: session_store.delete_other_sessions(ACCOUNT, "session-ada-2"), [2]),
        (lambda: session_store.delete_sessions(ACCOUNT), []),
        (lambda: session_store.delete_session_by_hash("session-hash-ada-2"), [1]),
        (lambda: session_store.delete_expired_sessions(ACCOUNT, ONE_O_CLOCK), [1]),
    ],
    ids=["all others", "all", "by its token", "the expired"],
)
async def test_sessions_end(
    database: Database, ending: Callable[[], Operation[None]], left: list[int]
) -> None:
    second = a_session(number=2, expires_at=ONE_O_CLOCK)
    await database.write(session_store.save_session(second), lock=ACCOUNT)

    await database.write(ending(), lock=ACCOUNT)

    listed = await database.read(session_store.list_sessions(ACCOUNT, NOON))
    assert [row.session_id for row in listed] == [f"session-ada-{number}" for number in left]
    assert len(await database.read(session_store.list_sessions("account-of-bea", NOON))) == 1


async def test_tokens_are_found_listed_touched_and_revoked(database: Database) -> None:
    newer = a_token(number=2, created_at=ONE_O_CLOCK)
    await database.write(token_store.save_token(newer), lock=ACCOUNT)
    touch = token_store.touch_token(ACCOUNT, newer.token_id, TWO_O_CLOCK)
    await database.write(touch, lock=ACCOUNT)

    found = await database.read(token_store.find_token(newer.token_hash))
    assert found == newer._replace(last_used_at=TWO_O_CLOCK)
    assert await database.read(token_store.list_tokens(ACCOUNT)) == [found, a_token()]

    revoke = [token_store.delete_token(ACCOUNT, newer.token_id) for _ in range(2)]
    assert [await database.write(each, lock=ACCOUNT) for each in revoke] == [True, False]
    assert await database.read(token_store.find_token(newer.token_hash)) is None


async def test_a_session_gives_access_to_its_own_diary_until_it_expires(
    database: Database,
) -> None:
    async def access(diary_id: str, now: str) -> SessionAccess | None:
        token_hash = a_session().token_hash
        return await database.read(access_store.diary_access_by_session(diary_id, token_hash, now))

    assert await access(DIARY, ONE_O_CLOCK) == SessionAccess(ACCOUNT, "session-ada-1", NOON)
    assert await access(DIARY, TWO_O_CLOCK) is None
    assert await access("diary-of-bea", ONE_O_CLOCK) is None


async def test_a_token_gives_access_to_its_own_diary(database: Database) -> None:
    async def access(diary_id: str) -> TokenAccess | None:
        return await database.read(
            access_store.diary_access_by_token(diary_id, a_token().token_hash)
        )

    scopes = a_token().scopes
    assert await access(DIARY) == TokenAccess(ACCOUNT, a_token().token_id, scopes, None)
    assert await access("diary-of-bea") is None


async def test_a_warning_is_found_by_its_date_rule_and_tier(database: Database) -> None:
    raised = a_warning(2)._replace(tier="emergency_now")
    for warning in (a_warning(1), raised, a_warning(3, "hepatitis")):
        await database.write(warning_store.save_warning(DIARY, warning), lock=DIARY)

    async def find(local_date: str, rule_id: str, tier: str) -> WarningRow | None:
        return await database.read(warning_store.find_warning(DIARY, local_date, rule_id, tier))

    assert await find(MONDAY, "raised_icp", "same_day") == a_warning(1)
    assert await find(MONDAY, "raised_icp", "emergency_now") == raised
    assert await find(MONDAY, "raised_icp", "soon") is None
    assert await find(TUESDAY, "raised_icp", "same_day") is None


async def test_a_date_has_one_warning_of_a_rule_and_tier(database: Database) -> None:
    await database.write(warning_store.save_warning(DIARY, a_warning(1)), lock=DIARY)

    with pytest.raises(Exception, match=r"(?i)unique"):
        await database.write(warning_store.save_warning(DIARY, a_warning(2)), lock=DIARY)


async def test_warnings_are_listed_newest_first_in_pages(database: Database) -> None:
    warnings = [a_warning(number, f"rule_{number}") for number in (1, 2, 3)]
    for warning in warnings:
        await database.write(warning_store.save_warning(DIARY, warning), lock=DIARY)

    page = await database.read(warning_store.list_warnings(DIARY, None, 2))
    rest = await database.read(warning_store.list_warnings(DIARY, page[-1].warning_id, 2))

    assert (page, rest) == ([warnings[2], warnings[1]], [warnings[0]])


async def test_all_warnings_are_read_by_id_with_and_without_words(database: Database) -> None:
    warnings = [a_warning(number, f"rule_{number}") for number in (1, 2, 3)]
    warnings[1] = warnings[1]._replace(body=None)
    for warning in reversed(warnings):
        await database.write(warning_store.save_warning(DIARY, warning), lock=DIARY)

    page = await database.read(warning_store.warnings_after(DIARY, "", 2))
    rest = await database.read(warning_store.warnings_after(DIARY, page[-1].warning_id, 2))

    assert (page, rest) == (warnings[:2], warnings[2:])


async def test_the_warnings_of_one_date_come_oldest_first(database: Database) -> None:
    kept = [a_warning(1, "z"), a_warning(2, "a"), a_warning(3, "m", TUESDAY)]
    for warning in kept:
        await database.write(warning_store.save_warning(DIARY, warning), lock=DIARY)

    assert await database.read(warning_store.warnings_on(DIARY, MONDAY)) == kept[:2]


async def test_a_warning_saved_again_is_replaced(database: Database) -> None:
    settled = a_warning(1)._replace(
        body=b"[]",
        is_shown=1,
        shown_at=ONE_O_CLOCK,
        acknowledged_at=ONE_O_CLOCK,
        action="not_yet",
        followed_up_at=TWO_O_CLOCK,
        outcome="worse",
    )
    for warning in (a_warning(1), settled):
        await database.write(warning_store.save_warning(DIARY, warning), lock=DIARY)

    assert await database.read(warning_store.read_warning(DIARY, an_id(1))) == settled
    assert await database.read(warning_store.read_warning(DIARY, an_id(9))) is None


async def test_a_warning_without_words_is_not_listed(database: Database) -> None:
    wordless = a_warning(1)._replace(body=None, shown_at=None, action="not_yet")
    await database.write(warning_store.save_warning(DIARY, wordless), lock=DIARY)

    assert await database.read(warning_store.list_warnings(DIARY, None, 9)) == []
    assert await database.read(warning_store.warnings_on(DIARY, MONDAY)) == []
    assert await database.read(warning_store.read_warning(DIARY, an_id(1))) == wordless


async def test_an_answer_is_kept_until_it_is_purged(database: Database) -> None:
    answer = IdempotencyRow("key", "hash", 200, b"{}", None, NOON)
    for row in (answer, answer._replace(body_hash="another")):
        await database.write(idempotency_store.save(DIARY, row), lock=DIARY)

    await database.write(idempotency_store.purge(DIARY, NOON), lock=DIARY)
    assert await database.read(idempotency_store.find(DIARY, "key")) == answer
    assert await database.read(idempotency_store.find("diary-of-bea", "key")) is None

    await database.write(idempotency_store.purge(DIARY, ONE_O_CLOCK), lock=DIARY)
    assert await database.read(idempotency_store.find(DIARY, "key")) is None


async def test_tries_at_once_are_each_counted(database: Database) -> None:
    counts = await asyncio.gather(
        *(
            database.write(attempt_store.count_attempt("ada", ONE_O_CLOCK, NOON), lock=str(number))
            for number in range(20)
        )
    )

    assert sorted(counts) == list(range(1, 21))


async def test_a_new_window_counts_from_one(database: Database) -> None:
    async def count(now: str, window_began_after: str) -> int:
        return await database.write(
            attempt_store.count_attempt("ada", now, window_began_after), lock="ada"
        )

    counts = [await count(NOON, MONDAY), await count(ONE_O_CLOCK, MONDAY)]

    assert counts == [1, 2]
    assert await count(TWO_O_CLOCK, NOON) == 1


@pytest.mark.parametrize(
    ("forgetting", "left"),
    [
        (lambda: attempt_store.forget_attempts("ada"), 1),
        (lambda: attempt_store.purge_attempts(NOON), 2),
        (lambda: attempt_store.purge_attempts(ONE_O_CLOCK), 1),
    ],
    ids=["of one bucket", "none old enough", "the old"],
)
async def test_attempts_are_forgotten(
    database: Database, forgetting: Callable[[], Operation[None]], left: int
) -> None:
    await database.write(attempt_store.count_attempt("ada", NOON, MONDAY), lock="ada")
    await database.write(forgetting(), lock="ada")

    again = attempt_store.count_attempt("ada", NOON, MONDAY)
    assert await database.write(again, lock="ada") == left


async def test_erasing_an_account_leaves_nothing_of_it_in_any_table(database: Database) -> None:
    for name in ("ada", "bea"):
        await database.write(_everything(name), lock=name)

    await database.write(account_store.erase_account(ACCOUNT), lock=DIARY)

    left = {table: await database.read(_owners(table, column)) for table, column in OWNED.items()}
    assert left == {table: ["bea"] for table in OWNED}


OWNED = {
    "account": "account_id",
    "recovery_code": "account_id",
    "session": "account_id",
    "token": "account_id",
    "diary": "diary_id",
    "record": "diary_id",
    "change": "diary_id",
    "warning": "diary_id",
    "notice": "diary_id",
    "ledger": "diary_id",
    "ledger_head": "diary_id",
    "idempotency": "diary_id",
}


def _everything(name: str) -> Operation[None]:
    diary_id = f"diary-of-{name}"
    yield from account_store.replace_recovery_codes(f"account-of-{name}", ["code"])
    yield from save(diary_id, 1)
    yield from warning_store.save_warning(diary_id, a_warning(1))
    yield from ledger_store.append_row(diary_id, a_ledger_row(1))
    yield from ledger_store.save_head(diary_id, 1, "hash")
    yield from ledger_store.save_notice(diary_id, MONDAY, "rule", "flare")
    yield from idempotency_store.save(
        diary_id, IdempotencyRow("key", "hash", 200, b"{}", '"1"', NOON)
    )


def _owners(table: str, column: str) -> Operation[list[str]]:
    rows = yield Sql(f"select distinct {column} from {table} order by {column}")
    return [owner.rsplit("-", 1)[1] for (owner,) in rows]
