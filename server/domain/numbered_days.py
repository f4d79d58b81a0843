"""Days of a course numbered once, where several things are read from them."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from schemas.diary import DailyEntry
from schemas.series import Point
from server.domain.series import MOOD
from server.domain.treatment_week import treatment_day

NumberedEntry = tuple[int | None, DailyEntry]
"""A day with its treatment day."""


def numbered(entries: Iterable[DailyEntry], first_dose_date: date | None) -> list[NumberedEntry]:
    """
    Number the days, earliest first.

    Args:
        entries: at most one per date, in any order.

    Returns:
        None in place of each number where no first dose date is known.
    """
    ascending = sorted(entries, key=attrgetter("local_date"))
    if first_dose_date is None:
        return [(None, entry) for entry in ascending]
    return [(treatment_day(entry.local_date, first_dose_date), entry) for entry in ascending]


def item_points(days: Iterable[NumberedEntry], item_id: str) -> list[Point]:
    """Give what ``daily_points`` gives for an item, from days that are numbered already."""
    if item_id == MOOD:
        return [_point(day, entry, entry.mood) for day, entry in days if entry.mood is not None]
    return [
        _point(day, entry, entry.grades[item_id]) for day, entry in days if item_id in entry.grades
    ]


def _point(day: int | None, entry: DailyEntry, value: int) -> Point:
    return Point(local_date=entry.local_date, treatment_day=day, value=value)
