"""A diary of two years, every day of it answered, as a phone would have sent it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.servers import Server, send, sign_up
from server.identifiers import new_id
from tests.daytime import ZONE, today

DAYS = 730
ITEMS = (
    "lip_dryness",
    "skin_dryness",
    "eye_dryness",
    "nose_dryness",
    "mouth_dryness",
    "flare",
    "joint_pain",
    "headache",
    "tiredness",
    "irritability",
    "anxiety",
    "mood",
)
CHANGES_A_CALL = 200


def fill(server: Server) -> None:
    """Open the account ``person 0000`` and write two years up to yesterday into its diary."""
    ((diary_id, cookie),) = sign_up(server, 1)
    changes = list(_changes())
    for start in range(0, len(changes), CHANGES_A_CALL):
        body = {"cursor": 0, "changes": changes[start : start + CHANGES_A_CALL]}
        answer, _ = send(server.port, "POST", f"/api/v1/diaries/{diary_id}/sync", body, cookie)
        if rejected := json.loads(answer)["rejected"]:
            raise RuntimeError(f"the course was rejected: {rejected[0]}")


def _changes() -> Iterator[dict[str, Any]]:
    first = today() - timedelta(days=DAYS)
    course = {"first_dose_date": first.isoformat(), "tracked_items": ITEMS, "region": "GB"}
    yield _change("treatment", "treatment", course)
    plan = {"starts_on": first.isoformat(), "daily_mg": [20, 40]}
    yield _change("regimen_periods", new_id(), plan)
    for day in range(DAYS):
        yield _change("entries", (first + timedelta(days=day)).isoformat(), _entry(day))


def _entry(day: int) -> dict[str, Any]:
    graded = [item for item in ITEMS if item != "mood"]
    grades = {item: (day // 7 + place) % 5 for place, item in enumerate(graded)}
    return {"grades": grades, "mood": day % 5, "dose_taken_mg": 20, "zone": ZONE}


def _change(collection: str, key: str, fields: dict[str, Any]) -> dict[str, Any]:
    at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {
        "change_id": new_id(),
        "collection": collection,
        "key": key,
        "fields": fields,
        "edited_at": at,
    }
