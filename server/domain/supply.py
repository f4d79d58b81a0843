"""The capsules left at home, and the last day they last for."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from schemas.base import Number
from schemas.diary import DailyEntry
from schemas.dose import AmountLeft, DateRange, SupplyLeft, SupplyStatus
from schemas.treatment import Formulation, RegimenPeriod, Supply, Treatment
from server.domain.dose import (
    STANDARD,
    course_days,
    formulation_on,
    is_pause,
    periods_from,
    planned_days,
)

AHEAD_DAYS = 1461
"""Four years."""

ONE_DAY = timedelta(days=1)


class _Stock(NamedTuple):
    """Capsules of one strength, before the doses taken from them since ``from_date``."""

    strength_mg: Number
    capsules: int
    from_date: date

    @property
    def mg(self) -> Number:
        return self.strength_mg * self.capsules


def supply_left(
    supplies: Sequence[Supply],
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    entries: Iterable[DailyEntry],
    as_of: date,
) -> SupplyLeft:
    """
    Work out what is left after the dose of *as_of*, and the last day it covers.

    The latest count of a strength stands for everything before it, that day's dose and refills
    included; without a count, doses are taken from the first refill on. Which strengths a day's mg
    were made of is not known: with several, only mg are given, and the range spans the counts.

    Args:
        supplies: of two counts of one strength on one day the later in the list stands; those
            after *as_of*, or of another formulation than the one prescribed, do not count.
    """
    formulation = formulation_on(regimen_periods, as_of)
    stocks = _stocks(supplies, formulation, as_of)
    mg = None
    if stocks:
        mg = _mg_left(stocks, formulation, treatment, regimen_periods, entries, as_of)
    status = _status(stocks, treatment, regimen_periods, as_of)
    lasts_until = None
    if status == "ok" and mg is not None:
        lasts_until = _lasts_until(mg, treatment, regimen_periods, as_of)
        status = "outlasts" if lasts_until is None else "ok"
    return SupplyLeft(
        as_of=as_of,
        status=status,
        formulation=formulation,
        strengths_mg=[stock.strength_mg for stock in stocks],
        mg=mg,
        capsules=_capsules(stocks, mg),
        lasts_until=lasts_until,
    )


def _stocks(supplies: Sequence[Supply], formulation: Formulation, as_of: date) -> list[_Stock]:
    by_strength: dict[Number, list[Supply]] = {}
    for supply in sorted(supplies, key=_on):
        if supply.on <= as_of and (supply.formulation or STANDARD) == formulation:
            by_strength.setdefault(supply.strength_mg, []).append(supply)
    return [_stock(strength, by_strength[strength]) for strength in sorted(by_strength)]


def _stock(strength_mg: Number, ascending: Sequence[Supply]) -> _Stock:
    capsules, from_date = 0, ascending[0].on
    counted_on: date | None = None
    for supply in ascending:
        if supply.kind == "count":
            capsules, counted_on = supply.capsules, supply.on
            from_date = supply.on + ONE_DAY
        elif supply.on != counted_on:
            capsules += supply.capsules
    return _Stock(strength_mg, capsules, from_date)


def _mg_left(
    stocks: Sequence[_Stock],
    formulation: Formulation,
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    entries: Iterable[DailyEntry],
    as_of: date,
) -> AmountLeft:
    days = [
        day
        for day in course_days(treatment, regimen_periods, entries, as_of)
        if day.formulation == formulation
    ]
    starts = [stock.from_date for stock in stocks]
    stock_mg = _total(stock.mg for stock in stocks)
    assumed_mg = _total(day.assumed_mg for day in days if day.on >= min(starts))
    known_mg = _total(day.taken_mg or 0 for day in days if day.on >= max(starts))
    return AmountLeft(least=max(stock_mg - assumed_mg, 0), most=max(stock_mg - known_mg, 0))


def _total(amounts: Iterable[Number]) -> Number:
    # One addition after the other, as in JavaScript.
    total: Number = 0
    for amount in amounts:
        total += amount
    return total


def _status(
    stocks: Sequence[_Stock],
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    as_of: date,
) -> SupplyStatus:
    if not stocks:
        return "no_supply"
    if treatment.ended_on is not None and treatment.ended_on <= as_of:
        return "ended"
    periods = periods_from(regimen_periods, as_of + ONE_DAY)
    if not periods:
        return "no_regimen"
    if is_pause(periods[0]):
        return "paused"
    strengths = [stock.strength_mg for stock in stocks]
    fits = all(is_sum_of(mg, strengths) for mg in periods[0].daily_mg)
    return "ok" if fits else "does_not_fit"


def is_sum_of(mg: Number, strengths_mg: Sequence[Number]) -> bool:
    """
    Tell whether whole capsules of these strengths can make up a dose.

    Amounts are compared in tenths of a milligram; one with a finer part fits nothing.
    """
    tenths = [_tenths(each) for each in (mg, *strengths_mg)]
    target = tenths[0]
    if target is None:
        return False
    reachable = [True] + [False] * target
    for strength in tenths[1:]:
        if strength:
            for amount in range(strength, target + 1):
                reachable[amount] = reachable[amount] or reachable[amount - strength]
    return reachable[target]


def _tenths(mg: Number) -> int | None:
    tenths = mg * 10
    return int(tenths) if tenths == int(tenths) else None


def _lasts_until(
    mg: AmountLeft, treatment: Treatment, regimen_periods: Sequence[RegimenPeriod], as_of: date
) -> DateRange | None:
    days = AHEAD_DAYS
    if treatment.ended_on is not None:
        days = min(days, (treatment.ended_on - as_of).days)
    plan = planned_days(regimen_periods, treatment.ended_on, as_of + ONE_DAY, days)
    ahead_mg = list(accumulate(plan))
    covered = [bisect_right(ahead_mg, amount) for amount in (mg.least, mg.most)]
    if covered[0] == days:
        return None
    earliest, latest = (as_of + timedelta(days=count) for count in covered)
    return DateRange(earliest=earliest, latest=latest)


def _capsules(stocks: Sequence[_Stock], mg: AmountLeft | None) -> AmountLeft | None:
    if mg is None or len(stocks) != 1:
        return None
    strength_mg = stocks[0].strength_mg
    if mg.least % strength_mg or mg.most % strength_mg:
        return None
    return AmountLeft(least=mg.least / strength_mg, most=mg.most / strength_mg)


def _on(supply: Supply) -> date:
    return supply.on
