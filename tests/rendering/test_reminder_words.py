"""What stands on a locked screen says nothing to whoever else looks at it."""

import json
import typing

import pytest

from schemas.reminder import ReminderKind, Wording
from server.rendering.reminder_words import WORDS, reminder_message, title_of, trial_message

KINDS = typing.get_args(ReminderKind)
TELLING = ("pill", "dose", "skin", "acne", "isotretinoin", "doctor", "blood", "symptom", "mood")


@pytest.mark.parametrize("language", sorted(WORDS))
def test_no_text_has_a_word_about_health(language: str) -> None:
    words = WORDS[language]
    said = " ".join([*words.titles.values(), words.test, words.snooze, words.calendar]).lower()

    assert not [word for word in TELLING if word in said]


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_wording_has_its_texts(language: str) -> None:
    with_words = [wording for wording in typing.get_args(Wording) if wording != "none"]

    for wording in with_words:
        assert {title_of(kind, wording, language) for kind in KINDS}


def test_another_kind_of_a_language_is_that_language_and_an_unknown_one_is_english() -> None:
    assert title_of("daily", None, "de-AT") == WORDS["de"].titles["diary", True]
    assert title_of("daily", None, "tlh") == WORDS["en"].titles["diary", True]


@pytest.mark.parametrize("kind", KINDS)
def test_a_browser_can_show_it_without_our_help(kind: ReminderKind) -> None:
    message = json.loads(reminder_message(kind, None, "en", "https://d.example", "/snooze"))

    shown = message["notification"]
    assert message["web_push"] == 8030
    assert shown["title"]
    assert shown["navigate"].startswith("https://d.example/#/")
    assert ("actions" in shown) == (kind in {"daily", "snooze"})


def test_a_try_leads_to_the_settings() -> None:
    message = json.loads(trial_message("en", "https://d.example"))

    assert message["notification"]["navigate"] == "https://d.example/#/settings/reminders"
