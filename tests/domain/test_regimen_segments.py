"""The course as a medication record tells it: one stretch on each regimen, each with its status."""

from datetime import date
from typing import Any

from schemas.given import RegimenSegment
from schemas.treatment import Treatment
from server.domain.regimen_segments import regimen_segments
from tests.builders import a_period, day

START = a_period(20)
ALTERNATING = a_period(20, 40, starts_on=day(29))
PAUSE = a_period(0, starts_on=day(57))
AGAIN = a_period(40, starts_on=day(64))
TODAY = day(70)


def segments(*periods: Any, as_of: date = TODAY, **treatment: Any) -> list[RegimenSegment]:
    return regimen_segments(Treatment(**treatment), periods, day(1), day(80), as_of)


def told(*periods: Any, **asked: Any) -> list[tuple[str, date, date | None]]:
    return [(each.status, each.starts_on, each.ends_on) for each in segments(*periods, **asked)]


def test_each_regimen_ends_the_day_before_the_next_one_starts() -> None:
    assert told(AGAIN, START, PAUSE, ALTERNATING) == [
        ("completed", day(1), day(28)),
        ("completed", day(29), day(56)),
        ("on-hold", day(57), day(63)),
        ("active", day(64), None),
    ]


def test_the_end_of_the_course_stops_the_last_regimen_on_the_day_after() -> None:
    assert told(START, ended_on=day(70)) == [("active", day(1), day(70))]
    assert told(START, ended_on=day(69)) == [("stopped", day(1), day(69))]


def test_a_regimen_that_would_start_after_the_end_was_never_in_force() -> None:
    assert told(START, ALTERNATING, ended_on=day(20)) == [("stopped", day(1), day(20))]


def test_what_lies_ahead_is_intended() -> None:
    assert told(START, AGAIN, as_of=day(30)) == [
        ("active", day(1), day(63)),
        ("intended", day(64), None),
    ]


def test_a_course_without_a_regimen_has_dates_and_no_dose() -> None:
    (segment,) = segments(first_dose_date=day(1))

    assert (segment.status, segment.daily_mg, segment.ends_on) == ("active", None, None)
    assert segments() == []


def test_only_what_touches_the_days_asked_for_is_told() -> None:
    periods = [START, ALTERNATING, AGAIN]
    touched = regimen_segments(Treatment(), periods, day(28), day(63), day(70))

    assert [each.starts_on for each in touched] == [day(1), day(29)]
