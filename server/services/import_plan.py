"""Decide what an import would write, row by row, without writing anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple, get_args

import msgspec

from schemas.export import ChangeLine, EventLine, LedgerLine, WarningLine
from schemas.imports import ImportProblem
from schemas.ledger import MAX_EVENT_BYTES, Event
from schemas.sync import Change
from server.clock import instant_text
from server.domain import ledger
from server.domain.ledger import START, Fault, Head, Link
from server.errors import (
    BrokenChainError,
    DuplicateIdError,
    InputError,
    InvalidFieldError,
)
from server.rule_packs import Packs
from server.services import records, refusals, valid_dates
from server.services.export_lines import ExportFile, problem_at
from server.services.import_standing import RecordKey, Standing, fingerprint
from server.services.records import ABSENT, CLOCK_ALLOWANCE, Stored
from server.storage.diary_store import ChangeRow

KNOWN_KINDS = frozenset(shape.__struct_config__.tag for shape in get_args(Event))


@dataclass
class Progress:
    """How far an import has come, in steps; read by whoever waits for it."""

    done: int = 0
    of: int = 0


class Sealed(NamedTuple):
    """An event to be kept; ``link`` where its row goes in as it was sealed, else None."""

    event_id: str
    occurred_at: str
    event: Event | dict[str, Any]
    link: Link | None


@dataclass
class Plan:
    """What would be written, and what would not."""

    is_restored: bool
    changes: list[ChangeRow] = field(default_factory=list)
    touched: dict[RecordKey, int] = field(default_factory=dict)
    after: dict[RecordKey, Stored] = field(default_factory=dict)
    before: dict[RecordKey, Stored] = field(default_factory=dict)
    warnings: list[WarningLine] = field(default_factory=list)
    events: list[Sealed] = field(default_factory=list)
    known_changes: int = 0
    known_events: int = 0
    conflicting: int = 0
    problems: list[ImportProblem] = field(default_factory=list)


def plan_export(
    packs: Packs, standing: Standing, file: ExportFile, now: datetime, progress: Progress
) -> Plan:
    """
    Decide about every row of an exported diary.

    Changes are merged as a device's are. Into a diary without any they go with the instants at
    which they once arrived. Rows of a ledger go in as they were sealed where they follow the row
    with which this ledger ends; otherwise their events are sealed anew, at the end.
    """
    is_restored = standing.mark.last_change == 0 and file.origin == "server"
    plan = Plan(is_restored=is_restored, problems=list(file.problems))
    chain = _Chain(standing, now)
    for line, row in file.rows:
        try:
            match row:
                case ChangeLine():
                    add_change(packs, standing, plan, row, now)
                case LedgerLine() | EventLine():
                    _add_event(standing, plan, chain, row, now)
                case WarningLine():
                    valid_dates.parse_local_date(row.local_date, "$.local_date")
                    plan.warnings.append(row)
        except InputError as error:
            plan.problems.append(problem_at(line, error))
        progress.done += 1
    plan.problems.sort(key=lambda problem: problem.line)
    return plan


def add_change(
    packs: Packs, standing: Standing, plan: Plan, row: ChangeLine, now: datetime
) -> None:
    """
    Merge one change into what stands so far.

    Raises:
        InputError: it does not fit; nothing of it was taken.
    """
    change = records.checked(packs, _change_of(row), now)
    kept = records.change_row(change, _arrival(row, plan, now))
    mark = fingerprint(kept)
    if standing.changes.get(change.change_id, mark) != mark:
        raise DuplicateIdError("$.change_id", "this id stands for another change")
    place = change.collection, change.key
    before = standing.records.get(place, ABSENT)
    if change.change_id in standing.changes:
        plan.known_changes += 1
        plan.before.setdefault(place, before)
        plan.after.setdefault(place, before)
        return
    after = records.merged(packs, before, change, now)
    plan.before.setdefault(place, before)
    plan.after[place] = standing.records[place] = after
    plan.changes.append(kept)
    plan.touched[place] = standing.mark.last_change + len(plan.changes)
    standing.changes[change.change_id] = mark


def _change_of(row: ChangeLine) -> Change:
    return Change(
        change_id=row.change_id,
        collection=row.collection,
        key=row.key,
        fields=row.fields,
        edited_at=row.edited_at,
    )


def _arrival(row: ChangeLine, plan: Plan, now: datetime) -> str:
    here = instant_text(now)
    return min(row.recorded_at or here, here) if plan.is_restored else here


class _Chain:
    """Follows the ledger of a file, and says where it meets the one that stands."""

    def __init__(self, standing: Standing, now: datetime) -> None:
        self._reached, self._is_broken = START, False
        self._end = standing.mark.last_row
        self._latest = instant_text(now + CLOCK_ALLOWANCE)
        self.continues = self._end == START

    def follow(self, row: LedgerLine) -> Link:
        """
        Check that *row* follows the rows before it.

        Raises:
            BrokenChainError: it does not, or one before it did not.
        """
        event = ledger.canonical(row.event)
        link = Link(**{**_fields_of(row), "event": event})
        followed = Fault(link.sequence, "") if self._is_broken else self._followed(link)
        if isinstance(followed, Fault) or row.recorded_at > self._latest:
            self._is_broken = True
            raise BrokenChainError("$.hash", "this row does not follow from the one before it")
        self._reached = followed
        self.continues = self.continues or followed == self._end
        return link

    def _followed(self, link: Link) -> Head | Fault:
        return ledger.followed(self._reached, [link])


def _fields_of(row: LedgerLine) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__struct_fields__}


def _add_event(
    standing: Standing, plan: Plan, chain: _Chain, row: LedgerLine | EventLine, now: datetime
) -> None:
    continues = chain.continues
    link = chain.follow(row) if isinstance(row, LedgerLine) else None
    if row.event_id in standing.events:
        plan.known_events += 1
        return
    event = _event_of(row.event)
    standing.events.add(row.event_id)
    plan.events.append(
        Sealed(row.event_id, row.occurred_at, event, link if link and continues else None)
    )


def _event_of(raw: dict[str, Any]) -> Event | dict[str, Any]:
    """
    Read an event of a kind that is known here; one that is not is kept as it is.

    Raises:
        InputError: not what an event of its kind can be.
    """
    kind = raw.get("kind")
    if not isinstance(kind, str) or not 0 < len(kind) <= 64:
        raise InvalidFieldError("$.event.kind", "expected the name of a kind of event")
    if len(ledger.canonical(raw)) > MAX_EVENT_BYTES:
        raise InvalidFieldError("$.event", f"expected at most {MAX_EVENT_BYTES} bytes")
    if kind not in KNOWN_KINDS:
        return raw
    try:
        event: Event = msgspec.convert(raw, Event)
    except msgspec.ValidationError as error:
        raise refusals.located(error, raw).within("$.event") from error
    if hasattr(event, "local_date"):
        valid_dates.check_date(event.local_date, "$.event.local_date")
    return event
