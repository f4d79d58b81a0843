"""The last four weeks beside what was before: the person's baseline, and the dose before."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from schemas.series import Comparison, DoseStep, Point, Stretch
from server.domain.series import quartile

LATER_DAYS = 28
EARLIER_DAYS = 28
MIN_LATER_DAYS = 8
MIN_EARLIER_DAYS = 5

BASELINE_DAYS_BEFORE = 14
BASELINE_DAYS_SINCE = 14
"""The baseline of the trend rules: treatment days −14 to 14."""

ONE_DAY = timedelta(days=1)


def against_baseline(
    points: Sequence[Point], first_dose_date: date | None, as_of: date
) -> Comparison | None:
    """
    Compare the last four weeks with the two weeks on either side of the first dose.

    Args:
        points: at most one per date, earliest first.

    Returns:
        None without a first dose date, and until the baseline is over.
    """
    if first_dose_date is None:
        return None
    baseline_from = first_dose_date - timedelta(days=BASELINE_DAYS_BEFORE)
    baseline_to = first_dose_date + timedelta(days=BASELINE_DAYS_SINCE) - ONE_DAY
    if as_of <= baseline_to:
        return None
    later_from = max(as_of - timedelta(days=LATER_DAYS) + ONE_DAY, baseline_to + ONE_DAY)
    return _comparison(
        _stretch(points, baseline_from, baseline_to), _stretch(points, later_from, as_of)
    )


def against_dose_step(
    points: Sequence[Point], dose_steps: Sequence[DoseStep], as_of: date
) -> Comparison | None:
    """
    Compare the last four weeks, from the last dose step on, with the four weeks before that step.

    The earlier stretch does not reach beyond the step before it: it is of one regimen.

    Args:
        points: at most one per date, earliest first.
        dose_steps: up to *as_of*, earliest first.

    Returns:
        None until the regimen has changed.
    """
    if len(dose_steps) < 2:
        return None
    before, last = dose_steps[-2].local_date, dose_steps[-1].local_date
    earlier_from = max(last - timedelta(days=EARLIER_DAYS), before)
    later_from = max(as_of - timedelta(days=LATER_DAYS) + ONE_DAY, last)
    return _comparison(
        _stretch(points, earlier_from, last - ONE_DAY), _stretch(points, later_from, as_of)
    )


def _stretch(points: Sequence[Point], from_date: date, to_date: date) -> Stretch:
    first = bisect_left(points, from_date, key=_local_date)
    end = bisect_right(points, to_date, key=_local_date)
    ascending = sorted(point.value for point in points[first:end])
    return Stretch(
        from_date=from_date,
        to_date=to_date,
        days_logged=len(ascending),
        median=quartile(ascending, 2) if ascending else None,
    )


def _comparison(earlier: Stretch, later: Stretch) -> Comparison:
    is_enough = earlier.days_logged >= MIN_EARLIER_DAYS and later.days_logged >= MIN_LATER_DAYS
    if not is_enough or earlier.median is None or later.median is None:
        return Comparison(status="not_enough_days", earlier=earlier, later=later, change=None)
    change = later.median - earlier.median
    return Comparison(status="ok", earlier=earlier, later=later, change=change)


def _local_date(point: Point) -> date:
    return point.local_date
