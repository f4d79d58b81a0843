"""Where the course stands, in the words of a report's first page."""

from collections.abc import Callable, Sequence
from typing import Any

from schemas.base import Number
from schemas.dose import DoseRange
from schemas.report import CourseReport
from server.rendering.report_words import days_words, full_date
from server.rendering.words_en import count, dose_words, number

FORMULATIONS = {"standard": "", "absorica_ld": " Absorica LD"}


def course_cells(course: CourseReport) -> list[dict[str, Any]]:
    """Give the four facts a doctor looks for first."""
    return [_weeks(course), _dose_now(course), _dose_so_far(course), _adherence(course)]


def _weeks(course: CourseReport) -> dict[str, Any]:
    week = course.treatment_week
    detail = []
    if course.first_dose_date is None:
        detail.append("first dose: not logged")
    else:
        detail.append(f"first dose {full_date(course.first_dose_date)}")
    if course.on_drug_week is not None and course.on_drug_week != week:
        detail.append(f"week {number(course.on_drug_week)} of days with a dose")
    if course.ended_on is not None:
        detail.append(f"ended {full_date(course.ended_on)}")
    value = "Not known" if week is None else f"Week {number(week)}"
    return {"label": "Treatment week", "value": value, "detail": detail}


def _dose_now(course: CourseReport) -> dict[str, Any]:
    label, regimen = "Prescribed now", course.regimen
    if regimen is None:
        value = "Course ended" if course.ended_on is not None else "Not logged"
        return {"label": label, "value": value, "detail": []}
    is_pause = not any(regimen.daily_mg)
    words = f"{dose_words(regimen.daily_mg)}{FORMULATIONS[regimen.formulation]} a day"
    detail = [f"since {full_date(regimen.starts_on)}"]
    if regimen.mg_per_kg_per_day is not None and course.weight is not None and not is_pause:
        per_kg = f"{regimen.mg_per_kg_per_day:.2f} mg/kg a day"
        detail.append(f"{per_kg} at {number(course.weight.weight_kg)} kg")
    elif course.weight is None:
        detail.append("weight: not logged")
    return {"label": label, "value": "Pause" if is_pause else words, "detail": detail}


def _dose_so_far(course: CourseReport) -> dict[str, Any]:
    dose = course.dose
    per_kg = dose.mg_per_kg.by_daily_weight
    detail = []
    if dose.mg.assumed:
        if per_kg is not None:
            detail.append(f"{_range(per_kg, _to_a_tenth)} mg/kg")
        is_exact = _whole(dose.mg.known) == _whole(dose.mg.assumed)
        detail.append("all of it logged" if is_exact else "the rest hangs on unlogged days")
    value = f"{_range(dose.mg, _whole)} mg" if dose.mg.assumed else "Not logged"
    return {"label": "Dose so far", "value": value, "detail": detail}


def _range(amount: DoseRange, written: Callable[[Number], str]) -> str:
    known, assumed = written(amount.known), written(amount.assumed)
    return known if known == assumed else f"{known}–{assumed}"


def _whole(amount: Number) -> str:
    return f"{amount:,.0f}"


def _to_a_tenth(amount: Number) -> str:
    return f"{amount:.1f}"


def _adherence(course: CourseReport) -> dict[str, Any]:
    kept = course.adherence
    if not kept.planned:
        return {"label": "Taken as planned", "value": "No plan logged", "detail": []}
    value = f"{kept.as_planned} of {count(kept.planned, 'day')}"
    off = [
        f"{days} {words}"
        for days, words in (
            (kept.missed, "missed"),
            (kept.partial, "in part"),
            (kept.more, "more than planned"),
        )
        if days
    ]
    detail = [", ".join(off)] if off else []
    detail.append(f"{kept.not_logged} not logged" if kept.not_logged else "every day logged")
    return {"label": "Taken as planned", "value": value, "detail": detail}


def course_lines(course: CourseReport) -> list[str]:
    """Tell of pauses and doses before this one."""
    lines = []
    if course.pauses:
        pauses = [
            f"{days_words(pause.from_date, pause.to_date)}"
            f" ({count((pause.to_date - pause.from_date).days + 1, 'day')})"
            for pause in course.pauses[-4:]
        ]
        lines.append(f"Pauses: {'; '.join(pauses)}.")
    if len(course.dose_steps) > 1:
        steps = [
            f"{step_words(step.daily_mg)} from {full_date(step.local_date)}"
            for step in course.dose_steps[-4:-1]
        ]
        lines.append(f"Before: {'; '.join(steps)}.")
    return lines


def step_words(daily_mg: Sequence[Number]) -> str:
    """Say a dose a day, or that it was a pause."""
    return dose_words(daily_mg) if any(daily_mg) else "pause"
