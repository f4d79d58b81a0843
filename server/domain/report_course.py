"""Where the course stands: weeks, regimen, dose, pauses, and how the plan was kept."""

from collections.abc import Iterable, Sequence
from datetime import date

from schemas.base import Number
from schemas.report import Adherence, CourseReport, Regimen
from schemas.series import Trends
from schemas.treatment import RegimenPeriod, Weight
from server.domain.dose import (
    STANDARD,
    DoseDay,
    course_days,
    cumulative_dose,
    periods_from,
    weight_on,
)
from server.domain.off_plan import off_plan_days
from server.domain.report_choice import Bounds, Record


def course_report(record: Record, trends: Trends, days: Bounds) -> CourseReport:
    """Report the course as of the last day of *days*."""
    treatment, as_of = record.treatment, days.to_date
    of_course = course_days(treatment, record.regimen_periods, record.entries, as_of)
    in_report = [day for day in of_course if days.hold(day.on)]
    weights = [weight for weight in record.weights if weight.measured_on <= as_of]
    return CourseReport(
        first_dose_date=treatment.first_dose_date,
        ended_on=treatment.ended_on,
        treatment_week=trends.treatment_week,
        on_drug_week=trends.on_drug_week,
        regimen=_regimen(record.regimen_periods, weights, treatment.ended_on, as_of),
        weight=max(weights, key=_measured_on, default=None),
        dose=cumulative_dose(
            treatment, record.regimen_periods, record.weights, record.entries, as_of
        ),
        dose_steps=trends.annotations.dose_steps,
        pauses=trends.annotations.pauses,
        adherence=adherence(in_report),
        off_plan=off_plan_days(in_report),
    )


def _regimen(
    regimen_periods: Sequence[RegimenPeriod],
    weights: Sequence[Weight],
    ended_on: date | None,
    as_of: date,
) -> Regimen | None:
    period = next(iter(periods_from(regimen_periods, as_of)), None)
    has_ended = ended_on is not None and ended_on < as_of
    if period is None or period.starts_on > as_of or has_ended:
        return None
    formulation = period.formulation or STANDARD
    is_comparable = formulation == STANDARD and bool(weights)
    return Regimen(
        starts_on=period.starts_on,
        daily_mg=list(period.daily_mg),
        formulation=formulation,
        mg_per_kg_per_day=_mean(period.daily_mg) / weight_on(weights, as_of)
        if is_comparable
        else None,
    )


def _mean(amounts: Sequence[Number]) -> Number:
    total: Number = 0
    for amount in amounts:
        total += amount
    return total / len(amounts)


def adherence(days: Iterable[DoseDay]) -> Adherence:
    """
    Count the days with a dose planned by what was taken.

    Args:
        days: as ``course_days`` gives them; pauses and days without a plan do not count.
    """
    planned = [(day.taken_mg, day.planned_mg) for day in days if day.planned_mg]
    answered = [(taken, wanted) for taken, wanted in planned if taken is not None]
    return Adherence(
        planned=len(planned),
        as_planned=len([taken for taken, wanted in answered if taken == wanted]),
        more=len([taken for taken, wanted in answered if taken > wanted]),
        partial=len([taken for taken, wanted in answered if 0 < taken < wanted]),
        missed=len([taken for taken, _ in answered if taken == 0]),
        not_logged=len(planned) - len(answered),
    )


def _measured_on(weight: Weight) -> date:
    return weight.measured_on
