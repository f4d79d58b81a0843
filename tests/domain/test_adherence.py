"""Doses by week; a day without an answer is neither taken nor missed."""

from schemas.given import AdherenceWeek
from schemas.treatment import Treatment
from server.domain.adherence import adherence_weeks
from server.domain.dose import course_days
from tests.builders import FIRST_DOSE, a_period, an_entry, day

COURSE = Treatment(first_dose_date=FIRST_DOSE)


def weeks(
    taken: dict[int, float], last: int = 14, course: Treatment = COURSE
) -> list[AdherenceWeek]:
    entries = [an_entry(day(number), dose_taken_mg=mg) for number, mg in taken.items()]
    days = course_days(course, [a_period(40), a_period(0, starts_on=day(8))], entries, day(last))
    return adherence_weeks(days, course.first_dose_date, day(-7), day(last))


def test_every_planned_day_is_counted_once() -> None:
    (week,) = weeks({1: 40, 2: 0, 3: 20, 4: 60})

    assert week == AdherenceWeek(
        from_date=day(1),
        to_date=day(7),
        planned=7,
        as_planned=1,
        missed=1,
        partial=1,
        extra=1,
        unanswered=3,
    )


def test_a_week_of_a_pause_is_only_told_where_something_was_taken() -> None:
    first, second = weeks({8: 0, 9: 20})

    assert (first.planned, first.unanswered) == (7, 7)
    assert (second.from_date, second.planned, second.extra) == (day(8), 0, 1)


def test_a_week_is_cut_off_where_the_days_end() -> None:
    (week,) = weeks({}, last=3)

    assert (week.to_date, week.planned) == (day(3), 3)


def test_without_a_first_dose_weeks_count_from_the_first_day_of_the_regimen() -> None:
    assert [week.from_date for week in weeks({}, course=Treatment())] == [day(1)]
    assert adherence_weeks([], None, day(1), day(7)) == []
