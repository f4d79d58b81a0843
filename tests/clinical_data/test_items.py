"""What can be graded each day: its groups, its steps, and the note about the early flare."""

from typing import Any

import pytest

from tests.clinical_data.reading import READING_GRADE_MAX, reading_grade
from tests.clinical_data.shipped import ITEMS, PACKS

ANCHOR_MAX_CHARACTERS = 28

ITEM_GROUPS = {
    "dryness": ["lip_dryness", "skin_dryness", "eye_dryness", "nose_dryness", "mouth_dryness"],
    "skin": ["flare", "itch_rash", "sun_sensitivity", "hair_thinning"],
    "body": ["joint_pain", "muscle_pain", "back_pain", "headache", "tiredness"],
    "mind": ["mood", "sleep_trouble", "irritability", "anxiety"],
}

BORROWED_ANCHORS = {
    *("none", "mild", "moderate", "severe", "very severe"),
    *("never", "rarely", "occasionally", "frequently", "almost constantly"),
    *("not at all", "a little bit", "somewhat", "quite a bit", "very much"),
    *("several days", "more than half the days", "nearly every day"),
    *("clear", "almost clear"),
}
"""Answers of PRO-CTCAE, PHQ, GAD and IGA, whose terms or meaning are not ours to use."""


def test_the_items_stand_in_their_groups_in_screen_order() -> None:
    assert [(item.group, item.item_id) for item in ITEMS] == [
        (group, item_id) for group, item_ids in ITEM_GROUPS.items() for item_id in item_ids
    ]


def test_lips_skin_flare_and_mood_are_tracked_until_the_person_chooses() -> None:
    defaults = [item.item_id for item in ITEMS if item.is_default]

    assert defaults == ["lip_dryness", "skin_dryness", "flare", "mood"]


def test_only_for_mood_is_less_worse() -> None:
    assert [item.item_id for item in ITEMS if item.worse == "lower"] == ["mood"]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.item_id)
def test_the_steps_of_an_item_fit_their_buttons_in_our_own_words(item: Any) -> None:
    anchors = item.anchors["en"]

    assert max(map(len, anchors)) <= ANCHOR_MAX_CHARACTERS
    assert not {anchor.lower() for anchor in anchors} & BORROWED_ANCHORS
    assert reading_grade(item.question["en"]) <= READING_GRADE_MAX


def test_no_two_items_share_a_label_or_a_question() -> None:
    assert len({item.label["en"] for item in ITEMS}) == len(ITEMS)
    assert len({item.question["en"] for item in ITEMS}) == len(ITEMS)


def test_the_early_flare_note_says_what_is_common_and_what_is_not() -> None:
    note = PACKS.items.early_flare
    words = note.text["en"]

    assert (note.from_week, note.to_week) == (1, 8)
    assert "common" in words
    assert "Not ordinary in any week" in words
    assert words.endswith("call your prescriber the same day.")
    assert reading_grade(words) <= READING_GRADE_MAX
