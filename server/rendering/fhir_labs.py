"""Laboratory values as FHIR Observations, with the range that was printed beside each."""

from schemas.lab import Analyte, LabUnit
from schemas.treatment import Lab
from server.rendering.fhir_codes import DATA_ABSENT, LABORATORY, LANGUAGE, Codes, loinc
from server.rendering.fhir_json import Json, Subject, annotation, quantity, words
from server.rendering.fhir_observations import observation
from server.rule_packs import in_language

COPIED = "Copied by the person from what the laboratory printed."
NO_RESULT = {"system": DATA_ABSENT, "code": "unknown", "display": "Unknown"}


def lab_observation(codes: Codes, subject: Subject, key: str, lab: Lab) -> Json:
    """Tell a laboratory value in the unit it was printed in; nothing is converted."""
    analyte = codes.packs.analyte_by_id.get(lab.analyte)
    unit = _unit(analyte, lab.unit)
    return observation(
        subject,
        key,
        words(lab.analyte) if analyte is None else _code(codes, analyte, unit),
        effectiveDateTime=lab.taken_on.isoformat(),
        note=annotation(COPIED),
        **_value(lab, unit),
    ) | {"category": LABORATORY}


def _unit(analyte: Analyte | None, printed: str | None) -> LabUnit | None:
    units = [] if analyte is None else analyte.units
    return next((each for each in units if each.unit == printed), None)


def _code(codes: Codes, analyte: Analyte, unit: LabUnit | None) -> Json:
    label = in_language(analyte.label, LANGUAGE)
    # The code belongs to the unit: a mass and an amount of substance have different ones.
    standard = [] if unit is None else loinc(unit.loinc, label)
    return codes.concept(f"analyte.{analyte.analyte}", label, *standard)


def _value(lab: Lab, unit: LabUnit | None) -> Json:
    if lab.result is not None:
        return {"valueCodeableConcept": words(lab.result)}
    if lab.value is None or lab.unit is None:
        return {"dataAbsentReason": {"coding": [NO_RESULT], "text": "The result is not kept"}}
    printed = lab.unit if unit is None else in_language(unit.label, LANGUAGE)
    code = None if unit is None else unit.unit
    ends = {"low": lab.reference_low, "high": lab.reference_high}
    printed_range = {
        end: quantity(value, printed, code) for end, value in ends.items() if value is not None
    }
    return {
        "valueQuantity": quantity(lab.value, printed, code),
        "referenceRange": [printed_range] if printed_range else None,
    }
