"""How the doses of each week were taken; what was not answered counts neither way."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from schemas.dose import OffPlanKind
from schemas.given import AdherenceWeek
from server.domain.dose import DoseDay
from server.domain.off_plan import off_plan_days
from server.domain.treatment_week import DAYS_PER_WEEK, treatment_week, week_starts_on


def adherence_weeks(
    days: Iterable[DoseDay], first_dose_date: date | None, from_date: date, to_date: date
) -> list[AdherenceWeek]:
    """
    Count each week in which a dose was planned or taken, earliest first.

    Args:
        days: as ``course_days`` gives them.
        first_dose_date: weeks are treatment weeks; None counts them from the first of *days*.
        from_date, to_date: days outside do not count, and weeks are cut off there.
    """
    ascending = list(days)
    if not ascending:
        return []
    anchor = first_dose_date or ascending[0].on
    within = [day for day in ascending if from_date <= day.on <= to_date and _counts(day)]
    return [
        _week(list(of_week), week_starts_on(week, anchor), from_date, to_date)
        for week, of_week in groupby(within, key=lambda day: treatment_week(day.on, anchor))
    ]


def _counts(day: DoseDay) -> bool:
    return bool(day.planned_mg or day.taken_mg)


def _week(
    days: Sequence[DoseDay], starts_on: date, from_date: date, to_date: date
) -> AdherenceWeek:
    planned = [day for day in days if day.planned_mg]
    off_plan = [each.kind for each in off_plan_days(days)]

    def off(kind: OffPlanKind) -> int:
        return len([each for each in off_plan if each == kind])

    return AdherenceWeek(
        from_date=max(starts_on, from_date),
        to_date=min(starts_on + timedelta(days=DAYS_PER_WEEK - 1), to_date),
        planned=len(planned),
        as_planned=len([day for day in planned if day.taken_mg == day.planned_mg]),
        missed=off("missed"),
        partial=off("partial"),
        extra=off("extra"),
        unanswered=len([day for day in planned if day.taken_mg is None]),
    )
