"""The words beside due dates, the checklist and laboratory values: sourced, plain, and modest."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import schemas
from schemas.lab import LabCatalogue
from schemas.programme import ChecklistItem, ProgrammeEvent, ProgrammePack
from tests.clinical_data.reading import (
    BLAMING,
    DOSING,
    SHAMING,
    SOOTHING,
    reading_grade,
    sentences,
)
from tests.clinical_data.shipped import texts_in

SHIPPED = Path(schemas.__file__).parent
DOCUMENT = (SHIPPED.parent / "docs" / "programmes-and-labs.md").read_text("utf-8")
PROGRAMMES_FILE, LABS_FILE = "programmes/programmes.json", "catalogue/labs.json"


def read(file: str) -> Any:
    return json.loads((SHIPPED / file).read_text("utf-8"))


PACK = msgspec.convert(read(PROGRAMMES_FILE), ProgrammePack)
LABS = msgspec.convert(read(LABS_FILE), LabCatalogue)
EVENTS = [event for programme in PACK.programmes for event in programme.events]

SENTENCE_MAX_WORDS = 30
READING_GRADE_MAX = 12
"""Names of medicines and tests count as hard words, and cannot be put any plainer."""
LOINC_OF_GRADE_A = {"1742-6", "1920-8", "2571-8", "2093-3", "2085-9"}

each_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.event_id)
each_item = pytest.mark.parametrize("item", PACK.checklist, ids=lambda item: item.item_id)


def every_text() -> Iterator[str]:
    yield from texts_in([read(PROGRAMMES_FILE), read(LABS_FILE)])


@pytest.mark.parametrize("phrase", SOOTHING + DOSING + BLAMING + SHAMING)
def test_no_text_soothes_doses_blames_or_shames(phrase: str) -> None:
    assert not [text for text in every_text() if phrase in text.lower()]


def test_it_says_that_it_is_nobodys_record() -> None:
    assert "is not the record of iPLEDGE" in PACK.not_the_record["en"]
    assert "Check each date with your clinic" in PACK.check_with_your_clinic["en"]
    assert "Nothing else in this diary depends on your answer" in PACK.pregnancy_care["en"]


def test_my_clinic_fills_in_nothing() -> None:
    assert [programme.programme_id for programme in PACK.programmes if not programme.events] == [
        "my_clinic"
    ]


@each_event
def test_what_the_sources_do_not_settle_says_so(event: ProgrammeEvent) -> None:
    words = event.detail["en"].lower()

    assert event.is_uncertain == ("check with" in words or "your clinic decides" in words)


@each_event
def test_a_pregnancy_test_is_only_for_who_asked_for_it(event: ProgrammeEvent) -> None:
    is_private = event.kind == "pregnancy_test" or "ontraception" in event.label["en"]

    assert is_private == (event.applies_to == "pregnancy_care")


@each_event
def test_an_event_is_plain(event: ProgrammeEvent) -> None:
    check_plain(event.detail["en"])


@each_item
def test_an_item_is_plain(item: ChecklistItem) -> None:
    check_plain(item.detail["en"])


def check_plain(words: str) -> None:
    assert max(map(len, sentences(words))) <= SENTENCE_MAX_WORDS
    assert reading_grade(words) <= READING_GRADE_MAX


@each_item
def test_only_what_holds_after_the_last_dose_counts_down(item: ChecklistItem) -> None:
    assert item.countdown is None or item.phase == "after"


def test_no_event_of_the_two_prescriber_rule_which_is_gone() -> None:
    assert not [text for text in every_text() if "two prescribers" in text.lower()]


def test_a_loinc_code_is_one_of_grade_a_or_b() -> None:
    codes = {unit.loinc for each in LABS.analytes for unit in each.units if unit.loinc is not None}

    assert codes == LOINC_OF_GRADE_A


def test_the_laboratory_values_bring_no_ranges_of_their_own() -> None:
    assert "your own laboratory printed" in LABS.ranges_are_the_labs["en"]
    assert not {"low", "high", "range"} & set(read(LABS_FILE)["analytes"][0])


def test_a_molar_mass_stands_in_the_document() -> None:
    for each in LABS.analytes:
        if each.molar_mass is not None:
            assert str(each.molar_mass.grams_per_mole) in DOCUMENT


def test_only_the_pregnancy_test_is_private() -> None:
    assert [each.analyte for each in LABS.analytes if each.is_private] == ["pregnancy_test"]
