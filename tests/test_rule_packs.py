"""A fault anywhere in the packs is refused, by file and place; what is whole is found again."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

import schemas
from server.errors import UnreadableRulePackError
from server.rule_packs import (
    CONTACTS_FILE,
    ITEMS_FILE,
    URGENT_RULES_FILE,
    Packs,
    in_language,
    load_packs,
)

SHIPPED = Path(schemas.__file__).parent
REMOVED = object()

Step = str | int
Change = tuple[list[Step], Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped packs, to break."""
    for file in (ITEMS_FILE, URGENT_RULES_FILE, CONTACTS_FILE):
        (tmp_path / file).parent.mkdir()
        shutil.copy(SHIPPED / file, tmp_path / file)
    return tmp_path


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def change(path: Path, steps: list[Step], value: Any) -> None:
    document = json.loads(path.read_text("utf-8"))
    inner = document
    for step in steps[:-1]:
        inner = inner[step]
    if value is REMOVED:
        del inner[steps[-1]]
    else:
        inner[steps[-1]] = value
    path.write_text(json.dumps(document), "utf-8")


def refusal(folder: Path) -> UnreadableRulePackError:
    with pytest.raises(UnreadableRulePackError) as refused:
        load_packs(folder)
    return refused.value


def a_condition(**fields: Any) -> list[Change]:
    """The changes that make the second rule one with this condition."""
    return [(["rules", 1, "flag"], REMOVED), (["rules", 1, "condition"], fields)]


def a_grade(**fields: Any) -> dict[str, Any]:
    grade = {"operator": "gradeOnDays", "item": "flare", "days": 2, "within_days": 3, "at_least": 3}
    return {name: value for name, value in (grade | fields).items() if value is not REMOVED}


def a_baseline(**fields: Any) -> dict[str, Any]:
    return {
        "operator": "changeFromBaseline",
        "item": "mood",
        "by": 2,
        "days": 2,
        "within_days": 3,
        "baseline_from_day": -7,
        "baseline_to_day": 7,
        "baseline_min_days": 3,
    } | fields


CHAT_PAGE = ["regions", 0, "contacts", 3, "url"]

ITEM_FAULTS: list[tuple[str, list[Change], str, str]] = [
    (
        "an item twice",
        [(["items", 1, "item_id"], "lip_dryness")],
        "$.items[1].item_id",
        "repeats 'lip_dryness' of $.items[0].item_id",
    ),
    ("no mood", [(["items", 14, "item_id"], "spirits")], "$.items", "has no item 'mood'"),
    (
        "a label in no English",
        [(["items", 0, "label"], {"fr": "Lèvres sèches"})],
        "$.items[0].label",
        "has no words in 'en'",
    ),
    (
        "a blank question",
        [(["items", 0, "question", "en"], " ")],
        "$.items[0].question.en",
        "is blank",
    ),
    (
        "a blank step",
        [(["items", 2, "anchors", "en", 4], "")],
        "$.items[2].anchors.en",
        "is blank",
    ),
    (
        "two steps alike",
        [(["items", 2, "anchors", "en", 4], "Fine")],
        "$.items[2].anchors.en[4]",
        "repeats 'Fine' of $.items[2].anchors.en[0]",
    ),
    (
        "four steps",
        [(["items", 2, "anchors", "en", 4], REMOVED)],
        "$.items[2].anchors[...]",
        "Expected `array` of length >= 5",
    ),
    (
        "a worse way that is none",
        [(["items", 0, "worse"], "up")],
        "$.items[0].worse",
        "Invalid enum value 'up'",
    ),
    (
        "a field the shape lacks",
        [(["items", 0, "unit"], "cm")],
        "$.items[0]",
        "Object contains unknown field `unit`",
    ),
    (
        "a note that ends before it begins",
        [(["early_flare", "to_week"], 0)],
        "$.early_flare.to_week",
        "is less than from_week",
    ),
    (
        "a note with no address",
        [(["early_flare", "source_url"], "a book")],
        "$.early_flare.source_url",
        "is not a web address",
    ),
    (
        "a note in no English",
        [(["early_flare", "text"], {})],
        "$.early_flare.text",
        "has no words in 'en'",
    ),
]

