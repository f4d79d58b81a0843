"""The prescribed dose on the phone: added, changed, paused, asked about, and offered each day."""

import re
from datetime import timedelta

from playwright.async_api import expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, group, stored, visit
from tests.browser.treatment_screens import (
    add_dose,
    card,
    days_ago,
    doses,
    expect_error,
    save,
    tab_to,
)
from tests.daytime import today


async def test_a_dose_is_added_by_keyboard_alone_and_offered_today(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=10)
    await tab_to(phone, page.get_by_role("link", name="Treatment"))
    await page.keyboard.press("Enter")
    await tab_to(phone, page.get_by_role("link", name=re.compile("^Prescribed dose")))
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1, name="Prescribed dose")).to_be_focused()

    await tab_to(phone, page.get_by_role("button", name="Add a dose"))
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("From", exact=True)).to_be_focused()
    await expect(page.get_by_label("From", exact=True)).to_have_value(str(days_ago(10)))
    await tab_to(phone, page.get_by_label("Milligrams a day"))
    await page.keyboard.type("40")
    await page.keyboard.press("Enter")

    await expect(doses(phone)).to_have_text([re.compile("40 mg every day")])
    await expect(page.get_by_role("button", name="Add a dose")).to_be_focused()
    await visit(phone, "Today")
    await expect(group(phone, "Dose taken").get_by_role("radio").first).to_have_text(
        "40 mg, as planned"
    )


async def test_alternating_days_are_laid_out_before_they_are_saved(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=3)
    await phone.open("#/treatment/plan")
    await page.get_by_role("button", name="Add a dose").click()
    await page.get_by_role("radio", name="Different days in turn").click()
    await page.get_by_label("Milligrams, day by day").fill("20/40")

    preview = (
        page.get_by_role("heading", name="The first 14 days").locator("..").get_by_role("listitem")
    )
    await expect(preview).to_have_count(14)
    assert [line.split()[-2] for line in await preview.all_inner_texts()] == ["20", "40"] * 7
    await expect(preview.nth(3)).to_contain_text("Today")

    await save(phone)
    await expect(doses(phone)).to_have_text([re.compile("20/40 mg in turn")])
    await visit(phone, "Treatment")
    planned = page.get_by_role("heading", name="Planned dose").locator("..").get_by_role("listitem")
    await expect(planned.nth(0)).to_have_text(re.compile("Today.*40 mg"))
    await expect(planned.nth(1)).to_contain_text("20 mg")


async def test_a_pause_is_one_tap_and_so_is_going_on(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=20)
    await add_dose(phone, "40", days_ago(20))

    await page.get_by_role("button", name="Pause from today").click()
    await expect(card(phone, "Paused")).to_contain_text("1 day so far")
    await visit(phone, "Today")
    await expect(group(phone, "Dose taken").get_by_role("radio").first).to_have_text(
        "None, as planned"
    )

    await phone.open("#/treatment/plan")
    await page.get_by_role("button", name="Go on with 40 mg every day from today").click()
    await expect_error(phone, "Go on from", "Another dose begins on that day already: Pause")
    tomorrow = today() + timedelta(days=1)
    await page.get_by_label("Go on from").fill(str(tomorrow))
    await page.get_by_role("button", name=re.compile("^Go on with 40 mg every day from")).click()
    await expect(card(phone, "Paused")).to_contain_text("40 mg every day")
    await expect(doses(phone)).to_have_count(3)

    await page.get_by_role("button", name="Undo").click()
    await expect(doses(phone)).to_have_count(2)


async def test_an_absurd_amount_is_refused_and_an_unlikely_one_asked_about(phone: Phone) -> None:
    page = phone.page
    amount = page.get_by_label("Milligrams a day")
    await begin(phone)
    await phone.open("#/treatment/plan")
    await page.get_by_role("button", name="Add a dose").click()

    for typed, words in [
        ("2500", "More than 1,000 mg a day cannot be right"),
        ("-20", "cannot be less than 0"),
        ("forty", "as a number"),
    ]:
        await amount.fill(typed)
        await save(phone)
        await expect_error(phone, "Milligrams a day", words)
        await expect(amount).to_have_value(typed)
        await expect(amount).to_be_focused()

    await amount.fill("250")
    await save(phone)
    asked = page.get_by_role("dialog", name="Really 250 mg a day?")
    await expect(asked).to_contain_text("two hundred and fifty milligrams")
    await page.keyboard.press("Escape")
    await expect(asked).to_have_count(0)
    await expect(amount).to_have_value("250")
    assert await regimen(phone) == []

    await save(phone)
    await asked.get_by_role("button", name="Yes, that is prescribed").click()
    await expect(doses(phone)).to_have_text([re.compile("250 mg every day")])


