"""One calendar day of the diary, as the person wrote it."""

from datetime import date
from typing import Annotated

from msgspec import Meta, field

from schemas.base import Grade, Milligrams, Shape, SparseShape
from schemas.check_in import CheckInAnswer
from schemas.outcome import Warning

NOTE_MAX_CHARACTERS = 2000

Note = Annotated[str, Meta(max_length=NOTE_MAX_CHARACTERS)]
Count = Annotated[int, Meta(ge=0, le=99)]


class DailyEntry(SparseShape, frozen=True, kw_only=True):
    """
    What was answered for one local date; an absent field was not answered.

    ``zone`` is the IANA zone the person was in. ``mood`` runs the other way round from the grades
    (4 = very good). ``red_flags`` holds only flags that were asked, follow-ups among them.
    ``check_in`` holds answers about the two weeks up to that date, by question. ``dose_taken_mg``
    is 0 when the dose was deliberately left out. ``new_lumps`` is the lower bound of the band
    chosen. ``times`` holds what was said at single times of a day that was logged more than once,
    by ``HH:MM item_id``; ``grades`` and ``mood`` are then the worst of them.
    """

    local_date: date
    zone: str | None = None
    grades: dict[str, Grade] = field(default_factory=dict)
    mood: Grade | None = None
    red_flags: dict[str, bool] = field(default_factory=dict)
    check_in: dict[str, CheckInAnswer] = field(default_factory=dict)
    dose_taken_mg: Milligrams | None = None
    taken_with_food: bool | None = None
    nosebleeds: Count | None = None
    new_lumps: Count | None = None
    note: Note | None = None
    times: dict[str, Grade] = field(default_factory=dict)


class EntryAnswer(Shape, frozen=True, kw_only=True):
    """An entry as it is stored now, and the warnings that its answers call for."""

    entry: DailyEntry
    revision: int
    warnings: list[Warning]


class EntryPage(Shape, frozen=True, kw_only=True):
    """Entries by date; ``next`` is the ``after`` of the next page, null on the last."""

    items: list[DailyEntry]
    next: date | None
