"""Ten seconds a day: one thumb, no typing, nothing counted that was not said."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Locator, expect

from tests.browser.accessibility import looked_at
from tests.browser.conftest import PHONE, Phone
from tests.browser.screens import (
    begin,
    expect_grade,
    grade,
    group,
    ready_for_offline,
    stored,
    today,
    visit,
)
from tests.daytime import ZONE

SLOW_DISK = """const { addEventListener } = IDBTransaction.prototype;
const written = new Promise((resolve) => (globalThis.letWrite = resolve));
IDBTransaction.prototype.addEventListener = function (type, listener, ...rest) {
  const later = (event) => written.then(() => listener(event));
  const isWriting = type === "complete" && this.mode === "readwrite";
  addEventListener.call(this, type, isWriting ? later : listener, ...rest);
};
undefined;"""
LIKE_LAST = {"Dry lips": 2, "Dry skin": 1, "Acne flare": 1, "Mood": 3}
VIBRATIONS = """
  window.vibrations = [];
  Object.defineProperty(navigator, "vibrate", {
    value: (pattern) => window.vibrations.push(pattern) > 0,
  });
"""


async def log(phone: Phone, on: date, grades: dict[str, int] = LIKE_LAST) -> None:
    await phone.open(f"#/history/{on}")
    for item, step in grades.items():
        await grade(phone, item, step)
    await phone.page.get_by_role("button", name="None of these").first.click()
    # A day that is not yet kept would still count as left out.
    await expect(phone.page.get_by_text("You answered no to all of these.")).to_be_visible()


async def entry(phone: Phone, on: date) -> dict[str, Any]:
    """Give what the device holds of one day."""
    rows = await stored(phone, "records")
    days = [row["document"] for row in rows if row["key"] == str(on)]
    return dict(days[0]) if days else {}


def box(phone: Phone, row: str, on: date) -> Locator:
    return phone.page.get_by_role("button", name=f"{row}, {on:%A} {on.day} ")


async def at(phone: Phone, on: date, hour: time) -> None:
    moment = datetime.combine(on, hour, tzinfo=ZoneInfo(ZONE))
    await phone.page.clock.set_fixed_time(moment)


async def test_what_yesterday_was_counts_only_once_it_is_confirmed_one_by_one_or_all(
    phone: Phone,
) -> None:
    page = phone.page
    await begin(phone)
    await log(phone, today() - timedelta(days=1))
    await visit(phone, "Today")

    await page.get_by_role("button", name="Same as yesterday").click()
    await expect(page.locator(".is-proposed")).to_have_count(4)
    assert await entry(phone, today()) == {}
    await expect(page.get_by_text("Nothing written yet")).to_be_visible()

    await grade(phone, "Dry lips", 2)
    await expect_grade(phone, "Dry lips", 2)
    assert (await entry(phone, today()))["grades"] == {"lip_dryness": 2}
    await expect(page.locator(".is-proposed")).to_have_count(3)

    await page.get_by_role("button", name="Save these").click()
    await expect_grade(phone, "Mood", 3)
    assert "red_flags" not in await entry(phone, today())


async def test_what_is_tapped_every_day_lies_within_reach_of_a_thumb(phone: Phone) -> None:
    page = phone.page
    await begin(phone)
    await log(phone, today() - timedelta(days=1))
    await visit(phone, "Today")
    upper_third = PHONE["height"] / 3
    resting = [
        page.get_by_role("button", name="Same as yesterday"),
        page.get_by_role("navigation").get_by_role("link", name="Urgent"),
        *await group(phone, "Dry lips").get_by_role("radio").all(),
    ]
    for control in resting:
        await expect_below(control, upper_third)

    await page.get_by_role("button", name="Same as yesterday").click()
    await expect_below(page.get_by_role("button", name="Save these"), upper_third)
    await page.get_by_role("button", name="Discard").click()
    await expect(page.get_by_role("button", name="Same as yesterday")).to_be_in_viewport(ratio=1)


async def expect_below(control: Locator, line: float) -> None:
    await expect(control).to_be_in_viewport(ratio=1)
    found = await control.bounding_box()
    assert found is not None
    assert found["y"] >= line


@pytest.mark.parametrize(("motion", "ticks"), [("no-preference", 1), ("reduce", 0)])
async def test_an_answer_that_was_kept_is_felt_unless_stillness_is_asked_for(
    phones: Any, motion: str, ticks: int
) -> None:
    phone = await phones(reduced_motion=motion)
    await phone.context.add_init_script(VIBRATIONS)
    await begin(phone)

    await grade(phone, "Dry lips", 2)
    await expect(phone.page.get_by_text("Saved")).to_be_visible()

    assert len(await phone.page.evaluate("vibrations")) == ticks


async def test_a_choice_is_seen_at_once_and_said_to_be_saved_once_it_is(phone: Phone) -> None:
    page = phone.page
    await begin(phone)
    await page.evaluate(SLOW_DISK)

    await grade(phone, "Dry lips", 2)
    await expect_grade(phone, "Dry lips", 2)
    await grade(phone, "Dry lips", 4)
    await expect_grade(phone, "Dry lips", 4)
    await expect(page.get_by_text("Saved", exact=True)).to_have_count(0)

    await page.evaluate("letWrite()")
    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    await expect_grade(phone, "Dry lips", 4)


async def test_after_midnight_it_is_asked_which_day_is_meant_until_four(phone: Phone) -> None:
    page, yesterday = phone.page, today() - timedelta(days=1)
    await at(phone, today(), time(1, 30))
    await begin(phone)
    await expect(page.get_by_role("heading", name="It is after midnight")).to_be_visible()

    await page.get_by_role("button", name="For yesterday").click()
    await grade(phone, "Dry lips", 3)
    await expect_grade(phone, "Dry lips", 3)
    assert (await entry(phone, yesterday))["grades"] == {"lip_dryness": 3}
    assert await entry(phone, today()) == {}

    await visit(phone, "Trends")
    await visit(phone, "Today")
    await expect(page.get_by_role("heading", level=1)).to_contain_text(f"{today():%A}")
    await at(phone, today(), time(4, 0))
    await page.reload()
    await expect(group(phone, "Dry lips")).to_be_visible()
    await expect(page.get_by_role("heading", name="It is after midnight")).to_have_count(0)


async def test_five_days_left_out_are_filled_in_on_one_page(phone: Phone) -> None:
    page = phone.page
    missed = [today() - timedelta(days=days) for days in (5, 4, 3, 2, 1)]
    await begin(phone)
    await log(phone, today() - timedelta(days=6))
    await visit(phone, "Today")
    await page.get_by_role("link", name="Fill in 5 days").click()

    await page.get_by_role("button", name="Same as").click()
    await expect(page.locator(".is-proposed")).to_have_count(20)
    assert await entry(phone, missed[0]) == {}
    await page.get_by_role("button", name="Save these").click()

    for on in missed:
        await expect(page.get_by_role("heading", name="Urgent signs ·")).to_contain_text(
            f"{on:%a} {on.day}"
        )
        assert "red_flags" not in await entry(phone, on)
        await page.get_by_role("button", name="None of these").click()
    await expect(page.locator(".catch-up-box.is-answered")).to_have_count(25)
    for on in missed:
        kept = await entry(phone, on)
        assert (kept["grades"]["lip_dryness"], kept["mood"]) == (2, 3)
        assert set(kept["red_flags"].values()) == {False}

    await page.reload()
    await expect(page.get_by_text("No day of the last two weeks is left out")).to_be_visible()


async def test_filling_in_days_can_be_taken_back_as_a_whole(phone: Phone) -> None:
    page = phone.page
    await begin(phone)
    await log(phone, today() - timedelta(days=3))
    await phone.open("#/history/missed")
    await page.get_by_role("button", name="Same as").click()
    await page.get_by_role("button", name="Save these").click()
    await page.get_by_text("2 days saved").wait_for()

    await page.get_by_role("button", name="Undo").click()

    await expect(page.locator(".catch-up-box.is-answered")).to_have_count(0)
    await phone.open(f"#/history/{today() - timedelta(days=1)}")
    await expect(page.get_by_text("Nothing written yet")).to_be_visible()


async def test_a_day_left_out_is_filled_in_by_keyboard_and_kept_box_by_box(phone: Phone) -> None:
    page = phone.page
    first, second = today() - timedelta(days=2), today() - timedelta(days=1)
    await begin(phone)
    await log(phone, today() - timedelta(days=3))
    await ready_for_offline(phone)
    await phone.open("#/history/missed")
    await phone.context.set_offline(True)

    await box(phone, "Dry lips", first).focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Dry lips ·")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name=f"Dry lips · {second:%a}")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(box(phone, "Dry lips", second)).to_be_focused()

    await page.reload()
    await expect(box(phone, "Dry lips", first)).to_have_accessible_name(
        f"Dry lips, {first:%A} {first.day} {first:%B}: 1 A bit dry"
    )


async def test_an_urgent_sign_on_a_day_left_out_opens_the_list_of_that_day(phone: Phone) -> None:
    page, missed = phone.page, today() - timedelta(days=1)
    await begin(phone)
    await log(phone, today() - timedelta(days=2))
    await phone.open("#/history/missed")
    await box(phone, "Urgent signs", missed).click()

    await page.get_by_role("link", name="Yes, or not sure").click()

    await expect(page.get_by_role("heading", name="Any of these on that day?")).to_be_visible()
    assert page.url.endswith(f"#/history/{missed}")


async def test_a_day_logged_again_counts_with_its_worst_and_keeps_the_times(phone: Phone) -> None:
    page = phone.page
    await at(phone, today(), time(8, 15))
    await begin(phone)
    await grade(phone, "Dry lips", 1)
    await grade(phone, "Mood", 3)
    await expect_grade(phone, "Mood", 3)
    await at(phone, today(), time(19, 30))

    times = page.get_by_role("region", name="During the day")
    await times.get_by_role("button", name="Log again").click()
    await times.get_by_role("radiogroup", name="Dry lips").get_by_role("radio").nth(3).click()
    await times.get_by_role("radiogroup", name="Mood").get_by_role("radio").nth(4).click()

    for item, step in (("lip_dryness", 3), ("mood", 3)):
        whole_day = page.locator(f"#item-{item}").get_by_role("radio").nth(step)
        await expect(whole_day).to_have_attribute("aria-checked", "true")
    await expect(times.get_by_text("Mood: Very good")).to_be_visible()
    assert (await entry(phone, today()))["times"] == {
        "08:15 lip_dryness": 1,
        "08:15 mood": 3,
        "19:30 lip_dryness": 3,
        "19:30 mood": 4,
    }
    await page.get_by_role("button", name="Undo").click()
    await expect(times.get_by_text("Mood: Very good")).to_have_count(0)

    await phone.open(f"#/history/{today()}")
    listed = times.get_by_role("list").first.get_by_role("listitem")
    await expect(listed.filter(has_text="08:15")).to_contain_text("Dry lips: A bit dry")
    await expect(listed.filter(has_text="19:30")).to_contain_text("Dry lips: Cracked")


async def test_shortcuts_of_the_installed_app_open_their_screens_without_a_network(
    phone: Phone,
) -> None:
    page = phone.page
    await begin(phone)
    manifest = await page.evaluate("fetch('/manifest.webmanifest').then((got) => got.json())")
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    shown = {"Log today": f"{today():%A}", "Urgent": "Urgent help"}
    assert {shortcut["name"] for shortcut in manifest["shortcuts"]} == shown.keys()

    for shortcut in manifest["shortcuts"]:
        opened = await phone.context.new_page()
        phone.watch(opened)
        await opened.goto(phone.origin + shortcut["url"])
        heading = opened.get_by_role("heading", level=1)
        await expect(heading).to_contain_text(shown[shortcut["name"]])


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_where_days_are_filled_in_and_logged_again(
    phones: Any, theme: str
) -> None:
    phone = await phones(
        color_scheme=theme, reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    page = phone.page
    await begin(phone)
    await log(phone, today() - timedelta(days=3))
    await phone.open("#/history/missed")
    await expect(page.get_by_role("table")).to_be_visible()
    found = {"days left out": await looked_at(phone.page)}
    await box(phone, "Dry lips", today() - timedelta(days=1)).click()
    found["choices"] = await looked_at(phone.page)
    await page.get_by_role("button", name="Close").click()
    await box(phone, "Urgent signs", today() - timedelta(days=1)).click()
    found["urgent"] = await looked_at(phone.page)
    await page.get_by_role("button", name="Close").click()
    await page.get_by_role("button", name="Same as").click()
    found["filled in"] = await looked_at(phone.page)
    await phone.open("#/today")
    found["today"] = await looked_at(phone.page)
    await grade(phone, "Dry lips", 2)
    await page.get_by_role("button", name="Log again").click()
    found["again"] = await looked_at(phone.page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


@pytest.mark.parametrize("screen", ["today", "history"])
async def test_a_day_that_no_calendar_has_cannot_be_written_to(phone: Phone, screen: str) -> None:
    await begin(phone)

    await phone.open(f"#/{screen}/2026-02-30")

    await expect(phone.page.get_by_role("link", name="Back to today")).to_be_visible()
    await expect(phone.page.get_by_role("radiogroup")).to_have_count(0)


SHIFTED = """() => new Promise((resolve) => new PerformanceObserver((list) =>
  resolve(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)),
).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => resolve(0), 100))"""
"""How far what is in sight has moved by itself since the page came."""


@pytest.mark.parametrize("style", ["Words", "Compact"])
async def test_all_that_is_tracked_comes_to_today_and_moves_nothing_in_sight(
    phone: Phone, style: str
) -> None:
    await begin(phone)
    await phone.page.get_by_role("radio", name=style, exact=True).click()
    await phone.open("#/settings/items")
    boxes = phone.page.get_by_role("main").get_by_role("checkbox")
    await expect(boxes.first).to_be_visible()
    count = await boxes.count()
    for number in range(count):
        await boxes.nth(number).check()

    await visit(phone, "Today")
    items = phone.page.get_by_role("region", name="How was it?").locator(".steps-card")
    await expect(items).to_have_count(count)
    await phone.page.reload()

    await expect(items).to_have_count(count)
    await expect(phone.page.locator(".item-grid")).to_have_attribute("aria-busy", "false")
    assert await phone.page.evaluate(SHIFTED) == 0
