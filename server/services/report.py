"""Make the report for a doctor: everything is read at once, then decided, then given."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import NamedTuple, get_args

from schemas.base import Language
from schemas.report import DEFAULT_SECTIONS, Paper, Report, Section
from schemas.treatment import DoctorQuestion, Visit
from server.domain.report import report
from server.domain.report_choice import Bounds, Record, bounds
from server.errors import InvalidFieldError, RangeReversedError
from server.rendering.report_pdf import report_pdf
from server.rendering.report_words import with_words
from server.rule_packs import Packs
from server.services import access, data_record, valid_dates
from server.services.access import Credential
from server.services.context import Context
from server.services.report_charts import charts_of
from server.services.stored_records import load_all
from server.services.warning_projection import as_warnings
from server.services.whole_course import load_course
from server.storage import warning_store
from server.storage.operation import Operation

_PRESS = ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")
SECTIONS: tuple[Section, ...] = get_args(Section)


class Asked(NamedTuple):
    """What a report, a bundle or a share is asked for; None as the route documents it."""

    from_date: date | None = None
    to_date: date | None = None
    sections: tuple[Section, ...] = DEFAULT_SECTIONS
    as_of: date | None = None
    language: Language = "en"


async def report_of(
    context: Context, credential: Credential | None, diary_id: str, asked: Asked
) -> Report:
    """
    Give the report of the days and sections asked for.

    Raises:
        RangeReversedError: it would end before it starts.
    """

    def operation() -> Operation[Report]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from load_report(context, diary_id, asked))

    return await context.database.read(operation())


async def report_pdf_of(
    context: Context, credential: Credential | None, diary_id: str, asked: Asked, paper: Paper
) -> bytes:
    """
    Give the report of the days and sections asked for as a PDF; the ledger notes the copy.

    Raises:
        RangeReversedError: it would end before it starts.
    """
    made = await report_of(context, credential, diary_id, asked)
    pressed = await pdf_of(context, made, paper)
    dates = asked.from_date, asked.to_date
    await data_record.note_copy(context, credential, diary_id, "pdf", *dates)
    return pressed


async def pdf_of(context: Context, made: Report, paper: Paper) -> bytes:
    """Set a report, off the event loop and one after the other: it takes all of a processor."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_PRESS, set_in_type, context.packs, made, paper)


def set_in_type(packs: Packs, made: Report, paper: Paper) -> bytes:
    """Draw the charts of a report and set it, with nothing but the report to go by."""
    return report_pdf(made, charts_of(packs, made), paper)


def load_report(context: Context, diary_id: str, asked: Asked) -> Operation[Report]:
    """Give what ``report_of`` gives, for an operation that has checked who asks."""
    record, made_on = yield from load_record(context, diary_id, asked.as_of)
    return decided(context, record, made_on, asked)


def load_record(
    context: Context, diary_id: str, as_of: date | None
) -> Operation[tuple[Record, date]]:
    """Read all that a report can be made from, and the person's own day."""
    course = yield from load_course(context, diary_id, as_of)
    rows = yield from warning_store.warnings_of(diary_id)
    warnings = yield from as_warnings(context.packs, diary_id, rows)
    visits = yield from load_all(diary_id, "visits", Visit)
    questions = yield from load_all(diary_id, "questions", DoctorQuestion)
    record = Record(
        treatment=course.treatment,
        regimen_periods=course.regimen_periods,
        weights=course.weights,
        labs=course.labs,
        entries=course.entries,
        warnings=warnings,
        visits=visits,
        questions=questions,
    )
    return record, course.as_of


def decided(context: Context, record: Record, made_on: date, asked: Asked) -> Report:
    """Make the report of what was read."""
    days = checked_bounds(context.packs, record, made_on, asked)
    made = report(record, context.packs.catalogue, asked.sections, days, made_on, asked.language)
    return with_words(made)


def checked_bounds(packs: Packs, record: Record, made_on: date, asked: Asked) -> Bounds:
    """
    Give the days of a report.

    Raises:
        RangeReversedError: they would end before they start.
        DateTooEarlyError, DateInFutureError: a date the diary does not take.
    """
    for on, path in ((asked.from_date, "query.from"), (asked.to_date, "query.to")):
        if on is not None:
            valid_dates.check_date(on, path)
    dates = made_on, asked.from_date, asked.to_date
    days = bounds(record, packs.catalogue, asked.sections, *dates)
    if days.to_date < days.from_date:
        raise RangeReversedError("query.to", "the report would end before it starts")
    return days


def sections_named(names: list[str] | None, path: str = "query.sections") -> tuple[Section, ...]:
    """
    Read the sections asked for, those of every report where none are named.

    Raises:
        InvalidFieldError: there is no such section.
    """
    if names is None:
        return DEFAULT_SECTIONS
    unknown = set(names) - set(SECTIONS)
    if unknown:
        raise InvalidFieldError(path, f"expected names out of {', '.join(SECTIONS)}")
    return tuple(section for section in SECTIONS if section in names)
