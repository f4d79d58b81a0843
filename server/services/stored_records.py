"""Read whole records of a diary back into their shapes."""

from typing import TypeVar

from schemas.base import SparseShape
from schemas.reminder import Reminders
from schemas.sync import REMINDERS_KEY, TREATMENT_KEY
from schemas.treatment import Treatment
from server.storage import codec, diary_store
from server.storage.operation import Operation

S = TypeVar("S", bound=SparseShape)


def load_all(
    diary_id: str,
    collection: str,
    shape: type[S],
    from_key: str = diary_store.FIRST_KEY,
    to_key: str = diary_store.LAST_KEY,
) -> Operation[list[S]]:
    """Read every live record of a collection between two keys, both included, by key."""
    documents = yield from diary_store.load_documents(
        diary_id, collection, from_key=from_key, to_key=to_key
    )
    return [codec.decode(document, shape) for document in documents]


def load_treatment(diary_id: str) -> Operation[Treatment]:
    """Read the course; an empty one where nothing was said about it yet."""
    row = yield from diary_store.load_record(diary_id, "treatment", TREATMENT_KEY)
    if row is None or row.is_deleted:
        return Treatment()
    return codec.decode(row.document, Treatment)


def load_reminders(diary_id: str) -> Operation[Reminders]:
    """Read what the person wants to be reminded of; nothing where they never said."""
    row = yield from diary_store.load_record(diary_id, "reminders", REMINDERS_KEY)
    if row is None or row.is_deleted:
        return Reminders()
    return codec.decode(row.document, Reminders)
