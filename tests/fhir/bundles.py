"""Diaries of every kind, and the bundles the server makes of them."""

from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

import msgspec

from schemas.base import SparseShape
from schemas.diary import DailyEntry
from schemas.treatment import Lab, RegimenPeriod, Treatment, Weight
from server.domain.example_course import example_course
from server.domain.given_red_flags import Handling, WarningKey
from server.rendering.fhir_bundle import fhir_bundle
from server.rendering.fhir_codes import Codes
from server.rule_packs import load_packs
from server.services.given import ALL_SECTIONS, Chosen, given_of
from server.services.whole_course import Course

S = TypeVar("S", bound=SparseShape)

PACKS = load_packs()
FIRST = date(2026, 1, 5)
TODAY = date(2026, 6, 21)
NOW = "2026-06-21T12:00:00.000Z"
DIARY_ID = "01900000-0000-7000-8000-000000000001"
EVERYTHING = Chosen(frozenset(ALL_SECTIONS))
PDF = b"%PDF-1.7 not much of one"

HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "import": '#import "x": * #panic() $ \\ @x',
    "markdown": "![x](https://example.org/x.png) [y](javascript:alert(1)) **b** `c`",
    "quotes": "\"'`´“”\\ </div> ]]> &lt; &amp; %00",
    "rtl": "‮abc‬ ‏שלום‏ مرحبا ‎",
    "emoji": "👩🏽‍⚕️🏳️‍🌈 皮肤 \U0001f9f4",
    "white space": "\u00a0\u2028\t\n\r\u3000a\u200bb\ufeff",
    "controls": "a\x00b\x08c\x1bd\x7fe\x85f\x0bg",
    "long": "x" * 1999 + "…",
    "nothing": " \u2003 ",
}


def a_course(as_of: date = TODAY, **parts: Any) -> Course:
    """Make a course of what is given; nothing is, unless said."""
    treatment = parts.get("treatment", {})
    return Course(
        msgspec.convert(treatment, Treatment),
        _each(parts.get("regimen_periods", ()), RegimenPeriod),
        _each(parts.get("weights", ()), Weight),
        _each(parts.get("labs", ()), Lab),
        sorted(_each(parts.get("entries", ()), DailyEntry), key=lambda entry: entry.local_date),
        as_of,
    )


def _each(values: Any, shape: type[S]) -> list[S]:
    return [msgspec.convert(value, shape) for value in values]


def a_bundle(
    course: Course,
    asked: Chosen = EVERYTHING,
    pdf: bytes | None = None,
    handled: dict[WarningKey, Handling] | None = None,
) -> Any:
    """Make the bundle of a course as it travels: through JSON and back."""
    given = given_of(PACKS, NOW, DIARY_ID, course, asked, handled or {})
    return msgspec.json.decode(msgspec.json.encode(fhir_bundle(given, Codes(PACKS, {}), pdf)))


def of_kind(bundle: Any, kind: str, code: str | None = None) -> list[Any]:
    """Give the resources of a kind; those with one code, where it is said."""
    resources = [entry["resource"] for entry in bundle["entry"]]
    return [
        resource
        for resource in resources
        if resource["resourceType"] == kind and (code is None or code in codes_of(resource["code"]))
    ]


def codes_of(concept: Any) -> list[str]:
    return [coding["code"] for coding in concept.get("coding", ())]


def demo_course() -> Course:
    """The course the app shows to look around in, 24 weeks long."""
    parts: dict[str, Any] = {"treatment": {}, "entries": []}
    for collection, key, fields in example_course(
        FIRST, 168, PACKS.follow_up_flags, Random(1).random
    ):
        if collection == "treatment":
            parts["treatment"] = fields
        elif collection == "entries":
            parts["entries"].append({**fields, "local_date": key})
        else:
            parts.setdefault(collection, []).append(fields)
    return a_course(**parts)


def hostile_course() -> Course:
    """Everything a person can write, written by one who means no good."""
    words = [text for text in HOSTILE.values()]
    short = [text[:80] for text in words]
    return a_course(
        treatment={"first_dose_date": FIRST, "report_name": short[0]},
        entries=[
            {"local_date": FIRST + timedelta(days=day), "note": text}
            for day, text in enumerate(words)
        ],
        labs=[
            {"taken_on": FIRST, "analyte": text, "value": day, "unit": short[day - 1]}
            for day, text in enumerate(short)
        ],
    )


def random_course(seed: int, days: int = 40) -> Course:
    """Make any course at all, with answers everywhere and nowhere."""
    random = Random(seed)
    filled = random.choice((0, 0.2, 0.9))
    treatment = _maybe(random, first_dose_date=_day(random, days), report_name="R. Doe")
    if random.random() < 0.3:
        treatment["ended_on"] = treatment.get("first_dose_date", FIRST) + timedelta(days=20)
    return a_course(
        as_of=_day(random, days),
        treatment=treatment,
        regimen_periods=[_period(random, days) for _ in range(random.randint(0, 4))],
        weights=[
            {"measured_on": _day(random, days), "weight_kg": random.choice((55, 61.3))}
            for _ in range(random.randint(0, 3))
        ],
        labs=[_lab(random, days) for _ in range(random.randint(0, 6))],
        entries=[
            _entry(random, FIRST + timedelta(days=day))
            for day in range(days)
            if random.random() < filled
        ],
    )


def _maybe(random: Random, **fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if random.random() < 0.6}


def _day(random: Random, days: int) -> date:
    return FIRST + timedelta(days=random.randint(-10, days + 5))


def _period(random: Random, days: int) -> dict[str, Any]:
    daily_mg = random.choice(([20], [20, 40], [0], [0, 0], [33.3], [40, 40, 0, 20]))
    others = _maybe(random, doses_per_day=random.randint(1, 4), formulation="absorica_ld")
    return {"starts_on": _day(random, days), "daily_mg": daily_mg, **others}


def _lab(random: Random, days: int) -> dict[str, Any]:
    analyte = random.choice(PACKS.labs.analytes)
    lab: dict[str, Any] = {"taken_on": _day(random, days), "analyte": analyte.analyte}
    if not analyte.units:
        return lab | random.choice(({}, {"result": "negative"}, {"result": "positive"}))
    if random.random() < 0.3:
        lab["analyte"] = "Vitamin D (25-OH)"
    unit = random.choice([*(each.unit for each in analyte.units), "g"])
    ends = _maybe(random, reference_low=random.choice((0, 1.5)), reference_high=40)
    return lab | {"value": random.choice((0, 1e-9, 31, 10**9, 4.65)), "unit": unit} | ends


def _entry(random: Random, on: date) -> dict[str, Any]:
    items, flags = sorted(PACKS.graded_item_ids), sorted(PACKS.flag_ids)
    asked = sorted(PACKS.question_ids)
    return {
        "local_date": on,
        "grades": {item: random.randint(0, 4) for item in random.sample(items, 4)},
        "red_flags": {flag: random.random() < 0.3 for flag in random.sample(flags, 3)},
        "check_in": {question: random.randint(0, 3) for question in asked if random.random() < 0.5},
        **_maybe(
            random,
            mood=random.randint(0, 4),
            dose_taken_mg=random.choice((0, 20, 40, 33.3)),
            taken_with_food=random.random() < 0.5,
            nosebleeds=random.randint(0, 2),
            new_lumps=random.choice((0, 1, 3, 6)),
            note=random.choice([*HOSTILE.values()]),
        ),
    }
