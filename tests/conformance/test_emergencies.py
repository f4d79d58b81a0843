"""Plainly described emergencies, answered as a person would, reach their tier in both languages."""

from collections import Counter
from typing import Any, Literal

import msgspec
import pytest
from msgspec import field

from schemas.base import SparseShape
from schemas.check_in import CheckInAnswer
from schemas.urgent_rule import Tier
from server.rule_packs import load_packs
from tests.conformance.javascript import javascript_answers
from tests.conformance.vectors import VECTORS, answer

PACKS = load_packs()
RULES = PACKS.urgent_rules.rules

TODAY = "2026-03-25"
FIRST_DOSE_DATE = "2026-03-02"

EMERGENCIES_MIN = 60
EMERGENCIES_PER_GROUP_MIN = 2


class Emergency(SparseShape, frozen=True, kw_only=True):
    """What somebody says, the answers it comes to, and the warnings that it must come to."""

    who: str
    words: str
    yes: list[str] = field(default_factory=list)
    no: list[str] = field(default_factory=list)
    check_in: dict[str, CheckInAnswer] = field(default_factory=dict)
    expected: dict[str, Tier]


class EmergencyFile(SparseShape, frozen=True, kw_only=True):
    """``schemas/vectors/emergencies.json``."""

    description: str
    cases: list[Emergency]


Remaining = Literal["answered no", "left out"]
"""What becomes of the questions that the person's words say nothing about."""

FILE = msgspec.json.decode((VECTORS / "emergencies.json").read_bytes(), type=EmergencyFile)
EMERGENCIES = FILE.cases

either_way = pytest.mark.parametrize("remaining", ["answered no", "left out"])


def entry(emergency: Emergency, remaining: Remaining) -> dict[str, Any]:
    unsaid = {} if remaining == "left out" else dict.fromkeys(PACKS.flag_ids, False)
    said = dict.fromkeys(emergency.yes, True) | dict.fromkeys(emergency.no, False)
    asked = {"local_date": TODAY, "zone": "Europe/Dublin", "red_flags": unsaid | said, "mood": 4}
    return asked | ({"check_in": emergency.check_in} if emergency.check_in else {})


def call(emergency: Emergency, remaining: Remaining) -> dict[str, Any]:
    arguments = [RULES, [entry(emergency, remaining)], TODAY, FIRST_DOSE_DATE, None]
    return {
        "stem": "urgent-rules",
        "function": "evaluate_pack",
        "arguments": msgspec.to_builtins(arguments),
    }


def warnings(outcomes: list[dict[str, Any]]) -> dict[str, Tier]:
    return {each["rule_id"]: each["tier"] for each in outcomes if each["status"] == "met"}


@either_way
@pytest.mark.parametrize("emergency", EMERGENCIES, ids=lambda each: each.words)
def test_an_emergency_reaches_its_tier(emergency: Emergency, remaining: Remaining) -> None:
    asked = call(emergency, remaining)

    outcomes = answer(asked["stem"], asked["function"], asked["arguments"])

    assert warnings(outcomes) == emergency.expected


@either_way
def test_every_emergency_reaches_its_tier_on_the_device(remaining: Remaining) -> None:
    answers = javascript_answers([call(each, remaining) for each in EMERGENCIES], "Asia/Kathmandu")

    for emergency, outcomes in zip(EMERGENCIES, answers, strict=True):
        assert warnings(outcomes) == emergency.expected, emergency.words


def test_there_are_enough_of_them_for_every_group() -> None:
    warned = Counter(rule_id for each in EMERGENCIES for rule_id in each.expected)

    assert len(EMERGENCIES) >= EMERGENCIES_MIN
    assert [
        rule.rule_id for rule in RULES if warned[rule.rule_id] < EMERGENCIES_PER_GROUP_MIN
    ] == []


def test_every_follow_up_is_answered_both_ways() -> None:
    follow_ups = {each.flag for rule in RULES for each in rule.follow_ups}

    assert follow_ups <= {flag for each in EMERGENCIES for flag in each.yes}
    assert follow_ups <= {flag for each in EMERGENCIES for flag in each.no}


@pytest.mark.parametrize("emergency", EMERGENCIES, ids=lambda each: each.words)
def test_it_answers_only_what_is_asked(emergency: Emergency) -> None:
    assert set(emergency.yes) | set(emergency.no) <= PACKS.flag_ids
    assert set(emergency.yes).isdisjoint(emergency.no)
    assert set(emergency.check_in) <= PACKS.question_ids
    assert emergency.yes or emergency.check_in


@pytest.mark.parametrize("emergency", EMERGENCIES, ids=lambda each: each.words)
def test_a_follow_up_is_answered_where_its_sign_was_named(emergency: Emergency) -> None:
    """A person is asked the follow-up only once the sign was ticked."""
    asked = {
        follow_up.flag: rule.rule_id
        for rule in RULES
        for follow_up in rule.follow_ups
        if follow_up.flag in (*emergency.yes, *emergency.no)
    }

    assert set(asked.values()) <= set(emergency.yes)
    assert {
        rule.rule_id for rule in RULES if rule.rule_id in emergency.yes and rule.follow_ups
    } == set(asked.values())


def test_they_are_told_by_people_of_many_ages_in_words_of_their_own() -> None:
    words = [each.words for each in EMERGENCIES]
    ages = {int(age) for each in EMERGENCIES for age in each.who.replace(",", "").split()[1:2]}

    assert len(set(words)) == len(words)
    assert min(ages) == 12
    assert max(ages) > 50
