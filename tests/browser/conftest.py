"""A real Chromium on a real server, which a test can unplug."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import uvicorn
from httpx import AsyncClient
from playwright.async_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Playwright,
    async_playwright,
    expect,
)

from server.app import create_app
from server.settings import Settings
from tests.daytime import ZONE

# How long something may take to appear is no requirement here: a busy machine is not a fault of the
# app, and what has its time is measured by itself.
expect.set_options(timeout=20_000)

PHONE = {"width": 360, "height": 740}
A_PHONE = {"viewport": PHONE, "locale": "en-GB", "timezone_id": ZONE}
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Served:
    """A running server and where it is."""

    origin: str
    server: uvicorn.Server


@pytest.fixture(scope="session")
async def served(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    folder = tmp_path_factory.mktemp("browser")
    async with serving(create_app(Settings(database_url=f"sqlite:///{folder}/retinote.db"))) as it:
        yield it


@asynccontextmanager
async def serving(app: Any) -> AsyncIterator[Served]:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, access_log=False, log_level="warning"))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:
        await asyncio.sleep(0)
    # localhost, not an address: browsers keep databases and service workers there without https.
    yield Served(f"http://localhost:{listening.getsockname()[1]}", server)
    server.should_exit = True
    await serving


@pytest.fixture(scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    async with async_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
async def chromium(playwright: Playwright) -> AsyncIterator[Browser]:
    async with running(playwright, light_chromium_path()) as browser:
        yield browser


@pytest.fixture(scope="session")
async def whole_chromium(playwright: Playwright) -> AsyncIterator[Browser]:
    async with running(playwright, chromium_path()) as browser:
        yield browser


@asynccontextmanager
async def running(playwright: Playwright, path: str) -> AsyncIterator[Browser]:
    browser = await playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)
    yield browser
    await browser.close()


def light_chromium_path() -> str:
    """Give Chromium without windows of its own, which costs half as much, or else the whole one."""
    return shutil.which("chromium-headless-shell") or chromium_path()


def chromium_path() -> str:
    path = shutil.which("chromium")
    assert path, "the browser tests need Debian's chromium: run make test as root, or install it"
    return path


@dataclass
class Phone:
    """One person's browser: its page, and everything that must not have happened in it."""

    context: BrowserContext
    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)

    def excuse(self, words: str) -> None:
        """Let the browser complain in these words, which are what the test is about.

        Said rather than taken away: the browser may tell of it after the screen has shown it.
        """
        self.excused.append(words)

    def unexcused(self) -> list[str]:
        return [said for said in self.complaints if not any(each in said for each in self.excused)]

    @property
    def said(self) -> Locator:
        """The short message about what was just done; a screen may have its words as well."""
        return self.page.locator(".toast")

    async def open(self, route: str = "") -> None:
        await self.page.goto(f"{self.origin}/{route}")

    def watch(self, page: Page) -> None:
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("request", self._requested)

    def _heard(self, message: Any) -> None:
        # A request that fails while unplugged is the point of the test, not a complaint.
        if message.type == "error" and "ERR_INTERNET_DISCONNECTED" not in message.text:
            self.complaints.append(f"console: {message.text}")

    def _requested(self, request: Any) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:")):
            self.complaints.append(f"another origin: {request.url}")


@pytest.fixture
async def phones(chromium: Browser, served: Served) -> AsyncIterator[Any]:
    """Give browsers of different people; at the end none may have anything to complain of."""
    async with giving_phones(chromium, served) as new_phone:
        yield new_phone


@pytest.fixture
async def phones_that_notify(whole_chromium: Browser, served: Served) -> AsyncIterator[Any]:
    """The same for notifications, which only the whole browser shows."""
    async with giving_phones(whole_chromium, served) as new_phone:
        yield new_phone


@asynccontextmanager
async def giving_phones(browser: Browser, served: Served) -> AsyncIterator[Any]:
    given: list[Phone] = []

    async def new_phone(**options: Any) -> Phone:
        context = await browser.new_context(**{**A_PHONE, **options})
        phone = Phone(context, await context.new_page(), served.origin)
        phone.watch(phone.page)
        given.append(phone)
        return phone

    yield new_phone
    for phone in given:
        await phone.context.close()
    assert [complaint for phone in given for complaint in phone.unexcused()] == []


@pytest.fixture
async def phone(phones: Any) -> Phone:
    return await phones()


@pytest.fixture
async def api(served: Served) -> AsyncIterator[AsyncClient]:
    """Ask the server as a script would."""
    async with AsyncClient(base_url=f"{served.origin}/api/v1") as client:
        yield client
