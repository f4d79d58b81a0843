"""The app comes in pieces; whoever waits for one, or does not get it, is told and loses nothing."""

import re

from playwright.async_api import Page, Request, Route, expect

from server.app import static_folder
from tests.browser.conftest import Phone
from tests.browser.screens import begin, ready_for_offline, visit

PIECE_OF_TRENDS = "**/assets/trends-*.js"
PAGES = [
    "trends",
    "treatment",
    "treatment/labs",
    "history",
    "settings",
    "settings/data",
    "check-in",
    "share",
    "help",
]
KEPT = """async () => {
  const kept = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
  return kept;
}"""


async def test_a_screen_that_comes_late_has_the_focus_on_its_heading(phones) -> None:
    phone = await phones(service_workers="block")
    page: Page = phone.page
    asked: list[Route] = []
    await page.route(PIECE_OF_TRENDS, lambda route: asked.append(route))
    await begin(phone)
    await visit(phone, "Trends")
    await expect(page.get_by_text("One moment…")).to_be_visible()
    await expect(page.get_by_role("heading", name="Trends")).to_have_count(0)

    await asked[0].continue_()

    await expect(page.get_by_role("heading", name="Trends", level=1)).to_be_focused()


async def test_a_piece_that_does_not_come_is_asked_for_again(phones) -> None:
    phone = await phones(service_workers="block")
    page: Page = phone.page
    await page.route(PIECE_OF_TRENDS, lambda route: route.abort("internetdisconnected"))
    await begin(phone)
    await visit(phone, "Trends")
    await expect(page.get_by_role("alert")).to_contain_text("This screen could not be loaded")
    await expect(page.get_by_role("button", name="Reload")).to_be_visible()
    await page.unroute(PIECE_OF_TRENDS)

    await page.get_by_role("button", name="Try again").click()

    await expect(page.get_by_role("heading", name="Trends", level=1)).to_be_visible()


async def test_every_piece_is_kept_for_the_time_without_a_network(phone: Phone) -> None:
    await begin(phone)
    await ready_for_offline(phone)

    kept = await phone.page.evaluate(KEPT)

    folder = static_folder()
    pieces = [f"/{file.relative_to(folder)}" for file in (folder / "assets").glob("**/*.js")]
    assert {piece for piece in pieces if not piece.startswith("/assets/view/")} <= set(kept)


async def test_screens_never_opened_open_without_a_network(phone: Phone) -> None:
    await begin(phone)
    await ready_for_offline(phone)
    await phone.context.set_offline(True)

    await expect_every_screen(phone)


async def test_without_a_service_worker_all_pieces_are_there_soon_after_the_start(
    phone: Phone,
) -> None:
    await phone.page.add_init_script("delete Navigator.prototype.serviceWorker")
    async with phone.page.expect_event("requestfinished", last_piece, timeout=60_000):
        await begin(phone)
    await phone.context.set_offline(True)

    await expect_every_screen(phone)


def last_piece(request: Request) -> bool:
    return "/assets/help-" in request.url


async def expect_every_screen(phone: Phone) -> None:
    page = phone.page
    for screen in PAGES:
        await page.evaluate("(to) => { location.hash = to; }", f"#/{screen}")
        await expect(page.locator(f"main.screen-{screen.split('/')[0]} h1")).to_be_visible()
        await expect(page.get_by_text("One moment…")).to_have_count(0)
        await expect(page.get_by_text("could not be loaded")).to_have_count(0)


def test_the_page_names_the_pieces_of_every_screen_that_comes_later() -> None:
    """So that a screen which the address asks for is fetched while the diary opens."""
    page = (static_folder() / "index.html").read_text("utf-8")
    fetched = (static_folder().parent / "src/views/fetch-later.js").read_text("utf-8")

    named = {
        each for names in re.findall(r'data-screens="([^"]+)"', page) for each in names.split()
    }

    assert named == set(re.findall(r'^  "?([a-z/-]+)"?: \(\) => import', fetched, re.MULTILINE))
