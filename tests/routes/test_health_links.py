"""What whoever has a link gets: SMART Health Links as STU1 has them."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from httpx import AsyncClient, Response
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from server.logs import JsonLines
from server.services import share_accesses
from server.services.context import Context
from server.services.passwords import Passwords
from server.storage import share_store
from tests.routes.links import (
    PASSCODE,
    RECIPIENT,
    WRONG,
    accesses,
    ask,
    days_logged,
    fetch,
    made,
    read,
    url_of,
)
from tests.routes.person import NOON_TEXT, TODAY, FixedClock, Person, problem

Browsers = Callable[..., AsyncClient]
IN_30_DAYS = "2026-04-09T12:00:00.000Z"
ELSEWHERE = {"origin": "https://viewer.elsewhere.test", "sec-fetch-site": "cross-site"}


async def test_a_visit_is_one_file_by_get(person: Person, nobody: AsyncClient) -> None:
    await person.save(TODAY, mood=3)
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
    await person.save(TODAY, mood=3)
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


async def test_a_wrong_passcode_counts_and_a_missing_one_does_not(
    person: Person, nobody: AsyncClient
) -> None:
    share = await made(person, "send")

    answers = [await ask(nobody, share, passcode) for passcode in (None, WRONG, None, WRONG)]

    told = [(answer.status_code, answer.json()) for answer in answers]
    assert told == [
        (401, {"remainingAttempts": 10}),
        (401, {"remainingAttempts": 9}),
        (401, {"remainingAttempts": 9}),
        (401, {"remainingAttempts": 8}),
    ]
    assert answers[1].headers["content-type"] == "application/json"
    assert (await ask(nobody, share)).status_code == 200
    assert (await ask(nobody, share, WRONG)).json() == {"remainingAttempts": 7}


async def test_however_a_keyboard_spells_it_it_is_one_passcode(
    person: Person, nobody: AsyncClient
) -> None:
    share = await made(person, "send", passcode="schlüssel")

    assert (await ask(nobody, share, "schlu\u0308ssel")).status_code == 200


@pytest.mark.parametrize("kind", ["send", "follow"])
async def test_of_twenty_wrong_guesses_at_once_exactly_ten_are_judged(
    person: Person, browsers: Browsers, kind: str
) -> None:
    share = await made(person, kind)
    guessers = [browsers() for _ in range(20)]

    answers = await asyncio.gather(*(ask(each, share, WRONG) for each in guessers))

    judged = [answer for answer in answers if answer.status_code == 401]
    assert sorted(answer.json()["remainingAttempts"] for answer in judged) == [*range(10)]
    assert [problem(answer)[0] for answer in answers if answer not in judged] == [404] * 10
    assert problem(await ask(guessers[0], share)) == (404, "not-found", [])
    kept = await person.get(f"shares/{share['share_id']}")
    assert (kept["state"], kept["attempts_left"]) == ("exhausted", 0)
    outcomes = [look["outcome"] for look in await accesses(person, share)]
    assert outcomes == ["exhausted"] + ["wrong_passcode"] * 9


async def test_the_right_passcode_opens_for_all_who_bring_it_at_once(
    person: Person, browsers: Browsers
) -> None:
    share = await made(person, "send")

    answers = await asyncio.gather(*(ask(browsers(), share) for _ in range(20)))

    assert {answer.status_code for answer in answers} == {200}
    kept = await person.get(f"shares/{share['share_id']}")
    assert (kept["attempts_left"], kept["openings"]) == (10, 20)


async def test_whatever_is_guessed_in_whatever_order_only_ten_wrong_ones_are_ever_judged(
    person: Person, nobody: AsyncClient
) -> None:
    loop = asyncio.get_running_loop()

    async def guess(guesses: list[bool]) -> None:
        share = await made(person, "send")
        left = 10
        for is_right in guesses:
            answer = await ask(nobody, share, PASSCODE if is_right else WRONG)
            if left == 0:
                assert answer.status_code == 404
            elif is_right:
                assert answer.status_code == 200
            else:
                left -= 1
                assert answer.json() == {"remainingAttempts": left}
        await person.client.delete(f"{person.diary}/shares/{share['share_id']}")

    @settings(
        max_examples=8,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.sampled_from([True, False, False, False]), max_size=16))
    def guess_anyhow(guesses: list[bool]) -> None:
        asyncio.run_coroutine_threadsafe(guess(guesses), loop).result(timeout=60)

    await asyncio.to_thread(guess_anyhow)


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
    await person.save(TODAY, mood=3)
    shares = [await made(person, kind) for kind in ("send", "follow")]
    clock.advance(hours=1)
    await person.save("2026-03-09", mood=2)

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
        await person.save(day, mood=3)
    share = await made(person, "visit", **{"from": "2026-03-08", "to": "2026-03-09"})

    assert days_logged(read(share, (await fetch(nobody, share)).text)) == 2


async def test_a_link_works_until_the_very_instant_it_expires(
    person: Person, nobody: AsyncClient, clock: FixedClock
) -> None:
    visit = await made(person, "visit", expires_in_minutes=15)
    send = await made(person, "send", expires_in_minutes=15)

    clock.advance(minutes=15, milliseconds=-1)
    in_time = await fetch(nobody, visit), await ask(nobody, send)
    clock.advance(milliseconds=1)
    late = await fetch(nobody, visit), await ask(nobody, send)

    assert [answer.status_code for answer in in_time] == [200, 200]
    assert [answer.status_code for answer in late] == [404, 404]


async def test_all_that_leads_nowhere_looks_the_same(
    person: Person, people: Any, nobody: AsyncClient, clock: FixedClock
) -> None:
    leaving = await people()
    shares = {
        name: await made(leaving if name == "erased" else person, "send", expires_in_minutes=15)
        for name in ("revoked", "exhausted", "erased", "expired")
    }
    await person.client.delete(f"{person.diary}/shares/{shares['revoked']['share_id']}")
    for _ in range(10):
        await ask(nobody, shares["exhausted"], WRONG)
    body = {"password": "correct horse battery"}
    await leaving.client.request("DELETE", "/api/v1/accounts/current", json=body)
    clock.advance(minutes=15)
    addresses = [url_of(share) for share in shares.values()]
    addresses += [f"http://retinote.test/shl/{token}" for token in ("x" * 43, "x", "%ff", "ü")]

    for passcode in (PASSCODE, WRONG, None):
        asked = {"recipient": RECIPIENT, **({} if passcode is None else {"passcode": passcode})}
        answers = [await nobody.post(address, json=asked) for address in addresses]
        answers += [
            await nobody.get(address, params={"recipient": RECIPIENT}) for address in addresses
        ]
        assert {problem(answer)[:2] for answer in answers} == {(404, "not-found")}
        assert len({answer.content for answer in answers}) == 1
        assert len({headers_of(answer) for answer in answers[:5]}) == 1


def headers_of(answer: Response) -> str:
    """Give the headers without those that count requests."""
    return str([each for each in answer.headers.multi_items() if "ratelimit" not in each[0]])


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


async def test_pages_of_every_site_may_open_a_link(person: Person, browsers: Browsers) -> None:
    page = browsers(headers=ELSEWHERE)
    visit, send = await made(person, "visit"), await made(person, "send")
    location = (await ask(page, send, embeddedLengthMax=0)).json()["files"][0]["location"]

    answers = [
        await fetch(page, visit),
        await ask(page, send),
        await ask(page, send, WRONG),
        await page.get(location),
        await page.get(location),
        await page.get(url_of(visit)),
        await page.post(url_of(send), content=b"x", headers={"content-type": "text/plain"}),
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 401, 200, 404, 400, 415]
    for answer in answers:
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers
        assert "retinote-expires-at" in answer.headers["access-control-expose-headers"].lower()
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "noindex" in answer.headers["x-robots-tag"]
        assert "set-cookie" not in answer.headers


async def test_a_browser_that_asks_first_is_told_that_it_may(nobody: AsyncClient) -> None:
    asked = {
        **ELSEWHERE,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
    }
    for path in ("/shl/" + "x" * 43, "/shl/files/" + "x" * 43):
        answer = await nobody.options(path, headers=asked)

        assert answer.status_code == 204
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "POST" in answer.headers["access-control-allow-methods"]
        assert answer.headers["access-control-allow-headers"] == "content-type"
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "/shl/../api/v1/accounts/current/recovery-codes",
        "/shl/%2e%2e/api/v1/accounts/current/recovery-codes",
        "//shl/../api/v1/accounts/current/recovery-codes",
        "/shl/files/../../api/v1/accounts/current/recovery-codes",
        "/shl/x/../../api/v1/accounts/current/recovery-codes",
        "/api/v1/accounts/current/recovery-codes?/shl/x",
        "/api/v1/accounts/current/recovery-codes#/shl/x",
    ],
)
async def test_no_other_address_passes_for_one_of_a_link(person: Person, path: str) -> None:
    answer = await person.client.post(
        f"http://retinote.test{path}", json={"password": "x"}, headers=ELSEWHERE
    )

    assert problem(answer)[:2] == (403, "cross-site-request")
    assert "access-control-allow-origin" not in answer.headers


async def test_a_link_does_not_care_who_is_signed_in(person: Person, nobody: AsyncClient) -> None:
    share = await made(person, "send")

    with_cookie, without = await ask(person.client, share), await ask(nobody, share)

    assert (with_cookie.status_code, without.status_code) == (200, 200)


async def test_a_link_that_was_revoked_while_its_passcode_was_judged_stays_closed(
    person: Person, nobody: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = await made(person, "send")
    matches = Passwords.matches

    async def revoked_meanwhile(self: Passwords, known: str | None, passcode: str) -> bool:
        await person.client.delete(f"{person.diary}/shares/{share['share_id']}")
        return await matches(self, known, passcode)

    monkeypatch.setattr(Passwords, "matches", revoked_meanwhile)

    assert problem(await ask(nobody, share)) == (404, "not-found", [])
    assert await accesses(person, share) == []


async def test_metrics_name_the_pattern_of_an_address_and_never_its_token(
    person: Person, nobody: AsyncClient
) -> None:
    share = await made(person, "send")
    location = (await ask(nobody, share, embeddedLengthMax=0)).json()["files"][0]["location"]
    await nobody.get(location)

    metrics = (await nobody.get("/metrics")).text

    assert "/shl/{token}" in metrics
    assert "/shl/files/{ticket}" in metrics
    for address in (url_of(share), location):
        assert address.rpartition("/")[2] not in metrics


async def test_no_token_passcode_or_name_reaches_the_log_whatever_breaks(
    person: Person,
    nobody: AsyncClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    share = await made(person, "send")
    token = url_of(share).rpartition("/")[2]

    def breaks(*arguments: Any) -> Any:
        raise ValueError(f"{token} {PASSCODE} {RECIPIENT} {arguments}")

    with caplog.at_level(logging.DEBUG), monkeypatch.context() as patch:
        patch.setattr(share_accesses, "note_opening", breaks)
        answer = await ask(nobody, share)

    ours = [record for record in caplog.records if record.name == "retinote"]
    written = "".join(JsonLines().format(record) for record in ours)
    assert problem(answer) == (500, "internal-error", [])
    assert "unforeseen-error" in written
    secrets = (token, PASSCODE, RECIPIENT, share["share_id"])
    assert not [secret for secret in secrets if secret in written + answer.text]


async def test_what_follows_the_diary_is_gone_when_the_secret_is_another(
    person: Person, nobody: AsyncClient, app: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """As after a backup was put back without the file beside the database."""
    follow, send = await made(person, "follow"), await made(person, "send")
    state = inner_of(app).state
    known: Context = state.context
    other = structs.replace(known.settings, secret_key="another secret, as long as the first")
    state.context = replace(known, settings=other)

    try:
        answers = [await ask(nobody, share) for share in (follow, send)]
    finally:
        state.context = known

    assert [answer.status_code for answer in answers] == [404, 200]
    assert [record.message for record in caplog.records if record.name == "retinote"] == [
        "share-key-lost"
    ]


async def test_what_is_over_is_deleted_when_anybody_opens_anything(
    person: Person, people: Any, nobody: AsyncClient, clock: FixedClock, app: Any
) -> None:
    other = await people()
    share = await made(person, "visit", expires_in_minutes=15)
    clock.advance(minutes=15)
    before = await links_of(app, person)

    await fetch(nobody, await made(other, "visit"))

    assert (before, await links_of(app, person)) == (1, 0)
    assert (await person.get(f"shares/{share['share_id']}"))["state"] == "expired"


async def links_of(app: Any, person: Person) -> int:
    database = inner_of(app).state.context.database
    links: int = await database.read(share_store.count_links(person.diary_id))
    return links


def inner_of(app: Any) -> Any:
    while not hasattr(app, "state"):
        app = app._app
    return app
