"""The pages after the first: four weeks at a time, doses, warnings, scores, notes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from schemas.report import EffectReport, FourWeeks, RedFlagReport, Report, ScoreReport
from schemas.series import DoseStep
from server.rendering.report_lab_words import place_words, range_words, value_words
from server.rendering.report_words import (
    TIER_WORDS,
    done_words,
    full_date,
    instant_words,
    short_days,
)
from server.rendering.speech import count, dose_words, number, say

OFF_PLAN = {"missed": "missed", "partial": "in part", "extra": "more than planned"}
BLOCKS_ACROSS = 8
FREE = 0
"""A column that takes the room that is left; others are in millimetres."""

Table = dict[str, Any]


def four_weeks_table(report: Report) -> dict[str, Any] | None:
    """
    Give all effects four weeks at a time, an effect a row, in stretches that fit the paper.

    Each cell says the median and the worst day, and on how many days that rests.
    """
    effects = [effect for effect in report.effects if effect.days_logged]
    if not effects:
        return None
    count_of_blocks = len(effects[0].four_weeks)
    return {
        "heading": say("Four weeks at a time"),
        "note": say(
            "Median / worst day of those four weeks, from 0 to 4; beneath it the days logged."
        ),
        "stretches": [
            _stretch(effects, range(start, min(start + BLOCKS_ACROSS, count_of_blocks)))
            for start in range(0, count_of_blocks, BLOCKS_ACROSS)
        ],
    }


def _stretch(effects: Sequence[EffectReport], blocks: range) -> dict[str, Any]:
    return {
        "header": [
            [_weeks_words(weeks), short_days(weeks.from_date, weeks.to_date)]
            for weeks in (effects[0].four_weeks[block] for block in blocks)
        ],
        "rows": [
            [effect.label, *(_cell(effect.four_weeks[block]) for block in blocks)]
            for effect in effects
        ],
    }


def _cell(weeks: FourWeeks) -> list[str]:
    if weeks.median is None or weeks.worst is None:
        return [say("not logged"), ""]
    days = (weeks.to_date - weeks.from_date).days + 1
    return [
        f"{number(weeks.median)} / {number(weeks.worst)}",
        say("{days} of {of}", days=weeks.days_logged, of=days),
    ]


def _weeks_words(weeks: FourWeeks) -> str:
    if weeks.from_week is None or weeks.to_week is None:
        return say("Days")
    if weeks.to_week < 0:
        return say("Before")
    if weeks.from_week == weeks.to_week:
        return say("Week {week}", week=number(weeks.from_week))
    start, end = number(weeks.from_week), number(weeks.to_week)
    return say("Weeks {start}–{end}", start=start, end=end)


def warning_details(report: Report) -> list[dict[str, Any]]:
    """Give each red flag with the exact words that were shown and everything done about it."""
    return [
        {
            "heading": " · ".join(
                (full_date(flag.local_date), say(TIER_WORDS[flag.tier]), flag.label)
            ),
            "facts": list(_facts(flag)),
            "steps": flag.what_to_do,
        }
        for flag in report.red_flags
    ]


def _facts(flag: RedFlagReport) -> Iterator[str]:
    for question in flag.follow_ups:
        yield say("Also answered yes: {question}", question=question)
    yield say("What was done: {done}.", done=done_words(flag))
    if flag.followed_up_at is not None:
        yield say("Asked how it was: {when}.", when=instant_words(flag.followed_up_at))
    if flag.shown_at is None:
        yield say("The question: {title}", title=flag.title)
        return
    review = "reviewed" if flag.review == "reviewed" else "not yet reviewed by a clinician"
    yield say(
        "Warned {when} (rules {version}, {review}):",
        when=instant_words(flag.shown_at),
        version=flag.pack_version,
        review=say(review),
    )
    yield say("“{title}”", title=flag.title)


def tables(report: Report) -> list[Table]:
    """Give the tables at the end, those that have a row."""
    made = [
        _dose_history(report),
        _off_plan(report),
        _labs(report),
        _check_ins(report),
        _visit(report),
        _questions(report),
        _notes(report),
    ]
    return [table for table in made if table["rows"]]


def _dose_history(report: Report) -> Table:
    steps = [] if report.course is None else report.course.dose_steps
    return _table(
        "Dose history",
        {"From": 40, "Dose a day": FREE},
        [[full_date(step.local_date), _step_words(step)] for step in steps],
    )


def _step_words(step: DoseStep) -> str:
    if not any(step.daily_mg):
        return say("pause")
    words = dose_words(step.daily_mg)
    if len(step.daily_mg) == 1:
        return words
    days = len(step.daily_mg)
    return say("{dose}, in turns of {days}", dose=words, days=count(days, "day"), of=days)


def _off_plan(report: Report) -> Table:
    days = [] if report.course is None else report.course.off_plan
    return _table(
        "Days off the plan",
        {"Day": 40, "Dose": FREE, "Taken": 40, "Planned": 40},
        [
            [
                full_date(day.local_date),
                say(OFF_PLAN[day.kind]),
                f"{number(day.taken_mg)} mg",
                f"{number(day.planned_mg)} mg",
            ]
            for day in days
        ],
    )


def _labs(report: Report) -> Table:
    return _table(
        "All laboratory values",
        {"Taken on": 28, "Value": FREE, "Result": 36, "Range printed": 40, "Place": 28},
        [
            [
                full_date(value.taken_on),
                lab.label,
                value_words(value),
                range_words(value),
                place_words(value),
            ]
            for lab in report.labs
            for value in lab.values
        ],
        report.ranges_are_the_labs,
    )


def _check_ins(report: Report) -> Table:
    return _table(
        "Check-ins",
        {"Day": 32, "Scores": FREE},
        [
            [full_date(each.local_date), "; ".join(_score(score) for score in each.scores)]
            for each in report.check_ins
        ],
        report.what_a_score_is_not,
    )


def _score(score: ScoreReport) -> str:
    if score.value is None:
        return say("{label}: not all answered", label=score.label)
    band = "" if score.band is None else f" ({score.band})"
    return (
        say(
            "{label}: {value} of {highest}",
            label=score.label,
            value=score.value,
            highest=score.highest,
        )
        + band
    )


def _questions(report: Report) -> Table:
    return _table(
        "Questions for the doctor, in full",
        {"Written down": 32, "Question": FREE},
        [[full_date(each.asked_on), each.text] for each in report.questions],
    )


def _visit(report: Report) -> Table:
    visit = report.since_visit
    return _table(
        "Last visit",
        {"Day": 32, "Note": FREE},
        [] if visit is None or not visit.note else [[full_date(visit.visited_on), visit.note]],
    )


def _notes(report: Report) -> Table:
    return _table(
        "Notes",
        {"Day": 32, "In the person's own words": FREE},
        [[full_date(each.local_date), each.note] for each in report.notes],
    )


def _table(
    heading: str, columns: Mapping[str, int], rows: list[list[str]], note: str | None = None
) -> Table:
    return {
        "heading": say(heading),
        "columns": list(columns.values()),
        "header": [say(each) for each in columns],
        "rows": rows,
        "note": note,
    }
