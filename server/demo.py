"""Fill a database with the invented course that shows what a diary looks like."""

import secrets
from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

from schemas.account import NewAccount
from schemas.sync import SyncRequest
from server.clock import instant_text, system_clock
from server.domain.example_course import example_course
from server.identifiers import new_id
from server.rule_packs import load_packs
from server.services import accounts, sessions, sync
from server.services.access import Credential
from server.services.context import Context
from server.services.passwords import Passwords
from server.services.secrets import secret_hash
from server.settings import Settings
from server.storage.database import open_database

COURSE_DAYS = 168
BATCH = 200
PASSWORD_BYTES = 12


class Demo(NamedTuple):
    """How to sign in to what was made."""

    name: str
    password: str
    days: int


async def fill(settings: Settings, name: str, draw: Callable[[], float]) -> Demo:
    """
    Open an account and write a course that ends today into its diary, as a phone would.

    Args:
        draw: gives numbers from 0 up to 1; the same numbers make the same course.

    Raises:
        NameTakenError: there is an account of that name.
    """
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    database = await open_database(settings.database_url)
    try:
        context = Context(database, load_packs(), system_clock, settings, Passwords())
        made = await accounts.sign_up(context, NewAccount(name=name, password=password), "demo")
        credential = Credential("session", secret_hash(made.secret))
        changes = _changes(context, draw)
        for start in range(0, len(changes), BATCH):
            request = SyncRequest(cursor=0, changes=changes[start : start + BATCH])
            await sync.exchange(context, credential, made.account.diary_id, request)
        await sessions.sign_out(context, credential)
    finally:
        await database.close()
    return Demo(name, password, COURSE_DAYS)


def _changes(context: Context, draw: Callable[[], float]) -> list[dict[str, Any]]:
    first_dose_date = context.now().date() - timedelta(days=COURSE_DAYS - 1)
    course = example_course(first_dose_date, COURSE_DAYS, context.packs.follow_up_flags, draw)
    edited_at = instant_text(system_clock())
    return [
        {
            "change_id": new_id(),
            "collection": collection,
            "key": key,
            "fields": fields,
            "edited_at": edited_at,
        }
        for collection, key, fields in course
    ]
