"""How soon the page that opens links shows something, in a real browser."""

import shutil
from pathlib import Path
from statistics import median

import msgspec
from playwright.sync_api import Browser, sync_playwright

from bench.servers import Server, running, send, sign_up
from bench.table import Row, without_bar

TIMES = 9
DESK = {"width": 1280, "height": 900}
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def measure(folder: Path) -> list[Row]:
    """Open the link of a visit in a fresh browser each time, nothing cached; nothing is slowed."""
    with running("retinote", folder / "viewer.db") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=OPTIONS)
        link = _link(server)
        paints = [_first_paint(browser, link) for _ in range(TIMES)]
        browser.close()
    return [without_bar("viewer: first paint of a link", median(paints), " ms", "Chromium, cold")]


def _chromium() -> str:
    found = shutil.which("chromium")
    if found is None:
        raise RuntimeError("the viewer is measured in Debian's chromium; install it")
    return found


def _link(server: Server) -> str:
    ((diary_id, cookie),) = sign_up(server, 1)
    path = f"/api/v1/diaries/{diary_id}/shares"
    content, _ = send(server.port, "POST", path, {"kind": "visit"}, cookie)
    link: str = msgspec.json.decode(content)["link"]
    # An address without a name is no secure context to a browser.
    return link.replace("127.0.0.1", "localhost")


def _first_paint(browser: Browser, link: str) -> float:
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    page.goto(link)
    page.get_by_role("heading", level=1).wait_for()
    milliseconds: float = page.evaluate(FIRST_PAINT)
    context.close()
    return milliseconds
