"""A course as it really went, with answers hidden: what is known never contradicts it."""

from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.base import Number
from schemas.diary import DailyEntry
from schemas.dose import DoseRange
from schemas.treatment import RegimenPeriod, Supply, Treatment
from server.domain.dose import course_days, cumulative_dose, planned_mg
from server.domain.off_plan import off_plan_days
from server.domain.on_drug import off_drug_stretches, on_drug_dates
from server.domain.projection import projection
from server.domain.supply import supply_left
from server.domain.trends import trends
from tests.builders import FIRST_DOSE, a_period, a_weight, an_entry, an_item, day
from tests.domain.strategies import DAYS, dates, diaries, periods

COURSE = Treatment(first_dose_date=FIRST_DOSE)
LAST_DAY = FIRST_DOSE + timedelta(days=DAYS)
START = FIRST_DOSE - timedelta(days=10)
COURSE_DATES = [START + timedelta(days=elapsed) for elapsed in range((LAST_DAY - START).days + 1)]


class Intake(NamedTuple):
    """What was really taken, and the part of it that was written down."""

    regimen: list[RegimenPeriod]
    taken_mg: dict[date, Number]
    entries: list[DailyEntry]


@st.composite
def intakes(draw: st.DrawFn) -> Intake:
    """Draw a course in which an unanswered day went as planned or was left out."""
    regimen = draw(periods)
    begins_on = min([FIRST_DOSE, *(period.starts_on for period in regimen)])
    taken_mg: dict[date, Number] = {}
    entries = []
    for on in COURSE_DATES:
        planned = (planned_mg(regimen, None, on) or 0) if on >= begins_on else 0
        is_answered, fate = draw(st.booleans()), draw(st.sampled_from((1, 1, 0)))
        taken_mg[on] = planned * fate
        if is_answered:
            taken_mg[on] = draw(st.sampled_from((planned, 0, planned / 2, planned + 20)))
            entries.append(an_entry(on, dose_taken_mg=taken_mg[on]))
    return Intake(regimen, taken_mg, entries)


@given(intakes(), dates)
def test_what_was_really_taken_lies_between_known_and_assumed(intake: Intake, as_of: date) -> None:
    dose = cumulative_dose(COURSE, intake.regimen, [a_weight(60)], intake.entries, as_of)

    truth: Number = 0
    for on, mg in intake.taken_mg.items():
        truth += mg if on <= as_of else 0
    assert lies_in(truth, dose.mg)
    assert dose.mg_per_kg.by_latest_weight is not None
    assert lies_in(truth / 60, dose.mg_per_kg.by_latest_weight)


def lies_in(truth: Number, between: DoseRange) -> bool:
    return between.known - 1e-6 <= truth <= between.assumed + 1e-6


@given(intakes(), st.integers(0, 300), dates, dates)
def test_what_is_really_left_of_a_supply_lies_between_its_ends(
    intake: Intake, capsules: int, counted_on: date, as_of: date
) -> None:
    count = Supply(on=counted_on, kind="count", strength_mg=20, capsules=capsules)

    left = supply_left([count], COURSE, intake.regimen, intake.entries, as_of)

    if counted_on > as_of:
        assert left.status == "no_supply"
        return
    truth: Number = 20 * capsules
    for on, mg in intake.taken_mg.items():
        truth -= mg if counted_on < on <= as_of else 0
    assert left.mg is not None
    assert left.mg.least - 1e-6 <= max(truth, 0) <= left.mg.most + 1e-6


@given(diaries, periods, dates, st.integers(0, 20))
def test_the_dose_never_shrinks_with_time(
    entries: list[DailyEntry], regimen: list[RegimenPeriod], as_of: date, later: int
) -> None:
    before = cumulative_dose(COURSE, regimen, [], entries, as_of)
    after = cumulative_dose(COURSE, regimen, [], entries, as_of + timedelta(days=later))

    assert after.mg.known >= before.mg.known
    assert after.mg.assumed >= before.mg.assumed


@given(
    diaries,
    st.lists(st.integers(0, 80), min_size=1, max_size=4),
    st.integers(1, DAYS),
    dates,
)
def test_splitting_a_rhythm_anywhere_changes_nothing_when_its_turn_goes_along(
    entries: list[DailyEntry], rhythm: list[int], split: int, as_of: date
) -> None:
    whole = [a_period(*rhythm)]
    turn = split % len(rhythm)
    turned = a_period(*rhythm[turn:], *rhythm[:turn], starts_on=FIRST_DOSE + timedelta(days=split))

    assert cumulative_dose(COURSE, [*whole, turned], [], entries, as_of) == cumulative_dose(
        COURSE, whole, [], entries, as_of
    )


