"""
``python -m tests.browser.take_screens``: photograph every screen, to be looked at.

Writes docs/screens/<screen>-<phone|desktop>-<light|dark>.webp, charts in grey as well, the pages of
a report on paper, and the picture of the README. ``--whole FOLDER`` writes screens from top to
bottom into another folder, to look at what lies below.
"""

import argparse
import asyncio
import base64
import random
import subprocess
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from playwright.async_api import Browser, async_playwright

from server.app import create_app
from server.demo import Demo, fill
from server.settings import Settings
from tests.browser import screen_tours
from tests.browser.camera import Camera
from tests.browser.conftest import CHROMIUM_OPTIONS, PHONE, chromium_path
from tests.daytime import ZONE

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
PORT = 8765
ORIGIN = f"http://localhost:{PORT}"
SIZES = {"phone": PHONE, "desktop": {"width": 1280, "height": 800}}
LOOKS = [("phone", "light"), ("phone", "dark"), ("desktop", "light")]
PAPER_DPI = 80
OVERVIEW = ["today-phone-light", "trends-phone-light", "warning-same-day-phone-light"]
Tour = Callable[[Camera], Awaitable[None]]


async def main() -> None:
    """Serve the app with one made-up course and go on every tour in each size and theme."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.take_screens")
    parser.add_argument("--whole", type=Path, help="a folder for screens from top to bottom")
    whole = parser.parse_args().whole
    folder = whole or FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        settings = Settings(database_url=f"sqlite:///{data}/screens.db")
        # A warning that was answered in one look would be settled in the next.
        demos = [
            await fill(settings, f"robin {size} {theme}", random.Random(1).random)
            for size, theme in LOOKS
        ]
        async with served(settings), async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=chromium_path(), args=CHROMIUM_OPTIONS
            )
            for (size, theme), demo in zip(LOOKS, demos, strict=True):
                await photograph(browser, folder, size, theme, demo, is_whole=bool(whole))
            await photograph_in_grey(browser, folder)
            if not whole:
                await compose(browser)
            await browser.close()


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[None]:
    """Serve the app until the end."""
    config = uvicorn.Config(create_app(settings), port=PORT, log_level="warning")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0)
    yield
    server.should_exit = True
    await serving


async def photograph(
    browser: Browser, folder: Path, size: str, theme: str, demo: Demo, *, is_whole: bool
) -> None:
    """Go on every tour in one size and theme."""
    look = f"{size}-{theme}"
    options = {"viewport": SIZES[size], "color_scheme": theme}

    async def go(tour: Tour, locale: str = "en-GB") -> None:
        context = await browser.new_context(
            **options, locale=locale, timezone_id=ZONE, reduced_motion="reduce"
        )
        page = await context.new_page()
        await tour(Camera(page, ORIGIN, folder, look, is_whole))
        await context.close()

    async def share(camera: Camera) -> None:
        links.append(await screen_tours.shared(camera, demo.name, demo.password))
        await paper(camera)

    async def opened(camera: Camera) -> None:
        await screen_tours.opened_by_a_doctor(camera, links[0])

    links: list[str] = []
    for tour in (screen_tours.first_days, screen_tours.example_course, share, opened):
        await go(tour)
    if size == "phone":
        for language, locale in screen_tours.LANGUAGES.items():
            await go(
                lambda camera, spoken=language: screen_tours.in_language(camera, spoken), locale
            )


async def paper(camera: Camera) -> None:
    """Photograph the pages of the report on paper, once."""
    if camera.look != "desktop-light":
        return
    api = f"{camera.origin}/api/v1"
    asked = camera.page.context.request
    account = await (await asked.get(f"{api}/accounts/current")).json()
    report = await (await asked.get(f"{api}/diaries/{account['diary_id']}/report.pdf")).body()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        path.write_bytes(report)
        subprocess.run(
            ["pdftoppm", "-r", str(PAPER_DPI), "-png", path, path.with_suffix("")], check=True
        )
        for number, page in enumerate(sorted(path.parent.glob("*.png")), 1):
            (camera.folder / f"report-page-{number}.png").write_bytes(page.read_bytes())


async def photograph_in_grey(browser: Browser, folder: Path) -> None:
    """Take every chart from top to bottom as a printer without colours would."""
    context = await browser.new_context(
        viewport=PHONE, locale="en-GB", timezone_id=ZONE, reduced_motion="reduce"
    )
    page = await context.new_page()
    camera = Camera(page, ORIGIN, folder, "phone-grey", is_whole=True)
    await screen_tours.look_around(camera, "en")
    for screen in screen_tours.CHARTS:
        await camera.open(screen)
        await page.evaluate("document.documentElement.style.filter = 'grayscale(1)'")
        await camera.shoot(screen.replace("/", "-"))
    await context.close()


async def compose(browser: Browser) -> None:
    """Set three phones side by side for the README."""
    pictures = "".join(
        '<img src="data:image/webp;base64,'
        f'{base64.b64encode((FOLDER / f"{name}.webp").read_bytes()).decode()}">'
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
