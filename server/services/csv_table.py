"""Read a table of days that some program wrote: its delimiter, its rows, and its dates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple, get_args

from schemas.imports import DateFormat, Delimiter
from server.errors import CellNotReadError, NotAnExportError
from server.rendering.csv_cells import BYTE_ORDER_MARK

DELIMITERS: tuple[Delimiter, ...] = get_args(Delimiter)
DATE_FORMATS: tuple[DateFormat, ...] = get_args(DateFormat)
_SPELLINGS = {"YYYY": "%Y", "MM": "%m", "DD": "%d"}
MAX_COLUMNS = 500


class TableRow(NamedTuple):
    """A row and the line it ends on, counted from 1."""

    line: int
    cells: list[str]


class Table(NamedTuple):
    """A table with its header."""

    delimiter: Delimiter
    header: list[str]
    rows: list[TableRow]

    def column(self, index: int) -> Iterable[str]:
        """Give the cells of one column that are not empty."""
        return (cell for row in self.rows if (cell := cell_at(row, index)))


def read_table(text: str, delimiter: Delimiter | None) -> Table:
    """
    Read *text*; without a delimiter, take the one that makes the most columns of its first line.

    Raises:
        NotAnExportError: no row under a header can be found in it.
    """
    text = text.removeprefix(BYTE_ORDER_MARK)
    delimiter = delimiter or _likeliest(text)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [TableRow(reader.line_num, row) for row in reader if any(map(str.strip, row))]
    except csv.Error as error:
        raise NotAnExportError("$.text", "the table cannot be read") from error
    if len(rows) < 2 or len(rows[0].cells) > MAX_COLUMNS:
        raise NotAnExportError("$.text", "expected a header and rows beneath it")
    return Table(delimiter, [name.strip() for name in rows[0].cells], rows[1:])


def cell_at(row: TableRow, index: int) -> str:
    """Give a cell without the spaces around it; a row may end early."""
    return row.cells[index].strip(" ") if index < len(row.cells) else ""


def fitting_formats(cells: Iterable[str]) -> list[DateFormat]:
    """
    List the formats in which every cell is a date; only one where all of them mean the same.

    ``03/04/2026`` alone fits two, and nobody but the person knows which.
    """
    days = list(cells)
    readings = {
        date_format: read
        for date_format in DATE_FORMATS
        if days and (read := _read_all(days, date_format)) is not None
    }
    first = next(iter(readings.values()), None)
    if all(reading == first for reading in readings.values()):
        return list(readings)[:1]
    return list(readings)


def parse_day(cell: str, date_format: DateFormat) -> date:
    """
    Read a date; a time of day behind it is passed over.

    Raises:
        CellNotReadError: not a date in that format.
    """
    pattern: str = date_format
    for letters, code in _SPELLINGS.items():
        pattern = pattern.replace(letters, code)
    day = cell.replace("T", " ").partition(" ")[0]
    try:
        return datetime.strptime(day, pattern).date()  # noqa: DTZ007
    except ValueError as error:
        raise CellNotReadError("$", f"not a date as {date_format}") from error


def _read_all(days: list[str], date_format: DateFormat) -> list[date] | None:
    try:
        return [parse_day(day, date_format) for day in days]
    except CellNotReadError:
        return None


def _likeliest(text: str) -> Delimiter:
    first = text.partition("\n")[0]
    return max(DELIMITERS, key=first.count)
