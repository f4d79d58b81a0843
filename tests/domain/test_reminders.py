"""When a reminder rings, wherever the person is and whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.diary import DailyEntry
from schemas.programme import DueEvent
from schemas.reminder import Reminders
from server.domain import reminders
from server.domain.reminders import Told, moments_between, next_moment, wall_instant

BERLIN, NEW_YORK, TOKYO = map(ZoneInfo, ("Europe/Berlin", "America/New_York", "Asia/Tokyo"))
ZONES = st.sampled_from(sorted(available_timezones() - {"localtime", "Factory"})).map(ZoneInfo)
WALL_TIMES = st.times(timezones=st.none()).map(
    lambda at: at.replace(second=0, microsecond=0, fold=0)
)
DATES = st.dates(date(2000, 1, 1), date(2037, 12, 31))
INSTANTS = st.builds(
    lambda on, at: datetime.combine(on, at, UTC), DATES, st.times(timezones=st.none())
)
DAY = date(2026, 3, 10)


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("on", "at", "instant"),
    [
        (date(2026, 3, 28), "20:00", "2026-03-28T19:00"),
        (date(2026, 3, 29), "20:00", "2026-03-29T18:00"),  # the same time of day, an hour sooner
        (date(2026, 3, 29), "02:30", "2026-03-29T01:30"),  # there is none: half past three it is
        (date(2026, 10, 25), "02:30", "2026-10-25T00:30"),  # it comes twice: the first time
        (date(2026, 10, 25), "20:00", "2026-10-25T19:00"),
    ],
)
def test_a_time_of_day_stays_that_time_when_clocks_change(on: date, at: str, instant: str) -> None:
    expected = datetime.fromisoformat(instant).replace(tzinfo=UTC)

    assert wall_instant(on, time.fromisoformat(at), BERLIN) == expected


def test_a_date_that_a_place_never_had_is_not_rung_for() -> None:
    samoa = ZoneInfo("Pacific/Apia")

    assert wall_instant(date(2011, 12, 30), time(20), samoa) is None
    assert wall_instant(date(2011, 12, 29), time(20), samoa) is not None
    assert wall_instant(date(2011, 12, 31), time(20), samoa) is not None


def test_a_gap_over_midnight_leaves_the_reminder_on_its_own_date() -> None:
    nuuk = ZoneInfo("America/Nuuk")  # clocks went from 22:00 to 23:00 on 30 March 2024
    on = date(2024, 3, 30)

    for at in (time(22, 30), time(23, 30)):
        instant = wall_instant(on, at, nuuk)
        assert instant is not None
        assert instant.astimezone(nuuk).date() == on


@given(ZONES, WALL_TIMES, DATES)
def test_every_date_that_a_place_has_rings_once_and_in_order(
    zone: ZoneInfo, at: time, start: date
) -> None:
    dates = [start + timedelta(days=days) for days in range(5)]
    instants = [wall_instant(on, at, zone) for on in dates]
    rung = [instant for instant in instants if instant is not None]

    assert rung == sorted(set(rung))
    assert len(rung) >= len(dates) - 1
    for on, instant in zip(dates, instants, strict=True):
        if instant is not None:
            assert instant.astimezone(zone).date() == on


@given(ZONES, WALL_TIMES, INSTANTS, st.data())
def test_looking_often_or_seldom_finds_the_same_reminders(
    zone: ZoneInfo, at: time, start: datetime, data: st.DataObject
) -> None:
    wanted = Reminders(daily_at=at.isoformat("minutes"), dates_at="09:00")
    after = start
    steps = data.draw(st.lists(st.integers(1, 3000), min_size=1, max_size=6))
    looks = [after]
    for minutes in steps:
        looks.append(looks[-1] + timedelta(minutes=minutes))

    piecewise = [
        moment
        for one, other in pairwise(looks)
        for moment in moments_between(wanted, zone, one, other)
    ]

    assert piecewise == moments_between(wanted, zone, after, looks[-1])
    assert len({(moment.kind, moment.local_date) for moment in piecewise}) == len(piecewise)


@given(ZONES, WALL_TIMES, INSTANTS)
def test_the_next_one_is_the_first_of_those_to_come(
    zone: ZoneInfo, at: time, start: datetime
) -> None:
    wanted, after = Reminders(daily_at=at.isoformat("minutes")), start

    found = next_moment(wanted, zone, after)

    assert found is not None
    assert found > after
    assert moments_between(wanted, zone, after, found)[0].due_at == found
    assert moments_between(wanted, zone, after, found - timedelta(seconds=1)) == []


def test_nothing_wanted_is_nothing_due() -> None:
    assert next_moment(Reminders(), BERLIN, berlin("2026-03-10T12:00")) is None
    assert next_moment(Reminders(wording="none"), BERLIN, berlin("2026-03-10T12:00")) is None


def test_each_kind_rings_at_its_own_time() -> None:
    wanted = Reminders(daily_at="20:00", follow_ups_at="12:00", dates_at="09:00")

    found = moments_between(wanted, BERLIN, berlin("2026-03-10T00:00"), berlin("2026-03-10T23:59"))

    assert [(moment.kind, moment.local_date) for moment in found] == [
        ("dates", DAY),
        ("follow_ups", DAY),
        ("daily", DAY),
    ]


def test_who_is_reminded_at_night_is_asked_about_the_day_that_has_ended() -> None:
    assert reminders.asked_date(berlin("2026-03-10T01:00"), BERLIN) == date(2026, 3, 9)
    assert reminders.asked_date(berlin("2026-03-10T04:00"), BERLIN) == DAY


@pytest.mark.parametrize(
    ("entry", "is_logged"),
    [
        (None, False),
        (DailyEntry(local_date=DAY), False),
        (DailyEntry(local_date=DAY, zone="Europe/Berlin"), False),
        (DailyEntry(local_date=DAY, mood=0), True),
        (DailyEntry(local_date=DAY, dose_taken_mg=0), True),
        (DailyEntry(local_date=DAY, red_flags={"hepatitis": False}), True),
    ],
)
def test_a_day_is_logged_once_anything_was_answered(
    entry: DailyEntry | None, is_logged: bool
) -> None:
    assert reminders.is_logged(entry) is is_logged


def test_a_reminder_is_late_after_two_hours() -> None:
    due_at = berlin("2026-03-10T20:00")

    assert not reminders.is_late(due_at, due_at + timedelta(hours=2))
    assert reminders.is_late(due_at, due_at + timedelta(hours=2, seconds=1))


def a_due_event(on: date, status: str) -> DueEvent:
    return DueEvent(
        event_id=None,
        occurrence=None,
        kind="visit",
        status=status,  # type: ignore[arg-type]
        on=on,
        time=None,
        falls_due_on=None,
        in_time_until=on,
        done_on=None,
        appointment=0,
    )


@pytest.mark.parametrize(
    ("days_ahead", "status", "rings"),
    [
        (0, "due_soon", True),
        (1, "due_soon", True),
        (2, "due_soon", False),
        (-1, "overdue", False),
        (0, "done", False),
        (1, "skipped", False),
    ],
)
def test_a_date_is_told_on_the_day_and_the_day_before(
    days_ahead: int, status: str, rings: bool
) -> None:
    event = a_due_event(DAY + timedelta(days=days_ahead), status)

    assert reminders.has_date([event], DAY) is rings


def a_warning(**parts: object) -> Told:
    return Told(DAY, "hepatitis", "same_day", None, None, False)._replace(**parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("warning", "days_later", "rings"),
    [
        (a_warning(), 0, True),
        (a_warning(), 7, True),
        (a_warning(), 8, False),
        (a_warning(tier="emergency_now"), 1, True),
        (a_warning(tier="soon"), 1, False),
        (a_warning(action="not_yet", acknowledged_on=DAY), 0, False),
        (a_warning(action="not_yet", acknowledged_on=DAY), 1, True),
        (a_warning(action="mistake", acknowledged_on=DAY), 1, False),
        (a_warning(action="spoke_to_prescriber", acknowledged_on=DAY), 0, False),
        (a_warning(action="spoke_to_prescriber", acknowledged_on=DAY), 1, True),
        (a_warning(action="went_for_care", acknowledged_on=DAY, is_followed_up=True), 1, False),
    ],
)
def test_a_warning_is_asked_after_until_there_is_word_of_it(
    warning: Told, days_later: int, rings: bool
) -> None:
    assert reminders.needs_word([warning], DAY + timedelta(days=days_later)) is rings


def test_a_warning_that_was_raised_is_asked_after_once() -> None:
    raised = a_warning(tier="emergency_now", action="mistake", acknowledged_on=DAY)

    assert not reminders.needs_word([a_warning(), raised], DAY)
