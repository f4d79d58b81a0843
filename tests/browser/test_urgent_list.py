"""The list of urgent signs is one tap away, and never answered in advance."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, flag_row, today, visit
from tests.browser.warning_screen import (
    PACK,
    RULE,
    RULES,
    answers,
    at_noon,
    choose,
    expect_title,
    label,
    next_day,
    say_yes,
)

SCREENS = ["today", "trends", "treatment", "treatment/labs", "history", "history/shown"]
SCREENS += ["check-in", "settings", "settings/account", "settings/rules", "nowhere"]


@pytest.mark.parametrize("screen", SCREENS)
async def test_the_urgent_list_is_one_tap_away(phone: Phone, screen: str) -> None:
    await begin(phone)
    await phone.open(f"#/{screen}")

    await visit(phone, "Urgent")

    await expect(phone.page.locator('a[href="tel:999"]').first).to_be_in_viewport()
    for rule in RULES:
        await expect(flag_row(phone, rule)).to_be_visible()
    for area in PACK.areas:
        await expect(
            phone.page.get_by_role("heading", name=area.label["en"], exact=True)
        ).to_be_visible()


async def test_one_more_tap_passes_the_numbers_and_goes_to_the_list(phone: Phone) -> None:
    await begin(phone)
    await visit(phone, "Urgent")

    await phone.page.get_by_role("button", name="See the list of signs").click()

    heading = phone.page.get_by_role("heading", name="Is one of these happening?")
    await expect(heading).to_be_focused()
    await expect(flag_row(phone, RULES[0])).to_be_in_viewport()


async def test_the_urgent_list_is_one_tap_away_at_every_question_of_the_first_run(
    phone: Phone,
) -> None:
    urgent = phone.page.get_by_role("link", name="Urgent")
    help_title = phone.page.get_by_role("heading", name="Urgent help")
    for questions in range(3):
        await phone.open()
        await phone.page.get_by_role("button", name="Begin").click()
        for _ in range(questions):
            await phone.page.get_by_role("button", name="Next").click()

        await urgent.click()

        await expect(help_title).to_be_visible()


async def test_the_urgent_list_opens_before_the_first_run_is_done(phone: Phone) -> None:
    await phone.open()

    await phone.page.get_by_role("link", name="Urgent").click()

    await expect(phone.page.get_by_role("heading", name="Urgent help")).to_be_visible()
    await say_yes(phone, RULE["chest_breath"])
    await expect_title(phone, RULE["chest_breath"].title["en"])


async def test_a_yes_on_the_urgent_list_is_written_into_today(phone: Phone) -> None:
    await begin(phone)
    await visit(phone, "Urgent")

    await say_yes(phone, RULE["hearing"])
    await choose(phone, "I spoke to my prescriber")

    await visit(phone, "Today")
    await expect(flag_row(phone, RULE["hearing"])).to_have_text(f"{label('hearing')} Yes")


async def test_one_tap_says_none_of_these_and_one_more_says_yes_later(phone: Phone) -> None:
    await begin(phone)
    none = phone.page.get_by_role("button", name="None of these today")
    await expect(none).to_have_count(2)

    await none.first.click()
    await expect(phone.page.get_by_text("You answered no to all of these.")).to_be_visible()
    await say_yes(phone, RULE["anaphylaxis"])

    await expect_title(phone, RULE["anaphylaxis"].title["en"])
    await choose(phone, "I called the emergency number")
    await expect(phone.page.get_by_text("1 yes, no to the rest")).to_be_visible()
    entry = await answers(phone, today())
    asked = {rule.flag for rule in RULES if "*" in rule.valid_regions}
    assert entry == {flag: flag == "anaphylaxis" for flag in asked}


async def test_nothing_is_answered_in_advance_nor_by_a_good_mood(phone: Phone) -> None:
    await begin(phone)

    await phone.page.get_by_role("radio", name="Very good").click()

    await expect(phone.page.get_by_text("Saved")).to_be_visible()
    assert await answers(phone, today()) == {}
    for rule in RULES:
        await expect(flag_row(phone, rule)).to_have_text(rule.short_label["en"])


async def test_a_day_without_the_safety_question_is_asked_about_once(phone: Phone) -> None:
    missed = today() - timedelta(days=1)
    await at_noon(phone)
    await begin(phone)
    await phone.open(f"#/history/{missed}")
    await phone.page.get_by_role("radio", name="Very good").click()
    await visit(phone, "Today")
    line = phone.page.get_by_text("You did not answer the safety question on")
    await expect(line).to_contain_text(f"{missed:%A}")

    await phone.page.get_by_role("button", name="No, nothing").click()

    await expect(line).to_have_count(0)
    assert set((await answers(phone, missed)).values()) == {False}
    await next_day(phone)
    await expect(line).to_contain_text(f"{today():%A}")
    await phone.page.get_by_role("button", name="Yes, look at the list").click()
    await expect(
        phone.page.get_by_role("heading", name="Any of these on that day?")
    ).to_be_visible()
    await visit(phone, "Today")
    await expect(line).to_have_count(0)
