"""What was answered about one item, by day and by week; a day without an answer is absent."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Literal

from schemas.base import Number
from schemas.diary import DailyEntry
from schemas.series import Point, WeekSummary
from server.domain.treatment_week import treatment_day, week_of_day, week_starts_on

MOOD = "mood"
"""The one item that lives outside ``grades`` and runs the other way round: 4 is very good."""

Worse = Literal["higher", "lower"]


def daily_points(
    entries: Iterable[DailyEntry], item_id: str, first_dose_date: date | None
) -> list[Point]:
    """
    Give one point for each day on which the item was answered, earliest first.

    Args:
        entries: at most one per date, in any order.
        first_dose_date: None leaves the points without a treatment day.
    """
    return [
        Point(
            local_date=entry.local_date,
            treatment_day=None
            if first_dose_date is None
            else treatment_day(entry.local_date, first_dose_date),
            value=value,
        )
        for entry in sorted(entries, key=attrgetter("local_date"))
        if (value := answer(entry, item_id)) is not None
    ]


def answer(entry: DailyEntry, item_id: str) -> int | None:
    """Give the grade an entry holds for an item; None where it was not answered."""
    return entry.mood if item_id == MOOD else entry.grades.get(item_id)


def answer_field(item_id: str) -> str:
    """Give the path of an item's answer within an entry."""
    return MOOD if item_id == MOOD else f"grades.{item_id}"


def worse_direction(item_id: str) -> Worse:
    """Tell which way an item worsens, where no catalogue is at hand."""
    return "lower" if item_id == MOOD else "higher"


def week_summaries(
    points: Iterable[Point], first_dose_date: date | None, worse: Worse
) -> list[WeekSummary]:
    """
    Summarise each treatment week that has at least one answer, earliest first.

    Args:
        points: with the treatment days ``daily_points`` gives for the same first dose date.

    Returns:
        Nothing before a first dose date is known: there are no treatment weeks then.
    """
    if first_dose_date is None:
        return []
    grades_by_week = defaultdict[int, list[int]](list)
    for point in points:
        if point.treatment_day is not None:
            grades_by_week[week_of_day(point.treatment_day)].append(point.value)
    return [
        week_summary(week, week_starts_on(week, first_dose_date), grades_by_week[week], worse)
        for week in sorted(grades_by_week)
    ]


def week_summary(week: int, starts_on: date, grades: Iterable[int], worse: Worse) -> WeekSummary:
    """Summarise the answers of one week, of which there is at least one."""
    ascending = tuple(sorted(grades))
    lower, median, upper = _quartiles(ascending)
    return WeekSummary(
        week=week,
        starts_on=starts_on,
        days_logged=len(ascending),
        median=median,
        lower_quartile=lower,
        upper_quartile=upper,
        worst=ascending[-1] if worse == "higher" else ascending[0],
    )


@lru_cache(maxsize=1024)
def _quartiles(ascending: tuple[int, ...]) -> tuple[Number, Number, Number]:
    # Seven grades of 0 to 4 can be no more than 330 different weeks, and most are seen often.
    return quartile(ascending, 1), quartile(ascending, 2), quartile(ascending, 3)


def quartile(ascending: Sequence[int], quarter: int) -> Number:
    """
    Give a quartile by linear interpolation between neighbours.

    Args:
        ascending: at least one value, sorted.
        quarter: 1 for the lower quartile, 2 for the median, 3 for the upper.

    Returns:
        A multiple of a quarter, so that every language holds the same number exactly.

    Source:
        Hyndman and Fan (1996), Am. Stat. 50(4):361-365, definition 7.
    """
    position = (len(ascending) - 1) * quarter
    below, rest = position // 4, position % 4
    above = below + 1 if rest else below
    return (ascending[below] * (4 - rest) + ascending[above] * rest) / 4
