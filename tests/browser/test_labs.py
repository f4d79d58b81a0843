"""Lab values stay as printed, dates are a reminder only, and the checklist keeps its ticks."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, ready_for_offline
from tests.daytime import ZONE, today

DAYS_SINCE_FIRST_DOSE = 37


@pytest.fixture
async def phone(phones: Any) -> Phone:
    """Give a phone on which it is noon, in the sixth week of treatment."""
    phone: Phone = await phones()
    noon = datetime.combine(today(), time(12), ZoneInfo(ZONE))
    await phone.page.clock.set_fixed_time(noon)
    await begin(phone, first_dose_days_ago=DAYS_SINCE_FIRST_DOSE)
    return phone


async def go(phone: Phone, section: str) -> None:
    await phone.open(f"#/treatment/{section}")
    await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()


async def begin_visit(phone: Phone, *analytes: str) -> None:
    await go(phone, "labs")
    await phone.page.get_by_role("button", name="Add values").click()
    for analyte in analytes:
        await phone.page.get_by_role("checkbox", name=analyte, exact=True).check()


def fields(phone: Phone, analyte: str) -> Locator:
    """Give the fields of one value of the visit that is being typed."""
    return phone.page.get_by_role("group", name=analyte, exact=True)


async def type_value(phone: Phone, analyte: str, value: str, low: str = "", high: str = "") -> None:
    typed = fields(phone, analyte)
    await typed.get_by_label("Value").fill(value)
    await typed.get_by_label("Range from").fill(low)
    await typed.get_by_label("Range to").fill(high)


async def save_values(phone: Phone) -> None:
    await phone.page.get_by_role("button", name="Save values").click()


def by_day(phone: Phone) -> Locator:
    return phone.page.get_by_role("region", name="By day", exact=True)


async def test_the_values_of_a_visit_are_added_with_the_keyboard_alone(phone: Phone) -> None:
    keys = phone.page.keyboard
    await go(phone, "labs")
    await phone.page.get_by_role("button", name="Add values").focus()
    await keys.press("Enter")
    await expect(phone.page.get_by_label("Day of the test")).to_be_focused()
    await phone.page.get_by_role("checkbox", name="ALT", exact=True).focus()
    await keys.press("Space")
    await phone.page.get_by_role("checkbox", name="Haemoglobin").focus()
    await keys.press("Space")
    await fields(phone, "ALT").get_by_label("Value").focus()
    await keys.type("32")
    await keys.press("Tab")
    await expect(fields(phone, "ALT").get_by_label("Unit")).to_be_focused()
    await keys.press("Tab")
    await keys.press("Tab")
    await keys.type("40")
    await fields(phone, "Haemoglobin").get_by_label("Value").focus()
    await keys.type("13,5")
    await keys.press("Tab")
    await keys.type("g/d")
    await keys.press("Enter")

    await save_values(phone)

    await expect(by_day(phone).get_by_text("ALT 32 U/L")).to_be_visible()
    await expect(by_day(phone).get_by_text("Range printed by the lab: up to 40")).to_be_visible()
    await expect(by_day(phone).get_by_text("Haemoglobin 13.5 g/dL")).to_be_visible()
    await expect(by_day(phone).get_by_text("Week 6, day 38")).to_be_visible()
    await expect(phone.page.get_by_role("button", name="Add values")).to_be_focused()


async def test_a_unit_that_does_not_fit_is_said_at_its_field_and_nothing_is_lost(
    phone: Phone,
) -> None:
    await begin_visit(phone, "ALT", "CK")
    await type_value(phone, "ALT", "0.6", high="0.7")
    await fields(phone, "ALT").get_by_label("Unit", exact=True).select_option("Another unit")
    await fields(phone, "ALT").get_by_label("Unit, as printed").fill("µkat/L")
    await type_value(phone, "CK", "1,200")
    await save_values(phone)

    unit = fields(phone, "ALT").get_by_label("Unit, as printed")
    await expect(unit).to_be_focused()
    await expect(unit).to_have_accessible_description(
        "ALT is kept in U/L or IU/L. If your page has"
        " another unit, add it under “Something else”, as printed."
    )
    await expect(fields(phone, "CK").get_by_text("Do you mean 1200 or 1.200?")).to_be_visible()
    await expect(fields(phone, "ALT").get_by_label("Range to")).to_have_value("0.7")

    await unit.fill("iu/l")
    await fields(phone, "CK").get_by_label("Value").fill("1200")
    await save_values(phone)

    await expect(by_day(phone).get_by_text("ALT 0.6 IU/L")).to_be_visible()
    await expect(by_day(phone).get_by_text("CK 1200 U/L")).to_be_visible()


async def test_a_value_the_catalogue_does_not_know_is_kept_as_printed(phone: Phone) -> None:
    await begin_visit(phone)
    await phone.page.get_by_role("button", name="Add something else").click()
    other = fields(phone, "Something else")
    await other.get_by_label("Name, as printed").fill("Ferritin")
    await fields(phone, "Ferritin").get_by_label("Value").fill("80")
    await fields(phone, "Ferritin").get_by_label("Unit, as printed").fill("µg/L")

    await save_values(phone)

    await expect(by_day(phone).get_by_text("Ferritin 80 µg/L")).to_be_visible()


async def test_a_value_outside_the_printed_range_is_said_neutrally(phone: Phone) -> None:
    await begin_visit(phone, "ALT", "AST")
    await type_value(phone, "ALT", "52", high="40")
    await type_value(phone, "AST", "20", low="10", high="35")
    await save_values(phone)

    said = "Above the range printed by this lab; ask your clinic what it means."
    await expect(by_day(phone).get_by_text(said)).to_have_count(1)
    words = (await phone.page.locator("main").inner_text()).lower()
    judging = ("normal", "abnormal", "too high", "elevated", "good", "bad", "fine", "healthy")
    assert not [word for word in judging if word in words.split()]


async def test_the_unit_used_last_comes_first(phone: Phone) -> None:
    await begin_visit(phone, "Glucose")
    await fields(phone, "Glucose").get_by_label("Unit", exact=True).select_option("mg/dL")
    await type_value(phone, "Glucose", "90")
    await save_values(phone)

    await phone.page.get_by_role("button", name="Add values").click()
    await phone.page.get_by_role("checkbox", name="Glucose").check()

    unit = fields(phone, "Glucose").get_by_label("Unit", exact=True)
    await expect(unit).to_have_value("mg/dL")
    assert (await unit.locator("option").all_inner_texts())[0] == "mg/dL"


async def test_what_was_typed_is_there_after_leaving_the_screen_and_the_app(phone: Phone) -> None:
    await begin_visit(phone, "ALT")
    await type_value(phone, "ALT", "32")
    await go(phone, "dates")
    await go(phone, "labs")
    await expect(fields(phone, "ALT").get_by_label("Value")).to_have_value("32")

    await phone.page.reload()

    await expect(fields(phone, "ALT").get_by_label("Value")).to_have_value("32")


async def test_a_value_can_be_changed_deleted_and_brought_back(phone: Phone) -> None:
    await begin_visit(phone, "ALT")
    await type_value(phone, "ALT", "32")
    await save_values(phone)
    await by_day(phone).get_by_role("button", name="Change: ALT 32 U/L").click()
    await fields(phone, "ALT").get_by_label("Value").fill("33")
    await phone.page.get_by_role("button", name="Save", exact=True).click()
    await expect(by_day(phone).get_by_text("ALT 33 U/L")).to_be_visible()

    await by_day(phone).get_by_role("button", name="Delete: ALT 33 U/L").click()
    await expect(by_day(phone)).to_have_count(0)
    await phone.page.get_by_role("button", name="Undo").click()

    await expect(by_day(phone).get_by_text("ALT 33 U/L")).to_be_visible()


async def test_each_value_has_a_table_along_the_weeks(phone: Phone) -> None:
    for days_ago, value in ((30, "28"), (0, "52")):
        await begin_visit(phone, "ALT")
        on = today() - timedelta(days=days_ago)
        await phone.page.get_by_label("Day of the test").fill(on.isoformat())
        await type_value(phone, "ALT", value, high="40")
        await save_values(phone)

    await phone.page.get_by_text("ALT, in U/L as a table").click()

    table = phone.page.get_by_role("table", name="ALT, in U/L")
    rows = [await row.inner_text() for row in (await table.get_by_role("row").all())[1:]]
    assert [row.split("\t")[1:] for row in rows] == [
        ["Week 6, day 38", "52", "up to 40", "above"],
        ["Week 2, day 8", "28", "up to 40", "in it"],
    ]


async def show_pregnancy_steps(phone: Phone) -> None:
    await go(phone, "dates")
    await phone.page.get_by_role("radio", name="Show them", exact=True).click()
    await expect(phone.page.get_by_role("radio", name="Show them", exact=True)).to_be_checked()


async def test_a_pregnancy_test_is_only_for_who_asked_and_out_of_sight(phone: Phone) -> None:
    box = phone.page.get_by_role("checkbox", name="Pregnancy test")
    await begin_visit(phone)
    await expect(box).to_have_count(0)
    await phone.page.get_by_role("button", name="Cancel").click()

    await show_pregnancy_steps(phone)
    await begin_visit(phone, "Pregnancy test")
    await expect(phone.page.get_by_role("radio", name="Not kept")).to_be_checked()
    await save_values(phone)

    await expect(phone.page.get_by_text("Pregnancy test")).to_have_count(0)
    await phone.page.get_by_role("button", name="Show private tests (1)").click()
    await expect(by_day(phone).get_by_text("Pregnancy test done")).to_be_visible()


async def test_a_positive_test_opens_the_urgent_warning(phone: Phone) -> None:
    await show_pregnancy_steps(phone)
    await begin_visit(phone, "Pregnancy test")
    await phone.page.get_by_role("radio", name="Positive").click()
    await expect(phone.page.get_by_text("Take no more capsules until")).to_be_visible()

    await save_values(phone)

    warning = phone.page.get_by_role("alertdialog")
    await expect(warning.get_by_role("heading", name="Call your prescriber today")).to_be_focused()


async def choose_programme(phone: Phone, label: str) -> None:
    await go(phone, "dates")
    await phone.page.get_by_label("Whose dates?").select_option(label)


def dates_in(phone: Phone, group: str) -> Locator:
    return phone.page.get_by_role("region", name=group, exact=True).get_by_role("article")


def card(phone: Phone, name: str) -> Locator:
    return phone.page.get_by_role("article", name=name, exact=True)


def in_words(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


async def test_nothing_is_due_before_a_programme_is_chosen(phone: Phone) -> None:
    await go(phone, "dates")

    await expect(phone.page.get_by_text("It is not the record of iPLEDGE")).to_be_visible()
    await expect(phone.page.get_by_role("heading", name="Never miss a test")).to_be_visible()
    await expect(phone.page.get_by_role("article")).to_have_count(0)


async def test_a_programme_says_what_is_due_and_who_says_so(phone: Phone) -> None:
    await choose_programme(phone, "United States (iPLEDGE)")

    now = dates_in(phone, "Now and soon")
    await expect(now).to_have_count(2)
    await expect(now.nth(0)).to_contain_text("Overdue: was due by")
    blood_test = card(phone, "Blood test after the first weeks")
    await expect(blood_test).to_contain_text("Due soon: now, until")
    await expect(blood_test).to_contain_text("Check the date with your clinic.")
    await blood_test.get_by_text("About this date").click()
    await expect(blood_test.get_by_role("link").first).to_be_visible()
    await expect(phone.page.get_by_text("pregnancy test")).to_have_count(0)

    await phone.page.get_by_role("radio", name="Show them", exact=True).click()
    await expect(card(phone, "Monthly pregnancy test").first).to_be_visible()
    await phone.page.get_by_role("radio", name="Do not show them").click()
    await expect(card(phone, "Monthly pregnancy test")).to_have_count(0)


async def test_done_takes_one_tap_and_can_be_undone(phone: Phone) -> None:
    await choose_programme(phone, "United States (iPLEDGE)")
    await card(phone, "Blood test after the first weeks").get_by_role("button", name="Done").click()
    await expect(dates_in(phone, "Now and soon")).to_have_count(1)
    await phone.page.get_by_text("Done or skipped (1)").click()
    done = card(phone, "Blood test after the first weeks")
    await expect(done).to_contain_text(f"Done: on {in_words(today())}")

    await phone.page.get_by_role("button", name="Undo").click()

    await expect(dates_in(phone, "Now and soon")).to_have_count(2)


async def test_a_date_can_be_moved_skipped_and_put_back(phone: Phone) -> None:
    await choose_programme(phone, "United States (iPLEDGE)")
    blood_test = card(phone, "Blood test after the first weeks")
    await blood_test.get_by_role("button", name="Change").click()
    await expect(phone.page.get_by_label("Date", exact=True)).to_be_focused()
    await phone.page.get_by_label("Date", exact=True).fill("1999-12-31")
    await phone.page.get_by_role("button", name="Save", exact=True).click()
    await expect(phone.page.get_by_text("Please choose a day from 2000")).to_be_visible()
    in_three_days = today() + timedelta(days=3)
    await phone.page.get_by_label("Date", exact=True).fill(in_three_days.isoformat())
    await phone.page.get_by_role("button", name="Save", exact=True).click()

    await expect(blood_test).to_contain_text("Due soon: in 3 days")
    await expect(blood_test).to_contain_text("The programme's own day:")
    await blood_test.get_by_role("button", name="Skip").click()
    await phone.page.get_by_text("Done or skipped (1)").click()
    await expect(blood_test).to_contain_text("Skipped")
    await blood_test.get_by_role("button", name="Put back").click()
    await blood_test.get_by_role("button", name="Use the programme's day").click()
    await expect(blood_test).to_contain_text("Due soon: now, until")


async def test_a_date_of_ones_own_needs_no_programme(phone: Phone) -> None:
    await go(phone, "dates")
    await phone.page.get_by_role("button", name="Add a date").click()
    await phone.page.get_by_label("What is it?").select_option("Pharmacy")
    tomorrow = today() + timedelta(days=1)
    await phone.page.get_by_label("Date", exact=True).fill(tomorrow.isoformat())
    await phone.page.get_by_label("Time").fill("14:30")
    await phone.page.get_by_label("Note").fill("Bring the card")
    await phone.page.get_by_role("button", name="Save", exact=True).click()

    await expect(card(phone, "Pharmacy")).to_contain_text("Due soon: tomorrow, 14:30")
    await expect(card(phone, "Pharmacy")).to_contain_text("Bring the card")
    await phone.open("#/today")
    next_dates = phone.page.get_by_role("region", name="Your next dates")
    await expect(next_dates.get_by_text("Pharmacy: tomorrow, 14:30")).to_be_visible()


async def test_today_does_not_name_what_is_private(phone: Phone) -> None:
    await show_pregnancy_steps(phone)
    await choose_programme(phone, "United States (iPLEDGE)")
    await expect(card(phone, "Monthly pregnancy test").first).to_be_visible()

    await phone.open("#/today")

    next_dates = phone.page.get_by_role("region", name="Your next dates")
    await expect(next_dates.get_by_text("A private date")).to_be_visible()
    await expect(next_dates.get_by_text("pregnancy")).to_have_count(0)


async def test_ticks_outlast_a_reload_without_a_network(phone: Phone) -> None:
    await ready_for_offline(phone)
    await go(phone, "checklist")
    await expect(phone.page.get_by_role("radio", name="During")).to_be_checked()
    await phone.page.get_by_role("radio", name="Before").click()
    await expect(phone.page.get_by_text("No clinician has reviewed this list yet.")).to_be_visible()
    await phone.context.set_offline(True)
    await phone.page.get_by_role("checkbox", name="Blood test").check()
    await phone.page.get_by_role("checkbox", name="Allergies").check()
    await expect(phone.page.get_by_text("2 of 10 ticked")).to_be_visible()

    await phone.page.reload()

    await phone.page.get_by_role("radio", name="Before").click()
    await expect(phone.page.get_by_role("checkbox", name="Allergies")).to_be_checked()
    await expect(phone.page.get_by_text("2 of 10 ticked")).to_be_visible()


async def test_after_the_last_dose_each_rule_says_when_it_ends(phone: Phone) -> None:
    last_dose = today() - timedelta(days=10)
    await go(phone, "checklist")
    await phone.page.get_by_role("radio", name="After").click()
    await phone.page.get_by_role("link", name="Set the last day of treatment").click()
    await phone.page.get_by_label("Last day of treatment").fill(last_dose.isoformat())
    await phone.page.keyboard.press("Tab")
    await expect(phone.page.get_by_text("Saved")).to_be_visible()
    await go(phone, "checklist")

    await expect(phone.page.get_by_role("radio", name="After")).to_be_checked()
    await expect(phone.page.get_by_text(f"last dose on {in_words(last_dose)}")).to_be_visible()
    for days, left in ((31, 21), (184, 174), (14, 4)):
        until = in_words(last_dose + timedelta(days=days))
        said = phone.page.get_by_text(f"Until {until}: {left} more days.")
        await expect(said.first).to_be_visible()
