"""
When somebody is to be reminded of what, and when to leave them alone.

A reminder belongs to a local date and rings at a time of the local wall clock: once on every date
that the place has, also where clocks are put forward or back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from schemas.diary import DailyEntry
from schemas.programme import DueEvent
from schemas.reminder import ReminderKind, Reminders

GRACE = timedelta(hours=2)
"""How late a reminder may still come; a later one would be about a day that is nearly over."""

SNOOZE = timedelta(hours=1)
NIGHT_ENDS_AT = time(4)
"""Before this a person who is still up means the day that has just ended."""

LAST_DAY_TO_ASK = 7
HEED_TIERS = ("emergency_now", "same_day")
GOT_CARE = frozenset({"called_emergency", "went_for_care", "spoke_to_prescriber"})
ONE_DAY = timedelta(days=1)
_NOT_ANSWERS = frozenset({"local_date", "zone"})


class Moment(NamedTuple):
    """Something to ring for; there is one of each kind and date."""

    due_at: datetime
    kind: ReminderKind
    local_date: date


class Told(NamedTuple):
    """What became of a warning, as far as it decides whether to ask; dates where the person is."""

    local_date: date
    rule_id: str
    tier: str
    action: str | None
    acknowledged_on: date | None
    is_followed_up: bool


def wall_instant(on: date, at: time, zone: ZoneInfo) -> datetime | None:
    """
    Give the instant at which clocks in *zone* show *at* on *on*, in UTC.

    A time that comes twice is its first; one that is skipped is as long after the gap as it would
    have been after its start, or as long before where that would be the next date.

    Returns:
        None where the place has no such date at all (Samoa skipped 30 December 2011).
    """
    for fold in (0, 1):
        instant = datetime.combine(on, at.replace(fold=fold), zone).astimezone(UTC)
        if instant.astimezone(zone).date() == on:
            return instant
    return None


def moments_between(
    reminders: Reminders, zone: ZoneInfo, after: datetime, until: datetime
) -> list[Moment]:
    """List what may ring after *after* and not after *until*, by instant."""
    first = after.astimezone(zone).date() - ONE_DAY
    last = until.astimezone(zone).date() + ONE_DAY
    dates = (first + timedelta(days=days) for days in range((last - first).days + 1))
    found = [moment for on in dates for moment in _moments_on(on, reminders, zone)]
    return sorted(moment for moment in found if after < moment.due_at <= until)


def next_moment(reminders: Reminders, zone: ZoneInfo, after: datetime) -> datetime | None:
    """Give the first instant after *after* at which something may ring; None where nothing is."""
    # A place can lack a date; it never lacked two.
    found = moments_between(reminders, zone, after, after + timedelta(days=3))
    return found[0].due_at if found else None


def _moments_on(on: date, reminders: Reminders, zone: ZoneInfo) -> Iterator[Moment]:
    times: tuple[tuple[ReminderKind, str | None], ...] = (
        ("daily", reminders.daily_at),
        ("follow_ups", reminders.follow_ups_at),
        ("dates", reminders.dates_at),
    )
    for kind, at in times:
        due_at = None if at is None else wall_instant(on, time.fromisoformat(at), zone)
        if due_at is not None:
            yield Moment(due_at, kind, on)


def asked_date(due_at: datetime, zone: ZoneInfo) -> date:
    """Give the day of the diary that a daily reminder is about: at night, the one just ended."""
    local = due_at.astimezone(zone)
    return local.date() - ONE_DAY if local.time() < NIGHT_ENDS_AT else local.date()


def is_logged(entry: DailyEntry | None) -> bool:
    """Tell whether anything was answered for the day; to have had it open is no answer."""
    return entry is not None and bool(msgspec.to_builtins(entry).keys() - _NOT_ANSWERS)


def is_late(due_at: datetime, now: datetime) -> bool:
    """Tell whether a reminder has waited so long that it is better left out."""
    return now - due_at > GRACE


def has_date(events: Iterable[DueEvent], on: date) -> bool:
    """Tell whether something that is neither done nor left out falls on *on* or the day after."""
    return any(
        event.status not in {"done", "skipped"} and event.on in {on, on + ONE_DAY}
        for event in events
    )


def needs_word(told: Iterable[Told], on: date) -> bool:
    """
    Tell whether a warning waits, on *on*, for what was done about it or for how it is now.

    The rules are those by which the app itself asks; after a week it asks no more.
    """
    known = list(told)
    return any(_waits(one, on) for one in known if not _is_raised(one, known))


def _is_raised(one: Told, others: Iterable[Told]) -> bool:
    return any(
        other.rule_id == one.rule_id
        and other.local_date == one.local_date
        and _urgency(other) < _urgency(one)
        for other in others
    )


def _waits(one: Told, on: date) -> bool:
    if one.tier not in HEED_TIERS or (on - one.local_date).days > LAST_DAY_TO_ASK:
        return False
    if one.acknowledged_on is None:
        return True
    if one.action == "not_yet":
        return one.acknowledged_on < on
    is_due = 1 <= (on - one.acknowledged_on).days <= LAST_DAY_TO_ASK
    return one.action in GOT_CARE and not one.is_followed_up and is_due


def _urgency(one: Told) -> int:
    return HEED_TIERS.index(one.tier) if one.tier in HEED_TIERS else len(HEED_TIERS)
