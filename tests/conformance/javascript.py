"""Asks the phone's twins of the domain, in Node, and compares what they answer with Python."""

import json
import os
import pathlib
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

from tests.conformance.random_diaries import Call
from tests.conformance.vectors import answer, same

ANSWER = pathlib.Path(__file__).with_name("answer.mjs")


def python_answers(calls: Sequence[Call]) -> list[Any]:
    return [answer(call["stem"], call["function"], call["arguments"]) for call in calls]


def javascript_answers(calls: Sequence[Call], zone: str) -> list[Any]:
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


def expect_the_same_in_javascript(calls: Sequence[Call], answers: list[Any], zone: str) -> None:
    theirs = javascript_answers(calls, zone)

    assert len(theirs) == len(answers)
    for call, ours, other in zip(calls, answers, theirs, strict=True):
        assert same(ours, other), json.dumps({"call": call, "python": ours, "javascript": other})
