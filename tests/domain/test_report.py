"""What a doctor is given: what was chosen, all of it, and nothing that tells of the rest."""

from collections.abc import Sequence
from datetime import date
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.diary import DailyEntry
from schemas.outcome import Warning
from schemas.report import DEFAULT_SECTIONS, Report, Section
from schemas.treatment import PREGNANCY_TEST, DoctorQuestion, Lab, Treatment, Visit
from server.domain.report import report
from server.domain.report_basis import data_quality
from server.domain.report_choice import Bounds, Record, bounds
from server.rule_packs import load_packs
from tests.builders import FIRST_DOSE, a_period, a_weight, an_entry, day

PACKS = load_packs()
CATALOGUE = PACKS.catalogue
ALL: tuple[Section, ...] = get_args(Section)
AS_OF = day(60)


def a_record(*entries: DailyEntry, **parts: Any) -> Record:
    empty = Record(Treatment(first_dose_date=FIRST_DOSE), [], [], [], [], [], [], [])
    return empty._replace(entries=list(entries), **parts)


def made(record: Record, sections: Sequence[Section] = ALL, **dates: date) -> Report:
    dates_asked = AS_OF, dates.get("from_date"), dates.get("to_date")
    days = bounds(record, CATALOGUE, sections, *dates_asked)
    return report(record, CATALOGUE, sections, days, AS_OF, "en")


def a_warning(rule_id: str = "raised_icp", on: date = FIRST_DOSE, **parts: Any) -> Warning:
    fields = {
        "warning_id": "01900000-0000-7000-8000-00000000abcd",
        "rule_id": rule_id,
        "pack_version": "1",
        "tier": "same_day",
        "language": "en",
        "local_date": on,
        "title": "Call today",
        "what_to_do": ["Call."],
        "may_signal": "something",
        "nobody_is_watching": "Nobody.",
        "contacts": [],
        "sources": [],
        "review": "pending",
        "evidence": [],
        "follow_ups": [],
        "shown_at": "2026-03-02T10:00:00.000Z",
        "acknowledged_at": None,
        "action": None,
        "followed_up_at": None,
        "outcome": None,
        **parts,
    }
    return msgspec.convert(fields, Warning)


def test_an_empty_diary_gives_a_report_that_says_so() -> None:
    empty = made(a_record(treatment=Treatment()), DEFAULT_SECTIONS)

    assert (empty.from_date, empty.to_date) == (AS_OF, AS_OF)
    assert empty.data_quality.days_logged == 0
    assert [effect.latest for effect in empty.effects] == [None] * len(empty.effects)
    assert empty.red_flags == []
    assert empty.withheld == ["mood", "check_ins", "sexual_health", "pregnancy", "notes"]


def test_the_worst_day_is_the_latest_of_the_worst() -> None:
    grades = {1: 3, 2: 1, 3: 3, 4: 2}
    entries = [an_entry(day(number), grade=grade) for number, grade in grades.items()]
    (flare,) = (each for each in made(a_record(*entries)).effects if each.item_id == "flare")

    assert flare.worst is not None
    assert flare.latest is not None
    assert (flare.worst.local_date, flare.worst.words) == (day(3), "Many new sore spots")
    assert (flare.latest.local_date, flare.latest.value) == (day(4), 2)


def test_mood_is_worst_where_it_is_lowest() -> None:
    entries = [an_entry(day(1), mood=4), an_entry(day(2), mood=0), an_entry(day(3), mood=2)]
    (mood,) = (each for each in made(a_record(*entries)).effects if each.item_id == "mood")

    assert mood.worst is not None
    assert mood.worst.local_date == day(2)


def test_four_weeks_without_an_answer_are_a_gap_and_not_a_zero() -> None:
    entries = [an_entry(day(-2), grade=1), an_entry(day(1), grade=2), an_entry(day(60), grade=0)]
    (flare,) = (each for each in made(a_record(*entries)).effects if each.item_id == "flare")

    assert [(each.from_week, each.to_week, each.median) for each in flare.four_weeks] == [
        (-1, -1, 1),
        (1, 4, 2),
        (5, 8, None),
        (9, 9, 0),
    ]


