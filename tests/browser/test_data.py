"""A diary leaves the phone whole, and comes back whole."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.accessibility import violations
from tests.browser.conftest import Phone
from tests.browser.screens import (
    PASSWORD,
    begin,
    expect_grade,
    grade,
    ready_for_offline,
    sign_up,
    visit,
)

TABLE = "Day;Lips;Skin;Remarks\n01/03/2025;10;mild;dentist\n02/04/2025;11;very bad;\n"


async def test_a_diary_is_taken_along_erased_and_brought_back(phone: Phone, tmp_path: Path) -> None:
    page = phone.page
    await begin(phone)
    await grade(phone, "Dry lips", 2)
    await sign_up(phone, "there and back")
    await expect(page.get_by_text("Everything is synced")).to_be_visible(timeout=20_000)
    await phone.open("#/settings/data")
    async with page.expect_download() as downloading:
        await page.get_by_role("button", name="Download everything").click()
    taken = tmp_path / "diary.ndjson"
    await (await downloading.value).save_as(taken)
    await expect(page.get_by_text("Copy taken: everything, 1 day")).to_be_visible()

    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Erase this diary").click()
    await page.get_by_role("dialog").get_by_role("button", name="Erase for good").click()
    await expect(page.get_by_role("heading", name="Your diary is empty")).to_be_focused()
    gone = page.get_by_role("region", name="Your diary is empty")
    await expect(gone).to_contain_text("1 day")
    await expect(gone).to_contain_text("Nobody had opened a link of yours.")
    await expect(gone).to_contain_text("Backups of whoever runs the server")
    assert await violations(phone.page) == []
    await gone.get_by_role("button", name="Done").click()
    await begin(phone)
    await expect(page.get_by_text("Synced").first).to_be_hidden()

    await phone.open("#/settings/data")
    await page.locator("input[type=file]").set_input_files(taken)
    await expect(page.get_by_role("heading", name="What is in it")).to_be_visible()
    assert await violations(phone.page) == []
    await page.get_by_role("button", name="Bring it in").click()
    await expect(page.get_by_text("Brought in: 1 day")).to_be_visible()
    await visit(phone, "Today")
    await expect_grade(phone, "Dry lips", 2)


async def test_without_an_account_or_a_network_a_diary_comes_back(
    phone: Phone, tmp_path: Path
) -> None:
    page = phone.page
    await begin(phone)
    await grade(phone, "Dry lips", 2)
    await ready_for_offline(phone)
    await phone.open("#/settings/data")
    async with page.expect_download() as downloading:
        await page.get_by_role("button", name="Download everything").click()
    taken = tmp_path / "diary.ndjson"
    await (await downloading.value).save_as(taken)
    await phone.context.set_offline(True)
    await page.get_by_role("button", name="Erase this device").click()
    await page.get_by_role("dialog").get_by_role("button", name="Erase", exact=True).click()
    await expect(page.get_by_role("button", name="Begin")).to_be_visible()

    await phone.open("#/settings/data")
    table = {"name": "old.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    await page.locator("input[type=file]").set_input_files(table)
    await expect(page.get_by_text("can only be read with an account")).to_be_visible()
    await page.locator("input[type=file]").set_input_files(taken)
    await expect(page.get_by_role("heading", name="What is in it")).to_be_visible()
    assert await violations(phone.page) == []
    await page.get_by_role("button", name="Bring it in").click()
    await expect(page.get_by_text("Brought in: 1 day")).to_be_visible()
    await phone.open("#/history")
    await expect(page.get_by_text("Dry lips")).to_be_visible()


async def test_a_table_of_another_app_is_described_before_it_comes_in(phone: Phone) -> None:
    page = phone.page
    await begin(phone)
    await sign_up(phone, "from elsewhere")
    await phone.open("#/settings/data")
    file = {"name": "old.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    await page.locator("input[type=file]").set_input_files(file)
    show = page.get_by_role("button", name="Show what would happen")
    await page.get_by_text("The first 2 rows").click()
    await expect(page.get_by_role("row", name="02/04/2025 11 very bad")).to_be_visible()
    await page.get_by_label("“Lips” is").select_option("grades.lip_dryness")
    await page.get_by_label("Lowest number").fill("0")
    await page.get_by_label("Highest number").fill("10")
    await page.get_by_label("Which end is worse?").select_option("higher")
    await page.get_by_label("“Skin” is").select_option("grades.skin_dryness")
    await page.get_by_label("“mild” is").select_option("1")
    await page.get_by_label("“very bad” is").select_option("4")
    await page.get_by_label("“Remarks” is").select_option("note")
    await expect(show).to_be_disabled()  # nobody knows yet which is the day and which the month
    await page.get_by_label("How the dates are written").select_option("DD/MM/YYYY")
    assert await violations(phone.page) == []

    await show.click()
    await expect(page.get_by_text("Line 3")).to_be_visible()
    await page.get_by_role("button", name="Bring in what fits").click()

    await expect(page.get_by_text("Brought in: 1 day")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_who_deletes_the_account_is_told_what_went_and_what_stays(
    phones: Any, theme: str
) -> None:
    phone = await phones(color_scheme=theme)
    page = phone.page
    await begin(phone)
    await grade(phone, "Dry lips", 2)
    await sign_up(phone, f"leaves for good {theme}")
    await expect(page.get_by_text("Everything is synced")).to_be_visible()
    card = page.get_by_role("region", name="Delete account")
    await card.get_by_role("textbox").fill(PASSWORD)
    await card.get_by_role("button", name="Delete my account").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()

    await expect(page.get_by_role("heading", name="Your account is deleted")).to_be_focused()
    gone = page.get_by_role("region", name="Your account is deleted")
    for words in ("1 day", "1 signed-in browser", "Files you downloaded", "your other devices"):
        await expect(gone).to_contain_text(words)
    assert await violations(phone.page) == []
    await gone.get_by_role("button", name="Done").click()
    await expect(page.get_by_role("button", name="Begin")).to_be_visible()
