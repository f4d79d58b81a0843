"""Who is signed in, for how long, and with what in hand."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from httpx import AsyncClient

from tests.routes.person import PASSWORD, TODAY, FixedClock, Person, problem

CURRENT = "/api/v1/accounts/current"
SESSIONS = "/api/v1/sessions"
TOKENS = "/api/v1/tokens"

People = Callable[..., Awaitable[Person]]
Browsers = Callable[..., AsyncClient]


async def signed_in(client: AsyncClient, person: Person) -> AsyncClient:
    answer = await client.post(SESSIONS, json={"name": person.name, "password": PASSWORD})
    assert answer.status_code == 201
    return client


async def make_token(person: Person, *scopes: str) -> dict[str, Any]:
    made = await person.client.post(TOKENS, json={"label": "phone", "scopes": scopes})
    assert made.status_code == 201
    token: dict[str, Any] = made.json()
    return token


def script(browsers: Browsers, token: str) -> AsyncClient:
    return browsers(headers={"authorization": f"Bearer {token}"})


async def test_every_sign_in_makes_a_session_of_its_own(person: Person, browsers: Browsers) -> None:
    phone = await signed_in(browsers(headers={"user-agent": "Phone \x07"}), person)
    first = phone.cookies["sid"]
    await signed_in(phone, person)

    listed = (await phone.get(SESSIONS)).json()["items"]

    assert phone.cookies["sid"] != first
    assert len(listed) == 3
    assert [session["is_current"] for session in listed].count(True) == 1
    assert listed[0].keys() == {
        "session_id",
        "created_at",
        "last_seen_at",
        "expires_at",
        "browser",
        "is_current",
    }
    assert {"Phone "} <= {session["browser"] for session in listed}


@pytest.mark.parametrize("path", [SESSIONS, "/api/v1/accounts", "/api/v1/recoveries"])
async def test_a_cookie_somebody_else_chose_is_never_adopted(
    person: Person, browsers: Browsers, path: str
) -> None:
    """Session fixation: ASVS 7.2.4."""
    victim = browsers(headers={"cookie": "sid=chosen-by-somebody-else"})
    body = {"name": person.name, "password": PASSWORD}
    if path.endswith("accounts"):
        body["name"] = f"{person.name} again"
    if path.endswith("recoveries"):
        code = person.recovery_codes[0]
        body = {"name": person.name, "recovery_code": code, "new_password": PASSWORD}

    answer = await victim.post(path, json=body)

    assert answer.status_code == 201
    assert answer.cookies["sid"] != "chosen-by-somebody-else"
    assert (await victim.get(CURRENT)).status_code == 401


async def test_a_session_can_be_ended_from_another_browser(
    person: Person, browsers: Browsers
) -> None:
    phone = await signed_in(browsers(), person)
    listed = (await person.client.get(SESSIONS)).json()["items"]
    (other,) = [session for session in listed if not session["is_current"]]

    ended = await person.client.delete(f"{SESSIONS}/{other['session_id']}")
    again = await person.client.delete(f"{SESSIONS}/{other['session_id']}")

    assert ended.status_code == 204
    assert problem(again) == (404, "not-found", [])
    assert (await phone.get(CURRENT)).status_code == 401
    assert (await person.client.get(CURRENT)).status_code == 200


async def test_a_session_of_somebody_else_cannot_be_ended(people: People) -> None:
    anna, ben = await people(), await people()
    (session,) = (await anna.client.get(SESSIONS)).json()["items"]

    answer = await ben.client.delete(f"{SESSIONS}/{session['session_id']}")

    assert problem(answer) == (404, "not-found", [])
    assert (await anna.client.get(CURRENT)).status_code == 200


async def test_signing_out_ends_the_session_not_just_the_cookie(person: Person) -> None:
    secret = person.client.cookies["sid"]

    out = await person.client.delete(f"{SESSIONS}/current")
    again = await person.client.delete(f"{SESSIONS}/current")
    person.client.cookies.set("sid", secret)

    assert (out.status_code, again.status_code) == (204, 204)
    assert "Max-Age=0" in out.headers["set-cookie"]
    assert problem(await person.client.get(CURRENT)) == (401, "not-signed-in", [])


async def test_a_browser_may_ask_who_is_signed_in_without_an_error(person: Person) -> None:
    current = await person.client.get("/api/v1/sessions/current")
    await person.client.delete("/api/v1/sessions/current")
    nobody = await person.client.get("/api/v1/sessions/current")

    assert (current.status_code, current.json()["diary_id"]) == (200, person.diary_id)
    assert (nobody.status_code, nobody.content) == (204, b"")


async def test_a_session_left_alone_for_thirty_days_ends(person: Person, clock: FixedClock) -> None:
    clock.advance(days=30, seconds=-1)
    early = await person.client.get(CURRENT)
    clock.advance(seconds=1)
    late = await person.client.get(CURRENT)

    assert (early.status_code, late.status_code) == (200, 401)
    assert problem(await person.save(TODAY)) == (401, "not-signed-in", [])
    assert problem(await person.client.get(f"{person.diary}/entries"))[0] == 401


async def test_writing_keeps_a_session_alive_for_180_days_and_no_longer(
    person: Person, clock: FixedClock
) -> None:
    for _ in range(8):
        clock.advance(days=20)
        assert (await person.save(TODAY, mood=1)).status_code in {200, 201}
    clock.advance(days=20, seconds=-1)
    last = await person.client.get(CURRENT)
    clock.advance(seconds=1)

    assert last.status_code == 200
    assert (await person.client.get(CURRENT)).status_code == 401


async def test_a_token_may_do_what_its_scopes_say(person: Person, browsers: Browsers) -> None:
    reader = script(browsers, (await make_token(person, "diary:read"))["token"])
    writer = script(browsers, (await make_token(person, "diary:write"))["token"])
    both = script(browsers, (await make_token(person, "diary:write", "diary:read"))["token"])
    entries, entry = f"{person.diary}/entries", person.entry(TODAY)

    assert (await reader.get(entries)).status_code == 200
    assert problem(await reader.put(entry, json={})) == (403, "forbidden-scope", [])
    assert problem(await reader.post(f"{person.diary}/sync", json={}))[0] == 403
    assert (await writer.put(entry, json={})).status_code == 201
    assert problem(await writer.get(entries)) == (403, "forbidden-scope", [])
    assert (await both.get(entries)).status_code == 200
    assert (await both.put(entry, json={"mood": 1})).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", CURRENT),
        ("DELETE", CURRENT),
        ("PUT", f"{CURRENT}/password"),
        ("POST", f"{CURRENT}/recovery-codes"),
        ("GET", SESSIONS),
        ("DELETE", f"{SESSIONS}/01900000-0000-7000-8000-000000000000"),
        ("GET", TOKENS),
        ("POST", TOKENS),
        ("DELETE", f"{TOKENS}/01900000-0000-7000-8000-000000000000"),
    ],
)
async def test_a_token_cannot_manage_the_account(
    person: Person, browsers: Browsers, method: str, path: str
) -> None:
    token = (await make_token(person, "diary:read", "diary:write"))["token"]
    body = {"password": PASSWORD}
    if path.endswith("password"):
        body["new_password"] = "something else entirely"
    if path == TOKENS:
        body = {"label": "more", "scopes": ["diary:read"]}  # type: ignore[dict-item]

    client = script(browsers, token)
    answer = await client.request(method, path, json=body)

    assert problem(answer) == (403, "forbidden-scope", [])


async def test_a_revoked_token_is_refused_at_once(person: Person, browsers: Browsers) -> None:
    made = await make_token(person, "diary:read")
    client = script(browsers, made["token"])
    assert (await client.get(f"{person.diary}/entries")).status_code == 200

    revoked = await person.client.delete(f"{TOKENS}/{made['token_id']}")

    assert revoked.status_code == 204
    assert problem(await client.get(f"{person.diary}/entries")) == (401, "not-signed-in", [])
    assert problem(await person.client.delete(f"{TOKENS}/{made['token_id']}"))[0] == 404


async def test_tokens_are_listed_without_their_secrets(
    person: Person, browsers: Browsers, clock: FixedClock
) -> None:
    first = await make_token(person, "diary:write", "diary:write")
    clock.advance(seconds=1)
    second = await make_token(person, "diary:read")
    await script(browsers, first["token"]).put(person.entry(TODAY), json={})

    listed = (await person.client.get(TOKENS)).json()["items"]

    assert listed == [
        {
            "token_id": second["token_id"],
            "label": "phone",
            "scopes": ["diary:read"],
            "created_at": "2026-03-10T12:00:01.000Z",
            "last_used_at": None,
        },
        {
            "token_id": first["token_id"],
            "label": "phone",
            "scopes": ["diary:write"],
            "created_at": "2026-03-10T12:00:00.000Z",
            "last_used_at": "2026-03-10T12:00:01.000Z",
        },
    ]


@pytest.mark.parametrize(
    ("body", "code", "path"),
    [
        ({"label": "", "scopes": ["diary:read"]}, "invalid-field", "$.label"),
        ({"label": "x" * 81, "scopes": ["diary:read"]}, "invalid-field", "$.label"),
        ({"label": "a\0b", "scopes": ["diary:read"]}, "invalid-field", "$.label"),
        ({"label": "x", "scopes": []}, "invalid-field", "$.scopes"),
        ({"label": "x", "scopes": ["admin"]}, "invalid-field", "$.scopes[0]"),
        ({"label": "x", "scopes": "diary:read"}, "invalid-field", "$.scopes"),
        ({"label": "x", "scopes": ["diary:read"], "y": 1}, "unknown-field", "$.y"),
    ],
    ids=str,
)
async def test_a_token_that_is_not_made(person: Person, body: Any, code: str, path: str) -> None:
    assert problem(await person.client.post(TOKENS, json=body)) == (422, code, [path])


@pytest.mark.parametrize(
    "credential",
    [
        "Bearer",
        "Bearer ",
        "Bearer nonsense",
        "Bearer rtn_\N{LATIN SMALL LETTER E WITH ACUTE}",
        "Basic YTpi",
        "x" * 5000,
    ],
)
async def test_a_credential_that_is_none_is_refused(
    person: Person, browsers: Browsers, credential: str
) -> None:
    client = browsers(headers={"authorization": credential.encode("latin-1")})

    answer = await client.get(f"{person.diary}/entries")

    assert problem(answer) == (401, "not-signed-in", [])
    assert answer.headers["www-authenticate"] == 'Bearer realm="retinote"'


@pytest.mark.parametrize("cookie", ["sid", "sid=", "sid=%00", "sid=\xe9\xff", "sid=a; sid=b", ";"])
async def test_a_cookie_that_is_none_is_refused(
    person: Person, browsers: Browsers, cookie: str
) -> None:
    client = browsers(headers={"cookie": cookie.encode("latin-1")})

    assert problem(await client.get(f"{person.diary}/entries"))[:2] == (401, "not-signed-in")
