"""A warning is the same warning in every language: its calls, its numbers, its steps, its signs."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import schemas
from schemas.urgent_rule import FollowUp, UrgentRule
from server.rule_packs import (
    CHECK_IN_FILE,
    CONTACTS_FILE,
    ITEMS_FILE,
    LABS_FILE,
    PROGRAMMES_FILE,
    TREND_RULES_FILE,
    URGENT_RULES_FILE,
    load_packs,
)

SHIPPED = Path(schemas.__file__).parent
FILES = (
    ITEMS_FILE,
    URGENT_RULES_FILE,
    TREND_RULES_FILE,
    CHECK_IN_FILE,
    CONTACTS_FILE,
    LABS_FILE,
    PROGRAMMES_FILE,
)
PACKS = load_packs()
RULES = PACKS.urgent_rules.rules
LANGUAGES = [each.language for each in PACKS.urgent_rules.translations]

ANCHOR_MAX_CHARACTERS = 28
LABEL_MAX_CHARACTERS = 170
"""Labels of 130 characters in English grow by a third in other languages."""

EMERGENCY_NUMBER = {
    "en": r"\bemergency number\b",
    "de": r"\bNotrufnummer\b",
    "es": r"\bnúmero de emergencias\b",
}
CALL_IT_NOW = {
    "en": r"\bcall the emergency number\b[^.]*\bnow\b",
    "de": r"\bruf jetzt die Notrufnummer\b[^.]*\ban\b",
    "es": r"\bllama ahora al número de emergencias\b",
}
NO_MORE_CAPSULES = {
    "en": r"\bno more\b",
    "de": r"\bkeine Kapseln mehr\b|\bnichts mehr nehmen\b",
    "es": r"\bno tomes más cápsulas\b|\bno debe tomar más\b",
}
NOT_ENOUGH = {
    "en": r"\bnot enough on its own\b",
    "de": r"\breicht allein nicht\b",
    "es": r"\bno basta por sí solo\b",
}
DO_NOT_WAIT = {"en": r"\bdo not wait\b", "de": r"\bwarte (aber )?nicht\b", "es": r"\bno esperes\b"}
CALLS = [EMERGENCY_NUMBER, CALL_IT_NOW, NO_MORE_CAPSULES, NOT_ENOUGH]

SOOTHING = {
    "de": ("keine sorge", "harmlos", "nichts schlimmes", "beruhige dich", "wird schon"),
    "es": ("no te preocupes", "inofensiv", "no es nada", "tranquilízate", "cálmate"),
}

each_language = pytest.mark.parametrize("language", LANGUAGES)


def texts(file: str) -> Iterator[dict[str, Any]]:
    yield from _texts_in(json.loads((SHIPPED / file).read_text("utf-8")))


def _texts_in(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for inner in node:
            yield from _texts_in(inner)
    elif isinstance(node, dict):
        if "en" in node:
            yield node
        else:
            for inner in node.values():
                yield from _texts_in(inner)


def pairs(language: str) -> list[tuple[str, str]]:
    """Give every line in English with the same line in another language."""
    found = []
    for file in FILES:
        for text in texts(file):
            english, other = text["en"], text[language]
            found += (
                [(english, other)] if isinstance(english, str) else zip(english, other, strict=True)
            )
    return found


def everything_asked() -> list[UrgentRule | FollowUp]:
    return [asked for rule in RULES for asked in (rule, *rule.follow_ups)]


def test_every_pack_names_the_same_languages() -> None:
    packs = (PACKS.items, PACKS.urgent_rules, PACKS.trend_rules, PACKS.check_in, PACKS.contacts)
    named = [
        [each.language for each in pack.translations]
        for pack in (*packs, PACKS.labs, PACKS.programmes)
    ]

    assert named == [LANGUAGES] * len(FILES)


def test_no_translation_counts_as_read_before_a_clinician_read_it() -> None:
    assert {each.review for each in PACKS.urgent_rules.translations} == {"pending"}


@each_language
def test_every_line_keeps_its_numbers_its_placeholders_and_its_kind(language: str) -> None:
    for english, other in pairs(language):
        assert other.strip() == other and other, english
        assert sorted(re.findall(r"\d+", other)) == sorted(re.findall(r"\d+", english)), english
        assert re.findall(r"{\w+}", other) == re.findall(r"{\w+}", english)
        assert other.rstrip("”“»").endswith("?") == english.rstrip("”").endswith("?"), other
        assert (other[-1] in ".!?“»") == (english[-1] in ".!?”"), other


@each_language
@pytest.mark.parametrize("asked", everything_asked(), ids=lambda asked: asked.flag)
def test_a_warning_calls_for_the_same_in_every_language(language: str, asked: Any) -> None:
    for english, other in zip(asked.what_to_do["en"], asked.what_to_do[language], strict=True):
        for call in CALLS:
            assert _count(call[language], other) == _count(call["en"], english), other
        assert bool(_count(DO_NOT_WAIT[language], other)) >= bool(
            _count(DO_NOT_WAIT["en"], english)
        ), other


def _count(pattern: str, text: str) -> int:
    return len(re.findall(pattern, text, re.IGNORECASE))


@each_language
def test_labels_and_steps_fit_where_they_stand(language: str) -> None:
    labels = [rule.short_label[language] for rule in RULES]
    anchors = [anchor for item in PACKS.items.items for anchor in item.anchors[language]]

    assert [label for label in labels if len(label) > LABEL_MAX_CHARACTERS] == []
    assert [label for label in labels if not label[-1].isalpha()] == []
    assert [anchor for anchor in anchors if len(anchor) > ANCHOR_MAX_CHARACTERS] == []


@each_language
def test_no_two_rules_and_no_two_items_look_alike_in_a_list(language: str) -> None:
    for words in (
        [rule.short_label[language] for rule in RULES],
        [asked.question[language] for asked in everything_asked()],
        [item.label[language] for item in PACKS.items.items],
    ):
        assert len(set(words)) == len(words)


@each_language
def test_no_translation_soothes_and_each_quotes_as_its_language_does(language: str) -> None:
    said = [other for _, other in pairs(language)]

    assert not [text for text in said for phrase in SOOTHING[language] if phrase in text.lower()]
    assert not [text for text in said if re.search('["”]' if language == "de" else '["„”“]', text)]


@each_language
def test_the_questionnaires_say_that_theirs_is_not_the_published_translation(language: str) -> None:
    sentence = {
        "de": "nicht die geprüfte deutsche Fassung",
        "es": "no se ha comparado con la versión validada en español",
    }

    for questionnaire in PACKS.check_in.questionnaires:
        assert sentence[language] in questionnaire.terms[language]
