"""The second reading of time: only the days on the drug are counted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from schemas.series import OffDrug, Point, WeekSummary
from server.domain.calendar_days import dates_between
from server.domain.dose import DoseDay
from server.domain.series import Worse, week_summary
from server.domain.treatment_week import DAYS_PER_WEEK, week_of_day

ONE_DAY = timedelta(days=1)


def off_drug_stretches(
    days: Iterable[DoseDay], first_dose_date: date | None, as_of: date
) -> list[OffDrug]:
    """
    Give the days since the first dose that do not count as on the drug, joined where they touch.

    Those are pauses, missed doses, and whatever lies after the end of the course.

    Args:
        days: as ``course_days`` gives them for *as_of*.
    """
    if first_dose_date is None:
        return []
    on_drug = {day.on for day in days if day.is_on_drug}
    stretches: list[OffDrug] = []
    begun: date | None = None
    for on in dates_between(first_dose_date, as_of):
        if on not in on_drug:
            begun = begun or on
        elif begun is not None:
            stretches.append(OffDrug(from_date=begun, to_date=on - ONE_DAY))
            begun = None
    if begun is not None:
        stretches.append(OffDrug(from_date=begun, to_date=as_of))
    return stretches


def on_drug_dates(
    first_dose_date: date | None, off_drug: Sequence[OffDrug], as_of: date
) -> list[date]:
    """Give every day on the drug from the first dose to *as_of*; the first is on-drug day 1."""
    if first_dose_date is None:
        return []
    off = {on for stretch in off_drug for on in dates_between(stretch.from_date, stretch.to_date)}
    return [on for on in dates_between(first_dose_date, as_of) if on not in off]


def on_drug_week_by_date(dates: Sequence[date]) -> dict[date, int]:
    """Give the on-drug week of each of the dates that ``on_drug_dates`` gives."""
    return {on: week_of_day(number) for number, on in enumerate(dates, start=1)}


def on_drug_week_summaries(
    points: Iterable[Point], week_by_date: Mapping[date, int], worse: Worse
) -> list[WeekSummary]:
    """
    Summarise each on-drug week that has at least one answer, earliest first.

    Args:
        week_by_date: as ``on_drug_week_by_date`` gives it; answers of other days are left out.
    """
    grades_by_week = defaultdict[int, list[int]](list)
    for point in points:
        week = week_by_date.get(point.local_date)
        if week is not None:
            grades_by_week[week].append(point.value)
    dates = list(week_by_date)
    return [
        week_summary(week, dates[(week - 1) * DAYS_PER_WEEK], grades_by_week[week], worse)
        for week in sorted(grades_by_week)
    ]
