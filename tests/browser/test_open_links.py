"""A page of another site opens a link in a real browser, and decrypts it there."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from httpx import AsyncClient
from playwright.async_api import Browser, Page

from tests.browser.conftest import Served

PASSCODE = "amber lantern"

# What a reader of links does in a page; the browser alone decides whether it may.
READER = """
async ({ link, passcode, embeddedLengthMax }) => {
  const plainly = (text) => text.replaceAll("-", "+").replaceAll("_", "/");
  const bytes = (text) => Uint8Array.from(atob(plainly(text)), (each) => each.charCodeAt(0));
  const read = (encoded) => JSON.parse(new TextDecoder().decode(encoded));
  const { url, key, flag } = read(bytes(link.split("shlink:/")[1]));
  const decrypt = async (jwe) => {
    const [header, , iv, ciphertext, tag] = jwe.split(".");
    const { subtle } = crypto;
    const secret = await subtle.importKey("raw", bytes(key), "AES-GCM", false, ["decrypt"]);
    const sealed = new Uint8Array([...bytes(ciphertext), ...bytes(tag)]);
    const additionalData = new TextEncoder().encode(header);
    const how = { name: "AES-GCM", iv: bytes(iv), additionalData };
    return read(await subtle.decrypt(how, secret, sealed));
  };
  if (flag === "U") return decrypt(await (await fetch(`${url}?recipient=Dr+Lee`)).text());
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ recipient: "Dr Lee", passcode, embeddedLengthMax });
  const answer = await fetch(url, { method: "POST", headers, body });
  if (!answer.ok) return { status: answer.status, ...(await answer.json()) };
  const { files: [file] } = await answer.json();
  const expires = answer.headers.get("Retinote-Expires-At");
  const jwe = file.embedded ?? (await (await fetch(file.location)).text());
  return { expires, ...(await decrypt(jwe)) };
}
"""


@pytest.fixture
async def elsewhere(chromium: Browser, served: Served) -> AsyncIterator[Page]:
    """A page of another origin, under none of our rules: an address is another than its name."""
    context = await chromium.new_context(bypass_csp=True)
    page = await context.new_page()
    await page.goto(served.origin.replace("localhost", "127.0.0.1") + "/health/live")
    yield page
    await context.close()


@pytest.fixture
async def diary(api: AsyncClient) -> str:
    body = {"name": "Sharing Person", "password": "correct horse battery"}
    made = await api.post("/accounts", json=body)
    return f"/diaries/{made.json()['diary_id']}"


async def test_a_page_of_another_site_opens_every_kind_of_link(
    elsewhere: Page, api: AsyncClient, diary: str
) -> None:
    async def shared(kind: str) -> Any:
        passcode = {} if kind == "visit" else {"passcode": PASSCODE}
        return (await api.post(f"{diary}/shares", json={"kind": kind, **passcode})).json()

    async def opened(share: Any, passcode: str = PASSCODE, most: int = 10**6) -> Any:
        asked = {"link": share["link"], "passcode": passcode, "embeddedLengthMax": most}
        return await elsewhere.evaluate(READER, asked)

    visit, send, follow = [await shared(kind) for kind in ("visit", "send", "follow")]

    assert (await opened(visit))["resourceType"] == "Bundle"
    assert (await opened(send))["expires"] == send["expires_at"]
    assert (await opened(follow, most=100))["resourceType"] == "Bundle"
    assert await opened(send, "quiet harbour") == {"status": 401, "remainingAttempts": 9}
