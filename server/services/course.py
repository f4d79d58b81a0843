"""Read and edit what belongs to the course: treatment, regimen, weights, labs and the like."""

from __future__ import annotations

from typing import Any

import msgspec

from schemas.base import SparseShape
from schemas.sync import COLLECTIONS, ONLY_KEYS
from schemas.treatment import RegimenPeriod
from server.errors import NotFoundError, StartDayTakenError
from server.services import access, records, validity
from server.services.access import Credential
from server.services.context import Context
from server.services.records import Stored
from server.services.requests import Precondition
from server.storage import codec, diary_store
from server.storage.diary_store import RecordRow
from server.storage.operation import Operation


class SavedRecord(msgspec.Struct, frozen=True):
    """A record as it is now, its revision, and whether it is new."""

    document: SparseShape
    revision: int
    is_created: bool


async def read_only_record(
    context: Context, credential: Credential | None, diary_id: str, collection: str
) -> SavedRecord:
    """Give the one record of *collection*; an empty one with revision 0 where there is none."""
    stored = await _read(context, credential, diary_id, collection, ONLY_KEYS[collection])
    document = stored.document or COLLECTIONS[collection]()
    return SavedRecord(document, stored.revision, is_created=False)


async def read_record(
    context: Context, credential: Credential | None, diary_id: str, collection: str, key: str
) -> SavedRecord:
    """
    Give one record.

    Raises:
        NotFoundError: there is none.
    """
    stored = await _read(context, credential, diary_id, collection, key)
    if stored.document is None:
        raise NotFoundError
    return SavedRecord(stored.document, stored.revision, is_created=False)


async def list_records(
    context: Context, credential: Credential | None, diary_id: str, collection: str
) -> list[dict[str, Any]]:
    """Give every record of a collection with its key, in the order of keys."""

    def operation() -> Operation[list[RecordRow]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from diary_store.load_records(diary_id, collection))

    rows = await context.database.read(operation())
    return [{"key": row.key, **codec.decode(row.document, dict)} for row in rows]


async def replace_record(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    collection: str,
    key: str,
    fields: dict[str, Any],
    precondition: Precondition,
) -> SavedRecord:
    """
    Make the record hold exactly *fields*.

    Raises:
        InputError: it would not be a record of its collection; nothing is changed.
        StartDayTakenError: another regimen period begins on the day to which it would be put.
        PreconditionFailedError: the stored record is not the one the caller knew.
    """
    now = context.now()
    validity.check_key(collection, key, "path.key")
    wanted = validity.whole_document(collection, key, fields, context.packs, now)

    def operation() -> Operation[SavedRecord]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        stored = yield from records.load(diary_id, collection, key)
        precondition.check(stored.revision, stored.document is not None)
        yield from _check_start_day(diary_id, key, stored.document, wanted)
        patch = records.replacing(stored.document, wanted)
        if not patch and stored.document is not None:
            return SavedRecord(stored.document, stored.revision, is_created=False)
        change = records.change_made_here(stored, collection, key, patch, now)
        applied = yield from records.apply_change(context.packs, diary_id, stored, change, now)
        assert applied.document is not None  # noqa: S101
        return SavedRecord(applied.document, applied.revision, is_created=stored.document is None)

    return await context.database.write(operation(), lock=diary_id)


def _check_start_day(
    diary_id: str, key: str, standing: SparseShape | None, wanted: SparseShape
) -> Operation[None]:
    """
    Refuse to put a regimen period on the start day of another, of which only one could be in force.

    `/sync` does not ask this: two phones can each have written one, and what either of them said
    must not be held back for the other's sake.
    """
    if not isinstance(wanted, RegimenPeriod):
        return
    if isinstance(standing, RegimenPeriod) and standing.starts_on == wanted.starts_on:
        return
    for row in (yield from diary_store.load_records(diary_id, "regimen_periods")):
        starts_on = codec.decode(row.document, RegimenPeriod).starts_on
        if row.key != key and starts_on == wanted.starts_on:
            raise StartDayTakenError("$.starts_on", f"the period {row.key} starts on that day")


async def delete_record(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    collection: str,
    key: str,
    precondition: Precondition,
) -> None:
    """
    Delete one record; its history stays until the diary is erased.

    Raises:
        NotFoundError: there is none.
        PreconditionFailedError: the stored record is not the one the caller knew.
    """
    now = context.now()

    def operation() -> Operation[None]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        stored = yield from records.load(diary_id, collection, key)
        if stored.document is None:
            raise NotFoundError
        precondition.check(stored.revision, exists=True)
        change = records.change_made_here(stored, collection, key, None, now)
        yield from records.apply_change(context.packs, diary_id, stored, change, now)

    await context.database.write(operation(), lock=diary_id)


async def _read(
    context: Context, credential: Credential | None, diary_id: str, collection: str, key: str
) -> Stored:
    def operation() -> Operation[Stored]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from records.load(diary_id, collection, key))

    return await context.database.read(operation())
