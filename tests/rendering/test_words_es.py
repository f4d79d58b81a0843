"""The Spanish sentences say the same as the English ones, in forms that agree."""

from collections.abc import Iterator

import pytest

from schemas.base import Number
from schemas.item import Item
from schemas.series import ItemWeeks, WeekLine
from server.rendering.speech import (
    count,
    day_words,
    dose_words,
    lab_sentence,
    number,
    speaking,
    week_sentences,
)
from tests.builders import MONDAY, an_item
from tests.rendering.told import a_value, a_week

ANCHORS = {"es": ["nada", "poco", "algo", "mucho", "todo"]}


@pytest.fixture(autouse=True)
def _in_spanish() -> Iterator[None]:
    with speaking("es"):
        yield


def said(*weeks: WeekLine, item_id: str = "flare") -> list[str]:
    item: Item = an_item(item_id, anchors=ANCHORS)
    return week_sentences(ItemWeeks(item_id=item_id, worse=item.worse, weeks=list(weeks)), item)


def test_a_week_is_one_line() -> None:
    assert said(a_week(1, days=5, median=1.5)) == [
        "Semana 1, desde el 2 mar: 5 días anotados, la respuesta del centro entre «poco» y «algo», "
        "en el peor día «algo»."
    ]


def test_one_day_is_told_as_one_day() -> None:
    (line,) = said(a_week(1, days=1, median=2))

    assert line == "Semana 1, desde el 2 mar: 1 día anotado, «mucho»."


@pytest.mark.parametrize(
    ("change", "item_id", "words"),
    [
        (0.5, "flare", "medio nivel más que la semana anterior"),
        (-1, "flare", "un nivel menos que la semana anterior"),
        (1.5, "mood", "un nivel y medio mejor que la semana anterior"),
        (-3, "mood", "3 niveles peor que la semana anterior"),
        (0, "flare", "como la semana anterior"),
    ],
)
def test_a_week_is_set_against_the_one_before(change: Number, item_id: str, words: str) -> None:
    _, later = said(a_week(1), a_week(2, change=change), item_id=item_id)

    assert later.endswith(f", {words}.")


@pytest.mark.parametrize(
    ("low", "high", "place", "words"),
    [
        (7, 40, "within", "20 U/L, dentro del intervalo impreso al lado (7 a 40)."),
        (None, 10.5, "above", "20 U/L, por encima del intervalo impreso al lado (hasta 10,5)."),
        (30, None, "below", "20 U/L, por debajo del intervalo impreso al lado (desde 30)."),
        (None, None, "unknown", "20 U/L, sin intervalo impreso."),
    ],
)
def test_a_laboratory_value_is_told_with_its_own_range(
    low: Number | None, high: Number | None, place: str, words: str
) -> None:
    assert lab_sentence(a_value(low, high, place), "U/L") == f"2 mar 2026: {words}"


def test_numbers_have_a_comma_and_nouns_their_plural() -> None:
    assert [number(value) for value in (-1, 2.0, 2.5, 12345)] == ["−1", "2", "2,5", "12345"]
    assert dose_words([20, 12.5, 40]) == "12,5–40 mg"
    assert day_words(MONDAY) == "2 mar"
    assert [count(1, "day"), count(0, "day"), count(2, "pause")] == ["1 día", "0 días", "2 pausas"]


def test_a_noun_without_a_spanish_word_fails_loudly() -> None:
    with pytest.raises(KeyError):
        count(2, "visit")
