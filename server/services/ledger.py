"""Keep what was shown and done in the ledger, give it to devices, and prove that it is whole."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from typing import Any, NamedTuple, cast

import msgspec

from schemas.ledger import (
    MAX_EVENT_BYTES,
    MAX_EVENTS_PER_CALL,
    DeviceDataEvent,
    Event,
    LedgerAnswer,
    LedgerEvent,
    LedgerPage,
    LedgerRequest,
    LedgerRow,
    RejectedEvent,
)
from server.clock import instant_text, parse_instant
from server.domain import ledger
from server.domain.ledger import START, Fault, Head, Link
from server.errors import CursorAheadError, InputError, InvalidFieldError
from server.identifiers import new_id
from server.services import access, refusals, valid_dates, warning_projection
from server.services.access import Credential
from server.services.context import Context
from server.storage import account_store, codec, ledger_store, warning_store
from server.storage.database import Database
from server.storage.operation import Operation

PAGE = 200


class Happening(NamedTuple):
    """An event with its id and the instant at which it is said to have occurred."""

    event_id: str
    occurred_at: str
    event: Event


class Proof(NamedTuple):
    """What following one diary's chain came to: the rows that hold, and the first fault."""

    diary_id: str
    rows: int
    fault: Fault | None


def happening(event: Event, now: datetime) -> Happening:
    """Make the happening of what the server itself does or is told now."""
    return Happening(new_id(), instant_text(now), event)


def record(diary_id: str, happenings: Iterable[Happening], now: datetime) -> Operation[None]:
    """
    Append *happenings* to the diary's ledger, and keep what they change about its warnings.

    Run it under the diary's lock, inside the operation that does what is recorded. One that is in
    the ledger already does nothing.
    """
    recorded_at = instant_text(now)
    head = start = yield from _head(diary_id)
    for event_id, occurred_at, event in happenings:
        link = ledger.linked(head, event_id, occurred_at, recorded_at, ledger.canonical(event))
        if (yield from ledger_store.append_row(diary_id, _stored(link))):
            head = link.head
            # A phone whose clock runs ahead must not outdo every later answer.
            yield from warning_projection.project(diary_id, event, min(occurred_at, recorded_at))
    if head != start:
        yield from ledger_store.save_head(diary_id, *head)


async def exchange(
    context: Context, credential: Credential | None, diary_id: str, request: LedgerRequest
) -> LedgerAnswer:
    """
    Keep a device's events, and give it the rows it has not seen.

    Each event stands or falls alone; one sent before is accepted again and does nothing. The
    instants are kept as the device claims them. The answer is given only once all that was
    accepted is on disk.

    Raises:
        CursorAheadError: the device has seen rows this server does not have; it must send all of
            its events, from cursor 0.
    """
    now = context.now()
    read = [_event(raw) for raw in request.events]
    events = [event for event in read if isinstance(event, LedgerEvent)]
    happenings = [Happening(each.event_id, each.occurred_at, each.event) for each in events]

    def operation() -> Operation[LedgerPage]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        yield from _require_continuing(diary_id, request)
        yield from record(diary_id, happenings, now)
        return (yield from _page(diary_id, request.cursor, MAX_EVENTS_PER_CALL))

    page = await context.database.write(operation(), lock=diary_id)
    return LedgerAnswer(
        accepted=[event.event_id for event in events],
        rejected=[
            _rejected(index, request.events[index], error)
            for index, error in enumerate(read)
            if isinstance(error, InputError)
        ],
        rows=page.items,
        cursor=page.items[-1].sequence if page.items else request.cursor,
        more=page.next is not None,
    )


def _require_continuing(diary_id: str, request: LedgerRequest) -> Operation[None]:
    head = yield from _head(diary_id)
    if request.cursor > head.sequence:
        raise CursorAheadError(request.cursor, head.sequence)
    if request.cursor == 0 or not request.mark:
        return
    seen = yield from ledger_store.hash_at(diary_id, request.cursor)
    if request.mark != seen:
        raise CursorAheadError(request.cursor, head.sequence)


async def list_rows(
    context: Context, credential: Credential | None, diary_id: str, after: int, limit: int
) -> LedgerPage:
    """Give the rows after the sequence *after*, in sequence."""

    def operation() -> Operation[LedgerPage]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from _page(diary_id, after, limit))

    return await context.database.read(operation())


async def verify(database: Database) -> AsyncIterator[Proof]:
    """Follow the chain of every diary, one after the other, and give what each came to."""
    last = ""
    while diary_ids := await database.read(account_store.diaries_after(last, PAGE)):
        for diary_id in diary_ids:
            yield await database.read(_proof(diary_id))
        last = diary_ids[-1]


def _proof(diary_id: str) -> Operation[Proof]:
    reached = START
    while rows := (yield from ledger_store.rows_after(diary_id, reached.sequence, PAGE)):
        followed = ledger.followed(reached, map(_link, rows))
        if isinstance(followed, Fault):
            return Proof(diary_id, followed.sequence - 1, followed)
        reached = followed
    kept = yield from _head(diary_id)
    return Proof(
        diary_id,
        reached.sequence,
        ledger.ended(reached, kept) or (yield from _gone(diary_id, reached)),
    )


def _gone(diary_id: str, reached: Head) -> Operation[Fault | None]:
    """Notice a ledger that went with its head: a warning is shown only together with its row."""
    if reached != START or not (yield from warning_store.is_any_shown(diary_id)):
        return None
    return Fault(1, "missing: a warning was shown, and no row says so")


def _head(diary_id: str) -> Operation[Head]:
    kept = yield from ledger_store.load_head(diary_id)
    return START if kept is None else Head(*kept)


def _stored(link: Link) -> ledger_store.LedgerRow:
    return ledger_store.LedgerRow(*link._replace(event=codec.as_stored(link.event)))


def _link(row: ledger_store.LedgerRow) -> Link:
    return Link(*row._replace(event=bytes(codec.as_wire(row.event))))


def _page(diary_id: str, after: int, limit: int) -> Operation[LedgerPage]:
    rows = yield from ledger_store.rows_after(diary_id, after, limit + 1)
    items = [_travelling(row) for row in rows[:limit]]
    return LedgerPage(items=items, next=items[-1].sequence if len(rows) > limit else None)


def _travelling(row: ledger_store.LedgerRow) -> LedgerRow:
    # An event goes out as it was written: a later version may give its shape more fields, and the
    # hash is of these very ones.
    event = cast("Event", codec.as_wire(row.event))
    return LedgerRow(**{**row._asdict(), "event": event})


def _event(raw: Any) -> LedgerEvent | InputError:
    try:
        read = msgspec.convert(raw, LedgerEvent)
        parse_instant(read.occurred_at)
        if not isinstance(read.event, DeviceDataEvent):
            valid_dates.check_date(read.event.local_date, "$.event.local_date")
    except msgspec.ValidationError as error:
        return refusals.located(error, raw)
    except ValueError:
        return InvalidFieldError("$.occurred_at", "expected an instant that exists")
    except InputError as error:
        return error
    if len(ledger.canonical(read.event)) > MAX_EVENT_BYTES:
        return InvalidFieldError("$.event", f"expected at most {MAX_EVENT_BYTES} bytes")
    return read


def _rejected(index: int, raw: Any, error: InputError) -> RejectedEvent:
    event_id = raw.get("event_id") if isinstance(raw, dict) else None
    return RejectedEvent(
        index=index,
        event_id=event_id if isinstance(event_id, str) else None,
        code=error.code,
        detail=str(error),
        fields=error.fields,
    )
