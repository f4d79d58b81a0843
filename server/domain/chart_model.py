"""What a chart of one item shows and where: a gap stays a gap, only coordinates are rounded."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from schemas.base import Number
from schemas.chart import (
    Axis,
    ChartModel,
    ChartRequest,
    DoseMark,
    Dot,
    Mark,
    Plot,
    RedFlagMark,
    Rows,
    Span,
    WeekSpan,
    XTick,
    YTick,
)
from schemas.series import ItemTrend, Trends, WeekSummary
from server.domain.treatment_week import DAYS_PER_WEEK, treatment_week, week_starts_on

FLARE = "flare"
"""The one item that an early worsening is expected of."""

MIN_DAYS = 28
MAX_GRADE = 4
QUARTERS = 4
TENTHS = 10

LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 28, 16, 38, 74
MIN_WEEK_GAP_PX, MIN_DATE_GAP_PX = 44, 56
HIGHEST_ANCHOR_PX, RED_FLAGS_PX = 12, 26
LOWEST_ANCHOR_PX, AXIS_PX, DOSES_PX = 18, 40, 62
"""Heights of the rows: the first two from the top, these from the lower edge of the plot."""


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
    from_date, to_date = _range(trend, trends, from_week, to_week)
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


def _range(
    trend: ItemTrend, trends: Trends, from_week: int | None, to_week: int | None
) -> tuple[date, date]:
    first_dose_date = trends.first_dose_date
    starts = [point.local_date for point in trend.points[:1]]
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


class _Scale(NamedTuple):
    """Where days and grades lie within the plot."""

    plot: Plot
    from_date: date
    days: int

    def left_of(self, on: date) -> int:
        """Give the left edge of a day, or the edge of the plot for days beyond it."""
        elapsed = min(max((on - self.from_date).days, 0), self.days)
        return self.plot.x + scaled(elapsed * self.plot.width, self.days)

    def middle_of(self, on: date) -> int:
        """Give the middle of a day within the plot."""
        elapsed = (on - self.from_date).days
        return self.plot.x + scaled((2 * elapsed + 1) * self.plot.width, 2 * self.days)

    def height_of(self, value: Number) -> int:
        """Give the height of a grade, quartile or median, which is a multiple of a quarter."""
        below_highest = MAX_GRADE * QUARTERS - int(value * QUARTERS)
        return self.plot.y + scaled(below_highest * self.plot.height, MAX_GRADE * QUARTERS)

    def shows(self, on: date) -> bool:
        """Tell whether a day lies within the plot."""
        return 0 <= (on - self.from_date).days < self.days

    def span(self, from_date: date, to_date: date) -> Span | None:
        """Give the part of a stretch of days that is shown, None where there is none."""
        x = self.left_of(from_date)
        width = self.left_of(to_date + timedelta(days=1)) - x
        return Span(x=x, width=width) if width > 0 else None


def scaled(numerator: int, denominator: int) -> int:
    """Divide non-negative whole numbers and round half up, the same in every language."""
    return (2 * numerator + denominator) // (2 * denominator)


def chart_model(request: ChartRequest) -> ChartModel:
    """
    Place everything a chart shows.

    Grade 4 is on top for every item, mood included, whose 4 is very good; the words at both ends
    say which is which. Answers outside the range are left out, bands are cut off at its ends.
    """
    plot = _plot(request)
    scale = _Scale(plot, request.from_date, (request.to_date - request.from_date).days + 1)
    runs = list(_runs(_weeks_shown(request.trend.weeks, scale)))
    axis: Axis = "dates" if request.first_dose_date is None else request.axis
    return ChartModel(
        width=request.width_px * TENTHS,
        height=request.height_px * TENTHS,
        axis=axis,
        plot=plot,
        rows=_rows(plot),
        x_ticks=_x_ticks(request, axis, scale),
        y_ticks=[YTick(y=scale.height_of(value), value=value) for value in range(MAX_GRADE + 1)],
        dots=_dots(request, scale),
        median_line=[_median_line(run, scale) for run in runs],
        quartile_band=[_quartile_band(run, scale) for run in runs],
        early_flare=_early_flare(request, scale),
        pauses=_pauses(request, scale),
        dose_steps=list(_dose_steps(request, scale)),
        red_flags=_red_flags(request, scale),
        first_dose=_first_dose(request, scale),
    )


def _plot(request: ChartRequest) -> Plot:
    return Plot(
        x=LEFT_PX * TENTHS,
        y=TOP_PX * TENTHS,
        width=(request.width_px - LEFT_PX - RIGHT_PX) * TENTHS,
        height=(request.height_px - TOP_PX - BOTTOM_PX) * TENTHS,
    )


def _rows(plot: Plot) -> Rows:
    lower_edge = plot.y + plot.height
    return Rows(
        highest_anchor=HIGHEST_ANCHOR_PX * TENTHS,
        red_flags=RED_FLAGS_PX * TENTHS,
        lowest_anchor=lower_edge + LOWEST_ANCHOR_PX * TENTHS,
        axis=lower_edge + AXIS_PX * TENTHS,
        doses=lower_edge + DOSES_PX * TENTHS,
    )


def _x_ticks(request: ChartRequest, axis: Axis, scale: _Scale) -> list[XTick]:
    if axis == "weeks" and request.first_dose_date is not None:
        return list(_week_ticks(request.first_dose_date, request, scale))
    step = _days_apart(MIN_DATE_GAP_PX, scale)
    dates = (request.from_date + timedelta(days=days) for days in range(0, scale.days, step))
    return [XTick(x=scale.middle_of(on), local_date=on) for on in dates]


def _week_ticks(first_dose_date: date, request: ChartRequest, scale: _Scale) -> Iterator[XTick]:
    every = _days_apart(MIN_WEEK_GAP_PX, scale) // DAYS_PER_WEEK
    first = treatment_week(request.from_date, first_dose_date)
    last = treatment_week(request.to_date, first_dose_date)
    for week in range(first, last + 1):
        if week != 0 and abs(week) % every == 0:
            middle = _middle_day(week_starts_on(week, first_dose_date))
            if scale.shows(middle):
                yield XTick(x=scale.middle_of(middle), week=week)


def _days_apart(gap_px: int, scale: _Scale) -> int:
    """Give the days between labels: whole weeks, doubled until labels keep their distance."""
    days = DAYS_PER_WEEK
    while days * scale.plot.width < gap_px * TENTHS * scale.days:
        days *= 2
    return days


def _middle_day(week_start: date) -> date:
    return week_start + timedelta(days=DAYS_PER_WEEK // 2)


def _dots(request: ChartRequest, scale: _Scale) -> list[Dot]:
    return [
        Dot(
            x=scale.middle_of(point.local_date),
            y=scale.height_of(point.value),
            local_date=point.local_date,
            treatment_day=point.treatment_day,
            value=point.value,
        )
        for point in request.trend.points
        if scale.shows(point.local_date)
    ]


def _weeks_shown(weeks: Iterable[WeekSummary], scale: _Scale) -> Iterator[WeekSummary]:
    return (week for week in weeks if scale.shows(_middle_day(week.starts_on)))


def _runs(weeks: Iterable[WeekSummary]) -> Iterator[list[WeekSummary]]:
    """Part the weeks wherever one without an answer lies between them."""
    run: list[WeekSummary] = []
    for week in weeks:
        if run and (week.starts_on - run[-1].starts_on).days != DAYS_PER_WEEK:
            yield run
            run = []
        run.append(week)
    if run:
        yield run


def _median_line(run: Sequence[WeekSummary], scale: _Scale) -> list[tuple[int, int]]:
    return [
        (scale.middle_of(_middle_day(week.starts_on)), scale.height_of(week.median)) for week in run
    ]


def _quartile_band(run: Sequence[WeekSummary], scale: _Scale) -> list[tuple[int, int]]:
    left = scale.left_of(run[0].starts_on)
    right = scale.left_of(run[-1].starts_on + timedelta(days=DAYS_PER_WEEK))
    places = [left, *(scale.middle_of(_middle_day(week.starts_on)) for week in run), right]
    weeks = [run[0], *run, run[-1]]
    upper = [scale.height_of(week.upper_quartile) for week in weeks]
    lower = [scale.height_of(week.lower_quartile) for week in weeks]
    there = list(zip(places, upper, strict=True))
    return there + list(zip(places, lower, strict=True))[::-1]


def _early_flare(request: ChartRequest, scale: _Scale) -> Span | None:
    weeks, first_dose_date = request.early_flare, request.first_dose_date
    if weeks is None or first_dose_date is None:
        return None
    return scale.span(
        week_starts_on(weeks.from_week, first_dose_date),
        _week_ends_on(weeks.to_week, first_dose_date),
    )


def _pauses(request: ChartRequest, scale: _Scale) -> list[Span]:
    spans = (scale.span(pause.from_date, pause.to_date) for pause in request.annotations.pauses)
    return [span for span in spans if span is not None]


def _dose_steps(request: ChartRequest, scale: _Scale) -> Iterator[DoseMark]:
    steps = request.annotations.dose_steps
    last_day = min(request.as_of, request.ended_on or request.as_of)
    last_days = [step.local_date - timedelta(days=1) for step in steps[1:]] + [last_day]
    for step, to_date in zip(steps, last_days, strict=False):  # no step, one day too many
        if (span := scale.span(step.local_date, to_date)) is not None:
            yield DoseMark(
                x=span.x, width=span.width, local_date=step.local_date, daily_mg=step.daily_mg
            )


def _red_flags(request: ChartRequest, scale: _Scale) -> list[RedFlagMark]:
    return [
        RedFlagMark(x=scale.middle_of(day.local_date), local_date=day.local_date, flags=day.flags)
        for day in request.annotations.red_flags
        if scale.shows(day.local_date)
    ]


def _first_dose(request: ChartRequest, scale: _Scale) -> Mark | None:
    first_dose_date = request.first_dose_date
    if first_dose_date is None or not scale.shows(first_dose_date):
        return None
    return Mark(x=scale.left_of(first_dose_date))
