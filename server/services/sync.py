"""Take a device's changes, and give it everybody else's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from schemas.diary import DailyEntry
from schemas.outcome import Warning
from schemas.sync import (
    MAX_CHANGES_PER_CALL,
    AcceptedChange,
    Change,
    RejectedChange,
    SequencedChange,
    SyncAnswer,
    SyncRequest,
)
from server.clock import parse_instant
from server.errors import CursorAheadError, InputError, InvalidFieldError
from server.rule_packs import Packs
from server.services import access, records, refusals, urgent_rules
from server.services.access import Credential
from server.services.context import Context
from server.services.diary import sequenced
from server.storage import diary_store
from server.storage.diary_store import ChangeRow
from server.storage.operation import Operation


class _Taken(NamedTuple):
    accepted: list[AcceptedChange]
    rejected: list[RejectedChange]
    edited: dict[str, DailyEntry]


async def exchange(
    context: Context, credential: Credential | None, diary_id: str, request: SyncRequest
) -> SyncAnswer:
    """
    Apply a device's changes in their order, and give those it has not seen.

    Each change stands or falls alone; one sent before is accepted again and does nothing. The
    answer is given only once all that was accepted is on disk.

    Raises:
        CursorAheadError: the device has seen changes this server does not have; it must send
            everything it knows, from cursor 0.
    """
    now = context.now()

    def operation() -> Operation[SyncAnswer]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        mark = yield from _mark_at(diary_id, request)
        taken = yield from _take(context.packs, diary_id, request.changes, now)
        warnings = yield from _warnings(context.packs, diary_id, taken.edited, now)
        return (yield from _answer(diary_id, request.cursor, mark, taken, warnings))

    return await context.database.write(operation(), lock=diary_id)


def _mark_at(diary_id: str, request: SyncRequest) -> Operation[str]:
    last = yield from diary_store.last_sequence(diary_id)
    if request.cursor > last:
        raise CursorAheadError(request.cursor, last)
    if request.cursor == 0:
        return ""
    mark = _mark((yield from diary_store.change_at(diary_id, request.cursor)))
    if request.mark not in {"", mark}:
        raise CursorAheadError(request.cursor, last)
    return mark


def _mark(change: ChangeRow | None) -> str:
    # After a restore a sequence is given out anew, maybe to the same change: its arrival differs.
    return f"{change.change_id} {change.recorded_at}" if change else ""


def _take(packs: Packs, diary_id: str, sent: list[Any], now: datetime) -> Operation[_Taken]:
    taken = _Taken([], [], {})
    decoded = [_decoded(raw) for raw in sent]
    ids = [change.change_id for change in decoded if isinstance(change, Change)]
    known = yield from diary_store.known_changes(diary_id, ids)
    for index, change in enumerate(decoded):
        try:
            if isinstance(change, InputError):
                raise change
            if change.change_id not in known:
                applied = yield from _apply(packs, diary_id, change, now)
                known[change.change_id] = applied.sequence, applied.edited_at
                taken.edited.pop(change.key, None)
                if isinstance(applied.document, DailyEntry):
                    taken.edited[change.key] = applied.document
            taken.accepted.append(_accepted(change, *known[change.change_id]))
        except InputError as error:
            taken.rejected.append(_rejected(index, sent[index], error))
    return taken


def _apply(
    packs: Packs, diary_id: str, change: Change, now: datetime
) -> Operation[records.Applied]:
    """Check everything that can be checked before anything is written, then merge."""
    change = records.checked(packs, change, now)
    stored = yield from records.load(diary_id, change.collection, change.key)
    return (yield from records.apply_change(packs, diary_id, stored, change, now))


def _warnings(
    packs: Packs, diary_id: str, edited: dict[str, DailyEntry], now: datetime
) -> Operation[list[Warning]]:
    warnings: list[Warning] = []
    for entry in edited.values():
        warnings += yield from urgent_rules.warnings_for(packs, diary_id, entry, now)
    return warnings


def _answer(
    diary_id: str, cursor: int, mark: str, taken: _Taken, warnings: list[Warning]
) -> Operation[SyncAnswer]:
    rows = yield from diary_store.changes_after(diary_id, cursor, MAX_CHANGES_PER_CALL + 1)
    page = rows[:MAX_CHANGES_PER_CALL]
    sent = {accepted.change_id for accepted in taken.accepted}
    return SyncAnswer(
        accepted=taken.accepted,
        rejected=taken.rejected,
        changes=_unsent(map(sequenced, page), sent),
        cursor=page[-1].sequence if page else cursor,
        mark=_mark(page[-1]) if page else mark,
        more=len(rows) > len(page),
        warnings=warnings,
    )


def _unsent(changes: Iterable[SequencedChange], sent: set[str]) -> list[SequencedChange]:
    return [change for change in changes if change.change_id not in sent]


def _decoded(raw: Any) -> Change | InputError:
    try:
        change = msgspec.convert(raw, Change)
        parse_instant(change.edited_at)
    except msgspec.ValidationError as error:
        return refusals.located(error, raw)
    except ValueError:
        return InvalidFieldError("$.edited_at", "expected an instant that exists")
    return change


def _accepted(change: Change, sequence: int, edited_at: str) -> AcceptedChange:
    return AcceptedChange(
        change_id=change.change_id,
        sequence=sequence,
        edited_at=edited_at,
        is_clamped=edited_at != change.edited_at,
    )


def _rejected(index: int, raw: Any, error: InputError) -> RejectedChange:
    change_id = raw.get("change_id") if isinstance(raw, dict) else None
    return RejectedChange(
        index=index,
        change_id=change_id if isinstance(change_id, str) else None,
        code=error.code,
        detail=str(error),
        fields=error.fields,
    )
