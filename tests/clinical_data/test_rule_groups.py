"""The thirty groups of red flags: their tiers, their order, their sources, whom to call."""

from typing import NamedTuple, get_args

from schemas.condition import AnswerAtLeast
from schemas.urgent_rule import Tier, UrgentRule
from tests.clinical_data.shipped import NOW, PACKS, RULES, SOON, TODAY, each_rule


class Group(NamedTuple):
    """A row of the table the pack is built from, with the branch that makes it more urgent."""

    area: str
    tier: str
    basis: str
    branch: tuple[str, str, str] | None = None


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


def test_any_answer_but_not_at_all_to_the_ninth_question_is_a_yes() -> None:
    also_when = {rule.rule_id: rule.also_when for rule in RULES if rule.also_when is not None}

    assert also_when == {"self_harm": AnswerAtLeast(question="phq_9", at_least=1)}


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
