"""The course: its dates, the regimen, weights, laboratory values and appointments."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from schemas.base import Milligrams, Shape, SparseShape

WeightKg = Annotated[int, Meta(ge=20, le=300)] | Annotated[float, Meta(ge=20, le=300)]
MgPerKg = Annotated[int, Meta(ge=0, le=1000)] | Annotated[float, Meta(ge=0, le=1000)]
LabNumber = Annotated[int, Meta(ge=-(10**9), le=10**9)] | Annotated[float, Meta(ge=-1e9, le=1e9)]
ShortText = Annotated[str, Meta(min_length=1, max_length=80)]


class TargetBand(Shape, frozen=True, kw_only=True):
    """The cumulative dose a clinic has in mind, in mg/kg: context, never a finishing line."""

    low: MgPerKg = 120
    high: MgPerKg = 150


class Treatment(SparseShape, frozen=True, kw_only=True):
    """
    The one course of this diary; an empty document is "not started".

    ``region`` is a region of ``schemas/contacts``. ``tracked_items`` lists, in screen order, the
    catalogue items the person chose; absent means the catalogue's defaults.
    """

    first_dose_date: date | None = None
    ended_on: date | None = None
    region: str | None = None
    weight_unit: Literal["kg", "lb"] | None = None
    target_band: TargetBand | None = None
    tracked_items: Annotated[list[str], Meta(max_length=60)] | None = None


class RegimenPeriod(SparseShape, frozen=True, kw_only=True):
    """
    A prescription in force from ``starts_on`` until the next period starts.

    ``daily_mg`` repeats from ``starts_on``: ``[20, 40]`` alternates, ``[0]`` is a pause.
    """

    starts_on: date
    daily_mg: Annotated[list[Milligrams], Meta(min_length=1, max_length=28)]


class Weight(SparseShape, frozen=True, kw_only=True):
    """A body weight, always in kilograms whatever unit the person reads."""

    measured_on: date
    weight_kg: WeightKg


class Lab(SparseShape, frozen=True, kw_only=True):
    """One laboratory value with the unit and reference range as the laboratory printed them."""

    taken_on: date
    analyte: ShortText
    value: LabNumber
    unit: ShortText
    reference_low: LabNumber | None = None
    reference_high: LabNumber | None = None


class Appointment(SparseShape, frozen=True, kw_only=True):
    """A visit, blood test or pharmacy date that the person wants to be reminded of."""

    scheduled_on: date
    kind: Literal["visit", "blood_test", "pregnancy_test", "pharmacy", "other"]
    note: Annotated[str, Meta(max_length=500)] | None = None
