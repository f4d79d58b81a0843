"""Write what was decided about an import, whole or not at all."""

from __future__ import annotations

from datetime import datetime

import msgspec

from schemas.export import WarningLine
from server.clock import instant_text
from server.domain import ledger
from server.domain.ledger import START, Head, Link
from server.services import records, warning_projection
from server.services.import_plan import Plan, Progress, Sealed
from server.storage import codec, diary_store, ledger_store, warning_store
from server.storage.operation import Operation
from server.storage.warning_store import WarningRow


def save(diary_id: str, plan: Plan, now: datetime, progress: Progress) -> Operation[None]:
    """Keep all of *plan*; run it under the diary's lock, where nothing has changed since."""
    for change in plan.changes:
        yield from diary_store.append_change(diary_id, change)
        progress.done += 1
    for (collection, key), sequence in plan.touched.items():
        record = plan.after[collection, key]
        yield from diary_store.save_record(
            diary_id, records.record_row(collection, key, record, sequence)
        )
    if any(collection == "reminders" for collection, _ in plan.touched):
        yield from records.wake_reminders(diary_id, now)
    for warning in plan.warnings:
        yield from _save_warning(diary_id, warning)
    yield from _save_events(diary_id, plan.events, now, progress)


def _save_warning(diary_id: str, warning: WarningLine) -> Operation[None]:
    """Keep the warning under the id it has always had; the events that follow give it its words."""
    identity = warning.local_date, warning.rule_id, warning.tier
    if (yield from warning_store.find_warning(diary_id, *identity)) is not None:
        return
    if (yield from warning_store.read_warning(diary_id, warning.warning_id)) is not None:
        return
    fields = msgspec.structs.asdict(warning)
    fields["body"] = None if warning.body is None else codec.encode(warning.body)
    yield from warning_store.save_warning(diary_id, WarningRow(**fields))


def _save_events(
    diary_id: str, events: list[Sealed], now: datetime, progress: Progress
) -> Operation[None]:
    kept = yield from ledger_store.load_head(diary_id)
    head = start = START if kept is None else Head(*kept)
    for sealed in events:
        link = _link_after(head, sealed, now)
        row = ledger_store.LedgerRow(*link._replace(event=codec.as_stored(link.event)))
        if (yield from ledger_store.append_row(diary_id, row)):
            head = link.head
            occurred_at = min(link.occurred_at, link.recorded_at)
            if not isinstance(sealed.event, dict):
                yield from warning_projection.project(diary_id, sealed.event, occurred_at)
        progress.done += 1
    if head != start:
        yield from ledger_store.save_head(diary_id, *head)


def _link_after(head: Head, sealed: Sealed, now: datetime) -> Link:
    link = sealed.link
    if link is not None and (link.previous_hash, link.sequence) == (head.hash, head.sequence + 1):
        return link
    event = ledger.canonical(sealed.event)
    return ledger.linked(head, sealed.event_id, sealed.occurred_at, instant_text(now), event)
