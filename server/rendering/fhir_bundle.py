"""
A diary as one FHIR R4 Bundle: what was decided to be given, in the shape others can read.

Nothing is decided here. The bundle conforms to the "patient-shared" profile of a SMART Health Link
that is shown at a visit: a collection with a timestamp, exactly one Patient, no profiles claimed.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from schemas.given import Given, RegimenSegment
from schemas.treatment import Formulation, Lab, Weight
from server.rendering.fhir_codes import PATIENT_NOTE, PATIENT_SHARED, Codes
from server.rendering.fhir_json import Json, Subject, entry_of, plain
from server.rendering.fhir_labs import lab_observation
from server.rendering.fhir_medications import administration, statement
from server.rendering.fhir_observations import (
    adherence_observation,
    data_quality_observation,
    day_observation,
    dose_observation,
    red_flag_observation,
    weight_observation,
)
from server.rendering.fhir_scores import check_in_observations

T = TypeVar("T")

OWN_REPORT = "application/json"
"""The type of the only Binary in a bundle: what the charts of our own viewer are drawn from."""


def fhir_bundle(given: Given, codes: Codes, pdf: bytes | None, report: bytes | None = None) -> Json:
    """
    Put everything that is given into a Bundle: the Patient first, then what a doctor reads first.

    Args:
        pdf: the same as a report on paper, carried along inside; None for none.
        report: the same as ``Report`` in JSON, for our own viewer; None for none.
    """
    subject = Subject(given.diary_id)
    document = () if pdf is None else (_document(subject, given.made_at, pdf),)
    resources = [
        _patient(subject, given.name),
        *document,
        data_quality_observation(codes, subject, given.data_quality),
        *(red_flag_observation(codes, subject, each) for each in given.red_flags),
        *_course(subject, codes, given),
        *(
            lab_observation(codes, subject, f"lab/{key}", lab)
            for key, lab in _keyed((_lab_key(lab), lab) for lab in given.labs)
        ),
        *(one for each in given.check_ins for one in check_in_observations(codes, subject, each)),
        *(day_observation(codes, subject, day) for day in given.days),
        *(() if report is None else (_own_report(subject, given.made_at, report),)),
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": given.made_at,
        "entry": [entry_of(resource) for resource in resources],
    }


def _patient(subject: Subject, name: str | None) -> Json:
    named = plain(name or "")
    return subject.resource(
        "Patient", "patient", active=True, name=[{"text": named}] if named else None
    )


def _document(subject: Subject, made_at: str, pdf: bytes) -> Json:
    return subject.resource(
        "DocumentReference",
        f"document/{made_at}",
        status="current",
        type={"coding": [PATIENT_NOTE], "text": "Report from the person's own diary"},
        category=[{"coding": [{"system": PATIENT_SHARED, "code": "patient-shared"}]}],
        subject=subject.reference(),
        date=made_at,
        author=[subject.reference()],
        content=[
            {
                "attachment": {
                    "contentType": "application/pdf",
                    "data": b64encode(pdf).decode("ascii"),
                    "size": len(pdf),
                    "title": "Report",
                    "creation": made_at,
                }
            }
        ],
    )


def _own_report(subject: Subject, made_at: str, report: bytes) -> Json:
    # Other readers show documents and would offer this one to a doctor; a Binary they pass over.
    data = b64encode(report).decode("ascii")
    return subject.resource("Binary", f"report/{made_at}", contentType=OWN_REPORT, data=data)


def _course(subject: Subject, codes: Codes, given: Given) -> Iterator[Json]:
    for segment in given.regimen:
        yield statement(subject, segment)
    if given.dose is not None:
        yield dose_observation(codes, subject, given.dose)
    for off_plan in given.off_plan:
        formulation = _formulation_on(given.regimen, off_plan.local_date)
        yield administration(codes, subject, off_plan, formulation)
    for week in given.adherence:
        yield adherence_observation(codes, subject, week)
    for key, weight in _keyed((_weight_key(weight), weight) for weight in given.weights):
        yield weight_observation(subject, f"weight/{key}", weight)


def _formulation_on(regimen: Iterable[RegimenSegment], on: date) -> Formulation:
    started = [segment for segment in regimen if segment.starts_on <= on]
    return started[-1].formulation if started else "standard"


def _lab_key(lab: Lab) -> str:
    return f"{lab.taken_on}/{lab.analyte}"


def _weight_key(weight: Weight) -> str:
    return f"{weight.measured_on}"


def _keyed(named: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """Tell apart what was measured twice on one day, by the order it was written down in."""
    seen: Counter[str] = Counter()
    for name, value in named:
        seen[name] += 1
        yield f"{name}/{seen[name]}", value
