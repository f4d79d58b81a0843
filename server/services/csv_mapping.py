"""What the columns of a table mean, as the person said it or as our own export has it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from schemas.base import Grade
from schemas.imports import ColumnMapping, CsvMapping, DateFormat, Scale
from server.errors import AmbiguousDatesError, CellNotReadError, InvalidFieldError
from server.rendering.csv_cells import unguarded
from server.services.csv_table import Table, fitting_formats
from server.services.day_columns import DATE_COLUMN, DayColumn

PRIVATE_TO_PEOPLE = ("red_flags", "check_in")
YES_NO = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
HIGHEST_GRADE = 4


class Reading(NamedTuple):
    """How one column is read; without a mapping it is one of our own."""

    place: int
    target: DayColumn
    mapping: ColumnMapping | None


class Meaning(NamedTuple):
    """What a whole table means."""

    date_index: int
    date_format: DateFormat
    readings: list[Reading]


def is_own(table: Table, columns: list[DayColumn]) -> bool:
    """Say whether the table is an export of ours, of whatever columns."""
    known = {DATE_COLUMN, *(column.name for column in columns)}
    return DATE_COLUMN in table.header and known.issuperset(table.header)


def meaning_of(table: Table, columns: list[DayColumn], mapping: CsvMapping | None) -> Meaning:
    """
    Join what the person said to the table.

    Raises:
        InvalidFieldError: a column or target that is not there, or a scale that is missing.
        AmbiguousDatesError: the dates could be read in several ways, and nobody said which.
    """
    by_name = {column.name: column for column in columns}
    if mapping is None:
        if not is_own(table, columns):
            raise InvalidFieldError("$.mapping", "this table needs a mapping")
        readings = [
            Reading(index, by_name[name], None)
            for index, name in enumerate(table.header)
            if name != DATE_COLUMN
        ]
        return Meaning(table.header.index(DATE_COLUMN), "YYYY-MM-DD", readings)
    date_index = _index(table, mapping.date_column, "$.mapping.date_column")
    return Meaning(
        date_index,
        mapping.date_format or _only_format(table, date_index),
        [
            _reading(table, by_name, each, f"$.mapping.columns[{position}]")
            for position, each in enumerate(mapping.columns)
        ],
    )


def read_cell(cell: str, reading: Reading, decimal_comma: bool) -> Any:
    """
    Give the value of a cell that is not empty.

    Raises:
        CellNotReadError: it has no meaning by the mapping.
    """
    target, mapping = reading.target, reading.mapping
    if mapping is not None and mapping.table is not None:
        return _from_table(cell, mapping.table, target)
    if mapping is not None and mapping.scale is not None:
        return _from_scale(_number(cell, decimal_comma), mapping.scale, target)
    match target.kind:
        case "text":
            return unguarded(cell)
        case "yes_no":
            return _looked_up(cell.casefold(), YES_NO)
        case "number":
            number = _number(cell, decimal_comma)
            return int(number) if number.denominator == 1 else float(number)
        case _:
            number = _number(cell, decimal_comma=False)
            if number.denominator != 1:
                raise CellNotReadError("$", "expected a whole number")
            return int(number)


def _reading(
    table: Table, by_name: dict[str, DayColumn], mapping: ColumnMapping, path: str
) -> Reading:
    target = by_name.get(mapping.target)
    if target is None or target.field in PRIVATE_TO_PEOPLE:
        # Nobody but the person can say yes or no to a red flag, and then there is help at hand.
        raise InvalidFieldError(f"{path}.target", "expected a column that a table may fill")
    if target.kind == "grade" and (mapping.scale is None) == (mapping.table is None):
        raise InvalidFieldError(f"{path}.scale", "expected either a scale or a table")
    scale = mapping.scale
    if scale is not None and not (scale.low < scale.high and target.kind == "grade"):
        raise InvalidFieldError(f"{path}.scale", "expected a grade, and low below high")
    return Reading(_index(table, mapping.column, f"{path}.column"), target, mapping)


def _index(table: Table, name: str, path: str) -> int:
    if table.header.count(name) != 1:
        raise InvalidFieldError(path, "expected the name of one column of the table")
    return table.header.index(name)


def _only_format(table: Table, date_index: int) -> DateFormat:
    formats = fitting_formats(table.column(date_index))
    if len(formats) == 1:
        return formats[0]
    raise AmbiguousDatesError("$.mapping.date_format", "say how the dates are written")


def _from_table(cell: str, grades: dict[str, Grade], target: DayColumn) -> Any:
    grade = _looked_up(cell, grades)
    return bool(grade) if target.kind == "yes_no" else grade


def _from_scale(number: Fraction, scale: Scale, target: DayColumn) -> int:
    low, high = Fraction(scale.low), Fraction(scale.high)
    if not low <= number <= high:
        raise CellNotReadError("$", f"expected {scale.low} to {scale.high}")
    share = (number - low) / (high - low)
    if scale.worse != target.worse:
        share = 1 - share
    # Halves go to the greater grade, on any machine.
    return int(share * HIGHEST_GRADE + Fraction(1, 2))


def _number(cell: str, decimal_comma: bool) -> Fraction:
    if decimal_comma and "." not in cell:
        cell = cell.replace(",", ".", 1)
    digits = cell.replace(".", "", 1).removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 15):
        raise CellNotReadError("$", "expected a number")
    return Fraction(cell)


def _looked_up(cell: str, meanings: Any) -> Any:
    try:
        return meanings[cell]
    except KeyError as error:
        raise CellNotReadError("$", "this text was given no meaning") from error
