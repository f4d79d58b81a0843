"""How a person gets around: by what the screens say."""

import re
from datetime import timedelta
from typing import Any

from playwright.async_api import Locator, expect

from schemas.urgent_rule import UrgentRule
from tests.browser.conftest import Phone
from tests.browser.first_run import answer_questions, keep, put_on
from tests.daytime import today

PASSWORD = "quiet paper lantern"


async def begin(phone: Phone, first_dose_days_ago: int = 37) -> None:
    """Arrive on Today after the first run: the first phone of a server answers its questions."""
    first_dose = today() - timedelta(days=first_dose_days_ago)
    if await put_on(phone, first_dose):
        await phone.open()
        await expect(phone.page.get_by_role("navigation")).to_be_visible()
        return
    await answer_questions(phone, first_dose)
    await keep(phone, first_dose)


def group(phone: Phone, name: str) -> Locator:
    return phone.page.get_by_role("radiogroup", name=name)


async def grade(phone: Phone, item: str, step: int) -> None:
    await group(phone, item).get_by_role("radio").nth(step).click()


async def expect_grade(phone: Phone, item: str, step: int) -> None:
    chosen = group(phone, item).get_by_role("radio").nth(step)
    await expect(chosen).to_have_attribute("aria-checked", "true")


def flag_row(phone: Phone, rule: UrgentRule) -> Locator:
    """Give the row of one red flag, on Today and on Urgent; a tap says yes."""
    # Its name is the label and then the answer; the buttons beside it begin with what they do.
    label = re.compile("^" + re.escape(rule.short_label["en"]))
    return phone.page.get_by_role("button", name=label)


async def visit(phone: Phone, screen: str) -> None:
    await phone.page.get_by_role("navigation").get_by_role("link", name=screen).click()


async def sign_up(phone: Phone, name: str) -> None:
    """Sign up from Settings and keep the recovery codes."""
    page = phone.page
    await phone.open("#/settings/account")
    await page.get_by_role("radio", name="Sign up").click()
    await page.get_by_label("Name").fill(name)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Sign up", exact=True).click()
    await page.get_by_role("button", name="I have kept them").click()


async def sign_in(phone: Phone, name: str) -> None:
    await enter_account(phone, name)
    await expect(phone.page.get_by_text("Signed in as")).to_be_visible()


async def enter_account(phone: Phone, name: str) -> None:
    """Sign in, without waiting for what comes up then."""
    page = phone.page
    await phone.open()
    await page.get_by_role("button", name="I already have an account").click()
    await page.get_by_role("radio", name="Sign in").click()
    await page.get_by_label("Name").fill(name)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Sign in", exact=True).click()


async def ready_for_offline(phone: Phone) -> None:
    """Wait until the service worker has the whole shell, as it has moments after a first visit."""
    await phone.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")


async def stored(phone: Phone, store: str) -> list[dict[str, Any]]:
    """Give every row that the device has kept in one store of the diary."""
    return await phone.page.evaluate(
        """(store) => new Promise((resolve, reject) => {
          const opening = indexedDB.open("retinote");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asked = opening.result.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => (opening.result.close(), resolve(asked.result));
          };
        })""",
        store,
    )
