"""
Compare servers by short turns, one after the other, over and over.

A machine is faster at one time than at another. Sides that take turns of a few seconds meet the
same weather, and the median over the rounds leaves out the one in which something else was running.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from statistics import median
from typing import Any, NamedTuple

from bench import entries
from bench.servers import Server

WARM_UP_SECONDS = 0.3
CLIENTS = 16


class Pace(NamedTuple):
    """How many turns each side gets, and how long one is without its warm-up."""

    rounds: int
    seconds: float


class Side:
    """One of the servers compared, with what is asked of it and what it has done so far."""

    def __init__(self, server: Server, kind: str, connections: Sequence[Any]) -> None:
        self._plan: dict[str, Any] = {
            "port": server.port,
            "kind": kind,
            "connections": connections,
            "first": 0,
        }
        if kind == "save":
            self._plan |= {"dates": entries.dates(), "bodies": entries.bodies()}
        self.rates: list[float] = []

    def take_turn(self, seconds: float) -> None:
        """Load the server for so long and note its requests per second."""
        result = self._load(seconds=seconds, warm_up_seconds=WARM_UP_SECONDS)
        self.rates.append(result["answered"] / result["seconds"])

    def answer(self, requests: int) -> None:
        """Have the server answer so many requests, without taking the time."""
        self._load(requests=requests)

    @property
    def rate(self) -> float:
        """The usual requests per second."""
        return median(self.rates)

    def times(self, other: "Side") -> float:
        """Say how many times as fast as *other* this is: the median over the rounds."""
        return median(ours / theirs for ours, theirs in zip(self.rates, other.rates, strict=True))

    def _load(self, **limits: float) -> dict[str, Any]:
        done = subprocess.run(
            [sys.executable, "-m", "bench.load"],
            input=json.dumps(self._plan | limits).encode(),
            stdout=subprocess.PIPE,
            check=True,
        )
        result: dict[str, Any] = json.loads(done.stdout)
        self._plan["first"] = result["next"]
        return result


def interleave(sides: Sequence[Side], pace: Pace) -> None:
    """Let the sides take turns."""
    for _ in range(pace.rounds):
        for side in sides:
            side.take_turn(pace.seconds)


def one_each(people: Sequence[Any]) -> list[Any]:
    """Give every connection a person of its own."""
    return [[person] for person in people]
