"""The course as stretches on one regimen each, as a medication record tells it."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import zip_longest

from schemas.given import RegimenSegment, SegmentStatus
from schemas.treatment import RegimenPeriod, Treatment
from server.domain.dose import STANDARD, is_pause, periods_from

ONE_DAY = timedelta(days=1)


def regimen_segments(
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    from_date: date,
    to_date: date,
    as_of: date,
) -> list[RegimenSegment]:
    """
    Give the segments that touch the days from *from_date* to *to_date*, earliest first.

    A segment ends on the day before the next one starts, the last with the course. Periods that
    would start after the end of the course were never in force.

    Args:
        regimen_periods: in any order; of two that start on the same day the later in the list
            stands.
        as_of: the day on which it is told which segment is in force.

    Returns:
        One without a dose where only the dates of the course are known.
    """
    ended_on = treatment.ended_on
    periods = [
        period
        for period in periods_from(regimen_periods, date.min)
        if ended_on is None or period.starts_on <= ended_on
    ]
    segments = [
        _segment(period, following, ended_on, as_of)
        for period, following in zip_longest(periods, periods[1:])
    ]
    return [
        segment
        for segment in segments or _undosed(treatment, as_of)
        if segment.starts_on <= to_date
        and (segment.ends_on is None or segment.ends_on >= from_date)
    ]


def _segment(
    period: RegimenPeriod, following: RegimenPeriod | None, ended_on: date | None, as_of: date
) -> RegimenSegment:
    ends_on = ended_on if following is None else following.starts_on - ONE_DAY
    ending: SegmentStatus = "stopped" if following is None else "completed"
    return RegimenSegment(
        status="on-hold" if is_pause(period) else _status(period.starts_on, ends_on, ending, as_of),
        starts_on=period.starts_on,
        ends_on=ends_on,
        daily_mg=list(period.daily_mg),
        doses_per_day=period.doses_per_day,
        formulation=period.formulation or STANDARD,
    )


def _undosed(treatment: Treatment, as_of: date) -> list[RegimenSegment]:
    starts_on, ends_on = treatment.first_dose_date, treatment.ended_on
    if starts_on is None:
        return []
    return [
        RegimenSegment(
            status=_status(starts_on, ends_on, "stopped", as_of),
            starts_on=starts_on,
            ends_on=ends_on,
            daily_mg=None,
            doses_per_day=None,
            formulation=STANDARD,
        )
    ]


def _status(
    starts_on: date, ends_on: date | None, ending: SegmentStatus, as_of: date
) -> SegmentStatus:
    if starts_on > as_of:
        return "intended"
    return ending if ends_on is not None and ends_on < as_of else "active"
