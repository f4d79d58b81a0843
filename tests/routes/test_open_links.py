"""Links are open to pages of every site, and told to no log, metric or search engine."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from httpx import AsyncClient

from server.logs import JsonLines
from server.services import share_accesses
from tests.routes.links import (
    PASSCODE,
    RECIPIENT,
    WRONG,
    ask,
    fetch,
    made,
    url_of,
)
from tests.routes.person import Person, problem

Browsers = Callable[..., AsyncClient]
ELSEWHERE = {"origin": "https://viewer.elsewhere.test", "sec-fetch-site": "cross-site"}


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
