"""``python -m tests.chaos``: play as many seeds as asked for, and count."""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.chaos.seeds import EDITS, play_in_node

GROUP = 25


def main() -> None:
    """Play seeds in groups, each on a fresh server; one diary that is not as it should be fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=main.__doc__)
    parser.add_argument("--seeds", type=int, default=500, help="how many (%(default)s)")
    parser.add_argument("--first", type=int, default=1000, help="the first of them (%(default)s)")
    parser.add_argument(
        "--group", type=int, default=GROUP, help="on one server, put back once (%(default)s)"
    )
    asked = parser.parse_args()
    started, wrong, done, kills, restores = time.monotonic(), 0, 0, 0, 0
    for first in range(asked.first, asked.first + asked.seeds, asked.group):
        seeds = list(range(first, min(first + asked.group, asked.first + asked.seeds)))
        with tempfile.TemporaryDirectory(prefix="chaos-") as folder:
            outcome = asyncio.run(play_in_node(seeds, Path(folder)))
        print(*outcome.wrong, sep="\n", end="\n" if outcome.wrong else "")
        done, wrong = done + len(seeds), wrong + len(outcome.wrong)
        kills, restores = kills + outcome.kills, restores + outcome.restores
        print(
            f"{done} seeds, {done * EDITS:,} edits, {kills} kills, {restores} restores,"
            f" {wrong} complaints, {time.monotonic() - started:.0f} s",
            flush=True,
        )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
