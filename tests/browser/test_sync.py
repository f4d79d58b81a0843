"""What only a browser can tell of sync: tabs, workers, full disks, lost data, ended sessions."""

import json
from typing import Any

from httpx import AsyncClient
from playwright.async_api import Page, Request, expect

from tests.browser.conftest import Phone
from tests.browser.first_run import answer_questions
from tests.browser.screens import (
    PASSWORD,
    begin,
    expect_grade,
    grade,
    ready_for_offline,
    sign_in,
    sign_up,
    stored,
    today,
    visit,
)

JSON = {"content-type": "application/json"}
SCREENS = ["today", "trends", "treatment", "urgent", "history", "settings", "check-in", "share"]
REFUSE_STORAGE = """Object.defineProperty(IDBFactory.prototype, "open", {
  value() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});"""
COUNT_PERSIST = """globalThis.asked = 0;
navigator.storage.persisted = async () => false;
navigator.storage.persist = async () => { globalThis.asked += 1; return false; };"""
# Chromium looks at its quota every half minute only; a real full disk fails the same requests.
FILL_DISK = """const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (row) {
  const request = put.call(this, row);
  if (this.name === "outbox") throw new DOMException("full", "QuotaExceededError");
  return request;
};
globalThis.freeDisk = () => Object.assign(IDBObjectStore.prototype, { put });
undefined;"""
ONE_AT_A_TIME = "navigator.locks.request('retinote-sync', () => undefined).then(() => undefined)"


async def all_sent(phone: Phone) -> None:
    await expect(phone.page.get_by_text("Synced").first).to_be_visible()
    await phone.page.evaluate(ONE_AT_A_TIME)


async def changes_of(api: AsyncClient, name: str) -> list[Any]:
    account = (await api.post("/sessions", json={"name": name, "password": PASSWORD})).json()
    answer = await api.post(f"/diaries/{account['diary_id']}/sync", json={"cursor": 0})
    changes: list[Any] = answer.json()["changes"]
    return changes


async def test_of_two_tabs_one_syncs_and_both_stay_current(phone: Phone) -> None:
    await begin(phone)
    await sign_up(phone, "two tabs")
    await visit(phone, "Today")
    other = Phone(phone.context, await phone.context.new_page(), phone.origin, phone.complaints)
    other.watch(other.page)
    await other.open()
    under_way: set[Request] = set()
    most, sent = [0], []

    def began(request: Request) -> None:
        if request.url.endswith("/sync"):
            under_way.add(request)
            most.append(len(under_way))
            sent.extend(change["change_id"] for change in json.loads(request.post_data)["changes"])

    for tab in (phone.page, other.page):
        tab.on("request", began)
        tab.on("requestfinished", lambda request: under_way.discard(request))
    await grade(phone, "Dry lips", 3)
    await expect_grade(other, "Dry lips", 3)
    await grade(other, "Mood", 1)
    await expect_grade(phone, "Mood", 1)
    await all_sent(phone)
    await all_sent(other)

    assert max(most) == 1
    assert len(sent) == len(set(sent)) == 2


async def test_a_worker_sends_what_the_closed_app_had_not(phone: Phone, api: AsyncClient) -> None:
    await begin(phone)
    await sign_up(phone, "background")
    await ready_for_offline(phone)
    await visit(phone, "Today")
    await all_sent_or_nothing(phone)
    devtools = await phone.context.new_cdp_session(phone.page)
    registrations: list[Any] = []
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: registrations.extend(event["registrations"]),
    )
    await devtools.send("ServiceWorker.enable")
    await phone.context.set_offline(True)
    await grade(phone, "Dry lips", 2)
    await expect(phone.page.get_by_text("1 not yet sent")).to_be_visible()
    await phone.page.goto("about:blank")
    await phone.context.set_offline(False)

    wake = {"origin": phone.origin, "tag": "retinote-sync", "lastChance": False}
    id_ = registrations[0]["registrationId"]
    await devtools.send("ServiceWorker.dispatchSyncEvent", {**wake, "registrationId": id_})

    await expect_on_server(api, "background", {"lip_dryness": 2})


