"""The main job on a real phone browser: with a network, without one, and with one again."""

from datetime import timedelta

from httpx import AsyncClient
from playwright.async_api import expect

from tests.browser.conftest import Phone
from tests.browser.screens import (
    PASSWORD,
    begin,
    expect_grade,
    grade,
    ready_for_offline,
    sign_in,
    sign_up,
    today,
    visit,
)


async def test_days_logged_with_and_without_a_network_arrive_exactly_once(
    phone: Phone, api: AsyncClient
) -> None:
    yesterday = today() - timedelta(days=1)
    await begin(phone)
    await grade(phone, "Dry lips", 2)
    await sign_up(phone, "airplane mode")
    await ready_for_offline(phone)

    await phone.context.set_offline(True)
    await phone.open(f"#/history/{yesterday}")
    await grade(phone, "Dry lips", 3)
    await expect(phone.page.get_by_text("Not yet sent").first).to_be_visible()
    await phone.page.reload()
    await expect_grade(phone, "Dry lips", 3)
    await visit(phone, "Today")
    await expect_grade(phone, "Dry lips", 2)
    await visit(phone, "Trends")
    await expect(
        phone.page.get_by_role("group", name="Dry lips, chart").get_by_role("img")
    ).to_have_count(2)

    await phone.context.set_offline(False)
    await visit(phone, "Today")
    await expect(phone.page.get_by_text("Synced").first).to_be_visible(timeout=20_000)
    account = await api.post("/sessions", json={"name": "airplane mode", "password": PASSWORD})
    entries = f"/diaries/{account.json()['diary_id']}/entries"
    stored = (await api.get(entries)).json()["items"]
    assert {entry["local_date"]: entry["grades"] for entry in stored} == {
        str(yesterday): {"lip_dryness": 3},
        str(today()): {"lip_dryness": 2},
    }
    for entry in stored:
        history = (await api.get(f"{entries}/{entry['local_date']}/history")).json()["items"]
        graded = [change for change in history if "grades" in (change["fields"] or {})]
        assert len(graded) == 1


async def test_a_second_device_receives_what_the_first_one_logged(phones) -> None:
    first, second = await phones(), await phones()
    await begin(first)
    await grade(first, "Acne flare", 1)
    await grade(first, "Mood", 3)
    await sign_up(first, "two devices")
    await expect(first.page.get_by_text("Everything is synced")).to_be_visible()

    await sign_in(second, "two devices")
    await visit(second, "Today")

    await expect_grade(second, "Acne flare", 1)
    await expect_grade(second, "Mood", 3)


async def test_what_was_chosen_can_be_taken_back(phone: Phone) -> None:
    await begin(phone)
    await grade(phone, "Dry skin", 4)
    await expect_grade(phone, "Dry skin", 4)

    await phone.page.get_by_role("button", name="Undo").click()

    chosen = phone.page.get_by_role("radiogroup", name="Dry skin").get_by_role("radio").nth(4)
    await expect(chosen).to_have_attribute("aria-checked", "false")


async def test_a_day_like_yesterday_takes_at_most_four_taps(phone: Phone) -> None:
    yesterday = today() - timedelta(days=1)
    await begin(phone)
    await phone.open(f"#/history/{yesterday}")
    await grade(phone, "Dry lips", 1)
    await grade(phone, "Mood", 3)
    await visit(phone, "Today")

    taps = ["Same as yesterday", "Save these", "None of these today"]
    for name in taps:
        await phone.page.get_by_role("button", name=name).first.click()

    await expect_grade(phone, "Dry lips", 1)
    await expect_grade(phone, "Mood", 3)
    assert len(taps) <= 4
