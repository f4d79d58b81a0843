"""Monitoring programmes as data: what falls due when, the checklist, and what came of them."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from schemas.base import Shape, Text, Translation, Uuid
from schemas.urgent_rule import Source

Anchor = Literal["first_dose", "last_dose"]

AppliesTo = Literal["everyone", "pregnancy_care"]
"""``pregnancy_care``: only to people who said that they want the steps about pregnancy."""

EventKind = Literal["visit", "blood_test", "pregnancy_test", "pharmacy", "other"]


class ProgrammeEvent(Shape, frozen=True, kw_only=True):
    """
    Something that falls due so many days from the first or the last dose.

    The last day in time for it is ``window_days`` after the day it falls due. With ``repeat_days``
    it falls due again that often, until the last dose. ``effective_from`` is the first day on which
    it can fall due. ``is_uncertain``: the sources do not settle it, and ``detail`` says so.
    """

    event_id: str
    kind: EventKind
    applies_to: AppliesTo
    label: Text
    detail: Text
    anchor: Anchor
    offset_days: Annotated[int, Meta(ge=-366, le=366)]
    window_days: Annotated[int, Meta(ge=0, le=60)]
    repeat_days: Annotated[int, Meta(ge=7, le=366)] | None
    effective_from: date | None
    is_uncertain: bool
    sources: Annotated[list[Source], Meta(min_length=1)]


class Programme(Shape, frozen=True, kw_only=True):
    """
    The events of one country's programme, in the order screens list them.

    ``regions`` are those of the contact book it is offered to first; anyone may choose any.
    """

    programme_id: str
    label: Text
    about: Text
    regions: list[str]
    events: list[ProgrammeEvent]


class Countdown(Shape, frozen=True, kw_only=True):
    """The item holds until ``days`` after the last dose, that day included."""

    days: Annotated[int, Meta(ge=1, le=366)]


Phase = Literal["before", "during", "after"]


class ChecklistItem(Shape, frozen=True, kw_only=True):
    """
    Something to bring up, to have done, or to keep in mind.

    ``is_ticked`` items can be ticked off; the others are there to read. The same matter may stand
    in several phases under several ids.
    """

    item_id: str
    phase: Phase
    topic: str
    applies_to: AppliesTo
    is_ticked: bool
    label: Text
    detail: Text
    countdown: Countdown | None
    sources: Annotated[list[Source], Meta(min_length=1)]
    review: Literal["pending", "reviewed"]


class Topic(Shape, frozen=True, kw_only=True):
    """A heading of the checklist."""

    topic_id: str
    label: Text


class ProgrammePack(Shape, frozen=True, kw_only=True):
    """
    A released set of programmes and the checklist; ``pack_version`` changes with any word in it.

    ``not_the_record`` and ``check_with_your_clinic`` stand wherever due dates do.
    """

    pack_id: Literal["programmes"]
    format: Literal[1]
    pack_version: str
    released_on: date
    translations: list[Translation] = field(default_factory=list)
    review: Literal["pending", "reviewed"]
    not_the_record: Text
    check_with_your_clinic: Text
    pregnancy_care: Text
    programmes: Annotated[list[Programme], Meta(min_length=1)]
    topics: Annotated[list[Topic], Meta(min_length=1)]
    checklist: Annotated[list[ChecklistItem], Meta(min_length=1)]


DueStatus = Literal["done", "skipped", "overdue", "due_soon", "upcoming"]


class DueEvent(Shape, frozen=True, kw_only=True):
    """
    One thing that falls due, or that the person put down.

    ``event_id`` is null for an appointment that is no event of the programme. ``falls_due_on`` is
    the programme's date, ``on`` the person's own where there is one; the last day in time is
    ``in_time_until``. ``appointment`` is the place, from 0, of the appointment in the list given.
    """

    event_id: str | None
    occurrence: int | None
    kind: EventKind
    status: DueStatus
    on: date
    time: str | None
    falls_due_on: date | None
    in_time_until: date
    done_on: date | None
    appointment: int | None


class ChecklistState(Shape, frozen=True, kw_only=True):
    """One item that applies to this person; ``is_done`` is null where nothing was said."""

    item_id: str
    phase: Phase
    is_done: bool | None


class RunningCountdown(Shape, frozen=True, kw_only=True):
    """
    How long an item still holds after the last dose.

    ``holds_until`` is its last day. ``days_left`` counts the days to it, 0 on the day itself and
    once it is ``over``.
    """

    item_id: str
    last_dose_on: date
    holds_until: date
    days_left: int
    status: Literal["not_begun", "running", "over"]


class ScheduledEvent(DueEvent, frozen=True, kw_only=True):
    """
    A due event as the API gives it.

    ``appointment_key`` is the key of the appointment behind it. ``label`` is the programme's word
    for it, null for what only the person put down.
    """

    appointment_key: Uuid | None
    label: str | None
    is_uncertain: bool


class Schedule(Shape, frozen=True, kw_only=True):
    """
    The answer to ``GET …/schedule``: what falls due, and what still holds after the last dose.

    Without a programme only the person's own appointments are listed. ``not_the_record`` is to
    stand wherever these dates do.
    """

    as_of: date
    programme: str | None
    pack_version: str
    review: Literal["pending", "reviewed"]
    not_the_record: str
    check_with_your_clinic: str
    events: list[ScheduledEvent]
    countdowns: list[RunningCountdown]


class Checklist(Shape, frozen=True, kw_only=True):
    """The answer to ``GET …/checklist``; the words of each item are in the catalogue."""

    as_of: date
    pack_version: str
    review: Literal["pending", "reviewed"]
    items: list[ChecklistState]
    countdowns: list[RunningCountdown]
