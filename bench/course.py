"""A course of 40 weeks, answered every day: more than most diaries ever hold."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from schemas.account import NewAccount
from schemas.sync import TREATMENT_KEY, SyncRequest
from server.clock import instant_text, system_clock
from server.identifiers import new_id
from server.services import accounts, sync
from server.services.access import Credential
from server.services.context import Context
from server.services.secrets import secret_hash

WEEKS = 40
ITEMS = (
    "lip_dryness",
    "skin_dryness",
    "eye_dryness",
    "flare",
    "joint_pain",
    "headache",
    "tiredness",
    "mood",
)
REGIMEN = ((0, [20]), (28, [20, 40]), (84, [0]), (91, [40]))
LAB_EVERY_DAYS = 28
CHANGES_PER_CALL = 200


async def stored(context: Context) -> tuple[Credential, str]:
    """Store the course in a diary of its own: who may read it, and its id."""
    new = NewAccount(name="bench", password=str(uuid.uuid4()))
    made = await accounts.sign_up(context, new, "bench")
    credential = Credential("session", secret_hash(made.secret))
    changes = list(_changes())
    for start in range(0, len(changes), CHANGES_PER_CALL):
        request = SyncRequest(changes=changes[start : start + CHANGES_PER_CALL])
        answer = await sync.exchange(context, credential, made.account.diary_id, request)
        if answer.rejected:
            raise RuntimeError(f"the course was rejected: {answer.rejected[0]}")
    return credential, made.account.diary_id


def _changes() -> Iterator[dict[str, Any]]:
    days = WEEKS * 7
    first = datetime.now(UTC).date() - timedelta(days=days)
    yield _change("treatment", TREATMENT_KEY, {"first_dose_date": first.isoformat()})
    for day, daily_mg in REGIMEN:
        starts_on = (first + timedelta(days=day)).isoformat()
        yield _change("regimen_periods", new_id(), {"starts_on": starts_on, "daily_mg": daily_mg})
    for day in range(0, days, LAB_EVERY_DAYS):
        taken_on = (first + timedelta(days=day)).isoformat()
        lab = {"taken_on": taken_on, "analyte": "alt", "value": 20 + day / 7, "unit": "U/L"}
        yield _change("labs", new_id(), {**lab, "reference_low": 7, "reference_high": 40})
    for day in range(days):
        yield _change("entries", (first + timedelta(days=day)).isoformat(), _answers(day))


def _answers(day: int) -> dict[str, Any]:
    grades = {
        item: (day // 9 + day * (place + 2)) % 5
        for place, item in enumerate(ITEMS)
        if item != "mood"
    }
    return {"zone": "Europe/Berlin", "grades": grades, "mood": day * day % 5, "dose_taken_mg": 40}


def _change(collection: str, key: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "change_id": new_id(),
        "collection": collection,
        "key": key,
        "fields": fields,
        "edited_at": instant_text(system_clock()),
    }
