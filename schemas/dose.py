"""Cumulative dose as it travels."""

from datetime import date

from schemas.base import Number, Shape


class DoseRange(Shape, frozen=True, kw_only=True):
    """From what is known to have been taken to what it is if unanswered days were taken too."""

    known: Number
    assumed: Number


class MgPerKg(Shape, frozen=True, kw_only=True):
    """The same dose by the weight of each day and by the latest weight; null without weights."""

    by_daily_weight: DoseRange | None
    by_latest_weight: DoseRange | None


class CumulativeDose(Shape, frozen=True, kw_only=True):
    """The answer to ``GET …/dose``."""

    as_of: date
    mg: DoseRange
    mg_per_kg: MgPerKg
    on_drug_days: int
    paused_days: int
    unknown_days: int
