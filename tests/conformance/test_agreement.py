"""Both languages answer thousands of random calls alike, wherever the phone believes it is."""

import json
import os
import pathlib
import shutil
import subprocess
from random import Random
from typing import Any

import pytest

from tests.conformance.random_diaries import Call, random_calls
from tests.conformance.vectors import answer, same

SEED = 20260302
DIARIES = 3000
ZONES = ("America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin")

ANSWER = pathlib.Path(__file__).with_name("answer.mjs")


@pytest.fixture(scope="module")
def calls() -> list[Call]:
    random = Random(SEED)
    return [call for _ in range(DIARIES) for call in random_calls(random)]


@pytest.fixture(scope="module")
def answers(calls: list[Call]) -> list[Any]:
    return [answer(call["stem"], call["function"], call["arguments"]) for call in calls]


@pytest.mark.parametrize("zone", ZONES)
def test_javascript_answers_as_python_does(
    zone: str, calls: list[Call], answers: list[Any]
) -> None:
    theirs = javascript_answers(calls, zone)

    assert len(theirs) == len(answers)
    for call, ours, other in zip(calls, answers, theirs, strict=True):
        assert same(ours, other), json.dumps({"call": call, "python": ours, "javascript": other})


def javascript_answers(calls: list[Call], zone: str) -> list[Any]:
    node = shutil.which("node")
    assert node is not None, "node 20 or later has to be on the PATH"
    lines = "\n".join(json.dumps(call) for call in calls)
    process = subprocess.run(
        [node, str(ANSWER)],
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "TZ": zone},
        check=True,
    )
    return [json.loads(line) for line in process.stdout.splitlines()]
