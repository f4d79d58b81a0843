"""Days on which another dose than the planned one was taken; an unanswered day is never one."""

from collections.abc import Iterable

from schemas.base import Number
from schemas.dose import OffPlanDay, OffPlanKind
from server.domain.dose import DoseDay


def off_plan_days(days: Iterable[DoseDay]) -> list[OffPlanDay]:
    """
    Give the days known to be off the plan, in the order of *days*.

    Args:
        days: as ``course_days`` gives them. Before the first regimen there is no plan to be off;
            after the end of the course the plan is to take none.
    """
    return [
        OffPlanDay(local_date=day.on, kind=kind, taken_mg=day.taken_mg, planned_mg=planned_mg)
        for day in days
        if day.taken_mg is not None
        and (planned_mg := _planned(day)) is not None
        and (kind := _kind(day.taken_mg, planned_mg)) is not None
    ]


def _planned(day: DoseDay) -> Number | None:
    return 0 if day.is_after_end else day.planned_mg


def _kind(taken_mg: Number, planned_mg: Number) -> OffPlanKind | None:
    if taken_mg == planned_mg:
        return None
    if taken_mg > planned_mg:
        return "extra"
    return "partial" if taken_mg > 0 else "missed"
