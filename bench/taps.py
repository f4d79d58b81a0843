"""
Taps and seconds of what a person does every day, counted in a real Chromium.

Taps are counted as they are made, one for each touch of a finger; a swipe is counted where a
control is not on the screen. Seconds are a **model**, not a measurement of people: what a tap, a
swipe and the first look at a screen take is assumed below, and the time that the app itself took is
added as measured.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bench.rounds import Pace
from bench.servers import running
from bench.table import Row, at_most, without_bar
from tests.daytime import ZONE, today

SECONDS_A_TAP = 1.1
SECONDS_A_SWIPE = 0.6
SECONDS_TO_TAKE_IN_A_SCREEN = 1.5
"""Assumptions, chosen to be unhurried; docs/benchmarks.md says so."""

SWIPE_PIXELS = 450
PHONE = {"width": 360, "height": 740}
CHROMIUM = "/usr/bin/chromium"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
ITEMS = {"Dry lips": 2, "Dry skin": 1, "Acne flare": 1, "Mood": 3}
MISSED_DAYS = 5


@dataclass
class Thumb:
    """One person's thumb on one page, and what it has done."""

    page: Page
    taps: int = 0
    swipes: int = 0
    screens: int = 0
    seconds_of_app: float = 0.0

    def begin(self) -> None:
        """Start counting here, with a look at the screen that is open."""
        self.taps = self.swipes = self.screens = 0
        self.seconds_of_app = 0.0
        self.look()

    def look(self) -> None:
        """Take in a screen that is new to the eye."""
        self.screens += 1

    async def tap(self, control: Locator) -> None:
        """Swipe until *control* is on the screen, and touch it."""
        await control.wait_for()
        self.swipes += await self._swipes_to(control)
        started = time.perf_counter()
        await control.click()
        self.seconds_of_app += time.perf_counter() - started
        self.taps += 1

    async def wait_for(self, shown: Locator) -> None:
        """Wait as the person does until something is there."""
        started = time.perf_counter()
        await shown.wait_for()
        self.seconds_of_app += time.perf_counter() - started

    async def _swipes_to(self, control: Locator) -> int:
        box = await control.bounding_box()
        if box is None:
            return 0
        bars = self.page.locator("nav.navigation")
        bar = await bars.bounding_box() if await bars.count() else None
        # What lies in the bar itself has nothing of it in the way.
        is_over_bar = bar is not None and box["y"] >= bar["y"]
        floor = bar["y"] if bar and not is_over_bar else PHONE["height"]
        below, above = box["y"] + box["height"] - floor, -box["y"]
        await control.scroll_into_view_if_needed()
        return max(0, ceil(max(below, above) / SWIPE_PIXELS))

    @property
    def seconds(self) -> float:
        """Add up the model and what the app took."""
        modelled = (
            self.taps * SECONDS_A_TAP
            + self.swipes * SECONDS_A_SWIPE
            + self.screens * SECONDS_TO_TAKE_IN_A_SCREEN
        )
        return modelled + self.seconds_of_app

    def told(self) -> str:
        """Say what the seconds are made of."""
        return (
            f"{self.taps} taps, {self.swipes} swipes, {self.screens} screens to take in, "
            f"app {self.seconds_of_app:.1f} s"
        )


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Go through the ways, each on a fresh phone."""
    with running("retinote", folder / "taps.db") as server:
        return asyncio.run(_measured(f"http://localhost:{server.port}"))


async def _measured(origin: str) -> list[Row]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        straight = await first_entry(await _thumb(browser, origin), _straight_to_today)
        asked = await first_entry(await _thumb(browser, origin), _past_the_questions)
        repeat = await repeat_day(await _thumb(browser, origin), origin)
        back = await back_fill(await _thumb(browser, origin), origin)
        flag = await red_flag(await _thumb(browser, origin))
        await browser.close()
    return [
        at_most("first entry, straight to today", straight.seconds, 15, " s", straight.told()),
        without_bar("first entry, by way of its questions", asked.seconds, " s", asked.told()),
        at_most("a day like yesterday, taps", repeat.taps, 4, "", repeat.told()),
        at_most("a day like yesterday", repeat.seconds, 10, " s", repeat.told()),
        at_most(f"{MISSED_DAYS} days left out", back.seconds, 20, " s", back.told()),
        at_most("from Today to a warning, taps", flag.taps, 2, "", flag.told()),
    ]


async def _thumb(browser: Browser, origin: str) -> Thumb:
    context = await browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        locale="en-GB",
        timezone_id=ZONE,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    await page.goto(origin)
    await expect(page.get_by_role("button", name="Begin")).to_be_enabled()
    return Thumb(page)


async def first_entry(thumb: Thumb, way_in: Callable[[Thumb], Awaitable[None]]) -> Thumb:
    """From the welcome to a first day with grades and the urgent question."""
    page = thumb.page
    thumb.begin()
    await way_in(thumb)
    thumb.look()
    for item, step in ITEMS.items():
        await thumb.tap(page.get_by_role("radiogroup", name=item).get_by_role("radio").nth(step))
    await thumb.tap(_none(page))
    return thumb


async def repeat_day(thumb: Thumb, origin: str) -> Thumb:
    """On a day like yesterday, from the open app."""
    page = thumb.page
    await _past_the_questions(thumb)
    await _log_some_days_ago(page, origin, 1)
    thumb.begin()
    await thumb.tap(page.get_by_role("button", name="Same as yesterday"))
    await thumb.tap(page.get_by_role("button", name="Save these"))
    await thumb.tap(_none(page))
    await thumb.wait_for(page.get_by_text("You answered no to all of these."))
    return thumb


async def back_fill(thumb: Thumb, origin: str) -> Thumb:
    """After five days without an entry: all of them, urgent question and all."""
    page = thumb.page
    await _past_the_questions(thumb)
    await _log_some_days_ago(page, origin, MISSED_DAYS + 1)
    thumb.begin()
    await thumb.tap(page.get_by_role("link", name=f"Fill in {MISSED_DAYS} days"))
    thumb.look()
    await thumb.tap(page.get_by_role("button", name="Same as"))
    await thumb.tap(page.get_by_role("button", name="Save these"))
    thumb.look()
    for on in (today() - timedelta(days=days) for days in range(MISSED_DAYS, 0, -1)):
        await thumb.wait_for(page.get_by_role("heading", name=f"Urgent signs · {on:%a} {on.day}"))
        await thumb.tap(page.get_by_role("button", name="None of these"))
    await thumb.wait_for(page.locator(".catch-up-box.is-answered").nth(5 * MISSED_DAYS - 1))
    return thumb


async def red_flag(thumb: Thumb) -> Thumb:
    """From Today to the warning of a sign that is happening."""
    page = thumb.page
    await _past_the_questions(thumb)
    thumb.begin()
    await thumb.tap(page.get_by_role("navigation").get_by_role("link", name="Urgent"))
    thumb.look()
    await thumb.tap(page.locator(".flag-row").first)
    await thumb.wait_for(page.get_by_role("alertdialog"))
    return thumb


async def _straight_to_today(thumb: Thumb) -> None:
    await thumb.tap(thumb.page.get_by_role("button", name="Write today’s entry first"))
    await thumb.wait_for(thumb.page.get_by_role("radiogroup", name="Dry lips"))


async def _past_the_questions(thumb: Thumb) -> None:
    page = thumb.page
    await thumb.tap(page.get_by_role("button", name="Begin"))
    for step in (1, 2, 3):
        await page.get_by_text(f"Question {step} of 3").wait_for()
        thumb.look()
        await thumb.tap(page.get_by_role("button", name="Skip for now"))
    await page.get_by_role("radiogroup", name="Dry lips").wait_for()


async def _log_some_days_ago(page: Page, origin: str, days: int) -> None:
    on = today() - timedelta(days=days)
    await page.goto(f"{origin}/#/history/{on}")
    for item, step in ITEMS.items():
        await page.get_by_role("radiogroup", name=item).get_by_role("radio").nth(step).click()
    await _none(page).click()
    await page.get_by_role("navigation").get_by_role("link", name="Today").click()
    await page.get_by_role("button", name="Same as").wait_for()


def _none(page: Page) -> Locator:
    return page.get_by_role("button", name="None of these").first
