"""Reminders as a calendar file (RFC 5545), for whoever cannot or will not be sent messages."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, vDuration

from schemas.reminder import ReminderKind, Reminders
from server.rendering.reminder_words import title_of, words_in

LASTS = timedelta(minutes=5)
FRESH_FOR = timedelta(hours=12)
ZONE_REACHES = timedelta(days=5 * 365)
"""How far ahead a calendar is told when clocks change; a feed is asked again long before."""


class CalendarPlace(NamedTuple):
    """
    Where the person is, the language they read, and the day from which the calendar counts.

    ``name`` tells its events from those of every other calendar (RFC 5545, 3.8.4.7): two people of
    one household may put theirs into one.
    """

    zone: ZoneInfo
    language: str
    from_date: date
    name: str


def calendar_file(
    reminders: Reminders, dates: Iterable[date], place: CalendarPlace, made_at: datetime
) -> bytes:
    """
    Make the file: a daily event at its wall time, and one for each of *dates*, all without a word.

    Args:
        dates: days of which the person is to be reminded; left out where they want no such.
        made_at: stands in every event; the same calendar made at the same instant is the same file.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Retinote//Reminders//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words_in(place.language).calendar)
    calendar.add("refresh-interval", FRESH_FOR, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(FRESH_FOR))
    calendar.add_component(_timezone(place))
    if reminders.daily_at is not None:
        event = _event("daily", reminders, place, place.from_date, reminders.daily_at, made_at)
        event.add("rrule", {"freq": "daily"})
        calendar.add_component(event)
    if reminders.dates_at is not None:
        for on in sorted(set(dates)):
            event = _event("dates", reminders, place, on, reminders.dates_at, made_at)
            event.add_component(_alarm(event, timedelta(days=-1)))
            calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _timezone(place: CalendarPlace) -> Timezone:
    return Timezone.from_tzinfo(
        place.zone,
        place.zone.key,
        first_date=place.from_date - timedelta(days=366),
        last_date=place.from_date + ZONE_REACHES,
    )


def _event(
    kind: ReminderKind,
    reminders: Reminders,
    place: CalendarPlace,
    on: date,
    at: str,
    made_at: datetime,
) -> Event:
    starts = datetime.combine(on, time.fromisoformat(at), place.zone)
    name = kind if kind == "daily" else f"{kind}-{on.isoformat()}"
    event = Event()
    event.add("uid", f"{name}-{place.name}@retinote")
    event.add("dtstamp", made_at)
    event.add("summary", title_of(kind, reminders.wording, place.language))
    event.add("dtstart", starts)
    event.add("duration", LASTS)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add_component(_alarm(event, timedelta(0)))
    return event


def _alarm(event: Event, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event["summary"])
    alarm.add("trigger", trigger)
    return alarm
