"""A series of laboratory values on the same axis as the symptoms."""

from collections.abc import Iterable
from datetime import date

from schemas.base import Number
from schemas.chart import Axis, LabChartModel, LabChartRequest, LabDot, Plot, ValueTick
from schemas.lab import LabPoint, LabSeries
from schemas.series import Trends
from server.domain.chart_model import shown_dates
from server.domain.chart_scale import (
    TENTHS,
    Days,
    Window,
    drawn_axis,
    marks,
    plot_of,
    rows_of,
    x_ticks,
)

MAX_STEPS = 5
STEPS = (1, 2, 5)
"""Lines across the plot stand a round number apart."""

FINEST = 10**9


def lab_chart_request(
    series: LabSeries,
    trends: Trends,
    ended_on: date | None,
    axis: Axis,
    width_px: int,
    height_px: int,
    from_week: int | None = None,
    to_week: int | None = None,
) -> LabChartRequest:
    """
    Choose the days of a laboratory chart: those of the small multiples of the same trends.

    Args:
        from_week: as for ``small_multiples``.
        to_week: as for ``small_multiples``.
    """
    from_date, to_date = shown_dates(trends.items, trends, from_week, to_week)
    return LabChartRequest(
        series=series,
        annotations=trends.annotations,
        first_dose_date=trends.first_dose_date,
        ended_on=ended_on,
        as_of=trends.as_of,
        from_date=from_date,
        to_date=to_date,
        axis=axis,
        width_px=width_px,
        height_px=height_px,
    )


def lab_chart(request: LabChartRequest) -> LabChartModel:
    """
    Place every value of the range with the ends of the range its own laboratory printed.

    The plot reaches from a round number at or below every value and printed end to one at or above;
    it begins at 0 unless all of them lie in its upper half.
    """
    window, beside = Window.of(request), request.annotations
    plot = plot_of(request.width_px, request.height_px, beside)
    points = [
        point
        for point in request.series.points
        if request.from_date <= point.taken_on <= request.to_date
    ]
    ticks = value_ticks([value for point in points for value in _values(point)])
    at = marks(window, plot)
    return LabChartModel(
        width=request.width_px * TENTHS,
        height=request.height_px * TENTHS,
        axis=drawn_axis(window),
        unit=request.series.unit,
        plot=plot,
        rows=rows_of(plot, beside),
        x_ticks=x_ticks(window, plot),
        y_ticks=[ValueTick(y=_height(value, ticks, plot), value=value) for value in ticks],
        dots=_dots(points, ticks, Days(window, plot), plot),
        pauses=at.pauses,
        dose_steps=at.dose_steps,
        red_flags=at.red_flags,
        off_plan=at.off_plan,
        off_drug=at.off_drug,
        first_dose=at.first_dose,
    )


def _values(point: LabPoint) -> list[Number]:
    ends = (point.value, point.reference_low, point.reference_high)
    return [end for end in ends if end is not None]


def value_ticks(values: Iterable[Number]) -> list[Number]:
    """
    Give round numbers that reach from below the lowest to above the highest of some values.

    Returns:
        At least two, evenly spaced: 1, 2 or 5 times a power of ten apart.
    """
    known = list(values)
    high, low = max([*known, 0]), min([*known, 0])
    if known and min(known) < high < 2 * min(known):
        low = min(known)
    numerator, denominator = _step(high - low or 1)
    first = _floor(low * denominator / numerator)
    last = max(-_floor(-(high * denominator / numerator)), first + 1)
    return [number * numerator / denominator for number in range(first, last + 1)]


def _step(span: Number) -> tuple[int, int]:
    """Give the smallest round step that parts a span into few enough, as a fraction."""
    numerator, denominator = 1, 1
    while denominator < FINEST and span * denominator * 10 < MAX_STEPS:
        denominator *= 10
    while span * denominator > MAX_STEPS * STEPS[-1] * numerator:
        numerator *= 10
    for step in STEPS:
        if span * denominator <= MAX_STEPS * step * numerator:
            return step * numerator, denominator
    return STEPS[-1] * numerator, denominator


def _floor(number: Number) -> int:
    return int(number // 1)


def _height(value: Number, ticks: list[Number], plot: Plot) -> int:
    low, high = ticks[0], ticks[-1]
    return plot.y + _floor((high - value) / (high - low) * plot.height + 0.5)


def _dots(points: Iterable[LabPoint], ticks: list[Number], days: Days, plot: Plot) -> list[LabDot]:
    return [
        LabDot(
            kind=point.place,
            x=days.middle_of(point.taken_on),
            y=_height(point.value, ticks, plot),
            taken_on=point.taken_on,
            treatment_day=point.treatment_day,
            value=point.value,
            reference_top=_end(point.reference_high, ticks, plot),
            reference_bottom=_end(point.reference_low, ticks, plot),
        )
        for point in points
    ]


def _end(value: Number | None, ticks: list[Number], plot: Plot) -> int | None:
    return None if value is None else _height(value, ticks, plot)
