"""Bring a table of days into a diary, ours or another app's."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any

import msgspec

from schemas.export import ChangeLine
from schemas.imports import CsvColumn, CsvImport, CsvLook, ImportMode, ImportReport
from server.errors import CellNotReadError, DuplicateDateError, InputError
from server.services import imports, records
from server.services.access import Credential
from server.services.context import Context
from server.services.csv_mapping import (
    PRIVATE_TO_PEOPLE,
    Meaning,
    is_own,
    meaning_of,
    read_cell,
)
from server.services.csv_table import (
    Table,
    TableRow,
    cell_at,
    fitting_formats,
    parse_day,
    read_table,
)
from server.services.day_columns import (
    DATE_COLUMN,
    DayColumn,
    day_columns,
    put_value,
    value_of,
)
from server.services.export_lines import problem_at
from server.services.import_plan import Plan, Progress, add_change
from server.services.import_standing import Standing
from server.services.imports import Bringing
from server.services.records import ABSENT

ENTRIES = "entries"
SAMPLES = 8
FIRST_ROWS = 5
SAMPLE_CHARACTERS = 60


async def look(
    context: Context, credential: Credential | None, diary_id: str, sent: CsvImport
) -> CsvLook:
    """
    Say what a table looks like, so that a person can say what it means.

    Raises:
        NotAnExportError: it is no table.
    """
    await imports.require_access(context, credential, diary_id, "preview")
    return await asyncio.to_thread(_looked_at, sent, day_columns(context.packs))


async def import_csv(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    sent: CsvImport,
    mode: ImportMode,
    progress: Progress | None = None,
) -> ImportReport:
    """
    Bring the days of a table in, or say what that would do.

    A table does not know when its answers were given: what the diary has stands, the table fills
    what is missing. So sent twice, it does nothing the second time.

    Raises:
        NotAnExportError, InvalidFieldError, AmbiguousDatesError: what the table means is not known.
        ImportRefusedError: rows do not fit, and the mode is ``all_or_nothing``.
    """
    await imports.require_access(context, credential, diary_id, mode)
    columns = day_columns(context.packs)
    delimiter = sent.mapping.delimiter if sent.mapping else None
    table = await asyncio.to_thread(read_table, sent.text, delimiter)
    meaning = meaning_of(table, columns, sent.mapping)

    def decide(standing: Standing, now: datetime, progress: Progress) -> Plan:
        progress.of = progress.done + 2 * len(table.rows)
        return _plan(context, standing, table, meaning, now, progress)

    bringing = Bringing("csv", mode, decide, progress or Progress())
    return await imports.bring_in(context, credential, diary_id, bringing)


def _looked_at(sent: CsvImport, columns: list[DayColumn]) -> CsvLook:
    table = read_table(sent.text, sent.mapping.delimiter if sent.mapping else None)
    formats = [fitting_formats(table.column(index)) for index in range(len(table.header))]
    dated = next((index for index, found in enumerate(formats) if found), None)
    if sent.mapping is not None and sent.mapping.date_column in table.header:
        dated = table.header.index(sent.mapping.date_column)
    return CsvLook(
        delimiter=table.delimiter,
        rows=len(table.rows),
        columns=[
            CsvColumn(name=name, samples=_samples(table, index))
            for index, name in enumerate(table.header)
        ],
        first_rows=[
            [cell_at(row, index)[:SAMPLE_CHARACTERS] for index in range(len(table.header))]
            for row in table.rows[:FIRST_ROWS]
        ],
        date_column=None if dated is None else table.header[dated],
        date_formats=[] if dated is None else formats[dated],
        targets=[column.name for column in columns if column.field not in PRIVATE_TO_PEOPLE],
        is_own=is_own(table, columns),
    )


def _samples(table: Table, index: int) -> list[str]:
    seen: dict[str, None] = {}
    for cell in table.column(index):
        seen[cell[:SAMPLE_CHARACTERS]] = None
        if len(seen) == SAMPLES:
            break
    return list(seen)


def _plan(
    context: Context,
    standing: Standing,
    table: Table,
    meaning: Meaning,
    now: datetime,
    progress: Progress,
) -> Plan:
    plan = Plan(is_restored=False)
    targets = [reading.target for reading in meaning.readings]
    seen: set[str] = set()
    for row in table.rows:
        try:
            entry = _entry(row, table, meaning)
            if entry[DATE_COLUMN] in seen:
                raise DuplicateDateError("$", "the table has an earlier row about this day")
            seen.add(entry[DATE_COLUMN])
            _add_day(context, standing, plan, entry, targets, now)
        except InputError as error:
            plan.problems.append(problem_at(row.line, error))
        progress.done += 1
    return plan


def _entry(row: TableRow, table: Table, meaning: Meaning) -> dict[str, Any]:
    on = cell_at(row, meaning.date_index)
    try:
        entry: dict[str, Any] = {DATE_COLUMN: parse_day(on, meaning.date_format).isoformat()}
    except CellNotReadError as error:
        raise error.within(f"$.{table.header[meaning.date_index]}") from error
    for reading in meaning.readings:
        cell = cell_at(row, reading.place)
        if not cell:
            continue
        try:
            value = read_cell(cell, reading, decimal_comma=table.delimiter != ",")
        except CellNotReadError as error:
            raise error.within(f"$.{table.header[reading.place]}") from error
        put_value(entry, reading.target, value)
    return entry


def _add_day(
    context: Context,
    standing: Standing,
    plan: Plan,
    entry: dict[str, Any],
    targets: list[DayColumn],
    now: datetime,
) -> None:
    key = entry[DATE_COLUMN]
    stored = standing.records.get((ENTRIES, key), ABSENT)
    missing: dict[str, Any] = {}
    document = {} if stored.document is None else msgspec.to_builtins(stored.document)
    for target in targets:
        value, standing_value = value_of(entry, target), value_of(document, target)
        if value is None or value == standing_value:
            continue
        if standing_value is None:
            put_value(missing, target, value)
        else:
            plan.conflicting += 1
    if len(entry) == 1:
        return
    if not missing:
        plan.before.setdefault((ENTRIES, key), stored)
        plan.after.setdefault((ENTRIES, key), stored)
        return
    change = records.change_made_here(stored, ENTRIES, key, missing, now)
    line = ChangeLine(**msgspec.structs.asdict(change))
    add_change(context.packs, standing, plan, line, now)
