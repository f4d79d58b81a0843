"""Both languages answer thousands of random calls alike, wherever the phone believes it is."""

from random import Random
from typing import Any

import pytest

from tests.conformance.javascript import expect_the_same_in_javascript, python_answers
from tests.conformance.random_diaries import Call, random_calls

SEED = 20260302
DIARIES = 3000
ZONES = ("America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin")


@pytest.fixture(scope="module")
def calls() -> list[Call]:
    random = Random(SEED)
    return [call for _ in range(DIARIES) for call in random_calls(random)]


@pytest.fixture(scope="module")
def answers(calls: list[Call]) -> list[Any]:
    return python_answers(calls)


@pytest.mark.parametrize("zone", ZONES)
def test_javascript_answers_as_python_does(
    zone: str, calls: list[Call], answers: list[Any]
) -> None:
    expect_the_same_in_javascript(calls, answers, zone)
