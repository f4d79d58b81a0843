"""Where each item is going, and what happened beside it: doses, pauses, red flags, labs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from schemas.base import Number
from schemas.diary import DailyEntry
from schemas.item import Item
from schemas.series import (
    Annotations,
    DoseStep,
    FlaggedDay,
    ItemTrend,
    LabDay,
    Pause,
    Point,
    Slope,
    Trends,
)
from schemas.treatment import PREGNANCY_TEST, Lab, RegimenPeriod, Treatment
from server.domain.comparison import against_baseline, against_dose_step
from server.domain.dose import course_days, is_pause
from server.domain.numbered_days import NumberedEntry, item_points, numbered
from server.domain.off_plan import off_plan_days
from server.domain.on_drug import (
    off_drug_stretches,
    on_drug_dates,
    on_drug_week_by_date,
    on_drug_week_summaries,
)
from server.domain.series import week_summaries
from server.domain.treatment_week import (
    DAYS_PER_WEEK,
    on_drug_week,
    treatment_week,
    week_of_day,
)

SLOPE_DAYS = 28
MIN_SLOPE_DAYS = 8


def trends(
    entries: Iterable[DailyEntry],
    items: Iterable[Item],
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    as_of: date,
    from_week: int | None = None,
    to_week: int | None = None,
    labs: Iterable[Lab] = (),
) -> Trends:
    """
    Answer how each item has gone up to *as_of*; later entries do not count.

    Args:
        entries: at most one per date, in any order.
        from_week: the first treatment week given; None from the first entry on.
        to_week: the last; None up to *as_of*. Both bound points and weeks, neither the slope, the
            comparisons nor the annotations, and mean nothing before a first dose date.
    """
    first_dose_date = treatment.first_dose_date
    past = sorted((entry for entry in entries if entry.local_date <= as_of), key=_local_date)
    beside = annotations(past, regimen_periods, treatment, labs, as_of)
    on_drug = on_drug_dates(first_dose_date, beside.off_drug, as_of)
    week_by_date = on_drug_week_by_date(on_drug)
    days = numbered(past, first_dose_date)
    return Trends(
        as_of=as_of,
        first_dose_date=first_dose_date,
        treatment_week=None if first_dose_date is None else treatment_week(as_of, first_dose_date),
        on_drug_week=on_drug_week(len(on_drug)),
        items=[
            _item_trend(
                item, days, first_dose_date, beside, week_by_date, as_of, (from_week, to_week)
            )
            for item in items
        ],
        annotations=beside,
    )


def _item_trend(
    item: Item,
    days: Sequence[NumberedEntry],
    first_dose_date: date | None,
    beside: Annotations,
    week_by_date: Mapping[date, int],
    as_of: date,
    weeks: tuple[int | None, int | None],
) -> ItemTrend:
    points = item_points(days, item.item_id)
    shown = _within(points, *weeks)
    return ItemTrend(
        item_id=item.item_id,
        worse=item.worse,
        points=shown,
        weeks=week_summaries(shown, first_dose_date, item.worse),
        slope=slope(points, as_of),
        on_drug_weeks=on_drug_week_summaries(shown, week_by_date, item.worse),
        against_baseline=against_baseline(points, first_dose_date, as_of),
        against_dose_step=against_dose_step(points, beside.dose_steps, as_of),
    )


def _within(points: list[Point], from_week: int | None, to_week: int | None) -> list[Point]:
    if from_week is None and to_week is None:
        return points
    return [
        point
        for point in points
        if point.treatment_day is None
        or _is_between(week_of_day(point.treatment_day), from_week, to_week)
    ]


def _is_between(week: int, from_week: int | None, to_week: int | None) -> bool:
    return (from_week is None or from_week <= week) and (to_week is None or week <= to_week)


def slope(points: Sequence[Point], as_of: date) -> Slope:
    """
    Give the Theil-Sen slope over the four weeks that end with *as_of*, that day included.

    Args:
        points: at most one per date, earliest first.

    Returns:
        ``not_enough_days`` where fewer than eight of them were answered: a slope through so few
        would mean little.
    """
    from_date = as_of - timedelta(days=SLOPE_DAYS - 1)
    first = bisect_left(points, from_date, key=_point_date)
    recent = points[first : bisect_right(points, as_of, key=_point_date)]
    is_enough = len(recent) >= MIN_SLOPE_DAYS
    return Slope(
        status="ok" if is_enough else "not_enough_days",
        grades_per_week=theil_sen_slope(recent) if is_enough else None,
        days_logged=len(recent),
        from_date=from_date,
        to_date=as_of,
    )


def theil_sen_slope(points: Iterable[Point]) -> Number | None:
    """
    Give the median slope over every pair of points, in grades per week.

    Args:
        points: at most one per date, in any order.

    Returns:
        None for fewer than two points.

    Source:
        Sen (1968), J. Am. Stat. Assoc. 63(324):1379-1389.
    """
    days = sorted((point.local_date.toordinal(), point.value) for point in points)
    slopes = sorted(
        DAYS_PER_WEEK * (later_value - value) / (later_day - day)
        for index, (day, value) in enumerate(days)
        for later_day, later_value in days[index + 1 :]
    )
    if not slopes:
        return None
    middle = len(slopes) // 2
    return (slopes[-1 - middle] + slopes[middle]) / 2


def annotations(
    entries: Sequence[DailyEntry],
    regimen_periods: Sequence[RegimenPeriod],
    treatment: Treatment,
    labs: Iterable[Lab],
    as_of: date,
) -> Annotations:
    """
    Tell what happened up to *as_of*, each kind earliest first.

    A dose step is a regimen unlike the one before it, a pause included; a pause lasts until the
    next regimen, the end of the course or *as_of*. Flags and analytes keep alphabetical order.
    Pregnancy tests are nobody else's business and are left out.
    """
    ended_on = treatment.ended_on
    end = as_of if ended_on is None else min(as_of, ended_on)
    periods = _periods_in_force(regimen_periods, end)
    days = course_days(treatment, regimen_periods, entries, as_of)
    return Annotations(
        dose_steps=list(_dose_steps(periods)),
        pauses=_joined(_pauses(periods, end)),
        red_flags=[
            FlaggedDay(local_date=entry.local_date, flags=raised)
            for entry in sorted(entries, key=_local_date)
            if entry.local_date <= as_of and (raised := _raised_flags(entry))
        ],
        off_plan=off_plan_days(days),
        lab_days=_lab_days(labs, as_of),
        off_drug=off_drug_stretches(days, treatment.first_dose_date, as_of),
    )


def _periods_in_force(regimen_periods: Iterable[RegimenPeriod], end: date) -> list[RegimenPeriod]:
    # Of two that start on the same day the later in the list stands, as for the dose.
    by_start = {period.starts_on: period for period in regimen_periods if period.starts_on <= end}
    return [by_start[starts_on] for starts_on in sorted(by_start)]


def _dose_steps(periods: Sequence[RegimenPeriod]) -> Iterator[DoseStep]:
    before: list[Number] | None = None
    for period in periods:
        if period.daily_mg != before:
            yield DoseStep(local_date=period.starts_on, daily_mg=list(period.daily_mg))
        before = list(period.daily_mg)


def _pauses(periods: Sequence[RegimenPeriod], end: date) -> Iterator[Pause]:
    for period, following in zip_longest(periods, periods[1:]):
        if is_pause(period):
            last_day = following.starts_on - timedelta(days=1) if following else end
            yield Pause(from_date=period.starts_on, to_date=last_day)


def _joined(pauses: Iterable[Pause]) -> list[Pause]:
    joined: list[Pause] = []
    for pause in pauses:
        if joined and joined[-1].to_date + timedelta(days=1) == pause.from_date:
            pause = Pause(from_date=joined.pop().from_date, to_date=pause.to_date)
        joined.append(pause)
    return joined


def _raised_flags(entry: DailyEntry) -> list[str]:
    # Nearly every day has thirty answers and all of them no: one look through the values is enough.
    if True not in entry.red_flags.values():
        return []
    return sorted(flag for flag, is_raised in entry.red_flags.items() if is_raised)


def _lab_days(labs: Iterable[Lab], as_of: date) -> list[LabDay]:
    analytes_by_day: dict[date, set[str]] = {}
    for lab in labs:
        if lab.taken_on <= as_of and lab.analyte != PREGNANCY_TEST:
            analytes_by_day.setdefault(lab.taken_on, set()).add(lab.analyte)
    return [
        LabDay(local_date=on, analytes=sorted(analytes_by_day[on]))
        for on in sorted(analytes_by_day)
    ]


def _local_date(entry: DailyEntry) -> date:
    return entry.local_date


def _point_date(point: Point) -> date:
    return point.local_date
