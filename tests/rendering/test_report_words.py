"""The sentences of a report claim no more than the days logged allow."""

from datetime import date

import pytest

from schemas.base import Number
from schemas.series import Comparison, Slope, Stretch
from schemas.treatment import Treatment
from server.domain.report_choice import Record
from server.rendering.report_course_words import course_cells
from server.rendering.report_words import Worse, change_sentence, days_words, slope_sentence
from server.rendering.speech import speaking
from tests.builders import FIRST_DOSE, a_period, an_entry, day
from tests.rendering.reports import decided


def a_slope(per_week: Number | None, days: int) -> Slope:
    return Slope(
        status="ok" if per_week is not None else "not_enough_days",
        grades_per_week=per_week,
        days_logged=days,
        from_date=date(2026, 3, 1),
        to_date=date(2026, 3, 28),
    )


@pytest.mark.parametrize(
    ("per_week", "days", "worse", "expected"),
    [
        (None, 7, "higher", "Not enough days for a trend: 7 of 8 in the last 4 weeks."),
        (0.05, 20, "higher", "About the same as 4 weeks ago (20 of 28 days logged)."),
        (0.5, 9, "higher", "Perhaps more than 4 weeks ago, but only 9 of 28 days logged."),
        (
            -0.5,
            20,
            "higher",
            "Less than 4 weeks ago: about half a step a week (20 of 28 days logged).",
        ),
        (
            -1,
            28,
            "lower",
            "Worse than 4 weeks ago: about one step a week (28 of 28 days logged).",
        ),
        (
            2,
            28,
            "lower",
            "Better than 4 weeks ago: about 2 steps a week (28 of 28 days logged).",
        ),
    ],
)
def test_a_trend_in_words(per_week: Number | None, days: int, worse: Worse, expected: str) -> None:
    assert slope_sentence(a_slope(per_week, days), worse) == expected


@pytest.mark.parametrize(
    ("change", "worse", "expected"),
    [
        (None, "higher", "Not enough days to say (9 days against 6)."),
        (0, "higher", "About the same (9 days against 6)."),
        (1.5, "higher", "One and a half steps more (9 days against 6)."),
        (0.5, "lower", "Half a step better (9 days against 6)."),
        (-2.25, "lower", "2.25 steps worse (9 days against 6)."),
    ],
)
def test_a_comparison_in_words(change: Number | None, worse: Worse, expected: str) -> None:
    on = date(2026, 3, 1)
    earlier, later = (
        Stretch(from_date=on, to_date=on, days_logged=days, median=None) for days in (6, 9)
    )
    comparison = Comparison(
        status="ok" if change is not None else "not_enough_days",
        earlier=earlier,
        later=later,
        change=change,
    )

    assert change_sentence(comparison, worse) == expected


def test_days_are_said_with_their_year_once() -> None:
    assert days_words(date(2026, 3, 1), date(2026, 3, 9)) == "1 Mar to 9 Mar 2026"
    assert days_words(date(2025, 12, 1), date(2026, 3, 9)) == "1 Dec 2025 to 9 Mar 2026"
    assert days_words(date(2026, 3, 9), date(2026, 3, 9)) == "9 Mar 2026"


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "1 missed", "2 missed"),
        ("de", "1 ausgelassen", "2 ausgelassen"),
        ("es", "1 no tomada", "2 no tomadas"),
    ],
)
def test_doses_missed_agree_with_their_number(language: str, one: str, two: str) -> None:
    for words, missed in ((one, {7}), (two, {7, 9})):
        days = [an_entry(day(on), dose_taken_mg=0 if on in missed else 40) for on in range(1, 15)]
        record = Record(
            Treatment(first_dose_date=FIRST_DOSE), [a_period(40)], [], [], days, [], [], []
        )
        course = decided(record, 14).course
        assert course is not None

        with speaking(language):
            *_, kept = course_cells(course)

        assert words in kept["detail"]
