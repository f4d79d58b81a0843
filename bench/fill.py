"""Fill a SQLite file with many diaries, past the engine: millions of days in minutes."""

import asyncio
import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from bench import entries
from schemas.diary import DailyEntry
from server.clock import instant_text
from server.domain import merge
from server.identifiers import new_id
from server.services import merge_states
from server.services.secrets import secret_hash
from server.storage import codec
from server.storage.database import open_database

DAYS_EACH = 170
FAST = ("journal_mode = off", "synchronous = off", "cache_size = -400000", "foreign_keys = off")

Person = tuple[str, str]


def fill(path: Path, total: int) -> list[list[str]]:
    """Make the file with *total* entries: the diary id and the session cookie of every person."""
    asyncio.run(_create(path))
    people = [(new_id(), new_id()) for _ in range(max(1, total // DAYS_EACH))]
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for pragma in FAST:
            connection.execute(f"pragma {pragma}").fetchall()
        connection.execute("begin")
        _insert(connection, people)
        connection.execute("commit")
    finally:
        connection.close()
    return [[diary_id, f"sid={diary_id}"] for _, diary_id in people]


async def _create(path: Path) -> None:
    database = await open_database(f"sqlite:///{path}")
    await database.close()


def _insert(connection: sqlite3.Connection, people: list[Person]) -> None:
    now = datetime.now(UTC)
    then, later = instant_text(now), instant_text(now + timedelta(days=30))
    insert = connection.executemany
    insert(
        "insert into account (account_id, name, name_key, password_hash, created_at)"
        " values (?1, ?1, ?1, '', ?2)",
        ((account_id, then) for account_id, _ in people),
    )
    insert(
        "insert into session (session_id, account_id, token_hash, created_at, last_seen_at,"
        " expires_at, browser) values (?1, ?2, ?3, ?4, ?4, ?5, 'bench')",
        (
            (diary_id, account_id, secret_hash(diary_id), then, later)
            for account_id, diary_id in people
        ),
    )
    insert(
        "insert into diary (diary_id, account_id, created_at) values (?2, ?1, ?3)",
        ((*person, then) for person in people),
    )
    days = [
        _Day(day, number, then) for number, day in enumerate(sorted(entries.dates(DAYS_EACH)), 1)
    ]
    insert(
        "insert into record (diary_id, collection, key, revision, sequence, document, merge_state,"
        " is_deleted) values (?1, 'entries', ?2, 1, ?3, ?4, ?5, 0)",
        ((diary_id, *day.record) for _, diary_id in people for day in days),
    )
    insert(
        "insert into change (diary_id, sequence, change_id, collection, key, fields, edited_at,"
        " recorded_at) values (?1, ?2, ?3, 'entries', ?4, ?5, ?6, ?6)",
        ((diary_id, *day.change) for _, diary_id in people for day in days),
    )


class _Day:
    """One day as every diary holds it: the columns of its record and of the change that made it."""

    def __init__(self, local_date: str, sequence: int, then: str) -> None:
        bodies = entries.bodies()
        fields = json.loads(bodies[sequence % len(bodies)])
        change: dict[str, Any] = {
            "change_id": new_id(),
            "collection": "entries",
            "key": local_date,
            "fields": fields,
            "edited_at": then,
        }
        entry = msgspec.convert({"local_date": local_date, **fields}, DailyEntry)
        state = merge_states.packed(merge.apply_change(None, change))
        self.record = (local_date, sequence, codec.encode(entry), state)
        self.change = (sequence, change["change_id"], local_date, codec.encode(fields), then)
