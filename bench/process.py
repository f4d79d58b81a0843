"""How soon a fresh server answers, and how much memory it holds after a day's work."""

import sys
from pathlib import Path
from statistics import median

from bench.rounds import CLIENTS, Pace, Side, one_each
from bench.servers import Server, sign_up, spawned
from bench.table import Row, at_most

START_SECONDS = 1.0
MEGABYTES = 120
SAVES = 10_000
STARTS = 5
# What the command ``retinote serve`` runs.
COMMAND = [sys.executable, "-c", "from server.cli import main; main()", "serve"]


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Start servers on databases that do not exist yet; keep the last one busy for a while."""
    starts = []
    for number in range(STARTS):
        with spawned(COMMAND, folder / f"{number}.db") as server:
            starts.append(server.seconds_to_live)
            if number == STARTS - 1:
                memory = _memory_after_saves(server)
    return [
        at_most(
            "start to first answer, on a fresh database",
            median(starts),
            START_SECONDS,
            " s",
            detail=f"median of {len(starts)}",
        ),
        at_most(
            f"memory after {SAVES:,} saves",
            memory / 1_000_000,
            MEGABYTES,
            " MB",
            detail="resident, one process",
        ),
    ]


def _memory_after_saves(server: Server) -> int:
    Side(server, "save", one_each(sign_up(server, CLIENTS))).answer(SAVES)
    return server.resident_bytes()
