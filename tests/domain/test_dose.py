"""The dose never shrinks by knowing more of it, and never depends on how it was written down."""

from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from schemas.diary import DailyEntry
from schemas.treatment import RegimenPeriod, Treatment, Weight
from server.domain.dose import cumulative_dose, planned_mg
from tests.builders import FIRST_DOSE, a_period, a_weight, an_entry, day
from tests.domain.strategies import dates, diaries, periods, weights

COURSE = Treatment(first_dose_date=FIRST_DOSE)


@given(diaries, periods, weights, dates)
def test_known_is_never_more_than_assumed(
    entries: list[DailyEntry], regimen: list[RegimenPeriod], weighed: list[Weight], as_of: date
) -> None:
    dose = cumulative_dose(COURSE, regimen, weighed, entries, as_of)

    assert dose.mg.known <= dose.mg.assumed
    for per_kg in (dose.mg_per_kg.by_daily_weight, dose.mg_per_kg.by_latest_weight):
        assert (per_kg is None) == (weighed == [])
        assert per_kg is None or per_kg.known <= per_kg.assumed


@given(diaries, periods, weights, dates, st.data())
def test_the_order_of_entries_regimens_and_weights_changes_nothing(
    entries: list[DailyEntry],
    regimen: list[RegimenPeriod],
    weighed: list[Weight],
    as_of: date,
    data: st.DataObject,
) -> None:
    in_order = cumulative_dose(COURSE, regimen, weighed, entries, as_of)

    shuffled = [data.draw(st.permutations(each)) for each in (regimen, weighed, entries)]

    assert cumulative_dose(COURSE, *shuffled, as_of) == in_order


@given(diaries, periods, st.integers(0, 100), dates)
def test_a_larger_dose_never_lowers_the_sum(
    entries: list[DailyEntry], regimen: list[RegimenPeriod], more_mg: int, as_of: date
) -> None:
    before = cumulative_dose(COURSE, regimen, [a_weight()], entries, as_of)
    more = [
        msgspec.structs.replace(entry, dose_taken_mg=entry.dose_taken_mg + more_mg)
        if entry.dose_taken_mg is not None
        else entry
        for entry in entries
    ]

    after = cumulative_dose(COURSE, regimen, [a_weight()], more, as_of)

    assert after.mg.known >= before.mg.known
    assert after.mg.assumed >= before.mg.assumed


@given(diaries, st.integers(1, 6), st.integers(1, 30), dates)
def test_splitting_a_regimen_in_two_changes_nothing(
    entries: list[DailyEntry], repeats: int, mg: int, as_of: date
) -> None:
    whole = [a_period(mg, 2 * mg)]
    halves = [*whole, a_period(mg, 2 * mg, starts_on=FIRST_DOSE + timedelta(days=2 * repeats))]

    assert cumulative_dose(COURSE, halves, [], entries, as_of) == cumulative_dose(
        COURSE, whole, [], entries, as_of
    )


@given(periods, dates, st.none() | dates)
def test_each_day_of_the_course_is_planned_as_its_sum_says(
    regimen: list[RegimenPeriod], as_of: date, ended_on: date | None
) -> None:
    course = Treatment(first_dose_date=FIRST_DOSE, ended_on=ended_on)
    start = min([FIRST_DOSE, *(period.starts_on for period in regimen)])
    days = [start + timedelta(days=elapsed) for elapsed in range((as_of - start).days + 1)]

    total = 0
    for on in days:
        total += planned_mg(regimen, ended_on, on) or 0

    assert cumulative_dose(course, regimen, [], [], as_of).mg.assumed == total


def test_sixty_kilograms_and_40_mg_for_90_days_is_60_mg_per_kg() -> None:
    dose = cumulative_dose(COURSE, [a_period(40)], [a_weight(60)], [], day(90))

    assert dose.mg.assumed == 3600
    assert dose.mg_per_kg.by_daily_weight is not None
    assert dose.mg_per_kg.by_daily_weight.assumed == 60.0


def test_a_missed_dose_is_not_a_pause() -> None:
    dose = cumulative_dose(COURSE, [a_period(40)], [], [an_entry(day(1), dose_taken_mg=0)], day(2))

    assert (dose.on_drug_days, dose.paused_days, dose.unknown_days) == (1, 0, 1)
