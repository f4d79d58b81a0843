"""Reminders: what is wanted, which browsers are told, and calendars for those that cannot be."""

from datetime import date
from typing import Annotated

from litestar import Response, delete, get, post, put
from litestar.params import FromPath, FromQuery, QueryParameter

from schemas.reminder import (
    CalendarFeed,
    CreatedCalendarFeed,
    NewCalendarFeed,
    NewPushSubscription,
    PushKey,
    PushSubscription,
    PushSubscriptionList,
    PushTest,
    Reminders,
    Snoozed,
)
from schemas.sync import REMINDERS_KEY
from server.routes.accounts import House
from server.routes.course import saved_answer
from server.routes.http import (
    CONDITION_HEADERS,
    AnyRequest,
    browser_of,
    credential_of,
    json_body,
    json_object,
    origin_of,
    precondition_of,
)
from server.services import calendar_feed, course, push_subscriptions, vapid

REMINDERS = "/diaries/{diary_id:str}/reminders"
SUBSCRIPTIONS = "/diaries/{diary_id:str}/push-subscriptions"
ONE_SUBSCRIPTION = SUBSCRIPTIONS + "/{subscription_id:str}"
FEED = "/diaries/{diary_id:str}/calendar-feed"
CALENDAR = "text/calendar"

AtQuery = Annotated[str, QueryParameter(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$", max_length=5)]
ZoneQuery = Annotated[str, QueryParameter(min_length=1, max_length=64)]
LanguageQuery = Annotated[str, QueryParameter(pattern="^[a-z]{2,3}$")]


@get(REMINDERS)
async def read_reminders(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> Response[Reminders]:
    """Read what the person wants to be reminded of; empty where they never said."""
    caller = credential_of(request)
    saved = await course.read_only_record(context, caller, diary_id, "reminders")
    return saved_answer(saved)


@put(REMINDERS, opt={"body": Reminders, "headers": CONDITION_HEADERS})
async def replace_reminders(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> Response[Reminders]:
    """Set what the person wants to be reminded of."""
    saved = await course.replace_record(
        context,
        credential_of(request),
        diary_id,
        "reminders",
        REMINDERS_KEY,
        await json_object(request),
        precondition_of(request),
    )
    return saved_answer(saved)


@get("/push-key", opt={"is_public": True})
async def read_push_key(context: House) -> PushKey:
    """Read the key that browsers subscribe with."""
    return PushKey(application_server_key=vapid.application_server_key(context.settings))


@get(SUBSCRIPTIONS)
async def list_push_subscriptions(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> PushSubscriptionList:
    """List the browsers that are told, also those that are gone; the newest first."""
    caller = credential_of(request)
    items = await push_subscriptions.list_subscriptions(context, caller, diary_id)
    return PushSubscriptionList(items=items)


@put(ONE_SUBSCRIPTION, opt={"body": NewPushSubscription})
async def put_push_subscription(
    context: House, request: AnyRequest, diary_id: FromPath[str], subscription_id: FromPath[str]
) -> Response[PushSubscription]:
    """Tell this browser from now on, or follow it to another address or zone."""
    new = await json_body(request, NewPushSubscription)
    browser, is_new = await push_subscriptions.put_subscription(
        context,
        credential_of(request),
        diary_id,
        subscription_id,
        new,
        browser_of(request),
        origin_of(request, context.settings.public_url),
    )
    return Response(browser, status_code=201 if is_new else 200)


@delete(ONE_SUBSCRIPTION, status_code=204)
async def delete_push_subscription(
    context: House, request: AnyRequest, diary_id: FromPath[str], subscription_id: FromPath[str]
) -> None:
    """Tell this browser no more."""
    caller = credential_of(request)
    await push_subscriptions.delete_subscription(context, caller, diary_id, subscription_id)


@post(ONE_SUBSCRIPTION + "/test", status_code=200)
async def test_push_subscription(
    context: House, request: AnyRequest, diary_id: FromPath[str], subscription_id: FromPath[str]
) -> PushTest:
    """Send this browser a message at once."""
    caller = credential_of(request)
    return await push_subscriptions.send_test(context, caller, diary_id, subscription_id)


@post(ONE_SUBSCRIPTION + "/snooze", status_code=200)
async def snooze_push_subscription(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    subscription_id: FromPath[str],
    date: FromQuery[date | None] = None,
) -> Snoozed:
    """Remind this browser again in an hour, unless the day is logged by then."""
    caller = credential_of(request)
    return await push_subscriptions.snooze(context, caller, diary_id, subscription_id, date)


@get(FEED)
async def read_calendar_feed(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> CalendarFeed:
    """Read whether there is a calendar feed, and when it was last asked for; never its address."""
    return await calendar_feed.read_feed(context, credential_of(request), diary_id)


@post(FEED, opt={"body": NewCalendarFeed})
async def create_calendar_feed(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> CreatedCalendarFeed:
    """Make the address of a calendar feed, in place of any earlier one; it is shown this once."""
    new = await json_body(request, NewCalendarFeed)
    origin = origin_of(request, context.settings.public_url)
    caller = credential_of(request)
    return await calendar_feed.create_feed(context, caller, diary_id, new, origin)


@delete(FEED, status_code=204)
async def delete_calendar_feed(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> None:
    """Let the address of the calendar feed lead nowhere from now on."""
    await calendar_feed.delete_feed(context, credential_of(request), diary_id)


@get("/reminders.ics", media_type=CALENDAR, opt={"is_public": True, "answer": str})
async def read_daily_calendar(
    context: House,
    daily_at: AtQuery,
    zone: ZoneQuery,
    language: LanguageQuery = "en",
    wordless: FromQuery[bool] = False,
) -> Response[bytes]:
    """Read a calendar of one daily reminder, for whoever has no account; nothing is stored."""
    made = calendar_feed.daily_file(context, daily_at, zone, language, is_wordless=wordless)
    return _calendar(made)


@get("/calendar/{file_name:str}")
async def read_feed(context: House, file_name: FromPath[str]) -> Response[bytes]:
    """Give a calendar what it subscribed to."""
    return _calendar(await calendar_feed.feed_file(context, calendar_feed.token_in(file_name)))


def _calendar(content: bytes) -> Response[bytes]:
    headers = {"Content-Disposition": 'attachment; filename="reminders.ics"'}
    return Response(content, media_type=CALENDAR, headers=headers)
