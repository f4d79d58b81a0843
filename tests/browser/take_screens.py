"""
``python -m tests.browser.take_screens``: photograph every screen, to be looked at.

Writes docs/screens/<screen>-<phone|desktop>-<light|dark>.png from the example data, charts in grey
as well, and the picture of the README.
"""

import asyncio
import base64
import shutil
import tempfile
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import uvicorn
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from server.app import create_app
from server.rule_packs import load_packs
from server.settings import Settings
from tests.browser.conftest import CHROMIUM_OPTIONS, PHONE
from tests.daytime import ZONE, today

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
PORT = 8765
SIZES = {"phone": PHONE, "desktop": {"width": 1280, "height": 800}}
CHARTS = ["trends", "trends/glance", "trends/together", "treatment/labs"]
SCREENS = [
    "today",
    *CHARTS,
    "trends/words",
    "urgent",
    "history",
    "check-in",
    "settings",
    "treatment",
    "settings/rules",
    "help",
    "help/install",
    "help/words",
    "help/privacy",
]
OVERVIEW = ["today-phone-light", "trends-phone-light", "warning-phone-light"]


async def main() -> None:
    """Serve the app on an empty database and photograph it in each size and theme."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/screens.db")
        config = uvicorn.Config(create_app(settings), port=PORT, log_level="warning")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        async with async_playwright() as playwright:
            path = shutil.which("chromium")
            browser = await playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)
            for size in SIZES:
                for theme in ("light", "dark"):
                    await photograph(browser, size, theme)
            await photograph_in_grey(browser)
            await compose(browser)
            await browser.close()
        server.should_exit = True
        await serving


async def photograph(browser: Browser, size: str, theme: str) -> None:
    """Take every screen of the example course in one size and theme."""
    context, page = await opened(browser, size, theme)
    await shoot(page, f"welcome-{size}-{theme}")
    await look_around(page)
    for screen in SCREENS:
        await page.goto(f"http://localhost:{PORT}/#/{screen}")
        await page.get_by_role("heading", level=1).wait_for()
        if screen == "trends":
            await page.get_by_role("group", name="Dry lips, chart").scroll_into_view_if_needed()
        await shoot(page, f"{screen.replace('/', '-')}-{size}-{theme}")
    await photograph_check_in(page, f"{size}-{theme}")
    await photograph_notices(page, f"{size}-{theme}")
    await photograph_warning(page, f"{size}-{theme}")
    await context.close()


async def photograph_in_grey(browser: Browser) -> None:
    """Take every chart from top to bottom as a printer without colours would."""
    context, page = await opened(browser, "phone", "light")
    await look_around(page)
    for screen in CHARTS:
        await page.goto(f"http://localhost:{PORT}/#/{screen}")
        await page.get_by_role("heading", level=1).wait_for()
        await page.evaluate("document.documentElement.style.filter = 'grayscale(1)'")
        height = await page.evaluate("document.documentElement.scrollHeight")
        await page.set_viewport_size({**PHONE, "height": height})
        await shoot(page, f"{screen.replace('/', '-')}-phone-grey")
        await page.set_viewport_size(PHONE)
    await context.close()


async def opened(browser: Browser, size: str, theme: str) -> tuple[BrowserContext, Page]:
    """Open the app for the first time, at noon."""
    context = await browser.new_context(
        viewport=SIZES[size],
        color_scheme=theme,
        locale="en-GB",
        timezone_id=ZONE,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    await page.clock.set_fixed_time(datetime.combine(today(), time(12), ZoneInfo(ZONE)))
    await page.goto(f"http://localhost:{PORT}/")
    await page.get_by_role("button", name="Begin").wait_for()
    return context, page


async def look_around(page: Page) -> None:
    """Fill the diary with the example course."""
    await page.get_by_role("button", name="Look around with example data").click()
    await page.get_by_text("Example data – not yours").wait_for()


async def photograph_check_in(page: Page, name: str) -> None:
    """Answer a check-in whose short score calls for more, and look at what it comes to."""
    await page.goto(f"http://localhost:{PORT}/#/check-in")
    await page.get_by_role("button", name="Start the questions").click()
    await answer(page, 1)
    await page.get_by_role("radio").nth(2).click()
    await shoot(page, f"check-in-question-{name}")
    await page.get_by_role("button", name="Next").click()
    for value in (0, 1):
        await answer(page, value)
    await shoot(page, f"check-in-offer-{name}")
    await page.get_by_role("button", name="Answer them").click()
    for value in (1, 2, 1, 2, 1, 1, 0):
        await answer(page, value)
    await page.get_by_role("heading", name="Your check-in").wait_for()
    await shoot(page, f"check-in-scores-{name}")
    await page.goto(f"http://localhost:{PORT}/#/trends")
    await page.get_by_role("heading", name="Check-ins").evaluate("found => found.scrollIntoView()")
    await shoot(page, f"check-ins-{name}")


async def answer(page: Page, value: int) -> None:
    """Answer the question on screen and go on to the next."""
    await page.get_by_role("radio").nth(value).click()
    await (
        page.get_by_role("button", name="Next")
        .or_(page.get_by_role("button", name="Finish", exact=True))
        .click()
    )


async def photograph_notices(page: Page, name: str) -> None:
    """Log two severe days, which call for a notice."""
    for days_ago in (1, 0):
        await page.goto(f"http://localhost:{PORT}/#/today/{today() - timedelta(days=days_ago)}")
        lips = page.get_by_role("radiogroup", name="Dry lips").get_by_role("radio").nth(3)
        if await lips.get_attribute("aria-checked") == "false":
            await lips.click()
    await page.goto(f"http://localhost:{PORT}/#/today")
    notices = page.get_by_role("region", name="Worth telling your prescriber")
    await notices.evaluate("found => found.scrollIntoView()")
    await shoot(page, f"notices-{name}")


async def photograph_warning(page: Page, name: str) -> None:
    """Answer one question yes, and read the record of it afterwards."""
    rule = next(rule for rule in load_packs().urgent_rules.rules if rule.rule_id == "raised_icp")
    await page.goto(f"http://localhost:{PORT}/#/today")
    await page.get_by_role("button", name=rule.short_label["en"]).first.click()
    warning = page.get_by_role("alertdialog")
    await warning.wait_for()
    await shoot(page, f"warning-{name}")
    await warning.get_by_role("button", name="I went to get care").click()
    await page.goto(f"http://localhost:{PORT}/#/history/shown")
    await page.get_by_text("The words you were shown").first.click()
    await shoot(page, f"record-{name}")


async def shoot(page: Page, name: str) -> None:
    """Write one picture, once fonts and charts are there, with the pointer out of the way."""
    await page.mouse.move(0, 0)
    await page.evaluate("document.fonts.ready.then(() => undefined)")
    await page.wait_for_load_state("networkidle")
    await page.screenshot(path=FOLDER / f"{name}.png")


async def compose(browser: Browser) -> None:
    """Set three phones side by side for the README."""
    pictures = "".join(
        '<img src="data:image/png;base64,'
        f'{base64.b64encode((FOLDER / f"{name}.png").read_bytes()).decode()}">'
        for name in OVERVIEW
    )
    page = await browser.new_page(viewport={"width": 1170, "height": 800})
    await page.set_content(
        "<style>body{margin:0;padding:30px;display:flex;gap:15px;background:#e8e2d6}"
        "img{border-radius:18px;box-shadow:0 6px 24px #0004}</style>" + pictures
    )
    await page.screenshot(path=FOLDER / "overview.png")


if __name__ == "__main__":
    asyncio.run(main())
