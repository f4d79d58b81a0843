"""Tests of the phone run at any hour, and never on a phone where midnight is near."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.daytime import a_zone_by_day


@pytest.mark.parametrize("month", [1, 7])
@pytest.mark.parametrize("hour_utc", range(24))
def test_on_the_phones_it_is_day_and_stays_the_same_day_for_hours(
    hour_utc: int, month: int
) -> None:
    begun = datetime(2026, month, 15, hour_utc, 59, tzinfo=UTC)
    on_phone = begun.astimezone(ZoneInfo(a_zone_by_day(hour_utc)))

    assert on_phone.hour >= 5
    assert (on_phone + timedelta(hours=3)).date() == on_phone.date() == begun.date()
