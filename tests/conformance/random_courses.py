"""Random courses: regimens of both formulations, supplies, labs, appointments, and their charts."""

import json
import pathlib
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.conformance.random_diaries import (
    ITEMS,
    STARTS,
    a_day,
    a_number,
    a_treatment,
    an_item,
    call,
    some_entries,
    some_periods,
)
from tests.conformance.vectors import answer

Json = Any
Call = dict[str, Json]

SCHEMAS = pathlib.Path(__file__).parents[2] / "schemas"
ANALYTES: list[Json] = json.loads((SCHEMAS / "catalogue" / "labs.json").read_text("utf-8"))[
    "analytes"
]
PROGRAMMES: Json = json.loads((SCHEMAS / "programmes" / "programmes.json").read_text("utf-8"))


def random_course_calls(random: Random) -> list[Call]:
    """Make the calls that one random course gives rise to."""
    return random.choice(MAKERS)(random)


def _dose_calls(random: Random) -> list[Call]:
    first = random.choice(STARTS)
    treatment, periods = _treatment(random, first), _periods(random, first)
    entries, as_of = some_entries(random, first, 60, random.random()), a_day(random, first, -10, 60)
    weights = [
        {"measured_on": a_day(random, first, -20, 60), "weight_kg": a_number(random, 40, 120)}
        for _ in range(random.randint(0, 3))
    ]
    supplies = [_supply(random, first) for _ in range(random.randint(0, 5))]
    strengths = [random.choice((10, 20, 30, 40, 2.5)) for _ in range(random.randint(0, 3))]
    planned = [periods, treatment.get("ended_on"), as_of, random.randint(0, 40)]
    days = answer("dose", "course_days", [treatment, periods, entries, as_of])
    return [
        call("dose", "cumulative_dose", treatment, periods, weights, entries, as_of),
        call("dose", "planned_days", *planned),
        call("dose", "periods_from", periods, as_of),
        call("off-plan", "off_plan_days", days),
        call("on-drug", "off_drug_stretches", days, treatment.get("first_dose_date"), as_of),
        call("projection", "projection", treatment, periods, weights, entries, as_of),
        call("supply", "supply_left", supplies, treatment, periods, entries, as_of),
        call("supply", "is_sum_of", a_number(random, 0, 80), strengths),
    ]


def _treatment(random: Random, first: date) -> Json:
    treatment = a_treatment(random, first)
    if random.random() < 0.7:
        treatment["target_band"] = {"low": random.randint(0, 3), "high": random.randint(3, 12)}
    if random.random() < 0.5:
        treatment["pregnancy_care"] = random.random() < 0.7
    return treatment


def _periods(random: Random, first: date) -> list[Json]:
    periods = some_periods(random, first)
    for period in periods:
        if random.random() < 0.2:
            period["formulation"] = random.choice(("standard", "absorica_ld", "absorica_ld"))
    return periods


def _supply(random: Random, first: date) -> Json:
    return {
        "on": a_day(random, first, -5, 50),
        "kind": random.choice(("count", "refill", "refill")),
        "strength_mg": random.choice((10, 20, 20, 40, 13.7)),
        "capsules": random.randint(0, 60),
        **random.choice(({}, {}, {"formulation": "absorica_ld"})),
    }


def _lab_calls(random: Random) -> list[Call]:
    first = random.choice(STARTS)
    analyte = random.choice(ANALYTES)
    labs = [_lab(random, first, analyte) for _ in range(random.randint(0, 8))]
    first_dose_date = random.choice((None, first.isoformat()))
    chosen = [labs, analyte["analyte"], ANALYTES, first_dose_date, a_day(random, first, 0, 200)]
    values = [a_number(random, 0, 400) for _ in range(random.randint(0, 4))]
    return [
        call("labs", "lab_series", *chosen),
        *(call("labs", "lab_problems", lab, ANALYTES) for lab in labs[:2]),
        call("lab-chart", "value_ticks", values),
    ]


def _lab(random: Random, first: date, analyte: Json) -> Json:
    lab = {"taken_on": a_day(random, first, -30, 250), "analyte": analyte["analyte"]}
    if not analyte["units"]:
        return {**lab, **random.choice(({}, {"result": "negative"}))}
    unit = random.choice([*(each["unit"] for each in analyte["units"]), "g"])
    lab |= {"value": a_number(random, 0, 300), "unit": unit}
    for end in ("reference_low", "reference_high"):
        if random.random() < 0.7:
            lab[end] = a_number(random, 0, 300)
    return lab


