"""Reminders on a phone: asked for by a tap, and shown by the real service worker."""

import asyncio
import json
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Page, Worker, expect

from server.rendering.reminder_words import reminder_message
from tests.browser.conftest import Phone
from tests.browser.screens import begin, grade, sign_up
from tests.daytime import ZONE
from tests.push_service import Browser

PUSHABLE = Browser("fcm.googleapis.com").subscription()
ENDPOINT = "https://fcm.googleapis.com/fcm/send/1"
# Without a network a browser has no push service to subscribe at; all else is the real one.
SUBSCRIBING = """([endpoint, keys]) => {
  let held = null;
  const unsubscribe = async () => !(held = null);
  const made = { endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe };
  PushManager.prototype.subscribe = async () => (held = made);
  PushManager.prototype.getSubscription = async () => held;
}"""

SECONDS_TO_ARRIVE = 20


async def allowed(phones: Any, endpoint: str = ENDPOINT, **options: Any) -> Phone:
    phone: Phone = await phones(**options)
    await phone.context.grant_permissions(["notifications"], origin=phone.origin)
    script = f"({SUBSCRIBING})({json.dumps([endpoint, PUSHABLE['keys']])})"
    await phone.context.add_init_script(script)
    return phone


async def settings(phone: Phone) -> Page:
    await phone.open("#/settings/reminders")
    await expect(phone.page.get_by_role("heading", name="Reminders", level=1)).to_be_visible()
    return phone.page


async def want_daily(phone: Phone) -> None:
    page = await settings(phone)
    await page.get_by_role("checkbox", name="Your day").check()
    await expect(page.get_by_label("Your day: time")).to_have_value("20:00")


async def test_reminders_are_turned_on_by_a_tap_and_off_again(phones_that_notify: Any) -> None:
    phone = await allowed(phones_that_notify)
    await begin(phone)
    await sign_up(phone, "Reminded")
    await want_daily(phone)
    page = phone.page

    await page.get_by_role("button", name="Turn on reminders").click()
    await expect(
        page.get_by_role("status").filter(has_text="This device is reminded")
    ).to_be_visible()
    (told,) = await subscriptions(phone)
    assert told["zone"] == ZONE

    await page.get_by_role("button", name="Turn off on this device").click()
    await expect(page.get_by_role("button", name="Turn on reminders")).to_be_visible()
    assert await subscriptions(phone) == []


async def subscriptions(phone: Phone) -> list[Any]:
    api = f"{phone.origin}/api/v1"
    account = await (await phone.context.request.get(f"{api}/accounts/current")).json()
    path = f"{api}/diaries/{account['diary_id']}/push-subscriptions"
    items: list[Any] = (await (await phone.context.request.get(path)).json())["items"]
    return items


async def test_a_subscription_that_was_lost_is_told_and_made_anew(phones_that_notify: Any) -> None:
    phone = await allowed(phones_that_notify, f"{ENDPOINT}2")
    await begin(phone)
    await sign_up(phone, "Lost")
    page = await settings(phone)
    await page.get_by_role("button", name="Turn on reminders").click()
    await expect(page.get_by_text("This device is reminded.").first).to_be_visible()

    await page.reload()  # the page's browser has forgotten its subscription

    await expect(page.get_by_text("They are on again.")).to_be_visible()


async def test_without_an_account_a_calendar_file_is_what_there_is(phones: Any) -> None:
    phone = await phones()
    await begin(phone)
    await want_daily(phone)
    page = phone.page
    await expect(page.get_by_text("so they need an account")).to_be_visible()

    async with page.expect_download() as downloading:
        await page.get_by_role("link", name="Daily reminder as a calendar file").click()

    path = await (await downloading.value).path()
    content = path.read_text()
    assert "RRULE:FREQ=DAILY" in content
    assert f"TZID:{ZONE}" in content


async def test_a_calendar_address_is_made_shown_once_and_ended(phones: Any) -> None:
    phone = await phones()
    await begin(phone)
    await sign_up(phone, "Calendar")
    await want_daily(phone)
    page = phone.page

    await page.get_by_role("button", name="Make an address").click()
    address = await page.get_by_label("Calendar address").input_value()
    assert "BEGIN:VCALENDAR" in await (await phone.context.request.get(address)).text()
    await page.get_by_role("button", name="End the address").click()
    await expect(page.get_by_role("button", name="Make an address")).to_be_visible()
    assert (await phone.context.request.get(address)).status == 404


async def test_today_says_that_the_time_has_come_where_nothing_else_can(phones: Any) -> None:
    phone = await phones()
    await begin(phone)
    page = await settings(phone)
    await page.get_by_role("checkbox", name="Your day").check()
    earlier = datetime.now(ZoneInfo(ZONE)) - timedelta(minutes=1)
    await page.get_by_label("Your day: time").fill(earlier.strftime("%H:%M"))
    await phone.open("#/today")
    await expect(page.get_by_role("heading", name="Your reminder")).to_be_visible()

    await grade(phone, "Dry lips", 1)

    await expect(page.get_by_role("heading", name="Your reminder")).to_have_count(0)


