"""What becomes of a share: listed, renewed, revoked, and who looked."""

from collections.abc import Callable
from typing import Any

import pytest
from httpx import AsyncClient

from tests.routes.links import (
    RECIPIENT,
    WRONG,
    accesses,
    ask,
    days_logged,
    events,
    fetch,
    made,
    read,
)
from tests.routes.person import NOON_TEXT, PASSWORD, TODAY, FixedClock, Person, a_uuid, problem

Browsers = Callable[..., AsyncClient]

IN_AN_HOUR = "2026-03-10T13:00:00.000Z"


async def sign_in_again(person: Person) -> None:
    """Sign in after so long that the session has ended."""
    body = {"name": person.name, "password": PASSWORD}
    assert (await person.client.post("/api/v1/sessions", json=body)).status_code == 201


async def test_shares_are_listed_newest_first_in_pages(person: Person) -> None:
    ids = [(await made(person, kind))["share_id"] for kind in ("visit", "send", "follow")]

    first = await person.get("shares?limit=2")
    rest = await person.get(f"shares?limit=2&after={first['next']}")

    assert [share["share_id"] for share in first["items"] + rest["items"]] == ids[::-1]
    assert rest["next"] is None


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
    await person.save(TODAY, grades={"flare": 2})
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


@pytest.mark.parametrize("share_id", ["x", "%00", a_uuid(), "\N{LOTION BOTTLE}"])
async def test_a_share_that_is_not_there_is_none(person: Person, share_id: str) -> None:
    await expect_no_share(person, share_id)


async def expect_no_share(person: Person, share_id: str) -> None:
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
    await expect_no_share(person, share["share_id"])
    assert (await other.get(f"shares/{share['share_id']}"))["state"] == "active"
