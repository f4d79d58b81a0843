"""Make a share: on which terms, for whom, and what its link says."""

from collections.abc import Callable
from typing import Any

import pytest
from httpx import AsyncClient

from schemas.report import DEFAULT_SECTIONS
from tests.routes.links import (
    PASSCODE,
    events,
    made,
    url_of,
)
from tests.routes.person import NOON_TEXT, TODAY, Person, problem
from tests.shared_links import payload_of

Browsers = Callable[..., AsyncClient]

IN_AN_HOUR = "2026-03-10T13:00:00.000Z"
IN_30_DAYS = "2026-04-09T12:00:00.000Z"
IN_60_DAYS = "2026-05-09T12:00:00.000Z"
SECRETS = {"link", "shlink", "qr_svg"}


@pytest.mark.parametrize(
    ("kind", "flag", "expires_at", "renewable_until", "attempts"),
    [
        ("visit", "U", IN_AN_HOUR, None, None),
        ("send", "P", IN_30_DAYS, IN_60_DAYS, 10),
        ("follow", "LP", IN_30_DAYS, IN_60_DAYS, 10),
    ],
)
async def test_a_share_says_what_it_is_and_its_link_how_to_open_it(
    person: Person,
    kind: str,
    flag: str,
    expires_at: str,
    renewable_until: str | None,
    attempts: int | None,
) -> None:
    share = await made(person, kind)
    payload = payload_of(share["shlink"])

    told = {name: value for name, value in share.items() if name not in SECRETS}
    assert told == {
        "share_id": share["share_id"],
        "kind": kind,
        "label": "Retinote diary",
        "content": {
            "sections": [*DEFAULT_SECTIONS],
            "from": None,
            "to": None,
            "paper": "a4",
            "language": "en",
        },
        "state": "active",
        "created_at": NOON_TEXT,
        "expires_at": expires_at,
        "renewable_until": renewable_until,
        "ended_at": None,
        "attempts_left": attempts,
        "openings": 0,
        "last_opened_at": None,
    }
    assert (payload["flag"], payload["label"]) == (flag, "Retinote diary")
    assert share["link"] == f"http://retinote.test/view#{share['shlink']}"
    assert share["qr_svg"].startswith("<svg")


async def test_a_link_is_as_long_as_its_readers_allow(person: Person) -> None:
    payload = payload_of((await made(person, "send"))["shlink"])

    assert payload["url"].startswith("http://retinote.test/shl/")
    assert len(payload["url"].rpartition("/")[2]) == 43
    assert len(payload["url"]) <= 128
    assert len(payload["key"]) == 43


async def test_only_what_cannot_be_renewed_carries_its_expiry_in_the_link(person: Person) -> None:
    """A link that is out learns of no renewal, and readers refuse one that says it is over."""
    visit, send = await made(person, "visit"), await made(person, "send")

    assert payload_of(visit["shlink"])["exp"] == 1773147600
    assert "exp" not in payload_of(send["shlink"])


