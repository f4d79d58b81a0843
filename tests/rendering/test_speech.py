"""Pictures and papers say everything in each language, and begin and end in their own."""

import ast
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

import server.rendering
from server.domain.report_basis import PACK_LABELS
from server.rendering import report_effect_rows, report_words
from server.rendering.phrases_de import PHRASES as GERMAN
from server.rendering.phrases_es import PHRASES as SPANISH
from server.rendering.speech import (
    SPEECHES,
    capital,
    count,
    day_words,
    fixed,
    number,
    say,
    speaking,
)

RENDERING = Path(server.rendering.__file__).parent
PLACES = re.compile(r"{\w*}")
each_language = pytest.mark.parametrize("phrases", [GERMAN, SPANISH], ids=["de", "es"])


def test_no_language_lacks_a_sentence_that_is_said() -> None:
    said = {text for file in RENDERING.glob("*.py") for text in _said_in(file)}

    assert len(said) > 100
    assert sorted(said - set(GERMAN)) == []
    assert sorted(said - set(SPANISH)) == []


def _said_in(file: Path) -> Iterator[str]:
    """Give each text that stands in a call of say, in one branch of its argument or both."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
            yield from _texts(node.args[0])


def _texts(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body)
            yield from _texts(orelse)
        case ast.Call(args=[_, default]):
            yield from _texts(default)


@pytest.mark.parametrize(
    "words",
    [
        report_words.SECTION_WORDS,
        report_words.TIER_WORDS,
        report_words.ACTION_WORDS,
        report_words.OUTCOME_WORDS,
        report_words.CHANGES,
        report_effect_rows.EFFECT_SECTIONS,
        PACK_LABELS,
    ],
)
def test_no_language_lacks_a_word_of_a_table(words: Mapping[str, str]) -> None:
    assert set(words.values()) <= set(GERMAN) & set(SPANISH)


@each_language
def test_a_sentence_has_no_place_that_the_english_one_lacks(phrases: Mapping[str, str]) -> None:
    for english, other in phrases.items():
        places, theirs = _places(english), _places(other)
        assert theirs - {"of"} <= places, other
        assert places - theirs <= {"all_days", "days"}, other


def _places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


@each_language
def test_a_sentence_keeps_its_numbers_its_spaces_and_its_end(phrases: Mapping[str, str]) -> None:
    for english, other in phrases.items():
        assert re.findall(r"\d+", other) == re.findall(r"\d+", english)
        assert (other[0] == " ", other[-1] == " ") == (english[0] == " ", english[-1] == " ")
        assert other.endswith(".") == english.endswith(".")


def test_languages_are_left_as_they_were_entered() -> None:
    with speaking("de"):
        assert say("Pause") == "Pause"
        with speaking("es"):
            assert say("No gap.") == "Sin huecos."
        assert say("No gap.") == "Keine Lücke."
    assert say("No gap.") == "No gap."


def test_a_language_that_nobody_speaks_is_english() -> None:
    with speaking("tlh"):
        assert say("No gap.") == "No gap."


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["3,600.5", "0.67", "2 Mar", "1 day", "2 days", "−1.5"]),
        ("de", ["3.600,5", "0,67", "2. März", "1 Tag", "2 Tage", "−1,5"]),
        ("es", ["3600,5", "0,67", "2 mar", "1 día", "2 días", "−1,5"]),
    ],
)
def test_numbers_and_dates_are_written_as_the_language_does(
    language: str, expected: list[str]
) -> None:
    with speaking(language):
        on = day_words(date(2026, 3, 2))
        days = [count(each, "day") for each in (1, 2)]

        assert [fixed(3600.5, 1), fixed(0.67, 2), on, *days, number(-1.5)] == expected


def test_german_nouns_keep_their_capitals() -> None:
    assert capital("eine halbe Stufe") == "Eine halbe Stufe"


def test_every_language_of_the_packs_can_be_spoken() -> None:
    assert set(SPEECHES) == {"en", "de", "es"}


@pytest.mark.parametrize("language", ["de", "es"])
def test_the_wording_of_each_language_is_as_whole_as_the_english_one(language: str) -> None:
    english, other = SPEECHES["en"].wording, SPEECHES[language].wording

    for name, words in english._asdict().items():
        theirs = getattr(other, name)
        if isinstance(words, Mapping):
            assert set(theirs) == set(words), name
        elif isinstance(words, tuple):
            assert len(theirs) == len(words), name
        else:
            assert sorted(PLACES.findall(theirs)) == sorted(PLACES.findall(words)), name
