"""
How the weeks of an item and the doses of some weeks before went together.

Going together is not coming of: both may follow the calendar, the season, or each other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from math import sqrt

from schemas.base import Number
from schemas.diary import DailyEntry
from schemas.item import Item
from schemas.series import DoseLags, Lag, LagStatus
from schemas.treatment import RegimenPeriod, Treatment
from server.domain.dose import DoseDay, course_days
from server.domain.series import daily_points, week_summaries
from server.domain.treatment_week import treatment_week

LAGS_WEEKS = (0, 1, 2, 3, 4)
MIN_WEEKS = 8
MIN_DAYS_OF_WEEK = 4
"""More than half of a week, for its answers and for its doses."""

NORMAL_95 = 1.959964
MIN_EFFECTIVE_WEEKS = 4
TANH_TERMS = 24

Pair = tuple[Number, Number]


def dose_lags(
    item: Item,
    entries: Sequence[DailyEntry],
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    as_of: date,
) -> DoseLags:
    """
    Set the weekly mean dose beside the weekly median of an item, at lags of 0 to 4 weeks.

    The dose of a day is what was taken, or else planned; a week with a day on which neither is
    known does not count, nor does one with fewer than four days or answers.
    """
    past = [entry for entry in entries if entry.local_date <= as_of]
    days = course_days(treatment, regimen_periods, past, as_of)
    if len({day.formulation for day in days if day.assumed_mg > 0}) > 1:
        return DoseLags(item_id=item.item_id, is_one_formulation=False, lags=[])
    doses = _mean_doses(days, treatment.first_dose_date)
    medians = _medians(item, past, treatment.first_dose_date)
    return DoseLags(
        item_id=item.item_id,
        is_one_formulation=True,
        lags=[_lag(lag_weeks, doses, medians) for lag_weeks in LAGS_WEEKS],
    )


def _mean_doses(days: Iterable[DoseDay], first_dose_date: date | None) -> dict[int, Number]:
    if first_dose_date is None:
        return {}
    by_week: dict[int, list[DoseDay]] = {}
    for day in days:
        if day.on >= first_dose_date:
            by_week.setdefault(treatment_week(day.on, first_dose_date), []).append(day)
    return {
        week: _mean_mg(by_week[week])
        for week in sorted(by_week)
        if len(by_week[week]) >= MIN_DAYS_OF_WEEK and not any(map(_is_dose_unknown, by_week[week]))
    }


def _is_dose_unknown(day: DoseDay) -> bool:
    return day.taken_mg is None and day.planned_mg is None


def _mean_mg(days: Sequence[DoseDay]) -> Number:
    total: Number = 0
    for day in days:
        total += day.assumed_mg
    return total / len(days)


def _medians(
    item: Item, entries: Iterable[DailyEntry], first_dose_date: date | None
) -> dict[int, Number]:
    points = daily_points(entries, item.item_id, first_dose_date)
    return {
        summary.week: summary.median
        for summary in week_summaries(points, first_dose_date, item.worse)
        if summary.days_logged >= MIN_DAYS_OF_WEEK
    }


def _lag(lag_weeks: int, doses: dict[int, Number], medians: dict[int, Number]) -> Lag:
    weeks = [week for week in medians if week - lag_weeks in doses]
    pairs = [(doses[week - lag_weeks], medians[week]) for week in weeks]
    correlation = rank_correlation(pairs)
    status = _status(pairs)
    if status != "ok" or correlation is None:
        return _undecided(lag_weeks, status, len(pairs))
    effective = _effective_weeks(weeks, pairs)
    low, high = correlation_interval(correlation, effective)
    return Lag(
        lag_weeks=lag_weeks,
        status="ok",
        weeks=len(pairs),
        effective_weeks=effective,
        rank_correlation=correlation,
        low=low,
        high=high,
    )


def _status(pairs: Sequence[Pair]) -> LagStatus:
    if len(pairs) < MIN_WEEKS:
        return "not_enough_weeks"
    if len({dose for dose, _ in pairs}) < 2:
        return "one_dose_level"
    return "ok" if len({median for _, median in pairs}) > 1 else "one_grade_level"


def _undecided(lag_weeks: int, status: LagStatus, weeks: int) -> Lag:
    return Lag(
        lag_weeks=lag_weeks,
        status=status,
        weeks=weeks,
        effective_weeks=None,
        rank_correlation=None,
        low=None,
        high=None,
    )


def _effective_weeks(weeks: Sequence[int], pairs: Sequence[Pair]) -> Number:
    """
    Give the number of independent pairs that would tell as much as these.

    Source:
        Bretherton and others (1999), J. Climate 12:1990-2009, for series that each resemble
        themselves a step later.
    """
    following = [
        (pair, later)
        for week, pair, later_week, later in zip(weeks, pairs, weeks[1:], pairs[1:], strict=False)
        if later_week == week + 1
    ]
    of_doses = rank_correlation([(pair[0], later[0]) for pair, later in following])
    of_medians = rank_correlation([(pair[1], later[1]) for pair, later in following])
    shared = (of_doses or 0) * (of_medians or 0)
    if shared <= 0:
        return len(pairs)
    return max(len(pairs) * (1 - shared) / (1 + shared), MIN_EFFECTIVE_WEEKS)


def rank_correlation(pairs: Sequence[Pair]) -> Number | None:
    """
    Give Spearman's rank correlation; ties share the mean of their ranks.

    Returns:
        None for fewer than two pairs, and where one side never changes.

    Source:
        Spearman (1904), Am. J. Psychol. 15(1):72-101.
    """
    left = _double_ranks([pair[0] for pair in pairs])
    right = _double_ranks([pair[1] for pair in pairs])
    shared, spread = _co_moment(left, right), _co_moment(left, left) * _co_moment(right, right)
    return shared / sqrt(spread) if spread else None


def _double_ranks(values: Sequence[Number]) -> list[int]:
    """Give twice each rank, so that a shared rank is a whole number too."""
    ascending = sorted(values)
    return [bisect_left(ascending, value) + bisect_right(ascending, value) + 1 for value in values]


def _co_moment(left: Sequence[int], right: Sequence[int]) -> int:
    products = of_left = of_right = 0
    for one, other in zip(left, right, strict=True):
        products += one * other
        of_left += one
        of_right += other
    return len(left) * products - of_left * of_right


def correlation_interval(correlation: Number, count: Number) -> tuple[Number, Number]:
    """
    Give the 95 % interval of a rank correlation of *count* independent pairs.

    The interval lies ``h`` on both sides of ``artanh r``. By the addition theorem its ends are
    ``(r ± tanh h) / (1 ± r tanh h)``, so that neither logarithm nor exponential is needed, in
    which languages differ in the last digit. A correlation near ±1 would have an interval of next
    to no width, however few the pairs: it is taken to be no nearer than ``1 / count`` for this, and
    the interval then made to include it.

    Args:
        count: more than 3.

    Source:
        Bonett and Wright (2000), Psychometrika 65(1):23-28, for the standard error.
    """
    furthest = 1 - 1 / count
    middle = min(max(correlation, -furthest), furthest)
    half = tanh(NORMAL_95 * sqrt((1 + middle * middle / 2) / (count - 3)))
    low, high = (middle - half) / (1 - middle * half), (middle + half) / (1 + middle * half)
    return min(low, correlation), max(high, correlation)


def tanh(x: Number) -> Number:
    """
    Give the hyperbolic tangent of a number from 0 to 3 in plain arithmetic.

    Source:
        Lambert (1768): ``x / (1 + x² / (3 + x² / (5 + …)))``, here to 24 terms.
    """
    square = x * x
    below: Number = 2 * TANH_TERMS - 1
    for term in range(TANH_TERMS - 1, 0, -1):
        below = 2 * term - 1 + square / below
    return x / below
