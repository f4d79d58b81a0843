"""Bring a file into a diary: look at it first, then all of its rows, or those that fit."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from schemas.diary import DailyEntry
from schemas.imports import (
    MAX_PROBLEMS_LISTED,
    ImportMode,
    ImportReport,
    RecordCount,
)
from schemas.ledger import FileFormat
from schemas.problem import FieldProblem
from schemas.sync import COLLECTIONS
from server.domain.ledger import START
from server.errors import ImportRefusedError, UnavailableError
from server.services import access, data_record, urgent_rules
from server.services.access import Credential
from server.services.context import Context
from server.services.export_lines import read_export
from server.services.import_plan import Plan, Progress, plan_export
from server.services.import_save import save
from server.services.import_standing import Mark, Standing, load_mark, load_standing
from server.storage.operation import Operation

TRIES = 3

Decide = Callable[[Standing, datetime, Progress], Plan]
"""Decides about a file for a diary as it stands; runs beside the loop, which it would hold up."""


class Bringing(NamedTuple):
    """A file on its way in: what it is, how it is taken, and how far it has come."""

    format: FileFormat
    mode: ImportMode
    decide: Decide
    progress: Progress


async def import_export(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    content: bytes,
    mode: ImportMode,
    progress: Progress | None = None,
) -> ImportReport:
    """
    Bring an exported diary in, or say what that would do.

    Sent twice, it does nothing the second time.

    Raises:
        NotAnExportError, NewerFormatError: nothing in the file can be read.
        ImportRefusedError: rows do not fit, and the mode is ``all_or_nothing``.
    """
    await require_access(context, credential, diary_id, mode)  # before 20 MB are looked at
    file = await asyncio.to_thread(read_export, content)

    def decide(standing: Standing, now: datetime, progress: Progress) -> Plan:
        progress.of = progress.done + 2 * len(file.rows)
        return plan_export(context.packs, standing, file, now, progress)

    bringing = Bringing("ndjson", mode, decide, progress or Progress())
    return await bring_in(context, credential, diary_id, bringing)


async def require_access(
    context: Context, credential: Credential | None, diary_id: str, mode: ImportMode
) -> None:
    """Check that the caller may do this, without doing any of it."""

    def operation() -> Operation[str]:
        # Reads only, so that a look at a file does not count as use of the session.
        return (yield from access.require_diary(credential, diary_id, "diary:read", context.now()))

    await context.database.read(operation())


async def bring_in(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    bringing: Bringing,
) -> ImportReport:
    """
    Load the diary, decide, and save in one transaction; start over where it changed meanwhile.

    Deciding takes seconds and happens outside of any transaction, so that nobody has to wait.
    """
    mode, progress = bringing.mode, bringing.progress
    for _ in range(TRIES):
        now = context.now()
        standing = await context.database.read(_standing_for(context, credential, diary_id, now))
        mark, plan = (
            standing.mark,
            await asyncio.to_thread(bringing.decide, standing, now, progress),
        )
        if mode == "preview":
            return _report(mode, plan, is_imported=False)
        if plan.problems and mode == "all_or_nothing":
            raise ImportRefusedError(len(plan.problems), _fields(plan))
        operation = _saved(context, credential, diary_id, bringing, mark, plan, now)
        if await context.database.write(operation, lock=diary_id):
            return _report(mode, plan, is_imported=True)
    raise UnavailableError("the diary kept changing while a file was being brought in")


def _standing_for(
    context: Context, credential: Credential | None, diary_id: str, now: datetime
) -> Operation[Standing]:
    yield from access.require_diary(credential, diary_id, "diary:read", now)
    return (yield from load_standing(diary_id))


def _saved(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    bringing: Bringing,
    mark: Mark,
    plan: Plan,
    now: datetime,
) -> Operation[bool]:
    yield from access.require_diary(credential, diary_id, "diary:write", context.now())
    if (yield from load_mark(diary_id)) != mark:
        return False
    yield from save(diary_id, plan, now, bringing.progress)
    if not plan.is_restored:
        yield from _warn(context, diary_id, plan, now)
    if _is_noted(mark, plan):
        report = _report(bringing.mode, plan, is_imported=True)
        yield from data_record.note_import(credential, diary_id, bringing.format, report, now)
    return True


def _is_noted(mark: Mark, plan: Plan) -> bool:
    """
    Say whether the ledger tells of the import.

    A diary put back where there was nothing must be the very same diary, and what changed nothing
    is not told either.
    """
    is_put_back = plan.is_restored and mark.last_row == START
    return not is_put_back and bool(plan.changes or plan.events)


def _warn(context: Context, diary_id: str, plan: Plan, now: datetime) -> Operation[None]:
    """Look at the urgent rules again, as after any other edit; a restored ledger has it all."""
    for place in plan.touched:
        entry = plan.after[place].document
        if isinstance(entry, DailyEntry):
            yield from urgent_rules.warnings_for(context.packs, diary_id, entry, now)


def _fields(plan: Plan) -> list[FieldProblem]:
    return [
        FieldProblem(
            path=f"line {problem.line}: {problem.path}", code=problem.code, detail=problem.detail
        )
        for problem in plan.problems[:MAX_PROBLEMS_LISTED]
    ]


def _report(mode: ImportMode, plan: Plan, *, is_imported: bool) -> ImportReport:
    days = sorted(
        key
        for (collection, key), record in plan.after.items()
        if collection == "entries" and record.document is not None
    )
    return ImportReport(
        mode=mode,
        is_imported=is_imported,
        is_restored=plan.is_restored,
        days=len(days),
        first_date=date.fromisoformat(days[0]) if days else None,
        last_date=date.fromisoformat(days[-1]) if days else None,
        records=_record_counts(plan),
        changes_new=len(plan.changes),
        changes_known=plan.known_changes,
        events_new=len(plan.events),
        events_known=plan.known_events,
        conflicting=plan.conflicting,
        problem_count=len(plan.problems),
        problems=plan.problems[:MAX_PROBLEMS_LISTED],
    )


def _record_counts(plan: Plan) -> list[RecordCount]:
    counts = {collection: Counter[str]() for collection in COLLECTIONS}
    for place, after in plan.after.items():
        before = plan.before[place].document
        counts[place[0]][_fate(before, after.document)] += 1
    return [
        RecordCount(
            collection=collection,
            new=count["new"],
            changed=count["changed"],
            same=count["same"],
            deleted=count["deleted"],
        )
        for collection, count in counts.items()
        if count.total()
    ]


def _fate(before: object, after: object) -> str:
    if before == after:
        return "same"
    if after is None:
        return "deleted"
    return "new" if before is None else "changed"
