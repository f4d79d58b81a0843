"""Trends as they travel: daily points, week summaries, slope and what happened beside them."""

from datetime import date
from typing import Literal

from msgspec import field

from schemas.base import Number, Shape
from schemas.dose import OffPlanDay


class Point(Shape, frozen=True, kw_only=True, gc=False):
    """One answered day; days without an answer have no point."""

    local_date: date
    treatment_day: int | None
    value: int


class WeekSummary(Shape, frozen=True, kw_only=True, gc=False):
    """
    One treatment week with at least one answer.

    Median and quartiles interpolate linearly between answers; ``worst`` is the highest grade, or
    the lowest where lower is worse. Week 1 is days 1-7; the week before it is −1. Among on-drug
    weeks, which count only days on the drug, week 1 is the first seven of those.
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


class Stretch(Shape, frozen=True, kw_only=True):
    """The answers of some days, both ends included; the median is null where there are none."""

    from_date: date
    to_date: date
    days_logged: int
    median: Number | None


class Comparison(Shape, frozen=True, kw_only=True):
    """
    One stretch against an earlier one; ``change`` is null with ``not_enough_days``.

    ``change`` is the later median less the earlier one, in grades.
    """

    status: Literal["ok", "not_enough_days"]
    earlier: Stretch
    later: Stretch
    change: Number | None


class ItemTrend(Shape, frozen=True, kw_only=True):
    """
    Everything a chart of one item needs.

    ``on_drug_weeks`` leave out what was answered off the drug. ``against_baseline`` is null before
    a first dose date, ``against_dose_step`` until the regimen has changed.
    """

    item_id: str
    worse: Literal["higher", "lower"]
    points: list[Point]
    weeks: list[WeekSummary]
    slope: Slope
    on_drug_weeks: list[WeekSummary] = field(default_factory=list)
    against_baseline: Comparison | None = None
    against_dose_step: Comparison | None = None


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


class LabDay(Shape, frozen=True, kw_only=True):
    """A day on which laboratory values were taken; pregnancy tests are not among them."""

    local_date: date
    analytes: list[str]


class OffDrug(Shape, frozen=True, kw_only=True):
    """Consecutive days since the first dose that do not count as on the drug, ends included."""

    from_date: date
    to_date: date


class Annotations(Shape, frozen=True, kw_only=True):
    """What is drawn beneath and above the points."""

    dose_steps: list[DoseStep]
    pauses: list[Pause]
    red_flags: list[FlaggedDay]
    off_plan: list[OffPlanDay] = field(default_factory=list)
    lab_days: list[LabDay] = field(default_factory=list)
    off_drug: list[OffDrug] = field(default_factory=list)


class Trends(Shape, frozen=True, kw_only=True):
    """How every item has gone; without a first dose date there are no weeks."""

    as_of: date
    first_dose_date: date | None
    treatment_week: int | None
    on_drug_week: int | None
    items: list[ItemTrend]
    annotations: Annotations


class WeekLine(Shape, frozen=True, kw_only=True):
    """
    One week of one item, to be said in words.

    ``change`` is the median less that of the week before, null where that week has no answer.
    """

    week: int
    starts_on: date
    days_logged: int
    median: Number
    worst: int
    change: Number | None


class ItemWeeks(Shape, frozen=True, kw_only=True):
    """The weeks of one item, earliest first."""

    item_id: str
    worse: Literal["higher", "lower"]
    weeks: list[WeekLine]


class TrendsAnswer(Trends, frozen=True, kw_only=True):
    """The answer to ``GET …/trends``; ``week_lines`` are the same weeks, to be said in words."""

    week_lines: list[ItemWeeks]


LagStatus = Literal["ok", "not_enough_weeks", "one_dose_level", "one_grade_level"]


class Lag(Shape, frozen=True, kw_only=True):
    """
    How the weeks of an item and the doses so many weeks earlier rose and fell together.

    ``rank_correlation`` runs from −1 to 1, with its 95 % interval from ``low`` to ``high``.
    ``weeks`` is the number of pairs it rests on; ``effective_weeks`` the number of independent ones
    that tell as much, since a week is like the week before. All but ``weeks`` are null unless
    ``status`` is ``ok``.
    """

    lag_weeks: int
    status: LagStatus
    weeks: int
    effective_weeks: Number | None
    rank_correlation: Number | None
    low: Number | None
    high: Number | None


class DoseLags(Shape, frozen=True, kw_only=True):
    """
    Weekly mean dose beside the weekly median of one item, at lags of 0 to 4 weeks.

    It tells what went together, never what came of what. ``is_one_formulation`` false means that
    the doses are not comparable with one another; there are no lags then.
    """

    item_id: str
    is_one_formulation: bool
    lags: list[Lag]


class DoseLagsList(Shape, frozen=True, kw_only=True):
    """The answer to ``GET …/dose-lags``."""

    as_of: date
    items: list[DoseLags]
