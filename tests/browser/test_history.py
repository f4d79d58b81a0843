"""History goes day by day with the keyboard, and the list of a month holds all of its days."""

from datetime import date, timedelta

from playwright.async_api import Locator, expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, visit
from tests.daytime import today

A_DAY = timedelta(days=1)


def day(phone: Phone, on: date) -> Locator:
    return phone.page.locator(f'a[data-date="{on}"]')


async def press(phone: Phone, *keys: str) -> None:
    for key in keys:
        await phone.page.keyboard.press(key)


async def test_the_keys_lead_through_the_calendar_and_into_the_month_before(phone: Phone) -> None:
    await begin(phone)
    await visit(phone, "History")
    first = today().replace(day=1)
    month_before = first - A_DAY

    await day(phone, first).focus()
    await press(phone, "ArrowLeft")
    await expect(day(phone, month_before)).to_be_focused()
    await press(phone, "ArrowUp")
    await expect(day(phone, month_before - 7 * A_DAY)).to_be_focused()
    await press(phone, "ArrowDown", "ArrowRight")
    await expect(day(phone, first)).to_be_focused()


async def test_a_page_up_keeps_the_day_of_the_month_or_takes_its_last(phone: Phone) -> None:
    await begin(phone)
    await visit(phone, "History")
    first = today().replace(day=1)
    last_month = first - A_DAY

    await day(phone, today()).focus()
    await press(phone, "PageUp")
    same = min(today().day, last_month.day)
    await expect(day(phone, last_month.replace(day=same))).to_be_focused()
    await press(phone, "PageDown", "PageDown", "ArrowDown")
    await expect(day(phone, today())).to_be_focused()


async def test_turning_by_hand_leaves_the_focus_where_it_is(phone: Phone) -> None:
    await begin(phone)
    await visit(phone, "History")
    back = phone.page.get_by_role("button", name="Previous month")
    on = phone.page.get_by_role("button", name="Next month")

    await day(phone, today()).focus()
    await press(phone, "PageUp")
    await on.click()
    await expect(on).to_be_disabled()
    await back.click()
    await expect(back).to_be_focused()


async def test_a_month_lists_every_day_that_was_logged(phone: Phone) -> None:
    await phone.open()
    await phone.page.get_by_role("button", name="Look around with example data").click()
    await expect(phone.page.get_by_text("Example data – not yours")).to_be_visible()
    await phone.open("#/history")
    month = f"{today().replace(day=1) - A_DAY:%B %Y}"
    await phone.page.get_by_role("button", name="Previous month").click()
    await expect(phone.page.get_by_role("heading", name=month, exact=True)).to_be_visible()

    listed = phone.page.locator(".month-list")
    logged = await phone.page.locator(".calendar-day.is-logged").count()
    assert logged > 6
    await expect(listed.get_by_role("listitem")).to_have_count(logged)
    await expect(listed.get_by_role("list")).to_have_attribute("aria-busy", "false")
