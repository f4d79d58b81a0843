"""The regimen as FHIR MedicationStatements, and doses off the plan as MedicationAdministrations."""

from collections.abc import Sequence

from schemas.base import Number
from schemas.dose import OffPlanDay
from schemas.given import RegimenSegment, SegmentStatus
from schemas.treatment import Formulation
from server.rendering.fhir_codes import ISOTRETINOIN, Codes
from server.rendering.fhir_json import Json, Subject, annotation, period, quantity, words
from server.rendering.wording import number
from server.rendering.words_en import WORDING as ENGLISH

FORMULATION_WORDS: dict[Formulation, str] = {
    "standard": "Isotretinoin, by mouth",
    "absorica_ld": "Isotretinoin (Absorica LD), by mouth",
}
REASONS: dict[SegmentStatus, str] = {
    "on-hold": "Paused",
    "completed": "Another regimen followed",
    "stopped": "The course ended; whether as planned is not asked",
}


def statement(subject: Subject, segment: RegimenSegment) -> Json:
    """Tell one regimen as the person wrote it down."""
    reason = REASONS.get(segment.status)
    return subject.resource(
        "MedicationStatement",
        f"regimen/{segment.starts_on}",
        status=segment.status,
        statusReason=None if reason is None else [words(reason)],
        medicationCodeableConcept=medication(segment.formulation),
        subject=subject.reference(),
        effectivePeriod=period(segment.starts_on, segment.ends_on),
        informationSource=subject.reference(),
        dosage=[_dosage(segment.daily_mg, segment.doses_per_day)],
    )


def medication(formulation: Formulation) -> Json:
    """Name the medicine; its code is that of the substance, whatever the capsule."""
    return {"coding": list(ISOTRETINOIN), "text": FORMULATION_WORDS[formulation]}


def _dosage(daily_mg: Sequence[Number] | None, doses_per_day: int | None) -> Json:
    if daily_mg is None:
        return {"text": "The dose was not written down."}
    text = _dose_text(daily_mg)
    if doses_per_day is not None and any(daily_mg):
        text += ", taken at once" if doses_per_day == 1 else f", in {doses_per_day} parts"
    dosage: Json = {"text": f"{text}."}
    if len(set(daily_mg)) > 1:
        return dosage
    a_day = {"numerator": quantity(daily_mg[0], "mg", "mg"), "denominator": quantity(1, "d", "d")}
    return {**dosage, "doseAndRate": [{"rateRatio": a_day}]}


def _dose_text(daily_mg: Sequence[Number]) -> str:
    """Say a repeating list of doses so that nobody can take it for something else."""
    if not any(daily_mg):
        return "Paused: 0 mg a day"
    if len(set(daily_mg)) == 1:
        return f"{number(ENGLISH, daily_mg[0])} mg a day"
    listed = [f"{number(ENGLISH, mg)} mg" for mg in daily_mg]
    if len(listed) == 2:
        return f"{listed[0]} and {listed[1]} on alternating days, beginning with {listed[0]}"
    return f"Over {len(listed)} days, then again from the first: {', '.join(listed)}"


def administration(
    codes: Codes, subject: Subject, off_plan: OffPlanDay, formulation: Formulation
) -> Json:
    """Tell a day off the plan: not done where nothing was taken, else what was taken."""
    is_missed = off_plan.kind == "missed"
    planned = f"{number(ENGLISH, off_plan.planned_mg)} mg"
    taken = {"dose": quantity(off_plan.taken_mg, "mg", "mg")}
    return subject.resource(
        "MedicationAdministration",
        f"dose/{off_plan.local_date}",
        status="not-done" if is_missed else "completed",
        statusReason=[codes.own("dose-missed")] if is_missed else None,
        medicationCodeableConcept=medication(formulation),
        subject=subject.reference(),
        effectiveDateTime=off_plan.local_date.isoformat(),
        performer=[{"actor": subject.reference()}],
        note=annotation(f"Planned for this day: {planned}."),
        dosage=None if is_missed else taken,
    )
