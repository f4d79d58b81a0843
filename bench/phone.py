"""The phone with two years of data, on a processor made four times slower."""

import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from bench.process import COMMAND
from bench.rounds import Pace
from bench.servers import PASSWORD, spawned
from bench.table import Row, at_most, without_bar
from bench.taps import CHROMIUM, OPTIONS, PHONE
from bench.two_years import DAYS, ITEMS, fill
from tests.daytime import ZONE

SLOWER = 4
"""As Lighthouse slows a desk's processor down to a phone of the middle."""

TAP_MS = 100
START_MS = 500
STARTS = 9
RESTED_MS = 1000
"""A page that is left at work, or has just been left, takes the processor from the next one."""

MONTHS = 12
WAIT_MS = 30_000
GRADES = ".steps"
STEPS = (2, 3, 4, 2, 3)

NOTE_WHEN_READY = f"""new MutationObserver((_, observer) => {{
  if (!document.querySelector('{GRADES}')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => (globalThis.readyAt = performance.now())));
}}).observe(document, {{ childList: true, subtree: true }});"""
"""From the start of navigation to the first painted frame that can be tapped."""

READY_AT = """async (waitMs) => {
  while (!globalThis.readyAt && performance.now() < waitMs)
    await new Promise((resolve) => setTimeout(resolve, 5));
  if (!globalThis.readyAt) throw new Error("nothing to tap came");
  return globalThis.readyAt;
}"""

WORKER_READY = """(waitMs) => Promise.race([
  navigator.serviceWorker.ready.then(() => undefined),
  new Promise((_, fail) => setTimeout(() => fail(new Error("no service worker came")), waitMs)),
])"""

TAP = """async ([tapped, ready, waitMs]) => {
  const wanted = () => [...document.querySelectorAll(ready)].find((one) => one !== before);
  const before = document.querySelector(ready);
  const saidBefore = before?.textContent;
  const began = performance.now();
  document.querySelector(tapped).click();
  while (!wanted() && before?.textContent === saidBefore) {
    if (performance.now() - began > waitMs) throw new Error(`${tapped} brought no ${ready}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}"""
"""From a tap to the frame after what it brings: an element, or other words in it."""

SCROLL = """async () => {
  let longest = 0;
  let last = performance.now();
  for (let step = 0; step < 120; step += 1) {
    scrollBy(0, 80);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}"""
"""The longest wait for a frame on the way down the page."""


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Fill a diary, and use it on a fresh phone."""
    with spawned(COMMAND, folder / "phone.db") as server, sync_playwright() as playwright:
        fill(server)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        phone = browser.new_context(
            viewport=PHONE,  # type: ignore[arg-type]
            locale="en-GB",
            timezone_id=ZONE,
            reduced_motion="reduce",
        )
        phone.set_default_timeout(WAIT_MS)
        rows = _used(phone.new_page(), f"http://localhost:{server.port}")
        browser.close()
    return rows


def _used(page: Page, origin: str) -> list[Row]:
    page.add_init_script(NOTE_WHEN_READY)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    synced = _sync_seconds(page, origin)
    page.evaluate(WORKER_READY, WAIT_MS)
    page.context.set_offline(True)
    starts = [_started(page, origin) for _ in range(STARTS)]
    start, worst_tap = (median(each) for each in zip(*starts, strict=True))
    history = _to(page, "history", "#month-title")
    months = [_tap(page, '[aria-label="Previous month"]', "#month-title") for _ in range(MONTHS)]
    history_frame = page.evaluate(SCROLL)
    trends = _to(page, "trends", ".screen-trends .trend-card svg")
    trends_frame = page.evaluate(SCROLL)
    page.evaluate("() => scrollTo(0, 0)")
    glance = _tap(page, 'a[href="#/trends/glance"]', "#glance-title")
    slow = f"processor {SLOWER} times slower"
    diary = f"{DAYS} days, {len(ITEMS)} items; {slow}"
    starting = f"middle of {STARTS}; {diary}"
    tapping = f"worst of {len(STEPS)}, middle of {STARTS}; {slow}"
    return [
        without_bar("two years to a fresh phone", synced, " s", diary),
        at_most("start offline, until it can be tapped", start, START_MS, " ms", starting),
        at_most("a tap right after the start, until drawn", worst_tap, TAP_MS, " ms", tapping),
        without_bar("a tap on History, until drawn", history, " ms", slow),
        at_most("a month back in History", max(months), TAP_MS, " ms", f"worst of {MONTHS}"),
        at_most("longest frame scrolling History", history_frame, TAP_MS, " ms", slow),
        without_bar("a tap on Trends, until the first chart", trends, " ms", slow),
        at_most("longest frame scrolling Trends", trends_frame, TAP_MS, " ms", slow),
        without_bar("a tap on all at a glance, until drawn", glance, " ms", slow),
    ]


def _sync_seconds(page: Page, origin: str) -> float:
    page.goto(f"{origin}/#/settings/account")
    page.get_by_role("radio", name="Sign in").click()
    page.get_by_label("Name").fill("person 0000")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    began = time.perf_counter()
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_text("Everything is synced").wait_for()
    return time.perf_counter() - began


def _started(page: Page, origin: str) -> tuple[float, float]:
    """Start and tap at once, and give the milliseconds of the start and of the slowest tap."""
    page.wait_for_timeout(RESTED_MS)
    page.goto("about:blank")
    page.wait_for_timeout(RESTED_MS)
    return _start_ms(page, origin), max(_grade_ms(page, step) for step in STEPS)


def _start_ms(page: Page, origin: str) -> float:
    page.goto(f"{origin}/#/today")
    ready: float = page.evaluate(READY_AT, WAIT_MS)
    return ready


def _grade_ms(page: Page, step: int) -> float:
    radio = f"{GRADES} [role=radio]:nth-of-type({step})"
    return _tap(page, radio, f'{radio}[aria-checked="true"]')


def _to(page: Page, screen: str, ready: str) -> float:
    return _tap(page, f'.navigation a[href="#/{screen}"]', ready)


def _tap(page: Page, tapped: str, ready: str) -> float:
    took: float = page.evaluate(TAP, [tapped, ready, WAIT_MS])
    return took
