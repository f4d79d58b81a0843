"""The first page of a report in words and numbers, each number with its unit."""

from typing import Any

from schemas.report import RedFlagReport, Report
from server.rendering.report_charts import Charts, charted_details, charted_labs
from server.rendering.report_closing import closing
from server.rendering.report_course_words import course_cells, course_lines, step_from
from server.rendering.report_details import four_weeks_table, tables, warning_details
from server.rendering.report_effect_rows import effects_at_a_glance
from server.rendering.report_first_page import (
    MAX_QUESTIONS,
    MAX_RED_FLAGS,
    counted_flags,
    room_for_effects,
    room_for_labs,
)
from server.rendering.report_lab_words import lab_summary
from server.rendering.report_words import (
    TIER_WORDS,
    days_words,
    done_words,
    full_date,
)
from server.rendering.speech import say

TITLE = "Retinote report"
HEADING = "Diary report for the doctor"
MAX_QUESTION_LETTERS, MAX_NOTE_LETTERS, MAX_STEPS = 90, 160, 4
FLAG_SECTIONS = ("red_flags", "mood", "sexual_health", "pregnancy")


def on_paper(report: Report, charts: Charts) -> dict[str, Any]:
    """
    Put a report into the words of its pages.

    Args:
        charts: those of its effects and laboratory values, for the pages of detail.
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
        "course": [] if report.course is None else course_cells(report.course),
        "course_lines": [] if report.course is None else course_lines(report.course),
        "red_flags": _red_flags(report),
        "effects": effects_at_a_glance(report, room_for_effects(report)),
        "since_heading": say("Since the last visit"),
        "since": _since(report),
        "labs": lab_summary(report, room_for_labs(report)),
        "questions_heading": say("Questions for the doctor"),
        "questions": _questions(report),
        "closing": closing(report),
        "details": charted_details(report, charts),
        "four_weeks": four_weeks_table(report),
        "lab_charts": charted_labs(charts),
        "warnings_heading": say("Red flags in detail"),
        "warnings": warning_details(report),
        "tables": tables(report),
    }


def _red_flags(report: Report) -> dict[str, Any] | None:
    if not any(section in report.sections for section in FLAG_SECTIONS):
        return None
    counted = counted_flags(report)
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


def _since(report: Report) -> list[str]:
    since = report.since_visit
    if since is None:
        return []
    lines = [say("Last visit {date}.", date=full_date(since.visited_on))]
    if report.course is not None:
        steps = "; ".join(step_from(step) for step in since.dose_steps[-MAX_STEPS:])
        lines[0] += say(" Dose: {list}.", list=steps or say("not changed since"))
    if any(section in report.sections for section in FLAG_SECTIONS):
        red_flags = since.red_flags or say("none answered yes")
        lines[0] += say(" Red flags since: {count}.", count=red_flags)
    if since.note:
        note = _shortened(since.note, MAX_NOTE_LETTERS)
        lines.append(say("Note of that visit: {note}", note=note))
    return lines


def _questions(report: Report) -> list[str]:
    shown = [
        _shortened(question.text, MAX_QUESTION_LETTERS)
        for question in report.questions[:MAX_QUESTIONS]
    ]
    rest = len(report.questions) - MAX_QUESTIONS
    if rest > 0:
        shown.append(say("and {rest} more, on the last pages", rest=rest))
    return shown


def _shortened(words: str, letters: int) -> str:
    line = " ".join(words.split())
    if len(line) <= letters:
        return line
    beginning = line[:letters].rstrip()
    return say("{beginning} … (whole on the last pages)", beginning=beginning)
