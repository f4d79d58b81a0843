"""What is private stays in a section of its own."""

import pytest

from server.domain.sections import section_of_analyte, section_of_item, section_of_rule
from server.rule_packs import load_packs

PACKS = load_packs()


def rules_of(section: str) -> list[str]:
    rules = PACKS.urgent_rules.rules
    return [rule.rule_id for rule in rules if section_of_rule(rule) == section]


@pytest.mark.parametrize(
    ("section", "rule_ids"),
    [
        ("mood", ["self_harm", "psychosis_mania", "mood_drop"]),
        ("sexual_health", ["sexual"]),
        ("pregnancy", ["pregnancy", "partner_or_blood"]),
    ],
)
def test_private_red_flags_are_in_the_section_that_is_off_by_default(
    section: str, rule_ids: list[str]
) -> None:
    assert rules_of(section) == rule_ids


def test_all_other_red_flags_are_in_the_section_that_is_on() -> None:
    assert len(rules_of("red_flags")) == len(PACKS.urgent_rules.rules) - 6


def test_everything_about_the_mind_is_in_the_mood_section() -> None:
    about_the_mind = [item.item_id for item in PACKS.items.items if section_of_item(item) == "mood"]

    assert about_the_mind == ["mood", "sleep_trouble", "irritability", "anxiety"]


def test_a_private_analyte_is_not_among_the_labs() -> None:
    analytes = {name: section_of(name) for name in PACKS.analyte_by_id}

    assert [name for name, section in analytes.items() if section != "labs"] == ["pregnancy_test"]


@pytest.mark.parametrize(
    "name", ["Vitamin D", "GGT", "CK-MB", "Ferritin", "TSH", "AFP", "LDH", "Prothrombin time (PT)"]
)
def test_an_analyte_the_catalogue_does_not_know_is_a_lab(name: str) -> None:
    assert section_of(name) == "labs"


@pytest.mark.parametrize(
    "name",
    [
        "Pregnancy test",
        "PREGNANCY_TEST",
        "pregnancy-test (urine)",
        "P r e g n a n c y",
        "preg. test",
        "Test, urine preg",
        "UPT",
        "hCG",
        "β-HCG, quantitative",
        "b-hCG",
        "ｈＣＧ",
        "Choriongonadotropin",
        "Schwangerschaftstest",
        "Prueba de embarazo",
        "Prueba de gestación",
        "Test de grossesse",
        "Test di gravidanza",
        "Zwangerschapstest",
        "Test ciążowy",
        "Тест на беременность",
        "妊娠検査",
        "임신 테스트",
    ],
)
def test_one_typed_in_that_is_named_like_a_pregnancy_test_is_as_private(name: str) -> None:
    assert section_of(name) == "pregnancy"


def section_of(name: str) -> str:
    return section_of_analyte(name, PACKS.analyte_by_id)
