"""Trends show what was answered, and nothing where nothing was."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schemas.diary import DailyEntry
from schemas.treatment import RegimenPeriod, Treatment
from server.domain.series import daily_points, week_summaries
from server.domain.trends import slope, theil_sen_slope, trends
from tests.builders import FIRST_DOSE, an_entry, an_item, day
from tests.domain.strategies import dates, diaries, grades, periods

COURSE = Treatment(first_dose_date=FIRST_DOSE)
ITEMS = [an_item("flare"), an_item("mood")]


@given(diaries, periods, dates, st.data())
def test_the_order_of_entries_changes_nothing(
    entries: list[DailyEntry], regimen: list[RegimenPeriod], as_of: date, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(entries))

    assert trends(shuffled, ITEMS, COURSE, regimen, as_of) == trends(
        entries, ITEMS, COURSE, regimen, as_of
    )


@given(diaries, dates)
def test_there_is_a_point_for_each_answer_and_for_nothing_else(
    entries: list[DailyEntry], as_of: date
) -> None:
    (flare,) = trends(entries, [an_item("flare")], COURSE, [], as_of).items

    answered = {
        entry.local_date: entry.grades["flare"]
        for entry in entries
        if "flare" in entry.grades and entry.local_date <= as_of
    }
    assert {point.local_date: point.value for point in flare.points} == answered
    assert sum(week.days_logged for week in flare.weeks) == len(answered)


@given(diaries)
def test_a_week_is_never_better_than_its_best_answer(entries: list[DailyEntry]) -> None:
    """A missing day read as zero would pull the quartiles below every answer."""
    points = daily_points(entries, "flare", FIRST_DOSE)

    for week in week_summaries(points, FIRST_DOSE, "higher"):
        last_day = week.starts_on + timedelta(days=6)
        values = [each.value for each in points if week.starts_on <= each.local_date <= last_day]
        assert min(values) <= week.lower_quartile <= week.median <= week.upper_quartile
        assert week.upper_quartile <= max(values) == week.worst


@given(diaries, diaries)
def test_days_without_the_item_change_nothing(
    entries: list[DailyEntry], others: list[DailyEntry]
) -> None:
    taken = {entry.local_date for entry in entries}
    empty = [an_entry(other.local_date) for other in others if other.local_date not in taken]

    assert daily_points([*entries, *empty], "flare", FIRST_DOSE) == daily_points(
        entries, "flare", FIRST_DOSE
    )


@given(st.lists(grades, min_size=2, max_size=28), st.integers(-4, 4))
def test_a_slope_does_not_depend_on_the_level(values: list[int], shift: int) -> None:
    level = daily_points(in_a_row(values), "flare", FIRST_DOSE)
    shifted = [type(each)(**{**as_fields(each), "value": each.value + shift}) for each in level]

    assert theil_sen_slope(shifted) == theil_sen_slope(level)


@given(st.lists(grades, min_size=2, max_size=28))
def test_a_mirrored_course_has_the_opposite_slope(values: list[int]) -> None:
    forth = theil_sen_slope(daily_points(in_a_row(values), "flare", FIRST_DOSE))
    back = theil_sen_slope(daily_points(in_a_row(values[::-1]), "flare", FIRST_DOSE))

    assert forth is not None
    assert back == -forth


def in_a_row(values: list[int]) -> list[DailyEntry]:
    return [an_entry(day(number), grade=grade) for number, grade in enumerate(values, start=1)]


def as_fields(point: object) -> dict[str, object]:
    return {name: getattr(point, name) for name in ("local_date", "treatment_day", "value")}


def test_seven_days_in_four_weeks_are_not_enough_for_a_slope() -> None:
    week = daily_points(in_a_row([0, 1, 2, 3, 4, 4, 4]), "flare", FIRST_DOSE)

    assert slope(week, day(28)).status == "not_enough_days"
    assert slope(week, day(28)).grades_per_week is None