async def all_sent_or_nothing(phone: Phone) -> None:
    await expect(phone.page.get_by_text("not yet sent")).to_have_count(0)
    await phone.page.evaluate(ONE_AT_A_TIME)


async def expect_on_server(api: AsyncClient, name: str, grades: dict[str, int]) -> None:
    for _ in range(100):
        changes = await changes_of(api, name)
        if any((change["fields"] or {}).get("grades") == grades for change in changes):
            return
    raise AssertionError(f"never arrived: {grades}")


async def test_what_waits_is_said_on_every_screen(phone: Phone) -> None:
    await begin(phone)
    await sign_up(phone, "always visible")
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    await visit(phone, "Today")
    await grade(phone, "Dry lips", 1)
    await grade(phone, "Mood", 2)
    for screen in SCREENS:
        await phone.open(f"#/{screen}")
        await expect(phone.page.get_by_text("2 not yet sent").first).to_be_visible()

    await phone.context.set_offline(False)
    await expect(phone.page.get_by_text("not yet sent")).to_have_count(0)


async def test_a_session_that_ended_meanwhile_is_said_and_nothing_is_dropped(
    phone: Phone, api: AsyncClient
) -> None:
    await begin(phone)
    await sign_up(phone, "expired")
    await ready_for_offline(phone)
    await visit(phone, "Today")
    await phone.context.set_offline(True)
    await grade(phone, "Dry lips", 4)
    phone.excuse("status of 401")
    await phone.context.clear_cookies()
    await phone.context.set_offline(False)

    signed_out = phone.page.get_by_text("You are signed out, so nothing is being sent")
    await expect(signed_out).to_be_visible()
    await expect(phone.page.get_by_text("1 not yet sent")).to_be_visible()
    await phone.page.get_by_role("link", name="Sign in").click()
    await phone.page.get_by_label("Password", exact=True).fill(PASSWORD)
    await phone.page.get_by_role("button", name="Sign in", exact=True).click()

    await expect(signed_out).to_have_count(0)
    await expect_on_server(api, "expired", {"lip_dryness": 4})


async def test_a_device_whose_account_is_gone_takes_its_diary_to_a_new_one(
    phone: Phone, api: AsyncClient
) -> None:
    """As after a server was put back to a day before the account."""
    await begin(phone)
    await sign_up(phone, "gone")
    await visit(phone, "Today")
    await grade(phone, "Dry lips", 3)
    await all_sent(phone)
    password = {"password": PASSWORD}
    phone.excuse("status of 401")
    await phone.context.request.delete(
        f"{phone.origin}/api/v1/accounts/current", data=json.dumps(password), headers=JSON
    )
    await grade(phone, "Mood", 1)
    page = phone.page
    await phone.open("#/settings/account")
    await page.get_by_role("button", name="The account is not there any more").click()
    await page.get_by_label("Name").fill("gone")
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Sign up", exact=True).click()
    await page.get_by_role("button", name="I have kept them").click()
    await expect(page.get_by_text("Everything is synced")).to_be_visible()

    fields = [change["fields"] for change in await changes_of(api, "gone")]
    assert any(each.get("grades") == {"lip_dryness": 3} for each in fields)
    assert any(each.get("mood") == 1 for each in fields)


async def test_a_diary_the_browser_cleared_away_comes_back(phone: Phone) -> None:
    await begin(phone)
    await sign_up(phone, "evicted")
    await visit(phone, "Today")
    await grade(phone, "Dry skin", 3)
    await all_sent(phone)
    devtools = await phone.context.new_cdp_session(phone.page)
    await phone.page.goto("about:blank")
    cleared = {"origin": phone.origin, "storageTypes": "indexeddb,cache_storage,service_workers"}
    await devtools.send("Storage.clearDataForOrigin", cleared)

    await phone.open()

    await expect(phone.page.get_by_text("It is back, from your account.")).to_be_visible()
    await expect_grade(phone, "Dry skin", 3)


async def test_a_device_that_was_erased_stays_empty(phone: Phone) -> None:
    await begin(phone)
    await sign_up(phone, "erased here")
    await phone.open("#/settings/data")
    await phone.page.get_by_role("button", name="Erase this device").click()
    await phone.page.get_by_role("button", name="Erase", exact=True).click()
    await phone.page.get_by_role("button", name="Begin").wait_for()

    await phone.page.reload()

    await phone.page.wait_for_load_state("networkidle")
    await expect(phone.page.get_by_role("button", name="Begin")).to_be_visible()
    assert await phone.context.cookies() == []