async def test_what_was_chosen_is_kept(person: Person) -> None:
    chosen = {"sections": ["effects", "mood", "effects"], "from": "2026-01-01", "to": TODAY}

    share = await made(person, "send", **chosen, paper="letter", language="de", label="For Tuesday")

    assert share["content"] == {
        "sections": ["effects", "mood"],
        "from": "2026-01-01",
        "to": TODAY,
        "paper": "letter",
        "language": "de",
    }
    assert share["label"] == "For Tuesday"


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"kind": "gift"}, "invalid-field", "$.kind"),
        ({}, "invalid-field", "$"),
        ({"kind": "visit", "passcode": PASSCODE}, "invalid-field", "$.passcode"),
        ({"kind": "send"}, "invalid-field", "$.passcode"),
        ({"kind": "follow", "passcode": "12345"}, "invalid-field", "$.passcode"),
        ({"kind": "follow", "passcode": "x" * 65}, "invalid-field", "$.passcode"),
        ({"kind": "send", "passcode": "123456"}, "common-password", "$.passcode"),
        ({"kind": "send", "passcode": "password"}, "common-password", "$.passcode"),
        ({"kind": "visit", "expires_in_minutes": 14}, "invalid-field", "$.expires_in_minutes"),
        ({"kind": "visit", "expires_in_hours": 49}, "invalid-field", "$.expires_in_hours"),
        (
            {"kind": "send", "passcode": PASSCODE, "expires_in_hours": 8761},
            "invalid-field",
            "$.expires_in_hours",
        ),
        (
            {"kind": "visit", "expires_in_hours": 1, "expires_in_minutes": 60},
            "invalid-field",
            "$.expires_in_minutes",
        ),
        ({"kind": "visit", "expires_in_minutes": 0}, "invalid-field", "$.expires_in_minutes"),
        ({"kind": "visit", "sections": ["dreams"]}, "invalid-field", "$.sections[0]"),
        ({"kind": "visit", "label": ""}, "invalid-field", "$.label"),
        ({"kind": "visit", "label": "x" * 81}, "invalid-field", "$.label"),
        ({"kind": "visit", "label": "a\0b"}, "invalid-field", "$.label"),
        ({"kind": "visit", "label": "  "}, "invalid-field", "$.label"),
        ({"kind": "visit", "from": "2026-02-30"}, "invalid-field", "$.from"),
        ({"kind": "visit", "from": "1999-12-31"}, "date-too-early", "$.from"),
        ({"kind": "visit", "to": "2100-01-01"}, "date-in-future", "$.to"),
        ({"kind": "visit", "from": TODAY, "to": "2026-03-09"}, "range-reversed", "$.to"),
        ({"kind": "visit", "paper": "a3"}, "invalid-field", "$.paper"),
        ({"kind": "visit", "x": 1}, "unknown-field", "$.x"),
    ],
    ids=str,
)
async def test_terms_that_no_share_has_are_refused_and_nothing_is_made(
    person: Person, fields: dict[str, Any], code: str, path: str
) -> None:
    answer = await person.client.post(f"{person.diary}/shares", json=fields)

    assert problem(answer) == (422, code, [path])
    assert (await person.get("shares"))["items"] == []
    assert await events(person) == []


async def test_the_public_address_is_the_one_the_request_came_by(
    people: Any, browsers: Browsers
) -> None:
    person = await people(client=browsers("https://diary.example.org"))

    share = await made(person, "visit")

    assert url_of(share).startswith("https://diary.example.org/shl/")
    assert share["link"].startswith("https://diary.example.org/view#shlink:/")


async def test_a_link_that_would_be_too_long_is_not_made(person: Person) -> None:
    host = {"host": "x" * 90}

    answer = await person.client.post(
        f"{person.diary}/shares", json={"kind": "visit"}, headers=host
    )

    assert problem(answer) == (422, "invalid-field", ["header.Host"])


async def test_the_link_is_told_once_and_never_again(person: Person) -> None:
    share = await made(person, "send")

    again = [
        await person.get("shares"),
        await person.get(f"shares/{share['share_id']}"),
        await person.get(f"shares/{share['share_id']}/accesses"),
        await person.get("ledger"),
    ]

    payload = payload_of(share["shlink"])
    token = payload["url"].rpartition("/")[2]
    assert not [secret for secret in (token, payload["key"], PASSCODE) if secret in repr(again)]
    assert not again[1].keys() & SECRETS


async def test_a_diary_has_only_so_many_links_at_once(person: Person) -> None:
    shares = [await made(person, "visit") for _ in range(50)]
    refused = await person.client.post(f"{person.diary}/shares", json={"kind": "visit"})

    await person.client.delete(f"{person.diary}/shares/{shares[0]['share_id']}")

    assert problem(refused) == (409, "too-many-shares", [])
    await made(person, "visit")


@pytest.mark.parametrize(
    ("scopes", "may_make", "may_list"),
    [
        (["diary:read", "shares:write"], True, True),
        (["shares:write"], False, False),
        (["diary:read"], False, True),
        (["diary:read", "diary:write"], False, True),
    ],
    ids=str,
)
async def test_a_token_shares_only_what_it_may_read_and_only_with_leave(
    person: Person, browsers: Browsers, scopes: list[str], may_make: bool, may_list: bool
) -> None:
    made_token = await person.client.post("/api/v1/tokens", json={"label": "x", "scopes": scopes})
    script = browsers(headers={"authorization": f"Bearer {made_token.json()['token']}"})
    share = await made(person, "send")
    address = f"{person.diary}/shares/{share['share_id']}"

    attempt = await script.post(f"{person.diary}/shares", json={"kind": "visit"})
    listing = await script.get(f"{person.diary}/shares")
    renewal = await script.post(f"{address}/renewal")
    ending = await script.delete(address)

    assert attempt.status_code == (201 if may_make else 403)
    assert listing.status_code == (200 if may_list else 403)
    has_leave = "shares:write" in scopes
    assert (renewal.status_code, ending.status_code) == ((200, 204) if has_leave else (403, 403))
