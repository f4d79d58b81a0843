"""Give a diary as a FHIR bundle: load it, have it decided what is given, put that into shape."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import NamedTuple

import msgspec

from server.domain.given_red_flags import Handling, WarningKey
from server.rendering.fhir_bundle import fhir_bundle
from server.rendering.fhir_codes import Codes
from server.services import access, data_record
from server.services.access import Credential
from server.services.context import Context
from server.services.given import Chosen, given_of
from server.services.whole_course import Course, load_course
from server.storage import warning_store
from server.storage.diary_store import NO_LIMIT
from server.storage.operation import Operation
from server.terminology import load_terminology


class Source(NamedTuple):
    """All that a bundle is made from."""

    diary_id: str
    course: Course
    handled: dict[WarningKey, Handling]


async def read_bundle(
    context: Context, credential: Credential | None, diary_id: str, asked: Chosen
) -> bytes:
    """Give the bundle of a diary as JSON, without a report on paper; the ledger notes the copy."""

    def operation() -> Operation[Source]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        course = yield from load_course(context, diary_id, None)
        return Source(diary_id, course, (yield from load_handled(diary_id)))

    source = await context.database.read(operation())
    made = await asyncio.to_thread(bundle_of, context, source, asked)
    dates = asked.from_date, asked.to_date
    await data_record.note_copy(context, credential, diary_id, "fhir", *dates)
    return made


def bundle_of(
    context: Context,
    source: Source,
    asked: Chosen,
    pdf: bytes | None = None,
    report: bytes | None = None,
) -> bytes:
    """
    Make the bundle of what was loaded; it takes long enough to be handed to a thread.

    Args:
        pdf: the report of the same choice, to be carried along as a document; None for none.
        report: the same in JSON, for our own viewer; None for none.
    """
    diary_id, course, handled = source
    given = given_of(context.packs, context.now_text(), diary_id, course, asked, handled)
    codes = Codes(context.packs, load_terminology(context.settings.terminology_file))
    return msgspec.json.encode(fhir_bundle(given, codes, pdf, report))


def load_handled(diary_id: str) -> Operation[dict[WarningKey, Handling]]:
    """Load what was done about the warnings of a diary."""
    rows = yield from warning_store.list_warnings(diary_id, None, NO_LIMIT)
    handled: dict[WarningKey, Handling] = {}
    for row in rows:
        done = {name: getattr(row, name) for name in Handling.__struct_fields__}
        on = date.fromisoformat(row.local_date)
        handled[on, row.rule_id, row.tier] = msgspec.convert(done, Handling)
    return handled
