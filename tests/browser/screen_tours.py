"""The ways through the app on which every screen comes by once."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from playwright.async_api import Locator, Page, expect

from server.rule_packs import load_packs
from tests.browser.camera import Camera
from tests.daytime import ZONE, today

PACKS = load_packs()
EXAMPLE = {
    "en": "Look around with example data",
    "de": "Mit Beispieldaten umsehen",
    "es": "Mirar con datos de ejemplo",
}
CHARTS = ["trends", "trends/glance", "trends/together", "treatment/labs"]
TREATMENT = ["plan", "so-far", "weight", "supply", "dates", "checklist", "course"]
SETTINGS = ["reminders", "region", "items", "data", "appearance", "language", "rules", "about"]
HELP = [
    "logging",
    "weeks",
    "steps",
    "warnings",
    "sharing",
    "safety",
    "words",
    "privacy",
    "install",
    "news",
]
COURSE_SCREENS = [
    "today",
    "trends/glance",
    "trends/together",
    "trends/words",
    "treatment",
    "treatment/labs",
    *(f"treatment/{name}" for name in TREATMENT),
    "history",
    "history/missed",
    "urgent",
    "check-in",
    "settings",
    *(f"settings/{name}" for name in SETTINGS),
    "help",
    *(f"help/{name}" for name in HELP),
]
WARNINGS = {"emergency": "self_harm", "same-day": "raised_icp", "soon": "headache_mild"}
LANGUAGES = {"de": "de-DE", "es": "es-ES"}


async def at_noon(page: Page) -> None:
    """Let it be noon on the phone."""
    await page.clock.set_fixed_time(datetime.combine(today(), time(12), ZoneInfo(ZONE)))


async def example_course(camera: Camera) -> None:
    """Look at every screen of a course of 24 weeks."""
    page = camera.page
    await look_around(camera, "en")
    for screen in COURSE_SCREENS:
        await camera.open(screen)
        await camera.shoot(screen.replace("/", "-"))
    await camera.open(f"history/{today() - timedelta(days=4)}")
    await camera.shoot("history-day")
    await one_chart(camera)
    await check_in(camera)
    await notices(camera)
    await camera.open("today")
    await flag_row(page, WARNINGS["same-day"]).click()
    await page.get_by_role("alertdialog").get_by_role("button", name="I went to get care").click()
    await camera.open("history/shown")
    await page.get_by_text("The words you were shown").first.click()
    await camera.shoot("record")


async def look_around(camera: Camera, language: str) -> None:
    """Fill the diary with the example course, at noon."""
    await at_noon(camera.page)
    await camera.page.goto(camera.origin)
    await camera.page.get_by_role("button", name=EXAMPLE[language]).click()
    await camera.page.locator(".banner.is-example").wait_for()


async def one_chart(camera: Camera) -> None:
    """Look at the charts, and at one closer and on one of its days."""
    page = camera.page
    await camera.open("trends")
    chart = page.get_by_role("group", name="Dry lips, chart")
    await chart.scroll_into_view_if_needed()
    await camera.shoot("trends")
    zoom = page.get_by_role("group", name="Zoom: Dry lips")
    for _ in range(2):
        await zoom.get_by_role("button", name="Closer").click()
    await chart.locator('[tabindex="0"]').first.focus()
    await page.keyboard.press("ArrowLeft")
    await camera.shoot("trends-closer")


def flag_row(page: Page, rule_id: str, language: str = "en") -> Locator:
    """Give the row of a red flag on Today."""
    label = PACKS.rule_by_id[rule_id].short_label[language]
    return page.get_by_role("button", name=re.compile("^" + re.escape(label))).first


async def check_in(camera: Camera) -> None:
    """Answer a check-in whose short score calls for more, and look at what it comes to."""
    page = camera.page
    await camera.open("check-in")
    await page.get_by_role("button", name="Start the questions").click()
    await _answer(page, 1)
    await page.get_by_role("radio").nth(2).click()
    await camera.shoot("check-in-question")
    await page.get_by_role("button", name="Next").click()
    for value in (0, 1):
        await _answer(page, value)
    await camera.shoot("check-in-offer")
    await page.get_by_role("button", name="Answer them").click()
    for value in (1, 2, 1, 2, 1, 1, 0):
        await _answer(page, value)
    await page.get_by_role("heading", name="Your check-in").wait_for()
    await camera.shoot("check-in-scores")
    await camera.open("trends")
    await page.get_by_role("heading", name="Check-ins").evaluate("found => found.scrollIntoView()")
    await camera.shoot("check-ins")


async def _answer(page: Page, value: int) -> None:
    """Answer the question on screen and go on to the next."""
    await page.get_by_role("radio").nth(value).click()
    await (
        page.get_by_role("button", name="Next")
        .or_(page.get_by_role("button", name="Finish", exact=True))
        .click()
    )


async def notices(camera: Camera) -> None:
    """Log two severe days, which call for a notice."""
    page = camera.page
    for days_ago in (1, 0):
        await camera.open(f"today/{today() - timedelta(days=days_ago)}")
        lips = page.get_by_role("radiogroup", name="Dry lips").get_by_role("radio").nth(3)
        if await lips.get_attribute("aria-checked") == "false":
            await lips.click()
    await camera.open("today")
    found = page.get_by_role("region", name="Worth telling your prescriber")
    await found.evaluate("found => found.scrollIntoView()")
    await camera.shoot("notices")


async def first_days(camera: Camera) -> None:
    """Begin a diary: questions, a day empty, half, done and after midnight, each warning."""
    page = camera.page
    await at_noon(page)
    await page.goto(camera.origin)
    await expect(page.get_by_role("button", name="Begin")).to_be_enabled()
    await camera.shoot("welcome")
    await page.get_by_role("button", name="Begin").click()
    await page.get_by_role("radio", name="I have started").click()
    first_dose = today() - timedelta(days=37)
    await page.get_by_label("Date of the first dose").fill(first_dose.isoformat())
    await camera.shoot("first-questions-dose")
    await page.get_by_role("button", name="Next").click()
    await page.get_by_label("Region").select_option("GB")
    await camera.shoot("first-questions-region")
    await page.get_by_role("button", name="Next").click()
    await camera.shoot("first-questions-items")
    await page.get_by_role("button", name="Start my diary").click()
    await page.get_by_role("navigation").wait_for()
    await camera.shoot("today-empty")
    for screen in (
        "trends",
        "history",
        "history/shown",
        "treatment/labs",
        "share",
        "settings/account",
    ):
        await camera.open(screen)
        await camera.shoot(f"{screen.replace('/', '-')}-empty")
    await a_day(camera)
    await each_warning(camera)
    midnight = datetime.combine(today() + timedelta(days=1), time(0, 30), ZoneInfo(ZONE))
    await page.clock.set_fixed_time(midnight)
    await page.reload()
    await camera.open("today")
    await camera.shoot("today-after-midnight")


async def a_day(camera: Camera) -> None:
    """Answer half of a day, and then all of it."""
    page = camera.page
    await camera.open("today")
    await page.get_by_role("radiogroup", name="Dry lips").get_by_role("radio").nth(2).click()
    await camera.shoot("today-half")
    for group in await page.get_by_role("radiogroup").all():
        await group.get_by_role("radio").nth(1).click()
    await page.get_by_role("button", name="None of these today").first.click()
    await page.evaluate("scrollTo(0, 0)")
    await camera.shoot("today-done")


async def each_warning(camera: Camera, language: str = "en") -> None:
    """Answer yes to one question of each tier, and take it back."""
    page = camera.page
    prefix = "warning" if language == "en" else f"warning-{language}"
    for tier, rule_id in WARNINGS.items():
        await camera.open("today")
        await flag_row(page, rule_id, language).click()
        warning = page.get_by_role("alertdialog")
        await warning.wait_for()
        await camera.shoot(f"{prefix}-{tier}")
        await warning.locator(".warning-page > .card button").nth(4).click()
        await warning.wait_for(state="detached")


async def in_language(camera: Camera, language: str) -> None:
    """Look at the screens of most days in another language."""
    await look_around(camera, language)
    for screen in (
        "today",
        "trends",
        "trends/glance",
        "trends/words",
        "trends/together",
        "treatment",
        "treatment/labs",
        "treatment/dates",
        "treatment/checklist",
        "history",
        "urgent",
        "check-in",
        "share",
        "settings",
        "settings/reminders",
        "settings/items",
        "settings/data",
        "help",
    ):
        await camera.open(screen)
        await camera.shoot(f"{screen.replace('/', '-')}-{language}")
    await each_warning(camera, language)


async def shared(camera: Camera, name: str, password: str) -> str:
    """Sign in, look at what can be shared, make a code and a link; gives the link.

    The clock is the real one: links end by that of the server.
    """
    page = camera.page
    await page.goto(camera.origin)
    await page.get_by_role("button", name="I already have an account").click()
    await page.get_by_role("radio", name="Sign in").click()
    await camera.shoot("sign-in")
    await page.get_by_label("Name").fill(name)
    await page.get_by_label("Password", exact=True).fill(password)
    await page.get_by_role("button", name="Sign in", exact=True).click()
    warning = page.get_by_role("alertdialog")
    await warning.get_by_role("button", name="I went to get care").click()
    await page.get_by_text("Everything is synced").wait_for()
    await camera.shoot("settings-account")
    for screen in ("settings/reminders", "settings/data", "share/new", "share/questions"):
        await camera.open(screen)
        await camera.shoot(f"{screen.replace('/', '-')}-signed-in")
    await camera.open("share/new")
    await page.get_by_role("radio", name="At the visit").click()
    await page.get_by_role("button", name="See it first").click()
    await page.get_by_role("article").wait_for()
    await camera.shoot("share-seen-first")
    await page.get_by_role("button", name="Make the QR code").click()
    await page.get_by_role("img", name="QR code of the link").wait_for()
    await camera.shoot("share-code")
    link = await a_link(page, camera)
    await camera.open("share")
    await camera.shoot("share")
    return link


async def a_link(page: Page, camera: Camera) -> str:
    """Make a link to send, and give it as the device keeps it."""
    await camera.open("share/new")
    await page.get_by_role("radio", name="Send a link").click()
    await page.get_by_label("Passcode", exact=True).fill("velvet otter 9")
    await page.get_by_role("button", name="See it first").click()
    await page.get_by_role("button", name=re.compile("^Make the")).click()
    await page.get_by_role("button", name="Copy link").wait_for()
    await camera.shoot("share-link")
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.get_by_role("button", name="Copy link").click()
    return str(await page.evaluate("navigator.clipboard.readText()"))


async def opened_by_a_doctor(camera: Camera, link: str) -> None:
    """Open a link where nobody is signed in."""
    page = camera.page
    await page.goto(link)
    await page.get_by_label("Your name or practice").fill("Dr Lee")
    await camera.shoot("viewer-asking")
    await page.get_by_label("Passcode").fill("velvet otter 9")
    await page.get_by_role("button", name="Open the report").click()
    await page.get_by_role("heading", level=1, name="Diary report").wait_for()
    await camera.shoot("viewer")
