"""What is in the packs is found again: by id, for a region, in a language."""

from dataclasses import replace

import msgspec
import pytest

from server.rule_packs import Packs, in_language, load_packs


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def test_items_rules_and_regions_are_found_by_id_in_the_order_of_the_file(packs: Packs) -> None:
    assert list(packs.item_by_id) == [item.item_id for item in packs.items.items]
    assert list(packs.rule_by_id) == [rule.rule_id for rule in packs.urgent_rules.rules]
    assert list(packs.trend_rule_by_id) == [rule.rule_id for rule in packs.trend_rules.rules]
    assert list(packs.programme_by_id) == ["us_ipledge", "uk_eu", "my_clinic"]
    assert list(packs.region_by_id) == [region.region for region in packs.contacts.regions]
    assert packs.item_by_id["flare"].label["en"] == "Acne flare"


def test_every_item_is_graded_but_mood(packs: Packs) -> None:
    assert packs.graded_item_ids == packs.item_by_id.keys() - {"mood"}


def test_follow_ups_are_red_flags_like_any_other(packs: Packs) -> None:
    assert {"vasculitis", "vasculitis_breathless"} <= packs.flag_ids
    assert len(packs.flag_ids) == 41


def test_an_entry_may_answer_every_question_of_the_check_in(packs: Packs) -> None:
    phq = {f"phq_{number}" for number in range(1, 10)}
    gad = {f"gad_{number}" for number in range(1, 8)}

    assert packs.question_ids == phq | gad


def test_a_phone_fetches_everything_together(packs: Packs) -> None:
    assert msgspec.structs.astuple(packs.catalogue) == (
        packs.items,
        packs.urgent_rules,
        packs.trend_rules,
        packs.check_in,
        packs.contacts,
        packs.labs,
        packs.programmes,
    )


def contact_ids(packs: Packs, kinds: list[str], region: str | None) -> list[str]:
    rule = msgspec.structs.replace(packs.rule_by_id["self_harm"], contacts=kinds)
    return [contact.contact_id for contact in packs.contacts_for(rule, region)]


def test_contacts_come_in_the_order_of_the_rule_then_of_the_region(packs: Packs) -> None:
    assert contact_ids(packs, ["crisis", "emergency"], "AU") == [
        "au-lifeline-call",
        "au-lifeline-text",
        "au-emergency",
    ]


@pytest.mark.parametrize("region", [None, "ZZ", "OTHER"])
def test_an_unknown_region_borrows_those_of_elsewhere(packs: Packs, region: str | None) -> None:
    assert contact_ids(packs, ["emergency", "crisis"], region) == [
        "other-emergency",
        "other-find-a-helpline",
    ]


def test_a_kind_the_region_lacks_is_borrowed_from_elsewhere(packs: Packs) -> None:
    book = without_crisis_lines(packs, "IN")

    assert contact_ids(book, ["emergency", "crisis"], "IN") == [
        "in-emergency",
        "other-find-a-helpline",
    ]


def without_crisis_lines(packs: Packs, region_id: str) -> Packs:
    regions = [
        msgspec.structs.replace(
            region, contacts=[contact for contact in region.contacts if contact.kind != "crisis"]
        )
        if region.region == region_id
        else region
        for region in packs.contacts.regions
    ]
    return replace(packs, contacts=msgspec.structs.replace(packs.contacts, regions=regions))


def test_another_countrys_programme_adds_nothing(packs: Packs) -> None:
    pregnancy = packs.rule_by_id["pregnancy"].contacts

    assert contact_ids(packs, pregnancy, "US") == ["us-ipledge", "us-emergency"]
    assert contact_ids(packs, pregnancy, "GB") == ["gb-emergency"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("pt-BR", "Pele seca"), ("pt", "Pele"), ("pt-PT", "Pele"), ("sv", "Dry skin")],
)
def test_words_fall_back_to_the_plain_language_then_to_english(language: str, words: str) -> None:
    text = {"en": "Dry skin", "pt": "Pele", "pt-BR": "Pele seca"}

    assert in_language(text, language) == words


def test_lists_of_words_fall_back_alike() -> None:
    assert in_language({"en": ["Call", "Wait"]}, "fr") == ["Call", "Wait"]
