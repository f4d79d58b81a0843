"""The first page of a report in words and numbers, each number with its unit."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from schemas.base import Number
from schemas.dose import DoseRange
from schemas.report import Answer, CourseReport, RedFlagReport, Report
from schemas.series import DoseStep
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
from server.rendering.speech import capital, count, day_words, dose_words, fixed, number, say

TITLE = "Retinote report"
HEADING = "Diary report for the doctor"
MAX_RED_FLAGS, MAX_QUESTIONS, MAX_QUESTION_LETTERS = 5, 6, 160
NOT_LOGGED = "not logged"
WEEKS_HEADER = ("Weeks", "Dates", "Days logged", "Median (0-4)", "Worst (0-4)")
FORMULATIONS = {"standard": "", "absorica_ld": " Absorica LD"}
EFFECT_SECTIONS = {"effects": "side effects", "mood": "mood"}
FLAG_SECTIONS = ("red_flags", "mood", "sexual_health", "pregnancy")


def on_paper(report: Report, charts: Mapping[str, str]) -> dict[str, Any]:
    """
    Put a report into the words of its pages.

    Args:
        charts: the pictures of its effects by item, for the pages of detail.
    """
    days, title = days_words(report.from_date, report.to_date), say(TITLE)
    return {
        "title": title,
        "heading": say(HEADING),
        "language": report.language,
        "made": [report.made_on.year, report.made_on.month, report.made_on.day],
        "name": report.name,
        "dates": say("{days} · made {date}", days=days, date=full_date(report.made_on)),
        "footer": f"{title} · {days}",
        "page": say("Page"),
        "course": [] if report.course is None else _course(report.course),
        "course_lines": [] if report.course is None else _course_lines(report.course),
        "red_flags": _red_flags(report),
        "effects": _effects(report),
        "since_heading": say("Since the last visit"),
        "since": _since(report),
        "labs": lab_summary(report),
        "questions_heading": say("Questions for the doctor"),
        "questions": _questions(report),
        "closing": _closing(report),
        "details_heading": say("Effects in detail"),
        "weeks_header": [say(each) for each in WEEKS_HEADER],
        "details": charted_details(report, charts),
        "warnings_heading": say("Red flags in detail"),
        "warnings": warning_details(report),
        "tables": tables(report),
    }


def _course(course: CourseReport) -> list[dict[str, Any]]:
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
    off = [
        f"{days} {say(words)}"
        for days, words in (
            (kept.missed, "missed"),
            (kept.partial, "in part"),
            (kept.more, "more than planned"),
        )
        if days
    ]
    detail = [", ".join(off)] if off else []
    is_open = kept.not_logged > 0
    detail.append(f"{kept.not_logged} {say(NOT_LOGGED)}" if is_open else say("every day logged"))
    return {"label": label, "value": value, "detail": detail}


def _course_lines(course: CourseReport) -> list[str]:
    lines = []
    if course.pauses:
        pauses = [
            f"{days_words(pause.from_date, pause.to_date)}"
            f" ({count((pause.to_date - pause.from_date).days + 1, 'day')})"
            for pause in course.pauses[-4:]
        ]
        lines.append(say("Pauses: {list}.", list="; ".join(pauses)))
    if len(course.dose_steps) > 1:
        steps = [_step_from(step) for step in course.dose_steps[-4:-1]]
        lines.append(say("Before: {list}.", list="; ".join(steps)))
    return lines


def _step_from(step: DoseStep) -> str:
    date = full_date(step.local_date)
    return say("{dose} from {date}", dose=_step(step.daily_mg), date=date)


def _step(daily_mg: Sequence[Number]) -> str:
    return dose_words(daily_mg) if any(daily_mg) else say("pause")


def _red_flags(report: Report) -> dict[str, Any] | None:
    if not any(section in report.sections for section in FLAG_SECTIONS):
        return None
    counted = [flag for flag in report.red_flags if flag.action != "mistake"]
    rest = len(counted) - MAX_RED_FLAGS
    heading = say("Red flags: {count} answered yes" if counted else "Red flags", count=len(counted))
    return {
        "heading": heading,
        "header": [say(each) for each in ("Day", "Urgency", "Answered yes to", "What was done")],
        "rows": [_red_flag(flag) for flag in counted[:MAX_RED_FLAGS]],
        "more": say("{rest} earlier: see “Red flags in detail”.", rest=rest) if rest > 0 else None,
        "none_words": say("None was answered yes. A question that was not asked is not a no."),
    }


def _red_flag(flag: RedFlagReport) -> list[str]:
    return [full_date(flag.local_date), say(TIER_WORDS[flag.tier]), flag.label, done_words(flag)]


def _effects(report: Report) -> dict[str, Any]:
    since = report.since_visit
    words = {} if since is None else {each.item_id: each.words for each in since.effects}
    header = [say(each) for each in ("Effect", "Course", "Latest", "Worst", "Last 4 weeks")]
    if since is not None:
        header.append(say("Since visit {date}", date=day_words(since.visited_on)))
    return {
        "heading": capital(say(" and ").join(_effect_sections(report))) or say("Side effects"),
        "header": header,
        "rows": [
            {
                "label": effect.label,
                "spark": spark_svg(effect, report),
                "alt": say(
                    "{label}: {days} logged. {trend}",
                    label=effect.label,
                    days=count(effect.days_logged, "day"),
                    trend=effect.trend_words,
                ),
                "latest": _answer(effect.latest),
                "latest_on": _on(effect.latest),
                "worst": _answer(effect.worst),
                "worst_on": _on(effect.worst),
                "trend": effect.trend_words if effect.days_logged else say(NOT_LOGGED),
                "since": words.get(effect.item_id, ""),
            }
            for effect in report.effects
        ],
        "none_words": say("None is in this report."),
        "key": _key(report),
    }


def _effect_sections(report: Report) -> list[str]:
    named = {effect.section for effect in report.effects}
    return [say(words) for section, words in EFFECT_SECTIONS.items() if section in named]


def _key(report: Report) -> str:
    words = say(
        "Each dot is a day, the line the weekly median, a gap days not logged. Worse is higher, "
        "from 0 to 4 in the person's own rating"
    )
    if report.annotations.red_flags:
        words += say("; a triangle is a day with a red flag")
    if report.annotations.pauses:
        words += say("; grey is a pause")
    return f"{words}."


def _answer(answer: Answer | None) -> str:
    return say(NOT_LOGGED) if answer is None else f"{answer.value} · {answer.words}"


def _on(answer: Answer | None) -> str:
    if answer is None:
        return ""
    date, week = full_date(answer.local_date), answer.treatment_week
    return date if week is None else date + say(", week {week}", week=number(week))


def _since(report: Report) -> list[str]:
    since = report.since_visit
    if since is None:
        return []
    lines = [say("Last visit {date}.", date=full_date(since.visited_on))]
    if report.course is not None:
        steps = "; ".join(_step_from(step) for step in since.dose_steps)
        lines[0] += say(" Dose: {list}.", list=steps or say("not changed since"))
    if any(section in report.sections for section in FLAG_SECTIONS):
        red_flags = since.red_flags or say("none answered yes")
        lines[0] += say(" Red flags since: {count}.", count=red_flags)
    if since.note:
        lines.append(say("Note of that visit: {note}", note=since.note))
    return lines


def _questions(report: Report) -> list[str]:
    shown = [_shortened(question.text) for question in report.questions[:MAX_QUESTIONS]]
    rest = len(report.questions) - MAX_QUESTIONS
    if rest > 0:
        shown.append(say("and {rest} more, on the last pages", rest=rest))
    return shown


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    if len(line) <= MAX_QUESTION_LETTERS:
        return line
    beginning = line[:MAX_QUESTION_LETTERS].rstrip()
    return say("{beginning} … (whole on the last pages)", beginning=beginning)


def _closing(report: Report) -> list[list[dict[str, Any]]]:
    quality = report.data_quality
    logged = [
        say(
            "{days} of {all_days} logged.",
            days=quality.days_logged,
            all_days=count(quality.days_in_range, "day"),
            of=quality.days_in_range,
        )
    ]
    if quality.last_logged is not None:
        gap = quality.longest_gap_days
        logged.append(say("Last logged {date}.", date=full_date(quality.last_logged)))
        logged.append(
            say("Longest gap: {days}.", days=count(gap, "day")) if gap else say("No gap.")
        )
    left_out = ", ".join(say(SECTION_WORDS[section]) for section in report.withheld)
    return [
        [
            {"label": say("How complete this is"), "words": logged},
            {
                "label": say("Left out by the person's choice"),
                "words": [f"{capital(left_out)}." if left_out else say("Nothing.")]
                + ([say("This does not say whether there is any of it.")] if left_out else []),
            },
            {"label": say("Made with"), "words": _packs(report)},
        ],
        [{"label": say("What this is not"), "words": report.what_this_is_not}],
    ]


def _packs(report: Report) -> list[str]:
    return [
        say(
            "{pack}, reviewed by a clinician."
            if pack.review == "reviewed"
            else "{pack}, not yet reviewed by a clinician.",
            pack=f"{pack.label} {pack.pack_version}",
        )
        for pack in report.packs
    ] or [say("No rules.")]
