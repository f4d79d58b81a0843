"""
Store operations: generators that yield SQL and receive rows, and so never touch a driver.

    def last_sequence(diary_id: str) -> Operation[int]:
        rows = yield Sql("select … where diary_id = $1", diary_id)
        return rows[0][0]

Operations compose with ``yield from``. An engine runs the whole of one inside one transaction. When
a statement fails the transaction is undone and the generator is closed where it stands; the error
goes to the caller, never into the generator, because PostgreSQL could not go on from there.
"""

from collections.abc import Generator
from typing import Any, TypeVar

T = TypeVar("T")

Parameter = str | int | bytes | None
Row = tuple[Any, ...]


class Sql:
    """
    One statement; ``$1`` in *text* is the first of *parameters*.

    Keep *text* a constant: engines remember what they prepared by it.
    """

    __slots__ = ("parameters", "text")

    def __init__(self, text: str, *parameters: Parameter) -> None:
        self.text = text
        self.parameters = parameters


Operation = Generator[Sql, list[Row], T]
"""What an engine drives: each statement yielded is answered with all of its rows."""