async def regimen(phone: Phone) -> list[str]:
    """Give the starts of the doses that the device keeps."""
    rows = await stored(phone, "records")
    return [row["key"] for row in rows if row["collection"] == "regimen_periods"]


async def test_two_doses_cannot_begin_on_one_day_and_nothing_typed_is_lost(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=20)
    await add_dose(phone, "20", days_ago(20))
    await page.get_by_role("button", name="Add a dose").click()
    await page.get_by_label("From", exact=True).fill(str(days_ago(20)))
    await page.get_by_label("Milligrams a day").fill("40")

    await save(phone)
    await expect_error(phone, "From", "Another dose begins on that day already: 20 mg every day")
    await page.get_by_role("button", name="Change that one").click()
    await expect(page.get_by_label("Milligrams a day")).to_have_value("20")
    await page.get_by_label("From", exact=True).fill(str(days_ago(21)))
    await save(phone)

    await expect(page.get_by_label("Milligrams a day")).to_have_value("40")
    await save(phone)
    await expect(doses(phone)).to_have_text(
        [re.compile("40 mg every day"), re.compile("20 mg every day")]
    )


async def test_a_deleted_dose_comes_back_with_undo(phone: Phone) -> None:
    await begin(phone, first_dose_days_ago=20)
    await add_dose(phone, "20", days_ago(20))

    await phone.page.get_by_role("button", name="Delete: 20 mg every day").click()
    await expect(doses(phone)).to_have_count(0)

    await phone.page.get_by_role("button", name="Undo").click()
    await expect(doses(phone)).to_have_count(1)


async def test_absorica_ld_stands_beside_no_range(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=40)
    await phone.open("#/treatment/plan")
    await page.get_by_role("button", name="Add a dose").click()
    await page.get_by_label("Milligrams a day").fill("32")
    await page.get_by_label("Capsules").select_option("Absorica LD")
    await save(phone)

    await phone.open("#/treatment/so-far")

    await expect(card(phone, "Absorica LD")).to_contain_text("not interchangeable")
    await expect(card(phone, "The usual range")).to_have_count(0)
    await expect(page.get_by_text(re.compile("120"))).to_have_count(0)


async def test_strengths_that_do_not_add_up_to_the_dose_are_said(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=10)
    await add_dose(phone, "25", days_ago(10))
    await phone.open("#/treatment/supply")
    await page.get_by_role("button", name="Add a count or a refill").click()
    await page.get_by_label("Strength of one capsule").fill("20")
    await page.get_by_label("Number of capsules").fill("30.5")
    await save(phone)
    await expect_error(phone, "Number of capsules", "whole number")
    await page.get_by_label("Number of capsules").fill("30")
    await save(phone)

    await expect(card(phone, "What is left")).to_contain_text(
        "Capsules of 20 mg do not add up to the prescribed dose (25 mg every day)"
    )


async def test_more_than_planned_is_asked_about_and_parts_are_one_tap(phone: Phone) -> None:
    page = phone.page
    dose = group(phone, "Dose taken")
    await begin(phone, first_dose_days_ago=10)
    await phone.open("#/treatment/plan")
    await page.get_by_role("button", name="Add a dose").click()
    await page.get_by_label("Milligrams a day").fill("40")
    await group(phone, "How many times a day").get_by_role("radio", name="2").click()
    await expect(page.get_by_text("2 times 20 mg")).to_be_visible()
    await save(phone)

    await visit(phone, "Today")
    await dose.get_by_role("radio", name="20 mg, 1 of 2 parts").click()
    await expect(dose.get_by_role("radio", checked=True)).to_have_text("20 mg, 1 of 2 parts")
    await dose.get_by_role("radio", name="Other amount").click()
    await page.get_by_label("Amount taken").fill("80")
    await page.get_by_role("button", name="Save amount").click()
    await expect(page.get_by_text("80 mg is more than the 40 mg planned")).to_be_visible()
    await page.get_by_role("button", name="Change it").click()
    await expect(dose.get_by_role("radio", name="20 mg, 1 of 2 parts")).to_be_visible()
    await expect(page.get_by_label("Amount taken")).to_have_value("80")
    await page.get_by_role("button", name="Save amount").click()
    await page.get_by_role("button", name="Yes, 80 mg").click()
    await expect(page.get_by_text("80 mg taken")).to_be_visible()
