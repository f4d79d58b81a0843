"""The first page of a report in words and numbers, each number with its unit."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from schemas.base import Number
from schemas.dose import DoseRange
from schemas.report import Answer, CourseReport, RedFlagReport, Report
from server.rendering.report_details import charted_details, tables, warning_details
from server.rendering.report_lab_words import lab_summary
from server.rendering.report_sparks import spark_svg
from server.rendering.report_words import (
    SECTION_WORDS,
    TIER_WORDS,
    days_words,
    done_words,
    full_date,
)
from server.rendering.words_en import count, day_words, dose_words, number

TITLE = "Retinote report"
HEADING = "Diary report for the doctor"
MAX_RED_FLAGS, MAX_QUESTIONS, MAX_QUESTION_LETTERS = 5, 6, 160
NOT_LOGGED = "not logged"
FORMULATIONS = {"standard": "", "absorica_ld": " Absorica LD"}
EFFECT_SECTIONS = {"effects": "side effects", "mood": "mood"}
FLAG_SECTIONS = ("red_flags", "mood", "sexual_health", "pregnancy")


def on_paper(report: Report, charts: Mapping[str, str]) -> dict[str, Any]:
    """
    Put a report into the words of its pages.

    Args:
        charts: the pictures of its effects by item, for the pages of detail.
    """
    days = days_words(report.from_date, report.to_date)
    return {
        "title": TITLE,
        "heading": HEADING,
        "language": report.language,
        "made": [report.made_on.year, report.made_on.month, report.made_on.day],
        "name": report.name,
        "dates": f"{days} · made {full_date(report.made_on)}",
        "footer": f"{TITLE} · {days}",
        "page": "Page",
        "course": [] if report.course is None else _course(report.course),
        "course_lines": [] if report.course is None else _course_lines(report.course),
        "red_flags": _red_flags(report),
        "effects": _effects(report),
        "since_heading": "Since the last visit",
        "since": _since(report),
        "labs": lab_summary(report),
        "questions_heading": "Questions for the doctor",
        "questions": _questions(report),
        "closing": _closing(report),
        "details_heading": "Effects in detail",
        "weeks_header": ["Weeks", "Dates", "Days logged", "Median (0-4)", "Worst (0-4)"],
        "details": charted_details(report, charts),
        "warnings_heading": "Red flags in detail",
        "warnings": warning_details(report),
        "tables": tables(report),
    }


def _course(course: CourseReport) -> list[dict[str, Any]]:
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


def _course_lines(course: CourseReport) -> list[str]:
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
            f"{_step(step.daily_mg)} from {full_date(step.local_date)}"
            for step in course.dose_steps[-4:-1]
        ]
        lines.append(f"Before: {'; '.join(steps)}.")
    return lines


def _step(daily_mg: Sequence[Number]) -> str:
    return dose_words(daily_mg) if any(daily_mg) else "pause"


def _red_flags(report: Report) -> dict[str, Any] | None:
    if not any(section in report.sections for section in FLAG_SECTIONS):
        return None
    counted = [flag for flag in report.red_flags if flag.action != "mistake"]
    rest = len(counted) - MAX_RED_FLAGS
    heading = f"Red flags: {len(counted)} answered yes" if counted else "Red flags"
    return {
        "heading": heading,
        "header": ["Day", "Urgency", "Answered yes to", "What was done"],
        "rows": [_red_flag(flag) for flag in counted[:MAX_RED_FLAGS]],
        "more": f"{rest} earlier: see “Red flags in detail”." if rest > 0 else None,
        "none_words": "None was answered yes. A question that was not asked is not a no.",
    }


def _red_flag(flag: RedFlagReport) -> list[str]:
    return [full_date(flag.local_date), TIER_WORDS[flag.tier], flag.label, done_words(flag)]


def _effects(report: Report) -> dict[str, Any]:
    since = report.since_visit
    words = {} if since is None else {each.item_id: each.words for each in since.effects}
    header = ["Effect", "Course", "Latest", "Worst", "Last 4 weeks"]
    if since is not None:
        header.append(f"Since visit {day_words(since.visited_on)}")
    return {
        "heading": " and ".join(_effect_sections(report)).capitalize() or "Side effects",
        "header": header,
        "rows": [
            {
                "label": effect.label,
                "spark": spark_svg(effect, report),
                "alt": f"{effect.label}: {count(effect.days_logged, 'day')} logged. "
                f"{effect.trend_words}",
                "latest": _answer(effect.latest),
                "latest_on": _on(effect.latest),
                "worst": _answer(effect.worst),
                "worst_on": _on(effect.worst),
                "trend": effect.trend_words if effect.days_logged else NOT_LOGGED,
                "since": words.get(effect.item_id, ""),
            }
            for effect in report.effects
        ],
        "none_words": "None is in this report.",
        "key": _key(report),
    }


def _effect_sections(report: Report) -> list[str]:
    named = {effect.section for effect in report.effects}
    return [words for section, words in EFFECT_SECTIONS.items() if section in named]


def _key(report: Report) -> str:
    words = (
        "Each dot is a day, the line the weekly median, a gap days not logged. Worse is higher, "
        "from 0 to 4 in the person's own rating"
    )
    if report.annotations.red_flags:
        words += "; a triangle is a day with a red flag"
    if report.annotations.pauses:
        words += "; grey is a pause"
    return f"{words}."


def _answer(answer: Answer | None) -> str:
    return NOT_LOGGED if answer is None else f"{answer.value} · {answer.words}"


def _on(answer: Answer | None) -> str:
    if answer is None:
        return ""
    week = "" if answer.treatment_week is None else f", week {number(answer.treatment_week)}"
    return f"{full_date(answer.local_date)}{week}"


def _since(report: Report) -> list[str]:
    since = report.since_visit
    if since is None:
        return []
    lines = [f"Last visit {full_date(since.visited_on)}."]
    if report.course is not None:
        steps = [
            f"{_step(step.daily_mg)} from {full_date(step.local_date)}" for step in since.dose_steps
        ]
        lines[0] += f" Dose: {'; '.join(steps) if steps else 'not changed since'}."
    if any(section in report.sections for section in FLAG_SECTIONS):
        lines[0] += f" Red flags since: {since.red_flags or 'none answered yes'}."
    if since.note:
        lines.append(f"Note of that visit: {since.note}")
    return lines


def _questions(report: Report) -> list[str]:
    shown = [_shortened(question.text) for question in report.questions[:MAX_QUESTIONS]]
    rest = len(report.questions) - MAX_QUESTIONS
    if rest > 0:
        shown.append(f"and {rest} more, on the last pages")
    return shown


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    if len(line) <= MAX_QUESTION_LETTERS:
        return line
    return f"{line[:MAX_QUESTION_LETTERS].rstrip()} … (whole on the last pages)"


def _closing(report: Report) -> list[list[dict[str, Any]]]:
    quality = report.data_quality
    logged = [f"{quality.days_logged} of {count(quality.days_in_range, 'day')} logged."]
    if quality.last_logged is not None:
        gap = quality.longest_gap_days
        logged.append(f"Last logged {full_date(quality.last_logged)}.")
        logged.append(f"Longest gap: {count(gap, 'day')}." if gap else "No gap.")
    left_out = ", ".join(SECTION_WORDS[section] for section in report.withheld)
    return [
        [
            {"label": "How complete this is", "words": logged},
            {
                "label": "Left out by the person's choice",
                "words": [f"{left_out[0].upper()}{left_out[1:]}." if left_out else "Nothing."]
                + (["This does not say whether there is any of it."] if left_out else []),
            },
            {"label": "Made with", "words": _packs(report)},
        ],
        [{"label": "What this is not", "words": report.what_this_is_not}],
    ]


def _packs(report: Report) -> list[str]:
    return [
        f"{pack.label} {pack.pack_version}, "
        f"{'reviewed' if pack.review == 'reviewed' else 'not yet reviewed'} by a clinician."
        for pack in report.packs
    ] or ["No rules."]
