"""The chart model: what is drawn and where, the same in every language, before any drawing."""

from datetime import date
from typing import Literal

from schemas.base import Number, Shape, SparseShape
from schemas.dose import OffPlanKind
from schemas.lab import LabSeries, RangePlace
from schemas.series import Annotations, ItemTrend

Axis = Literal["weeks", "dates", "on_drug"]
"""``on_drug`` counts only days on the drug: the others take no room, their answers no dot."""


class WeekSpan(Shape, frozen=True, kw_only=True):
    """Treatment weeks from the one to the other, both included."""

    from_week: int
    to_week: int


class ChartRequest(Shape, frozen=True, kw_only=True):
    """
    One item over a range of days, both ends included, for a picture of the size given.

    ``early_flare`` is null for every item but the flare; every axis is drawn as ``dates`` where no
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
    """
    Heights of the lines of words and marks above and below the plot.

    ``off_plan`` and ``labs`` take room, and are not null, only where there is something for them.
    """

    highest_anchor: int
    red_flags: int
    lowest_anchor: int
    axis: int
    doses: int
    off_plan: int | None
    labs: int | None


class XTick(SparseShape, frozen=True, kw_only=True):
    """A label below the plot: a treatment week (of days on the drug on that axis), or a date."""

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

    kind: Literal["early_flare", "pause"]
    x: int
    width: int


class DoseMark(Shape, frozen=True, kw_only=True):
    """A regimen over the days shown of it; ``local_date`` is its first day, shown or not."""

    kind: Literal["dose", "pause"]
    x: int
    width: int
    local_date: date
    daily_mg: list[Number]


class RedFlagMark(Shape, frozen=True, kw_only=True):
    """A day on which at least one red flag was answered yes."""

    kind: Literal["red_flag"]
    x: int
    local_date: date
    flags: list[str]


class OffPlanMark(Shape, frozen=True, kw_only=True):
    """A day on which another dose than the planned one was taken."""

    kind: OffPlanKind
    x: int
    local_date: date
    taken_mg: Number
    planned_mg: Number


class LabMark(Shape, frozen=True, kw_only=True):
    """A day on which laboratory values were taken."""

    kind: Literal["lab"]
    x: int
    local_date: date
    analytes: list[str]


class Mark(Shape, frozen=True, kw_only=True):
    """A place on the axis; ``off_drug`` is where an on-drug axis closes up some days."""

    kind: Literal["first_dose", "off_drug"]
    x: int


class ChartModel(Shape, frozen=True, kw_only=True):
    """
    Everything drawn in one chart; every coordinate is a whole number of tenths of a pixel.

    ``median_line`` and ``quartile_band`` are broken where a week has no answer: each line has one
    point in the middle of each week, each outline also covers the outer halves of its end weeks.
    ``not_shown`` counts the answers in the range that an on-drug axis has no place for.
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
    off_plan: list[OffPlanMark]
    lab_days: list[LabMark]
    off_drug: list[Mark]
    first_dose: Mark | None
    not_shown: int


class SmallMultiple(Shape, frozen=True, kw_only=True):
    """One item among several on the same axis; ``label`` is the height of its words."""

    item_id: str
    worse: Literal["higher", "lower"]
    plot: Plot
    label: int
    y_ticks: list[YTick]
    dots: list[Dot]
    median_line: list[list[tuple[int, int]]]
    quartile_band: list[list[tuple[int, int]]]
    early_flare: Span | None
    not_shown: int


class SmallMultiples(Shape, frozen=True, kw_only=True):
    """All items beneath one another, and once for all of them what happened beside them."""

    width: int
    height: int
    axis: Axis
    plot: Plot
    rows: Rows
    x_ticks: list[XTick]
    items: list[SmallMultiple]
    pauses: list[Span]
    dose_steps: list[DoseMark]
    red_flags: list[RedFlagMark]
    off_plan: list[OffPlanMark]
    lab_days: list[LabMark]
    off_drug: list[Mark]
    first_dose: Mark | None


class LabChartRequest(Shape, frozen=True, kw_only=True):
    """
    One series of laboratory values over the days of a symptom chart, both ends included.

    ``annotations`` are those of the same trends, so that the axis and what lies beneath agree.
    """

    series: LabSeries
    annotations: Annotations
    first_dose_date: date | None
    ended_on: date | None
    as_of: date
    from_date: date
    to_date: date
    axis: Axis
    width_px: int
    height_px: int


class ValueTick(Shape, frozen=True, kw_only=True):
    """A line across the plot, and the value it stands for."""

    y: int
    value: Number


class LabDot(Shape, frozen=True, kw_only=True):
    """
    One laboratory value; ``kind`` is its place in the range its own laboratory printed.

    ``reference_top`` and ``reference_bottom`` are the heights of the ends of that range, null
    where an end was not printed.
    """

    kind: RangePlace
    x: int
    y: int
    taken_on: date
    treatment_day: int | None
    value: Number
    reference_top: int | None
    reference_bottom: int | None


class LabChartModel(Shape, frozen=True, kw_only=True):
    """
    Everything drawn in the chart of one series; coordinates as in ``ChartModel``.

    A value from a day off the drug is drawn on an on-drug axis too, where that day was closed up.
    """

    width: int
    height: int
    axis: Axis
    unit: str
    plot: Plot
    rows: Rows
    x_ticks: list[XTick]
    y_ticks: list[ValueTick]
    dots: list[LabDot]
    pauses: list[Span]
    dose_steps: list[DoseMark]
    red_flags: list[RedFlagMark]
    off_plan: list[OffPlanMark]
    off_drug: list[Mark]
    first_dose: Mark | None
