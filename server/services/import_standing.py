"""What stands in a diary before something is brought into it, and what of it an import touches."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from server.domain.ledger import START, Head
from server.services.records import Stored, as_stored
from server.storage import diary_store, ledger_store
from server.storage.diary_store import ChangeRow
from server.storage.operation import Operation

PAGE = 1000

RecordKey = tuple[str, str]


class Mark(NamedTuple):
    """Where history and ledger end; unchanged, everything else is unchanged too."""

    last_change: int
    last_row: Head


@dataclass
class Standing:
    """A diary, whole: its records, and the ids that are taken with what they stand for."""

    mark: Mark
    records: dict[RecordKey, Stored]
    changes: dict[str, bytes]
    events: set[str]


def load_mark(diary_id: str) -> Operation[Mark]:
    """Read where the diary's history and ledger end."""
    head = yield from ledger_store.load_head(diary_id)
    last = yield from diary_store.last_sequence(diary_id)
    return Mark(last, START if head is None else Head(*head))


def load_standing(diary_id: str) -> Operation[Standing]:
    """Read the whole diary."""
    mark = yield from load_mark(diary_id)
    rows = yield from diary_store.load_every_record(diary_id)
    standing = Standing(
        mark=mark,
        records={(row.collection, row.key): as_stored(row) for row in rows},
        changes={},
        events=set(),
    )
    for after in range(0, mark.last_change, PAGE):
        for change in (yield from diary_store.changes_after(diary_id, after, PAGE)):
            standing.changes[change.change_id] = fingerprint(change)
    for after in range(0, mark.last_row.sequence, PAGE):
        for row in (yield from ledger_store.rows_after(diary_id, after, PAGE)):
            standing.events.add(row.event_id)
    return standing


def fingerprint(change: ChangeRow) -> bytes:
    """Give what tells two changes of one id apart; their instants may have been corrected."""
    parts = (change.collection.encode(), change.key.encode(), change.fields)
    return sha256(b"\0".join(parts)).digest()
