"""What falls due by a programme and by the person's own word; a reminder, never a record."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from schemas.diary import DailyEntry
from schemas.programme import DueEvent, DueStatus, ProgrammeEvent
from schemas.treatment import Appointment, Treatment

HORIZON_DAYS = 35
"""How far ahead what repeats is listed: one month, and a little more."""

SOON_DAYS = 7

Occurrence = tuple[str | None, int]


def due_events(
    events: Sequence[ProgrammeEvent],
    treatment: Treatment,
    entries: Iterable[DailyEntry],
    appointments: Sequence[Appointment],
    as_of: date,
) -> list[DueEvent]:
    """
    List what was done, is overdue, is due soon or lies ahead, by date.

    The person's own word wins: an appointment with an event's id takes the place of that
    occurrence, with its own date; other appointments stand beside the programme's events. What
    nobody can do any more is left out unless the person put it down: an event of before the first
    dose once that was taken, and an occurrence whose next one has fallen due.

    Args:
        events: those of the chosen programme, none where there is no programme.
        appointments: of two for one occurrence the later in the list stands.
    """
    own = {
        _occurrence(appointment): index
        for index, appointment in enumerate(appointments)
        if appointment.event_id is not None
    }
    last_dose_on = last_dose_date(treatment, entries, as_of)
    due = [
        _due_event(event, occurrence, falls_due_on, index, appointments, as_of)
        for event in events
        if applies(event.applies_to, treatment)
        for occurrence, falls_due_on in _occurrences(event, treatment, last_dose_on, as_of)
        if (index := own.get((event.event_id, occurrence))) is not None
        or _can_be_done(event, falls_due_on, treatment, as_of)
    ]
    taken = {each.appointment for each in due}
    others = [
        _own_event(appointment, index, as_of)
        for index, appointment in enumerate(appointments)
        if index not in taken and own.get(_occurrence(appointment), index) == index
    ]
    return sorted([*due, *others], key=_on)


def _occurrence(appointment: Appointment) -> Occurrence:
    return appointment.event_id, appointment.occurrence or 1


def _occurrences(
    event: ProgrammeEvent, treatment: Treatment, last_dose_on: date | None, as_of: date
) -> Iterator[tuple[int, date]]:
    anchor = treatment.first_dose_date if event.anchor == "first_dose" else last_dose_on
    if anchor is None:
        return
    occurrence, falls_due_on = 1, anchor + timedelta(days=event.offset_days)
    while True:
        is_in_force = event.effective_from is None or falls_due_on >= event.effective_from
        ends_on = last_dose_on if event.anchor == "first_dose" else None
        if is_in_force and (ends_on is None or falls_due_on <= ends_on):
            yield occurrence, falls_due_on
        if event.repeat_days is None:
            return
        falls_due_on += timedelta(days=event.repeat_days)
        occurrence += 1
        if falls_due_on > as_of + timedelta(days=HORIZON_DAYS):
            return


def _can_be_done(
    event: ProgrammeEvent, falls_due_on: date, treatment: Treatment, as_of: date
) -> bool:
    first_dose_date = treatment.first_dose_date
    if event.offset_days < 0 and first_dose_date is not None:
        return as_of < first_dose_date
    if event.repeat_days is None:
        return True
    return as_of < falls_due_on + timedelta(days=event.repeat_days)


def _due_event(
    event: ProgrammeEvent,
    occurrence: int,
    falls_due_on: date,
    index: int | None,
    appointments: Sequence[Appointment],
    as_of: date,
) -> DueEvent:
    appointment = None if index is None else appointments[index]
    on = falls_due_on if appointment is None else appointment.scheduled_on
    in_time_until = on if appointment else falls_due_on + timedelta(days=event.window_days)
    return DueEvent(
        event_id=event.event_id,
        occurrence=occurrence,
        kind=appointment.kind if appointment else event.kind,
        status=_status(appointment, on, in_time_until, as_of),
        on=on,
        time=appointment.time if appointment else None,
        falls_due_on=falls_due_on,
        in_time_until=in_time_until,
        done_on=appointment.done_on if appointment else None,
        appointment=index,
    )


def _own_event(appointment: Appointment, index: int, as_of: date) -> DueEvent:
    on = appointment.scheduled_on
    return DueEvent(
        event_id=None,
        occurrence=None,
        kind=appointment.kind,
        status=_status(appointment, on, on, as_of),
        on=on,
        time=appointment.time,
        falls_due_on=None,
        in_time_until=on,
        done_on=appointment.done_on,
        appointment=index,
    )


def _status(
    appointment: Appointment | None, on: date, in_time_until: date, as_of: date
) -> DueStatus:
    if appointment is not None and appointment.done_on is not None:
        return "done"
    if appointment is not None and appointment.is_skipped:
        return "skipped"
    if as_of > in_time_until:
        return "overdue"
    return "due_soon" if (on - as_of).days <= SOON_DAYS else "upcoming"


def _on(event: DueEvent) -> date:
    return event.on


def applies(applies_to: str, treatment: Treatment) -> bool:
    """Tell whether a step is for this person: those about pregnancy only for who asked for them."""
    return applies_to == "everyone" or treatment.pregnancy_care is True


def last_dose_date(treatment: Treatment, entries: Iterable[DailyEntry], as_of: date) -> date | None:
    """
    Give the day of the last dose: the end of the course, or a later dose that is known.

    Returns:
        None while the course has no end.
    """
    if treatment.ended_on is None:
        return None
    later = [
        entry.local_date
        for entry in entries
        if entry.dose_taken_mg and treatment.ended_on < entry.local_date <= as_of
    ]
    return max([treatment.ended_on, *later])