RULE_FAULTS: list[tuple[str, list[Change], str, str]] = [
    (
        "a rule twice",
        [(["rules", 2, "rule_id"], "self_harm")],
        "$.rules[2].rule_id",
        "repeats 'self_harm' of $.rules[0].rule_id",
    ),
    (
        "a flag twice",
        [(["rules", 2, "flag"], "self_harm")],
        "$.rules[2].flag",
        "repeats 'self_harm' of $.rules[0].flag",
    ),
    (
        "a tier that is none",
        [(["rules", 0, "tier"], "whenever")],
        "$.rules[0].tier",
        "Invalid enum value 'whenever'",
    ),
    ("no rules", [(["rules"], [])], "$.rules", "Expected `array` of length >= 1"),
    (
        "nobody told that nobody watches",
        [(["nobody_is_watching"], {})],
        "$.nobody_is_watching",
        "has no words in 'en'",
    ),
    *(
        (f"no {text}", [(["rules", 3, text], {})], f"$.rules[3].{text}", "has no words in 'en'")
        for text in ("question", "short_label", "title", "what_to_do", "may_signal")
    ),
    (
        "a question too long to read in fear",
        [(["rules", 0, "question", "en"], "word " * 26)],
        "$.rules[0].question.en",
        "has more than 25 words",
    ),
    (
        "a blank step",
        [(["rules", 0, "what_to_do", "en", 0], "")],
        "$.rules[0].what_to_do.en",
        "is blank",
    ),
    (
        "no steps",
        [(["rules", 0, "what_to_do", "en"], [])],
        "$.rules[0].what_to_do[...]",
        "Expected `array` of length >= 1",
    ),
    (
        "no source",
        [(["rules", 0, "sources"], [])],
        "$.rules[0].sources",
        "Expected `array` of length >= 1",
    ),
    (
        "a source of a grade that may not be shown",
        [(["rules", 0, "sources", 1, "grade"], "C")],
        "$.rules[0].sources[1].grade",
        "Invalid enum value 'C'",
    ),
    (
        "a source nobody checked",
        [(["rules", 0, "sources", 1, "checked_on"], REMOVED)],
        "$.rules[0].sources[1]",
        "Object missing required field `checked_on`",
    ),
    (
        "a source checked after the release",
        [(["rules", 0, "sources", 1, "checked_on"], "2027-01-01")],
        "$.rules[0].sources[1].checked_on",
        "is later than the release of the pack",
    ),
    (
        "a source with no title",
        [(["rules", 0, "sources", 1, "title"], " ")],
        "$.rules[0].sources[1].title",
        "is blank",
    ),
    (
        "a source with no address",
        [(["rules", 0, "sources", 1, "url"], "ftp://nhs.uk/a")],
        "$.rules[0].sources[1].url",
        "is not a web address",
    ),
    (
        "a region nobody knows",
        [(["rules", 0, "valid_regions"], ["GB", "UK"])],
        "$.rules[0].valid_regions[1]",
        "names 'UK', which does not exist",
    ),
    (
        "a kind of contact nobody has",
        [(["rules", 0, "contacts", 1], "vet")],
        "$.rules[0].contacts[1]",
        "names 'vet', which does not exist",
    ),
    (
        "no emergency number",
        [(["rules", 0, "contacts"], ["crisis"])],
        "$.rules[0].contacts",
        "leaves out 'emergency'",
    ),
    (
        "nothing that sets it off",
        [(["rules", 1, "flag"], REMOVED)],
        "$.rules[1]",
        "needs either a flag or a condition, and not both",
    ),
    (
        "two things that set it off",
        [(["rules", 1, "condition"], a_grade())],
        "$.rules[1]",
        "needs either a flag or a condition, and not both",
    ),
    (
        "an operator that is none",
        a_condition(operator="xor"),
        "$.rules[1].condition.operator",
        "Invalid value 'xor'",
    ),
    (
        "a flag nobody asks about",
        a_condition(operator="flag", flag="hiccups"),
        "$.rules[1].condition.flag",
        "names 'hiccups', which does not exist",
    ),
    (
        "an item nobody grades, deep inside",
        a_condition(
            operator="allOf",
            conditions=[
                a_baseline(),
                {"operator": "anyOf", "conditions": [a_grade(item="flair")]},
            ],
        ),
        "$.rules[1].condition.conditions[1].conditions[0].item",
        "names 'flair', which does not exist",
    ),
    (
        "a baseline of an item nobody grades",
        a_condition(**a_baseline(item="spirits")),
        "$.rules[1].condition.item",
        "names 'spirits', which does not exist",
    ),
    (
        "a grade with no bound",
        a_condition(**a_grade(at_least=REMOVED)),
        "$.rules[1].condition",
        "needs either at_least or at_most, and not both",
    ),
    (
        "a grade with two bounds",
        a_condition(**a_grade(at_most=4)),
        "$.rules[1].condition",
        "needs either at_least or at_most, and not both",
    ),
    (
        "more days than there are",
        a_condition(**a_grade(days=4)),
        "$.rules[1].condition.within_days",
        "is less than days",
    ),
    (
        "more days than there are since a baseline",
        a_condition(**a_baseline(days=4)),
        "$.rules[1].condition.within_days",
        "is less than days",
    ),
    (
        "a baseline that ends before it begins",
        a_condition(**a_baseline(baseline_to_day=-8)),
        "$.rules[1].condition.baseline_to_day",
        "is less than baseline_from_day",
    ),
    (
        "weeks that end before they begin",
        a_condition(operator="duringWeeks", from_week=9, to_week=8),
        "$.rules[1].condition.to_week",
        "is less than from_week",
    ),
]

