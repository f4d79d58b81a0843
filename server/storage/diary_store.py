"""Records as they stand, and the changes that made them."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from server.storage.operation import Operation, Sql

FIRST_KEY = ""
LAST_KEY = "\U0010ffff"
NO_LIMIT = 2**31 - 1
MAX_IDS = 512


class RecordRow(NamedTuple):
    """
    A record: what the person sees, and what the next merge needs.

    ``revision`` counts the changes applied, from 1. ``sequence`` is that of the last of them.
    ``document`` and ``merge_state`` are made by the codec; ``is_deleted`` is 0 or 1.
    """

    collection: str
    key: str
    revision: int
    sequence: int
    document: bytes
    merge_state: bytes
    is_deleted: int


class ChangeRow(NamedTuple):
    """A change as it was applied; ``fields`` are the codec's bytes, of null for a deletion."""

    sequence: int
    change_id: str
    collection: str
    key: str
    fields: bytes
    edited_at: str
    recorded_at: str


def load_record(diary_id: str, collection: str, key: str) -> Operation[RecordRow | None]:
    """Load one record, deleted or not; None where there never was one."""
    rows = yield Sql(
        "select collection, key, revision, sequence, document, merge_state, is_deleted"
        " from record where diary_id = $1 and collection = $2 and key = $3",
        diary_id,
        collection,
        key,
    )
    return RecordRow(*rows[0]) if rows else None


def load_records(
    diary_id: str,
    collection: str,
    *,
    from_key: str = FIRST_KEY,
    to_key: str = LAST_KEY,
    after_key: str | None = None,
    limit: int = NO_LIMIT,
) -> Operation[list[RecordRow]]:
    """
    Load the records that are not deleted, by key.

    Args:
        from_key: the first key wanted.
        to_key: the last key wanted.
        after_key: the last key of the page before.
        limit: at most so many.
    """
    rows = yield Sql(
        "select collection, key, revision, sequence, document, merge_state, is_deleted"
        " from record where diary_id = $1 and collection = $2 and key >= $3 and key <= $4"
        " and is_deleted = 0 order by key limit $5",
        diary_id,
        collection,
        _lowest_key(from_key, after_key),
        to_key,
        limit,
    )
    return [RecordRow(*row) for row in rows]


def load_every_record(diary_id: str) -> Operation[list[RecordRow]]:
    """Load the records of every collection, deleted ones too, by collection and key."""
    rows = yield Sql(
        "select collection, key, revision, sequence, document, merge_state, is_deleted"
        " from record where diary_id = $1 order by collection, key",
        diary_id,
    )
    return [RecordRow(*row) for row in rows]


def load_documents(
    diary_id: str,
    collection: str,
    *,
    from_key: str = FIRST_KEY,
    to_key: str = LAST_KEY,
    after_key: str | None = None,
    limit: int = NO_LIMIT,
) -> Operation[list[bytes]]:
    """Load what `load_records` would, the documents alone: the fast way to read a whole diary."""
    rows = yield Sql(
        "select document from record where diary_id = $1 and collection = $2 and key >= $3"
        " and key <= $4 and is_deleted = 0 order by key limit $5",
        diary_id,
        collection,
        _lowest_key(from_key, after_key),
        to_key,
        limit,
    )
    return [document for (document,) in rows]


def count_records(
    diary_id: str, collection: str, *, from_key: str = FIRST_KEY, to_key: str = LAST_KEY
) -> Operation[int]:
    """Count the records between two keys, both included, that are not deleted."""
    rows = yield Sql(
        "select count(*) from record where diary_id = $1 and collection = $2 and key >= $3"
        " and key <= $4 and is_deleted = 0",
        diary_id,
        collection,
        from_key,
        to_key,
    )
    count: int = rows[0][0]
    return count


def _lowest_key(from_key: str, after_key: str | None) -> str:
    # Keys hold no control characters, so nothing lies between a key and itself with the lowest
    # one added; that keeps one bound, and so one statement and one seek in the index.
    return from_key if after_key is None else max(from_key, after_key + "\x01")


