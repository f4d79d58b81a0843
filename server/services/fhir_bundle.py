"""Give a diary as a FHIR bundle: load it, have it decided what is given, put that into shape."""

from __future__ import annotations

from datetime import date

import msgspec

from server.domain.given_red_flags import Handling, WarningKey
from server.rendering.fhir_bundle import fhir_bundle
from server.rendering.fhir_codes import Codes
from server.services import access
from server.services.access import Credential
from server.services.context import Context
from server.services.given import Chosen, given_of
from server.services.whole_course import load_course
from server.storage import warning_store
from server.storage.diary_store import NO_LIMIT
from server.storage.operation import Operation
from server.terminology import load_terminology


async def read_bundle(
    context: Context, credential: Credential | None, diary_id: str, asked: Chosen
) -> bytes:
    """Give the bundle of a diary as JSON, without a report on paper."""

    def operation() -> Operation[bytes]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from bundle_for(context, diary_id, asked, None))

    return await context.database.read(operation())


def bundle_for(
    context: Context, diary_id: str, asked: Chosen, pdf: bytes | None
) -> Operation[bytes]:
    """
    Load what ``read_bundle`` gives, for an operation that has checked who asks.

    Args:
        pdf: the report of the same choice, to be carried along as a document; None for none.
    """
    course = yield from load_course(context, diary_id, None)
    handled = yield from _handled(diary_id)
    made_at = context.now_text()
    given = given_of(context.packs, made_at, diary_id, course, asked, handled)
    codes = Codes(context.packs, load_terminology(context.settings.terminology_file))
    return msgspec.json.encode(fhir_bundle(given, codes, pdf))


def _handled(diary_id: str) -> Operation[dict[WarningKey, Handling]]:
    rows = yield from warning_store.list_warnings(diary_id, None, NO_LIMIT)
    handled: dict[WarningKey, Handling] = {}
    for row in rows:
        done = {name: getattr(row, name) for name in Handling.__struct_fields__}
        on = date.fromisoformat(row.local_date)
        handled[on, row.rule_id, row.tier] = msgspec.convert(done, Handling)
    return handled
