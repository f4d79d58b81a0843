"""The validators find what they are there to find."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from tests.fhir.bundles import EVERYTHING, PDF, a_bundle, a_course
from tests.fhir.validators import faults, node_faults

NOWHERE = "urn:uuid:00000000-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def sound() -> Any:
    course = a_course(
        treatment={"first_dose_date": "2026-06-19"},
        regimen_periods=[{"starts_on": "2026-06-19", "daily_mg": [40]}],
        entries=[
            {"local_date": date(2026, 6, 20), "mood": 2, "dose_taken_mg": 0},
            {"local_date": date(2026, 6, 21), "red_flags": {"hepatitis": True}},
        ],
    )
    return a_bundle(course, EVERYTHING, PDF)


def of(bundle: Any, kind: str) -> Any:
    return next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == kind)


def observation(**fields: Any) -> Callable[[Any], None]:
    return lambda bundle: of(bundle, "Observation").update(fields)


def without(kind: str, name: str) -> Callable[[Any], None]:
    return lambda bundle: of(bundle, kind).pop(name)


SNOMED = {"coding": [{"system": "http://snomed.info/sct", "code": "36269003"}]}
PHQ_15 = {"coding": [{"system": "http://loinc.org", "code": "70273-8"}]}
DIV = {"status": "generated", "div": "<div><script>alert(1)</script></div>"}
DEFECTS: dict[str, Callable[[Any], Any]] = {
    "a reference that leads nowhere": observation(subject={"reference": NOWHERE}),
    "no status": without("Observation", "status"),
    "two values": observation(valueString="x", valueInteger=1),
    "a date in words": observation(effectiveDateTime="10 March"),
    "an element that does not exist": observation(mood=3),
    "a value that is absent": observation(valueInteger=1, dataAbsentReason={"text": "x"}),
    "a narrative": observation(text=DIV),
    "a profile": observation(meta={"profile": ["http://example.org"]}),
    "a licensed code": observation(code=SNOMED),
    "a code that means something else": observation(code=PHQ_15),
    "an entry twice": lambda bundle: bundle["entry"].append(bundle["entry"][-1]),
    "two patients": lambda bundle: bundle["entry"].append(
        {
            "fullUrl": NOWHERE,
            "resource": {**of(bundle, "Patient"), "id": NOWHERE.removeprefix("urn:uuid:")},
        }
    ),
    "no timestamp": lambda bundle: bundle.pop("timestamp"),
    "no medicine": without("MedicationStatement", "medicationCodeableConcept"),
    "no content": without("DocumentReference", "content"),
}


def test_a_sound_bundle_has_no_fault(sound: Any) -> None:
    assert faults(sound) == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_found(sound: Any, defect: str) -> None:
    planted = deepcopy(sound)
    DEFECTS[defect](planted)

    assert faults(planted) != []


def test_other_validators_find_what_is_theirs_to_find(sound: Any) -> None:
    defects: list[Callable[[Any], Any]] = [
        observation(status="done"),
        lambda bundle: of(bundle, "MedicationAdministration").update(status="missed"),
        without("Observation", "status"),
        observation(valueInteger=1, dataAbsentReason={"text": "x"}),
        observation(mood=3),
        DEFECTS["an entry twice"],
    ]
    planted = [deepcopy(sound) for _ in defects]
    for defect, bundle in zip(defects, planted, strict=True):
        defect(bundle)

    unfound, *found = node_faults([sound, *planted])
    assert unfound == []
    assert all(found)
