"""The only place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache

Clock = Callable[[], datetime]
"""Gives the present instant, aware and in UTC."""


def system_clock() -> datetime:
    """Give the present instant, aware and in UTC."""
    return datetime.now(UTC)


@lru_cache(maxsize=16)  # one request spells the same instant several times
def instant_text(moment: datetime) -> str:
    """Spell *moment* as the wire does: UTC, milliseconds, ``Z``."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


def parse_instant(text: str) -> datetime:
    """
    Read an instant in the wire's spelling.

    Raises:
        ValueError: not a calendar instant, such as a 30 February.

    """
    return datetime.fromisoformat(text)
