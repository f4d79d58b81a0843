"""Tell what falls due, what of the checklist applies, and what still holds after the last dose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from schemas.base import Language
from schemas.programme import (
    Checklist,
    DueEvent,
    ProgrammeEvent,
    RunningCountdown,
    Schedule,
    ScheduledEvent,
)
from schemas.treatment import Appointment
from server.domain.checklist import checklist_states, countdowns
from server.domain.schedule import due_events
from server.rule_packs import Packs, in_language
from server.services import access
from server.services.access import Credential
from server.services.context import Context
from server.services.whole_course import Course, load_course, read_course
from server.storage import codec, diary_store
from server.storage.diary_store import RecordRow
from server.storage.operation import Operation


async def schedule_of(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    as_of: date | None,
    language: Language,
) -> Schedule:
    """Give the events of the chosen programme and the person's own appointments, by date."""

    def operation() -> Operation[Schedule]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        course = yield from load_course(context, diary_id, as_of)
        rows = yield from diary_store.load_records(diary_id, "appointments")
        return _schedule(context.packs, course, rows, language)

    return await context.database.read(operation())


async def checklist_of(
    context: Context, credential: Credential | None, diary_id: str, as_of: date | None
) -> Checklist:
    """Give the items that apply to this person, with what was ticked."""
    course = await read_course(context, credential, diary_id, as_of)
    pack = context.packs.programmes
    return Checklist(
        as_of=course.as_of,
        pack_version=pack.pack_version,
        review=pack.review,
        items=checklist_states(pack.checklist, course.treatment),
        countdowns=_countdowns(context.packs, course),
    )


def _schedule(
    packs: Packs, course: Course, rows: Sequence[RecordRow], language: Language
) -> Schedule:
    pack, programme = packs.programmes, course.treatment.programme
    chosen = packs.programme_by_id.get(programme or "")
    events = chosen.events if chosen is not None else []
    appointments = [codec.decode(row.document, Appointment) for row in rows]
    due = due_events(events, course.treatment, course.entries, appointments, course.as_of)
    return Schedule(
        as_of=course.as_of,
        programme=programme,
        pack_version=pack.pack_version,
        review=pack.review,
        not_the_record=in_language(pack.not_the_record, language),
        check_with_your_clinic=in_language(pack.check_with_your_clinic, language),
        events=[_scheduled(each, events, rows, language) for each in due],
        countdowns=_countdowns(packs, course),
    )


def _scheduled(
    due: DueEvent,
    events: Sequence[ProgrammeEvent],
    rows: Sequence[RecordRow],
    language: Language,
) -> ScheduledEvent:
    event = next((each for each in events if each.event_id == due.event_id), None)
    return ScheduledEvent(
        **msgspec.structs.asdict(due),
        appointment_key=None if due.appointment is None else rows[due.appointment].key,
        label=None if event is None else in_language(event.label, language),
        is_uncertain=event is not None and event.is_uncertain,
    )


def _countdowns(packs: Packs, course: Course) -> list[RunningCountdown]:
    return countdowns(packs.programmes.checklist, course.treatment, course.entries, course.as_of)