@given(diaries, periods, dates)
def test_an_unanswered_day_is_never_off_the_plan(
    entries: list[DailyEntry], regimen: list[RegimenPeriod], as_of: date
) -> None:
    off = off_plan_days(course_days(COURSE, regimen, entries, as_of))

    answered = {entry.local_date for entry in entries if entry.dose_taken_mg is not None}
    assert {each.local_date for each in off} <= answered
    assert all(each.taken_mg != each.planned_mg for each in off)


@given(diaries, periods, dates)
def test_every_day_since_the_first_dose_is_on_the_drug_or_off_it(
    entries: list[DailyEntry], regimen: list[RegimenPeriod], as_of: date
) -> None:
    off = off_drug_stretches(course_days(COURSE, regimen, entries, as_of), FIRST_DOSE, as_of)
    on = on_drug_dates(FIRST_DOSE, off, as_of)

    days_off = 0
    for stretch in off:
        days_off += (stretch.to_date - stretch.from_date).days + 1
    assert len(on) + days_off == max((as_of - FIRST_DOSE).days + 1, 0)
    assert sorted(set(on)) == on


@given(diaries, periods, dates)
def test_a_projection_from_more_answers_is_never_wider(
    entries: list[DailyEntry], regimen: list[RegimenPeriod], as_of: date
) -> None:
    """Writing down that a day went as planned can only bring the two ends together."""
    before = projection(COURSE, regimen, [a_weight()], entries, as_of)
    days = course_days(COURSE, regimen, entries, as_of)
    answered = [
        *(entry for entry in entries if entry.dose_taken_mg is not None),
        *(
            an_entry(each.on, dose_taken_mg=each.planned_mg)
            for each in days
            if each.taken_mg is None and each.planned_mg is not None
        ),
    ]

    after = projection(COURSE, regimen, [a_weight()], answered, as_of)

    for wide, narrow in ((before.low, after.low), (before.high, after.high)):
        if wide is not None and narrow is not None:
            assert wide.earliest == narrow.earliest == narrow.latest <= wide.latest


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Pacific/Apia"])
@given(intakes(), dates)
def test_where_and_when_a_day_was_written_changes_no_count(
    zone: str, intake: Intake, as_of: date
) -> None:
    """Nothing but the local date counts: neither the zone nor an hour that the clocks leave out."""
    moved = [msgspec.structs.replace(entry, zone=zone) for entry in intake.entries]

    here = trends(intake.entries, [an_item()], COURSE, intake.regimen, as_of)
    there = trends(moved, [an_item()], COURSE, intake.regimen, as_of)

    assert there == here
    assert cumulative_dose(COURSE, intake.regimen, [], moved, as_of) == cumulative_dose(
        COURSE, intake.regimen, [], intake.entries, as_of
    )


@pytest.mark.parametrize("first_dose_date", [date(2026, 3, 27), date(2026, 10, 23)])
def test_the_days_of_a_clock_change_are_days_like_any_other(first_dose_date: date) -> None:
    """Counted in hours of Berlin, one of these days would be lost or counted twice."""
    berlin = ZoneInfo("Europe/Berlin")
    begins, ends = (
        datetime(each.year, each.month, each.day, tzinfo=berlin).astimezone(ZoneInfo("UTC"))
        for each in (first_dose_date, first_dose_date + timedelta(days=4))
    )
    assert (ends - begins) % timedelta(days=1) != timedelta(0)

    course = Treatment(first_dose_date=first_dose_date)
    dose = cumulative_dose(
        course,
        [a_period(40, starts_on=first_dose_date)],
        [],
        [],
        first_dose_date + timedelta(days=3),
    )

    assert (dose.mg.assumed, dose.on_drug_days) == (160, 4)


def test_two_formulations_have_no_dose_per_kg_together() -> None:
    low_dose = RegimenPeriod(starts_on=day(11), daily_mg=[32], formulation="absorica_ld")

    dose = cumulative_dose(COURSE, [a_period(40), low_dose], [a_weight()], [], day(20))

    assert dose.mg_per_kg.by_latest_weight is None
    assert [part.mg.assumed for part in dose.by_formulation] == [400, 320]
    assert not dose.is_comparable_to_band


def test_120_mg_per_kg_of_60_kg_is_the_180th_dose_of_40_mg() -> None:
    ahead = projection(COURSE, [a_period(40)], [a_weight()], [], FIRST_DOSE - timedelta(days=1))

    assert ahead.low is not None
    assert ahead.low.earliest == ahead.low.latest == day(180)