def test_a_day_without_an_answer_is_not_a_missed_dose() -> None:
    doses = {1: 40, 2: 0, 3: 20, 4: 60}
    entries = [an_entry(day(number), dose_taken_mg=mg) for number, mg in doses.items()]
    course = made(a_record(*entries, regimen_periods=[a_period(40)])).course

    assert course is not None
    assert msgspec.structs.astuple(course.adherence) == (60, 1, 1, 1, 1, 56)


def test_the_dose_counts_from_the_first_even_in_a_report_of_the_last_weeks() -> None:
    record = a_record(
        *(an_entry(day(number), dose_taken_mg=60, grade=4) for number in range(1, 61)),
        regimen_periods=[a_period(60)],
        weights=[a_weight(60)],
    )
    last = made(record, from_date=day(50))

    assert last.course is not None
    assert last.course.dose.mg.known == 3600
    assert last.course.adherence.planned == 11
    assert last.effects[-2].days_logged <= 11
    assert last.data_quality.days_logged == 11
    assert last.course.regimen is not None
    assert last.course.regimen.mg_per_kg_per_day == 1


def test_a_yes_without_a_warning_on_record_still_appears() -> None:
    entries = [
        an_entry(day(1), red_flags={"raised_icp": True}),
        an_entry(day(2), red_flags={"raised_icp": False, "hepatitis": True}),
    ]
    flags = made(a_record(*entries, warnings=[a_warning(action="spoke_to_prescriber")])).red_flags

    assert [(each.local_date, each.rule_id, each.is_in_ledger, each.action) for each in flags] == [
        (day(2), "hepatitis", False, None),
        (day(1), "raised_icp", True, "spoke_to_prescriber"),
    ]


def test_a_warning_of_a_rule_nobody_knows_needs_every_section_it_could_belong_to() -> None:
    record = a_record(warnings=[a_warning("withdrawn")])

    assert [each.title for each in made(record).red_flags] == ["Call today"]
    assert made(record, DEFAULT_SECTIONS).red_flags == []


def test_changes_are_counted_from_the_last_visit_before_the_last_day() -> None:
    entries = [an_entry(day(number), grade=3 if number <= 40 else 1) for number in range(1, 61)]
    visits = [Visit(visited_on=on) for on in (day(5), day(40), AS_OF)]
    since = made(a_record(*entries, visits=visits)).since_visit

    assert since is not None
    assert since.visited_on == day(40)
    (flare,) = (each for each in since.effects if each.item_id == "flare")
    assert flare.comparison.change == -2
    assert flare.comparison.earlier.days_logged == flare.comparison.later.days_logged == 20


def test_only_open_questions_are_asked() -> None:
    asked = [
        DoctorQuestion(asked_on=day(3), text="b"),
        DoctorQuestion(asked_on=day(2), text="a"),
        DoctorQuestion(asked_on=day(1), text="answered", answered_on=day(9)),
    ]

    assert [each.text for each in made(a_record(questions=asked)).questions] == ["a", "b"]


def test_the_longest_gap_counts_both_ends() -> None:
    days = Bounds(day(1), day(10), is_open=False)

    assert data_quality([day(4), day(5)], days).longest_gap_days == 5
    assert data_quality([], days).longest_gap_days == 10


PRIVATE_FLAGS: dict[Section, str] = {
    "mood": "self_harm",
    "sexual_health": "sexual",
    "pregnancy": "pregnancy",
    "red_flags": "hepatitis",
}


def private_parts(on: date) -> dict[Section, dict[str, Any]]:
    """Give what an entry could hold of each section that can be left out."""
    return {
        "mood": {"mood": 0, "grades": {"anxiety": 4}, "red_flags": {"self_harm": True}},
        "sexual_health": {"red_flags": {"sexual": True}},
        "pregnancy": {"red_flags": {"pregnancy": True}},
        "red_flags": {"red_flags": {"hepatitis": True}},
        "check_ins": {"check_in": {"phq_1": 3}},
        "notes": {"note": "SENTINEL"},
        "course": {"dose_taken_mg": 40, "taken_with_food": True},
        "effects": {"grades": {"flare": 3}, "nosebleeds": 2},
    }


