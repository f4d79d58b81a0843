"""Every screen, in both themes, before axe-core, and as narrow as a phone gets."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from server.rule_packs import load_packs
from tests.browser.accessibility import looked_at, violations
from tests.browser.conftest import Phone
from tests.browser.screens import begin, flag_row, grade
from tests.daytime import today

SCREENS = [
    "today",
    "trends",
    "urgent",
    "history",
    "history/shown",
    "history/missed",
    "check-in",
    "treatment/labs",
    "treatment/dates",
    "treatment/checklist",
    "share",
    "share/questions",
    "help",
    "help/words",
    "settings",
    "settings/account",
    "settings/reminders",
    "settings/region",
    "settings/items",
    "settings/data",
    "settings/appearance",
    "settings/rules",
    "settings/about",
]


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_on_any_screen(phones, theme: str) -> None:
    phone = await phones(color_scheme=theme, reduced_motion="reduce")
    await phone.open()
    await expect(phone.page.get_by_role("button", name="Begin")).to_be_enabled()
    found = {"first run": await violations(phone.page)}
    await begin(phone)
    await grade(phone, "Dry lips", 2)
    for screen in SCREENS:
        await phone.open(f"#/{screen}")
        await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
        found[screen] = await violations(phone.page)
    await phone.open("#/today")
    await flag_row(phone, load_packs().urgent_rules.rules[0]).first.click()
    await expect(phone.page.get_by_role("alertdialog")).to_be_visible()
    found["warning"] = await violations(phone.page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_check_ins_notices_and_the_record(phones, theme: str) -> None:
    phone = await phones(
        color_scheme=theme, reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    page = phone.page
    await begin(phone)
    for days_ago in (1, 0):
        await phone.open(f"#/today/{today() - timedelta(days=days_ago)}")
        await grade(phone, "Dry lips", 3)
    await phone.open("#/today")
    notice = page.get_by_role("region", name="Worth telling your prescriber")
    await notice.get_by_role("heading", name="Dry lips").scroll_into_view_if_needed()
    await notice.get_by_text("Sources").click()
    found = {"notices and offer": await looked_at(phone.page)}

    await phone.open("#/check-in")
    await page.get_by_role("button", name="Start the questions").click()
    found["question"] = await looked_at(phone.page)
    for _ in range(4):
        await answer_one(phone, 2)
    found["offer of more"] = await looked_at(phone.page)
    await page.get_by_role("button", name="Answer them").click()
    for _ in range(6):
        await answer_one(phone, 2)
    await page.get_by_role("radio").nth(1).click()
    await page.get_by_role("alertdialog").get_by_role("button", name="I spoke to").click()
    await page.get_by_role("button", name="Next").click()
    for _ in range(5):
        await answer_one(phone, 2)
    await expect(page.get_by_role("heading", name="Your check-in")).to_be_visible()
    found["scores"] = await looked_at(phone.page)

    await phone.open("#/trends")
    await page.get_by_text("Check-ins as a table").click()
    await expect(page.get_by_role("columnheader", name="PHQ-9")).to_be_visible()
    found["scores over time"] = await looked_at(phone.page)
    await phone.open("#/history/shown")
    for words in await page.get_by_text("The words you were shown").all():
        await words.click()
    found["record"] = await looked_at(phone.page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_labs_dates_and_the_checklist(phones, theme: str) -> None:
    phone = await phones(
        color_scheme=theme, reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    page = phone.page
    await begin(phone)
    await phone.open("#/treatment/dates")
    await page.get_by_label("Whose dates?").select_option("United States (iPLEDGE)")
    await page.get_by_role("radio", name="Show them", exact=True).click()
    await page.get_by_role("button", name="Done: Blood test").click()
    for closed in await page.locator("main summary").all():
        await closed.click()
    found = {"dates": await looked_at(phone.page)}
    await page.get_by_role("button", name="Change: Visit and next supply").first.click()
    await page.get_by_label("Date", exact=True).fill("1999-01-01")
    await page.get_by_role("button", name="Save", exact=True).click()
    found["a date"] = await looked_at(phone.page)
    await page.get_by_role("button", name="Cancel").click()

    await phone.open("#/treatment/labs")
    await page.get_by_role("button", name="Add values").click()
    for analyte in ("ALT", "Triglycerides", "Pregnancy test"):
        await page.get_by_role("checkbox", name=analyte, exact=True).check()
    await page.get_by_role("button", name="Add something else").click()
    await page.get_by_role("radio", name="Positive").click()
    await page.get_by_role("button", name="Save values").click()
    found["values to correct"] = await looked_at(phone.page)
    await page.get_by_role("radio", name="Not kept").click()
    await page.get_by_role("button", name="Take off: Something else").click()
    for value in await page.get_by_label("Value", exact=True).all():
        await value.fill("50")
    await page.get_by_label("Range to").first.fill("40")
    await page.get_by_role("button", name="Save values").click()
    await page.get_by_role("button", name="Show private tests").click()
    await page.get_by_text("ALT, in U/L as a table").click()
    found["labs"] = await looked_at(phone.page)

    await phone.open("#/treatment/checklist")
    for phase in ("Before", "During", "After"):
        await page.get_by_role("radio", name=phase).click()
        found[phase] = await looked_at(phone.page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


async def answer_one(phone: Phone, value: int) -> None:
    heading = phone.page.get_by_role("heading", level=1)
    asked = await heading.inner_text()
    await phone.page.get_by_role("radio").nth(value).click()
    await (
        phone.page.get_by_role("button", name="Next")
        .or_(phone.page.get_by_role("button", name="Finish", exact=True))
        .click()
    )
    await expect(heading.filter(has_text=asked)).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_a_course_of_24_weeks(phones, theme: str) -> None:
    phone = await phones(color_scheme=theme, reduced_motion="reduce")
    await phone.open()
    await phone.page.get_by_role("button", name="Look around with example data").click()
    await expect(phone.page.get_by_text("Example data – not yours")).to_be_visible()
    found = {}
    for screen in [
        "today",
        "trends",
        "trends/glance",
        "trends/words",
        "trends/together",
        "history",
        f"history/{today()}",
        "treatment",
        "treatment/so-far",
    ]:
        await phone.open(f"#/{screen}")
        await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
        found[screen] = await violations(phone.page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


@pytest.mark.parametrize("screen", SCREENS)
async def test_nothing_runs_off_a_screen_of_320_px(phones, screen: str) -> None:
    phone = await phones(viewport={"width": 320, "height": 640})
    await begin(phone)

    await phone.open(f"#/{screen}")

    await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
    width = await phone.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320
