"""A diary of 5,000 days, taken along and brought in again."""

import asyncio
import time
import tracemalloc
import uuid
from datetime import date, timedelta
from pathlib import Path

from bench.rounds import Pace
from bench.table import Row, at_most
from schemas.account import NewAccount
from schemas.sync import SyncRequest
from server.clock import system_clock
from server.identifiers import new_id
from server.rule_packs import load_packs
from server.services import accounts, exports, imports, sync
from server.services.access import Credential
from server.services.context import Context
from server.services.passwords import Passwords
from server.services.secrets import secret_hash
from server.settings import Settings
from server.storage.database import open_database

DAYS = 5000
FIRST_DAY = date(2010, 1, 1)
CHANGES_PER_CALL = 500
IMPORT_SECONDS = 10
STREAM_MB = 4
ITEMS = ("lip_dryness", "skin_dryness", "flare", "headache", "tiredness", "joint_pain")

Owner = tuple[Credential, str]


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Stream an export and look at the memory, then import it into an empty diary."""
    return asyncio.run(_measured(f"sqlite:///{folder}/exports.db"))


async def _measured(url: str) -> list[Row]:
    database = await open_database(url)
    try:
        context = Context(database, load_packs(), system_clock, Settings(), Passwords())
        owner, other = await _owner(context), await _owner(context)
        for start in range(0, DAYS, CHANGES_PER_CALL):
            days = range(start, start + CHANGES_PER_CALL)
            request = SyncRequest(changes=[_change(day) for day in days])
            await sync.exchange(context, *owner, request)
        content = b"".join([page async for page in await exports.open_export(context, *owner)])
        peak = await _peak_mb(context, owner)
        began = time.perf_counter()
        await imports.import_export(context, *other, content, "all_or_nothing")
        took = time.perf_counter() - began
    finally:
        await database.close()
    size = f"{len(content) / 1e6:.1f} MB of lines"
    return [
        at_most(f"export of {DAYS:,} days: memory", peak, STREAM_MB, " MB", size),
        at_most(f"import of {DAYS:,} days", took, IMPORT_SECONDS, " s"),
    ]


async def _owner(context: Context) -> Owner:
    new = NewAccount(name=new_id(), password=str(uuid.uuid4()))
    made = await accounts.sign_up(context, new, "bench")
    return Credential("session", secret_hash(made.secret)), made.account.diary_id


async def _peak_mb(context: Context, owner: Owner) -> float:
    tracemalloc.start()
    async for _ in await exports.open_export(context, *owner):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def _change(day: int) -> dict[str, object]:
    return {
        "change_id": new_id(),
        "collection": "entries",
        "key": (FIRST_DAY + timedelta(days=day)).isoformat(),
        "fields": {
            "mood": day % 5,
            "grades": {item: day % 4 for item in ITEMS},
            "dose_taken_mg": 40,
            "note": "A note of some length, as people write them at night.",
        },
        "edited_at": "2026-03-01T20:00:00.000Z",
    }
