"""Decide which dates a diary can hold, and which day it is where the person is."""

from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import get_type_hints
from zoneinfo import ZoneInfo

from schemas.base import SparseShape
from schemas.diary import DailyEntry
from schemas.treatment import (
    Appointment,
    DoctorQuestion,
    Lab,
    Supply,
    Visit,
    Weight,
)
from server.errors import DateInFutureError, DateTooEarlyError, InvalidKeyError

EARLIEST_DATE, LATEST_DATE = date(2000, 1, 1), date(2099, 12, 31)
ONE_DAY = timedelta(days=1)
# Kiritimati: wherever the person is, their calendar is not ahead of this one.
FARTHEST_AHEAD = timezone(timedelta(hours=14))


def parse_local_date(text: str, path: str) -> date:
    """
    Read a calendar date of the years 2000 to 2099, spelled ``YYYY-MM-DD``.

    Raises:
        InvalidKeyError: not a date that exists, or another spelling of one.
        DateTooEarlyError, DateInFutureError: of other years.
    """
    try:
        on = date.fromisoformat(text)
    except ValueError as error:
        raise InvalidKeyError(path, "expected a date that exists, as YYYY-MM-DD") from error
    if on.isoformat() != text:
        raise InvalidKeyError(path, "expected a date spelled YYYY-MM-DD")
    return check_date(on, path)


def check_date(on: date, path: str) -> date:
    """
    Check that a course can reach *on*: the years 2000 to 2099, in which no sum of days overflows.

    Raises:
        DateTooEarlyError, DateInFutureError: it cannot.
    """
    if on < EARLIEST_DATE:
        raise DateTooEarlyError(path, "dates before the year 2000 are not taken")
    if on > LATEST_DATE:
        raise DateInFutureError(path, "dates after the year 2099 are not taken")
    return on


def today_in(zone: str | None, now: datetime) -> date:
    """Give the calendar date in *zone*; without a zone, the latest date it is anywhere."""
    return now.astimezone(ZoneInfo(zone) if zone else FARTHEST_AHEAD).date()


def check_dates(shape: SparseShape, now: datetime) -> None:
    """
    Check every date of a record, whose zone is one that is known.

    Raises:
        DateInFutureError: something done lies more than a day ahead of the person's calendar.
        DateTooEarlyError, DateInFutureError: a date that ``check_date`` does not take.
    """
    match shape:
        case DailyEntry(local_date=on, zone=zone):
            _not_ahead(on, zone, now, "$.local_date")
        case Weight(measured_on=on):
            _not_ahead(on, None, now, "$.measured_on")
        case Lab(taken_on=on):
            _not_ahead(on, None, now, "$.taken_on")
        case Supply(on=on):
            _not_ahead(on, None, now, "$.on")
        case Appointment(done_on=date() as on):
            _not_ahead(on, None, now, "$.done_on")
        case Visit(visited_on=on):
            _not_ahead(on, None, now, "$.visited_on")
        case DoctorQuestion(asked_on=on, answered_on=answered_on):
            _not_ahead(on, None, now, "$.asked_on")
            if answered_on is not None:
                _not_ahead(answered_on, None, now, "$.answered_on")
    for name in _date_fields(type(shape)):
        value = getattr(shape, name)
        if value is not None:
            check_date(value, f"$.{name}")


def _not_ahead(on: date, zone: str | None, now: datetime, path: str) -> None:
    if on > today_in(zone, now) + ONE_DAY:
        raise DateInFutureError(path, "more than a day ahead of the person's own calendar")


@cache
def _date_fields(shape: type[SparseShape]) -> list[str]:
    return [name for name, hint in get_type_hints(shape).items() if hint in (date, date | None)]
