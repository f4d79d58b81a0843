"""Diaries that chance made, and houses to take them to."""

from collections.abc import Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from typing import Any, NamedTuple

from argon2 import PasswordHasher

from schemas.account import NewAccount
from schemas.ledger import LedgerRequest
from schemas.sync import SyncRequest
from server.rule_packs import load_packs
from server.services import accounts, exports, ledger, sync
from server.services.access import Credential
from server.services.context import Context
from server.services.passwords import Passwords
from server.services.secrets import secret_hash
from server.settings import Settings
from server.storage.database import open_database
from tests.routes.person import a_follow_up, a_notice_shown, a_showing, a_uuid, an_acknowledgement

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
PASSWORD = "correct horse battery"
NUMBERS = count(1)
NOTES = ("", "=1+1", "two\nlines", "ünïcode \N{PILL}", '"quoted", with a comma', "\0")
FLAGS = ("hepatitis", "raised_icp", "chest_pain")


class Owner(NamedTuple):
    """Who may use a diary, and which."""

    credential: Credential
    diary_id: str


def a_house(database: Any, now: datetime = NOON) -> Context:
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    return Context(database, load_packs(), lambda: now, Settings(), Passwords(hasher))


@asynccontextmanager
async def opened_house(url: str) -> Any:
    database = await open_database(url)
    try:
        yield a_house(database)
    finally:
        await database.close()


async def an_owner(context: Context) -> Owner:
    new = NewAccount(name=f"Person {next(NUMBERS)}", password=PASSWORD)
    made = await accounts.sign_up(context, new, "browser")
    return Owner(Credential("session", secret_hash(made.secret)), made.account.diary_id)


async def exported(context: Context, owner: Owner) -> bytes:
    lines = await exports.open_export(context, owner.credential, owner.diary_id)
    return b"".join([page async for page in lines])


async def fill(context: Context, owner: Owner, random: Random) -> None:
    """Live a random while: batches of changes and events, by clocks that do not agree."""
    for _ in range(random.randint(1, 4)):
        changes = list(some_changes(random))
        events = list(some_events(random))
        await sync.exchange(context, *owner, SyncRequest(changes=changes))
        await ledger.exchange(context, *owner, LedgerRequest(events=events))


def some_changes(random: Random) -> Iterator[dict[str, Any]]:
    for _ in range(random.randint(0, 30)):
        collection, key, fields = random.choice((_entry, _entry, _entry, _weight, _course))(random)
        yield {
            "change_id": a_uuid(),
            "collection": collection,
            "key": key,
            "fields": None if random.random() < 0.1 else fields,
            "edited_at": _instant(random),
        }


def some_events(random: Random) -> Iterator[dict[str, Any]]:
    for _ in range(random.randint(0, 8)):
        on = f"2026-03-{random.randint(1, 9):02}"
        yield random.choice(
            (
                a_showing(_instant(random), local_date=on),
                a_notice_shown(_instant(random), local_date=on),
                an_acknowledgement(
                    random.choice(("not_yet", "mistake")), _instant(random), local_date=on
                ),
                a_follow_up(random.choice(("better", "worse")), _instant(random), local_date=on),
            )
        )


def _instant(random: Random) -> str:
    moment = NOON + timedelta(milliseconds=random.randint(-(10**9), 10**6))
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _entry(random: Random) -> tuple[str, str, dict[str, Any]]:
    fields: dict[str, Any] = {
        "mood": random.choice((None, 0, 4)),
        "grades": random.choice((None, {"flare": random.randint(0, 4)}, {"itch_rash": None})),
        "red_flags": {random.choice(FLAGS): random.random() < 0.3},
        "dose_taken_mg": random.choice((0, 20, 22.5, 1e-3)),
        "note": random.choice(NOTES),
        "mystery": 1,
    }
    chosen = random.sample(sorted(fields), random.randint(0, 5))
    return "entries", f"2026-03-{random.randint(1, 9):02}", {name: fields[name] for name in chosen}


def _weight(random: Random) -> tuple[str, str, dict[str, Any]]:
    key = f"01900000-0000-7000-8000-00000000000{random.randint(1, 3)}"
    return "weights", key, {"measured_on": "2026-03-01", "weight_kg": random.choice((60, 60.5))}


def _course(random: Random) -> tuple[str, str, dict[str, Any]]:
    first = date(2026, 1, random.randint(1, 28)).isoformat()
    return "treatment", "treatment", {"first_dose_date": first, "checklist": {}}
