"""What a doctor is given: chosen, seen first, given, opened, and ended; questions and visits."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pytest
from httpx import AsyncClient
from playwright.async_api import Locator, Page, expect

from tests.browser.accessibility import looked_at
from tests.browser.conftest import Phone
from tests.browser.links import a_person, choose, make
from tests.browser.screens import (
    begin,
    grade,
    ready_for_offline,
    sign_in,
    sign_up,
    stored,
    today,
)
from tests.shared_links import payload_of

PASSCODE = "velvet otter 9"


async def opened(api: AsyncClient, link: str, passcode: str | None, who: str = "Dr Lee") -> int:
    """Open a link as a doctor's reader does, and give the status of the answer."""
    address, flag = payload_of(link)["url"], payload_of(link)["flag"]
    if "U" in flag:
        return (await api.get(address, params={"recipient": who})).status_code
    body = {"recipient": who, "passcode": passcode}
    return (await api.post(address, json=body)).status_code


def seen(page: Page) -> Locator:
    return page.get_by_role("article", name="This is what will be seen")


async def test_a_visit_is_seen_first_and_then_a_code_to_scan(
    phone: Phone, api: AsyncClient
) -> None:
    page = phone.page
    await a_person(phone, "visits a doctor")
    await choose(phone, "At the visit")
    await expect(seen(page)).to_contain_text(re.compile("Dry lips.*Cracked"))
    await expect(seen(page)).to_contain_text("Mood and sleep, PHQ and GAD scores")
    await page.get_by_role("button", name="Make the QR code").click()

    code = page.get_by_role("img", name="QR code of the link")
    await expect(code).to_be_visible()
    assert await code.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")
    assert (await code.bounding_box() or {})["width"] >= 300
    source = unquote(str(await code.get_attribute("src")))
    assert source.startswith("data:image/svg+xml,<svg")
    await expect(page.get_by_text("until")).to_be_visible()
    [links] = [row["value"] for row in await stored(phone, "meta") if row["name"] == "share_links"]
    [kept] = links.values()
    assert await opened(api, kept["link"], None) == 200
    await page.reload()
    await expect(code).to_be_visible()
    await expect(page.get_by_text("“Dr Lee”")).to_be_visible()


async def test_a_link_to_send_says_its_passcode_once_and_who_tried_it(
    phone: Phone, api: AsyncClient
) -> None:
    page = phone.page
    await a_person(phone, "sends a link")
    link = await make(phone, "Send a link", PASSCODE)
    await expect(page.get_by_text(PASSCODE)).to_be_visible()
    assert payload_of(link)["flag"] == "P"

    assert await opened(api, link, "not this one", "Somebody") == 401
    assert await opened(api, link, PASSCODE) == 200
    await page.get_by_role("button", name="Look again").click()
    looked = page.get_by_role("region", name="Who looked").get_by_role("listitem")
    await expect(looked.filter(has_text="Opened")).to_contain_text("“Dr Lee”")
    await expect(looked.filter(has_text="Wrong passcode")).to_contain_text("“Somebody”")
    await expect(page.get_by_text("Somebody tried a wrong passcode")).to_be_visible()
    await page.get_by_role("link", name="For your doctor").click()
    await expect(page.get_by_role("link", name="Link to send")).to_contain_text("Opened 1 time")
    await page.get_by_role("link", name="Link to send").click()
    await expect(page.get_by_text("9 wrong tries left")).to_be_visible()
    await expect(page.get_by_text(PASSCODE)).to_have_count(0)


async def test_a_link_that_follows_is_renewed_in_one_tap_and_ended_for_good(
    phone: Phone, api: AsyncClient
) -> None:
    page = phone.page
    await a_person(phone, "is followed")
    link = await make(phone, "A link that follows", PASSCODE)
    assert payload_of(link)["flag"] == "LP"
    await page.get_by_role("button", name="Make it work longer").click()
    await expect(phone.said).to_contain_text("Works until")
    assert await opened(api, link, PASSCODE) == 200

    await page.get_by_role("button", name="Stop sharing").click()
    asked = page.get_by_role("dialog")
    await expect(asked).to_contain_text("cannot be undone")
    await asked.get_by_role("button", name="Keep it").click()
    assert await opened(api, link, PASSCODE) == 200
    await page.get_by_role("button", name="Stop sharing").click()
    await asked.get_by_role("button", name="Stop sharing").click()
    await expect(page.get_by_text("You ended it")).to_be_visible()
    assert await opened(api, link, PASSCODE) == 404
    assert link not in str(await stored(phone, "meta"))


