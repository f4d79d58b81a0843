"""Leaving without a trace: after it no table holds a row."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from schemas.account import Credentials, ErasedCounts, NewAccount, NewToken
from schemas.ledger import LedgerRequest
from schemas.reminder import NewCalendarFeed, NewPushSubscription
from schemas.share import ManifestRequest, NewShare
from schemas.sync import SyncRequest
from server.errors import NotFoundError, NotSignedInError, WrongCredentialsError
from server.services import (
    accounts,
    calendar_feed,
    course,
    diary,
    erasure,
    health_links,
    ledger,
    push_subscriptions,
    share_making,
    sync,
    tokens,
)
from server.services.access import Credential
from server.services.context import Context
from server.services.health_links import OpenedManifest
from server.services.requests import Precondition, RequestMark
from server.services.secrets import secret_hash
from server.storage.operation import Operation, Sql
from tests.push_service import Browser
from tests.routes.person import a_change, a_notice_shown
from tests.services.diaries import an_owner, opened_house
from tests.shared_links import key_bytes_of, key_of, token_of

PASSWORD = "correct horse battery"
TODAY = date(2026, 3, 10)
ORIGIN = "https://diary.test"
SHARED_TABLES = {"migration", "lease"}
WHAT_WAS_LEFT = ErasedCounts(
    days=1, changes=2, ledger_rows=4, warnings=1, shares=1, opened_shares=1
)
SCHEMA = {
    "sqlite": "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    "postgres": "select tablename from pg_tables where schemaname = 'public'",
}


async def tables_of(context: Context) -> set[str]:
    """Ask the database for its tables; one that a later migration adds is among them."""
    dialect: str = context.database.dialect  # type: ignore[attr-defined]

    def operation() -> Operation[set[str]]:
        rows = yield Sql(SCHEMA[dialect])
        return {name for (name,) in rows}

    return await context.database.read(operation()) - SHARED_TABLES


async def rows_of(context: Context) -> dict[str, int]:
    tables = sorted(await tables_of(context))

    def operation() -> Operation[dict[str, int]]:
        counts = {}
        for table in tables:
            rows = yield Sql(f"select count(*) from {table}")
            counts[table] = rows[0][0]
        return counts

    return await context.database.read(operation())


async def leave_traces_everywhere(context: Context) -> Credential:
    made = await accounts.sign_up(context, NewAccount(name="Anna", password=PASSWORD), "browser")
    credential = Credential("session", secret_hash(made.secret))
    diary_id = made.account.diary_id
    flagged = {"red_flags": {"hepatitis": True}, "note": "private"}
    mark = RequestMark("key", "hash")
    await diary.replace_entry(context, credential, diary_id, TODAY, flagged, Precondition(), mark)
    weight = {"measured_on": "2026-03-01", "weight_kg": 60}
    key = "01900000-0000-7000-8000-000000000001"
    await course.replace_record(
        context, credential, diary_id, "weights", key, weight, Precondition()
    )
    await sync.exchange(context, credential, diary_id, SyncRequest(changes=[{"broken": 1}]))
    await ledger.exchange(context, credential, diary_id, LedgerRequest(events=[a_notice_shown()]))
    await tokens.create_token(context, credential, NewToken(label="x", scopes=["diary:read"]))
    await leave_a_share(context, credential, diary_id)
    await leave_reminders(context, credential, diary_id)
    with pytest.raises(WrongCredentialsError):
        await accounts.sign_in(context, Credentials(name="ANNA", password="wrong"), "browser")
    return credential


async def leave_reminders(context: Context, credential: Credential, diary_id: str) -> None:
    """Ask to be reminded by a browser and by a calendar."""
    given = {
        **Browser("fcm.googleapis.com").subscription(),
        "endpoint": "https://fcm.googleapis.com/fcm/send/anna",
    }
    new = msgspec.convert(given, NewPushSubscription)
    browser = "01900000-0000-7000-8000-000000000002"
    await push_subscriptions.put_subscription(
        context, credential, diary_id, browser, new, "Firefox", ORIGIN
    )
    await push_subscriptions.snooze(context, credential, diary_id, browser, TODAY)
    feed = NewCalendarFeed(zone="Europe/Berlin")
    await calendar_feed.create_feed(context, credential, diary_id, feed, ORIGIN)


async def leave_a_share(context: Context, credential: Credential, diary_id: str) -> None:
    """Make a link that was looked at, with a file that waits to be fetched."""
    new = NewShare(kind="send", passcode="amber lantern")
    made = await share_making.create_share(context, credential, diary_id, new, ORIGIN)
    asked = ManifestRequest(recipient="Dr Lee", passcode="amber lantern", embedded_length_max=0)
    opened = await health_links.open_manifest(context, token_of(made), asked, "Firefox", ORIGIN)
    assert isinstance(opened, OpenedManifest)
    assert opened.manifest.files[0].location is not None


async def test_erasing_an_account_empties_every_table(context: Context) -> None:
    credential = await leave_traces_everywhere(context)
    before = await rows_of(context)

    answer = await erasure.erase_account(context, credential, PASSWORD)

    assert all(before.values()), before
    assert await rows_of(context) == dict.fromkeys(before, 0)
    assert (answer.erased, answer.sessions, answer.tokens) == (WHAT_WAS_LEFT, 1, 1)
    assert answer.stays_at == ["files", "recipients", "devices", "calendars", "backups"]


async def test_an_account_is_erased_once_and_asking_again_erases_nobody_elses(
    context: Context,
) -> None:
    await accounts.sign_up(context, NewAccount(name="Ben", password=PASSWORD), "browser")
    credential = await leave_traces_everywhere(context)
    await erasure.erase_account(context, credential, PASSWORD)
    before = await rows_of(context)

    with pytest.raises(NotSignedInError):
        await erasure.erase_account(context, credential, PASSWORD)

    assert await rows_of(context) == before


async def test_erasing_a_diary_leaves_an_empty_one_and_the_account(context: Context) -> None:
    credential = await leave_traces_everywhere(context)
    before = (await accounts.current(context, credential)).diary_id

    erased = await erasure.erase_diary(context, credential, before, PASSWORD)

    assert (await accounts.current(context, credential)).diary_id == erased.diary_id != before
    assert erased.erased == WHAT_WAS_LEFT
    left = {table: count for table, count in (await rows_of(context)).items() if count}
    assert left.keys() == {"account", "recovery_code", "session", "token", "diary"}
    assert left["diary"] == 1
    with pytest.raises(NotFoundError):  # so no device can bring back what was erased
        await sync.exchange(context, credential, before, SyncRequest(cursor=0))


async def test_erasing_a_diary_needs_its_owner_and_the_password(context: Context) -> None:
    ben = await accounts.sign_up(context, NewAccount(name="Ben", password=PASSWORD), "browser")
    credential = await leave_traces_everywhere(context)
    before = await rows_of(context)
    own = (await accounts.current(context, credential)).diary_id

    with pytest.raises(NotFoundError):
        await erasure.erase_diary(context, credential, ben.account.diary_id, PASSWORD)
    with pytest.raises(WrongCredentialsError):
        await erasure.erase_diary(context, credential, own, "wrong")

    assert {**await rows_of(context), "attempt": 0} == {**before, "attempt": 0}


async def test_the_space_of_what_was_erased_is_given_back_without_a_trace_of_it(
    tmp_path: Path,
) -> None:
    path, secret = tmp_path / "diary.db", "the very private words"
    async with opened_house(f"sqlite:///{path}") as house:
        owner = await an_owner(house)
        await accounts.sign_up(house, NewAccount(name="Ben", password=PASSWORD), "browser")
        await house.database.give_back()
        empty = path.stat().st_size
        for day in range(1, 29):
            for number in range(3):  # words that are replaced leave none either
                changes = [
                    a_change(key=f"2026-02-{day:02}", fields={"note": f"{secret} {number}" * 40})
                ]
                await sync.exchange(house, *owner, SyncRequest(changes=changes))
        full = path.stat().st_size + Path(f"{path}-wal").stat().st_size
        assert secret.encode() in path.read_bytes() + Path(f"{path}-wal").read_bytes()

        await erasure.erase_diary(house, *owner, PASSWORD)

        assert path.stat().st_size <= empty < full / 3
        assert Path(f"{path}-wal").stat().st_size == 0
        assert secret.encode() not in path.read_bytes()


async def test_erasing_one_account_leaves_the_others_alone(context: Context) -> None:
    other = await accounts.sign_up(context, NewAccount(name="Ben", password=PASSWORD), "browser")
    alone = await rows_of(context)
    credential = await leave_traces_everywhere(context)

    await erasure.erase_account(context, credential, PASSWORD)

    theirs = Credential("session", secret_hash(other.secret))
    assert await rows_of(context) == alone
    assert (await accounts.current(context, theirs)).name == "Ben"


async def test_only_hashes_of_secrets_are_stored(context: Context) -> None:
    made = await accounts.sign_up(context, NewAccount(name="Anna", password=PASSWORD), "browser")
    credential = Credential("session", secret_hash(made.secret))
    token = await tokens.create_token(
        context, credential, NewToken(label="x", scopes=["diary:read"])
    )
    links = []
    for kind in ("visit", "send", "follow"):
        passcode = None if kind == "visit" else "amber lantern"
        new = NewShare(kind=kind, passcode=passcode)
        made_share = await share_making.create_share(
            context, credential, made.account.diary_id, new, ORIGIN
        )
        links += [token_of(made_share), key_of(made_share), repr(key_bytes_of(made_share))[2:-1]]

    tables = await tables_of(context)

    def everything() -> Operation[str]:
        rows = []
        for table in tables:
            rows += yield Sql(f"select * from {table}")
        return repr(rows)

    stored = await context.database.read(everything())
    codes = made.account.recovery_codes
    secrets = [PASSWORD, "amber lantern", made.secret, token.token, *links, *codes]
    assert not [secret for secret in secrets if secret in stored]
    assert not [code for code in made.account.recovery_codes if code.replace("-", "") in stored]
