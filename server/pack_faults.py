"""What every pack is held to, whatever is in it: words, names, sources, and nothing said twice."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from msgspec import Struct, to_builtins

from schemas.base import Translation
from schemas.urgent_rule import Source

FALLBACK_LANGUAGE = "en"

Problem = tuple[str, str]
"""A JSON path, and what is wrong there."""


def sources_problems(place: str, sources: Sequence[Source], released_on: date) -> Iterator[Problem]:
    """Faults of sources, none of which can have been looked at after the pack was released."""
    for index, source in enumerate(sources):
        if not source.title.strip():
            yield f"{place}.sources[{index}].title", "is blank"
        yield from address_problems(f"{place}.sources[{index}].url", source.url)
        if source.checked_on > released_on:
            yield f"{place}.sources[{index}].checked_on", "is later than the release of the pack"


def text_problems(place: str, text: Mapping[str, str | Sequence[str]]) -> Iterator[Problem]:
    """Words that are blank, or lack the language everyone falls back to."""
    if FALLBACK_LANGUAGE not in text:
        yield place, f"has no words in {FALLBACK_LANGUAGE!r}"
    for language, words in text.items():
        lines = [words] if isinstance(words, str) else words
        if not all(line.strip() for line in lines):
            yield f"{place}.{language}", "is blank"


def language_problems(pack: Struct, translations: Sequence[Translation]) -> Iterator[Problem]:
    """
    Words that a language of *translations* lacks, or that stand in one the pack does not name.

    A pack says in which languages it is whole: half a warning in each of two is none in either.
    """
    languages = [FALLBACK_LANGUAGE, *(each.language for each in translations)]
    if len(set(languages)) < len(languages):
        yield "$.translations", "names a language twice"
    for place, text in _texts("$", to_builtins(pack)):
        for language in languages:
            if language not in text:
                yield place, f"has no words in {language!r}"
        for language in text:
            if language not in languages:
                yield f"{place}.{language}", "is a language that translations does not name"


def _texts(place: str, node: Any) -> Iterator[tuple[str, Mapping[str, object]]]:
    if isinstance(node, list):
        for index, inner in enumerate(node):
            yield from _texts(f"{place}[{index}]", inner)
    elif isinstance(node, dict):
        if FALLBACK_LANGUAGE in node:
            yield place, node
        else:
            for name, inner in node.items():
                yield from _texts(f"{place}.{name}", inner)


def name_problems(place: str, name: str, known: AbstractSet[str]) -> Iterator[Problem]:
    """
    A name that nothing has.

    Misspelt, it would make a rule wait for ever for an answer that nobody is asked for.
    """
    if name not in known:
        yield place, f"names {name!r}, which does not exist"


def order_problems(place: str, shape: object, lower: str, upper: str) -> Iterator[Problem]:
    """An upper bound, named *upper*, that lies below the lower."""
    if getattr(shape, lower) > getattr(shape, upper):
        yield f"{place}.{upper}", f"is less than {lower}"


def address_problems(place: str, url: str) -> Iterator[Problem]:
    """An address that no browser could open."""
    if not re.fullmatch(r"https?://[^\s/]+\.\S+", url):
        yield place, "is not a web address"


def repeats(named: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Every value that stands at two of the places given."""
    first_place: dict[str, str] = {}
    for place, value in named:
        if first_place.setdefault(value, place) != place:
            yield place, f"repeats {value!r} of {first_place[value]}"