CONTACT_FAULTS: list[tuple[str, list[Change], str, str]] = [
    (
        "a region twice",
        [(["regions", 1, "region"], "US")],
        "$.regions[1].region",
        "repeats 'US' of $.regions[0].region",
    ),
    (
        "a contact twice",
        [(["regions", 1, "contacts", 0, "contact_id"], "us-poison")],
        "$.regions[1].contacts[0].contact_id",
        "repeats 'us-poison' of $.regions[0].contacts[5].contact_id",
    ),
    (
        "nothing for everyone else",
        [(["regions", 8], REMOVED)],
        "$.regions",
        "has no region 'OTHER'",
    ),
    (
        "a region in no English",
        [(["regions", 0, "label"], {})],
        "$.regions[0].label",
        "has no words in 'en'",
    ),
    (
        "a contact in no English",
        [(["regions", 0, "contacts", 1, "label"], {})],
        "$.regions[0].contacts[1].label",
        "has no words in 'en'",
    ),
    (
        "no emergency number",
        [(["regions", 4, "contacts", 0], REMOVED)],
        "$.regions[4].contacts",
        "has no contact of kind 'emergency'",
    ),
    (
        "nobody for a crisis",
        [(["regions", 8, "contacts", 1], REMOVED)],
        "$.regions[8].contacts",
        "has no contact of kind 'crisis'",
    ),
    (
        "a call to no number",
        [(["regions", 0, "contacts", 0, "number"], REMOVED)],
        "$.regions[0].contacts[0].number",
        "is missing: there is nothing to call",
    ),
    (
        "a text to no number",
        [(["regions", 0, "contacts", 2, "number"], REMOVED)],
        "$.regions[0].contacts[2].number",
        "is missing: there is nothing to text",
    ),
    (
        "a page that is none",
        [(CHAT_PAGE, REMOVED)],
        "$.regions[0].contacts[3].url",
        "is missing: there is nothing to open",
    ),
    (
        "a page that runs a script",
        [(CHAT_PAGE, "javascript:alert(1)")],
        "$.regions[0].contacts[3].url",
        "is not a web address",
    ),
    (
        "a number no phone can dial",
        [(["regions", 0, "contacts", 0, "number"], "nine one one")],
        "$.regions[0].contacts[0].number",
        "is not a number that a phone can dial",
    ),
    (
        "a confirmed number of an unconfirmed grade",
        [(["regions", 0, "contacts", 0, "grade"], "C")],
        "$.regions[0].contacts[0].verified_on",
        "stands beside grade C, which confirms nothing",
    ),
    (
        "a confirmed number with no source",
        [(["regions", 0, "contacts", 0, "source"], REMOVED)],
        "$.regions[0].contacts[0].source",
        "is missing: verified_on needs one",
    ),
]


