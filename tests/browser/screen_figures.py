"""
``make figures``: measure every screen on a simulated phone and write docs/screen-figures.md.

Lighthouse opens the welcome, and then each screen as a first visit (nothing cached, slow network,
slow processor) of a diary of 24 weeks, in both themes; axe looks at it at 320 px. About ten
seconds a screen and theme, on a machine that does nothing else.
"""

import asyncio
import json
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.async_api import BrowserContext, Locator, Page, async_playwright

from bench.servers import Server, spawned
from tests.browser.accessibility import violations
from tests.browser.conftest import CHROMIUM_OPTIONS, chromium_path
from tests.daytime import ZONE

REPOSITORY = Path(__file__).parents[2]
FIGURES = REPOSITORY / "docs" / "screen-figures.md"
LIGHTHOUSE = REPOSITORY / "tests" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ["performance", "accessibility", "best-practices"]
DEBUGGING_PORT = 9333
NARROW = {"width": 320, "height": 640}
THEMES = {"light": 1, "dark": 0}
"""As Chromium numbers the scheme that a page is told to prefer."""

WELCOME = "welcome"
"""What stands there while the diary is empty."""

SCREENS = [
    "today",
    "urgent",
    "trends",
    "trends/glance",
    "trends/words",
    "trends/together",
    "history",
    "treatment",
    "treatment/labs",
    "treatment/dates",
    "treatment/checklist",
    "check-in",
    "share",
    "share/new",
    "share/questions",
    "settings",
    "settings/account",
    "settings/items",
    "settings/region",
    "settings/data",
    "settings/appearance",
    "settings/rules",
    "settings/about",
]


class Figures(NamedTuple):
    """What was measured of one screen in one theme."""

    screen: str
    theme: str
    scores: list[int]
    largest_paint_s: float
    layout_shift: float
    blocking_ms: float
    axe_violations: int
    remarks: list[str]


async def main() -> None:
    """Measure all, theme by theme, and write the table."""
    figures = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        database = Path(folder) / "retinote.db"
        with spawned([".venv/bin/retinote", "serve"], database) as server:
            password = fill(database)
            for theme in THEMES:
                async with browser_in(Path(folder) / theme, theme) as context:
                    for screen in (WELCOME, *SCREENS):
                        if screen == SCREENS[0]:
                            await bring_diary(context.pages[0], server, password)
                        figures.append(await measured(context, server, screen, theme))
                        print(*figures[-1], flush=True)
    FIGURES.write_text(document(figures))


def fill(database: Path) -> str:
    """Fill the database with a made-up course, and give the password of its account."""
    told = {"RETINOTE_DATABASE_URL": f"sqlite:///{database}", "PATH": ""}
    said = subprocess.run(
        [".venv/bin/retinote", "demo"], env=told, check=True, capture_output=True, text=True
    )
    return said.stderr.rpartition("password ")[2].strip()


@asynccontextmanager
async def browser_in(folder: Path, theme: str) -> AsyncIterator[BrowserContext]:
    """Give a browser which Lighthouse can reach as well."""
    options = [
        *CHROMIUM_OPTIONS,
        f"--remote-debugging-port={DEBUGGING_PORT}",
        f"--blink-settings=preferredColorScheme={THEMES[theme]}",
    ]
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            folder,
            executable_path=chromium_path(),
            args=options,
            color_scheme="dark" if theme == "dark" else "light",
            locale="en-GB",
            timezone_id=ZONE,
            viewport=NARROW,
            reduced_motion="reduce",
        )
        yield context
        await context.close()


async def bring_diary(page: Page, server: Server, password: str) -> None:
    """Sign in to the made-up course, and wait until it is there."""
    # The course may end on a red flag, whose warning would cover every screen.
    await page.add_locator_handler(page.get_by_role("alertdialog"), answer)
    await page.goto(f"{origin(server)}/")
    await page.get_by_role("button", name="I already have an account").click()
    await page.get_by_role("radio", name="Sign in").click()
    await page.get_by_label("Name").fill("demo")
    await page.get_by_label("Password", exact=True).fill(password)
    await page.get_by_role("button", name="Sign in", exact=True).click()
    await page.get_by_text("Signed in as").wait_for()
    await page.goto(f"{origin(server)}/#/today")
    await page.get_by_text("Synced").first.wait_for()
    # Waiting answers no warning, touching does: one left open would stand over every screen.
    await page.locator("main h1").first.click(trial=True)
    await page.get_by_text("Synced").first.wait_for()


async def answer(warning: Locator) -> None:
    await warning.get_by_role("button", name="I spoke to my prescriber").click()


def origin(server: Server) -> str:
    return f"http://localhost:{server.port}"


async def measured(context: BrowserContext, server: Server, screen: str, theme: str) -> Figures:
    """Open one screen with axe and with Lighthouse."""
    url = f"{origin(server)}/" if screen == WELCOME else f"{origin(server)}/#/{screen}"
    violations = await axe_violations(context.pages[0], url)
    report = await asyncio.to_thread(lighthouse_report, url)
    audits = report["audits"]
    return Figures(
        screen=screen,
        theme=theme,
        scores=[round(100 * report["categories"][each]["score"]) for each in CATEGORIES],
        largest_paint_s=audits["largest-contentful-paint"]["numericValue"] / 1000,
        layout_shift=audits["cumulative-layout-shift"]["numericValue"],
        blocking_ms=audits["total-blocking-time"]["numericValue"],
        axe_violations=len(violations),
        remarks=[*violations, *failed(report)],
    )


async def axe_violations(page: Page, url: str) -> list[str]:
    await page.goto(url)
    await page.reload()
    await page.locator("main h1").first.wait_for()
    return sorted({each.partition(":")[0] for each in await violations(page)})


def lighthouse_report(url: str) -> dict[str, Any]:
    """Give what Lighthouse says of an address as a first visit on its simulated phone."""
    asked = ["--quiet", "--output=json", f"--port={DEBUGGING_PORT}"]
    command = [str(LIGHTHOUSE), url, *asked, f"--only-categories={','.join(CATEGORIES)}"]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(ended.stdout)
    return report


def failed(report: dict[str, Any]) -> list[str]:
    """Name the audits of accessibility and best practices that were not passed."""
    references = [
        each["id"]
        for category in CATEGORIES[1:]
        for each in report["categories"][category]["auditRefs"]
        if each["weight"] > 0
    ]
    return [
        each
        for each in references
        if (report["audits"][each]["score"] or 0) < 1
        and report["audits"][each]["score"] is not None
    ]


def document(figures: list[Figures]) -> str:
    rows = "\n".join(row(each) for each in figures)
    return f"""# Figures of every screen

Made by `make figures`: Lighthouse's simulated phone (slow 4G, a processor four times slower), as a
first visit with nothing cached: the welcome as it stands for everybody, every other screen with a
diary of 24 weeks on the device; axe at 320 px. Perf, A11y and
Best are Lighthouse's categories of 100; LCP is the largest contentful paint, CLS the layout shift,
TBT the time the page was blocked.

| screen | theme | Perf | A11y | Best | LCP | CLS | TBT | axe | remarks |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
{rows}
"""


def row(each: Figures) -> str:
    cells = [
        each.screen,
        each.theme,
        *map(str, each.scores),
        f"{each.largest_paint_s:.2f} s",
        f"{each.layout_shift:.3f}",
        f"{each.blocking_ms:.0f} ms",
        str(each.axe_violations),
        ", ".join(each.remarks),
    ]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    asyncio.run(main())
