"""The course on the phone: dates, prescribed dose, weights, capsules, and what they add up to."""

import re
from datetime import date, timedelta

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Phone, axe_source
from tests.browser.screens import begin, group, ready_for_offline, stored, visit
from tests.daytime import today

PAGES = [
    "treatment",
    *(f"treatment/{page}" for page in ("plan", "so-far", "weight", "supply", "course")),
]


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
            found[f"{screen}, {state}"] = await looked_at(phone)
        if state == "empty":
            await add_dose(phone, "40", days_ago(30))
            await add_weight(phone, "60")
    await phone.open("#/treatment/plan")
    await page.get_by_role("button", name="Add a dose").click()
    await page.get_by_role("radio", name="Different days in turn").click()
    await page.get_by_label("Milligrams, day by day").fill("20/400")
    await page.get_by_label("From", exact=True).fill(str(days_ago(20)))
    found["form"] = await looked_at(phone)
    await save(phone)
    await expect(page.get_by_role("dialog")).to_be_visible()
    found["question"] = await looked_at(phone)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


async def looked_at(phone: Phone) -> list[str]:
    """Give what axe finds, and whether anything runs off the screen."""
    await phone.page.evaluate(axe_source())
    report = await phone.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    width = await phone.page.evaluate("document.documentElement.scrollWidth")
    found = [
        f"{each['id']}: {node['html'][:120]}"
        for each in report["violations"]
        for node in each["nodes"]
    ]
    return [*found, *([f"{width} px wide"] if width > 320 else [])]


async def test_settings_are_one_tap_away_and_reached_by_keyboard(phone: Phone) -> None:
    await begin(phone)

    await tab_to(phone, phone.page.get_by_role("link", name="Settings"))
    await phone.page.keyboard.press("Enter")

    await expect(phone.page.get_by_role("heading", level=1, name="Settings")).to_be_visible()
    await visit(phone, "Urgent")
    await expect(phone.page.get_by_role("heading", level=1, name="Urgent help")).to_be_visible()
