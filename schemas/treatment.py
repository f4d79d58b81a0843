"""The course: its dates, regimen, weights, laboratory values, appointments, supplies and visits."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from schemas.base import Milligrams, Shape, SparseShape

WeightKg = Annotated[int, Meta(ge=20, le=300)] | Annotated[float, Meta(ge=20, le=300)]
MgPerKg = Annotated[int, Meta(ge=0, le=1000)] | Annotated[float, Meta(ge=0, le=1000)]
LabNumber = Annotated[int, Meta(ge=-(10**9), le=10**9)] | Annotated[float, Meta(ge=-1e9, le=1e9)]
ShortText = Annotated[str, Meta(min_length=1, max_length=80)]
CapsuleStrengthMg = Annotated[int, Meta(ge=1, le=100)] | Annotated[float, Meta(ge=1, le=100)]

Formulation = Literal["standard", "absorica_ld"]
"""What a capsule holds; milligrams of the one are never milligrams of the other."""

PREGNANCY_TEST = "pregnancy_test"
"""The one analyte that has no value: at most a result, and only if the person wants it kept."""


class TargetBand(Shape, frozen=True, kw_only=True):
    """The cumulative dose a clinic has in mind, in mg/kg: context, never a finishing line."""

    low: MgPerKg = 120
    high: MgPerKg = 150


class Treatment(SparseShape, frozen=True, kw_only=True):
    """
    The one course of this diary; an empty document is "not started".

    ``first_dose_date`` may lie ahead. ``region`` is a region of ``schemas/contacts``.
    ``tracked_items`` lists, in screen order, the catalogue items the person chose; absent means the
    catalogue's defaults. ``programme`` is one of ``schemas/programmes``. ``pregnancy_care`` says
    whether the person wants the steps about pregnancy; absent is "not said", never "does not
    apply". ``checklist`` holds what was ticked or unticked, by item. ``report_name`` is the name a
    doctor is given; absent gives none.
    """

    first_dose_date: date | None = None
    ended_on: date | None = None
    region: str | None = None
    weight_unit: Literal["kg", "lb"] | None = None
    target_band: TargetBand | None = None
    tracked_items: Annotated[list[str], Meta(max_length=60)] | None = None
    programme: ShortText | None = None
    pregnancy_care: bool | None = None
    checklist: dict[str, bool] = field(default_factory=dict)
    report_name: ShortText | None = None


class RegimenPeriod(SparseShape, frozen=True, kw_only=True):
    """
    A prescription in force from ``starts_on`` until the next period starts.

    ``daily_mg`` is for whole days and repeats from ``starts_on``: ``[20, 40]`` alternates, ``[0]``
    is a pause. ``doses_per_day`` says in how many parts a day's mg are taken; absent is "not said".
    ``formulation`` absent is ``standard``.
    """

    starts_on: date
    daily_mg: Annotated[list[Milligrams], Meta(min_length=1, max_length=28)]
    doses_per_day: Annotated[int, Meta(ge=1, le=4)] | None = None
    formulation: Formulation | None = None


class Weight(SparseShape, frozen=True, kw_only=True):
    """A body weight, always in kilograms whatever unit the person reads."""

    measured_on: date
    weight_kg: WeightKg


class Lab(SparseShape, frozen=True, kw_only=True):
    """
    One laboratory value with the unit and reference range as the laboratory printed them.

    ``analyte`` is one of ``schemas/catalogue/labs.json``, or any other name as printed. Only a
    pregnancy test may be without a value, and only it may have a ``result``; without either it says
    that a test was made.
    """

    taken_on: date
    analyte: ShortText
    value: LabNumber | None = None
    unit: ShortText | None = None
    reference_low: LabNumber | None = None
    reference_high: LabNumber | None = None
    result: Literal["negative", "positive"] | None = None

    def __post_init__(self) -> None:
        """Refuse a value without its unit, which no reader could make sense of, and the like."""
        if (self.value is None) != (self.unit is None):
            raise ValueError("a value and its unit belong together")
        if self.value is None and self.analyte != PREGNANCY_TEST:
            raise ValueError("only a pregnancy test can be without a value")
        if self.result is not None and self.analyte != PREGNANCY_TEST:
            raise ValueError("only a pregnancy test has a result")


class Appointment(SparseShape, frozen=True, kw_only=True):
    """
    A visit, blood test or pharmacy date that the person wants to be reminded of.

    With an ``event_id`` it is the person's own word on that event of their programme, on its
    ``occurrence`` (counted from 1; absent is 1): its date, when it was done, or that it is left
    out. ``time`` is the local wall clock where the person is.
    """

    scheduled_on: date
    kind: Literal["visit", "blood_test", "pregnancy_test", "pharmacy", "other"]
    note: Annotated[str, Meta(max_length=500)] | None = None
    time: (
        Annotated[str, Meta(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$", min_length=5, max_length=5)]
        | None
    ) = None
    event_id: ShortText | None = None
    occurrence: Annotated[int, Meta(ge=1, le=999)] | None = None
    done_on: date | None = None
    is_skipped: bool | None = None


class Supply(SparseShape, frozen=True, kw_only=True):
    """
    Capsules of one strength: counted at the end of the day, or added to what was there.

    ``formulation`` absent is ``standard``.
    """

    on: date
    kind: Literal["count", "refill"]
    strength_mg: CapsuleStrengthMg
    capsules: Annotated[int, Meta(ge=0, le=999)]
    formulation: Formulation | None = None


class Visit(SparseShape, frozen=True, kw_only=True):
    """A day on which the person saw their doctor: what changed is counted from the last one."""

    visited_on: date
    note: Annotated[str, Meta(max_length=500)] | None = None


class DoctorQuestion(SparseShape, frozen=True, kw_only=True):
    """Something to ask the doctor, open until ``answered_on`` is set."""

    asked_on: date
    text: Annotated[str, Meta(min_length=1, max_length=500)]
    answered_on: date | None = None
