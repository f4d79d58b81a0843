"""Every screen, in both themes, before axe-core, and as narrow as a phone gets."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Phone, axe_source
from tests.browser.screens import begin, grade, group, today

SCREENS = [
    "today",
    "trends",
    "urgent",
    "history",
    "settings",
    "settings/account",
    "settings/treatment",
    "settings/items",
    "settings/data",
    "settings/appearance",
    "settings/about",
]


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_on_any_screen(phones, theme: str) -> None:
    phone = await phones(color_scheme=theme, reduced_motion="reduce")
    await phone.open()
    await expect(phone.page.get_by_role("button", name="Begin")).to_be_visible()
    found = {"first run": await violations(phone)}
    await begin(phone)
    await grade(phone, "Dry lips", 2)
    for screen in SCREENS:
        await phone.open(f"#/{screen}")
        await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
        found[screen] = await violations(phone)
    await phone.open("#/today")
    await group(phone, "Thoughts of hurting").get_by_role("radio", name="Yes").click()
    await expect(phone.page.get_by_role("alertdialog")).to_be_visible()
    found["warning"] = await violations(phone)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_a_course_of_24_weeks(phones, theme: str) -> None:
    phone = await phones(color_scheme=theme, reduced_motion="reduce")
    await phone.open()
    await phone.page.get_by_role("button", name="Look around with example data").click()
    await expect(phone.page.get_by_text("Example data – not yours")).to_be_visible()
    found = {}
    for screen in ["today", "trends", "history", f"history/{today()}", "settings/treatment"]:
        await phone.open(f"#/{screen}")
        await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
        found[screen] = await violations(phone)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


@pytest.mark.parametrize("screen", SCREENS)
async def test_nothing_runs_off_a_screen_of_320_px(phones, screen: str) -> None:
    phone = await phones(viewport={"width": 320, "height": 640})
    await begin(phone)

    await phone.open(f"#/{screen}")

    await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
    width = await phone.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320


async def violations(phone: Phone) -> list[str]:
    # Injected through the protocol, so the page's own policy stays as strict as it is.
    await phone.page.evaluate(axe_source())
    report = await phone.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{found['id']}: {node['html'][:120]}"
        for found in report["violations"]
        for node in found["nodes"]
    ]