@st.composite
def records(draw: st.DrawFn) -> tuple[Record, Record, list[Section]]:
    """Draw a diary, the same without what is withheld, and the sections that are given."""
    sections = draw(st.lists(st.sampled_from(ALL), unique=True))
    whole, given_only, warnings, kept_warnings = [], [], [], []
    for number in draw(st.lists(st.integers(1, 60), unique=True, max_size=8)):
        on = day(number)
        parts = private_parts(on)
        chosen = draw(st.lists(st.sampled_from(sorted(parts)), unique=True))
        whole.append(_entry(on, [parts[section] for section in chosen]))
        given = [parts[section] for section in chosen if section in sections]
        given_only.append(_entry(on, given))
        for section in chosen:
            if section in PRIVATE_FLAGS and draw(st.booleans()):
                warning = a_warning(PRIVATE_FLAGS[section], on)
                warnings.append(warning)
                kept_warnings += [warning] if section in sections else []
    labs = [
        Lab(taken_on=day(9), analyte=PREGNANCY_TEST, result="negative"),
        Lab(taken_on=day(9), analyte="beta-hCG", value=2, unit="IU/L"),
        Lab(taken_on=day(9), analyte="alt", value=31, unit="U/L"),
    ]
    course = {"regimen_periods": [a_period(40)], "weights": [a_weight(60)]}
    visits = [Visit(visited_on=day(20), note="SENTINEL")]
    questions = [DoctorQuestion(asked_on=day(1), text="SENTINEL")]
    first = a_record(
        *whole, labs=labs, warnings=warnings, visits=visits, questions=questions, **course
    )
    second = first._replace(
        entries=given_only,
        warnings=kept_warnings,
        labs=[
            *(labs[:2] if "pregnancy" in sections else []),
            *(labs[2:] if "labs" in sections else []),
        ],
        visits=visits if "notes" in sections else [Visit(visited_on=day(20))],
        questions=questions if "questions" in sections else [],
        treatment=first.treatment if "course" in sections else Treatment(),
        regimen_periods=course["regimen_periods"] if "course" in sections else [],
        weights=course["weights"] if "course" in sections else [],
    )
    return first, second, sections


def _entry(on: date, parts: list[dict[str, Any]]) -> DailyEntry:
    fields: dict[str, Any] = {}
    for part in parts:
        for name, value in part.items():
            is_map = isinstance(value, dict)
            fields[name] = {**fields.get(name, {}), **value} if is_map else value
    return an_entry(on, **fields)


@given(records())
@settings(max_examples=150, deadline=None)
def test_what_is_withheld_makes_no_difference_to_the_report(
    drawn: tuple[Record, Record, list[Section]],
) -> None:
    """Not by a count, a median, a mark, a day logged, or the day on which it begins."""
    whole, without, sections = drawn
    told = made(whole, sections)

    assert told == made(without, sections)
    if "notes" not in sections and "questions" not in sections:
        assert b"SENTINEL" not in msgspec.json.encode(told)


@pytest.mark.parametrize("section", [each for each in ALL if each not in {"name", "effects"}])
def test_what_is_chosen_is_there(section: Section) -> None:
    entry = _entry(day(9), [private_parts(day(9)).get(section, {})])
    record = a_record(
        entry,
        labs=[
            Lab(taken_on=day(9), analyte=PREGNANCY_TEST),
            Lab(taken_on=day(9), analyte="alt", value=31, unit="U/L"),
        ],
        questions=[DoctorQuestion(asked_on=day(1), text="?")],
    )

    with_it, without = made(record, [section]), made(record, ["effects"])

    shown = [len(each.red_flags + each.labs + each.questions) for each in (with_it, without)]
    shown_too = [len(each.notes + each.check_ins) for each in (with_it, without)]
    courses = [each.course is not None for each in (with_it, without)]
    assert (shown[0], shown_too[0], courses[0]) > (shown[1], shown_too[1], courses[1])
