"""
What is in a share: the one place that turns a choice into files.

It is done in two steps, because an operation runs where the database waits for it: ``load`` reads,
``files_of`` makes the files outside, and hands what takes long to a thread.
"""

from __future__ import annotations

import asyncio
from datetime import date
from typing import NamedTuple

import msgspec

from schemas.share import ShareContent
from server.domain.report_choice import Record
from server.services import fhir_bundle, report
from server.services.context import Context
from server.services.given import Chosen
from server.services.report import Asked
from server.services.whole_course import Course
from server.storage.operation import Operation

FHIR_JSON = "application/fhir+json"
"""The only type of file that every reader of SMART Health Links shows."""


class SharedFile(NamedTuple):
    """A file as whoever opens the share gets it; all of them are FHIR."""

    content_type: str
    content: bytes


class Source(NamedTuple):
    """All that the files are made from: once for the report, once for the bundle around it."""

    record: Record
    made_on: date
    bundled: fhir_bundle.Source


def load(context: Context, diary_id: str, chosen: ShareContent) -> Operation[Source]:
    """Load what the files are made from, for an operation that has checked who asks."""
    record, made_on = yield from report.load_record(context, diary_id, None)
    handled = yield from fhir_bundle.load_handled(diary_id)
    course = Course(
        record.treatment,
        record.regimen_periods,
        record.weights,
        record.labs,
        record.entries,
        made_on,
    )
    return Source(record, made_on, fhir_bundle.Source(diary_id, course, handled))


async def files_of(context: Context, source: Source, chosen: ShareContent) -> list[SharedFile]:
    """
    Make the files of a share: one bundle, for links of a single file as well.

    The report travels inside it, on paper for every reader and as JSON for our own viewer: readers
    take no other type of file beside a bundle.
    """
    asked = Asked(chosen.from_, chosen.to, tuple(chosen.sections), language=chosen.language)
    made = report.decided(context, source.record, source.made_on, asked)
    pdf = await report.pdf_of(context, made, chosen.paper)
    bundle = await asyncio.to_thread(
        fhir_bundle.bundle_of,
        context,
        source.bundled,
        Chosen(frozenset(chosen.sections), chosen.from_, chosen.to),
        pdf,
        msgspec.json.encode(made),
    )
    return [SharedFile(FHIR_JSON, bundle)]
