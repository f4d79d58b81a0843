"""The checklist that applies to this person, and what still holds after the last dose."""

from collections.abc import Iterable
from datetime import date, timedelta

from schemas.diary import DailyEntry
from schemas.programme import ChecklistItem, ChecklistState, RunningCountdown
from schemas.treatment import Treatment
from server.domain.schedule import applies, last_dose_date


def checklist_states(items: Iterable[ChecklistItem], treatment: Treatment) -> list[ChecklistState]:
    """Give the items that apply to this person, in the order given, with what was ticked."""
    return [
        ChecklistState(
            item_id=item.item_id,
            phase=item.phase,
            is_done=treatment.checklist.get(item.item_id) if item.is_ticked else None,
        )
        for item in items
        if applies(item.applies_to, treatment)
    ]


def countdowns(
    items: Iterable[ChecklistItem],
    treatment: Treatment,
    entries: Iterable[DailyEntry],
    as_of: date,
) -> list[RunningCountdown]:
    """
    Count down what holds for a while after the last dose.

    A dose known to have been taken after the end of the course begins the count anew.

    Returns:
        Nothing while the course has no end; in the order given.
    """
    last_dose_on = last_dose_date(treatment, entries, as_of)
    if last_dose_on is None:
        return []
    return [
        _countdown(item.item_id, last_dose_on, item.countdown.days, as_of)
        for item in items
        if item.countdown is not None and applies(item.applies_to, treatment)
    ]


def _countdown(item_id: str, last_dose_on: date, days: int, as_of: date) -> RunningCountdown:
    holds_until = last_dose_on + timedelta(days=days)
    is_over = as_of > holds_until
    return RunningCountdown(
        item_id=item_id,
        last_dose_on=last_dose_on,
        holds_until=holds_until,
        days_left=0 if is_over else (holds_until - as_of).days,
        status="over" if is_over else "running" if as_of >= last_dose_on else "not_begun",
    )
