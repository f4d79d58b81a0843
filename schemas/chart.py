"""The chart model: what is drawn and where, the same in every language, before any drawing."""

from datetime import date
from typing import Literal

from schemas.base import Number, Shape, SparseShape
from schemas.series import Annotations, ItemTrend

Axis = Literal["weeks", "dates"]


class WeekSpan(Shape, frozen=True, kw_only=True):
    """Treatment weeks from the one to the other, both included."""

    from_week: int
    to_week: int


class ChartRequest(Shape, frozen=True, kw_only=True):
    """
    One item over a range of days, both ends included, for a picture of the size given.

    ``early_flare`` is null for every item but the flare; ``weeks`` is drawn as ``dates`` where no
    first dose date is known.
    """

    trend: ItemTrend
    annotations: Annotations
    first_dose_date: date | None
    ended_on: date | None
    as_of: date
    from_date: date
    to_date: date
    axis: Axis
    width_px: int
    height_px: int
    early_flare: WeekSpan | None


class Plot(Shape, frozen=True, kw_only=True):
    """Where answers are drawn: grade 4 on the upper edge, grade 0 on the lower."""

    x: int
    y: int
    width: int
    height: int


class Rows(Shape, frozen=True, kw_only=True):
    """Heights of the lines of words and marks above and below the plot."""

    highest_anchor: int
    red_flags: int
    lowest_anchor: int
    axis: int
    doses: int


class XTick(SparseShape, frozen=True, kw_only=True):
    """A label below the plot: a treatment week, or a date."""

    x: int
    week: int | None = None
    local_date: date | None = None


class YTick(Shape, frozen=True, kw_only=True):
    """A line across the plot."""

    y: int
    value: int


class Dot(Shape, frozen=True, kw_only=True):
    """One answer."""

    x: int
    y: int
    local_date: date
    treatment_day: int | None
    value: int


class Span(Shape, frozen=True, kw_only=True):
    """A stretch of days."""

    x: int
    width: int


class DoseMark(Shape, frozen=True, kw_only=True):
    """A regimen over the days shown of it; ``local_date`` is its first day, shown or not."""

    x: int
    width: int
    local_date: date
    daily_mg: list[Number]


class RedFlagMark(Shape, frozen=True, kw_only=True):
    """A day on which at least one red flag was answered yes."""

    x: int
    local_date: date
    flags: list[str]


class Mark(Shape, frozen=True, kw_only=True):
    """A place on the axis."""

    x: int


class ChartModel(Shape, frozen=True, kw_only=True):
    """
    Everything drawn in one chart; every coordinate is a whole number of tenths of a pixel.

    ``median_line`` and ``quartile_band`` are broken where a week has no answer: each line has one
    point in the middle of each week, each outline also covers the outer halves of its end weeks.
    """

    width: int
    height: int
    axis: Axis
    plot: Plot
    rows: Rows
    x_ticks: list[XTick]
    y_ticks: list[YTick]
    dots: list[Dot]
    median_line: list[list[tuple[int, int]]]
    quartile_band: list[list[tuple[int, int]]]
    early_flare: Span | None
    pauses: list[Span]
    dose_steps: list[DoseMark]
    red_flags: list[RedFlagMark]
    first_dose: Mark | None
