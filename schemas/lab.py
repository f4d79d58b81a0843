"""Laboratory values: what can be written down, in which units, and the series they make."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from schemas.base import Number, Shape, Text, Translation


class Conversion(Shape, frozen=True, kw_only=True):
    """One of this unit is ``times / over`` of the analyte's first unit, exactly."""

    times: Number
    over: Number


class LabUnit(Shape, frozen=True, kw_only=True):
    """
    A unit laboratories print; ``unit`` is its UCUM code, ``label`` how it is written.

    ``conversion`` is null where no exact one exists: such values stand in a series of their own.
    ``loinc`` belongs to the unit, since a mass and an amount of substance have different codes; it
    is null where no code of grade A or B is known.
    """

    unit: str
    label: Text
    conversion: Conversion | None
    loinc: str | None
    loinc_grade: Literal["A", "B"] | None


class MolarMass(Shape, frozen=True, kw_only=True):
    """The substance whose mass the conversions of an analyte rest on."""

    substance: str
    grams_per_mole: Number


class Analyte(Shape, frozen=True, kw_only=True):
    """
    Something a laboratory measures.

    Without units there is no value: the analyte has a result at most. A private one is left out of
    charts and of what is shared unless the person asks for it. ``molar_mass`` is what conversions
    between mass and amount rest on.
    """

    analyte: str
    label: Text
    what_it_is: Text
    is_private: bool
    units: list[LabUnit]
    molar_mass: MolarMass | None


class LabCatalogue(Shape, frozen=True, kw_only=True):
    """Every analyte, in the order screens list them."""

    pack_id: Literal["labs"]
    format: Literal[1]
    pack_version: str
    released_on: date
    translations: list[Translation] = field(default_factory=list)
    ranges_are_the_labs: Text
    review: Literal["pending", "reviewed"]
    analytes: Annotated[list[Analyte], Meta(min_length=1)]


RangePlace = Literal["below", "within", "above", "unknown"]
"""Where a value lies in the range its own laboratory printed; ``unknown`` without a range."""


class LabPoint(Shape, frozen=True, kw_only=True):
    """
    One value in the unit of its series.

    ``place`` was decided with the numbers as printed, before any conversion.
    """

    taken_on: date
    treatment_day: int | None
    value: Number
    reference_low: Number | None
    reference_high: Number | None
    place: RangePlace


class LabSeries(Shape, frozen=True, kw_only=True):
    """The values of one analyte in one unit, earliest first."""

    analyte: str
    unit: str
    points: list[LabPoint]


class LabSeriesList(Shape, frozen=True, kw_only=True):
    """The answer to ``GET …/lab-series``; ``ranges_are_the_labs`` is to stand beside the values."""

    as_of: date
    ranges_are_the_labs: str
    items: list[LabSeries]
