"""Apply one change to one record: the single way by which anything in a diary is ever edited."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import msgspec

from schemas.base import SparseShape
from schemas.ledger import RecordDeleted
from schemas.sync import COLLECTIONS, Change
from server.clock import instant_text, parse_instant
from server.domain import merge
from server.identifiers import new_id
from server.rule_packs import Packs
from server.services import ledger, merge_states, validity
from server.storage import codec, diary_store, reminder_store
from server.storage.diary_store import ChangeRow, RecordRow
from server.storage.operation import Operation

# A phone's clock may run this much ahead before its edits are dated back to the server's now.
CLOCK_ALLOWANCE = timedelta(seconds=60)
REMINDERS_LOOK_BACK = timedelta(minutes=1)
ONE_MILLISECOND = timedelta(milliseconds=1)


class Stored(NamedTuple):
    """A record as it is now; ``document`` is None when it does not exist or was deleted."""

    document: SparseShape | None
    revision: int
    merge_state: merge.State | None


ABSENT = Stored(None, 0, None)
"""A record that never was."""


class Applied(NamedTuple):
    """What became of a change; ``document`` is None when it deleted the record."""

    document: SparseShape | None
    revision: int
    sequence: int
    edited_at: str


def load(diary_id: str, collection: str, key: str) -> Operation[Stored]:
    """Read one record with what is needed to change it."""
    row = yield from diary_store.load_record(diary_id, collection, key)
    return ABSENT if row is None else as_stored(row)


def as_stored(row: RecordRow) -> Stored:
    """Read a row with what is needed to change the record."""
    document = None if row.is_deleted else codec.decode(row.document, COLLECTIONS[row.collection])
    state = merge_states.unpacked(row.collection, row.merge_state, row.document)
    return Stored(document, row.revision, state)


def apply_change(
    packs: Packs, diary_id: str, stored: Stored, change: Change, now: datetime
) -> Operation[Applied]:
    """
    Merge *change* into the record it was loaded with, and keep both.

    Nothing is written before everything about the change has been found right. That a record was
    deleted is noted in the ledger as well, under the id of the change: a device that sends it again
    to a server that was put back to an earlier day tells of no second deletion.

    Raises:
        InputError: the merged record would not be one this diary can hold.
    """
    after = merged(packs, stored, change, now)
    sequence = yield from diary_store.append_change(diary_id, change_row(change, instant_text(now)))
    record = record_row(change.collection, change.key, after, sequence)
    yield from diary_store.save_record(diary_id, record)
    if after.document is None and stored.document is not None:
        gone = RecordDeleted(collection=change.collection, key=change.key)
        happening = ledger.Happening(change.change_id, instant_text(now), gone)
        yield from ledger.record(diary_id, [happening], now)
    if change.collection == "reminders":
        yield from wake_reminders(diary_id, now)
    return Applied(after.document, after.revision, sequence, change.edited_at)


def wake_reminders(diary_id: str, now: datetime) -> Operation[None]:
    """
    Have reminders decided anew, since the person changed them.

    Only from a little before now on: what was due longer ago was not wanted when it was due.
    """
    since = instant_text(now - REMINDERS_LOOK_BACK)
    yield from reminder_store.wake(diary_id, instant_text(now), since)


def checked(packs: Packs, change: Change, now: datetime) -> Change:
    """
    Give a change that came from elsewhere as it counts here: own fields alone, no later than now.

    Raises:
        InputError: no record can have this key or these fields.
    """
    validity.check_key(change.collection, change.key)
    fields = change.fields
    if fields is not None:
        fields = validity.own_fields(change.collection, change.key, fields, packs)
    return clamped(msgspec.structs.replace(change, fields=fields), now)


def merged(packs: Packs, stored: Stored, change: Change, now: datetime) -> Stored:
    """
    Give the record as it is after *change*.

    What was edited elsewhere in a record that somebody deleted before revives it only where that
    makes a record by itself: in whatever order the two arrive, a date marked as done stays deleted.

    Raises:
        InputError: it would not be one this diary can hold.
    """
    state = merge.apply_change(stored.merge_state, msgspec.structs.asdict(change))
    document = merge.document(state, merge.key_fields(change.collection, change.key))
    if document is not None and merge.DELETED in state["stamps"]:
        document = document if validity.is_whole(change.collection, document) else None
    shape = (
        None
        if document is None
        else validity.valid_document(change.collection, document, packs, now)
    )
    return Stored(shape, stored.revision + 1, state)


def change_made_here(
    stored: Stored, collection: str, key: str, fields: dict[str, Any] | None, now: datetime
) -> Change:
    """
    Make the change for an edit that came through the API, not from a device's outbox.

    It is dated after everything already in the record: who edits what they were just shown must win
    over a phone whose clock is a little ahead.
    """
    return Change(
        change_id=new_id(),
        collection=collection,
        key=key,
        fields=fields,
        edited_at=instant_text(max(now, _latest_edit(stored, now) + ONE_MILLISECOND)),
    )


def clamped(change: Change, now: datetime) -> Change:
    """Date a change back to *now* when the device's clock ran ahead by more than is allowed."""
    if parse_instant(change.edited_at) <= now + CLOCK_ALLOWANCE:
        return change
    return msgspec.structs.replace(change, edited_at=instant_text(now))


def replacing(stored: SparseShape | None, wanted: SparseShape) -> dict[str, Any]:
    """
    Give the merge patch that turns *stored* into *wanted*.

    Returns:
        Only what differs: null for what is no longer wanted, nothing for what stays.
    """
    return _patch(_own_values(stored), _own_values(wanted))


def _own_values(shape: SparseShape | None) -> dict[str, Any]:
    values: dict[str, Any] = {} if shape is None else msgspec.to_builtins(shape)
    return {name: value for name, value in values.items() if name not in validity.KEY_FIELDS}


def _patch(before: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    patch: dict[str, Any] = {name: None for name in before if name not in wanted}
    for name, value in wanted.items():
        standing = before.get(name)
        if isinstance(value, dict) and isinstance(standing, dict):
            value = _patch(standing, value)
            if value:
                patch[name] = value
        elif value != standing:
            patch[name] = value
    return patch


def change_row(change: Change, recorded_at: str) -> ChangeRow:
    """Make the row of the history; its sequence is given by the store."""
    return ChangeRow(
        sequence=0,
        change_id=change.change_id,
        collection=change.collection,
        key=change.key,
        fields=codec.encode(change.fields),
        edited_at=change.edited_at,
        recorded_at=recorded_at,
    )


def record_row(collection: str, key: str, record: Stored, sequence: int) -> RecordRow:
    """Make the row of a record that a change has made; *sequence* is that of the last one."""
    assert record.merge_state is not None  # noqa: S101
    return RecordRow(
        collection=collection,
        key=key,
        revision=record.revision,
        sequence=sequence,
        document=codec.encode(record.document if record.document is not None else {}),
        merge_state=merge_states.packed(record.merge_state),
        is_deleted=int(record.document is None),
    )


def _latest_edit(stored: Stored, now: datetime) -> datetime:
    stamps = stored.merge_state["stamps"].values() if stored.merge_state else ()
    latest = max(stamps, default=None)
    return now - ONE_MILLISECOND if latest is None else parse_instant(latest[0])
