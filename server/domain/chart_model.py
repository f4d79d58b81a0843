"""What a chart of one item shows and where: a gap stays a gap, only coordinates are rounded."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from schemas.base import Shape
from schemas.chart import Axis, ChartModel, ChartRequest, Dot, Plot, Span, WeekSpan, YTick
from schemas.series import ItemTrend, Trends, WeekSummary
from server.domain.chart_scale import (
    MAX_GRADE,
    TENTHS,
    Days,
    Window,
    drawn_axis,
    grade_height,
    is_week_shown,
    marks,
    plot_of,
    rows_of,
    x_ticks,
)
from server.domain.treatment_week import DAYS_PER_WEEK, treatment_week, week_starts_on

FLARE = "flare"
"""The one item that an early worsening is expected of."""

MIN_DAYS = 28
MIN_ZOOMED_DAYS = 7


def chart_request(
    trends: Trends,
    item_id: str,
    ended_on: date | None,
    early_flare: WeekSpan | None,
    axis: Axis,
    width_px: int,
    height_px: int,
    from_week: int | None = None,
    to_week: int | None = None,
) -> ChartRequest:
    """
    Choose the days a chart of one item shows.

    Args:
        trends: asked for with the same weeks.
        early_flare: the weeks of the catalogue's note, whatever the item.
        from_week: the first treatment week shown; None from the first dose or the first answer,
            whichever is earlier.
        to_week: the last; None up to the week the trends are as of, and four weeks at least.

    Raises:
        ValueError: the trends hold no such item.
    """
    trend = next((each for each in trends.items if each.item_id == item_id), None)
    if trend is None:
        raise ValueError(f"the trends hold no item {item_id}")
    from_date, to_date = shown_dates([trend], trends, from_week, to_week)
    return ChartRequest(
        trend=trend,
        annotations=trends.annotations,
        first_dose_date=trends.first_dose_date,
        ended_on=ended_on,
        as_of=trends.as_of,
        from_date=from_date,
        to_date=to_date,
        axis=axis,
        width_px=width_px,
        height_px=height_px,
        early_flare=early_flare if item_id == FLARE else None,
    )


def shown_dates(
    shown: Sequence[ItemTrend], trends: Trends, from_week: int | None, to_week: int | None
) -> tuple[date, date]:
    """
    Give the first and last day of a chart of some of the trends' items.

    Args:
        from_week: as for ``chart_request``.
        to_week: as for ``chart_request``.
    """
    first_dose_date = trends.first_dose_date
    starts = [point.local_date for trend in shown for point in trend.points[:1]]
    if first_dose_date is None:
        from_date = min([*starts, trends.as_of])
        return from_date, max(trends.as_of, _minimum_end(from_date))
    if from_week is None:
        from_week = treatment_week(min([*starts, first_dose_date]), first_dose_date)
    from_date = week_starts_on(from_week or 1, first_dose_date)
    if to_week is None:
        to_date = _week_ends_on(treatment_week(trends.as_of, first_dose_date), first_dose_date)
        return from_date, max(to_date, _minimum_end(from_date))
    return from_date, max(_week_ends_on(to_week or -1, first_dose_date), from_date)


def _minimum_end(from_date: date) -> date:
    return from_date + timedelta(days=MIN_DAYS - 1)


def _week_ends_on(week: int, first_dose_date: date) -> date:
    return week_starts_on(week, first_dose_date) + timedelta(days=DAYS_PER_WEEK - 1)


def zoomed(request: ChartRequest, middle: date, days: int) -> ChartRequest:
    """
    Show fewer days of a chart, about one in the middle where the ends allow it.

    Args:
        days: at least a week is shown, and no more than *request* does.
    """
    whole = (request.to_date - request.from_date).days + 1
    shown = max(min(days, whole), min(MIN_ZOOMED_DAYS, whole))
    latest_start = request.to_date - timedelta(days=shown - 1)
    start = min(max(middle - timedelta(days=shown // 2), request.from_date), latest_start)
    return msgspec.structs.replace(
        request, from_date=start, to_date=start + timedelta(days=shown - 1)
    )


def chart_model(request: ChartRequest) -> ChartModel:
    """
    Place everything a chart shows.

    Grade 4 is on top for every item, mood included, whose 4 is very good; the words at both ends
    say which is which. Answers outside the range are left out, bands are cut off at its ends.
    """
    window, beside = Window.of(request), request.annotations
    plot = plot_of(request.width_px, request.height_px, beside)
    drawn, at = answers(request.trend, window, plot), marks(window, plot)
    return ChartModel(
        width=request.width_px * TENTHS,
        height=request.height_px * TENTHS,
        axis=drawn_axis(window),
        plot=plot,
        rows=rows_of(plot, beside),
        x_ticks=x_ticks(window, plot),
        y_ticks=y_ticks(range(MAX_GRADE + 1), plot),
        dots=drawn.dots,
        median_line=drawn.median_line,
        quartile_band=drawn.quartile_band,
        early_flare=early_flare_span(request.early_flare, window, plot),
        pauses=at.pauses,
        dose_steps=at.dose_steps,
        red_flags=at.red_flags,
        off_plan=at.off_plan,
        lab_days=at.lab_days,
        off_drug=at.off_drug,
        first_dose=at.first_dose,
        not_shown=drawn.not_shown,
    )


def y_ticks(values: Iterable[int], plot: Plot) -> list[YTick]:
    """Draw a line across the plot for each of some grades."""
    return [YTick(y=grade_height(value, plot), value=value) for value in values]


class Answers(Shape, frozen=True, kw_only=True):
    """The answers of one item, and their weeks; ``not_shown`` have no place on the axis."""

    dots: list[Dot]
    median_line: list[list[tuple[int, int]]]
    quartile_band: list[list[tuple[int, int]]]
    not_shown: int


def answers(trend: ItemTrend, window: Window, plot: Plot) -> Answers:
    """Place the answers of one item, in whole tenths of a pixel."""
    days = Days(window, plot)
    dots = _dots(trend, days, plot)
    weeks = trend.on_drug_weeks if days.axis == "on_drug" else trend.weeks
    runs = list(_runs(_placed(weeks, days)))
    spanned = [point for point in trend.points if days.spans(point.local_date)]
    return Answers(
        dots=dots,
        median_line=[_median_line(run, days, plot) for run in runs],
        quartile_band=[_quartile_band(run, days, plot) for run in runs],
        not_shown=len(spanned) - len(dots),
    )


def _dots(trend: ItemTrend, days: Days, plot: Plot) -> list[Dot]:
    return [
        Dot(
            x=days.middle_of(point.local_date),
            y=grade_height(point.value, plot),
            local_date=point.local_date,
            treatment_day=point.treatment_day,
            value=point.value,
        )
        for point in trend.points
        if days.shows(point.local_date)
    ]


class _Week(NamedTuple):
    """A week, and how many days from the left edge it begins."""

    start: int
    summary: WeekSummary


def _placed(weeks: Iterable[WeekSummary], days: Days) -> Iterator[_Week]:
    for week in weeks:
        start = days.place(week.starts_on)
        if is_week_shown(start, days.count):
            yield _Week(start, week)


def _runs(weeks: Iterable[_Week]) -> Iterator[list[_Week]]:
    """Part the weeks wherever one without an answer lies between them."""
    run: list[_Week] = []
    for week in weeks:
        if run and week.start - run[-1].start != DAYS_PER_WEEK:
            yield run
            run = []
        run.append(week)
    if run:
        yield run


def _median_line(run: Sequence[_Week], days: Days, plot: Plot) -> list[tuple[int, int]]:
    return [
        (days.across(2 * week.start + DAYS_PER_WEEK), grade_height(week.summary.median, plot))
        for week in run
    ]


def _quartile_band(run: Sequence[_Week], days: Days, plot: Plot) -> list[tuple[int, int]]:
    first, last = run[0], run[-1]
    half_days = [
        2 * first.start,
        *(2 * week.start + DAYS_PER_WEEK for week in run),
        2 * (last.start + DAYS_PER_WEEK),
    ]
    places = [days.across(each) for each in half_days]
    summaries = [week.summary for week in (first, *run, last)]
    upper = [grade_height(summary.upper_quartile, plot) for summary in summaries]
    lower = [grade_height(summary.lower_quartile, plot) for summary in summaries]
    there = list(zip(places, upper, strict=True))
    return there + list(zip(places, lower, strict=True))[::-1]


def early_flare_span(weeks: WeekSpan | None, window: Window, plot: Plot) -> Span | None:
    """Give the part shown of the weeks in which an early flare is common."""
    first_dose_date = window.first_dose_date
    if weeks is None or first_dose_date is None:
        return None
    shown = Days(window, plot).width_between(
        week_starts_on(weeks.from_week, first_dose_date),
        _week_ends_on(weeks.to_week, first_dose_date),
    )
    return None if shown is None else Span(kind="early_flare", x=shown[0], width=shown[1])
