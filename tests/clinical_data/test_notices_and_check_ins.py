"""Notices mention and never alarm; questionnaires keep their wording, and no score says "fine"."""

import re
from collections.abc import Iterator

import pytest

from schemas.check_in import Scale
from schemas.trend_rule import TrendRule
from schemas.urgent_rule import Source
from server.rule_packs import load_packs, shipped_folder

DOCUMENT = shipped_folder().parent / "docs" / "clinical-data.md"
CHANGELOG = shipped_folder() / "rules" / "CHANGELOG.md"

PACKS = load_packs()
RULES = PACKS.trend_rules.rules
PHQ, GAD = PACKS.check_in.questionnaires

FIRST_STEPS = {
    "contact_soon": "Contact the doctor or clinic that gives you isotretinoin",
    "mention": ("Mention it at your next visit.", "Tell your doctor or your dentist."),
}
ALARMING = ("emergency", "immediately", "at once", "danger", "call now", "right now", "today")
SOOTHING = (
    "fine",
    "normal",
    "no risk",
    "harmless",
    "don't worry",
    "nothing to",
    "healthy",
    "minimal",
)
DOSING = ("capsule", "dose", "stop taking", "restart")

RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_id)


def words(rule: TrendRule) -> str:
    return " ".join([f"{rule.title['en']}.", *rule.what_to_do["en"]])


def sources() -> Iterator[Source]:
    for rule in PACKS.urgent_rules.rules:
        yield from rule.sources
    for trend_rule in RULES:
        yield from trend_rule.sources
    for questionnaire in PACKS.check_in.questionnaires:
        yield from questionnaire.sources


@RULE
def test_the_first_step_is_what_the_advice_says(rule: TrendRule) -> None:
    assert rule.what_to_do["en"][0].startswith(FIRST_STEPS[rule.advice])


@RULE
def test_a_notice_neither_alarms_nor_soothes_nor_doses(rule: TrendRule) -> None:
    said = words(rule).lower().replace("call your clinic sooner", "")

    for phrase in (*ALARMING, *SOOTHING, *DOSING):
        assert phrase not in said, phrase


@RULE
def test_a_notice_is_short_and_plain(rule: TrendRule) -> None:
    assert len(rule.what_to_do["en"]) <= 3
    for sentence in re.split(r"[.!?]", words(rule)):
        assert len(sentence.split()) <= 26


def test_what_could_become_urgent_leads_to_the_urgent_list() -> None:
    unled = [rule.rule_id for rule in RULES if "open the urgent list" not in words(rule).lower()]

    assert unled == ["dry_mouth_over_two_weeks"]


def test_it_says_that_it_is_no_alarm_and_nobody_is_watching() -> None:
    assert "not an alarm" in PACKS.trend_rules.not_an_alarm["en"]
    assert "Nobody is watching" in PACKS.trend_rules.not_an_alarm["en"]


def test_mood_and_the_mind_are_never_only_mentioned() -> None:
    mind = {item.item_id for item in PACKS.items.items if item.group == "mind"}
    mentioned = {item for rule in RULES if rule.advice == "mention" for item in rule.items}

    assert not mind & mentioned


def test_every_item_has_a_rule() -> None:
    assert {item for rule in RULES for item in rule.items} == set(PACKS.item_by_id)


def test_nothing_is_reviewed_before_a_clinician_signed_it() -> None:
    reviews = [*RULES, *PACKS.check_in.questionnaires]

    assert {each.review for each in reviews} == {"pending"}


def test_one_page_has_one_title_and_one_grade_in_every_pack() -> None:
    named = {(source.url, source.title, source.grade) for source in sources()}

    assert len(named) == len({url for url, _, _ in named})


def test_the_questionnaires_are_asked_as_they_were_published() -> None:
    options = ["Not at all", "Several days", "More than half the days", "Nearly every day"]

    for questionnaire in (PHQ, GAD):
        assert questionnaire.stem["en"].startswith("Over the last 2 weeks, how often have you been")
        assert questionnaire.options["en"] == options
        assert "No permission required" in questionnaire.terms["en"]
    assert [len(questionnaire.questions) for questionnaire in (PHQ, GAD)] == [9, 7]
    assert "better off dead, or of hurting yourself" in PHQ.questions[8].text["en"]


def test_the_marks_are_those_of_the_sources() -> None:
    assert marks(PHQ.full) == {5: "mild", 10: "moderate", 15: "moderately severe", 20: "severe"}
    assert marks(GAD.full) == {5: "mild", 10: "moderate", 15: "severe"}
    assert (marks(PHQ.short), PHQ.short.offers_rest_from) == ({}, 2)
    assert (marks(GAD.short), GAD.short.offers_rest_from) == ({}, 3)


def marks(scale: Scale) -> dict[int, str]:
    return {band.from_score: band.label["en"] for band in scale.bands}


def test_a_score_is_no_diagnosis_and_a_low_one_no_comfort() -> None:
    said = PACKS.check_in.what_a_score_is_not["en"]

    assert "not a diagnosis" in said
    assert "a low score does not mean that nothing is wrong" in said
    assert "Nobody is watching" in said


def test_the_released_packs_are_in_the_changelog() -> None:
    trends, check_in = PACKS.trend_rules, PACKS.check_in
    heading = f"## Trends {trends.pack_version} and check-in {check_in.pack_version} - "

    assert f"{heading}{trends.released_on}\n" in CHANGELOG.read_text("utf-8")


@RULE
def test_the_document_tells_the_advice_of_every_rule(rule: TrendRule) -> None:
    advice = rule.advice.replace("_", " ")

    assert f"| `{rule.rule_id}` | {advice} |" in DOCUMENT.read_text("utf-8")


@pytest.mark.parametrize("scale", [PHQ.short, PHQ.full, GAD.short, GAD.full])
def test_the_document_tells_every_mark(scale: Scale) -> None:
    row = next(
        line
        for line in DOCUMENT.read_text("utf-8").splitlines()
        if line.startswith(f"| `{scale.scale_id}` |")
    )

    for score, label in marks(scale).items():
        assert f"{score} {label}" in row
