"""What concerns every screen, before axe-core, on the narrowest phone, and by keyboard alone."""

from typing import Any

import pytest
from playwright.async_api import Locator, expect

from tests.browser.accessibility import looked_at
from tests.browser.conftest import Phone
from tests.browser.first_run import answer_questions
from tests.browser.screens import begin, grade, ready_for_offline, sign_up, visit
from tests.browser.test_reminders import allowed, settings
from tests.browser.test_sync import REFUSE_STORAGE, all_sent
from tests.browser.test_warnings import tab_to
from tests.daytime import today

NARROW = {"width": 320, "height": 640}
CLEAR_AWAY = """new Promise((resolve) => {
  const asked = indexedDB.deleteDatabase("retinote");
  asked.onsuccess = asked.onblocked = () => resolve();
})"""

each_theme = pytest.mark.parametrize("theme", ["light", "dark"])


async def narrow(phones: Any, theme: str, **options: Any) -> Phone:
    phone: Phone = await phones(
        color_scheme=theme, reduced_motion="reduce", viewport=NARROW, **options
    )
    return phone


async def expect_well(phone: Phone, shown: Locator) -> None:
    """Expect what is shown to pass axe and to stay on the screen."""
    await expect(shown).to_be_visible()
    assert await looked_at(phone.page) == []


async def follow(phone: Phone, name: str, address: str) -> None:
    """Reach a link by the Tab key alone, and follow it."""
    await phone.page.keyboard.press("Control+Home")
    await tab_to(phone, name)
    await phone.page.keyboard.press("Enter")
    await phone.page.wait_for_url(f"**/#/{address}")


@each_theme
async def test_what_waits_without_a_network_and_after_the_session_ended(
    phones: Any, theme: str
) -> None:
    phone = await narrow(phones, theme)
    page = phone.page
    await begin(phone)
    await sign_up(phone, f"banners {theme}")
    await ready_for_offline(phone)
    await visit(phone, "Today")
    await phone.context.set_offline(True)
    await grade(phone, "Dry lips", 2)

    await expect(page.get_by_text("No connection. Everything still works")).to_be_visible()
    await expect_well(phone, page.get_by_role("link", name="1 not yet sent"))
    await page.evaluate("document.activeElement.blur()")
    await follow(phone, "1 not yet sent", "settings/account")

    await visit(phone, "Today")
    phone.excuse("status of 401")
    await phone.context.clear_cookies()
    await phone.context.set_offline(False)
    signed_out = page.get_by_text("You are signed out, so nothing is being sent")
    await expect_well(phone, signed_out)
    await page.evaluate("document.activeElement.blur()")
    await follow(phone, "Sign in", "settings/account")


@each_theme
async def test_a_browser_that_keeps_nothing(phones: Any, theme: str) -> None:
    phone = await narrow(phones, theme)
    await phone.context.add_init_script(REFUSE_STORAGE)
    await answer_questions(phone, today())

    await expect_well(phone, phone.page.get_by_text("does not let Retinote keep anything").first)


@each_theme
async def test_a_diary_that_was_cleared_away(phones: Any, theme: str) -> None:
    phone = await narrow(phones, theme)
    await begin(phone)
    await sign_up(phone, f"cleared {theme}")
    await visit(phone, "Today")
    await grade(phone, "Dry lips", 2)
    await all_sent(phone)
    await phone.page.evaluate(CLEAR_AWAY)

    await phone.page.reload()

    await expect_well(phone, phone.page.get_by_text("This browser had cleared your diary away"))


@each_theme
async def test_example_data_and_warnings_that_may_be_old(phones: Any, theme: str) -> None:
    phone = await narrow(phones, theme, service_workers="block")
    await phone.context.route(
        "**/api/v1/catalogue", lambda route: route.fulfill(json={"urgent_rules": "nonsense"})
    )
    await phone.open()
    await phone.page.get_by_role("button", name="Look around with example data").click()

    await expect(phone.page.get_by_text("Example data – not yours")).to_be_visible()
    await expect_well(phone, phone.page.get_by_text("may be out of date"))
    await tab_to(phone, "Remove and start my own")


@each_theme
async def test_reminders_that_stopped(phones_that_notify: Any, theme: str) -> None:
    phone = await allowed(
        phones_that_notify, color_scheme=theme, reduced_motion="reduce", viewport=NARROW
    )
    await begin(phone)
    await sign_up(phone, f"stopped {theme}")
    page = await settings(phone)
    await page.get_by_role("button", name="Turn on reminders").click()
    await expect(page.get_by_text("This device is reminded.").first).to_be_visible()
    await phone.context.clear_permissions()

    await phone.open("#/today")
    await page.reload()

    await expect_well(phone, page.get_by_text("Reminders stopped arriving").first)
    await follow(phone, "Look at reminders", "settings/reminders")
