"""A calendar keeps the time of day where the person is, whatever its own clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from schemas.reminder import Reminders
from server.rendering.calendar_file import CalendarPlace, calendar_file

MADE_AT = datetime(2026, 3, 10, 12, tzinfo=UTC)
BERLIN = CalendarPlace(ZoneInfo("Europe/Berlin"), "en", date(2026, 3, 10), "one")
EVERYTHING = Reminders(daily_at="20:00", dates_at="09:00")


def read(reminders: Reminders = EVERYTHING, place: CalendarPlace = BERLIN) -> Calendar:
    return Calendar.from_ical(
        calendar_file(reminders, [date(2026, 4, 1), date(2026, 4, 1)], place, MADE_AT)
    )


def test_the_daily_event_is_on_the_local_clock() -> None:
    daily = read().walk("VEVENT")[0]

    assert daily["dtstart"].to_ical() == b"20260310T200000"
    assert daily["dtstart"].params["TZID"] == "Europe/Berlin"
    assert daily["rrule"].to_ical() == b"FREQ=DAILY"
    assert [alarm["trigger"].dt for alarm in daily.walk("VALARM")] == [timedelta(0)]


def test_the_file_tells_when_clocks_change() -> None:
    (zone,) = read().walk("VTIMEZONE")

    rebuilt = zone.to_tz()
    for month in range(1, 13):
        for year in (2026, 2027, 2029):
            at = datetime(year, month, 15, 20)  # noqa: DTZ001
            expected = at.replace(tzinfo=ZoneInfo("Europe/Berlin")).utcoffset()
            assert at.replace(tzinfo=rebuilt).utcoffset() == expected


def test_a_date_rings_on_the_day_and_the_day_before() -> None:
    (event,) = read(Reminders(dates_at="09:00")).walk("VEVENT")

    assert event["dtstart"].to_ical() == b"20260401T090000"
    triggers = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert triggers == [timedelta(0), timedelta(days=-1)]


def test_two_calendars_in_one_keep_their_events_apart() -> None:
    uids = [str(event["uid"]) for event in read().walk("VEVENT")]
    others = [str(event["uid"]) for event in read(place=BERLIN._replace(name="two")).walk("VEVENT")]

    assert len({*uids, *others}) == 4


def test_a_calendar_is_told_how_often_to_ask() -> None:
    content = calendar_file(EVERYTHING, (), BERLIN, MADE_AT)

    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in content
    assert b"X-PUBLISHED-TTL:PT12H\r\n" in content


def test_nothing_wanted_is_an_empty_calendar() -> None:
    assert read(Reminders()).walk("VEVENT") == []


def test_no_event_says_what_it_is_about() -> None:
    for event in read(Reminders(daily_at="20:00", dates_at="09:00", wording="none")).walk("VEVENT"):
        assert str(event["summary"]) == "Retinote"
        assert str(event["class"]) == "PRIVATE"


def test_the_same_calendar_is_the_same_file() -> None:
    made = [calendar_file(EVERYTHING, [date(2026, 4, 1)], BERLIN, MADE_AT) for _ in range(2)]

    assert made[0] == made[1]