@pytest.mark.parametrize(
    ("file", "changes", "place", "reason"),
    [
        pytest.param(file, changes, place, reason, id=f"{Path(file).stem}: {name}")
        for file, faults in (
            (ITEMS_FILE, ITEM_FAULTS),
            (URGENT_RULES_FILE, RULE_FAULTS),
            (CONTACTS_FILE, CONTACT_FAULTS),
        )
        for name, changes, place, reason in faults
    ],
)
def test_a_fault_is_refused_by_file_and_place(
    folder: Path, file: str, changes: list[Change], place: str, reason: str
) -> None:
    for steps, value in changes:
        change(folder / file, steps, value)

    error = refusal(folder)

    assert (error.file, error.place) == (str(folder / file), place)
    assert error.reason.startswith(reason)
    assert str(error) == f"{error.file}: {error.place}: {error.reason}"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        pytest.param(b'{\n"pack_id": urgent}', "line 2", id="not JSON"),
        pytest.param(b'{\n"pack_id": "urgent",\n\n', "line 2", id="cut short"),
        pytest.param(b"", "line 1", id="empty"),
        pytest.param(b'{\n\n"pack_id": "\xff"}', "line 3", id="not UTF-8"),
        pytest.param(b"[]", "$", id="a list"),
    ],
)
def test_what_is_no_pack_at_all_is_refused_by_line(
    folder: Path, content: bytes, place: str
) -> None:
    (folder / URGENT_RULES_FILE).write_bytes(content)

    error = refusal(folder)

    assert (error.file, error.place) == (str(folder / URGENT_RULES_FILE), place)
    assert error.__cause__ is not None


@pytest.mark.parametrize("file", [ITEMS_FILE, URGENT_RULES_FILE, CONTACTS_FILE])
def test_a_missing_file_is_refused_by_name(folder: Path, file: str) -> None:
    (folder / file).unlink()

    error = refusal(folder)

    assert (error.file, error.reason) == (str(folder / file), "No such file or directory")


def test_a_pack_of_conditions_is_taken(folder: Path) -> None:
    conditions = [
        a_grade(),
        a_grade(item="mood", at_least=REMOVED, at_most=0),
        a_baseline(),
        {"operator": "duringWeeks", "from_week": 9},
        {"operator": "anyOf", "conditions": [{"operator": "flag", "flag": "rhabdo"}]},
    ]
    for steps, value in a_condition(operator="allOf", conditions=conditions):
        change(folder / URGENT_RULES_FILE, steps, value)
    change(folder / URGENT_RULES_FILE, ["rules", 1, "valid_regions"], ["GB", "IE"])

    taken = load_packs(folder)

    assert "psychosis_mania" not in taken.flag_ids
    assert len(taken.flag_ids) == 10


def test_the_packs_are_read_from_the_installed_package_unless_told_otherwise(folder: Path) -> None:
    assert load_packs() == load_packs(folder)


def test_items_rules_and_regions_are_found_by_id_in_the_order_of_the_file(packs: Packs) -> None:
    assert list(packs.item_by_id) == [item.item_id for item in packs.items.items]
    assert list(packs.rule_by_id) == [rule.rule_id for rule in packs.urgent_rules.rules]
    assert list(packs.region_by_id) == [region.region for region in packs.contacts.regions]
    assert packs.item_by_id["flare"].label == {"en": "Acne flare"}


def test_every_item_is_graded_but_mood(packs: Packs) -> None:
    assert packs.graded_item_ids == packs.item_by_id.keys() - {"mood"}


def test_a_phone_fetches_all_three_together(packs: Packs) -> None:
    catalogue = packs.catalogue

    assert (catalogue.items, catalogue.urgent_rules, catalogue.contacts) == (
        packs.items,
        packs.urgent_rules,
        packs.contacts,
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
