"""Both languages agree on random courses: doses, supplies, labs, due dates, trends and charts."""

from collections import Counter
from random import Random
from typing import Any

import pytest

from tests.conformance.javascript import expect_the_same_in_javascript, python_answers
from tests.conformance.random_courses import random_course_calls
from tests.conformance.random_diaries import Call

SEED = 20260405
COURSES = 1000
ZONES = ("America/New_York", "Pacific/Kiritimati")


@pytest.fixture(scope="module")
def calls() -> list[Call]:
    random = Random(SEED)
    return [call for _ in range(COURSES) for call in random_course_calls(random)]


@pytest.fixture(scope="module")
def answers(calls: list[Call]) -> list[Any]:
    return python_answers(calls)


@pytest.mark.parametrize("zone", ZONES)
def test_javascript_answers_as_python_does(
    zone: str, calls: list[Call], answers: list[Any]
) -> None:
    expect_the_same_in_javascript(calls, answers, zone)


@pytest.mark.parametrize(
    ("function", "statuses"),
    [
        (
            "projection",
            {"ok", "no_regimen", "no_weight", "not_comparable", "paused", "ended", "beyond"},
        ),
        (
            "supply_left",
            {"ok", "no_supply", "no_regimen", "paused", "ended", "does_not_fit", "outlasts"},
        ),
    ],
)
def test_the_random_courses_come_to_every_status(
    function: str, statuses: set[str], calls: list[Call], answers: list[Any]
) -> None:
    """Agreement on calls that all come to nothing would mean nothing."""
    seen = {
        ours["status"]
        for call, ours in zip(calls, answers, strict=True)
        if call["function"] == function
    }

    assert seen == statuses


def test_the_random_courses_hold_every_kind_of_due_event_and_lag(
    calls: list[Call], answers: list[Any]
) -> None:
    statuses: Counter[str] = Counter()
    for call, ours in zip(calls, answers, strict=True):
        if call["function"] == "due_events":
            statuses.update(event["status"] for event in ours)
        if call["function"] == "dose_lags":
            statuses.update(lag["status"] for lag in ours["lags"])

    wanted = {"done", "skipped", "overdue", "due_soon", "upcoming"}
    assert wanted | {"ok", "not_enough_weeks", "one_dose_level"} <= set(statuses)
