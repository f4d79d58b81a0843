"""A reminder lists what can be done, in order, and never argues with the person."""

import json
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import schemas
from schemas.programme import ProgrammePack
from schemas.treatment import Appointment, Treatment
from server.domain.checklist import checklist_states, countdowns
from server.domain.schedule import due_events
from tests.builders import FIRST_DOSE, an_entry, day

PACK = msgspec.convert(
    json.loads((Path(schemas.__file__).parent / "programmes" / "programmes.json").read_text()),
    ProgrammePack,
)
EVENTS = [event for programme in PACK.programmes for event in programme.events]
PREGNANCY_EVENTS = {each.event_id for each in EVENTS if each.applies_to == "pregnancy_care"}

as_ofs = st.integers(-60, 300).map(lambda elapsed: FIRST_DOSE + timedelta(days=elapsed))
courses = st.builds(
    Treatment,
    first_dose_date=st.none() | st.just(FIRST_DOSE),
    ended_on=st.none() | as_ofs,
    pregnancy_care=st.none() | st.booleans(),
)
appointments = st.lists(
    st.builds(
        Appointment,
        scheduled_on=as_ofs,
        kind=st.sampled_from(("visit", "blood_test")),
        event_id=st.none() | st.sampled_from([event.event_id for event in EVENTS]),
        occurrence=st.none() | st.integers(1, 4),
        done_on=st.none() | as_ofs,
        is_skipped=st.none() | st.booleans(),
    ),
    max_size=6,
)


@given(courses, appointments, as_ofs)
def test_every_appointment_is_listed_once_at_its_own_date(
    course: Treatment, own: list[Appointment], as_of: date
) -> None:
    listed = due_events(EVENTS, course, [], own, as_of)

    standing = {
        (each.event_id or index, each.occurrence or 1): index for index, each in enumerate(own)
    }
    assert sorted(each.appointment for each in listed if each.appointment is not None) == sorted(
        standing.values()
    )
    for each in listed:
        if each.appointment is not None:
            assert each.on == own[each.appointment].scheduled_on


@given(courses, appointments, as_ofs)
def test_the_list_is_in_order(course: Treatment, own: list[Appointment], as_of: date) -> None:
    dates = [each.on for each in due_events(EVENTS, course, [], own, as_of)]

    assert dates == sorted(dates)


@given(courses, as_ofs)
def test_nothing_about_pregnancy_for_who_did_not_ask_for_it(course: Treatment, as_of: date) -> None:
    listed = {each.event_id for each in due_events(EVENTS, course, [], [], as_of)}

    assert course.pregnancy_care is True or not listed & PREGNANCY_EVENTS


@given(courses, as_ofs)
def test_of_what_repeats_only_the_latest_can_be_overdue(course: Treatment, as_of: date) -> None:
    """Who begins the diary in week 20 is not told of five visits they have long been to."""
    overdue = [
        each.event_id
        for each in due_events(EVENTS, course, [], [], as_of)
        if each.status == "overdue"
    ]

    assert len(overdue) == len(set(overdue))


def test_a_capsule_after_the_end_moves_all_that_counts_from_the_last_dose() -> None:
    course = Treatment(first_dose_date=FIRST_DOSE, ended_on=day(100), pregnancy_care=True)
    late = [an_entry(day(110), dose_taken_mg=20)]

    for each in countdowns(PACK.checklist, course, late, day(120)):
        assert each.last_dose_on == day(110)


@pytest.mark.parametrize(
    ("item_id", "days"),
    [("after_pregnancy", 35), ("after_blood", 31), ("after_waxing", 184), ("after_lenses", 14)],
)
def test_what_still_holds_after_the_last_dose_and_for_how_long(item_id: str, days: int) -> None:
    course = Treatment(first_dose_date=FIRST_DOSE, ended_on=day(100), pregnancy_care=True)

    held = {each.item_id: each for each in countdowns(PACK.checklist, course, [], day(100))}

    assert held[item_id].days_left == days


@given(st.dictionaries(st.sampled_from([each.item_id for each in PACK.checklist]), st.booleans()))
def test_what_nobody_ticked_is_not_said_to_be_done(ticks: dict[str, bool]) -> None:
    for state in checklist_states(PACK.checklist, Treatment(checklist=ticks)):
        assert state.is_done in (None, ticks.get(state.item_id))
