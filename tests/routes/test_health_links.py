"""What whoever has a link gets: SMART Health Links as STU1 has them."""

import pytest
from httpx import AsyncClient

from tests.routes.links import (
    PASSCODE,
    accesses,
    ask,
    days_logged,
    fetch,
    made,
    read,
    url_of,
)
from tests.routes.person import NOON_TEXT, TODAY, FixedClock, Person, problem

IN_30_DAYS = "2026-04-09T12:00:00.000Z"


async def test_a_visit_is_one_file_by_get(person: Person, nobody: AsyncClient) -> None:
    await person.save(TODAY, grades={"flare": 2})
    share = await made(person, "visit")

    answer = await fetch(nobody, share)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/jose"
    assert answer.headers["retinote-expires-at"] == share["expires_at"]
    bundle = read(share, answer.text)
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    assert bundle["timestamp"] == NOON_TEXT
    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert kinds.count("Patient") == 1
    assert days_logged(bundle) == 1


@pytest.mark.parametrize(("kind", "status"), [("send", "finalized"), ("follow", "can-change")])
async def test_a_share_with_a_passcode_is_a_manifest_by_post(
    person: Person, nobody: AsyncClient, kind: str, status: str
) -> None:
    await person.save(TODAY, grades={"flare": 2})
    share = await made(person, kind)

    answer = await ask(nobody, share)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["retinote-expires-at"] == IN_30_DAYS
    (file,) = answer.json()["files"]
    assert file == {
        "contentType": "application/fhir+json",
        "fhirVersion": "4.0.1",
        "status": status,
        "lastUpdated": NOON_TEXT,
        "embedded": file["embedded"],
    }
    assert days_logged(read(share, file["embedded"])) == 1


@pytest.mark.parametrize("recipient", [None, "", "  ", "\0\n"], ids=repr)
async def test_nobody_in_particular_gets_nothing(
    person: Person, nobody: AsyncClient, recipient: str | None
) -> None:
    visit, send = await made(person, "visit"), await made(person, "send")
    named = {} if recipient is None else {"recipient": recipient}

    got = await nobody.get(url_of(visit), params=named)
    posted = await nobody.post(url_of(send), json={"passcode": PASSCODE, **named})

    assert problem(got) == (400, "recipient-missing", [])
    assert problem(posted) == (400, "recipient-missing", [])
    assert await accesses(person, visit) == await accesses(person, send) == []


async def test_who_asks_is_kept_as_they_put_it_but_fit_to_be_shown(
    person: Person, nobody: AsyncClient
) -> None:
    share = await made(person, "visit")
    name = "Dr Müller <b>\u202e\n" + "x" * 300

    await fetch(nobody, share, recipient=name)

    (look,) = await accesses(person, share)
    assert look["recipient"] == ("Dr Müller <b>" + "x" * 300)[:200]
    assert look["browser"] == "another program"


async def test_what_is_too_long_to_embed_is_fetched_from_an_address_once(
    person: Person, nobody: AsyncClient
) -> None:
    share = await made(person, "send")
    whole = (await ask(nobody, share)).json()["files"][0]["embedded"]

    fits = (await ask(nobody, share, embeddedLengthMax=len(whole))).json()["files"][0]
    asked = await ask(nobody, share, embeddedLengthMax=len(whole) - 1)
    (file,) = asked.json()["files"]
    fetched = [await nobody.get(file["location"]) for _ in range(2)]

    assert fits["embedded"] == whole
    assert "embedded" not in file
    assert file["location"].startswith("http://retinote.test/shl/files/")
    assert fetched[0].headers["content-type"] == "application/jose"
    assert fetched[0].text == whole
    assert problem(fetched[1]) == (404, "not-found", [])


async def test_an_address_for_one_file_lives_a_quarter_of_an_hour(
    person: Person, nobody: AsyncClient, clock: FixedClock
) -> None:
    share = await made(person, "follow")
    first, second = [
        (await ask(nobody, share, embeddedLengthMax=0)).json()["files"][0]["location"]
        for _ in range(2)
    ]

    clock.advance(minutes=14, seconds=59)
    in_time = await nobody.get(first)
    clock.advance(seconds=1)

    assert in_time.status_code == 200
    assert problem(await nobody.get(second))[0] == 404


async def test_an_address_for_one_file_ends_with_its_share(
    person: Person, nobody: AsyncClient
) -> None:
    share = await made(person, "send")
    location = (await ask(nobody, share, embeddedLengthMax=0)).json()["files"][0]["location"]

    await person.client.delete(f"{person.diary}/shares/{share['share_id']}")

    assert problem(await nobody.get(location)) == (404, "not-found", [])


async def test_a_snapshot_stays_as_it_was_and_what_follows_the_diary_does_not(
    person: Person, nobody: AsyncClient, clock: FixedClock
) -> None:
    await person.save(TODAY, grades={"flare": 2})
    shares = [await made(person, kind) for kind in ("send", "follow")]
    clock.advance(hours=1)
    await person.save("2026-03-09", grades={"flare": 1})

    files = [(await ask(nobody, share)).json()["files"][0] for share in shares]

    shown = [
        days_logged(read(share, file["embedded"]))
        for share, file in zip(shares, files, strict=True)
    ]
    assert shown == [1, 2]
    assert [file["lastUpdated"] for file in files] == [NOON_TEXT, "2026-03-10T13:00:00.000Z"]


async def test_only_the_days_that_were_chosen_are_shared(
    person: Person, nobody: AsyncClient
) -> None:
    for day in ("2026-03-07", "2026-03-08", "2026-03-09", TODAY):
        await person.save(day, grades={"flare": 2})
    share = await made(person, "visit", **{"from": "2026-03-08", "to": "2026-03-09"})

    assert days_logged(read(share, (await fetch(nobody, share)).text)) == 2


async def test_each_kind_is_opened_by_its_own_method_only(
    person: Person, nobody: AsyncClient
) -> None:
    visit, send = await made(person, "visit"), await made(person, "send")

    assert problem(await ask(nobody, visit))[:2] == (404, "not-found")
    assert problem(await fetch(nobody, send))[:2] == (404, "not-found")
    assert problem(await nobody.put(url_of(send), json={}))[:2] == (405, "method-not-allowed")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "malformed-json"),
        (b"[]", 422, "invalid-field"),
        (b'{"recipient": 1}', 422, "invalid-field"),
        (b'{"recipient": "x", "passcode": 123456}', 422, "invalid-field"),
        (b'{"recipient": "x", "embeddedLengthMax": -1}', 422, "invalid-field"),
        (b'{"recipient": "x", "embeddedLengthMax": "1"}', 422, "invalid-field"),
    ],
)
async def test_a_request_that_makes_no_sense_is_refused_and_costs_no_attempt(
    person: Person, nobody: AsyncClient, body: bytes, status: int, code: str
) -> None:
    share = await made(person, "send")

    answer = await nobody.post(
        url_of(share), content=body, headers={"content-type": "application/json"}
    )

    assert problem(answer)[:2] == (status, code)
    assert (await person.get(f"shares/{share['share_id']}"))["attempts_left"] == 10


async def test_what_a_newer_reader_asks_beyond_that_is_passed_over(
    person: Person, nobody: AsyncClient
) -> None:
    share = await made(person, "send")

    assert (await ask(nobody, share, somethingNew=[1], v=2)).status_code == 200
