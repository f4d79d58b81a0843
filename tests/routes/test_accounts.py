"""Opening an account, getting back into it, and leaving without a trace."""

import asyncio
import unicodedata
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

import pytest
from httpx import AsyncClient, Response

from tests.routes.person import PASSWORD, TODAY, FixedClock, Person, problem

OTHER_PASSWORD = "a quite different one"
NUMBERS = count(1)
SIGN_IN = "/api/v1/sessions"
CURRENT = "/api/v1/accounts/current"

People = Callable[..., Awaitable[Person]]
Browsers = Callable[..., AsyncClient]


def a_name() -> str:
    return f"somebody {next(NUMBERS)}"


async def sign_up(client: AsyncClient, name: str, password: str = PASSWORD) -> Response:
    return await client.post("/api/v1/accounts", json={"name": name, "password": password})


async def sign_in(client: AsyncClient, name: str, password: str = PASSWORD) -> Response:
    return await client.post(SIGN_IN, json={"name": name, "password": password})


async def recover(client: AsyncClient, name: str, code: str, password: str) -> Response:
    body = {"name": name, "recovery_code": code, "new_password": password}
    return await client.post("/api/v1/recoveries", json=body)


async def test_signing_up_gives_an_empty_diary_and_signs_in(nobody: AsyncClient) -> None:
    name = a_name()

    made = await sign_up(nobody, name)

    account = made.json()
    current = (await nobody.get(CURRENT)).json()
    entries = await nobody.get(f"/api/v1/diaries/{account['diary_id']}/entries")
    assert made.status_code == 201
    assert len(set(account["recovery_codes"])) == 10
    assert current == {
        "account_id": account["account_id"],
        "diary_id": account["diary_id"],
        "name": name,
        "unused_recovery_codes": 10,
    }
    assert entries.json() == {"items": [], "next": None}


@pytest.mark.parametrize(
    ("base_url", "cookie"),
    [
        ("http://retinote.test", "sid=; HttpOnly; Max-Age=15552000; Path=/; SameSite=lax"),
        (
            "https://retinote.test",
            "__Host-sid=; HttpOnly; Max-Age=15552000; Path=/; SameSite=lax; Secure",
        ),
    ],
)
async def test_the_cookie_is_kept_from_scripts_and_other_sites(
    browsers: Browsers, base_url: str, cookie: str
) -> None:
    made = await sign_up(browsers(base_url), a_name())

    (header,) = made.headers.get_list("set-cookie")
    name, secret, attributes = header.partition("=")[0], *header.partition("=")[2].split(";", 1)
    assert f"{name}=;{attributes}" == cookie
    assert len(secret) >= 43


@pytest.mark.parametrize(
    "alike",
    [
        str.upper,
        str.title,
        lambda name: f"  {name}\t"[:-1],
        lambda name: unicodedata.normalize("NFD", name),
        lambda name: name.replace("i", "\N{FULLWIDTH LATIN SMALL LETTER I}"),
    ],
    ids=["upper case", "title case", "spaces around", "letters taken apart", "wide letters"],
)
async def test_a_name_is_taken_however_it_is_spelled(
    nobody: AsyncClient, alike: Callable[[str], str]
) -> None:
    name = f"zoë weiß {next(NUMBERS)}"
    await sign_up(nobody, name)

    taken = await sign_up(nobody, alike(name))
    known = await sign_in(nobody, alike(name))

    assert problem(taken) == (409, "name-taken", [])
    assert known.status_code == 201


async def test_of_many_who_want_one_name_one_gets_it(browsers: Browsers) -> None:
    name = a_name()

    answers = await asyncio.gather(*(sign_up(browsers(), name) for _ in range(12)))

    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 11


