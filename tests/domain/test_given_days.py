"""What of a day is given; what is withheld is not even counted."""

from typing import Any

import pytest

from schemas.diary import DailyEntry
from schemas.given import DataQuality
from schemas.report import Section
from schemas.treatment import Treatment
from server.domain.given_days import data_quality, given_days
from server.domain.report_choice import Bounds, Record, chosen
from server.rule_packs import load_packs
from tests.builders import FIRST_DOSE, MONDAY, SUNDAY, TUESDAY, an_entry

ITEMS = ["flare", "mood", "anxiety"]


def left(sections: set[Section], *entries: DailyEntry) -> Record:
    """Give what is left of the entries once everything else is withheld."""
    treatment = Treatment(first_dose_date=FIRST_DOSE)
    record = Record(treatment, [], [], [], list(entries), [], [], [])
    days = Bounds(MONDAY, SUNDAY, is_open=False)
    return chosen(record, load_packs().catalogue, sections, days)


def logged(sections: set[Section], **fields: Any) -> int | None:
    kept = left(sections, an_entry(TUESDAY, **fields))
    return data_quality(kept.entries, sections, MONDAY, SUNDAY).days_logged


def test_only_the_answers_of_the_sections_chosen_are_given() -> None:
    entry = an_entry(TUESDAY, grade=3, mood=1, nosebleeds=2, taken_with_food=True, note="mine")
    some, others = left({"effects"}, entry), left({"mood", "notes", "course"}, entry)

    (effects,) = given_days(some.entries, ITEMS, some.treatment.first_dose_date)
    (mind,) = given_days(others.entries, ITEMS, others.treatment.first_dose_date)

    assert (effects.grades, effects.nosebleeds, effects.note) == ({"flare": 3}, 2, None)
    assert (effects.treatment_day, effects.taken_with_food) == (None, None)
    assert (mind.grades, mind.nosebleeds, mind.note) == ({"mood": 1}, None, "mine")
    assert (mind.treatment_day, mind.taken_with_food) == (2, True)


def test_a_day_with_nothing_to_give_is_not_there() -> None:
    entries = [an_entry(MONDAY, mood=0, note=""), an_entry(TUESDAY, grades={"unheard_of": 4})]

    assert given_days(left({"effects", "notes"}, *entries).entries, ITEMS, None) == []


@pytest.mark.parametrize(
    ("section", "fields"),
    [
        ("effects", {"grades": {"flare": 0}}),
        ("mood", {"mood": 4}),
        ("mood", {"red_flags": {"self_harm": False}}),
        ("red_flags", {"red_flags": {"raised_icp": False}}),
        ("pregnancy", {"red_flags": {"pregnancy": True}}),
        ("course", {"dose_taken_mg": 0}),
        ("check_ins", {"check_in": {"phq_1": 0}}),
        ("notes", {"note": "mine"}),
    ],
)
def test_a_day_counts_only_by_what_is_given(section: Section, fields: dict[str, Any]) -> None:
    others: set[Section] = {"effects", "mood", "red_flags", "course", "check_ins", "notes"}

    assert logged({section}, **fields) == 1
    assert logged(others - {section}, **fields) == 0


def test_days_are_not_counted_where_nothing_of_a_day_is_given() -> None:
    quality = data_quality([an_entry(TUESDAY, mood=1)], {"labs"}, MONDAY, SUNDAY)

    assert quality == DataQuality(
        from_date=MONDAY, to_date=SUNDAY, days_in_range=7, days_logged=None
    )
