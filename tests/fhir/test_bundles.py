"""Every bundle the server makes is good FHIR, by the word of three validators and our own."""

from typing import Any

import fhirkit
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.rendering.fhir_codes import code_system
from server.services.given import Chosen
from tests.fhir.bundles import (
    EVERYTHING,
    HOSTILE,
    PACKS,
    PDF,
    a_bundle,
    a_course,
    demo_course,
    hostile_course,
    of_kind,
    random_course,
)
from tests.fhir.validators import faults, node_faults

BUNDLES = {
    "demo": lambda: a_bundle(demo_course(), EVERYTHING, PDF),
    "demo by default": lambda: a_bundle(demo_course(), Chosen()),
    "empty": lambda: a_bundle(a_course()),
    "hostile": lambda: a_bundle(hostile_course(), EVERYTHING, PDF),
    **{f"random {seed}": lambda seed=seed: a_bundle(random_course(seed)) for seed in range(20)},
}


@pytest.fixture(scope="module")
def bundles() -> dict[str, Any]:
    return {name: make() for name, make in BUNDLES.items()}


@pytest.mark.parametrize("name", BUNDLES)
def test_a_bundle_has_no_fault(bundles: dict[str, Any], name: str) -> None:
    assert faults(bundles[name]) == []


def test_other_validators_find_no_fault_in_a_bundle_or_in_an_entry_alone(
    bundles: dict[str, Any],
) -> None:
    found = node_faults([*bundles.values()])

    assert dict(zip(bundles, found, strict=True)) == {name: [] for name in bundles}


@settings(max_examples=80, derandomize=True, database=None, deadline=None)
@given(st.integers(100, 2**32), st.sets(st.sampled_from(sorted(EVERYTHING.sections))))
def test_any_diary_and_any_choice_make_a_bundle_without_a_fault(seed: int, sections: Any) -> None:
    assert faults(a_bundle(random_course(seed), Chosen(frozenset(sections)))) == []


def test_an_empty_diary_says_that_nothing_was_logged() -> None:
    patient, quality = (entry["resource"] for entry in a_bundle(a_course())["entry"])

    assert patient["resourceType"] == "Patient"
    assert "name" not in patient
    assert [part["valueInteger"] for part in quality["component"]] == [1, 0]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_person_writes_is_a_string_and_nowhere_markup(name: str) -> None:
    """FHIR reads Annotation.text as markdown, so nobody's words may stand there."""
    noted = {"local_date": "2026-01-05", "mood": 2, "note": HOSTILE[name]}
    (day,) = of_kind(a_bundle(a_course(entries=[noted])), "Observation", "daily-check-in")

    said = [part["valueString"] for part in day["component"] if "valueString" in part]
    assert "note" not in day
    if name in {"script", "import", "markdown", "quotes", "long"}:
        assert said == [HOSTILE[name]]
    assert all(msgspec.json.encode(said).isascii() or text.strip() == text for text in said)
    assert len(said) == (name != "nothing")


def test_our_own_code_system_is_good_fhir() -> None:
    assert fhirkit.validate(msgspec.json.encode(code_system(PACKS)).decode()) == []
