"""The first visit of somebody in a hurry: nothing asked, nothing lost, warned like everybody."""

from datetime import timedelta

from playwright.async_api import expect

from server.rule_packs import load_packs
from tests.browser.conftest import Phone
from tests.browser.screens import expect_grade, flag_row, grade, stored, today, visit

STRAIGHT = "Write today’s entry first, set up later"
ADD_FIRST_DOSE = "Add your first dose date"


async def straight_to_today(phone: Phone) -> None:
    await phone.open()
    await phone.page.get_by_role("button", name=STRAIGHT).click()


async def test_one_tap_leads_from_the_welcome_to_today_and_says_nothing_untrue(
    phone: Phone,
) -> None:
    page = phone.page
    await straight_to_today(phone)

    await expect(page.locator(".day-head h1")).to_be_focused()
    await expect(page.get_by_role("link", name=ADD_FIRST_DOSE)).to_be_visible()
    assert await stored(phone, "records") == []
    await grade(phone, "Dry lips", 2)
    await page.reload()
    await expect_grade(phone, "Dry lips", 2)


async def test_the_first_dose_can_be_given_from_today_at_any_time(phone: Phone) -> None:
    page = phone.page
    await straight_to_today(phone)

    await page.get_by_role("link", name=ADD_FIRST_DOSE).click()
    await page.get_by_label("Date of the first dose").fill(str(today() - timedelta(days=8)))
    await visit(phone, "Today")

    await expect(page.get_by_text("Week 2 · day 9")).to_be_visible()
    await expect(page.get_by_role("link", name=ADD_FIRST_DOSE)).to_have_count(0)


async def test_who_answered_nothing_is_warned_with_a_number_that_is_right_anywhere(
    phones,
) -> None:
    # English without a country: nothing says where this person is.
    phone = await phones(locale="en")
    rules = load_packs().urgent_rules.rules
    emergency = next(rule for rule in rules if rule.rule_id == "chest_breath")
    await straight_to_today(phone)

    await visit(phone, "Urgent")
    await flag_row(phone, emergency).click()

    warning = phone.page.get_by_role("alertdialog")
    await expect(warning).to_contain_text(emergency.title["en"])
    await expect(warning).to_contain_text("Your local emergency number")
