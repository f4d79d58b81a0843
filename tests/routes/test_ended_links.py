"""A link that is over: from which instant, how it looks, and what is left of it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient, Response
from msgspec import structs

from server.app import create_litestar, guarded
from server.services.context import Context
from server.settings import Settings
from server.storage import share_store
from tests.routes.conftest import passwords, running, signed_up
from tests.routes.links import (
    PASSCODE,
    RECIPIENT,
    WRONG,
    ask,
    fetch,
    made,
    url_of,
)
from tests.routes.person import FixedClock, Person, problem


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


async def test_what_is_over_is_deleted_at_the_next_start(tmp_path: Path) -> None:
    clock = FixedClock()
    settings = Settings(database_url=f"sqlite:///{tmp_path}/diary.db")
    left = []
    for _ in range(2):
        inner = create_litestar(settings, clock, passwords())
        async with (
            running(inner),
            AsyncClient(
                transport=ASGITransport(guarded(inner)), base_url="http://retinote.test"
            ) as client,
        ):
            if not left:
                person = await signed_up(client)
                await made(person, "visit")
            left.append(await links_of(inner, person))
        clock.advance(hours=1)

    assert left == [1, 0]


def headers_of(answer: Response) -> str:
    """Give the headers without those that count requests."""
    return str([each for each in answer.headers.multi_items() if "ratelimit" not in each[0]])


async def links_of(app: Any, person: Person) -> int:
    database = inner_of(app).state.context.database
    links: int = await database.read(share_store.count_links(person.diary_id))
    return links


def inner_of(app: Any) -> Any:
    while not hasattr(app, "state"):
        app = app._app
    return app
