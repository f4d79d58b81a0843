"""What of a day is given; what is withheld is not even counted."""

from typing import Any

import pytest

from schemas.given import DataQuality
from schemas.report import Section
from server.domain.given_days import data_quality, given_days
from tests.builders import FIRST_DOSE, MONDAY, SUNDAY, TUESDAY, a_rule, an_entry, an_item

ITEMS = [an_item("flare"), an_item("mood", group="mind"), an_item("anxiety", group="mind")]
RULES = [a_rule("raised_icp"), a_rule("self_harm", area="mind"), a_rule("pregnancy")]


def logged(sections: set[Section], **fields: Any) -> int | None:
    entries = [an_entry(TUESDAY, **fields)]
    return data_quality(entries, ITEMS, RULES, sections, MONDAY, SUNDAY).days_logged


def test_only_the_answers_of_the_sections_chosen_are_given() -> None:
    entry = an_entry(TUESDAY, grade=3, mood=1, nosebleeds=2, taken_with_food=True, note="mine")

    (effects,) = given_days([entry], ITEMS, {"effects"}, FIRST_DOSE)
    (mind,) = given_days([entry], ITEMS, {"mood", "notes", "course"}, FIRST_DOSE)

    assert (effects.grades, effects.nosebleeds, effects.note) == ({"flare": 3}, 2, None)
    assert (effects.treatment_day, effects.taken_with_food) == (None, None)
    assert (mind.grades, mind.nosebleeds, mind.note) == ({"mood": 1}, None, "mine")
    assert (mind.treatment_day, mind.taken_with_food) == (2, True)


def test_a_day_with_nothing_to_give_is_not_there() -> None:
    entries = [an_entry(MONDAY, mood=0, note=""), an_entry(TUESDAY, grades={"unheard_of": 4})]

    assert given_days(entries, ITEMS, {"effects", "notes"}, None) == []


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
    quality = data_quality([an_entry(TUESDAY, mood=1)], ITEMS, RULES, {"labs"}, MONDAY, SUNDAY)

    assert quality == DataQuality(
        from_date=MONDAY, to_date=SUNDAY, days_in_range=7, days_logged=None
    )
