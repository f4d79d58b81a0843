"""The words people read when they are frightened: plain, in order, sourced, and never soothing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

import schemas
from schemas.condition import AnswerAtLeast
from schemas.urgent_rule import FollowUp, Tier, UrgentRule
from server.rule_packs import CONTACTS_FILE, ITEMS_FILE, URGENT_RULES_FILE, load_packs

SHIPPED = Path(schemas.__file__).parent
DOCUMENT = SHIPPED.parent / "docs" / "clinical-data.md"
CHANGELOG = SHIPPED / "rules" / "CHANGELOG.md"

PACKS = load_packs()
RULES = PACKS.urgent_rules.rules
ITEMS = PACKS.items.items
CONTACTS = [contact for region in PACKS.contacts.regions for contact in region.contacts]

ANCHOR_MAX_CHARACTERS = 28
LABEL_MAX_CHARACTERS = 130
LABEL_MAX_WORDS = 25
QUESTION_MAX_WORDS = 25
STEPS_MAX = 5
SENTENCE_MAX_WORDS = 26
READING_GRADE_MAX = 7.5
"""The school year of a reader of about twelve."""


class Said(NamedTuple):
    """A rule or a follow-up: what is asked, and the words of the warning that a yes brings."""

    flag: str
    tier: str
    question: str
    title: str
    steps: list[str]

    @property
    def words(self) -> str:
        return " ".join(self.steps)


class Group(NamedTuple):
    """A row of the table the pack is built from, with the branch that makes it more urgent."""

    area: str
    tier: str
    basis: str
    branch: tuple[str, str, str] | None = None


NOW, TODAY, SOON = "emergency_now", "same_day", "soon"

GROUPS = {
    "self_harm": Group("mind", NOW, "raised"),
    "psychosis_mania": Group("mind", TODAY, "stated", ("unsafe", NOW, "raised")),
    "mood_drop": Group("mind", TODAY, "stated"),
    "anaphylaxis": Group("breathing", NOW, "stated"),
    "chest_breath": Group("breathing", NOW, "raised"),
    "scar_rash": Group("skin", NOW, "stated"),
    "vasculitis": Group("skin", TODAY, "stated", ("breathless", NOW, "stated")),
    "acne_fulminans": Group("skin", TODAY, "raised", ("ill", NOW, "raised")),
    "skin_infect": Group("skin", SOON, "stated", ("fever", TODAY, "stated")),
    "severe_flare": Group("skin", SOON, "raised"),
    "stroke_seizure": Group("head", NOW, "raised"),
    "vision_loss": Group("head", NOW, "raised"),
    "raised_icp": Group("head", TODAY, "stated", ("vision", NOW, "raised")),
    "night_vision": Group("head", TODAY, "stated"),
    "hearing": Group("head", TODAY, "stated"),
    "nosebleed": Group("head", SOON, "stated", ("unstopped", NOW, "raised")),
    "dry_eye_lens": Group("head", SOON, "stated", ("painful", TODAY, "stated")),
    "headache_mild": Group("head", SOON, "stated"),
    "pancreatitis": Group("tummy", NOW, "raised"),
    "gi_bleed_ibd": Group("tummy", TODAY, "stated", ("heavy", NOW, "raised")),
    "swallow_chest": Group("tummy", TODAY, "stated"),
    "overdose": Group("capsules", NOW, "stated"),
    "pregnancy": Group("capsules", TODAY, "stated"),
    "partner_or_blood": Group("capsules", TODAY, "raised"),
    "sexual": Group("capsules", SOON, "stated"),
    "rhabdo": Group("muscles", TODAY, "stated", ("dark", NOW, "raised")),
    "bone_back": Group("muscles", SOON, "stated", ("fever", TODAY, "stated")),
    "hepatitis": Group("whole_body", TODAY, "stated"),
    "blood_infect": Group("whole_body", TODAY, "raised"),
    "glucose": Group("whole_body", TODAY, "raised", ("drowsy", NOW, "raised")),
}

MIND = ("self_harm", "psychosis_mania", "mood_drop")
BOWEL = ("pancreatitis", "gi_bleed_ibd")
NOT_ABOUT_CAPSULES = {"nosebleed_unstopped", "partner_or_blood"}
"""No source asks here for the capsules to be stopped."""

TIER_WORDS = {NOW: "emergency now", TODAY: "same day", SOON: "soon"}

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

CONFIRMED = {
    *("us-emergency", "us-988-call", "us-988-text", "us-988-chat", "us-medwatch"),
    *("gb-emergency", "gb-nhs-111", "ie-emergency", "eu-emergency"),
    *("au-emergency", "au-lifeline-call", "au-lifeline-text"),
    *("nz-emergency", "nz-1737-call", "nz-1737-text", "nz-suicide-crisis", "nz-lifeline"),
}
"""Seen at a source of grade A or B; one more has to be looked up first, and then added here."""

SOOTHING = ("you are fine", "you're fine", "worry about", "don't worry", "do not worry", "just a")
SOOTHING += ("safe to continue", "nothing serious", "probably", "will pass", "harmless", "no risk")
SOOTHING += ("not serious", "nothing to", "all is well", "you are ok", "normal")
DOSING = (
    "your dose",
    "half the",
    "fewer capsules",
    "restart",
    "start again",
    "skip a",
    "stop taking",
)
BLAMING = ("caused by", "side effect of", "because of isotretinoin", "isotretinoin causes")
SHAMING = ("commit", "selfish", "attention", "failed", "silly", "weak person", "your fault")
SHAMING += ("are you sure", "should have", "irresponsible")
JARGON = (
    "adverse",
    "acute",
    "chronic",
    "symptom",
    "lesion",
    "nodule",
    "oral",
    "dermat",
    "medication",
)
JARGON += ("urine", "stool", "faec", "fec", "abdom", "haem", "hem", "oedema", "edema", "jaundice")
JARGON += (
    "tinnitus",
    "syncope",
    "photophobia",
    "genital",
    "discontinu",
    "contraindic",
    "intracranial",
)
JARGON += (
    "myalgia",
    "arthralgia",
    "dyspn",
    "psycho",
    "mania",
    "suicid",
    "hallucin",
    "libido",
    "onset",
)

BORROWED_ANCHORS = {
    *("none", "mild", "moderate", "severe", "very severe"),
    *("never", "rarely", "occasionally", "frequently", "almost constantly"),
    *("not at all", "a little bit", "somewhat", "quite a bit", "very much"),
    *("several days", "more than half the days", "nearly every day"),
    *("clear", "almost clear"),
}
"""Answers of PRO-CTCAE, PHQ, GAD and IGA, whose terms or meaning are not ours to use."""

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_id)


def said(asked: UrgentRule | FollowUp) -> Said:
    words = (asked.question["en"], asked.title["en"], asked.what_to_do["en"])
    return Said(asked.flag, asked.tier, *words)


def asked_by(rule: UrgentRule) -> list[UrgentRule | FollowUp]:
    return [rule, *rule.follow_ups]


EVERYTHING_SAID = [said(each) for rule in RULES for each in asked_by(rule)]

each_said = pytest.mark.parametrize("said", EVERYTHING_SAID, ids=lambda each: each.flag)
each_emergency = pytest.mark.parametrize(
    "said", [each for each in EVERYTHING_SAID if each.tier == NOW], ids=lambda each: each.flag
)
each_same_day = pytest.mark.parametrize(
    "said", [each for each in EVERYTHING_SAID if each.tier == TODAY], ids=lambda each: each.flag
)
each_soon = pytest.mark.parametrize(
    "said", [each for each in EVERYTHING_SAID if each.tier == SOON], ids=lambda each: each.flag
)
each_follow_up = pytest.mark.parametrize(
    ("rule", "follow_up"),
    [(rule, follow_up) for rule in RULES for follow_up in rule.follow_ups],
    ids=lambda each: each.flag,
)


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


def test_the_rules_are_the_thirty_groups_with_their_tiers() -> None:
    rules = {
        rule.rule_id: Group(rule.area, rule.tier, rule.tier_basis, branch(rule)) for rule in RULES
    }

    assert len(GROUPS) == 30
    assert list(rules.items()) == list(GROUPS.items())


def branch(rule: UrgentRule) -> tuple[str, str, str] | None:
    if not rule.follow_ups:
        return None
    [follow_up] = rule.follow_ups
    word = follow_up.flag.removeprefix(f"{rule.rule_id}_")
    return word, follow_up.tier, follow_up.tier_basis


def test_the_most_urgent_stands_first_over_headings_and_under_each() -> None:
    urgency = get_args(Tier).index
    under_heading = {
        area.area_id: [urgency(rule.tier) for rule in RULES if rule.area == area.area_id]
        for area in PACKS.urgent_rules.areas
    }

    assert RULES[0].rule_id == "self_harm"
    assert list(under_heading) == list(dict.fromkeys(rule.area for rule in RULES))
    assert all(tiers == sorted(tiers) for tiers in under_heading.values())
    assert [tiers[0] for tiers in under_heading.values()] == sorted(
        tiers[0] for tiers in under_heading.values()
    )


def test_no_rule_is_reviewed_before_a_clinician_signed_it() -> None:
    assert {rule.review for rule in RULES} == {"pending"}


@each_rule
def test_a_rule_holds_everywhere_and_leads_to_the_emergency_number(rule: UrgentRule) -> None:
    assert rule.valid_regions == ["*"]
    assert "emergency" in rule.contacts


def test_the_rules_that_need_more_than_the_emergency_number_have_it() -> None:
    contacts = {rule.rule_id: rule.contacts for rule in RULES if rule.contacts != ["emergency"]}

    assert contacts == {
        "self_harm": ["emergency", "crisis"],
        "psychosis_mania": ["emergency", "crisis"],
        "mood_drop": ["emergency", "crisis"],
        "overdose": ["emergency", "poison", "crisis"],
        "pregnancy": ["pregnancy_programme", "emergency"],
        "partner_or_blood": ["emergency", "poison"],
    }


@each_said
def test_the_first_step_is_the_action_of_the_tier(said: Said) -> None:
    first_step = {
        NOW: r"Call the emergency number\b.* now\b",
        TODAY: r"Call the doctor or clinic that gives you isotretinoin, today\.",
        SOON: r"Contact the doctor or clinic that gives you isotretinoin in the next "
        r"(few days|day or two)\.",
    }

    assert re.match(first_step[said.tier], said.steps[0])


@each_said
def test_the_title_says_what_to_do_and_when(said: Said) -> None:
    when = {
        NOW: r"\bnow$|\bnow\.",
        TODAY: r"\btoday$",
        SOON: r"\bin the next (few days|day or two)$",
    }

    assert re.search(r"\b(call|get|contact)\b", said.title, re.IGNORECASE)
    assert re.search(when[said.tier], said.title)


@each_emergency
def test_an_emergency_waits_for_nobody(said: Said) -> None:
    assert re.search(r"\bdo not wait for (a|their) reply\b", said.words, re.IGNORECASE)


@each_same_day
def test_a_same_day_call_names_the_prescriber_and_who_stands_in(said: Said) -> None:
    closed = "If they are closed, do not wait: call an urgent care line or an out-of-hours doctor."

    assert said.steps[0].endswith(closed)


@each_same_day
def test_a_same_day_warning_says_when_it_is_an_emergency(said: Said) -> None:
    assert re.search(r"If [^.]*, call the emergency number now\.", said.words)


@each_soon
def test_a_soon_warning_says_when_it_is_not(said: Said) -> None:
    assert re.search(r"If [^.]*, call the emergency number now\.", said.words)


@each_follow_up
def test_a_warning_names_the_sign_that_its_follow_up_asks_about(
    rule: UrgentRule, follow_up: FollowUp
) -> None:
    """Somebody may never reach the follow-up; the words must carry its call without it."""
    call = {NOW: "call the emergency number now", TODAY: "the same day"}[follow_up.tier]
    steps = " ".join(step for step in rule.what_to_do["en"] if call in step).lower()
    signs = set(re.findall(r"[a-z]{4,}", follow_up.question["en"].lower()))
    signs -= {"have", "does", "well", "your", "there", "when", "might", "very", "much", "come"}

    assert {sign for sign in signs if sign[:4] not in steps} == set()


@each_said
def test_no_more_capsules_until_someone_has_been_spoken_to(said: Said) -> None:
    pattern = r"Take no more capsules until you have spoken to (them|your prescriber)\."
    is_asked = said.tier != SOON and said.flag not in NOT_ABOUT_CAPSULES

    assert len(re.findall(pattern, said.words)) == is_asked
    assert len(re.findall(r"\bno more\b", said.words)) <= 1


@each_said
def test_stopping_is_never_enough_and_never_last(said: Said) -> None:
    capsules = [step for step in said.steps if re.search("no more capsules|Stopping", step)]

    assert said.steps[-1] not in capsules
    assert said.steps[0] not in capsules
    if capsules:
        assert re.search(r"Stopping (the capsules )?is not enough on its own", said.words)


def test_thoughts_of_self_harm_lead_to_a_crisis_line_and_a_person() -> None:
    rule = PACKS.rule_by_id["self_harm"]
    words = said(rule).words

    assert rule.contacts == ["emergency", "crisis"]
    assert "crisis line now" in words
    assert "Stay with someone you trust" in words
    assert "You deserve help" in words
    assert not re.search(r"\d|score|points", words)


def test_any_answer_but_not_at_all_to_the_ninth_question_is_a_yes() -> None:
    also_when = {rule.rule_id: rule.also_when for rule in RULES if rule.also_when is not None}

    assert also_when == {"self_harm": AnswerAtLeast(question="phq_9", at_least=1)}


def test_nobody_drives_before_their_eyes_were_checked() -> None:
    words = said(PACKS.rule_by_id["night_vision"]).words

    assert "Do not drive, ride or use machinery until your eyes have been checked." in words


def test_a_headache_with_changed_sight_has_the_eyes_checked_today() -> None:
    assert "your eyes need to be checked today" in said(PACKS.rule_by_id["raised_icp"]).words


def test_a_possible_pregnancy_counts_for_a_month_after_treatment() -> None:
    words = said(PACKS.rule_by_id["pregnancy"]).words

    assert "less than one month ago" in words
    assert "In the United States, call iPLEDGE as well." in words


def test_the_other_person_is_told_today() -> None:
    """Nobody can know that the other person is not pregnant, so nobody is asked."""
    rule = PACKS.rule_by_id["partner_or_blood"]

    assert (rule.tier, rule.follow_ups) == (TODAY, [])
    assert "They should take no more until they have spoken to a doctor." in said(rule).words


@pytest.mark.parametrize("rule_id", MIND + BOWEL)
def test_the_mind_and_the_bowel_are_not_blamed_on_the_medicine(rule_id: str) -> None:
    """The sources disagree on whether isotretinoin is the cause; the warning stands either way."""
    assert "Whatever the cause" in PACKS.rule_by_id[rule_id].may_signal["en"]


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


@each_rule
def test_a_source_is_a_page_of_a_grade_that_may_be_shown(rule: UrgentRule) -> None:
    urls = [source.url for source in rule.sources]

    assert {source.grade for source in rule.sources} <= {"A", "A*", "B"}
    assert sorted(set(urls)) == sorted(urls)
    assert all(source.checked_on <= PACKS.urgent_rules.released_on for source in rule.sources)


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
    assert first["OTHER"].label["en"] == "Your local emergency number"


def test_a_number_is_confirmed_exactly_where_its_grade_says_so() -> None:
    confirmed = {contact.contact_id for contact in CONTACTS if contact.verified_on is not None}

    assert confirmed == {
        contact.contact_id for contact in CONTACTS if contact.grade in {"A", "A*", "B"}
    }
    assert confirmed == CONFIRMED


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
    newest = CHANGELOG.read_text("utf-8").partition("\n## ")[2]
    entry = newest.partition("\n## ")[0]

    assert entry.startswith(f"{pack.pack_version} - {pack.released_on}")
    assert [each.flag for each in EVERYTHING_SAID if f"`{each.flag}`" not in entry] == []


def test_the_document_tells_the_tier_and_the_basis_of_everything_asked() -> None:
    rows = [
        (asked.flag, TIER_WORDS[asked.tier], asked.tier_basis)
        for rule in RULES
        for asked in asked_by(rule)
    ]
    documented = re.findall(
        r"^\| `(\w+)` \| (emergency now|same day|soon) \| (stated|raised) \|",
        DOCUMENT.read_text("utf-8"),
        re.MULTILINE,
    )

    assert sorted(documented) == sorted(rows)


def test_the_document_names_every_number_that_is_not_confirmed() -> None:
    document = DOCUMENT.read_text("utf-8")
    unconfirmed = [contact.contact_id for contact in CONTACTS if contact.verified_on is None]

    assert [contact_id for contact_id in unconfirmed if f"`{contact_id}`" not in document] == []
