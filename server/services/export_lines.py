"""Read the lines of an exported diary, whoever wrote them; what is no row is named by its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec

from schemas.export import (
    FORMAT,
    VERSION,
    ChangeLine,
    End,
    EventLine,
    Header,
    LedgerLine,
    Line,
    WarningLine,
)
from schemas.imports import ImportProblem
from server.clock import parse_instant
from server.errors import (
    FileCutOffError,
    InputError,
    InvalidFieldError,
    LineTooLongError,
    NewerFormatError,
    NotAnExportError,
)
from server.services import refusals

MAX_LINE_BYTES = 256 * 1024
"""As much as the body of any request that could have made a row."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
Row = WarningLine | ChangeLine | LedgerLine | EventLine


class Numbered(NamedTuple):
    """A row and the line it stands on, counted from 1."""

    line: int
    row: Row


@dataclass
class ExportFile:
    """The rows of a file in their order, and what was found wrong with it so far."""

    origin: str
    rows: list[Numbered] = field(default_factory=list)
    problems: list[ImportProblem] = field(default_factory=list)


def read_export(content: bytes) -> ExportFile:
    """
    Read a whole file.

    Raises:
        NotAnExportError: its first line is no header.
        NewerFormatError: of a version that this server does not know.
    """
    lines = enumerate(_lines_of(content), start=1)
    found = ExportFile(_header_of(next(lines, (1, b""))[1]).origin)
    end: End | None = None
    for number, text in lines:
        if not text.strip():
            continue
        if end is not None:
            error = InvalidFieldError("$", "nothing may follow the last line")
            found.problems.append(problem_at(number, error))
            break
        try:
            row = _row_of(text)
        except InputError as error:
            found.problems.append(problem_at(number, error))
            continue
        if isinstance(row, End):
            end = row
        else:
            found.rows.append(Numbered(number, row))
    found.problems.extend(_counted_otherwise(found, end))
    return found


def problem_at(line: int, error: InputError) -> ImportProblem:
    """Name a mistake by its line."""
    return ImportProblem(line=line, code=error.code, path=error.path, detail=error.detail)


def _lines_of(content: bytes) -> Iterator[bytes]:
    start = len(BYTE_ORDER_MARK) if content.startswith(BYTE_ORDER_MARK) else 0
    while start < len(content):
        end = content.find(b"\n", start)
        end = len(content) if end == -1 else end
        yield content[start:end].removesuffix(b"\r")
        start = end + 1


def _header_of(line: bytes) -> Header:
    try:
        header = msgspec.json.decode(line[:MAX_LINE_BYTES])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExportError("$", "the first line is not that of an exported diary") from error
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise NotAnExportError("$", "the first line is not that of an exported diary")
    version = header.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerFormatError("$.version", f"this server reads versions up to {VERSION}")
    try:
        return msgspec.convert(header, Header)
    except msgspec.ValidationError as error:
        raise NotAnExportError("$", str(error)) from error


def _row_of(text: bytes) -> Row | End:
    if len(text) > MAX_LINE_BYTES:
        raise LineTooLongError("$", f"expected at most {MAX_LINE_BYTES} bytes")
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidFieldError("$", "not JSON in UTF-8") from error
    try:
        row: Line = msgspec.convert(value, Line)
    except msgspec.ValidationError as error:
        raise refusals.located(error, value) from error
    if isinstance(row, Header):
        raise InvalidFieldError("$.type", "a second header")
    _check_instants(row)
    return row


def _check_instants(row: Any) -> None:
    for name in ("edited_at", "occurred_at", "recorded_at", "shown_at", "acknowledged_at"):
        instant = getattr(row, name, None)
        try:
            if instant is not None:
                parse_instant(instant)
        except ValueError as error:
            raise InvalidFieldError(f"$.{name}", "expected an instant that exists") from error


def _counted_otherwise(found: ExportFile, end: End | None) -> Iterator[ImportProblem]:
    if end is None:
        yield problem_at(0, FileCutOffError("$", "the last line, which counts, is missing"))
        return
    kinds = Counter(type(row) for _, row in found.rows)
    counted = (end.warnings, end.changes, end.ledger, end.events)
    if counted != tuple(kinds[kind] for kind in (WarningLine, ChangeLine, LedgerLine, EventLine)):
        if not found.problems:
            yield problem_at(0, FileCutOffError("$", "the last line counts other rows"))
