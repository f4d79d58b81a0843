"""Reading a diary of 170 days, against the same bytes from memory."""

from contextlib import ExitStack
from pathlib import Path

from bench.rounds import CLIENTS, Pace, Side, interleave, one_each
from bench.servers import Server, running, send, sign_up
from bench.table import Row, at_least

FROM_MEMORY = 0.30
DAYS = 170


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Read whole diaries with 16 clients, each its own."""
    with ExitStack() as stack:

        def side(kind: str) -> tuple[Side, bytes]:
            server = stack.enter_context(running(kind, folder / f"{kind}.db"))
            people = sign_up(server, CLIENTS)
            # Every day is saved twice: created, then edited.
            Side(server, "save", one_each(people)).answer(CLIENTS * DAYS * 2)
            return Side(server, "read", one_each(people)), _diary(server, *people[0])

        (ours, answer), (memory, same) = side("retinote"), side("from-memory")
        if answer != same or answer.count(b"local_date") != DAYS:
            raise RuntimeError("the two sides do not answer the same diary")
        interleave([ours, memory], pace)
    return [
        at_least(
            f"reading {DAYS} days, of the same bytes from memory (aim 0.5)",
            ours.times(memory),
            FROM_MEMORY,
            detail=f"{ours.rate:,.0f}/s of {memory.rate:,.0f}/s, {len(answer) / 1000:.0f} kB each",
        )
    ]


def _diary(server: Server, diary_id: str, cookie: str) -> bytes:
    content, _ = send(server.port, "GET", f"/api/v1/diaries/{diary_id}/entries", cookie=cookie)
    return content
