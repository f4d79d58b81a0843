"""Sentences say what was logged, and no more than that."""

import pytest

from schemas.base import Number
from schemas.series import ItemWeeks, WeekLine
from server.rendering.lines import sentences, wrapped
from server.rendering.speech import count, dose_words, lab_sentence, number, week_sentences
from tests.builders import an_item
from tests.rendering.told import a_value, a_week


def said(*weeks: WeekLine, item_id: str = "flare") -> list[str]:
    item = an_item(item_id)
    return week_sentences(ItemWeeks(item_id=item_id, worse=item.worse, weeks=list(weeks)), item)


def test_a_week_is_one_line() -> None:
    assert said(a_week(1, days=5)) == [
        "Week 1, from 2 Mar: 5 days logged, the middle answer “little”, at worst “some”."
    ]


def test_a_middle_between_two_steps_names_both() -> None:
    (line,) = said(a_week(1, median=2.5))

    assert "the middle answer between “some” and “much”" in line


def test_one_day_is_told_as_one_day() -> None:
    (line,) = said(a_week(1, days=1, median=2))

    assert line == "Week 1, from 2 Mar: 1 day logged, “much”."


@pytest.mark.parametrize(
    ("change", "item_id", "words"),
    [
        (0.5, "flare", "half a step more than the week before"),
        (-1, "flare", "one step less than the week before"),
        (1.5, "mood", "one and a half steps better than the week before"),
        (-3, "mood", "3 steps worse than the week before"),
        (0, "flare", "as in the week before"),
    ],
)
def test_a_week_is_set_against_the_one_before(change: Number, item_id: str, words: str) -> None:
    _, later = said(a_week(1), a_week(2, change=change), item_id=item_id)

    assert later.endswith(f", {words}.")


@pytest.mark.parametrize(("earlier_days", "later_days"), [(3, 7), (7, 3)])
def test_a_week_of_few_days_is_set_against_nothing(earlier_days: int, later_days: int) -> None:
    _, later = said(a_week(1, days=earlier_days), a_week(2, days=later_days, change=1))

    assert "week before" not in later


def test_the_week_after_a_gap_is_set_against_nothing() -> None:
    _, later = said(a_week(1), a_week(3))

    assert "week before" not in later


@pytest.mark.parametrize(
    ("low", "high", "place", "words"),
    [
        (7, 40, "within", "20 U/L, in the range printed beside it (7 to 40)."),
        (None, 10.5, "above", "20 U/L, above the range printed beside it (up to 10.5)."),
        (30, None, "below", "20 U/L, below the range printed beside it (from 30)."),
        (None, None, "unknown", "20 U/L, no range printed."),
    ],
)
def test_a_laboratory_value_is_told_with_its_own_range(
    low: Number | None, high: Number | None, place: str, words: str
) -> None:
    assert lab_sentence(a_value(low, high, place), "U/L") == f"2 Mar 2026: {words}"


def test_numbers_are_written_as_short_as_they_can_be() -> None:
    assert [number(value) for value in (-1, 2.0, 2.5, 0.1 + 0.2, 12345)] == [
        "−1",
        "2",
        "2.5",
        "0.3",
        "12345",
    ]
    assert (count(1, "day"), count(0, "day")) == ("1 day", "0 days")
    assert dose_words([20, 40]) == "20/40 mg"
    assert dose_words([40, 20, 20]) == "20–40 mg"


def test_sentences_end_once_and_lines_are_broken_between_words() -> None:
    assert sentences(["One", "two."]) == "One. two."
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("incomprehensibilities it is", 5) == ["incomprehensibilities", "it is"]
