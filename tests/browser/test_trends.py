"""Charts are read by hand, by keyboard and by ear; their numbers stand in tables and words."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, grade, visit
from tests.daytime import today

VIEWS = ["trends", "trends/glance", "trends/words", "trends/together"]
LAST_DAY = re.compile(r"^Day 168, ")
TWO_DOTS = re.compile(r"^(M[\d.]+ [\d.]+h0){2}$")


async def look_around(phone: Phone, route: str = "#/trends") -> None:
    """Open the example course, which has 24 weeks, a pause, missed days, labs and one red flag."""
    await phone.open()
    await phone.page.get_by_role("button", name="Look around with example data").click()
    await expect(phone.page.get_by_text("Example data – not yours")).to_be_visible()
    await phone.open(route)
    await expect(phone.page.get_by_role("heading", level=1, name="Trends")).to_be_visible()


def card(phone: Phone, name: str) -> Locator:
    return phone.page.get_by_role("region", name=name, exact=True)


def chart(within: Locator) -> Locator:
    return within.get_by_role("group", name=re.compile("chart"))


async def reach(within: Locator) -> None:
    """Put the focus on the chart as the Tab key would: on its one stop."""
    await within.scroll_into_view_if_needed()
    stops = chart(within).locator('[tabindex="0"]')
    await expect(stops).to_have_count(1)
    await stops.focus()


def readout(within: Locator) -> Locator:
    return within.locator("figcaption")


def summary(within: Locator) -> Locator:
    return within.locator(".chart-summary")


async def test_a_chart_is_read_day_by_day_with_the_keyboard(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")
    press = phone.page.keyboard.press

    await reach(lips)
    await expect(readout(lips)).to_have_text(LAST_DAY)
    await press("ArrowLeft")
    await expect(readout(lips)).to_have_text(re.compile(r"^Day 16[0-7], "))
    await press("Home")
    await expect(readout(lips)).to_have_text(re.compile(r"^Day −\d"))
    await press("End")
    await expect(readout(lips)).to_have_text(LAST_DAY)
    await press("PageUp")
    await expect(readout(lips)).to_have_text(re.compile(r"^Day 1(5\d|6[01]), "))


async def test_what_a_screen_reader_says_of_a_day_is_what_is_shown(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")

    await reach(lips)
    spoken = await phone.page.evaluate("document.activeElement.getAttribute('aria-label')")

    await expect(readout(lips)).to_have_text(spoken)
    assert re.match(r"Day 168, \d+ \w+: (Fine|A bit dry|Dry, needs balm|Cracked|Split)", spoken)


async def test_plus_and_minus_zoom_and_the_summary_follows(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")
    await reach(lips)
    await expect(summary(lips)).to_contain_text("Weeks −1 to 24: ")

    await phone.page.keyboard.press("+")
    await expect(summary(lips)).to_contain_text("Weeks 12 to 24: ")
    await expect(summary(lips)).to_have_attribute("aria-live", "polite")
    await phone.page.keyboard.press("-")

    await expect(summary(lips)).to_contain_text("Weeks −1 to 24: ")


async def test_a_step_beyond_what_is_shown_moves_the_chart_along(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")
    await reach(lips)
    await phone.page.keyboard.press("+")
    await phone.page.keyboard.press("+")
    before = await summary(lips).inner_text()

    await phone.page.keyboard.press("Home")
    await phone.page.keyboard.press("ArrowLeft")

    await expect(summary(lips)).not_to_have_text(before)
    focused = "document.activeElement.classList.contains('chart-point')"
    assert await phone.page.evaluate(focused), "the focus stays on a day of the chart"


async def test_buttons_do_what_the_keys_do(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")
    zoom = lips.get_by_role("group", name="Zoom: Dry lips")

    await zoom.get_by_role("button", name="Closer").click()
    await zoom.get_by_role("button", name="Earlier").click()
    await expect(summary(lips)).not_to_contain_text("to 24:")
    await zoom.get_by_role("button", name="Wider").click()

    await expect(summary(lips)).to_contain_text("Weeks −1 to 24: ")
    await expect(zoom.get_by_role("button", name="Wider")).to_have_attribute(
        "aria-disabled", "true"
    )


async def test_two_fingers_part_and_the_chart_comes_closer(phones) -> None:
    phone = await phones(has_touch=True)
    await look_around(phone)
    lips = card(phone, "Dry lips")
    await chart(lips).scroll_into_view_if_needed()
    box = await chart(lips).bounding_box()
    assert box is not None
    middle, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hand = await phone.context.new_cdp_session(phone.page)

    async def touch(kind: str, *apart: float) -> None:
        fingers = [
            {"x": middle + side * each, "y": y, "id": number}
            for each in apart
            for number, side in enumerate((-1, 1))
        ]
        await hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    await touch("touchStart", 25)
    for apart in (40, 55, 75):
        await touch("touchMove", apart)
    await touch("touchEnd")

    await expect(summary(lips)).to_contain_text(re.compile(r"Weeks [5-9] to 1\d: "))


async def test_a_tap_shows_the_whole_day_and_leads_to_it(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")
    await chart(lips).scroll_into_view_if_needed()
    box = await chart(lips).bounding_box()
    assert box is not None

    await phone.page.mouse.click(box["x"] + box["width"] - 3, box["y"] + box["height"] / 2)

    opened = lips.get_by_role("link", name=re.compile("^Open "))
    await expect(opened).to_have_attribute("href", f"#/history/{today()}")
    await expect(lips.locator(".day-answers dt")).to_contain_text(["Dry lips", "Mood"])
    await lips.get_by_role("button", name="Close this day").click()
    await expect(opened).to_have_count(0)


async def test_a_tap_reads_a_day_whose_point_does_not_stand_yet(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")
    await chart(lips).scroll_into_view_if_needed()
    await expect(chart(lips)).to_have_attribute("aria-busy", "false")

    await phone.page.evaluate("() => { globalThis.requestAnimationFrame = () => 0; }")
    await lips.get_by_role("button", name="Closer").click()
    await expect(chart(lips)).to_have_attribute("aria-busy", "true")
    await chart(lips).click()

    await expect(readout(lips)).to_contain_text(re.compile(r"^Day \d+, "))


async def test_the_table_has_a_row_for_every_day_the_chart_can_be_read_at(phone: Phone) -> None:
    await look_around(phone)
    lips = card(phone, "Dry lips")
    await reach(lips)
    stops = await chart(lips).locator(".chart-point").count()

    await lips.get_by_text("Dry lips as a table").click()
    by_day = lips.get_by_role("table", name="By day")

    await expect(by_day.locator("tbody tr")).to_have_count(stops)


async def test_a_day_without_an_answer_is_told_as_a_gap(phone: Phone) -> None:
    await begin(phone, first_dose_days_ago=20)
    for days_ago in (6, 0):
        await phone.open(f"#/today/{today() - timedelta(days=days_ago)}")
        await grade(phone, "Dry lips", 1)
    await visit(phone, "Trends")
    lips = card(phone, "Dry lips")

    await reach(lips)

    await expect(readout(lips)).to_contain_text("5 days without an answer before it")
    await expect(chart(lips).locator(".chart-dots")).to_have_attribute("d", TWO_DOTS)


async def test_days_on_the_drug_close_up_pauses(phone: Phone) -> None:
    await look_around(phone)
    await phone.page.get_by_role("radio", name="Weeks on the drug").click()
    lips = card(phone, "Dry lips")
    await lips.scroll_into_view_if_needed()

    await expect(phone.page.get_by_text("Pauses and missed days are closed up")).to_be_visible()
    await expect(summary(lips)).to_contain_text("days without a dose are not drawn")


@pytest.mark.parametrize("route", [VIEWS[0], VIEWS[1]])
async def test_every_chart_is_one_stop_of_the_tab_key(phone: Phone, route: str) -> None:
    await look_around(phone, f"#/{route}")
    charts = phone.page.get_by_role("group", name=re.compile(r"\. Arrow keys move"))
    cards = phone.page.locator(".live-chart")
    await expect(cards.first).to_be_visible()

    for place in range(await cards.count()):
        await cards.nth(place).scroll_into_view_if_needed()
        stops = cards.nth(place).locator('svg [tabindex="0"]')
        await expect(stops).to_have_count(1)
    assert await charts.count() > 0


async def test_all_items_share_one_axis_and_a_day_reads_them_together(phone: Phone) -> None:
    await look_around(phone, "#/trends/glance")
    everything = card(phone, "Everything you track")

    await reach(everything)

    for item in ("Dry lips: ", "Dry skin: ", "Acne flare: ", "Mood: "):
        await expect(readout(everything)).to_contain_text(item)


async def test_every_week_stands_in_words_the_newest_first(phone: Phone) -> None:
    await look_around(phone, "#/trends/words")
    weeks = phone.page.get_by_role("heading", level=3)

    await expect(weeks.first).to_have_text(re.compile("^Week 24, from "))
    await expect(weeks.last).to_have_text(re.compile("^Week −1, from "))
    await expect(phone.page.get_by_text("Nothing logged in this week.")).to_have_count(1)
    await expect(
        phone.page.get_by_role("listitem").get_by_text(re.compile("^Dry lips: “"))
    ).not_to_have_count(0)


async def test_dose_and_dryness_are_said_to_go_together_and_no_more(phone: Phone) -> None:
    await look_around(phone, "#/trends/together")
    lips = card(phone, "Dry lips")

    await expect(lips).to_contain_text("went together")
    await expect(lips).to_contain_text(re.compile(r"Over \d+ weeks the figure is"))
    await expect(phone.page.get_by_text("Why this can mislead")).to_be_visible()
    assert "caus" not in (await lips.inner_text()).lower()


async def test_paper_has_every_chart_and_nothing_to_press(phone: Phone) -> None:
    await look_around(phone)
    await phone.page.emulate_media(media="print")
    await phone.page.evaluate("dispatchEvent(new Event('beforeprint'))")

    cards = phone.page.locator(".live-chart")
    await expect(phone.page.locator(".live-chart figure > svg")).to_have_count(await cards.count())
    for button in await phone.page.locator(".zoom-buttons").all():
        await expect(button).to_be_hidden()