@pytest.mark.parametrize(
    ("body", "code", "path"),
    [
        ({"name": "ab", "password": PASSWORD}, "invalid-field", "$.name"),
        ({"name": " ab ", "password": PASSWORD}, "invalid-field", "$.name"),
        ({"name": "x" * 65, "password": PASSWORD}, "invalid-field", "$.name"),
        ({"name": "a\0bc", "password": PASSWORD}, "invalid-field", "$.name"),
        ({"name": "a\nbc", "password": PASSWORD}, "invalid-field", "$.name"),
        ({"name": "a\u202ebc", "password": PASSWORD}, "invalid-field", "$.name"),
        ({"name": "anna", "password": "1234567"}, "invalid-field", "$.password"),
        ({"name": "anna", "password": "x" * 257}, "invalid-field", "$.password"),
        ({"name": "anna", "password": None}, "invalid-field", "$.password"),
        ({"name": "anna", "password": "Password1"}, "common-password", "$.password"),
        ({"name": "anna", "password": "\uff30assword1"}, "common-password", "$.password"),
        ({"name": "anna anna", "password": "ANNA anna"}, "common-password", "$.password"),
        ({"name": " anna anna", "password": "anna anna"}, "common-password", "$.password"),
        ({"name": "anna", "password": PASSWORD, "admin": True}, "unknown-field", "$.admin"),
        (
            {"name": "anna", "password": PASSWORD, "x` - at `$.grades[...]": 1},
            "unknown-field",
            "$.x` - at `$.grades[...]",
        ),
        ({"password": PASSWORD}, "invalid-field", "$"),
        ([], "invalid-field", "$"),
    ],
    ids=str,
)
async def test_a_name_or_password_that_is_not_taken(
    nobody: AsyncClient, body: Any, code: str, path: str
) -> None:
    answer = await nobody.post("/api/v1/accounts", json=body)

    assert problem(answer) == (422, code, [path])
    assert nobody.cookies == {}


@pytest.mark.parametrize(
    ("length", "letter"), [(8, "\N{LOTION BOTTLE}"), (256, "x")], ids=["shortest", "longest"]
)
async def test_a_password_may_be_any_8_to_256_characters(
    nobody: AsyncClient, length: int, letter: str
) -> None:
    name = a_name()

    assert (await sign_up(nobody, name, letter * length)).status_code == 201
    assert (await sign_in(nobody, name, letter * length)).status_code == 201


async def test_a_refusal_never_says_whether_name_or_password_is_wrong(
    person: Person, nobody: AsyncClient
) -> None:
    wrong_password = await sign_in(nobody, person.name, OTHER_PASSWORD)
    wrong_name = await sign_in(nobody, a_name(), OTHER_PASSWORD)

    assert problem(wrong_password) == (401, "wrong-credentials", [])
    assert wrong_password.content == wrong_name.content
    assert {*wrong_password.headers} == {*wrong_name.headers}


@pytest.mark.parametrize("name", ["a\0b", "\0"])
async def test_a_name_that_no_store_can_hold_is_refused(nobody: AsyncClient, name: str) -> None:
    assert problem(await sign_in(nobody, name)) == (422, "invalid-field", ["$.name"])
    refused = await recover(nobody, name, "AAAA", PASSWORD)
    assert problem(refused) == (422, "invalid-field", ["$.name"])


async def test_after_ten_wrong_passwords_even_the_right_one_waits(
    person: Person, nobody: AsyncClient, clock: FixedClock
) -> None:
    for _ in range(10):
        assert (await sign_in(nobody, person.name, OTHER_PASSWORD)).status_code == 401

    waiting = await sign_in(nobody, person.name)
    clock.advance(seconds=int(waiting.headers["retry-after"]))
    after = await sign_in(nobody, person.name)

    assert problem(waiting) == (429, "too-many-requests", [])
    assert waiting.json()["retry_after_seconds"] == int(waiting.headers["retry-after"])
    assert after.status_code == 201


async def test_of_twenty_guesses_at_once_ten_are_judged(person: Person, browsers: Browsers) -> None:
    guesses = [sign_in(browsers(), person.name, f"wrong guess {n}") for n in range(20)]

    answers = await asyncio.gather(*guesses)

    assert sorted(answer.status_code for answer in answers) == [401] * 10 + [429] * 10