async def test_a_full_disk_is_said_at_once_and_what_was_typed_stays(phone: Phone) -> None:
    await begin(phone)
    before = await stored(phone, "history")
    await phone.page.evaluate(FILL_DISK)
    note = phone.page.get_by_label("Note")

    await note.fill("x" * 1900)
    await note.blur()

    await expect(phone.page.get_by_text("This device has no room left")).to_be_visible()
    assert await stored(phone, "history") == before
    assert await stored(phone, "outbox") == before
    await visit(phone, "History")
    await visit(phone, "Today")
    await expect(note).to_have_value("x" * 1900)

    await phone.page.evaluate("globalThis.freeDisk()")
    await note.press("End")
    await note.press("y")
    await note.blur()
    await expect(phone.page.get_by_text("Saved", exact=True)).to_be_visible()
    await phone.page.reload()
    await expect(note).to_have_value("x" * 1900 + "y")


async def test_an_answer_that_could_not_be_kept_is_not_shown_as_chosen(phone: Phone) -> None:
    await begin(phone)
    await grade(phone, "Dry lips", 1)
    await expect(phone.page.get_by_text("Saved", exact=True)).to_be_visible()
    await phone.page.evaluate(FILL_DISK)

    await grade(phone, "Dry lips", 3)

    await expect(phone.page.get_by_text("This device has no room left")).to_be_visible()
    await expect_grade(phone, "Dry lips", 1)


async def test_a_browser_that_keeps_nothing_says_so_and_works(phones: Any) -> None:
    phone = await phones()
    await phone.context.add_init_script(REFUSE_STORAGE)
    await answer_questions(phone, today())

    await expect(phone.page.get_by_text("does not let Retinote keep anything")).to_be_visible()
    await grade(phone, "Dry lips", 2)
    await sign_up(phone, "private window")
    await visit(phone, "Today")
    await expect_grade(phone, "Dry lips", 2)
    other = await phones()
    await sign_in(other, "private window")
    await visit(other, "Today")
    await expect_grade(other, "Dry lips", 2)


async def test_the_browser_is_asked_once_to_keep_the_diary_after_the_first_entry(
    phone: Phone,
) -> None:
    await phone.context.add_init_script(COUNT_PERSIST)
    await begin(phone)
    await expect(phone.page.get_by_label("Note")).to_be_visible()
    assert await asked(phone.page) == 0

    await grade(phone, "Dry lips", 2)
    await grade(phone, "Mood", 2)
    await expect_grade(phone, "Mood", 2)
    await phone.page.wait_for_function("() => globalThis.asked > 0")
    assert await asked(phone.page) == 1

    await phone.page.reload()
    await grade(phone, "Mood", 3)
    await expect_grade(phone, "Mood", 3)
    assert await asked(phone.page) == 0


async def asked(page: Page) -> int:
    times: int = await page.evaluate("globalThis.asked")
    return times


async def test_of_two_edits_of_one_field_the_later_stands_and_the_other_is_in_history(
    phones: Any,
) -> None:
    first, second = await phones(), await phones()
    await begin(first)
    await sign_up(first, "both at once")
    await sign_in(second, "both at once")
    for phone in (first, second):
        await visit(phone, "Today")
        await ready_for_offline(phone)
        await phone.context.set_offline(True)
    await grade(first, "Dry lips", 1)
    await grade(first, "Dry skin", 4)
    await grade(second, "Dry lips", 3)
    for phone in (first, second, first):
        await phone.context.set_offline(False)
        await phone.page.reload()
        await all_sent(phone)

    for phone in (first, second):
        await expect_grade(phone, "Dry lips", 3)
        await expect_grade(phone, "Dry skin", 4)
    await first.open(f"#/history/{today()}")
    await first.page.get_by_text("Past edits").click()
    edits = first.page.locator(".past-edits li")
    await expect(edits.get_by_text("Dry lips: 1 A bit dry").first).to_be_visible()
