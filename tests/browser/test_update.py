"""A new version of the app waits for a tap, and for nothing that is typed and not yet kept."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import expect

from server.app import create_app, static_folder
from server.settings import Settings
from tests.browser.accessibility import looked_at
from tests.browser.conftest import Phone, Served, serving
from tests.browser.screens import begin, ready_for_offline
from tests.browser.test_warnings import tab_to

LOOK = "navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => undefined)"


class Newer:
    """The app, with another service worker once ``is_newer``."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.is_newer = False

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if not self.is_newer or scope.get("path") != "/sw.js":
            await self.app(scope, receive, send)
            return
        body = (static_folder() / "sw.js").read_bytes() + b"// a newer version"
        headers = [(b"content-type", b"text/javascript")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


@pytest.fixture(scope="session")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Newer:
    folder = tmp_path_factory.mktemp("newer")
    return Newer(create_app(Settings(database_url=f"sqlite:///{folder}/retinote.db")))


@pytest.fixture(scope="session")
async def served(newer: Newer) -> AsyncIterator[Served]:
    async with serving(newer) as it:
        yield it


async def test_a_new_version_waits_for_a_tap_and_for_what_is_typed(
    phone: Phone, newer: Newer
) -> None:
    page = phone.page
    newer.is_newer = False
    await begin(phone)
    await ready_for_offline(phone)
    await page.reload()
    await page.evaluate("globalThis.isSamePage = true")
    newer.is_newer = True
    await page.evaluate(LOOK)
    await expect(page.get_by_text("A new version is ready")).to_be_visible()
    assert await page.evaluate("globalThis.isSamePage")

    await phone.open("#/settings/account")
    await page.get_by_label("Name").fill("half a name")
    await page.get_by_role("button", name="Use it now").click()
    await expect(page.get_by_text("Please save or close what you are typing")).to_be_visible()
    assert await page.evaluate("globalThis.isSamePage")
    await expect(page.get_by_label("Name")).to_have_value("half a name")

    await page.get_by_label("Name").fill("")
    await page.get_by_role("button", name="Use it now").click()
    await page.wait_for_function("() => globalThis.isSamePage === undefined")
    await expect(page.get_by_text("A new version is ready")).to_have_count(0)


async def test_a_note_being_typed_is_kept_before_the_new_version_comes(
    phone: Phone, newer: Newer
) -> None:
    page = phone.page
    newer.is_newer = False
    await begin(phone)
    await ready_for_offline(phone)
    await page.reload()
    newer.is_newer = True
    await page.evaluate(LOOK)
    await page.get_by_label("Note").fill("typed to the last moment")
    await page.evaluate("globalThis.isSamePage = true")

    await page.get_by_role("button", name="Use it now").click()

    await page.wait_for_function("() => globalThis.isSamePage === undefined")
    await expect(page.get_by_label("Note")).to_have_value("typed to the last moment")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_what_offers_a_new_version_can_be_read_and_reached_by_everybody(
    phones: Any, newer: Newer, theme: str
) -> None:
    phone = await phones(
        color_scheme=theme, reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    newer.is_newer = False
    await begin(phone)
    await ready_for_offline(phone)
    await phone.page.reload()
    newer.is_newer = True
    await phone.page.evaluate(LOOK)
    await expect(phone.page.get_by_text("A new version is ready")).to_be_visible()

    assert await looked_at(phone.page) == []
    await tab_to(phone, "Use it now")
