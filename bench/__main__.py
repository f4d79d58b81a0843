"""``python -m bench``: run the measures and print one table."""

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench import (
    burden,
    exports,
    first_screen,
    phone,
    process,
    read,
    report,
    save,
    scale,
    shares,
    taps,
    trends,
)
from bench.rounds import Pace
from bench.table import Row, print_table

DATA = Path(__file__).resolve().parents[1] / "data"

Measure = Callable[[Path, Pace], list[Row]]

MEASURES: dict[str, Measure] = {
    "save": save.measure,
    "read": read.measure,
    "trends": trends.measure,
    "shares": shares.measure,
    "exports": exports.measure,
    "report": report.measure,
    "process": process.measure,
    "size": first_screen.measure,
    "taps": taps.measure,
    "phone": phone.measure,
    "burden": burden.measure,
}

TAKES_MINUTES = {"burden"}
"""Measured only when asked for; tests/test_alarm_burden.py does it with fewer courses."""


def main() -> None:
    """Measure what was asked for; only what cannot be measured is an error."""
    asked = _arguments()
    pace = Pace(rounds=asked.rounds, seconds=asked.seconds)
    started = time.perf_counter()
    rows, broken = [], []
    for name, measure in _chosen(asked):
        try:
            rows += _measured(name, measure, pace)
        except Exception:
            traceback.print_exc()
            broken.append(name)
    print_table(rows, time.perf_counter() - started)
    if broken:
        sys.exit(f"could not measure: {', '.join(broken)}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=main.__doc__)
    parser.add_argument("--only", choices=MEASURES, action="append", help="just this; repeatable")
    parser.add_argument("--rounds", type=int, default=7, help="turns of each side (%(default)s)")
    parser.add_argument("--seconds", type=float, default=1.5, help="of each turn (%(default)s)")
    parser.add_argument(
        "--scale",
        type=float,
        metavar="MILLIONS",
        help="instead: save and read with so many million entries against 10 thousand",
    )
    return parser.parse_args()


def _chosen(asked: argparse.Namespace) -> list[tuple[str, Measure]]:
    if asked.scale is not None:
        return [("scale", partial(scale.measure, millions=asked.scale))]
    names = asked.only or MEASURES.keys() - TAKES_MINUTES
    return [(name, measure) for name, measure in MEASURES.items() if name in names]


def _measured(name: str, measure: Measure, pace: Pace) -> list[Row]:
    print(f"measuring: {name} …", file=sys.stderr, flush=True)
    # Beside the project rather than in /tmp, which may be memory: a durable save waits for a disk.
    DATA.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=DATA) as folder:
        return measure(Path(folder), pace)


if __name__ == "__main__":
    main()
