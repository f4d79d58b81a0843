"""Ten wrong passcodes in the life of a share, however they are sent."""

import asyncio
from collections.abc import Callable

import pytest
from httpx import AsyncClient
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from server.services.passwords import Passwords
from tests.routes.links import (
    PASSCODE,
    WRONG,
    accesses,
    ask,
    made,
)
from tests.routes.person import Person, problem

Browsers = Callable[..., AsyncClient]


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

    @examples(
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
