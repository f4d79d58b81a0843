"""
``python -m tests.browser.take_screens``: photograph every screen, to be looked at.

Writes docs/screens/<screen>-<phone|desktop>-<light|dark>.png from the example data, and the picture
of the README.
"""

import asyncio
import base64
import shutil
import tempfile
from pathlib import Path

import uvicorn
from playwright.async_api import Browser, Page, async_playwright

from server.app import create_app
from server.settings import Settings
from tests.browser.conftest import CHROMIUM_OPTIONS, PHONE

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
PORT = 8765
SIZES = {"phone": PHONE, "desktop": {"width": 1280, "height": 800}}
SCREENS = ["today", "trends", "urgent", "history", "settings", "settings/treatment"]
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
            await compose(browser)
            await browser.close()
        server.should_exit = True
        await serving


async def photograph(browser: Browser, size: str, theme: str) -> None:
    """Take every screen of the example course in one size and theme."""
    context = await browser.new_context(
        viewport=SIZES[size], color_scheme=theme, locale="en-GB", reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(f"http://localhost:{PORT}/")
    await page.get_by_role("button", name="Begin").wait_for()
    await shoot(page, f"welcome-{size}-{theme}")
    await page.get_by_role("button", name="Look around with example data").click()
    await page.get_by_text("Example data – not yours").wait_for()
    for screen in SCREENS:
        await page.goto(f"http://localhost:{PORT}/#/{screen}")
        await page.get_by_role("heading", level=1).wait_for()
        if screen == "trends":
            await page.get_by_role("group", name="Dry lips, chart").scroll_into_view_if_needed()
        await shoot(page, f"{screen.replace('/', '-')}-{size}-{theme}")
    await page.goto(f"http://localhost:{PORT}/#/today")
    flag = page.get_by_role("radiogroup", name="Bad headache")
    await flag.get_by_role("radio", name="Yes").click()
    await page.get_by_role("alertdialog").wait_for()
    await shoot(page, f"warning-{size}-{theme}")
    await context.close()


async def shoot(page: Page, name: str) -> None:
    """Write one picture, once fonts and charts are there."""
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
