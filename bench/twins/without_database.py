"""
Retinote as it is, but for one service call that answers without its database.

Gate, middleware, routing, dependencies, decoding, validation and encoding are the very same code,
so what is missing is exactly the cost of reading, merging and storing.
"""

from datetime import date
from typing import Any

from litestar.types import ASGIApp

from schemas.diary import DailyEntry, EntryAnswer
from server.app import create_app
from server.services import diary, validity
from server.services.access import Credential
from server.services.context import Context
from server.services.diary import SavedEntry, Span
from server.services.requests import Precondition, RequestMark
from server.settings import Settings


def saving_nothing(settings: Settings) -> ASGIApp:
    """Make the app whose save checks an entry and answers it, and stores nothing."""
    diary.replace_entry = _replace_entry
    return create_app(settings)


async def _replace_entry(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    local_date: date,
    fields: dict[str, Any],
    precondition: Precondition,
    request_mark: RequestMark | None,
) -> SavedEntry:
    key = local_date.isoformat()
    own = validity.own_fields("entries", key, fields, context.packs)
    document = own | {validity.ENTRY_KEY_FIELD: key}
    entry = validity.valid_document("entries", document, context.packs, context.now())
    assert isinstance(entry, DailyEntry)
    return SavedEntry(EntryAnswer(entry=entry, revision=1, warnings=[]), is_created=True)


def reading_from_memory(settings: Settings) -> ASGIApp:
    """Make the app that reads a diary once and then answers the same bytes from memory."""
    stored_entries, answers = diary.list_entries, dict[str, bytes]()

    async def list_entries(
        context: Context, credential: Credential | None, diary_id: str, span: Span
    ) -> bytes:
        if diary_id not in answers:
            answers[diary_id] = await stored_entries(context, credential, diary_id, span)
        return answers[diary_id]

    diary.list_entries = list_entries
    return create_app(settings)
