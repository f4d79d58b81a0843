"""
What is in a share: the one place that turns a choice into files.

It is done in two steps, because an operation runs where the database waits for it: ``load`` reads,
``files_of`` makes the files outside, and hands what takes long to a thread.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any, NamedTuple

import msgspec

from schemas.diary import DailyEntry
from schemas.share import ShareContent
from server.clock import instant_text
from server.services.context import Context
from server.services.stored_records import load_all
from server.services.whole_course import as_of_or_today
from server.storage.operation import Operation

FHIR_JSON = "application/fhir+json"
"""The only type of file that every reader of SMART Health Links shows."""


class SharedFile(NamedTuple):
    """A file as whoever opens the share gets it; all of them are FHIR."""

    content_type: str
    content: bytes


class Source(NamedTuple):
    """All that the files are made from."""

    entries: list[DailyEntry]
    from_date: date | None
    to_date: date


def load(context: Context, diary_id: str, chosen: ShareContent) -> Operation[Source]:
    """Load what the files are made from, for an operation that has checked who asks."""
    entries = yield from load_all(diary_id, "entries", DailyEntry)
    to_date = chosen.to or as_of_or_today(context, entries, None)
    shown = [
        entry
        for entry in entries
        if entry.local_date <= to_date
        and (chosen.from_ is None or chosen.from_ <= entry.local_date)
    ]
    first_logged = shown[0].local_date if shown else None
    return Source(shown, chosen.from_ or first_logged, to_date)


async def files_of(
    context: Context, source: Source, chosen: ShareContent, now: datetime
) -> list[SharedFile]:
    """
    Make the files of a share; the first one holds everything, for links of a single file.

    What our own viewer needs beyond what FHIR says travels inside the bundle, as a document:
    readers take no other type of file beside it.
    """
    return [SharedFile(FHIR_JSON, msgspec.json.encode(_bundle(source, now)))]


def _bundle(source: Source, now: datetime) -> dict[str, Any]:
    patient = f"urn:uuid:{uuid.uuid4()}"
    observation = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"text": "Days logged in the diary"},
        "subject": {"reference": patient},
        "effectivePeriod": {
            **({} if source.from_date is None else {"start": source.from_date.isoformat()}),
            "end": source.to_date.isoformat(),
        },
        "valueInteger": len(source.entries),
    }
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": instant_text(now),
        "entry": [
            {"fullUrl": patient, "resource": {"resourceType": "Patient"}},
            {"fullUrl": f"urn:uuid:{uuid.uuid4()}", "resource": observation},
        ],
    }
