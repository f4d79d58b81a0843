"""What sentences are made of, in whatever language."""

from schemas.base import Number
from schemas.lab import LabPoint
from schemas.series import WeekLine
from tests.builders import MONDAY, day


def a_week(
    week: int, *, days: int = 7, median: Number = 1, change: Number | None = None
) -> WeekLine:
    return WeekLine(
        week=week,
        starts_on=day(1 + 7 * (week - 1)),
        days_logged=days,
        median=median,
        worst=int(median) + 1,
        change=change,
    )


def a_value(low: Number | None, high: Number | None, place: str) -> LabPoint:
    return LabPoint(
        taken_on=MONDAY,
        treatment_day=None,
        value=20,
        reference_low=low,
        reference_high=high,
        place=place,  # type: ignore[arg-type]
    )
