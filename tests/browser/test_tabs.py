"""Tabs of one browser that got out of step: one of an older version, one that the system froze."""

from typing import Any

from playwright.async_api import expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, grade, sign_up, visit
from tests.browser.test_sync import ONE_AT_A_TIME

UPGRADE = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("retinote", 99);
  opening.onsuccess = () => (opening.result.close(), resolve());
  opening.onblocked = opening.onerror = () => reject(opening.error);
})"""
# The clock of a tab that the system froze; the devtools leave it running.
STANDING_STILL = "AbortSignal.timeout = () => new AbortController().signal;"
# Nobody waits two and a half minutes for a test; what is waited for is the same.
IMPATIENT = """const { timeout } = AbortSignal;
AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, Math.min(milliseconds, 2_000));"""


async def another_tab(phone: Phone) -> Phone:
    tab = Phone(phone.context, await phone.context.new_page(), phone.origin, phone.complaints)
    tab.watch(tab.page)
    return tab


async def test_a_tab_of_an_older_version_says_what_to_do(phone: Phone) -> None:
    await begin(phone)
    await phone.page.get_by_label("Note").wait_for()
    newer = await another_tab(phone)
    await newer.open()
    await newer.page.get_by_label("Note").wait_for()
    await newer.page.evaluate(UPGRADE)

    await grade(phone, "Dry lips", 2)

    told = phone.page.get_by_text("A newer version of Retinote is open in another tab.")
    await expect(told).to_be_visible()


async def test_a_tab_that_was_frozen_while_it_synced_keeps_no_other_from_syncing(
    phone: Phone,
) -> None:
    await phone.page.add_init_script(STANDING_STILL)
    await begin(phone)
    await sign_up(phone, "a frozen tab")
    await visit(phone, "Today")
    await phone.page.evaluate(ONE_AT_A_TIME)
    other = await another_tab(phone)
    await other.page.add_init_script(IMPATIENT)
    await other.open()
    await other.page.evaluate(ONE_AT_A_TIME)
    await phone.page.route("**/sync", keep_waiting)
    async with phone.page.expect_request("**/sync"):
        await phone.page.evaluate("dispatchEvent(new Event('online'))")
    devtools = await phone.context.new_cdp_session(phone.page)
    await devtools.send("Page.setWebLifecycleState", {"state": "frozen"})

    await grade(other, "Dry lips", 2)

    await expect(other.page.get_by_text("Synced").first).to_be_visible()
    await expect(other.page.get_by_text("not yet sent")).to_have_count(0)
    await devtools.send("Page.setWebLifecycleState", {"state": "active"})
    await phone.page.unroute_all(behavior="ignoreErrors")


async def keep_waiting(_route: Any) -> None:
    """Answer nothing, as a server does for a tab that is not there to hear it."""
