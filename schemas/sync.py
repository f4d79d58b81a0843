"""Changes: how a record is edited, sent, merged and kept in the history."""

from typing import Annotated, Any

from msgspec import Meta, field

from schemas.base import Instant, Shape, SparseShape, Uuid
from schemas.diary import DailyEntry
from schemas.outcome import Warning
from schemas.problem import FieldProblem
from schemas.reminder import Reminders
from schemas.treatment import (
    Appointment,
    DoctorQuestion,
    Lab,
    RegimenPeriod,
    Supply,
    Treatment,
    Visit,
    Weight,
)

COLLECTIONS: dict[str, type[SparseShape]] = {
    "entries": DailyEntry,
    "treatment": Treatment,
    "regimen_periods": RegimenPeriod,
    "weights": Weight,
    "labs": Lab,
    "appointments": Appointment,
    "supplies": Supply,
    "visits": Visit,
    "questions": DoctorQuestion,
    "reminders": Reminders,
}
"""Every synced collection and the shape its merged record must have."""

TREATMENT_KEY = "treatment"
"""The key of the only record in the collection ``treatment``."""

REMINDERS_KEY = "reminders"
"""The key of the only record in the collection ``reminders``."""

ONLY_KEYS = {"treatment": TREATMENT_KEY, "reminders": REMINDERS_KEY}
"""The collections of one record, and its key."""

MAX_CHANGES_PER_CALL = 500


class Change(Shape, frozen=True, kw_only=True):
    """
    Some fields of one record, as edited at one instant.

    ``fields`` is a JSON merge patch of the record (a null inside it clears that answer, an object
    is merged member by member); ``fields`` itself null deletes the record. The key of an entry is
    its local date, of ``treatment`` and ``reminders`` the word itself, of all others a UUID made on
    the device.
    """

    change_id: Uuid
    collection: str
    key: Annotated[str, Meta(min_length=1, max_length=64)]
    fields: dict[str, Any] | None
    edited_at: Instant


class SequencedChange(Shape, frozen=True, kw_only=True):
    """A change the server has kept, with its place in the diary's sequence."""

    sequence: int
    change_id: Uuid
    collection: str
    key: str
    fields: dict[str, Any] | None
    edited_at: Instant
    recorded_at: Instant


class SyncRequest(Shape, frozen=True, kw_only=True):
    """
    ``cursor`` is the last sequence the device has seen, 0 for none.

    ``mark`` is what it was told with it: by this the server notices that it was put back to an
    earlier day also when it has counted past the cursor again since.
    """

    cursor: Annotated[int, Meta(ge=0)] = 0
    mark: Annotated[str, Meta(max_length=100)] = ""
    changes: Annotated[list[Any], Meta(max_length=MAX_CHANGES_PER_CALL)] = field(
        default_factory=list
    )


class AcceptedChange(Shape, frozen=True, kw_only=True):
    """
    A change that is on disk.

    ``edited_at`` is the instant that counts: earlier than the one sent where the device's clock ran
    ahead of what the server allows (``is_clamped``). ``sequence`` is that of the first arrival when
    the change was sent before.
    """

    change_id: Uuid
    sequence: int
    edited_at: Instant
    is_clamped: bool


class RejectedChange(Shape, frozen=True, kw_only=True):
    """A change that was not applied, and why; the rest of its batch was."""

    index: int
    change_id: str | None
    code: str
    detail: str
    fields: list[FieldProblem]


class SyncAnswer(Shape, frozen=True, kw_only=True):
    """``changes`` are those after the request's cursor that this device did not just send."""

    accepted: list[AcceptedChange]
    rejected: list[RejectedChange]
    changes: list[SequencedChange]
    cursor: int
    mark: str
    more: bool
    warnings: list[Warning]


class EntryHistory(Shape, frozen=True, kw_only=True):
    """Every edit of one record, oldest first by the order of arrival."""

    items: list[SequencedChange]
