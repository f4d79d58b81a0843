"""Trends as they travel: daily points, week summaries, slope and what happened beside them."""

from datetime import date
from typing import Literal

from schemas.base import Number, Shape


class Point(Shape, frozen=True, kw_only=True):
    """One answered day; days without an answer have no point."""

    local_date: date
    treatment_day: int | None
    value: int


class WeekSummary(Shape, frozen=True, kw_only=True):
    """
    One treatment week with at least one answer.

    Median and quartiles interpolate linearly between answers; ``worst`` is the highest grade, or
    the lowest where lower is worse. Week 1 is days 1-7; the week before it is −1.
    """

    week: int
    starts_on: date
    days_logged: int
    median: Number
    lower_quartile: Number
    upper_quartile: Number
    worst: int


class Slope(Shape, frozen=True, kw_only=True):
    """Theil-Sen slope in grades per week; null with ``not_enough_days``."""

    status: Literal["ok", "not_enough_days"]
    grades_per_week: Number | None
    days_logged: int
    from_date: date
    to_date: date


class ItemTrend(Shape, frozen=True, kw_only=True):
    """Everything a chart of one item needs."""

    item_id: str
    worse: Literal["higher", "lower"]
    points: list[Point]
    weeks: list[WeekSummary]
    slope: Slope


class DoseStep(Shape, frozen=True, kw_only=True):
    """A change of regimen; ``daily_mg`` repeats from ``local_date``."""

    local_date: date
    daily_mg: list[Number]


class Pause(Shape, frozen=True, kw_only=True):
    """Consecutive days with a planned dose of 0 mg, both ends included."""

    from_date: date
    to_date: date


class FlaggedDay(Shape, frozen=True, kw_only=True):
    """A day on which at least one red flag was answered yes."""

    local_date: date
    flags: list[str]


class Annotations(Shape, frozen=True, kw_only=True):
    """What is drawn beneath and above the points."""

    dose_steps: list[DoseStep]
    pauses: list[Pause]
    red_flags: list[FlaggedDay]


class Trends(Shape, frozen=True, kw_only=True):
    """The answer to ``GET …/trends``; without a first dose date there are no weeks."""

    as_of: date
    first_dose_date: date | None
    treatment_week: int | None
    on_drug_week: int | None
    items: list[ItemTrend]
    annotations: Annotations
