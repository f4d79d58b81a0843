"""Both ends of a link: who makes it on a phone, and who opens it in a browser of their own."""

import re
from datetime import timedelta

from playwright.async_api import expect

from tests.browser.conftest import Phone
from tests.browser.screens import begin, grade, sign_up, stored
from tests.daytime import today

DESK = {"width": 1280, "height": 900}


async def a_person(phone: Phone, name: str) -> None:
    """Begin, log two days, and sign up."""
    await begin(phone)
    await grade(phone, "Dry lips", 3)
    await phone.open(f"#/today/{today() - timedelta(days=1)}")
    await grade(phone, "Dry lips", 2)
    await sign_up(phone, name)


async def choose(phone: Phone, kind: str, passcode: str | None = None) -> None:
    """Choose a kind and go on to what will be seen."""
    await phone.open("#/share/new")
    await phone.page.get_by_role("radio", name=kind).click()
    if passcode is not None:
        await phone.page.get_by_label("Passcode", exact=True).fill(passcode)
    await phone.page.get_by_role("button", name="See it first").click()


async def make(phone: Phone, kind: str, passcode: str | None = None) -> str:
    """Make a share and give its link, as the device keeps it."""
    await choose(phone, kind, passcode)
    await phone.page.get_by_role("button", name=re.compile("^Make the")).click()
    await expect(phone.page).to_have_url(re.compile("#/share/[0-9a-f-]{36}$"))
    share_id = phone.page.url.rsplit("/", 1)[1]
    [links] = [row["value"] for row in await stored(phone, "meta") if row["name"] == "share_links"]
    return str(links[share_id]["link"])


class Doctor:
    """A browser that has never been here, and what it asked for."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.page, self.asked = phone, phone.page, list[str]()
        self.page.on("request", lambda request: self.asked.append(request.url))

    async def follow(self, link: str) -> None:
        await self.page.goto("about:blank")  # another fragment alone would not load the page
        await self.page.goto(link)

    async def open(self, name: str = "", passcode: str | None = None) -> None:
        await self.page.get_by_label("Your name or practice").fill(name)
        if passcode is not None:
            await self.page.get_by_label("Passcode").fill(passcode)
        await self.page.get_by_role("button", name="Open the report").click()

    async def expect_heading(self, words: str) -> None:
        await expect(self.page.get_by_role("heading", level=1, name=words)).to_be_visible()

    async def expect_report(self) -> None:
        await self.expect_heading("Diary report for the doctor")