async def test_wrong_recovery_codes_count_as_guesses_too(
    person: Person, nobody: AsyncClient
) -> None:
    for _ in range(10):
        wrong = await recover(nobody, person.name, "AAAA-BBBB", OTHER_PASSWORD)
        assert problem(wrong) == (401, "wrong-credentials", [])

    right = await recover(nobody, person.name, person.recovery_codes[0], OTHER_PASSWORD)

    assert problem(right)[1] == "too-many-requests"


async def test_a_right_password_takes_earlier_mistakes_back(
    person: Person, nobody: AsyncClient
) -> None:
    for _ in range(2):
        for _ in range(9):
            await sign_in(nobody, person.name, OTHER_PASSWORD)
        assert (await sign_in(nobody, person.name)).status_code == 201


async def test_a_recovery_code_works_once_and_ends_other_sessions(
    person: Person, browsers: Browsers
) -> None:
    code = f" {person.recovery_codes[3].lower().replace('-', ' ')} "
    phone = browsers()

    recovered = await recover(phone, person.name, code, OTHER_PASSWORD)
    again = await recover(browsers(), person.name, code, PASSWORD)

    assert recovered.status_code == 201
    assert recovered.json()["unused_recovery_codes"] == 9
    assert problem(again) == (401, "wrong-credentials", [])
    assert problem(await person.client.get(CURRENT)) == (401, "not-signed-in", [])
    assert (await phone.get(CURRENT)).status_code == 200
    assert (await sign_in(browsers(), person.name, PASSWORD)).status_code == 401
    assert (await sign_in(browsers(), person.name, OTHER_PASSWORD)).status_code == 201


async def test_a_recovery_code_used_by_many_at_once_works_for_one(
    person: Person, browsers: Browsers
) -> None:
    code = person.recovery_codes[0]

    answers = await asyncio.gather(
        *(recover(browsers(), person.name, code, f"{OTHER_PASSWORD} {n}") for n in range(8))
    )

    assert sorted(answer.status_code for answer in answers) == [201] + [401] * 7


async def test_a_recovery_code_of_somebody_else_is_wrong(people: People) -> None:
    anna, ben = await people(), await people()

    answer = await recover(ben.client, ben.name, anna.recovery_codes[0], OTHER_PASSWORD)

    assert problem(answer) == (401, "wrong-credentials", [])


async def test_changing_the_password_ends_every_other_session(
    person: Person, browsers: Browsers
) -> None:
    phone = browsers()
    await sign_in(phone, person.name)

    body = {"password": PASSWORD, "new_password": OTHER_PASSWORD}
    changed = await person.client.put(f"{CURRENT}/password", json=body)

    assert changed.status_code == 204
    assert (await person.client.get(CURRENT)).status_code == 200
    assert (await phone.get(CURRENT)).status_code == 401
    assert (await sign_in(phone, person.name, PASSWORD)).status_code == 401
    assert (await sign_in(phone, person.name, OTHER_PASSWORD)).status_code == 201


@pytest.mark.parametrize(
    ("method", "path", "more"),
    [
        ("PUT", f"{CURRENT}/password", {"new_password": OTHER_PASSWORD}),
        ("POST", f"{CURRENT}/recovery-codes", {}),
        ("DELETE", CURRENT, {}),
    ],
)
async def test_what_cannot_be_undone_asks_for_the_password_again(
    person: Person, nobody: AsyncClient, method: str, path: str, more: dict[str, str]
) -> None:
    wrong = {"password": OTHER_PASSWORD, **more}

    refused = await person.client.request(method, path, json=wrong)
    unknown = await nobody.request(method, path, json={"password": PASSWORD, **more})
    for _ in range(9):
        await person.client.request(method, path, json=wrong)
    waiting = await person.client.request(method, path, json={"password": PASSWORD, **more})

    assert problem(refused) == (401, "wrong-credentials", [])
    assert problem(unknown) == (401, "not-signed-in", [])
    assert problem(waiting)[1] == "too-many-requests"
    assert (await person.client.get(CURRENT)).json()["unused_recovery_codes"] == 10


