"""
The language that pictures and papers speak, chosen by whoever begins one and held to its end.

Sentences stand in English where they are made; another language has them in its phrases under the
English ones, and a test finds every one that it lacks.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import NamedTuple, TypeVar

from schemas.base import Number
from schemas.item import Item
from schemas.lab import LabPoint
from schemas.series import ItemWeeks
from server.rendering import wording, words_de, words_en, words_es
from server.rendering.phrases_de import PHRASES as GERMAN
from server.rendering.phrases_es import PHRASES as SPANISH
from server.rendering.wording import Wording

T = TypeVar("T")


class Speech(NamedTuple):
    """The words of a language, and its sentences under the English ones."""

    wording: Wording
    phrases: Mapping[str, str]


ENGLISH = {"Value before": "Before", "Taken on": "Taken"}
"""Headings whose table decides what they are in other languages."""

SPEECHES: Mapping[str, Speech] = {
    "en": Speech(words_en.WORDING, ENGLISH),
    "de": Speech(words_de.WORDING, GERMAN),
    "es": Speech(words_es.WORDING, SPANISH),
}
_SPOKEN: ContextVar[Speech] = ContextVar("spoken")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language, or English where it is not known, in everything made inside."""
    token = _SPOKEN.set(SPEECHES.get(language, SPEECHES["en"]))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def _spoken() -> Speech:
    return _SPOKEN.get(SPEECHES["en"])


def say(english: str, **values: object) -> str:
    """Say a sentence, with *values* in the places that it names."""
    return _spoken().phrases.get(english, english).format(**values)


def in_words(text: Mapping[str, T]) -> T:
    """Choose from words by language."""
    return text.get(_spoken().wording.language, text["en"])


def week_sentences(weeks: ItemWeeks, item: Item) -> list[str]:
    """Say each week of an item in one line, earliest first."""
    return wording.week_sentences(_spoken().wording, weeks, item)


def lab_sentence(point: LabPoint, unit_label: str) -> str:
    """Say one laboratory value with where it lies in the range its own laboratory printed."""
    return wording.lab_sentence(_spoken().wording, point, unit_label)


def dose_words(daily_mg: Sequence[Number]) -> str:
    """Say a repeating list of doses."""
    return wording.dose_words(_spoken().wording, daily_mg)


def day_words(on: date) -> str:
    """Say a date without its year."""
    return wording.day_words(_spoken().wording, on)


def count(number_of: int, noun: str) -> str:
    """Say how many of something there are, which is named in English."""
    return wording.count(_spoken().wording, number_of, noun)


def number(value: Number) -> str:
    """Write a number as short as it can be."""
    return wording.number(_spoken().wording, value)


def fixed(value: Number, digits: int) -> str:
    """Write a number with so many digits after its point, and its thousands apart."""
    return wording.fixed(_spoken().wording, value, digits)


def capital(words: str) -> str:
    """Begin with a capital, and leave the rest: German nouns have theirs."""
    return words[:1].upper() + words[1:]
