"""Doses as they travel: the sum, what lay off the plan, what lies ahead, and capsules left."""

from datetime import date
from typing import Literal

from msgspec import field

from schemas.base import Number, Shape
from schemas.treatment import Formulation, TargetBand


class DoseRange(Shape, frozen=True, kw_only=True):
    """From what is known to have been taken to what it is if unanswered days were taken too."""

    known: Number
    assumed: Number


class MgPerKg(Shape, frozen=True, kw_only=True):
    """The same dose by the weight of each day and by the latest weight; null without weights."""

    by_daily_weight: DoseRange | None
    by_latest_weight: DoseRange | None


class FormulationDose(Shape, frozen=True, kw_only=True):
    """The part of the dose that was taken, or planned, as one formulation."""

    formulation: Formulation
    mg: DoseRange
    mg_per_kg: MgPerKg


class CumulativeDose(Shape, frozen=True, kw_only=True):
    """
    What was taken up to a day.

    ``mg`` counts the milligrams printed on capsules, of whatever formulation. Where there were
    several, ``mg_per_kg`` is null throughout, since their milligrams are not interchangeable:
    ``by_formulation`` gives each on its own. ``is_comparable_to_band`` says whether a target band,
    which is meant for the standard formulation, may stand beside the figures.
    """

    as_of: date
    mg: DoseRange
    mg_per_kg: MgPerKg
    on_drug_days: int
    paused_days: int
    unknown_days: int
    by_formulation: list[FormulationDose] = field(default_factory=list)
    is_comparable_to_band: bool = True


OffPlanKind = Literal["missed", "partial", "extra"]


class OffPlanDay(Shape, frozen=True, kw_only=True):
    """
    A day on which another dose than the planned one is known to have been taken.

    ``missed``: none of it; ``partial``: less; ``extra``: more, or some on a day without.
    """

    local_date: date
    kind: OffPlanKind
    taken_mg: Number
    planned_mg: Number


class DateRange(Shape, frozen=True, kw_only=True):
    """The days between which something falls, both included."""

    earliest: date
    latest: date


ProjectionStatus = Literal[
    "ok", "no_regimen", "no_weight", "not_comparable", "paused", "ended", "beyond"
]


class DoseProjection(Shape, frozen=True, kw_only=True):
    """
    When the ends of the target band would be passed if the regimen went on as it is written.

    It says nothing about when to stop. An end that is passed already, or that the regimen does not
    reach within four years, is null. ``status`` other than ``ok`` says why there is neither:
    ``not_comparable`` is a formulation the band is not meant for.
    """

    as_of: date
    status: ProjectionStatus
    low: DateRange | None
    high: DateRange | None


class DoseAnswer(CumulativeDose, frozen=True, kw_only=True):
    """
    The answer to ``GET …/dose``: what was taken, where it was not as planned, and what lies ahead.

    ``target_band`` is the person's own, or the usual one: context, never a finishing line.
    """

    target_band: TargetBand
    off_plan: list[OffPlanDay]
    projection: DoseProjection


class AmountLeft(Shape, frozen=True, kw_only=True):
    """From the least that can be left, all doses assumed taken, to the most, only known ones."""

    least: Number
    most: Number


SupplyStatus = Literal[
    "ok", "no_supply", "no_regimen", "paused", "ended", "does_not_fit", "outlasts"
]


class SupplyLeft(Shape, frozen=True, kw_only=True):
    """
    The capsules at home of the formulation in force, and the last day they last for.

    ``capsules`` is null where there are several strengths (which were taken is not known) or where
    the mg taken are no whole capsules. ``lasts_until`` is null unless ``status`` is ``ok``;
    ``does_not_fit`` means that the planned mg are no sum of the strengths at home, ``outlasts``
    that there is enough up to the end of the course, or for four years.
    """

    as_of: date
    status: SupplyStatus
    formulation: Formulation
    strengths_mg: list[Number]
    mg: AmountLeft | None
    capsules: AmountLeft | None
    lasts_until: DateRange | None
