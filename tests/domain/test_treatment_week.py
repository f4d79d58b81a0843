"""Days and weeks are counted as people count them: from 1, and back from −1."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.treatment_week import (
    on_drug_week,
    treatment_day,
    treatment_week,
    week_of_day,
    week_starts_on,
)

dates = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(dates, dates)
def test_there_is_no_day_0_and_no_week_0(on: date, first_dose_date: date) -> None:
    assert treatment_day(on, first_dose_date) != 0
    assert treatment_week(on, first_dose_date) != 0


@given(dates, dates)
def test_the_next_day_is_always_a_later_day(on: date, first_dose_date: date) -> None:
    today = treatment_day(on, first_dose_date)
    tomorrow = treatment_day(on + timedelta(days=1), first_dose_date)

    assert tomorrow - today == (2 if today == -1 else 1)


@given(dates, dates)
def test_a_day_lies_in_the_seven_days_of_its_week(on: date, first_dose_date: date) -> None:
    start = week_starts_on(treatment_week(on, first_dose_date), first_dose_date)

    assert start <= on <= start + timedelta(days=6)


@given(dates, dates)
def test_days_and_weeks_agree(on: date, first_dose_date: date) -> None:
    week = treatment_week(on, first_dose_date)

    assert week == week_of_day(treatment_day(on, first_dose_date))


@given(st.integers(1, 2000))
def test_on_drug_weeks_are_seven_days_each(days: int) -> None:
    assert on_drug_week(days + 7) == (on_drug_week(days) or 0) + 1


def test_week_0_does_not_start() -> None:
    with pytest.raises(ValueError, match="no treatment week 0"):
        week_starts_on(0, date(2026, 3, 2))