@pytest.fixture
async def installed(phones_that_notify: Any) -> tuple[Phone, Worker]:
    """A phone whose service worker is at work."""
    phone = await allowed(phones_that_notify)
    await begin(phone)
    await phone.page.evaluate("navigator.serviceWorker.ready")
    workers = phone.context.service_workers
    worker = workers[0] if workers else await phone.context.wait_for_event("serviceworker")
    return phone, worker


async def deliver(phone: Phone, message: bytes) -> None:
    """Let a message arrive until it is shown: a worker that is just being started misses one."""
    for _ in range(3):
        await asyncio.wait_for(_deliver(phone, message), SECONDS_TO_ARRIVE)
        if await shown(phone):
            return


async def _deliver(phone: Phone, message: bytes) -> None:
    session = await phone.context.new_cdp_session(phone.page)
    found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def heard(told: Any) -> None:
        for each in told["registrations"]:
            if each["scopeURL"].startswith(phone.origin) and not found.done():
                found.set_result(each["registrationId"])

    session.on("ServiceWorker.workerRegistrationUpdated", heard)
    await session.send("ServiceWorker.enable")
    registration = await found
    await session.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": phone.origin, "registrationId": registration, "data": message.decode()},
    )


async def shown(phone: Phone) -> list[Any]:
    """Give the notifications on the screen, once there is one; none if there is none in a while."""
    return await phone.page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready;
          for (let times = 0; times < 250; times += 1) {
            const found = await registration.getNotifications();
            if (found.length)
              return found.map(({ title, body, actions }) => ({ title, body, actions }));
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          return [];
        }"""
    )


async def tap(worker: Worker, action: str = "") -> None:
    """Tap on the notification: the same event that the browser makes, and what it waits for."""
    tapped = worker.evaluate(
        """async (action) => {
          const [notification] = await registration.getNotifications();
          const event = new NotificationEvent("notificationclick", { notification, action });
          let work;
          Object.defineProperty(event, "waitUntil", { value: (promise) => { work = promise; } });
          dispatchEvent(event);
          await work;
        }""",
        action,
    )
    await asyncio.wait_for(tapped, SECONDS_TO_ARRIVE)


def a_reminder(phone: Phone, kind: Any = "daily") -> bytes:
    return reminder_message(kind, None, "en", phone.origin, "/api/v1/nowhere/snooze")


async def test_a_message_is_shown_by_the_real_service_worker(
    installed: tuple[Phone, Worker],
) -> None:
    phone, _ = installed

    await deliver(phone, a_reminder(phone))

    (notification,) = await shown(phone)
    assert notification["title"] == "Time for your diary"
    assert notification["body"] == ""
    assert [action["action"] for action in notification["actions"]] == ["snooze"]


async def test_a_tap_opens_the_screen_it_is_about(installed: tuple[Phone, Worker]) -> None:
    phone, worker = installed
    await phone.open("#/history")
    await deliver(phone, a_reminder(phone, "dates"))
    await shown(phone)

    await tap(worker)

    await phone.page.wait_for_url("**/#/treatment")
    await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()


async def test_a_snooze_that_the_server_did_not_hear_stays_to_be_seen(
    installed: tuple[Phone, Worker],
) -> None:
    phone, worker = installed
    await deliver(phone, a_reminder(phone))
    await shown(phone)

    phone.excuse("status of 404")
    await tap(worker, "snooze")

    assert len(await shown(phone)) == 1


async def test_a_message_that_cannot_be_read_says_nothing(installed: tuple[Phone, Worker]) -> None:
    phone, _ = installed

    await deliver(phone, b"not json")

    (notification,) = await shown(phone)
    assert notification["title"] == "Retinote"


async def test_a_device_that_is_blocked_is_told_how_to_allow(phones: Any) -> None:
    phone = await phones()
    await begin(phone)
    await sign_up(phone, "Blocked")
    await phone.context.add_init_script(
        "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })"
    )
    await phone.page.reload()
    page = await settings(phone)

    await expect(page.get_by_text("are blocked on this device")).to_be_visible()
    await expect(page.get_by_role("button", name="Turn on reminders")).to_have_count(0)


async def test_an_iphone_is_told_to_install_first(phones: Any) -> None:
    phone = await phones(
        user_agent="Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15"
    )
    await phone.context.add_init_script("delete window.PushManager")
    await begin(phone)
    page = await settings(phone)

    await expect(page.get_by_text("Add to Home Screen")).to_be_visible()