def save_record(diary_id: str, record: RecordRow) -> Operation[None]:
    """Store *record* in place of what was stored under its key."""
    yield Sql(
        "insert into record (diary_id, collection, key, revision, sequence, document, merge_state,"
        " is_deleted) values ($1, $2, $3, $4, $5, $6, $7, $8)"
        " on conflict (diary_id, collection, key) do update set revision = excluded.revision,"
        " sequence = excluded.sequence, document = excluded.document,"
        " merge_state = excluded.merge_state, is_deleted = excluded.is_deleted",
        diary_id,
        *record,
    )


def append_change(diary_id: str, change: ChangeRow) -> Operation[int]:
    """
    Append *change* to the diary and return the sequence it was given; its own is not read.

    Sequences count from 1 without holes: a change that is undone gives its number back. The change
    must not be there already, see `known_changes`.
    """
    rows = yield Sql(
        "insert into change (diary_id, sequence, change_id, collection, key, fields, edited_at,"
        " recorded_at) values ($1, (select coalesce(max(sequence), 0) + 1 from change"
        " where diary_id = $1), $2, $3, $4, $5, $6, $7) returning sequence",
        diary_id,
        *change[1:],
    )
    sequence: int = rows[0][0]
    return sequence


def last_sequence(diary_id: str) -> Operation[int]:
    """Give the sequence of the diary's latest change, 0 before the first."""
    rows = yield Sql("select coalesce(max(sequence), 0) from change where diary_id = $1", diary_id)
    sequence: int = rows[0][0]
    return sequence


def change_at(diary_id: str, sequence: int) -> Operation[ChangeRow | None]:
    """Load the change that was given *sequence*; None where there is none."""
    rows = yield Sql(
        "select sequence, change_id, collection, key, fields, edited_at, recorded_at from change"
        " where diary_id = $1 and sequence = $2 order by sequence",
        diary_id,
        sequence,
    )
    return ChangeRow(*rows[0]) if rows else None


def changes_after(diary_id: str, cursor: int, limit: int) -> Operation[list[ChangeRow]]:
    """Load at most *limit* changes with a sequence above *cursor*, in sequence."""
    rows = yield Sql(
        "select sequence, change_id, collection, key, fields, edited_at, recorded_at from change"
        " where diary_id = $1 and sequence > $2 order by sequence limit $3",
        diary_id,
        cursor,
        limit,
    )
    return [ChangeRow(*row) for row in rows]


def record_history(diary_id: str, collection: str, key: str) -> Operation[list[ChangeRow]]:
    """Load every change of one record in the order they were applied; reads through the diary's."""
    rows = yield Sql(
        "select sequence, change_id, collection, key, fields, edited_at, recorded_at from change"
        " where diary_id = $1 and collection = $2 and key = $3 order by sequence",
        diary_id,
        collection,
        key,
    )
    return [ChangeRow(*row) for row in rows]


def known_changes(
    diary_id: str, change_ids: Sequence[str]
) -> Operation[dict[str, tuple[int, str]]]:
    """Find which of *change_ids* are in the diary: ``{change_id: (sequence, edited_at)}``."""
    known: dict[str, tuple[int, str]] = {}
    for start in range(0, len(change_ids), MAX_IDS):
        asked = change_ids[start : start + MAX_IDS]
        places = _places_for(len(asked))
        padding = [asked[-1]] * (places - len(asked))
        rows = yield Sql(_known_changes_text(places), diary_id, *asked, *padding)
        known |= {change_id: (sequence, edited_at) for change_id, sequence, edited_at in rows}
    return known


def _places_for(count: int) -> int:
    # Few lengths make few statements for an engine to prepare and remember.
    return next(places for places in (1, 8, 64, MAX_IDS) if places >= count)


@cache
def _known_changes_text(places: int) -> str:
    listed = ", ".join(f"${number}" for number in range(2, places + 2))
    return (
        "select change_id, sequence, edited_at from change"
        " where diary_id = $1 and change_id in ($ids) order by sequence"
    ).replace("$ids", listed)
