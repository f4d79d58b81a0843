"""The course on the phone: its dates, weights, capsules, and what the doses add up to."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.browser.accessibility import looked_at
from tests.browser.conftest import Phone
from tests.browser.screens import begin, group, ready_for_offline, visit
from tests.browser.treatment_screens import (
    add_dose,
    add_weight,
    card,
    days_ago,
    expect_error,
    save,
    tab_to,
)
from tests.daytime import today

PAGES = [
    "treatment",
    *(f"treatment/{page}" for page in ("plan", "so-far", "weight", "supply", "course")),
]


async def test_a_weight_has_bounds_in_either_unit(phone: Phone) -> None:
    page = phone.page
    weight = page.get_by_label("Weight", exact=True)
    await begin(phone)
    await phone.open("#/treatment/weight")
    await page.get_by_role("button", name="Add a weight").click()
    await weight.fill("600")
    await save(phone)
    await expect_error(phone, "Weight", "from 20 to 300 kg")

    await page.get_by_role("radio", name="lb").click()
    await expect(weight).to_have_value("600")
    await weight.fill("132,3")
    await save(phone)

    await expect(card(phone, "Measured").get_by_role("listitem")).to_contain_text("132.3 lb")
    await page.get_by_role("radio", name="kg").click()
    await expect(card(phone, "Measured").get_by_role("listitem")).to_contain_text("60 kg")


async def test_the_course_cannot_end_before_it_began(phone: Phone) -> None:
    page = phone.page
    end = page.get_by_label("Last day of treatment")
    await begin(phone, first_dose_days_ago=10)
    await phone.open("#/treatment/course")

    await end.fill(str(days_ago(11)))
    await expect_error(phone, "Last day of treatment", "cannot come before the first dose")
    await expect(end).to_have_value(str(days_ago(11)))
    await end.fill("1999-12-31")
    await expect_error(phone, "Last day of treatment", "from 2000")

    await end.fill(str(days_ago(3)))
    await expect(page.get_by_text("Saved")).to_be_visible()
    await visit(phone, "Treatment")
    await expect(page.get_by_text("Ended 3 days ago")).to_be_visible()


async def test_without_a_network_everything_is_kept_also_half_a_form(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=10)
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    await add_dose(phone, "40", days_ago(10))
    await add_weight(phone, "60")
    await phone.open("#/treatment/supply")
    await page.get_by_role("button", name="Add a count or a refill").click()
    await page.get_by_label("Strength of one capsule").fill("20")
    await visit(phone, "Today")
    await expect(page.get_by_role("button", name="None of these").first).to_be_visible()
    await page.reload()

    await phone.open("#/treatment/supply")
    await expect(page.get_by_text("What you typed is kept here")).to_be_visible()
    await expect(page.get_by_label("Strength of one capsule")).to_have_value("20")
    await page.get_by_label("Number of capsules").fill("60")
    await save(phone)
    await expect(card(phone, "What is left")).to_contain_text("60 capsules of 20 mg")
    await page.reload()

    await visit(phone, "Treatment")
    await expect(card(phone, "Dose so far")).to_contain_text("0 – 440 mg")
    await expect(card(phone, "Dose so far")).to_contain_text("0 – 7.3 mg per kg")
    await expect(page.get_by_text("Lasts until")).to_be_visible()


async def test_a_start_that_lies_ahead_is_counted_down_to(phone: Phone) -> None:
    page = phone.page
    starts_on = today() + timedelta(days=5)
    await phone.open()
    await page.get_by_role("button", name="Begin").click()
    await page.get_by_role("radio", name="Not started yet").click()
    planned = page.get_by_label("Planned date of the first dose")
    await planned.fill(str(days_ago(1)))
    await page.get_by_role("button", name="Next").click()
    await expect(page.get_by_text("That day has passed")).to_be_visible()
    await planned.fill(str(starts_on))
    for _ in range(2):
        await page.get_by_role("button", name="Next").click()
    await page.get_by_role("button", name="Start my diary").click()

    await expect(page.get_by_text("Starts in 5 days")).to_be_visible()
    await add_dose(phone, "30", starts_on)
    await visit(phone, "Treatment")
    await expect(page.get_by_text("Starts in 5 days")).to_be_visible()
    await expect(page.get_by_text("30 mg on each of the first 7 days.")).to_be_visible()


async def test_without_a_first_dose_the_page_asks_for_it(phone: Phone) -> None:
    page = phone.page
    await phone.open()
    await page.get_by_role("button", name="Begin").click()
    for _ in range(3):
        await page.get_by_role("button", name="Skip for now").click()
    await visit(phone, "Treatment")

    await expect(page.get_by_role("heading", name=re.compile("the first capsule"))).to_be_visible()
    await page.get_by_label("Date of the first dose").fill(str(days_ago(8)))

    await expect(page.get_by_text("Week 2 · day 9")).to_be_visible()


async def test_the_dose_so_far_links_each_day_off_the_plan_and_names_no_goal(phone: Phone) -> None:
    page = phone.page
    await begin(phone, first_dose_days_ago=40)
    await add_dose(phone, "40", days_ago(40))
    await add_weight(phone, "60")
    await phone.open(f"#/history/{days_ago(2)}")
    await group(phone, "Dose taken").get_by_role("radio", name="Not taken").click()

    await phone.open("#/treatment/so-far")

    await expect(card(phone, "In all")).to_contain_text("0 – 1,600 mg")
    await expect(card(phone, "If the dose stays as it is")).to_contain_text(
        re.compile(
            r"120 mg per kg would be passed between .* and .*Your doctor decides when the course"
        )
    )
    await expect(
        card(phone, "The usual range").get_by_role("link", name="MSD Manual")
    ).to_be_visible()
    await expect(page.get_by_text(re.compile("reached|goal|target"))).to_have_count(0)
    await card(phone, "Days other than planned").get_by_role("link").click()
    await expect(page).to_have_url(re.compile(f"#/history/{days_ago(2)}$"))

    await phone.open("#/treatment/so-far")
    await page.get_by_role("button", name="My clinic says something else").click()
    await page.get_by_label("From", exact=True).fill("160")
    await save(phone)
    await expect_error(phone, "To", "cannot be smaller")
    await page.get_by_label("To", exact=True).fill("180")
    await save(phone)
    await expect(card(phone, "The usual range")).to_contain_text(
        "Your clinic says 160 to 180 mg per kg"
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_on_the_treatment_screens(phones, theme: str) -> None:
    phone = await phones(
        color_scheme=theme, reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    page = phone.page
    await begin(phone, first_dose_days_ago=30)
    found = {}
    for state in ("empty", "filled"):
        for screen in PAGES:
            await phone.open(f"#/{screen}")
            await expect(page.get_by_role("heading", level=1)).to_be_visible()
            found[f"{screen}, {state}"] = await looked_at(phone.page)
        if state == "empty":
            await add_dose(phone, "40", days_ago(30))
            await add_weight(phone, "60")
    await phone.open("#/treatment/plan")
    await page.get_by_role("button", name="Add a dose").click()
    await page.get_by_role("radio", name="Different days in turn").click()
    await page.get_by_label("Milligrams, day by day").fill("20/400")
    await page.get_by_label("From", exact=True).fill(str(days_ago(20)))
    found["form"] = await looked_at(phone.page)
    await save(phone)
    await expect(page.get_by_role("dialog")).to_be_visible()
    found["question"] = await looked_at(phone.page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


async def test_settings_are_one_tap_away_and_reached_by_keyboard(phone: Phone) -> None:
    await begin(phone)

    await tab_to(phone, phone.page.get_by_role("link", name="Settings"))
    await phone.page.keyboard.press("Enter")

    await expect(phone.page.get_by_role("heading", level=1, name="Settings")).to_be_visible()
    await visit(phone, "Urgent")
    await expect(phone.page.get_by_role("heading", level=1, name="Urgent help")).to_be_visible()
