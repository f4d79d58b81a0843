"""What a warning tells people to do: in order, for its tier, and never only to stop."""

import re

import pytest

from schemas.urgent_rule import FollowUp, UrgentRule
from tests.clinical_data.shipped import (
    EVERYTHING_SAID,
    NOW,
    PACKS,
    RULES,
    SOON,
    TODAY,
    Said,
    each_said,
    said,
)

MIND = ("self_harm", "psychosis_mania", "mood_drop")
BOWEL = ("pancreatitis", "gi_bleed_ibd")
NOT_ABOUT_CAPSULES = {"nosebleed_unstopped", "partner_or_blood"}
"""No source asks here for the capsules to be stopped."""


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
