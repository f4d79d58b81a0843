"""The words people read when they are frightened: plain, short, and never soothing."""

import re

import pytest

from schemas.urgent_rule import UrgentRule
from tests.clinical_data.reading import (
    BLAMING,
    DOSING,
    READING_GRADE_MAX,
    SENTENCE_MAX_WORDS,
    SHAMING,
    SOOTHING,
    reading_grade,
    sentences,
)
from tests.clinical_data.shipped import (
    EVERYTHING_SAID,
    PACKS,
    RULES,
    Said,
    each_rule,
    each_said,
    every_text,
)

LABEL_MAX_CHARACTERS = 130
LABEL_MAX_WORDS = 25
QUESTION_MAX_WORDS = 25
STEPS_MAX = 5

JARGON = (
    *("adverse", "acute", "chronic", "symptom", "lesion", "nodule", "oral", "dermat"),
    *("medication", "urine", "stool", "faec", "fec", "abdom", "haem", "hem", "oedema"),
    *("edema", "jaundice", "tinnitus", "syncope", "photophobia", "genital", "discontinu"),
    *("contraindic", "intracranial", "myalgia", "arthralgia", "dyspn", "psycho", "mania"),
    *("suicid", "hallucin", "libido", "onset"),
)


def test_the_reading_grade_tells_plain_words_from_hard_ones() -> None:
    plain = "Call your doctor today. Do not wait."
    hard = (
        "Immediate dermatological consultation is recommended notwithstanding symptom resolution."
    )

    assert reading_grade(plain) < 3
    assert reading_grade(hard) > 15


@pytest.mark.parametrize("phrase", SOOTHING + DOSING + BLAMING + SHAMING)
def test_no_text_soothes_doses_blames_or_shames(phrase: str) -> None:
    assert not [text for text in every_text() if phrase in text.lower()]


@pytest.mark.parametrize("word", JARGON)
def test_no_question_label_or_step_speaks_like_a_doctor(word: str) -> None:
    labels = [rule.short_label["en"] for rule in RULES]
    texts = [text for each in EVERYTHING_SAID for text in (each.question, each.title, each.words)]

    assert not [text for text in labels + texts if re.search(rf"\b{word}", text, re.IGNORECASE)]


@each_said
def test_a_question_is_one_plain_yes_or_no(said: Said) -> None:
    asked = sentences(said.question)

    assert said.question.endswith("?")
    assert len(said.question.split()) <= QUESTION_MAX_WORDS
    assert len(asked) <= 2
    assert all(part.strip().endswith("?") for part in re.findall(r"[^.?!]+[.?!]", said.question))
    assert reading_grade(said.question) <= READING_GRADE_MAX


@each_said
def test_a_warning_is_short_and_plain(said: Said) -> None:
    longest = max(len(sentence) for step in said.steps for sentence in sentences(step))

    assert 3 <= len(said.steps) <= STEPS_MAX
    assert longest <= SENTENCE_MAX_WORDS
    assert reading_grade(said.words) <= READING_GRADE_MAX


@each_rule
def test_a_label_is_short_and_takes_the_full_stop_of_a_sentence(rule: UrgentRule) -> None:
    label = rule.short_label["en"]

    assert len(label) <= LABEL_MAX_CHARACTERS
    assert len(label.split()) <= LABEL_MAX_WORDS
    assert label[-1].isalpha()


@each_rule
def test_a_label_names_every_sign_that_its_question_asks_about(rule: UrgentRule) -> None:
    """Today and Urgent list the labels alone, and "none of these" answers all of them."""
    label = stems(rule.short_label["en"])

    assert stems(rule.question["en"]) - label - ASKING == set()


def stems(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"[a-z]{3,}", text.lower())}


ASKING = {
    *("are", "have", "has", "had", "does", "did", "got", "come", "beco", "ther", "that"),
    *("you", "your", "seen", "felt", "give", "take"),
}
"""Stems that only ask, or whose sign stands in the label in another form of the word."""


def test_no_two_rules_look_alike_in_the_list() -> None:
    assert len({rule.short_label["en"] for rule in RULES}) == len(RULES)
    assert len({each.question for each in EVERYTHING_SAID}) == len(EVERYTHING_SAID)


def test_it_says_that_nobody_is_watching() -> None:
    words = PACKS.urgent_rules.nobody_is_watching["en"]

    assert words.startswith("Nobody is watching this diary")
    assert "call the emergency number now" in words
