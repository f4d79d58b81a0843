"""The durable, authenticated save, against the same without a database and against a twin."""

from contextlib import ExitStack
from pathlib import Path

from bench.rounds import CLIENTS, Pace, Side, interleave, one_each
from bench.servers import running, sign_up
from bench.table import Row, at_least, without_bar

WITHOUT_DATABASE = 0.40
SQLMODEL_TIMES = 8


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Save days with 16 clients, each into a diary of its own."""
    with ExitStack() as stack:

        def side(kind: str) -> Side:
            server = stack.enter_context(running(kind, folder / f"{kind}.db"))
            return Side(server, "save", one_each(sign_up(server, CLIENTS)))

        ours, bare, twin = side("retinote"), side("without-saving"), side("sqlmodel")
        letting_go = side("without-overwriting")
        interleave([ours, bare, twin, letting_go], pace)
    return [
        at_least(
            "durable save, of the same without a database (aim 0.55)",
            ours.times(bare),
            WITHOUT_DATABASE,
            detail=f"{ours.rate:,.0f}/s of {bare.rate:,.0f}/s",
        ),
        at_least(
            "durable save, against FastAPI and SQLModel",
            ours.times(twin),
            SQLMODEL_TIMES,
            "x",
            detail=f"{ours.rate:,.0f}/s against {twin.rate:,.0f}/s",
        ),
        without_bar(
            "durable save, of the same without secure_delete",
            ours.times(letting_go),
            "",
            f"{ours.rate:,.0f}/s of {letting_go.rate:,.0f}/s",
        ),
    ]