def _schedule_calls(random: Random) -> list[Call]:
    first = random.choice(STARTS)
    events = random.choice(PROGRAMMES["programmes"])["events"]
    treatment = {**_treatment(random, first), "checklist": {"ask_mood": random.random() < 0.5}}
    entries = some_entries(random, first, 90, 0.3)
    as_of = a_day(random, first, -60, 250)
    names = [event["event_id"] for event in events] + ["elsewhere"]
    appointments = [_appointment(random, first, names) for _ in range(random.randint(0, 6))]
    items = PROGRAMMES["checklist"]
    return [
        call("schedule", "due_events", events, treatment, entries, appointments, as_of),
        call("schedule", "last_dose_date", treatment, entries, as_of),
        call("checklist", "checklist_states", items, treatment),
        call("checklist", "countdowns", items, treatment, entries, as_of),
    ]


def _appointment(random: Random, first: date, names: list[str]) -> Json:
    appointment = {
        "scheduled_on": a_day(random, first, -40, 200),
        "kind": random.choice(("visit", "blood_test", "other")),
    }
    if random.random() < 0.8:
        appointment["event_id"] = random.choice(names)
    if random.random() < 0.5:
        appointment["occurrence"] = random.randint(1, 4)
    if random.random() < 0.3:
        appointment["done_on"] = appointment["scheduled_on"]
    if random.random() < 0.2:
        appointment |= {"is_skipped": random.random() < 0.8, "time": "08:30"}
    return appointment


def _trend_calls(random: Random) -> list[Call]:
    first = random.choice(STARTS)
    items = [an_item(item) for item in random.sample(ITEMS, random.randint(1, 3))]
    treatment, periods = _treatment(random, first), _periods(random, first)
    entries, as_of = some_entries(random, first, 120, 0.9), a_day(random, first, -5, 125)
    if random.random() < 0.3:
        periods = [{"starts_on": first.isoformat(), "daily_mg": [40]}]
        entries = [{**entry, "dose_taken_mg": 40} for entry in entries]
    labs = [_lab(random, first, random.choice(ANALYTES)) for _ in range(random.randint(0, 4))]
    weeks = random.choice(([None, None], [random.randint(1, 4), random.randint(4, 12)]))
    asked = [entries, items, treatment, periods, as_of, *weeks, labs]
    trends = answer("trends", "trends", asked)
    return [
        call("trends", "trends", *asked),
        call("week-lines", "week_lines", trends),
        call("dose-lag", "dose_lags", items[0], entries, treatment, periods, as_of),
        *_chart_calls(random, trends, treatment.get("ended_on"), weeks),
    ]


def _chart_calls(
    random: Random, trends: Json, ended_on: str | None, weeks: list[int | None]
) -> list[Call]:
    axis, width_px = random.choice(("weeks", "dates", "on_drug")), random.randint(240, 800)
    early_flare = {"from_week": 1, "to_week": 8}
    item_id = trends["items"][0]["item_id"]
    chosen = [trends, item_id, ended_on, early_flare, axis, width_px, 300, *weeks]
    request = answer("chart-model", "chart_request", chosen)
    middle = (date.fromisoformat(request["from_date"]) + timedelta(days=20)).isoformat()
    zoom = [request, middle, random.randint(1, 60)]
    series = {"analyte": "alt", "unit": "U/L", "points": [_point(random, trends["as_of"])]}
    lab_chosen = [series, trends, ended_on, axis, width_px, 300, *weeks]
    lab_request = answer("lab-chart", "lab_chart_request", lab_chosen)
    multiples = [trends, ended_on, early_flare, axis, width_px, 60, *weeks]
    return [
        call("chart-model", "chart_model", request),
        call("chart-model", "zoomed", *zoom),
        call("chart-model", "chart_model", answer("chart-model", "zoomed", zoom)),
        call("small-multiples", "small_multiples", *multiples),
        call("lab-chart", "lab_chart", lab_request),
    ]


def _point(random: Random, on: str) -> Json:
    return {
        "taken_on": on,
        "treatment_day": None,
        "value": a_number(random, 0, 200),
        "reference_low": random.choice((None, 7)),
        "reference_high": random.choice((None, 56.5)),
        "place": "unknown",
    }


def _correlation_calls(random: Random) -> list[Call]:
    count = random.randint(0, 20)
    pairs = [[random.choice((10, 20, 40, 33.3)), random.randint(0, 16) / 4] for _ in range(count)]
    correlation = random.randint(-1000, 1000) / 1000
    return [
        call("dose-lag", "rank_correlation", pairs),
        call("dose-lag", "correlation_interval", correlation, random.randint(400, 4000) / 100),
        call("dose-lag", "tanh", random.random() * 3),
    ]


MAKERS: tuple[Callable[[Random], list[Call]], ...] = (
    _dose_calls,
    _dose_calls,
    _lab_calls,
    _schedule_calls,
    _trend_calls,
    _correlation_calls,
)
