"""Each effect as a row: its small chart, latest and worst day, and where it is going."""

from collections.abc import Iterable, Sequence
from typing import Any

from schemas.report import Answer, EffectReport, Report
from server.rendering.report_sparks import spark_svg
from server.rendering.report_words import full_date
from server.rendering.speech import capital, count, day_words, number, say

NOT_LOGGED = "not logged"
EFFECT_SECTIONS = {"effects": "side effects", "mood": "mood"}


def effects_at_a_glance(report: Report, room: int) -> dict[str, Any]:
    """
    Give a row to each effect, on the first page to as many as there is room for.

    Those that were worst on their worst day come first where there is no room for all; they stand
    in the catalogue's order, and ``others`` holds the rest for the page after.
    """
    since = report.since_visit
    header = [say(each) for each in ("Effect", "Course", "Latest", "Worst", "Last 4 weeks")]
    if since is not None:
        header.append(say("Since visit {date}", date=day_words(since.visited_on)))
    shown = _worst_first(report.effects, room)
    others = [effect for effect in report.effects if effect.item_id not in shown]
    return {
        "heading": capital(say(" and ").join(_effect_sections(report))) or say("Side effects"),
        "header": header,
        "rows": _rows(report, [each for each in report.effects if each.item_id in shown]),
        "none_words": say("None is in this report."),
        "key": _key(report),
        "more": _more(others),
        "others_heading": say("Other effects at a glance"),
        "others": _rows(report, others),
    }


def _worst_first(effects: Sequence[EffectReport], room: int) -> set[str]:
    ranked = sorted(effects, key=_mildness)
    return {effect.item_id for effect in ranked[:room]}


def _mildness(effect: EffectReport) -> int:
    if effect.worst is None:
        return 5
    return 4 - effect.worst.value if effect.worse == "higher" else effect.worst.value


def _more(others: Sequence[EffectReport]) -> str | None:
    if not others:
        return None
    return say(
        "{others} other, none worse on its worst day, is on page 2."
        if len(others) == 1
        else "{others} others, none worse on its worst day, are on page 2.",
        others=len(others),
    )


def _rows(report: Report, effects: Iterable[EffectReport]) -> list[dict[str, Any]]:
    since = report.since_visit
    words = {} if since is None else {each.item_id: each.words for each in since.effects}
    return [
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
        for effect in effects
    ]


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
