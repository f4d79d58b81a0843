"""The browsers of a diary that are reminded: put on, list, try out, put off, take off."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from schemas.reminder import NewPushSubscription, PushSubscription, PushTest, Snoozed
from server.clock import instant_text, parse_instant
from server.domain.browser_names import coarse_browser
from server.domain.reminders import SNOOZE, asked_date
from server.errors import (
    EndpointNotAllowedError,
    NotFoundError,
    TooManyDevicesError,
    TooManyRequestsError,
)
from server.rendering.reminder_words import trial_message
from server.services import access, known_names, push_sender, reminders, validity
from server.services.access import Credential
from server.services.context import Context
from server.services.push_endpoints import is_allowed
from server.services.push_sender import Answer, Message
from server.services.stored_records import load_reminders
from server.storage import calendar_feed_store, reminder_queue_store, reminder_store
from server.storage.operation import Operation
from server.storage.reminder_queue_store import DueRow
from server.storage.reminder_store import ReminderRow, SubscriptionRow

MOST_DEVICES = 10
TEST_EVERY = timedelta(seconds=10)
TEST_KEPT_SECONDS = 300


async def put_subscription(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    subscription_id: str,
    new: NewPushSubscription,
    user_agent: str,
    origin: str,
) -> tuple[PushSubscription, bool]:
    """
    Remind this browser from now on, or follow it to another address or zone.

    The same browser may have served another diary before: that one loses it.

    Returns:
        The browser, and whether it is new.

    Raises:
        InvalidKeyError: an id that is no UUID.
        EndpointNotAllowedError: an address of no push service.
        UnknownZoneError: a zone that nobody knows.
        InvalidFieldError: keys with which nothing can be encrypted.
        TooManyDevicesError: the diary has as many as it may.
    """
    validity.check_uuid(subscription_id, "path.subscription_id")
    known_names.check_zone(new.zone, "$.zone")
    push_sender.check_keys(new.keys.p256dh, new.keys.auth)
    if not is_allowed(new.endpoint, push_sender.extra_hosts(context.settings)):
        raise EndpointNotAllowedError("$.endpoint", "expected an address of a push service")
    now = context.now()
    browser = DueRow(diary_id, subscription_id)

    def operation() -> Operation[tuple[SubscriptionRow, bool]]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        before = yield from reminder_store.find_subscription(*browser)
        if before is None:
            yield from _check_room(diary_id)
        row = _subscribed(before, subscription_id, new, user_agent, origin, now)
        yield from reminder_queue_store.release_endpoint(row.endpoint_hash, *browser)
        wanted = yield from load_reminders(diary_id)
        yield from reminders.save_with_next(browser, row, wanted, ZoneInfo(row.zone), now)
        yield from calendar_feed_store.move_feed(diary_id, row.zone)
        return (yield from _existing(browser)), before is None

    row, is_new = await context.database.write(operation(), lock=diary_id)
    return _shown(row), is_new


def _check_room(diary_id: str) -> Operation[None]:
    known = yield from reminder_store.list_subscriptions(diary_id)
    for row in known:
        if row.stopped_at is not None and len(known) >= MOST_DEVICES:
            yield from reminder_store.delete_subscription(diary_id, row.subscription_id)
            return
    if len(known) >= MOST_DEVICES:
        raise TooManyDevicesError(MOST_DEVICES)


def _subscribed(
    before: SubscriptionRow | None,
    subscription_id: str,
    new: NewPushSubscription,
    user_agent: str,
    origin: str,
    now: datetime,
) -> SubscriptionRow:
    now_text = instant_text(now)
    # A place further west can be before a time that has rung already: what was decided stays so,
    # unless a clock that was wrong decided it of a time to come.
    return SubscriptionRow(
        subscription_id=subscription_id,
        endpoint_hash=hashlib.sha256(new.endpoint.encode()).hexdigest(),
        endpoint=new.endpoint,
        p256dh=new.keys.p256dh,
        auth=new.keys.auth,
        origin=origin,
        zone=new.zone,
        language=new.language,
        browser=coarse_browser(user_agent),
        created_at=before.created_at if before else now_text,
        renewed_at=now_text,
        considered_until=(
            min(before.considered_until, now_text) if before and not before.stopped_at else now_text
        ),
        last_sent_at=before.last_sent_at if before else None,
        tested_at=before.tested_at if before else None,
    )


async def list_subscriptions(
    context: Context, credential: Credential | None, diary_id: str
) -> list[PushSubscription]:
    """List the browsers of a diary, also those that are gone, the newest first."""

    def operation() -> Operation[list[SubscriptionRow]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from reminder_store.list_subscriptions(diary_id))

    return [_shown(row) for row in await context.database.read(operation())]


async def delete_subscription(
    context: Context, credential: Credential | None, diary_id: str, subscription_id: str
) -> None:
    """
    Tell this browser no more.

    Raises:
        NotFoundError: the diary has none of that id.
    """

    def operation() -> Operation[None]:
        yield from access.require_diary(credential, diary_id, "diary:write", context.now())
        if not (yield from reminder_store.delete_subscription(diary_id, subscription_id)):
            raise NotFoundError

    await context.database.write(operation(), lock=diary_id)


async def send_test(
    context: Context, credential: Credential | None, diary_id: str, subscription_id: str
) -> PushTest:
    """
    Send this browser a message at once.

    Raises:
        NotFoundError: the diary has none of that id, or it is gone.
        TooManyRequestsError: it was tried a moment ago.
    """
    browser, now = DueRow(diary_id, subscription_id), context.now()

    def taken() -> Operation[SubscriptionRow]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        row = yield from _reachable(browser)
        if row.tested_at is not None and now - parse_instant(row.tested_at) < TEST_EVERY:
            raise TooManyRequestsError(int(TEST_EVERY.total_seconds()))
        row = row._replace(tested_at=instant_text(now))
        yield from reminder_store.save_subscription(diary_id, row)
        return row

    row = await context.database.write(taken(), lock=diary_id)
    content = trial_message(row.language, row.origin)
    message = Message(content, f"{subscription_id} test", TEST_KEPT_SECONDS)
    answer = await push_sender.send(context.settings, reminders.target_of(row), message, now)
    await context.database.write(_tested(browser, row, answer, now), lock=diary_id)
    return PushTest(outcome=answer.outcome)


def _tested(
    browser: DueRow, sent: SubscriptionRow, answer: Answer, now: datetime
) -> Operation[None]:
    row = yield from reminder_store.find_subscription(*browser)
    if row is None or row.endpoint != sent.endpoint or answer.outcome not in {"gone", "delivered"}:
        return
    is_gone = answer.outcome == "gone"
    row = reminders.stopped(row, now) if is_gone else row._replace(last_sent_at=instant_text(now))
    yield from reminder_store.save_subscription(browser.diary_id, row)


async def snooze(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    subscription_id: str,
    on: date | None,
) -> Snoozed:
    """
    Remind this browser again in an hour, unless the day is logged by then.

    Args:
        on: the day whose reminder is put off; None for the one it is there.

    Raises:
        NotFoundError: the diary has none of that id, or it is gone.
    """
    browser, now = DueRow(diary_id, subscription_id), context.now()
    until = instant_text(now + SNOOZE)

    def operation() -> Operation[None]:
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        row = yield from _reachable(browser)
        asked = on or asked_date(now, ZoneInfo(row.zone))
        yield from reminder_store.save_reminder(
            *browser, ReminderRow("snooze", asked.isoformat(), until, "waiting", 0, until)
        )
        next_due_at = min(until, row.next_due_at or until)
        yield from reminder_store.save_subscription(diary_id, row._replace(next_due_at=next_due_at))

    await context.database.write(operation(), lock=diary_id)
    return Snoozed(until=until)


def _existing(browser: DueRow) -> Operation[SubscriptionRow]:
    row = yield from reminder_store.find_subscription(*browser)
    if row is None:
        raise NotFoundError
    return row


def _reachable(browser: DueRow) -> Operation[SubscriptionRow]:
    row = yield from _existing(browser)
    if row.stopped_at is not None:
        raise NotFoundError
    return row


def _shown(row: SubscriptionRow) -> PushSubscription:
    return PushSubscription(
        subscription_id=row.subscription_id,
        zone=row.zone,
        language=row.language,
        browser=row.browser,
        created_at=row.created_at,
        renewed_at=row.renewed_at,
        last_sent_at=row.last_sent_at,
        next_at=row.next_due_at,
        stopped_at=row.stopped_at,
    )
