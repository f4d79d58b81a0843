"""Random diaries and rules for both channels: every operator, every edge that chance finds."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from server.domain.series import MOOD
from server.rule_packs import load_packs

Json = Any

PACKS = load_packs()
RULES = PACKS.urgent_rules.rules
FLAGS = [rule.flag for rule in RULES] + [each.flag for rule in RULES for each in rule.follow_ups]
ITEMS = sorted({item for rule in PACKS.trend_rules.rules for item in rule.items})
QUESTIONS = [
    question.question_id
    for questionnaire in PACKS.check_in.questionnaires
    for question in questionnaire.questions
]
TIERS = ("emergency_now", "same_day", "soon")

# Around leap days, the clocks' changes in several zones, the turn of the year, and the day that
# Samoa left out.
STARTS = tuple(
    date.fromisoformat(start)
    for start in ("2024-02-20", "2026-03-01", "2026-10-20", "2025-12-25", "2011-12-24")
)
DATES = {
    start: [(start + timedelta(days=each)).isoformat() for each in range(-20, 130)]
    for start in STARTS
}

_SOURCE = {"title": "-", "url": "https://example.org", "grade": "A", "checked_on": "2026-11-01"}
_WORDS = {"title": {"en": "!"}, "what_to_do": {"en": ["Call."]}}


def random_diary(random: Random) -> Json:
    """
    Make a diary and rules that speak of what is in it, asked about on one of its days.

    ``items`` are those that the released trend rules are asked about: what is in the diary, and
    mostly one that is not.
    """
    start = random.choice(STARTS)
    days = random.choice((3, 10, 20, 30, 30, 40, 60, 110))
    first = random.randint(0, 20)
    dates = DATES[start][first : first + days]
    as_of = dates[max(-random.randint(1, 4), -days)]
    items = sorted({*random.sample(ITEMS, random.randint(1, 4)), random.choice(("flare", MOOD))})
    return {
        "entries": _entries(random, items, dates, as_of),
        "items": sorted({*items, random.choice(ITEMS)}),
        "as_of": as_of,
        "first_dose_date": None if random.random() < 0.1 else start.isoformat(),
        "region": random.choice(("US", "GB", None)),
        "rules": [_urgent_rule(random, items) for _ in range(random.randint(1, 2))],
        "trends": [_trend_rule(random, items, str(each)) for each in range(random.randint(1, 3))],
        "shown": [_showing(random, dates) for _ in range(random.choice((0, 0, 6)))],
    }


def _entries(random: Random, items: Sequence[str], dates: Sequence[str], as_of: str) -> list[Json]:
    columns = {item: _answers(random, len(dates)) for item in items}
    skips = random.choice((0, 0.1, 0.5))
    entries = []
    for index, on in enumerate(dates):
        if random.random() < skips:
            continue
        entry: dict[str, Json] = {"local_date": on}
        given = {item: value for item in items if (value := columns[item][index]) is not None}
        if MOOD in given:
            entry["mood"] = given.pop(MOOD)
        if given:
            entry["grades"] = given
        if on == as_of or random.random() < 0.1:
            entry |= _yes_and_no(random)
        entries.append(entry)
    random.shuffle(entries)
    return entries


def _answers(random: Random, days: int) -> list[int | None]:
    """Give answers that stay at a level for a while, then leave it, some of them missing."""
    answers: list[int | None] = []
    missing = random.choice((0, 0, 1, 4))
    while len(answers) < days:
        level = random.randint(0, 4)
        near = [level] * 5 + [min(level + 1, 4), max(level - 1, 0)] + [None] * missing
        answers += random.choices(near, k=random.choice((1, 4, 9, 16)))
    return answers[:days]


def _yes_and_no(random: Random) -> Iterator[tuple[str, Json]]:
    if random.random() < 0.8:
        flags = random.sample(FLAGS, random.randint(0, 12))
        yield "red_flags", {flag: random.random() < 0.3 for flag in flags}
    if random.random() < 0.5:
        questions = random.sample(QUESTIONS, random.choice((1, 4, 14, len(QUESTIONS))))
        yield "check_in", {question: random.randint(0, 3) for question in questions}


def _urgent_rule(random: Random, items: Sequence[str]) -> Json:
    flag, *others = random.sample(FLAGS, random.randint(1, 3))
    rule = {
        **_WORDS,
        "rule_id": flag,
        "area": "a",
        "tier": random.choice(TIERS),
        "tier_basis": "stated",
        "flag": flag,
        "question": {"en": "?"},
        "short_label": {"en": "?"},
        "may_signal": {"en": "-"},
        "sources": [_SOURCE],
        "review": "pending",
        "valid_regions": random.choice((["*"], ["US"], ["GB", "IE"])),
        "contacts": [],
        "follow_ups": [_follow_up(random, other) for other in others],
    }
    if random.random() < 0.5:
        return rule
    return {**rule, "also_when": _condition(random, items, random.randint(0, 2))}


def _follow_up(random: Random, flag: str) -> Json:
    return {
        **_WORDS,
        "flag": flag,
        "question": {"en": "?"},
        "tier": random.choice(TIERS),
        "tier_basis": "stated",
    }


def _trend_rule(random: Random, items: Sequence[str], rule_id: str) -> Json:
    return {
        **_WORDS,
        "rule_id": rule_id,
        "advice": random.choice(("contact_soon", "mention")),
        "items": random.sample(items, random.randint(1, len(items))),
        "condition": _condition(random, ("*", *items), random.choice((0, 0, 0, 1, 2, 3))),
        "repeat_after_days": random.randint(1, 20),
        "sources": [_SOURCE],
        "review": "pending",
    }


def _showing(random: Random, dates: Sequence[str]) -> Json:
    """Say that a notice was shown, of a released rule or of one of the random ones."""
    rule = random.choice(PACKS.trend_rules.rules)
    return {
        "rule_id": random.choice((rule.rule_id, "0", "1")),
        "item_id": random.choice(rule.items),
        "local_date": random.choice(dates[-30:]),
    }


def _condition(random: Random, items: Sequence[str], depth: int) -> Json:
    if depth > 0 and random.random() < 0.7:
        conditions = [_condition(random, items, depth - 1) for _ in range(random.randint(1, 3))]
        return {"operator": random.choice(("allOf", "anyOf")), "conditions": conditions}
    operator = random.choice(tuple(_OPERATORS))
    return {"operator": operator, **_OPERATORS[operator](random, items)}


def _flag(random: Random, items: Sequence[str]) -> Json:
    return {"flag": random.choice(FLAGS)}


def _answer_at_least(random: Random, items: Sequence[str]) -> Json:
    return {"question": random.choice(QUESTIONS), "at_least": random.randint(1, 3)}


def _during_weeks(random: Random, items: Sequence[str]) -> Json:
    from_week = random.randint(-2, 9)
    if random.random() < 0.3:
        return {"from_week": from_week}
    return {"from_week": from_week, "to_week": from_week + random.randint(0, 4)}


def _grade_on_days(random: Random, items: Sequence[str]) -> Json:
    return {**_window(random, items), **_bound(random)}


def _grade_on_last_entries(random: Random, items: Sequence[str]) -> Json:
    window = _window(random, items)
    return {"entries": window.pop("days"), **window, **_bound(random)}


def _change_from_baseline(random: Random, items: Sequence[str]) -> Json:
    from_day = random.randint(-14, 10)
    return {
        **_window(random, items),
        "by": random.choice((1, 1, 2, 3, 4)),
        "baseline_from_day": from_day,
        "baseline_to_day": from_day + random.randint(0, 20),
        "baseline_min_days": random.randint(1, 5),
    }


def _lasting(random: Random, items: Sequence[str]) -> Json:
    return {
        "item": random.choice(items),
        "at_least": random.choice((0, 1, 1, 2, 2, 3, 4)),
        "longer_than_days": random.choice((1, 2, 5, 7, 14)),
        "max_gap_days": random.choice((1, 1, 2, 5)),
    }


def _worse_after_improvement(random: Random, items: Sequence[str]) -> Json:
    return {
        **_window(random, items),
        "by": random.choice((1, 1, 2, 3)),
        "week_min_days": random.randint(1, 7),
    }


def _window(random: Random, items: Sequence[str]) -> dict[str, Json]:
    within_days = random.randint(1, 10)
    days = min(random.randint(1, within_days), random.randint(1, within_days))
    return {"item": random.choice(items), "days": days, "within_days": within_days}


def _bound(random: Random) -> Json:
    return {random.choice(("at_least", "at_most")): random.randint(0, 4)}


_OPERATORS: dict[str, Callable[[Random, Sequence[str]], Json]] = {
    "flag": _flag,
    "answerAtLeast": _answer_at_least,
    "gradeOnDays": _grade_on_days,
    "gradeOnLastEntries": _grade_on_last_entries,
    "changeFromBaseline": _change_from_baseline,
    "lasting": _lasting,
    "worseAfterImprovement": _worse_after_improvement,
    "duringWeeks": _during_weeks,
}
