"""Help, the glossary, what is where, what is new, and the home screen."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.accessibility import looked_at
from tests.browser.conftest import Phone
from tests.browser.screen_tours import HELP
from tests.browser.screens import begin, grade, ready_for_offline, sign_up, visit
from tests.daytime import today

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
)
ANDROID = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"
)
OFFER_TO_INSTALL = """
  window.asked = 0;
  const offer = new Event("beforeinstallprompt", { cancelable: true });
  offer.prompt = async () => { window.asked += 1; };
  offer.userChoice = Promise.resolve({ outcome: "accepted" });
  dispatchEvent(offer);
"""
NEWS = "Retinote has something new."
INSTALL = "Put Retinote on your home screen?"


async def two_days(phone: Phone) -> None:
    """Log yesterday and today, and come back to Today afterwards."""
    await begin(phone)
    for days_ago in (1, 0):
        await phone.open(f"#/history/{today() - timedelta(days=days_ago)}")
        await grade(phone, "Dry lips", 2)
        await phone.page.get_by_role("button", name="None of these").first.click()
        await expect(phone.page.get_by_text("You answered no to all of these.")).to_be_visible()
    await visit(phone, "Today")


async def test_help_is_found_from_today_and_settings_and_read_without_a_network(
    phone: Phone,
) -> None:
    page = phone.page
    await begin(phone)
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    await page.get_by_role("main").get_by_role("link", name="Help").click()
    await expect(page.get_by_role("heading", name="Help", level=1)).to_be_focused()

    for link in await page.get_by_role("navigation", name="Help").get_by_role("link").all():
        name = (await link.locator("strong").text_content()) or ""
        await link.click()
        await expect(page.get_by_role("heading", name=name, level=1)).to_be_focused()
        await page.get_by_role("link", name="All help").click()
        await expect(page.get_by_role("heading", name="Help", level=1)).to_be_visible()

    await phone.open("#/settings")
    await page.get_by_role("link", name="Help").click()
    await expect(page.get_by_role("heading", name="Help", level=1)).to_be_visible()


async def test_help_says_that_nobody_is_watching(phone: Phone) -> None:
    await begin(phone)
    await phone.open("#/help/warnings")

    await expect(phone.page.get_by_text("No doctor, no clinic and nobody")).to_be_visible()


async def test_every_word_has_a_source_or_is_said_to_be_our_own(phone: Phone) -> None:
    page = phone.page
    await begin(phone)
    await phone.open("#/help/words")
    words = page.locator(".glossary dl > div")
    sources = words.get_by_role("link")
    own = words.get_by_text("A word of Retinote’s own.")
    await expect(words.first).to_be_visible()

    assert await words.count() == await sources.count() + await own.count()
    for source in await sources.all():
        assert (await source.get_attribute("href") or "").startswith("https://")


async def test_news_are_told_once_to_somebody_who_was_here_before(phone: Phone) -> None:
    page = phone.page
    await two_days(phone)
    await forget_that_news_were_seen(phone)
    await page.get_by_role("region", name=NEWS).get_by_role("button", name="See what").click()

    await expect(page.get_by_role("heading", name="What is new", level=1)).to_be_visible()
    await visit(phone, "Today")
    await page.reload()
    await expect(page.get_by_role("main").get_by_role("link", name="Help")).to_be_visible()
    await expect(page.get_by_role("region", name=NEWS)).to_have_count(0)


async def test_somebody_who_begins_now_is_told_of_no_news(phone: Phone) -> None:
    await two_days(phone)
    await phone.page.reload()
    await expect(phone.page.get_by_role("link", name="Help")).to_be_visible()

    await expect(phone.page.get_by_role("region", name=NEWS)).to_have_count(0)


async def forget_that_news_were_seen(phone: Phone) -> None:
    await phone.page.evaluate(
        """() => new Promise((resolve) => {
          const opening = indexedDB.open("retinote");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("meta", "readwrite");
            writing.objectStore("meta").put({ name: "newsSeen", value: "2026-01-01" });
            writing.oncomplete = () => (opening.result.close(), resolve());
          };
        })"""
    )
    await phone.page.reload()


async def test_an_iphone_is_shown_how_after_the_second_day_and_not_again(phones: Any) -> None:
    phone = await phones(user_agent=IPHONE)
    page = phone.page
    line = page.get_by_role("region", name=INSTALL)
    await begin(phone)
    await grade(phone, "Dry lips", 2)
    await expect(page.get_by_text("Saved").first).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("link", name="Help")).to_be_visible()
    await expect(line).to_have_count(0)
    await phone.open(f"#/history/{today() - timedelta(days=1)}")
    await grade(phone, "Dry lips", 2)
    await page.get_by_role("button", name="None of these").first.click()
    await expect(page.get_by_text("You answered no to all of these.")).to_be_visible()
    await visit(phone, "Today")

    await line.get_by_role("button", name="Show me how").click()
    here = page.get_by_role("region", name="iPhone and iPad, Safari")
    await expect(here.get_by_role("listitem")).to_have_count(3)
    await expect(here.locator("svg.install-picture")).to_have_count(3)
    await expect(here.get_by_text("keeps data of its own")).to_be_visible()

    await visit(phone, "Today")
    await page.reload()
    await expect(page.get_by_role("link", name="Help")).to_be_visible()
    await expect(line).to_have_count(0)


async def test_a_browser_that_offers_to_install_is_taken_at_its_word(phones: Any) -> None:
    phone = await phones(user_agent=ANDROID)
    page = phone.page
    await two_days(phone)
    await page.evaluate(OFFER_TO_INSTALL)
    line = page.get_by_role("region", name=INSTALL)
    await line.get_by_role("button", name="Install", exact=True).click()

    await expect(page.get_by_text("Installed. You find it among your apps.")).to_be_visible()
    assert await page.evaluate("asked") == 1


async def test_the_offer_can_be_put_away_and_is_found_again_in_help(phones: Any) -> None:
    phone = await phones(user_agent=ANDROID)
    page = phone.page
    await two_days(phone)
    line = page.get_by_role("region", name=INSTALL)
    await line.get_by_role("button", name="Dismiss").click()
    await expect(line).to_have_count(0)
    await expect(page.get_by_text("You find this again under Help.")).to_be_visible()

    await page.reload()
    await page.get_by_role("main").get_by_role("link", name="Help").click()
    await expect(line).to_have_count(0)
    await page.get_by_role("link", name="Put Retinote on your home screen").click()
    await expect(
        page.get_by_role("region", name="Android, Chrome and others of its kind")
    ).to_be_visible()


async def test_a_computer_that_offers_nothing_is_asked_nothing(phone: Phone) -> None:
    await two_days(phone)
    await phone.page.reload()
    await expect(phone.page.get_by_role("link", name="Help")).to_be_visible()

    await expect(phone.page.get_by_role("region", name=INSTALL)).to_have_count(0)


async def test_screens_without_anything_in_them_say_what_will_be_there(phone: Phone) -> None:
    page = phone.page
    await begin(phone)
    await visit(phone, "Trends")
    await expect(page.get_by_role("heading", name="Your lines will grow here")).to_be_visible()
    await expect(page.get_by_role("link", name="Log today")).to_be_visible()
    await visit(phone, "History")
    await expect(page.get_by_text("Each day you log gets a dot here")).to_be_visible()
    await expect(page.get_by_role("link", name="Log today")).to_be_visible()
    await phone.open("#/share")
    await expect(page.get_by_role("link", name="Make an account")).to_be_visible()
    await sign_up(phone, "nothing in it")
    await phone.open("#/share")
    await expect(page.get_by_text("What you give to a doctor stands here")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_help(phones: Any, theme: str) -> None:
    phone = await phones(
        color_scheme=theme,
        reduced_motion="reduce",
        viewport={"width": 320, "height": 640},
        user_agent=IPHONE,
    )
    await two_days(phone)
    await expect(phone.page.get_by_role("region", name=INSTALL)).to_be_visible()
    found = {"today": await looked_at(phone.page)}
    for name in ["", *HELP]:
        await phone.open(f"#/help/{name}")
        await expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
        found[name] = await looked_at(phone.page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}