async def test_the_link_can_be_copied_and_the_page_saved_as_pdf(phone: Phone) -> None:
    page = phone.page
    await phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await a_person(phone, "copies a link")
    link = await make(phone, "Send a link", PASSCODE)

    await page.get_by_role("button", name="Copy link").click()
    await expect(page.get_by_text("Link copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == link
    async with page.expect_download() as saving:
        await page.get_by_role("button", name="Save as PDF").click()
    saved = await saving.value
    assert saved.suggested_filename == "retinote-report.pdf"
    assert saved.url.startswith("blob:")
    assert (await saved.path()).read_bytes().startswith(b"%PDF-")


async def test_what_is_wrong_is_said_at_its_field(phone: Phone) -> None:
    page = phone.page
    await a_person(phone, "mistypes")
    await choose(phone, "Send a link", "short")
    passcode = page.get_by_label("Passcode", exact=True)
    await expect(passcode).to_be_focused()
    await expect(page.get_by_text("Please use at least 6 characters.")).to_be_visible()

    await passcode.fill("password")
    await page.get_by_role("button", name="See it first").click()
    phone.excuse("status of 422")
    await page.get_by_role("button", name="Make the link").click()
    await expect(page.get_by_text("Many people use this passcode")).to_be_visible()
    await expect(passcode).to_be_focused()
    await page.get_by_role("button", name="Suggest one").click()
    await expect(passcode).to_have_value(re.compile(r"^\d{8}$"))


async def test_private_parts_are_given_only_when_chosen_and_the_name_is_kept(phone: Phone) -> None:
    page = phone.page
    await a_person(phone, "keeps things private")
    await phone.open("#/today")
    await grade(phone, "Mood", 1)
    await choose(phone, "At the visit")
    mood = seen(page).get_by_role("rowheader", name="Mood")
    await expect(seen(page)).to_be_visible()
    await expect(mood).to_have_count(0)
    await page.get_by_role("button", name="Change something").click()

    await page.get_by_label("Mood and mind").check()
    await page.get_by_label("Name on the page").fill("Robin Vale")
    await page.get_by_role("button", name="See it first").click()
    await expect(mood).to_have_count(1)
    await expect(seen(page)).to_contain_text("Robin Vale")
    await phone.open("#/share")
    await phone.open("#/share/new")
    await expect(page.get_by_label("Name on the page")).to_have_value("Robin Vale")


async def test_without_an_account_nothing_is_broken_and_questions_can_be_gathered(
    phone: Phone,
) -> None:
    page = phone.page
    await begin(phone)
    await phone.open("#/treatment")
    await page.get_by_role("link", name="For your doctor").click()
    await expect(page.get_by_role("heading", name="Links need an account")).to_be_visible()
    await phone.open("#/share/new")
    await expect(page.get_by_role("heading", name="Links need an account")).to_be_visible()
    await phone.open("#/share")
    await page.get_by_role("link", name="Questions and visits").click()
    await page.get_by_role("button", name="Add a question").click()
    await page.get_by_label("Question", exact=True).fill("Can I swim?")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Can I swim?")).to_be_visible()


async def test_without_a_network_the_last_list_and_the_code_are_there(phone: Phone) -> None:
    page = phone.page
    await a_person(phone, "in a cellar")
    await make(phone, "At the visit")
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    await phone.open("#/share")
    await page.reload()

    await expect(page.get_by_text("No connection. This is how it was at")).to_be_visible()
    await page.get_by_role("link", name="Code for a visit").click()
    await expect(page.get_by_role("img", name="QR code of the link")).to_be_visible()
    await choose(phone, "At the visit")
    await expect(page.get_by_role("heading", name="The page could not be made")).to_be_visible()
    await phone.context.set_offline(False)
    await page.get_by_role("button", name="Try again").click()
    await expect(seen(page)).to_be_visible()


async def test_questions_and_visits_are_kept_offline_and_arrive_on_the_other_device(
    phone: Phone, phones: Any
) -> None:
    page = phone.page
    await a_person(phone, "asks much")
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    await phone.open("#/share/questions")
    for words in ("Can I swim?", "What about the sun?", "And contact lenses?"):
        await page.get_by_role("button", name="Add a question").click()
        await page.get_by_label("Question", exact=True).fill(words)
        await page.get_by_role("button", name="Save").click()
    await page.get_by_role("button", name="Edit: Can I swim?").click()
    await page.get_by_label("Question", exact=True).fill("Can I swim in the sea?")
    await page.get_by_role("button", name="Save").click()
    await page.get_by_label("Answered: What about the sun?").check()
    await page.get_by_role("button", name="Delete: And contact lenses?").click()
    await expect(page.get_by_text("And contact lenses?")).to_have_count(0)
    await page.get_by_role("button", name="Undo").click()
    await expect(page.get_by_text("And contact lenses?")).to_be_visible()
    await page.get_by_role("button", name="Add a visit").click()
    visited = today() - timedelta(days=3)
    await page.get_by_label("Day of the visit").fill(visited.isoformat())
    await page.get_by_role("button", name="Save").click()
    await phone.context.set_offline(False)
    await phone.open("#/today")
    await expect(page.get_by_text("Synced").first).to_be_visible(timeout=20_000)

    other = await phones()
    await sign_in(other, "asks much")
    await other.open("#/share/questions")
    lines = other.page.get_by_role("region", name="Questions for your doctor").get_by_role(
        "listitem"
    )
    await expect(lines).to_have_count(3)
    await expect(lines.last).to_contain_text("What about the sun?")
    await expect(lines.last).to_contain_text("answered")
    await other.open("#/share/new")
    await other.page.get_by_role("radio", name="Since last visit").click()
    await expect(other.page.get_by_text("From your visit on")).to_be_visible()


async def test_the_link_is_only_on_the_device_that_made_it(phone: Phone, phones: Any) -> None:
    await a_person(phone, "links on two devices")
    await make(phone, "Send a link", PASSCODE)
    other = await phones()
    await sign_in(other, "links on two devices")
    await other.open("#/share")
    await other.page.get_by_role("link", name="Link to send").click()

    await expect(other.page.get_by_text("only on the device that made it")).to_be_visible()
    await expect(other.page.get_by_role("button", name="Stop sharing")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_where_a_doctor_is_given_something(phones: Any, theme: str) -> None:
    phone = await phones(
        color_scheme=theme, reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    page = phone.page
    await begin(phone)
    await phone.open("#/share")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    found = {"without an account": await looked_at(page)}
    await grade_and_sign_up(phone, theme)
    await phone.open("#/share/questions")
    await page.get_by_role("button", name="Add a question").click()
    await page.get_by_role("button", name="Save").click()
    found["a question"] = await looked_at(page)
    await page.get_by_label("Question", exact=True).fill("What about the sun, the sea and lenses?")
    await page.get_by_role("button", name="Save").click()
    found["questions"] = await looked_at(page)
    await phone.open("#/share/new")
    await page.get_by_role("radio", name="Own dates").click()
    await page.get_by_role("radio", name="Send a link").click()
    await page.get_by_label("Passcode", exact=True).fill("a")
    await page.get_by_role("button", name="See it first").click()
    found["choosing"] = await looked_at(page)
    await page.get_by_role("button", name="Suggest one").click()
    await page.get_by_role("button", name="See it first").click()
    await expect(seen(page)).to_be_visible()
    found["seen first"] = await looked_at(page)
    await page.get_by_role("button", name="Make the link").click()
    await page.get_by_text("QR code", exact=True).click()
    found["made"] = await looked_at(page)
    await page.get_by_role("button", name="Stop sharing").click()
    found["asked"] = await looked_at(page)
    await page.get_by_role("dialog").get_by_role("button", name="Stop sharing").click()
    await phone.open("#/share")
    await page.get_by_text("Ended (1)").click()
    found["list"] = await looked_at(page)

    assert {screen: ids for screen, ids in found.items() if ids} == {}


async def grade_and_sign_up(phone: Phone, theme: str) -> None:
    await phone.open("#/today")
    await grade(phone, "Dry lips", 2)
    await sign_up(phone, f"looks closely {theme}")
