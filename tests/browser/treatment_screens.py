"""What a person does on the screens of the treatment, and where it shows."""

import re
from datetime import date, timedelta

from playwright.async_api import Locator, expect

from tests.browser.conftest import Phone
from tests.daytime import today


def days_ago(days: int) -> date:
    return today() - timedelta(days=days)


async def add_dose(phone: Phone, mg: str, starts_on: date) -> None:
    await phone.open("#/treatment/plan")
    await phone.page.get_by_role("button", name="Add a dose").click()
    await phone.page.get_by_label("From", exact=True).fill(str(starts_on))
    await phone.page.get_by_label("Milligrams a day").fill(mg)
    await save(phone)
    await expect(phone.page.get_by_role("button", name="Add a dose")).to_be_focused()


async def add_weight(phone: Phone, amount: str) -> None:
    await phone.open("#/treatment/weight")
    await phone.page.get_by_role("button", name="Add a weight").click()
    await phone.page.get_by_label("Weight", exact=True).fill(amount)
    await save(phone)


async def save(phone: Phone) -> None:
    await phone.page.get_by_role("button", name="Save", exact=True).click()


def card(phone: Phone, name: str) -> Locator:
    return phone.page.get_by_role("region", name=name, exact=True)


def doses(phone: Phone) -> Locator:
    return card(phone, "Doses by date").get_by_role("listitem")


async def expect_error(phone: Phone, label: str, words: str | re.Pattern[str]) -> None:
    """Expect the words beside the field, tied to it for who cannot see them."""
    await expect(phone.page.get_by_label(label, exact=True)).to_have_accessible_description(
        re.compile(words) if isinstance(words, str) else words
    )


async def tab_to(phone: Phone, target: Locator) -> None:
    for _ in range(60):
        if await target.evaluate("element => element === document.activeElement"):
            return
        await phone.page.keyboard.press("Tab")
    raise AssertionError("Tab does not get there")