async def test_a_new_password_must_be_a_good_one_too(person: Person) -> None:
    body = {"password": PASSWORD, "new_password": "password123"}
    changed = await person.client.put(f"{CURRENT}/password", json=body)
    recovered = await recover(
        person.client, person.name, person.recovery_codes[0], person.name.upper()
    )

    assert problem(changed) == (422, "common-password", ["$.new_password"])
    assert problem(recovered) == (422, "common-password", ["$.new_password"])
    assert (await person.client.get(CURRENT)).json()["unused_recovery_codes"] == 10


async def test_a_recovery_meanwhile_shuts_out_who_held_the_old_password(
    person: Person, browsers: Browsers
) -> None:
    """Judging a password takes a while, and what was true before it may not be true after."""
    change = {"password": PASSWORD, "new_password": "the thief's own words"}

    answers = await asyncio.gather(
        recover(browsers(), person.name, person.recovery_codes[0], OTHER_PASSWORD),
        *(person.client.put(f"{CURRENT}/password", json=change) for _ in range(3)),
        *(sign_in(browsers(), person.name, PASSWORD) for _ in range(3)),
    )

    assert answers[0].status_code == 201
    assert {answer.status_code for answer in answers[1:]} <= {201, 204, 401}
    assert (await sign_in(browsers(), person.name, OTHER_PASSWORD)).status_code == 201


async def test_new_recovery_codes_replace_the_old_ones(person: Person, nobody: AsyncClient) -> None:
    made = await person.client.post(f"{CURRENT}/recovery-codes", json={"password": PASSWORD})

    codes = made.json()["recovery_codes"]
    old = await recover(nobody, person.name, person.recovery_codes[0], OTHER_PASSWORD)
    new = await recover(nobody, person.name, codes[0], OTHER_PASSWORD)
    assert made.status_code == 201
    assert not set(codes) & set(person.recovery_codes)
    assert (old.status_code, new.status_code) == (401, 201)


async def test_erasing_ends_all_access_and_frees_the_name(
    person: Person, browsers: Browsers
) -> None:
    await person.save(TODAY, red_flags={"hepatitis": True})
    scopes = {"label": "script", "scopes": ["diary:read"]}
    token = (await person.client.post("/api/v1/tokens", json=scopes)).json()["token"]
    script = browsers(headers={"authorization": f"Bearer {token}"})
    assert (await script.get(f"{person.diary}/entries")).status_code == 200

    erased = await person.client.request("DELETE", CURRENT, json={"password": PASSWORD})

    assert erased.status_code == 200
    assert erased.json()["erased"]["days"] == 1
    assert (erased.json()["sessions"], erased.json()["tokens"]) == (1, 1)
    assert "Max-Age=0" in erased.headers["set-cookie"]
    assert problem(await person.client.get(CURRENT)) == (401, "not-signed-in", [])
    assert problem(await script.get(f"{person.diary}/entries")) == (401, "not-signed-in", [])
    assert (await sign_in(browsers(), person.name)).status_code == 401
    assert (await sign_up(browsers(), person.name)).status_code == 201


async def test_erasing_while_others_write_leaves_no_half(
    person: Person, browsers: Browsers
) -> None:
    async def erase() -> Response:
        return await person.client.request("DELETE", CURRENT, json={"password": PASSWORD})

    answers = await asyncio.gather(
        *(person.save(f"2026-02-{day:02}", mood=2) for day in range(1, 11)),
        erase(),
        erase(),
        *(person.save(f"2026-01-{day:02}", mood=2) for day in range(1, 11)),
    )

    statuses = [answer.status_code for answer in answers]
    assert sorted(statuses[10:12]) == [200, 401]
    assert {*statuses[:10], *statuses[12:]} <= {201, 401}
    assert (await person.client.get(f"{person.diary}/entries")).status_code == 401
