"""When the ends of the target band would be passed if the regimen went on as it is written."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate

from schemas.base import Number
from schemas.diary import DailyEntry
from schemas.dose import CumulativeDose, DateRange, DoseProjection, ProjectionStatus
from schemas.treatment import RegimenPeriod, TargetBand, Treatment, Weight
from server.domain.dose import (
    STANDARD,
    cumulative_dose,
    is_pause,
    periods_from,
    planned_days,
    weight_on,
)

AHEAD_DAYS = 1461
"""Four years."""

ONE_DAY = timedelta(days=1)

# A millionth of a milligram: what a division leaves behind must not cost a day.
TOLERANCE_MG = 1e-6


def projection(
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    weights: Sequence[Weight],
    entries: Iterable[DailyEntry],
    as_of: date,
) -> DoseProjection:
    """
    Give the dates on which the ends of the target band would be passed.

    From the day after *as_of* every planned dose is taken, at the latest weight. The earliest date
    starts from the highest figure for what was taken so far (all assumed taken), the latest from
    the lowest (only what is known), by whichever way of weighing; *as_of* itself stands for "on it
    or before".

    Args:
        regimen_periods: of two that start on the same day the later in the list stands; those
            that start later are part of the plan.
    """
    dose = cumulative_dose(treatment, regimen_periods, weights, entries, as_of)
    status = _status(treatment, regimen_periods, dose, as_of)
    if status != "ok":
        return DoseProjection(as_of=as_of, status=status, low=None, high=None)
    band = treatment.target_band or TargetBand()
    weight_kg = weight_on(weights, as_of)
    plan = planned_days(regimen_periods, treatment.ended_on, as_of + ONE_DAY, AHEAD_DAYS)
    ahead_mg = list(accumulate(plan))
    needs = [_needs_mg(end, dose, weight_kg) for end in (band.low, band.high)]
    low, high = (_between(need, ahead_mg, as_of) for need in needs)
    _, most_mg = needs[1]
    return DoseProjection(as_of=as_of, status="ok" if most_mg > 0 else "beyond", low=low, high=high)


def _status(
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    dose: CumulativeDose,
    as_of: date,
) -> ProjectionStatus:
    if treatment.ended_on is not None and treatment.ended_on <= as_of:
        return "ended"
    periods = periods_from(regimen_periods, as_of + ONE_DAY)
    if not periods:
        return "no_regimen"
    is_standard = all((period.formulation or STANDARD) == STANDARD for period in periods)
    if not (is_standard and dose.is_comparable_to_band):
        return "not_comparable"
    if dose.mg_per_kg.by_latest_weight is None:
        return "no_weight"
    return "paused" if is_pause(periods[0]) else "ok"


def _needs_mg(end: Number, dose: CumulativeDose, weight_kg: Number) -> tuple[Number, Number]:
    """Give the least and the most that can be missing from one end of the band."""
    target_mg, by_daily = end * weight_kg, dose.mg_per_kg.by_daily_weight
    if by_daily is None:  # not with a weight
        return target_mg - dose.mg.assumed, target_mg - dose.mg.known
    least = min(target_mg - dose.mg.assumed, (end - by_daily.assumed) * weight_kg)
    most = max(target_mg - dose.mg.known, (end - by_daily.known) * weight_kg)
    return least - TOLERANCE_MG, most - TOLERANCE_MG


def _between(
    need: tuple[Number, Number], ahead_mg: Sequence[Number], as_of: date
) -> DateRange | None:
    least_mg, most_mg = need
    if most_mg <= 0 or ahead_mg[-1] < most_mg:
        return None
    return DateRange(
        earliest=_reached_on(least_mg, ahead_mg, as_of),
        latest=_reached_on(most_mg, ahead_mg, as_of),
    )


def _reached_on(need_mg: Number, ahead_mg: Sequence[Number], as_of: date) -> date:
    if need_mg <= 0:
        return as_of
    return as_of + timedelta(days=bisect_left(ahead_mg, need_mg) + 1)
