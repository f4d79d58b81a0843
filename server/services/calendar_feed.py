"""Reminders as a calendar: a file for anybody, and an address that a calendar asks by itself."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from schemas.diary import DailyEntry
from schemas.reminder import CalendarFeed, CreatedCalendarFeed, NewCalendarFeed, Reminders
from schemas.treatment import Appointment
from server.clock import instant_text, parse_instant
from server.domain.schedule import due_events
from server.errors import NotFoundError
from server.rule_packs import Packs
from server.services import access, known_names, valid_dates
from server.services.access import Credential, needs_touch
from server.services.context import Context
from server.services.secrets import SECRET_BYTES, secret_hash
from server.services.stored_records import load_all, load_reminders, load_treatment
from server.storage import calendar_feed_store
from server.storage.calendar_feed_store import FeedRow
from server.storage.operation import Operation


async def create_feed(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    new: NewCalendarFeed,
    origin: str,
) -> CreatedCalendarFeed:
    """
    Make the feed of a diary; its address is readable this once, and an earlier one leads nowhere.

    Raises:
        UnknownZoneError: a zone that nobody knows.
    """
    known_names.check_zone(new.zone, "$.zone")
    token, now_text = secrets.token_urlsafe(SECRET_BYTES), context.now_text()
    feed = FeedRow(diary_id, secret_hash(token), new.zone, new.language, now_text)

    def operation() -> Operation[None]:
        yield from access.require_diary(credential, diary_id, "diary:write", context.now())
        yield from calendar_feed_store.save_feed(feed)

    await context.database.write(operation(), lock=diary_id)
    return CreatedCalendarFeed(url=f"{origin}/calendar/{token}.ics", created_at=now_text)


async def read_feed(context: Context, credential: Credential | None, diary_id: str) -> CalendarFeed:
    """Tell whether there is a feed, and when a calendar last asked for it."""

    def operation() -> Operation[FeedRow | None]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from calendar_feed_store.feed_of(diary_id))

    feed = await context.database.read(operation())
    if feed is None:
        return CalendarFeed(created_at=None, last_fetched_at=None)
    return CalendarFeed(created_at=feed.created_at, last_fetched_at=feed.last_fetched_at)


async def delete_feed(context: Context, credential: Credential | None, diary_id: str) -> None:
    """
    Let the address of the feed lead nowhere from now on.

    Raises:
        NotFoundError: there is none.
    """

    def operation() -> Operation[None]:
        yield from access.require_diary(credential, diary_id, "diary:write", context.now())
        if not (yield from calendar_feed_store.delete_feed(diary_id)):
            raise NotFoundError

    await context.database.write(operation(), lock=diary_id)


async def feed_file(context: Context, token: str) -> bytes:
    """
    Give the calendar that an address leads to, as it is now.

    Raises:
        NotFoundError: the address leads nowhere, or no longer.
    """
    now = context.now()

    def loaded() -> Operation[tuple[FeedRow, Reminders, list[date]]]:
        feed = yield from calendar_feed_store.find_feed(secret_hash(token))
        if feed is None:
            raise NotFoundError
        wanted = yield from load_reminders(feed.diary_id)
        today = valid_dates.today_in(feed.zone, now)
        dates = yield from _dates(context.packs, feed.diary_id, today)
        return feed, wanted, dates

    feed, wanted, dates = await context.database.read(loaded())
    if needs_touch(feed.last_fetched_at, now):
        touched = calendar_feed_store.touch_feed(feed.diary_id, instant_text(now))
        await context.database.write(touched, lock=feed.diary_id)
    # The day before it was made: a calendar that counts from "today" would move at every asking.
    first = valid_dates.today_in(feed.zone, parse_instant(feed.created_at)) - timedelta(days=1)
    place = feed.zone, feed.language, first, _name(feed.token_hash)
    return _file(wanted, dates, *place, now)


def daily_file(
    context: Context, daily_at: str, zone: str, language: str, *, is_wordless: bool
) -> bytes:
    """
    Give a calendar of one daily event, for whoever has no account; nothing is stored.

    Raises:
        UnknownZoneError: a zone that nobody knows.
    """
    known_names.check_zone(zone, "query.zone")
    wanted = Reminders(daily_at=daily_at, wording="none" if is_wordless else None)
    now = context.now()
    place = zone, language, valid_dates.today_in(zone, now), _name(f"{daily_at} {zone}")
    return _file(wanted, (), *place, now)


def _file(
    wanted: Reminders,
    dates: Iterable[date],
    zone: str,
    language: str,
    from_date: date,
    name: str,
    now: datetime,
) -> bytes:
    # Its library is a twentieth of a second that a start must not wait for.
    from server.rendering.calendar_file import CalendarPlace, calendar_file

    place = CalendarPlace(ZoneInfo(zone), language, from_date, name)
    return calendar_file(wanted, dates, place, now)


def _name(of: str) -> str:
    return hashlib.sha256(of.encode()).hexdigest()[:16]


def token_in(file_name: str) -> str:
    """
    Take the token out of the name of a feed's file.

    Raises:
        NotFoundError: another kind of file.
    """
    if not file_name.endswith(".ics"):
        raise NotFoundError
    return file_name.removesuffix(".ics")


def _dates(packs: Packs, diary_id: str, today: date) -> Operation[list[date]]:
    treatment = yield from load_treatment(diary_id)
    appointments = yield from load_all(diary_id, "appointments", Appointment)
    entries = yield from load_all(diary_id, "entries", DailyEntry)
    programme = packs.programme_by_id.get(treatment.programme or "")
    events = programme.events if programme is not None else []
    due = due_events(events, treatment, entries, appointments, today)
    return [
        event.on for event in due if event.status not in {"done", "skipped"} and event.on >= today
    ]
