"""The words people read when they are frightened: plain, in order, sourced, and never soothing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import schemas
from schemas.urgent_rule import UrgentRule
from server.rule_packs import CONTACTS_FILE, ITEMS_FILE, URGENT_RULES_FILE, load_packs

SHIPPED = Path(schemas.__file__).parent
DOCUMENT = SHIPPED.parent / "docs" / "clinical-data.md"
CHANGELOG = SHIPPED / "rules" / "CHANGELOG.md"

PACKS = load_packs()
RULES = PACKS.urgent_rules.rules
ITEMS = PACKS.items.items
CONTACTS = [contact for region in PACKS.contacts.regions for contact in region.contacts]

ANCHOR_MAX_CHARACTERS = 28
SHORT_LABEL_MAX_CHARACTERS = 60
STEPS_MAX = 5
SENTENCE_MAX_WORDS = 26
READING_GRADE_MAX = 7
"""The school year of a reader of about twelve."""

TIERS = {
    "self_harm": "emergency_now",
    "psychosis_mania": "same_day",
    "anaphylaxis": "emergency_now",
    "scar_rash": "emergency_now",
    "raised_icp": "same_day",
    "stroke_seizure": "emergency_now",
    "pancreatitis": "emergency_now",
    "hepatitis": "same_day",
    "rhabdo": "same_day",
    "acne_fulminans": "same_day",
    "pregnancy": "same_day",
}

ITEM_GROUPS = {
    "dryness": ["lip_dryness", "skin_dryness", "eye_dryness", "nose_dryness", "mouth_dryness"],
    "skin": ["flare", "itch_rash", "sun_sensitivity", "hair_thinning"],
    "body": ["joint_pain", "muscle_pain", "back_pain", "headache", "tiredness"],
    "mind": ["mood", "sleep_trouble", "irritability", "anxiety"],
}

EMERGENCY_NUMBERS = {
    "US": "911",
    "GB": "999",
    "IE": "112",
    "CA": "911",
    "AU": "000",
    "NZ": "111",
    "EU": "112",
    "IN": "112",
    "OTHER": None,
}

SOOTHING = ("you are fine", "you're fine", "worry about", "don't worry", "do not worry", "just a")
SOOTHING += ("safe to continue", "nothing serious", "probably", "will pass", "harmless")
DOSING = ("your dose", "half the", "fewer capsules", "restart", "start again", "skip a")
BLAMING = ("caused by", "side effect of", "because of isotretinoin", "isotretinoin causes")
SHAMING = ("commit", "selfish", "attention", "failed", "silly", "weak person", "your fault")

BORROWED_ANCHORS = {
    *("none", "mild", "moderate", "severe", "very severe"),
    *("never", "rarely", "occasionally", "frequently", "almost constantly"),
    *("not at all", "a little bit", "somewhat", "quite a bit", "very much"),
    *("several days", "more than half the days", "nearly every day"),
    *("clear", "almost clear"),
}
"""Answers of PRO-CTCAE, PHQ, GAD and IGA, whose terms or meaning are not ours to use."""

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_id)


def steps(rule: UrgentRule) -> list[str]:
    return rule.what_to_do["en"]


def every_text() -> Iterator[str]:
    for file in (ITEMS_FILE, URGENT_RULES_FILE):
        yield from texts_in(json.loads((SHIPPED / file).read_text("utf-8")))


def texts_in(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for inner in node:
            yield from texts_in(inner)
    elif isinstance(node, dict):
        for key, inner in node.items():
            if key == "en":
                yield from [inner] if isinstance(inner, str) else inner
            else:
                yield from texts_in(inner)


def sentences(text: str) -> list[list[str]]:
    return [part.split() for part in re.split(r"[.!?:]”?(?:\s+|$)", text) if part]


def syllables(word: str) -> int:
    letters = re.sub(r"[^a-z]", "", word.lower())
    vowel_runs = len(re.findall(r"[aeiouy]+", letters))
    is_silent_e = letters.endswith("e") and not letters.endswith("le") and vowel_runs > 1
    return max(1, vowel_runs - is_silent_e)


def reading_grade(text: str) -> float:
    """
    Estimate the school year that *text* asks for, with syllables counted by runs of vowels.

    Source:
        Kincaid and others (1975), Research Branch Report 8-75, Naval Technical Training Command.
    """
    words = [word for sentence in sentences(text) for word in sentence]
    per_sentence = len(words) / len(sentences(text))
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def test_the_reading_grade_tells_plain_words_from_hard_ones() -> None:
    plain = "Call your doctor today. Do not wait."
    hard = (
        "Immediate dermatological consultation is recommended notwithstanding symptom resolution."
    )

    assert reading_grade(plain) < 3
    assert reading_grade(hard) > 15


def test_the_rules_are_the_minimum_list_in_its_order_with_its_tiers() -> None:
    assert [(rule.rule_id, rule.tier) for rule in RULES] == list(TIERS.items())


def test_a_rule_is_its_flag() -> None:
    assert [rule.flag for rule in RULES] == list(TIERS)


def test_no_symptom_group_belongs_to_two_rules() -> None:
    groups = [group for rule in RULES for group in rule.groups]

    assert sorted(set(groups)) == sorted(groups)


@each_rule
def test_a_rule_holds_everywhere_and_leads_to_the_emergency_number(rule: UrgentRule) -> None:
    assert rule.valid_regions == ["*"]
    assert "emergency" in rule.contacts


@each_rule
def test_the_first_step_is_the_action_of_the_tier(rule: UrgentRule) -> None:
    first_step = {
        "emergency_now": r"Call the emergency number\b.* now\b",
        "same_day": r"Call the doctor or clinic that gives you isotretinoin, today\.",
    }

    assert re.match(first_step[rule.tier], steps(rule)[0])


@each_rule
def test_the_title_says_what_to_do(rule: UrgentRule) -> None:
    assert re.search(r"\b(call|get)\b", rule.title["en"], re.IGNORECASE)
    assert ("now" if rule.tier == "emergency_now" else "today") in rule.title["en"]


@each_rule
def test_nobody_waits_for_a_reply(rule: UrgentRule) -> None:
    assert re.search(r"\bdo not wait\b", " ".join(steps(rule)), re.IGNORECASE)


@each_rule
def test_no_more_capsules_until_someone_has_been_spoken_to(rule: UrgentRule) -> None:
    pattern = r"Take no more capsules until you have spoken to (them|your prescriber)\."

    assert len(re.findall(pattern, " ".join(steps(rule)))) == 1


@each_rule
def test_stopping_is_never_offered_as_enough(rule: UrgentRule) -> None:
    words = " ".join(steps(rule))

    if "Stopping" in words or rule.tier == "same_day":
        assert re.search(r"Stopping (the capsules )?is not enough on its own", words)


@each_rule
def test_a_same_day_warning_says_when_it_is_an_emergency(rule: UrgentRule) -> None:
    if rule.tier == "same_day" and rule.rule_id != "pregnancy":
        assert re.search(r"If [^.]*, call the emergency number now\.", " ".join(steps(rule)))


def test_thoughts_of_self_harm_lead_to_a_crisis_line_and_a_person() -> None:
    rule = PACKS.rule_by_id["self_harm"]
    words = " ".join(steps(rule))

    assert rule.contacts == ["emergency", "crisis"]
    assert "crisis line now" in words
    assert "Stay with someone you trust" in words
    assert "You deserve help" in words


@each_rule
def test_the_mind_and_the_bowel_are_not_blamed_on_the_medicine(rule: UrgentRule) -> None:
    """The sources disagree on whether isotretinoin is the cause; the warning stands either way."""
    if rule.rule_id in {"self_harm", "psychosis_mania", "pancreatitis"}:
        assert "Whatever the cause" in rule.may_signal["en"]


@pytest.mark.parametrize("phrase", SOOTHING + DOSING + BLAMING + SHAMING)
def test_no_text_soothes_doses_blames_or_shames(phrase: str) -> None:
    assert not [text for text in every_text() if phrase in text.lower()]


@each_rule
def test_a_question_is_plain(rule: UrgentRule) -> None:
    assert rule.question["en"].endswith("?")
    assert reading_grade(rule.question["en"]) <= READING_GRADE_MAX


@each_rule
def test_a_warning_is_short_and_plain(rule: UrgentRule) -> None:
    longest = max(len(sentence) for step in steps(rule) for sentence in sentences(step))

    assert len(steps(rule)) <= STEPS_MAX
    assert longest <= SENTENCE_MAX_WORDS
    assert reading_grade(" ".join(steps(rule))) <= READING_GRADE_MAX


@each_rule
def test_a_short_label_fits_its_line_and_takes_the_full_stop_of_a_sentence(
    rule: UrgentRule,
) -> None:
    assert len(rule.short_label["en"]) <= SHORT_LABEL_MAX_CHARACTERS
    assert rule.short_label["en"][-1].isalpha()


@each_rule
def test_a_source_is_a_page_of_a_grade_that_may_be_shown(rule: UrgentRule) -> None:
    urls = [source.url for source in rule.sources]

    assert {source.grade for source in rule.sources} <= {"A", "A*", "B"}
    assert sorted(set(urls)) == sorted(urls)


def test_one_page_has_one_title_and_one_grade() -> None:
    sources = {
        (source.url, source.title, source.grade) for rule in RULES for source in rule.sources
    }

    assert len(sources) == len({url for url, _, _ in sources})


def test_it_says_that_nobody_is_watching() -> None:
    words = PACKS.urgent_rules.nobody_is_watching["en"]

    assert words.startswith("Nobody is watching this diary")
    assert "call the emergency number now" in words


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


def test_each_region_dials_its_own_emergency_number_first() -> None:
    first = {region.region: region.contacts[0] for region in PACKS.contacts.regions}

    assert {region: contact.number for region, contact in first.items()} == EMERGENCY_NUMBERS
    assert {contact.kind for contact in first.values()} == {"emergency"}
    assert first["OTHER"].label == {"en": "Your local emergency number"}


def test_a_number_is_confirmed_exactly_where_its_grade_says_so() -> None:
    confirmed = {contact.contact_id for contact in CONTACTS if contact.verified_on is not None}

    assert confirmed == {
        contact.contact_id for contact in CONTACTS if contact.grade in {"A", "A*", "B"}
    }
    assert not confirmed & {"ca-emergency", "in-emergency", "other-emergency"}


def test_a_text_contact_stands_beside_something_to_call_or_open() -> None:
    for region in PACKS.contacts.regions:
        assert {contact.action for contact in region.contacts if contact.kind == "crisis"} - {
            "text"
        }, region.region


@pytest.mark.parametrize("file", [ITEMS_FILE, URGENT_RULES_FILE, CONTACTS_FILE])
def test_no_key_is_written_twice(file: str) -> None:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)

    json.loads((SHIPPED / file).read_text("utf-8"), object_pairs_hook=unique)


def test_the_released_pack_is_in_its_changelog_with_what_is_unreviewed() -> None:
    pack = PACKS.urgent_rules
    _, _, release = CHANGELOG.read_text("utf-8").partition(f"## {pack.pack_version}")
    entry = release.partition("\n## ")[0]

    assert entry.startswith(f" - {pack.released_on}")
    assert [rule.rule_id for rule in RULES if f"`{rule.rule_id}`" not in entry] == []


@each_rule
def test_the_document_tells_where_a_rule_comes_from(rule: UrgentRule) -> None:
    document = DOCUMENT.read_text("utf-8")

    assert [group for group in [rule.rule_id, *rule.groups] if f"`{group}`" not in document] == []


def test_the_document_names_every_number_that_is_not_confirmed() -> None:
    document = DOCUMENT.read_text("utf-8")
    unconfirmed = [contact.contact_id for contact in CONTACTS if contact.verified_on is None]

    assert [contact_id for contact_id in unconfirmed if f"`{contact_id}`" not in document] == []
