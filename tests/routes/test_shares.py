"""What the person does with shares: make, list, renew, revoke, and see who looked."""

from collections.abc import Callable
from typing import Any

import pytest
from httpx import AsyncClient

from schemas.report import DEFAULT_SECTIONS
from tests.routes.links import (
    PASSCODE,
    RECIPIENT,
    WRONG,
    accesses,
    ask,
    days_logged,
    events,
    fetch,
    made,
    read,
    url_of,
)
from tests.routes.person import NOON_TEXT, PASSWORD, TODAY, FixedClock, Person, a_uuid, problem
from tests.shared_links import payload_of

Browsers = Callable[..., AsyncClient]

IN_AN_HOUR = "2026-03-10T13:00:00.000Z"
IN_30_DAYS = "2026-04-09T12:00:00.000Z"
IN_60_DAYS = "2026-05-09T12:00:00.000Z"
SECRETS = {"link", "shlink", "qr_svg"}


async def sign_in_again(person: Person) -> None:
    """Sign in after so long that the session has ended."""
    body = {"name": person.name, "password": PASSWORD}
    assert (await person.client.post("/api/v1/sessions", json=body)).status_code == 201


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

    share = await made(person, "send", **chosen, paper="letter", label="For Tuesday")

    assert share["content"] == {
        "sections": ["effects", "mood"],
        "from": "2026-01-01",
        "to": TODAY,
        "paper": "letter",
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


async def test_shares_are_listed_newest_first_in_pages(person: Person) -> None:
    ids = [(await made(person, kind))["share_id"] for kind in ("visit", "send", "follow")]

    first = await person.get("shares?limit=2")
    rest = await person.get(f"shares?limit=2&after={first['next']}")

    assert [share["share_id"] for share in first["items"] + rest["items"]] == ids[::-1]
    assert rest["next"] is None


async def test_a_diary_has_only_so_many_links_at_once(person: Person) -> None:
    shares = [await made(person, "visit") for _ in range(50)]
    refused = await person.client.post(f"{person.diary}/shares", json={"kind": "visit"})

    await person.client.delete(f"{person.diary}/shares/{shares[0]['share_id']}")

    assert problem(refused) == (409, "too-many-shares", [])
    await made(person, "visit")


async def test_a_revoked_share_opens_for_nobody_and_stays_in_the_list(
    person: Person, nobody: AsyncClient, clock: FixedClock
) -> None:
    share = await made(person, "send")
    address = f"{person.diary}/shares/{share['share_id']}"
    await ask(nobody, share)
    clock.advance(hours=1)

    revoked = [await person.client.delete(address) for _ in range(2)]

    assert [answer.status_code for answer in revoked] == [204, 204]
    kept = await person.get(f"shares/{share['share_id']}")
    assert (kept["state"], kept["ended_at"]) == ("revoked", IN_AN_HOUR)
    assert (kept["openings"], kept["last_opened_at"]) == (1, NOON_TEXT)
    assert kept["renewable_until"] is None
    assert len(await accesses(person, share)) == 1
    assert problem(await ask(nobody, share)) == (404, "not-found", [])
    assert problem(await person.client.post(f"{address}/renewal")) == (
        409,
        "share-not-renewable",
        [],
    )
    kinds = [event["kind"] for event in await events(person)]
    assert kinds == ["share_created", "share_opened", "share_revoked"]


@pytest.mark.parametrize("kind", ["send", "follow"])
async def test_a_renewed_share_lives_for_its_usual_length_again_with_the_same_link(
    person: Person, nobody: AsyncClient, clock: FixedClock, kind: str
) -> None:
    await person.save(TODAY, mood=3)
    share = await made(person, kind, expires_in_minutes=15)
    clock.advance(days=30, minutes=14)
    await sign_in_again(person)
    assert problem(await ask(nobody, share))[0] == 404
    assert (await person.get(f"shares/{share['share_id']}"))["state"] == "expired"

    renewed = await person.client.post(f"{person.diary}/shares/{share['share_id']}/renewal")

    assert renewed.status_code == 200
    assert renewed.json()["state"] == "active"
    assert renewed.json()["expires_at"] == "2026-05-09T12:14:00.000Z"
    (file,) = (await ask(nobody, share)).json()["files"]
    assert days_logged(read(share, file["embedded"])) == 1
    assert [event["kind"] for event in await events(person)] == [
        "share_created",
        "share_renewed",
        "share_opened",
    ]


async def test_a_share_that_expired_too_long_ago_is_over_and_its_content_deleted(
    person: Person, nobody: AsyncClient, clock: FixedClock
) -> None:
    share = await made(person, "send", expires_in_minutes=15)
    clock.advance(days=30, minutes=15)
    await sign_in_again(person)

    refused = await person.client.post(f"{person.diary}/shares/{share['share_id']}/renewal")

    assert problem(refused) == (409, "share-not-renewable", [])
    assert problem(await ask(nobody, share)) == (404, "not-found", [])
    kept = await person.get(f"shares/{share['share_id']}")
    assert (kept["state"], kept["renewable_until"]) == ("expired", None)


async def test_a_visit_is_not_renewed(person: Person) -> None:
    share = await made(person, "visit")

    refused = await person.client.post(f"{person.diary}/shares/{share['share_id']}/renewal")

    assert problem(refused) == (409, "share-not-renewable", [])


async def test_a_renewal_gives_no_attempt_back(person: Person, nobody: AsyncClient) -> None:
    share = await made(person, "send")
    await ask(nobody, share, WRONG)

    renewed = await person.client.post(f"{person.diary}/shares/{share['share_id']}/renewal")

    assert renewed.json()["attempts_left"] == 9


async def test_everybody_who_looked_is_told_and_in_the_ledger(
    person: Person, browsers: Browsers, clock: FixedClock
) -> None:
    agent = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"
    doctor = browsers(headers={"user-agent": agent})
    share = await made(person, "send")
    await ask(doctor, share, WRONG, recipient="Somebody")
    clock.advance(minutes=1)
    (file,) = (await ask(doctor, share, embeddedLengthMax=1)).json()["files"]
    await doctor.get(file["location"])

    looks = await accesses(person, share)

    seen = [(each["outcome"], each["recipient"], each["browser"]) for each in looks]
    assert seen == [
        ("downloaded", RECIPIENT, "Firefox on Windows"),
        ("opened", RECIPIENT, "Firefox on Windows"),
        ("wrong_passcode", "Somebody", "Firefox on Windows"),
    ]
    assert looks[2]["accessed_at"] == NOON_TEXT
    told = await events(person)
    assert [event["kind"] for event in told] == [
        "share_created",
        "share_refused",
        "share_opened",
        "share_opened",
    ]
    assert told[1]["attempts_left"] == 9
    assert {event["share_id"] for event in told} == {share["share_id"]}


async def test_who_looked_comes_in_pages(person: Person, nobody: AsyncClient) -> None:
    share = await made(person, "visit")
    for number in range(3):
        await fetch(nobody, share, recipient=f"visitor {number}")

    first = await person.get(f"shares/{share['share_id']}/accesses?limit=2")
    rest = await person.get(f"shares/{share['share_id']}/accesses?after={first['next']}")

    names = [each["recipient"] for each in first["items"] + rest["items"]]
    assert names == ["visitor 2", "visitor 1", "visitor 0"]
    assert rest["next"] is None


async def test_a_ledger_with_shares_names_no_section_and_nothing_that_was_chosen(
    person: Person,
) -> None:
    await made(person, "send", sections=["mood", "pregnancy"], label="For Tuesday")

    assert not [
        word for word in ("mood", "pregnancy", "Tuesday") if word in repr(await events(person))
    ]


@pytest.mark.parametrize(
    "event",
    [
        {"kind": "share_created", "share_kind": "send", "expires_at": NOON_TEXT},
        {"kind": "share_opened", "outcome": "opened", "recipient": "x", "browser": "x"},
        {
            "kind": "share_refused",
            "outcome": "exhausted",
            "attempts_left": 0,
            "recipient": "x",
            "browser": "x",
        },
        {"kind": "share_renewed", "expires_at": NOON_TEXT},
        {"kind": "share_revoked"},
    ],
    ids=lambda event: event["kind"],
)
async def test_what_happens_to_shares_is_never_taken_from_a_device(
    person: Person, event: dict[str, Any]
) -> None:
    sent = {
        "event_id": a_uuid(),
        "occurred_at": NOON_TEXT,
        "event": {**event, "share_id": a_uuid()},
    }

    answer = (await person.record(sent)).json()

    assert answer["accepted"] == []
    assert [each["code"] for each in answer["rejected"]] == ["invalid-field"]
    assert await events(person) == []


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


@pytest.mark.parametrize("share_id", ["x", "%00", a_uuid(), "\N{LOTION BOTTLE}"])
async def test_a_share_that_is_not_there_is_none(person: Person, share_id: str) -> None:
    address = f"{person.diary}/shares/{share_id}"

    for method, path in (
        ("GET", address),
        ("GET", f"{address}/accesses"),
        ("POST", f"{address}/renewal"),
        ("DELETE", address),
    ):
        assert problem(await person.client.request(method, path)) == (404, "not-found", [])


async def test_a_share_of_somebody_else_is_none(person: Person, people: Any) -> None:
    other = await people()
    share = await made(other, "send")
    address = f"{person.diary}/shares/{share['share_id']}"

    for method, path in (
        ("GET", address),
        ("GET", f"{address}/accesses"),
        ("POST", f"{address}/renewal"),
        ("DELETE", address),
    ):
        assert problem(await person.client.request(method, path)) == (404, "not-found", [])
    assert (await other.get(f"shares/{share['share_id']}"))["state"] == "active"
