"""
The parts every FHIR resource is put together from.

Whatever a person wrote becomes a plain string: there are no narratives, and no element that FHIR
reads as markdown or XHTML ever holds their words.
"""

import re
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from schemas.base import Number

Json = dict[str, Any]

NAMESPACE = UUID("5b0f2c3e-6d0c-4f6b-9a57-6f1f3c1d8e42")
"""Of the ids of all resources; another one would make every receiver see everything twice."""

UCUM = "http://unitsofmeasure.org"
PATIENT_ASSERTED = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
    "code": "PATAST",
}
_ODD_SPACE = re.compile(r"[^\S \t\n\r]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
BLANK = "(blank)"


class Subject(NamedTuple):
    """Whom everything is about, and from whom everything comes."""

    diary_id: str

    def resource_id(self, key: str) -> str:
        """Give the id of what *key* names in this diary: today, tomorrow, in every bundle."""
        return str(uuid5(NAMESPACE, f"{self.diary_id}/{key}"))

    def reference(self, key: str = "patient") -> Json:
        """Refer to another entry of the bundle; to the person where no key is given."""
        return {"reference": f"urn:uuid:{self.resource_id(key)}"}

    def resource(self, kind: str, key: str, **fields: Any) -> Json:
        """Make a resource that says it is the person's own account; a None field is left out."""
        return {
            "resourceType": kind,
            "id": self.resource_id(key),
            "meta": {"security": [PATIENT_ASSERTED]},
            **{name: value for name, value in fields.items() if value not in (None, [])},
        }


def entry_of(resource: Json) -> Json:
    """Put a resource into a bundle, under the address that others refer to it by."""
    return {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}


def period(from_date: date, to_date: date | None) -> Json:
    """Say from when to when, both days included; without a last day it goes on."""
    start = {"start": from_date.isoformat()}
    return start if to_date is None else {**start, "end": to_date.isoformat()}


def quantity(value: Number, unit: str, code: str | None = None) -> Json:
    """Give an amount; *code* is its UCUM unit, None where only what was printed is known."""
    amount: Json = {"value": value, **({"unit": told} if (told := plain(unit)) else {})}
    return amount if code is None else {**amount, "system": UCUM, "code": code}


def words(text: str) -> Json:
    """Give a CodeableConcept of words alone."""
    return {"text": plain(text) or BLANK}


def annotation(text: str) -> list[Json]:
    """Give a note in our own words; FHIR reads it as markdown, so a person's never go here."""
    return [{"text": text}]


def plain(text: str) -> str:
    """
    Make a FHIR string of any text: no control characters, no white space but ordinary.

    Source:
        FHIR R4 4.0.1, 2.24.0.1 Primitive Types, string.
    """
    return _CONTROL.sub("", _ODD_SPACE.sub(" ", text)).strip()
