"""List the warnings that were given, and keep what the person did about them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from schemas.diary import DailyEntry
from schemas.ledger import WarningAcknowledged, WarningFollowedUp
from schemas.outcome import AcknowledgementAction, FollowUpOutcome, Warning, WarningPage
from server.errors import NotFoundError
from server.rule_packs import Packs
from server.services import access, ledger, records
from server.services.access import Credential
from server.services.context import Context
from server.services.warning_projection import as_warning, as_warnings
from server.storage import warning_store
from server.storage.operation import Operation
from server.storage.warning_store import WarningRow

ENTRIES = "entries"


def kept_warnings(packs: Packs, diary_id: str, entry: DailyEntry) -> Operation[list[Warning]]:
    """Give the warnings that were kept for the entry's date, oldest first."""
    rows = yield from warning_store.warnings_on(diary_id, entry.local_date.isoformat())
    return [as_warning(packs, row, entry) for row in rows]


async def list_warnings(
    context: Context, credential: Credential | None, diary_id: str, after: str | None, limit: int
) -> WarningPage:
    """Give the warnings kept, newest first; *after* is the last id of the page before."""

    def operation() -> Operation[WarningPage]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        rows = yield from warning_store.list_warnings(diary_id, after, limit + 1)
        page = yield from as_warnings(context.packs, diary_id, rows[:limit])
        return WarningPage(items=page, next=page[-1].warning_id if len(rows) > limit else None)

    return await context.database.read(operation())


async def acknowledge(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    warning_id: str,
    action: AcknowledgementAction,
) -> Warning:
    """
    Keep what the person did about a warning; a ``mistake`` also takes back the answers behind it.

    Raises:
        NotFoundError: the diary has no such warning.
    """
    now = context.now()

    def operation() -> Operation[Warning]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        row = yield from _existing(diary_id, warning_id)
        event = WarningAcknowledged(**_identity(row), action=action)
        yield from ledger.record(diary_id, [ledger.happening(event, now)], now)
        if action == "mistake":
            yield from _take_back(context.packs, diary_id, row, now)
        return (yield from _as_it_is_now(context.packs, diary_id, warning_id))

    return await context.database.write(operation(), lock=diary_id)


async def follow_up(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    warning_id: str,
    outcome: FollowUpOutcome,
) -> Warning:
    """
    Keep how it went.

    Raises:
        NotFoundError: the diary has no such warning.
    """
    now = context.now()

    def operation() -> Operation[Warning]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        row = yield from _existing(diary_id, warning_id)
        event = WarningFollowedUp(**_identity(row), outcome=outcome)
        yield from ledger.record(diary_id, [ledger.happening(event, now)], now)
        return (yield from _as_it_is_now(context.packs, diary_id, warning_id))

    return await context.database.write(operation(), lock=diary_id)


def _existing(diary_id: str, warning_id: str) -> Operation[WarningRow]:
    row = yield from warning_store.read_warning(diary_id, warning_id)
    if row is None or row.body is None:
        raise NotFoundError
    return row


def _identity(row: WarningRow) -> dict[str, Any]:
    return {
        "local_date": date.fromisoformat(row.local_date),
        "rule_id": row.rule_id,
        "tier": row.tier,
    }


def _take_back(packs: Packs, diary_id: str, row: WarningRow, now: datetime) -> Operation[None]:
    """Answer no where the rule's own flags were answered yes; the yes stays in the history."""
    rule = packs.rule_by_id.get(row.rule_id)
    stored = yield from records.load(diary_id, ENTRIES, row.local_date)
    if rule is None or not isinstance(stored.document, DailyEntry):
        return
    flags = [rule.flag, *(follow_up.flag for follow_up in rule.follow_ups)]
    mistaken = {flag: False for flag in flags if stored.document.red_flags.get(flag)}
    if mistaken:
        change = records.change_made_here(
            stored, ENTRIES, row.local_date, {"red_flags": mistaken}, now
        )
        yield from records.apply_change(packs, diary_id, stored, change, now)


def _as_it_is_now(packs: Packs, diary_id: str, warning_id: str) -> Operation[Warning]:
    row = yield from _existing(diary_id, warning_id)
    (warning,) = yield from as_warnings(packs, diary_id, [row])
    return warning
