"""The first visit of somebody in a hurry: nothing asked, nothing lost, warned like everybody."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from server.rule_packs import load_packs
from tests.browser.conftest import Phone
from tests.browser.screens import (
    expect_grade,
    flag_row,
    grade,
    ready_for_offline,
    stored,
    today,
    visit,
)

STRAIGHT = "Write today’s entry first, set up later"
ADD_FIRST_DOSE = "Add your first dose date"
AS_IF_ENABLED = """shell => {
  shell.querySelectorAll("[disabled]").forEach((each) => each.removeAttribute("disabled"));
  return [".top-bar", "main"].map((part) => shell.querySelector(part).outerHTML);
}"""


async def straight_to_today(phone: Phone) -> None:
    await phone.open()
    await phone.page.get_by_role("button", name=STRAIGHT).click()


@pytest.mark.parametrize(("locale", "said"), [("en-GB", "Begin"), ("de-CH", "Los geht’s")])
async def test_the_welcome_can_be_read_before_any_script_has_come(
    phones, locale: str, said: str
) -> None:
    phone = await phones(locale=locale, java_script_enabled=False)
    await phone.open()

    waiting = phone.page.get_by_role("button", name=said)
    await expect(waiting).to_be_visible()
    await expect(waiting).to_be_disabled()
    assert await phone.page.locator("html").get_attribute("lang") == locale[:2]


@pytest.mark.parametrize("locale", ["en-GB", "de-CH", "es"])
async def test_the_app_draws_over_the_welcome_just_what_stood_there(phones, locale: str) -> None:
    phone = await phones(locale=locale)
    phone.excuse("ERR_FAILED")
    button = phone.page.locator(".first-run .is-primary")
    await phone.page.route("**/assets/main-*.js", lambda route: route.abort())
    await phone.open()
    await expect(button).to_be_disabled()
    sent = await phone.page.locator(".shell").evaluate(AS_IF_ENABLED)
    await phone.page.unroute("**/assets/main-*.js")

    await phone.page.reload()
    await expect(button).to_be_enabled()

    assert await phone.page.locator(".shell").evaluate(AS_IF_ENABLED) == sent


async def test_who_comes_back_sees_no_welcome_before_the_diary(phone: Phone) -> None:
    await straight_to_today(phone)
    await ready_for_offline(phone)

    page = await phone.page.evaluate("async () => (await fetch('/')).text()")

    assert '<div id="app">' in page
    assert "first-run" not in page


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
