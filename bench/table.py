"""The table: what was measured, the bar, the figure, and whether it is met."""

import os
import platform
from collections.abc import Iterable
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

PLAIN_WIDTH = 132


class Row(NamedTuple):
    """One measure; ``is_met`` is None for a figure without a bar."""

    what: str
    bar: str
    figure: str
    is_met: bool | None
    detail: str = ""


def at_least(what: str, value: float, bar: float, unit: str = "", detail: str = "") -> Row:
    """Make the row of a figure that should be high."""
    return Row(what, f"≥ {bar:g}{unit}", f"{value:.2f}{unit}", value >= bar, detail)


def at_most(what: str, value: float, bar: float, unit: str = "", detail: str = "") -> Row:
    """Make the row of a figure that should be low."""
    return Row(what, f"≤ {bar:g}{unit}", f"{value:.2f}{unit}", value <= bar, detail)


def without_bar(what: str, value: float, unit: str, detail: str = "") -> Row:
    """Make the row of a figure that is only told."""
    return Row(what, "", f"{value:.2f}{unit}", None, detail)


def print_table(rows: Iterable[Row], seconds: float) -> None:
    """Print *rows*, the machine they were measured on and how long that took."""
    table = Table("measure", "bar", "measured", "", "from", title=_machine(), title_justify="left")
    for row in rows:
        table.add_row(row.what, row.bar, row.figure, _verdict(row), row.detail)
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = PLAIN_WIDTH
    console.print(table)
    console.print(f"measured in {seconds:.0f} s")


def _verdict(row: Row) -> str:
    if row.is_met is None:
        return ""
    return "[green]met[/green]" if row.is_met else "[red]not met[/red]"


def _machine() -> str:
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}"
