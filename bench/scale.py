"""What a save and a read cost once millions of entries are stored."""

from contextlib import ExitStack
from pathlib import Path

from bench.fill import fill
from bench.rounds import CLIENTS, Pace, Side, interleave
from bench.servers import running
from bench.table import Row, at_most

TIMES_THE_COST = 1.3
FEW = 10_000
PEOPLE_EACH = 250


def measure(folder: Path, pace: Pace, millions: float) -> list[Row]:
    """Let 16 clients go through diaries all over a large file and all over a small one."""
    many = round(millions * 1_000_000)
    with ExitStack() as stack:

        def sides(entries: int) -> tuple[Side, Side]:
            path = folder / f"{entries}.db"
            connections = _spread(fill(path, entries))
            server = stack.enter_context(running("retinote", path))
            return Side(server, "read", connections), Side(server, "save", connections)

        (few_reads, few_saves), (many_reads, many_saves) = sides(FEW), sides(many)
        interleave([few_reads, many_reads], pace)
        interleave([few_saves, many_saves], pace)
    return [
        _row(f"cost of a save with {many:,} entries stored", few_saves, many_saves),
        _row(f"cost of a read with {many:,} entries stored", few_reads, many_reads),
    ]


def _spread(people: list[list[str]]) -> list[list[list[str]]]:
    """Give each connection people from all over the file."""
    step = max(1, len(people) // (CLIENTS * PEOPLE_EACH))
    chosen = people[::step][: CLIENTS * PEOPLE_EACH]
    return [chosen[number::CLIENTS] for number in range(CLIENTS)]


def _row(what: str, few: Side, many: Side) -> Row:
    detail = f"{many.rate:,.0f}/s against {few.rate:,.0f}/s with {FEW:,}"
    return at_most(what, few.times(many), TIMES_THE_COST, "x", detail)
