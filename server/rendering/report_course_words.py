"""Where the course stands, in the words of a report's first page."""

from collections.abc import Callable, Sequence
from typing import Any

from schemas.base import Number
from schemas.dose import DoseRange
from schemas.report import CourseReport
from schemas.series import DoseStep
from server.rendering.report_words import days_words, full_date
from server.rendering.speech import count, dose_words, fixed, number, say

NOT_LOGGED = "not logged"
FORMULATIONS = {"standard": "", "absorica_ld": " Absorica LD"}


def course_cells(course: CourseReport) -> list[dict[str, Any]]:
    """Give the four facts a doctor looks for first."""
    return [_weeks(course), _dose_now(course), _dose_so_far(course), _adherence(course)]


def _weeks(course: CourseReport) -> dict[str, Any]:
    week = course.treatment_week
    detail = []
    if course.first_dose_date is None:
        detail.append(say("first dose: not logged"))
    else:
        detail.append(say("first dose {date}", date=full_date(course.first_dose_date)))
    if course.on_drug_week is not None and course.on_drug_week != week:
        on_drug_week = number(course.on_drug_week)
        detail.append(say("week {week} of days with a dose", week=on_drug_week))
    if course.ended_on is not None:
        detail.append(say("ended {date}", date=full_date(course.ended_on)))
    value = say("Not known") if week is None else say("Week {week}", week=number(week))
    return {"label": say("Treatment week"), "value": value, "detail": detail}


def _dose_now(course: CourseReport) -> dict[str, Any]:
    label, regimen = say("Prescribed now"), course.regimen
    if regimen is None:
        value = say("Course ended" if course.ended_on is not None else "Not logged")
        return {"label": label, "value": value, "detail": []}
    is_pause = not any(regimen.daily_mg)
    dose = f"{dose_words(regimen.daily_mg)}{FORMULATIONS[regimen.formulation]}"
    words = say("{dose} a day", dose=dose)
    detail = [say("since {date}", date=full_date(regimen.starts_on))]
    if regimen.mg_per_kg_per_day is not None and course.weight is not None and not is_pause:
        detail.append(
            say(
                "{amount} mg/kg a day at {weight} kg",
                amount=fixed(regimen.mg_per_kg_per_day, 2),
                weight=number(course.weight.weight_kg),
            )
        )
    elif course.weight is None:
        detail.append(say("weight: not logged"))
    return {"label": label, "value": say("Pause") if is_pause else words, "detail": detail}


def _dose_so_far(course: CourseReport) -> dict[str, Any]:
    dose = course.dose
    per_kg = dose.mg_per_kg.by_daily_weight
    detail = []
    if dose.mg.assumed:
        if per_kg is not None:
            detail.append(f"{_range(per_kg, _to_a_tenth)} mg/kg")
        is_exact = _whole(dose.mg.known) == _whole(dose.mg.assumed)
        detail.append(say("all of it logged" if is_exact else "the rest hangs on unlogged days"))
    value = f"{_range(dose.mg, _whole)} mg" if dose.mg.assumed else say("Not logged")
    return {"label": say("Dose so far"), "value": value, "detail": detail}


def _range(amount: DoseRange, written: Callable[[Number], str]) -> str:
    known, assumed = written(amount.known), written(amount.assumed)
    return known if known == assumed else f"{known}–{assumed}"


def _whole(amount: Number) -> str:
    return fixed(amount, 0)


def _to_a_tenth(amount: Number) -> str:
    return fixed(amount, 1)


def _adherence(course: CourseReport) -> dict[str, Any]:
    label, kept = say("Taken as planned"), course.adherence
    if not kept.planned:
        return {"label": label, "value": say("No plan logged"), "detail": []}
    value = say(
        "{days} of {all_days}",
        days=kept.as_planned,
        all_days=count(kept.planned, "day"),
        of=kept.planned,
    )
    missed = "1 missed" if kept.missed == 1 else "{days} missed"
    off = [
        say(words, days=days)
        for days, words in (
            (kept.missed, missed),
            (kept.partial, "{days} in part"),
            (kept.more, "{days} more than planned"),
        )
        if days
    ]
    detail = [", ".join(off)] if off else []
    is_open = kept.not_logged > 0
    detail.append(f"{kept.not_logged} {say(NOT_LOGGED)}" if is_open else say("every day logged"))
    return {"label": label, "value": value, "detail": detail}


def course_lines(course: CourseReport) -> list[str]:
    """Tell of pauses and doses before this one."""
    lines = []
    if course.pauses:
        pauses = [
            f"{days_words(pause.from_date, pause.to_date)}"
            f" ({count((pause.to_date - pause.from_date).days + 1, 'day')})"
            for pause in course.pauses[-4:]
        ]
        lines.append(say("Pauses: {list}.", list="; ".join(pauses)))
    if len(course.dose_steps) > 1:
        steps = [step_from(step) for step in course.dose_steps[-4:-1]]
        lines.append(say("Before: {list}.", list="; ".join(steps)))
    return lines


def step_from(step: DoseStep) -> str:
    """Say a dose a day and the day it began."""
    date = full_date(step.local_date)
    return say("{dose} from {date}", dose=_step_words(step.daily_mg), date=date)


def _step_words(daily_mg: Sequence[Number]) -> str:
    return dose_words(daily_mg) if any(daily_mg) else say("pause")
