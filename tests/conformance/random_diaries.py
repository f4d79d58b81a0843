"""Random calls of the mirrored domain, rules apart: every edge that chance finds."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.conformance.vectors import answer

Json = Any
Call = dict[str, Json]

ITEMS = ("flare", "lip_dryness", "headache", "mood")
FLAGS = ("raised_icp", "self_harm", "hepatitis")
# Around leap days, the clocks' changes in several zones, and the turn of the year.
STARTS = (
    date(2024, 2, 20),
    date(2026, 3, 1),
    date(2026, 10, 20),
    date(2025, 12, 25),
    date(2011, 12, 24),
)


def random_calls(random: Random) -> list[Call]:
    """Make the calls that one random diary gives rise to."""
    return random.choice(MAKERS)(random)


def _week_calls(random: Random) -> list[Call]:
    first = random.choice(STARTS)
    name = random.choice(("treatment_day", "treatment_week", "week_starts_on"))
    other: Json = (first + timedelta(days=random.randint(-400, 400))).isoformat()
    if name == "week_starts_on":
        other = random.choice((-1, 1)) * random.randint(1, 60)
    return [call("treatment-week", name, other, first.isoformat())]


def _trends_calls(random: Random) -> list[Call]:
    first = random.choice(STARTS)
    arguments = _trends_arguments(random, first)
    weeks = [random.choice((None, random.randint(-3, 8))) for _ in range(2)]
    return [call("trends", "trends", *arguments, *weeks)]


def _trends_arguments(random: Random, first: date) -> list[Json]:
    items = [an_item(item) for item in random.sample(ITEMS, random.randint(0, 3))]
    return [
        some_entries(random, first, 70, random.random()),
        items,
        a_treatment(random, first),
        some_periods(random, first),
        a_day(random, first, -10, 70),
    ]


def _dose_calls(random: Random) -> list[Call]:
    first = random.choice(STARTS)
    entries = some_entries(random, first, 60, random.random())
    weights = [
        {"measured_on": a_day(random, first, -20, 60), "weight_kg": a_number(random, 40, 120)}
        for _ in range(random.randint(0, 4))
    ]
    treatment, periods = a_treatment(random, first), some_periods(random, first)
    as_of = a_day(random, first, -10, 60)
    return [
        call("dose", "cumulative_dose", treatment, periods, weights, entries, as_of),
        call("dose", "planned_mg", periods, treatment.get("ended_on"), as_of),
    ]


def _merge_calls(random: Random) -> list[Call]:
    collection = random.choice(("entries", "treatment", "regimen_periods"))
    changes = [_change(random, collection, number) for number in range(random.randint(1, 8))]
    changes += random.sample(changes, random.randint(0, len(changes)))
    random.shuffle(changes)
    key_fields = answer("merge", "key_fields", [collection, "2026-03-03"])
    state, calls = None, []
    for change in changes:
        calls.append(call("merge", "apply_change", state, change))
        state = answer("merge", "apply_change", [state, change])
        calls.append(call("merge", "document", state, key_fields))
    return calls


def _chart_calls(random: Random) -> list[Call]:
    first, item_id = random.choice(STARTS), random.choice(ITEMS)
    entries, _, *course = _trends_arguments(random, first)
    weeks = random.choice(([None, None], [random.randint(-3, 4), random.randint(4, 9)]))
    trends = answer("trends", "trends", [entries, [an_item(item_id)], *course, *weeks])
    chosen = [
        trends,
        item_id,
        course[0].get("ended_on"),
        {"from_week": 1, "to_week": random.randint(1, 8)},
        random.choice(("weeks", "dates")),
        random.randint(320, 800),
        random.randint(200, 400),
        *weeks,
    ]
    request = answer("chart-model", "chart_request", chosen)
    return [
        call("chart-model", "chart_request", *chosen),
        call("chart-model", "chart_model", request),
    ]


MAKERS: tuple[Callable[[Random], list[Call]], ...] = (
    _week_calls,
    _trends_calls,
    _dose_calls,
    _merge_calls,
    _merge_calls,
    _chart_calls,
)


def call(stem: str, function: str, *arguments: Json) -> Call:
    return {"stem": stem, "function": function, "arguments": list(arguments)}


def a_day(random: Random, first: date, earliest: int, latest: int) -> str:
    return (first + timedelta(days=random.randint(earliest, latest))).isoformat()


def _maybe(random: Random, first: date) -> str | None:
    return None if random.random() < 0.1 else first.isoformat()


def a_number(random: Random, low: int, high: int) -> float:
    return random.choice((random.randint(low, high), random.randint(low * 10, high * 10) / 10))


def an_item(item_id: str) -> Json:
    return {
        "item_id": item_id,
        "group": "skin",
        "worse": "lower" if item_id == "mood" else "higher",
        "is_default": False,
        "label": {"en": item_id},
        "question": {"en": "?"},
        "anchors": {"en": ["0", "1", "2", "3", "4"]},
    }


def some_entries(random: Random, first: date, days: int, chance: float) -> list[Json]:
    dates = [first + timedelta(days=each) for each in range(-12, days)]
    entries = [_entry(random, on) for on in dates if random.random() < chance]
    random.shuffle(entries)
    return entries


def _entry(random: Random, on: date) -> Json:
    entry: dict[str, Json] = {"local_date": on.isoformat()}
    if random.random() < 0.8:
        entry["grades"] = {
            item: random.randint(0, 4) for item in ITEMS[:-1] if random.random() < 0.7
        }
    if random.random() < 0.6:
        entry["mood"] = random.randint(0, 4)
    if random.random() < 0.6:
        entry["red_flags"] = {
            flag: random.random() < 0.3 for flag in FLAGS if random.random() < 0.7
        }
    if random.random() < 0.5:
        entry["dose_taken_mg"] = random.choice((0, 20, 40, 0.1, 12.5, 33.3))
    return entry


def a_treatment(random: Random, first: date) -> Json:
    treatment = {}
    if random.random() < 0.9:
        treatment["first_dose_date"] = a_day(random, first, 0, 5)
    if random.random() < 0.3:
        treatment["ended_on"] = a_day(random, first, 0, 60)
    return treatment


def some_periods(random: Random, first: date) -> list[Json]:
    regimens = ([20], [40], [20, 40], [0], [0, 0], [0, 40], [0.1], [13.7, 20, 40])
    return [
        {"starts_on": a_day(random, first, -5, 50), "daily_mg": random.choice(regimens)}
        for _ in range(random.randint(0, 5))
    ]


def _change(random: Random, collection: str, number: int) -> Json:
    return {
        "change_id": f"01950000-0000-7000-8000-{number:012x}",
        "collection": collection,
        "key": "2026-03-03",
        "fields": _fields(random),
        "edited_at": f"2026-03-03T20:0{random.randint(0, 5)}:00.000Z",
    }


def _fields(random: Random) -> Json:
    if random.random() < 0.2:
        return None
    values: dict[str, Callable[[], Json]] = {
        "mood": lambda: random.choice((None, 0, 3)),
        "note": lambda: random.choice((None, "", "ü 🙂")),
        "grades": lambda: random.choice(
            (None, 5, [1], {}, {"flare": 2, "a.b": None}, {"flare": 0})
        ),
        "red_flags": lambda: random.choice((None, {"raised_icp": True, "": False})),
        "check_in": lambda: random.choice((None, {"phq_9": 0}, {"phq_9": None, "gad_1": 3})),
        "times": lambda: random.choice(
            (None, {"08:15 flare": 1}, {"08:15 flare": None, "19:00 mood": 2})
        ),
        "target_band": lambda: random.choice((None, {"low": 100}, {"low": None, "high": 150})),
        "daily_mg": lambda: random.choice((None, [20, 40], [0])),
        "local_date": lambda: "2026-03-03",
        "grades.flare": lambda: 4,
        "": lambda: 1,
        "+": lambda: None,
        "constructor": lambda: {"x": 1},
    }
    names = [name for name in values if random.random() < 0.3]
    random.shuffle(names)
    return {name: values[name]() for name in names}
