"""How long a share lives, what state it is in, and whether it can be renewed."""

from datetime import datetime, timedelta
from typing import NamedTuple

from schemas.share import ShareKind, ShareState

MAX_ATTEMPTS = 10
"""Wrong passcodes in the whole life of a share; renewing it gives none back."""

RENEWABLE_FOR = timedelta(days=30)
"""After a share has expired; what is in it is deleted then."""


class Terms(NamedTuple):
    """How long a kind of share lives, and what it needs."""

    usual: timedelta
    shortest: timedelta
    longest: timedelta
    has_passcode: bool
    is_renewable: bool


# When it expires stands in the link of a visit, as its readers demand (https://ktc-spec.github.io/),
# so no renewal could reach those who hold it.
TERMS: dict[ShareKind, Terms] = {
    "visit": Terms(timedelta(hours=1), timedelta(minutes=15), timedelta(hours=48), False, False),
    "send": Terms(timedelta(days=30), timedelta(minutes=15), timedelta(days=365), True, True),
    "follow": Terms(timedelta(days=30), timedelta(minutes=15), timedelta(days=365), True, True),
}


class Standing(NamedTuple):
    """What decides the state of a share; ``end_reason`` is None until it has ended for good."""

    kind: ShareKind
    expires_at: datetime
    end_reason: str | None


class LifetimeError(ValueError):
    """A share that would live shorter or longer than its kind may."""


def lifetime(kind: ShareKind, minutes: int | None, hours: int | None) -> timedelta:
    """
    Give how long a share will live.

    Args:
        minutes, hours: one of them as asked for; both None for the usual length of its kind.

    Raises:
        LifetimeError: both, or a length that its kind does not have.
    """
    terms = TERMS[kind]
    if minutes is None and hours is None:
        return terms.usual
    if minutes is not None and hours is not None:
        raise LifetimeError("expected minutes or hours, not both")
    asked = timedelta(minutes=minutes or 0, hours=hours or 0)
    if not terms.shortest <= asked <= terms.longest:
        shortest = terms.shortest // timedelta(minutes=1)
        longest = terms.longest // timedelta(hours=1)
        raise LifetimeError(f"expected {shortest} minutes to {longest} hours")
    return asked


def state_of(standing: Standing, now: datetime) -> ShareState:
    """Give the state of a share; what ended for good stays so when its time is over too."""
    if standing.end_reason == "revoked":
        return "revoked"
    if standing.end_reason is not None:
        return "exhausted"
    return "active" if now < standing.expires_at else "expired"


def renewable_until(standing: Standing) -> datetime | None:
    """Give the instant from which a share can no longer be renewed; None where it never can."""
    if standing.end_reason is not None or not TERMS[standing.kind].is_renewable:
        return None
    return forgotten_at(standing)


def forgotten_at(standing: Standing) -> datetime:
    """Give the instant at which what is in a share is deleted, unless it is renewed before."""
    is_renewable = TERMS[standing.kind].is_renewable
    return standing.expires_at + RENEWABLE_FOR if is_renewable else standing.expires_at


def renewed_until(standing: Standing, now: datetime) -> datetime | None:
    """
    Give when a share expires once it is renewed now; never earlier than it would have.

    None where it can no longer be renewed.
    """
    until = renewable_until(standing)
    if until is None or now >= until:
        return None
    return max(standing.expires_at, now + TERMS[standing.kind].usual)
