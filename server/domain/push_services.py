"""What the answer of a push service means, and how long to leave it alone."""

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Literal

Outcome = Literal["delivered", "gone", "later", "refused"]

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.FORBIDDEN}


def outcome_of(status: int) -> Outcome:
    """Read the status of a push service (RFC 8030; 403 is a subscription made for another key)."""
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return "delivered"
    if status in _GONE:
        return "gone"
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT} or status >= 500:
        return "later"
    return "refused"


def wait_after(attempts: int, retry_after: str | None, now: datetime) -> timedelta:
    """
    Give how long to wait before trying again: as the service says, else twice as long each time.

    Args:
        attempts: how often it was tried, from 1.
        retry_after: the header as sent: seconds, or a date of HTTP.
    """
    asked = _asked_wait(retry_after, now)
    doubled = FIRST_WAIT * 2 ** min(attempts - 1, 6) if asked is None else asked
    return min(max(doubled, FIRST_WAIT), LONGEST_WAIT)


def _asked_wait(retry_after: str | None, now: datetime) -> timedelta | None:
    if retry_after is None:
        return None
    if retry_after.isascii() and retry_after.isdigit():
        return timedelta(seconds=min(int(retry_after[:9]), 10**6))
    try:
        return parsedate_to_datetime(retry_after) - now
    except (TypeError, ValueError):
        return None
