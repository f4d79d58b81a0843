"""Read and edit the days of a diary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple, cast

import msgspec

from schemas.diary import DailyEntry, EntryAnswer
from schemas.sync import EntryHistory, SequencedChange
from server.errors import NotFoundError
from server.services import access, records, urgent_rules, validity, warnings
from server.services.access import Credential
from server.services.context import Context
from server.services.records import Stored
from server.services.requests import Precondition, RequestMark, once
from server.storage import codec, diary_store
from server.storage.diary_store import ChangeRow
from server.storage.operation import Operation

COLLECTION = "entries"


class Span(NamedTuple):
    """The dates asked for, both ends included, and the page: after which date, at most how many."""

    from_date: date = date.min
    to_date: date = date.max
    after: date | None = None
    limit: int = 366


class SavedEntry(msgspec.Struct, frozen=True):
    """An answer, and whether its entry is new; None after a deletion."""

    answer: EntryAnswer | None
    is_created: bool


async def list_entries(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    span: Span,
) -> bytes:
    """
    Give a page of entries by date, as the JSON of ``schemas.diary.EntryPage``.

    The stored documents go out as they are: decoding 170 days only to encode them again would be
    most of the work.
    """

    def operation() -> Operation[list[bytes]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (
            yield from diary_store.load_documents(
                diary_id,
                COLLECTION,
                from_key=span.from_date.isoformat(),
                to_key=span.to_date.isoformat(),
                after_key=None if span.after is None else span.after.isoformat(),
                limit=span.limit + 1,
            )
        )

    documents = await context.database.read(operation())
    page = documents[: span.limit]
    last = codec.decode(page[-1], DailyEntry).local_date if len(page) < len(documents) else None
    return msgspec.json.encode({"items": codec.wire_array(page), "next": last})


async def read_entry(
    context: Context, credential: Credential | None, diary_id: str, local_date: date
) -> EntryAnswer:
    """
    Give one day as it is stored, with the warnings kept for it.

    Raises:
        NotFoundError: nothing is stored for that day.
    """

    def operation() -> Operation[EntryAnswer]:
        now = context.now()
        yield from access.require_diary(credential, diary_id, "diary:read", now)
        stored = yield from records.load(diary_id, COLLECTION, local_date.isoformat())
        entry = _existing(stored)
        kept = yield from warnings.kept_warnings(context.packs, diary_id, entry)
        return EntryAnswer(entry=entry, revision=stored.revision, warnings=kept)

    return await context.database.read(operation())


async def replace_entry(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    local_date: date,
    fields: dict[str, Any],
    precondition: Precondition,
    request_mark: RequestMark | None,
) -> SavedEntry:
    """
    Make the day hold exactly *fields*; what it held besides is cleared and stays in the history.

    Raises:
        InputError: the day would not be one the diary can hold; nothing is changed.
        PreconditionFailedError: the stored day is not the one the caller knew.
    """

    def patch(stored: Stored) -> dict[str, Any]:
        return records.replacing(stored.document, wanted)

    wanted = validity.whole_document(
        COLLECTION, local_date.isoformat(), fields, context.packs, context.now()
    )
    return await _edit(context, credential, diary_id, local_date, patch, precondition, request_mark)


async def patch_entry(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    local_date: date,
    fields: dict[str, Any],
    precondition: Precondition,
    request_mark: RequestMark | None,
) -> SavedEntry:
    """
    Apply a JSON merge patch to the day.

    Raises:
        NotFoundError: nothing is stored for that day.
        InputError, PreconditionFailedError: as for ``replace_entry``.
    """

    def patch(stored: Stored) -> dict[str, Any]:
        _existing(stored)
        return own

    own = validity.own_fields(COLLECTION, local_date.isoformat(), fields, context.packs)
    return await _edit(context, credential, diary_id, local_date, patch, precondition, request_mark)


async def delete_entry(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    local_date: date,
    precondition: Precondition,
    request_mark: RequestMark | None,
) -> SavedEntry:
    """
    Delete the day; its history stays until the diary is erased.

    Raises:
        NotFoundError: nothing is stored for that day.
        PreconditionFailedError: the stored day is not the one the caller knew.
    """

    def patch(stored: Stored) -> None:
        _existing(stored)

    return await _edit(context, credential, diary_id, local_date, patch, precondition, request_mark)


async def entry_history(
    context: Context, credential: Credential | None, diary_id: str, local_date: date
) -> EntryHistory:
    """
    Give every edit of one day in the order in which the server received them.

    Raises:
        NotFoundError: the day was never edited.
    """

    def operation() -> Operation[list[ChangeRow]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from diary_store.record_history(diary_id, COLLECTION, local_date.isoformat()))

    rows = await context.database.read(operation())
    if not rows:
        raise NotFoundError
    return EntryHistory(items=[sequenced(row) for row in rows])


def sequenced(row: ChangeRow) -> SequencedChange:
    """Give a kept change as it travels."""
    return SequencedChange(
        sequence=row.sequence,
        change_id=row.change_id,
        collection=row.collection,
        key=row.key,
        fields=cast("dict[str, Any] | None", codec.decode(row.fields, object)),
        edited_at=row.edited_at,
        recorded_at=row.recorded_at,
    )


async def _edit(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    local_date: date,
    patch: Callable[[Stored], dict[str, Any] | None],
    precondition: Precondition,
    request_mark: RequestMark | None,
) -> SavedEntry:
    now, key = context.now(), local_date.isoformat()

    def operation() -> Operation[SavedEntry]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        return (yield from once(diary_id, request_mark, SavedEntry, now, edit))

    def edit() -> Operation[SavedEntry]:
        stored = yield from records.load(diary_id, COLLECTION, key)
        precondition.check(stored.revision, stored.document is not None)
        entry, revision = yield from _applied(context, diary_id, key, stored, patch(stored), now)
        if entry is None:
            return SavedEntry(None, is_created=False)
        called_for = yield from urgent_rules.warnings_for(context.packs, diary_id, entry, now)
        answer = EntryAnswer(entry=entry, revision=revision, warnings=called_for)
        return SavedEntry(answer, is_created=stored.document is None)

    return await context.database.write(operation(), lock=diary_id)


def _applied(
    context: Context,
    diary_id: str,
    key: str,
    stored: Stored,
    fields: dict[str, Any] | None,
    now: datetime,
) -> Operation[tuple[DailyEntry | None, int]]:
    if fields == {} and stored.document is not None:
        return _existing(stored), stored.revision
    change = records.change_made_here(stored, COLLECTION, key, fields, now)
    applied = yield from records.apply_change(context.packs, diary_id, stored, change, now)
    assert applied.document is None or isinstance(applied.document, DailyEntry)  # noqa: S101
    return applied.document, applied.revision


def _existing(stored: Stored) -> DailyEntry:
    if not isinstance(stored.document, DailyEntry):
        raise NotFoundError
    return stored.document
