"""Shares and those who open them, as tests see them."""

from typing import Any

from httpx import AsyncClient, Response

from tests.routes.person import Person
from tests.shared_links import decrypted, payload_of

PASSCODE = "amber lantern"
WRONG = "quiet harbour"
RECIPIENT = "Dr Lee"


async def made(person: Person, kind: str, **fields: Any) -> dict[str, Any]:
    """Make a share, with the passcode its kind needs."""
    body = {"kind": kind, **({} if kind == "visit" else {"passcode": PASSCODE}), **fields}
    answer = await person.client.post(f"{person.diary}/shares", json=body)
    assert answer.status_code == 201, answer.text
    share: dict[str, Any] = answer.json()
    return share


def url_of(share: dict[str, Any]) -> str:
    """Give the address a link leads to, below the origin that tests live at."""
    url: str = payload_of(share["shlink"])["url"]
    return url


async def fetch(doctor: AsyncClient, share: dict[str, Any], **query: str) -> Response:
    return await doctor.get(url_of(share), params=query or {"recipient": RECIPIENT})


async def ask(
    doctor: AsyncClient, share: dict[str, Any], passcode: str | None = PASSCODE, **fields: Any
) -> Response:
    body = {"recipient": RECIPIENT, **fields}
    if passcode is not None:
        body["passcode"] = passcode
    return await doctor.post(url_of(share), json=body)


def read(share: dict[str, Any], jwe: str) -> Any:
    return decrypted(jwe, payload_of(share["shlink"])["key"])


def days_logged(bundle: Any) -> int:
    """Give on how many days something of what is shared was answered."""
    (days,) = [
        component["valueInteger"]
        for entry in bundle["entry"]
        for component in entry["resource"].get("component", [])
        if component["code"]["coding"][0]["code"] == "days-logged"
    ]
    assert isinstance(days, int)
    return days


async def accesses(person: Person, share: dict[str, Any]) -> list[dict[str, Any]]:
    page = await person.get(f"shares/{share['share_id']}/accesses")
    items: list[dict[str, Any]] = page["items"]
    return items


async def events(person: Person) -> list[dict[str, Any]]:
    return [row["event"] for row in (await person.get("ledger"))["items"]]
