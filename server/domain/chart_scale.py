"""The part all charts share: where days lie, what stands below and above, and the labels."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from schemas.base import Number, Shape
from schemas.chart import (
    Axis,
    ChartRequest,
    DoseMark,
    LabChartRequest,
    LabMark,
    Mark,
    OffPlanMark,
    Plot,
    RedFlagMark,
    Rows,
    Span,
    XTick,
)
from schemas.series import Annotations
from server.domain.treatment_week import DAYS_PER_WEEK, treatment_week, week_starts_on

TENTHS = 10
MAX_GRADE = 4
QUARTERS = 4

LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 28, 16, 38, 74
OFF_PLAN_PX, LABS_PX = 16, 16
"""What the rows of off-plan days and of laboratory days add to the bottom where there are any."""

MIN_WEEK_GAP_PX, MIN_DATE_GAP_PX = 44, 56
HIGHEST_ANCHOR_PX, RED_FLAGS_PX = 12, 26
LOWEST_ANCHOR_PX, AXIS_PX, DOSES_PX = 18, 40, 62
"""Heights of the rows: the first two from the top, these from the lower edge of the plot."""

ONE_DAY = timedelta(days=1)


class Window(Shape, frozen=True, kw_only=True):
    """The days a chart shows, both ends included, and what happened beside its answers."""

    first_dose_date: date | None
    ended_on: date | None
    as_of: date
    from_date: date
    to_date: date
    axis: Axis
    annotations: Annotations

    @classmethod
    def of(cls, request: ChartRequest | LabChartRequest) -> "Window":
        """Take the window of a request."""
        return cls(**{name: getattr(request, name) for name in cls.__struct_fields__})


class Marks(Shape, frozen=True, kw_only=True):
    """Everything drawn beside the answers, the same for every chart of a window."""

    pauses: list[Span]
    dose_steps: list[DoseMark]
    red_flags: list[RedFlagMark]
    off_plan: list[OffPlanMark]
    lab_days: list[LabMark]
    off_drug: list[Mark]
    first_dose: Mark | None


class Days:
    """
    Where days lie across a plot.

    On the on-drug axis a day off the drug has no room of its own: it lies where it was closed up.
    """

    def __init__(self, window: Window, plot: Plot) -> None:
        """Work out the room of the days in *window* across *plot*."""
        self.axis = drawn_axis(window)
        self._plot = plot
        self._origin = window.first_dose_date or window.from_date
        self._from_date, self._to_date = window.from_date, window.to_date
        is_on_drug = self.axis == "on_drug"
        stretches = window.annotations.off_drug if is_on_drug else []
        self._begins_on = max(window.from_date, self._origin) if is_on_drug else window.from_date
        self._off_starts = [stretch.from_date for stretch in stretches]
        self._off_days = [(each.to_date - each.from_date).days + 1 for each in stretches]
        self._off_before = _sums_before(self._off_days)
        self.before = self._number(self._begins_on)
        self.count = max(self._number(self._to_date + ONE_DAY) - self.before, 1)

    def _number(self, on: date) -> int:
        """Count the days from the origin up to *on*, leaving out those closed up."""
        number = (on - self._origin).days
        begun = bisect_right(self._off_starts, on)
        if begun == 0:
            return number
        within = min((on - self._off_starts[begun - 1]).days, self._off_days[begun - 1])
        return number - self._off_before[begun - 1] - within

    def place(self, on: date) -> int:
        """Count the days with room between the left edge and *on*; negative to its left."""
        return self._number(on) - self.before

    def spans(self, on: date) -> bool:
        """Tell whether a day lies between the ends, with room of its own or without."""
        return self._from_date <= on <= self._to_date

    def shows(self, on: date) -> bool:
        """Tell whether a day lies between the ends and has room of its own."""
        return self._begins_on <= on <= self._to_date and not self._is_closed_up(on)

    def _is_closed_up(self, on: date) -> bool:
        begun = bisect_right(self._off_starts, on)
        return begun > 0 and (on - self._off_starts[begun - 1]).days < self._off_days[begun - 1]

    def across(self, half_days: int) -> int:
        """Give the place so many half days from the left edge, within the plot."""
        within = min(max(half_days, 0), 2 * self.count)
        return self._plot.x + scaled(within * self._plot.width, 2 * self.count)

    def left_of(self, on: date) -> int:
        """Give the left edge of a day, or the edge of the plot for days beyond it."""
        return self.across(2 * self.place(on))

    def middle_of(self, on: date) -> int:
        """Give the middle of a day, or where it was closed up."""
        return self.across(2 * self.place(on) + (not self._is_closed_up(on)))

    def width_between(self, from_date: date, to_date: date) -> tuple[int, int] | None:
        """Give the left edge and width of the part of a stretch of days that is shown."""
        x = self.left_of(from_date)
        width = self.left_of(to_date + ONE_DAY) - x
        return (x, width) if width > 0 else None


def _sums_before(numbers: Sequence[int]) -> list[int]:
    sums, total = [], 0
    for number in numbers:
        sums.append(total)
        total += number
    return sums


def scaled(numerator: int, denominator: int) -> int:
    """Divide non-negative whole numbers and round half up, the same in every language."""
    return (2 * numerator + denominator) // (2 * denominator)


def drawn_axis(window: Window) -> Axis:
    """Give the axis a window is drawn with: dates where no first dose date is known."""
    return "dates" if window.first_dose_date is None else window.axis


def plot_of(width_px: int, height_px: int, annotations: Annotations) -> Plot:
    """Give the room for the answers in a picture of this size."""
    bottom_px = BOTTOM_PX
    bottom_px += OFF_PLAN_PX if annotations.off_plan else 0
    bottom_px += LABS_PX if annotations.lab_days else 0
    return Plot(
        x=LEFT_PX * TENTHS,
        y=TOP_PX * TENTHS,
        width=(width_px - LEFT_PX - RIGHT_PX) * TENTHS,
        height=(height_px - TOP_PX - bottom_px) * TENTHS,
    )


def rows_of(plot: Plot, annotations: Annotations) -> Rows:
    """Give the heights of the rows above and below a plot."""
    lower_edge = plot.y + plot.height
    off_plan_px = DOSES_PX + OFF_PLAN_PX if annotations.off_plan else DOSES_PX
    labs_px = off_plan_px + LABS_PX
    return Rows(
        highest_anchor=HIGHEST_ANCHOR_PX * TENTHS,
        red_flags=RED_FLAGS_PX * TENTHS,
        lowest_anchor=lower_edge + LOWEST_ANCHOR_PX * TENTHS,
        axis=lower_edge + AXIS_PX * TENTHS,
        doses=lower_edge + DOSES_PX * TENTHS,
        off_plan=lower_edge + off_plan_px * TENTHS if annotations.off_plan else None,
        labs=lower_edge + labs_px * TENTHS if annotations.lab_days else None,
    )


def x_ticks(window: Window, plot: Plot) -> list[XTick]:
    """Label weeks, or days on the axis of dates, as many as keep their distance."""
    days = Days(window, plot)
    if days.axis == "dates" or window.first_dose_date is None:
        return _date_ticks(window, plot, days)
    every = _days_apart(MIN_WEEK_GAP_PX, plot, days) // DAYS_PER_WEEK
    weeks = _on_drug_weeks(days) if days.axis == "on_drug" else _treatment_weeks(window, days)
    return [
        XTick(x=days.across(2 * start + DAYS_PER_WEEK), week=week)
        for week, start in weeks
        if abs(week) % every == 0 and is_week_shown(start, days.count)
    ]


def is_week_shown(start: int, count: int) -> bool:
    """Tell whether the middle day of a week that begins *start* days from the edge is shown."""
    return 0 <= start + DAYS_PER_WEEK // 2 < count


def _date_ticks(window: Window, plot: Plot, days: Days) -> list[XTick]:
    step = _days_apart(MIN_DATE_GAP_PX, plot, days)
    dates = (window.from_date + timedelta(days=number) for number in range(0, days.count, step))
    return [XTick(x=days.middle_of(on), local_date=on) for on in dates]


def _treatment_weeks(window: Window, days: Days) -> Iterator[tuple[int, int]]:
    first_dose_date = window.first_dose_date or window.from_date
    first = treatment_week(window.from_date, first_dose_date)
    last = treatment_week(window.to_date, first_dose_date)
    for week in range(first, last + 1):
        if week != 0:
            yield week, days.place(week_starts_on(week, first_dose_date))


def _on_drug_weeks(days: Days) -> Iterator[tuple[int, int]]:
    last = (days.before + days.count - 1) // DAYS_PER_WEEK + 1
    for week in range(days.before // DAYS_PER_WEEK + 1, last + 1):
        yield week, DAYS_PER_WEEK * (week - 1) - days.before


def _days_apart(gap_px: int, plot: Plot, days: Days) -> int:
    """Give the days between labels: whole weeks, doubled until labels keep their distance."""
    apart = DAYS_PER_WEEK
    while apart * plot.width < gap_px * TENTHS * days.count:
        apart *= 2
    return apart


def marks(window: Window, plot: Plot) -> Marks:
    """
    Place what happened beside the answers.

    Red flags, off-plan days and laboratory days are never left out: on an on-drug axis those of
    days off the drug stand where these were closed up.
    """
    days, beside = Days(window, plot), window.annotations
    return Marks(
        pauses=list(_pauses(beside, days)),
        dose_steps=list(_dose_steps(window, days)),
        red_flags=[
            RedFlagMark(
                kind="red_flag",
                x=days.middle_of(day.local_date),
                local_date=day.local_date,
                flags=day.flags,
            )
            for day in beside.red_flags
            if days.spans(day.local_date)
        ],
        off_plan=[
            OffPlanMark(
                kind=day.kind,
                x=days.middle_of(day.local_date),
                local_date=day.local_date,
                taken_mg=day.taken_mg,
                planned_mg=day.planned_mg,
            )
            for day in beside.off_plan
            if days.spans(day.local_date)
        ],
        lab_days=[
            LabMark(
                kind="lab",
                x=days.middle_of(day.local_date),
                local_date=day.local_date,
                analytes=day.analytes,
            )
            for day in beside.lab_days
            if days.spans(day.local_date)
        ],
        off_drug=_closed_up(beside, days),
        first_dose=_first_dose(window, days),
    )


def _pauses(beside: Annotations, days: Days) -> Iterator[Span]:
    for pause in beside.pauses:
        if (shown := days.width_between(pause.from_date, pause.to_date)) is not None:
            yield Span(kind="pause", x=shown[0], width=shown[1])


def _dose_steps(window: Window, days: Days) -> Iterator[DoseMark]:
    steps = window.annotations.dose_steps
    last_day = min(window.as_of, window.ended_on or window.as_of)
    last_days = [step.local_date - ONE_DAY for step in steps[1:]] + [last_day]
    for step, to_date in zip(steps, last_days, strict=False):  # no step, one day too many
        if (shown := days.width_between(step.local_date, to_date)) is not None:
            yield DoseMark(
                kind="dose" if any(step.daily_mg) else "pause",
                x=shown[0],
                width=shown[1],
                local_date=step.local_date,
                daily_mg=step.daily_mg,
            )


def _closed_up(beside: Annotations, days: Days) -> list[Mark]:
    if days.axis != "on_drug":
        return []
    return [
        Mark(kind="off_drug", x=days.left_of(stretch.from_date))
        for stretch in beside.off_drug
        if days.spans(stretch.from_date) or days.spans(stretch.to_date)
    ]


def _first_dose(window: Window, days: Days) -> Mark | None:
    first_dose_date = window.first_dose_date
    if first_dose_date is None or not days.spans(first_dose_date):
        return None
    return Mark(kind="first_dose", x=days.left_of(first_dose_date))


def grade_height(value: Number, plot: Plot) -> int:
    """
    Give the height of a grade, quartile or median: grade 4 on the upper edge, 0 on the lower.

    Args:
        value: a multiple of a quarter.
    """
    below_highest = MAX_GRADE * QUARTERS - int(value * QUARTERS)
    return plot.y + scaled(below_highest * plot.height, MAX_GRADE * QUARTERS)
