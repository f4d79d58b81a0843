"""Where it is day while tests run: browsers have no other clock than the machine's."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def a_zone_by_day(hour_utc: int) -> str:
    """Choose where it is between 5 and 20, so that midnight is hours away.

    Just after midnight Today asks which day is meant, and every test would have to answer.
    """
    if hour_utc < 5:
        return "Asia/Tokyo"
    return "Europe/London" if hour_utc < 15 else "America/New_York"


ZONE = a_zone_by_day(datetime.now(UTC).hour)


def today() -> date:
    """Give the date on the phones."""
    return datetime.now(ZoneInfo(ZONE)).date()
