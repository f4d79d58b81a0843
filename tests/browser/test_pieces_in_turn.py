"""What is long comes bit by bit: nothing moves, and a list says so until all of it stands."""

from datetime import timedelta

from playwright.async_api import Page, expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, grade, ready_for_offline, today

SHIFTS = """() => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries())
      if (!hadRecentInput) globalThis.shifts.push(value);
  }).observe({ type: "layout-shift" });
}"""
WAITING_LINKS = """() => [...document.querySelectorAll("link[data-screens]")].map(
  ({ rel, dataset }) => [rel, dataset.screens.split(" ")]
)"""


async def look_around(phone: Phone) -> None:
    await phone.open()
    await phone.page.get_by_role("button", name="Look around with example data").click()
    await expect(phone.page.get_by_role("navigation")).to_be_visible()


async def test_trends_come_one_by_one_and_nothing_moves(phone: Phone) -> None:
    page: Page = phone.page
    await look_around(phone)
    await expect(page.get_by_text("example data").first).to_be_visible()
    await page.evaluate(f"({SHIFTS})()")
    await phone.open("#/trends")

    await expect(page.get_by_role("heading", name="Trends", level=1)).to_be_visible()
    await expect(page.locator('.trend-view[aria-busy="false"]')).to_be_attached()

    cards = page.locator(".trend-card h2")
    assert await cards.count() >= 5
    await expect(page.locator(".dose-so-far")).to_be_attached()
    await expect(page.locator(".trend-card svg .chart-point").first).to_be_attached()
    assert await page.evaluate("shifts") == []


async def test_every_rule_stands_in_the_end(phone: Phone) -> None:
    page: Page = phone.page
    await begin(phone)
    await page.evaluate(f"({SHIFTS})()")

    await phone.open("#/settings/rules")

    await expect(page.get_by_role("heading", name="Sources of the numbers")).to_be_attached()
    await expect(page.locator('[aria-labelledby="urgent-rules"]')).to_have_attribute(
        "aria-busy", "false"
    )
    assert await page.locator('[aria-labelledby="urgent-rules"] .rule-list > li').count() == 30
    assert await page.evaluate("shifts") == []


async def test_what_the_address_asks_for_is_fetched_beside_the_diary(phone: Phone) -> None:
    page: Page = phone.page
    await begin(phone)
    await phone.open("#/treatment/labs")
    await page.reload()
    await expect(page.get_by_role("button", name="Add values")).to_be_visible()

    links: list[tuple[str, list[str]]] = await page.evaluate(WAITING_LINKS)

    asked = [screens for rel, screens in links if rel == "modulepreload"]
    assert ["treatment/labs"] in asked
    assert all("treatment/labs" in screens or "treatment" in screens for screens in asked)
    assert any(rel == "later" for rel, _ in links)


async def test_what_today_asks_stands_there_with_the_day_and_does_not_push_it_down(
    phone: Phone,
) -> None:
    page: Page = phone.page
    await begin(phone)
    await phone.open(f"#/history/{today() - timedelta(days=2)}")
    await grade(phone, "Dry lips", 2)
    await expect(page.get_by_text("Saved")).to_be_visible()
    await ready_for_offline(phone)
    await page.add_init_script(f"({SHIFTS})()")
    await phone.open("#/today")

    await page.reload()

    await expect(page.get_by_role("region", name="The safety question of another")).to_be_visible()
    await expect(page.locator(".today-foot")).to_be_attached()
    assert await page.evaluate("shifts") == []
