"""Reading a diary of 170 days, against the same bytes from memory."""

import json
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

from bench import entries
from bench.rounds import CLIENTS, Pace, Side, interleave, one_each
from bench.servers import Server, running, send, sign_up
from bench.table import Row, at_least
from server.clock import instant_text, system_clock
from server.identifiers import new_id

FROM_MEMORY = 0.30
DAYS = 170


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Read whole diaries with 16 clients, each its own."""
    with ExitStack() as stack:

        def side(kind: str) -> tuple[Side, bytes]:
            server = stack.enter_context(running(kind, folder / f"{kind}.db"))
            people = sign_up(server, CLIENTS)
            for person in people:
                _write_diary(server, *person)
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


def _write_diary(server: Server, diary_id: str, cookie: str) -> None:
    changes = [
        {
            "change_id": new_id(),
            "collection": "entries",
            "key": local_date,
            "fields": json.loads(body),
            "edited_at": instant_text(system_clock()),
        }
        for local_date, body in zip(entries.dates(DAYS), cycle(entries.bodies()), strict=False)
    ]
    sent = {"cursor": 0, "changes": changes}
    send(server.port, "POST", f"/api/v1/diaries/{diary_id}/sync", sent, cookie)


def _diary(server: Server, diary_id: str, cookie: str) -> bytes:
    content, _ = send(server.port, "GET", f"/api/v1/diaries/{diary_id}/entries", cookie=cookie)
    return content
