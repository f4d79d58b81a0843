"""What surrounds every request: other sites are kept out, and every answer says how to treat it."""

from collections.abc import Callable
from typing import Any

import pytest
from httpx import AsyncClient

from server.routes.gate import CONTENT_SECURITY_POLICY
from tests.routes.person import TODAY, Person, problem

Browsers = Callable[..., AsyncClient]

HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "something-new"},
        {"sec-fetch-site": ""},
        {"sec-fetch-site": "cross-site", "origin": "http://retinote.test"},
        {"origin": "http://elsewhere.test"},
        {"origin": "http://retinote.test.elsewhere.test"},
        {"origin": "http://retinote.test:8080"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": "http://["},
        {"origin": b"http://retin\xf6te.test"},
    ],
    ids=str,
)
async def test_a_page_of_another_site_changes_nothing(
    settled: Person, headers: dict[str, Any]
) -> None:
    for method in ("PUT", "PATCH", "DELETE", "POST"):
        path = settled.entry(TODAY) if method != "POST" else f"{settled.diary}/sync"
        answer = await settled.client.request(method, path, json={}, headers=headers)
        assert problem(answer) == (403, "cross-site-request", [])


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "same-origin", "origin": "http://behind-a-proxy.test"},
        {"origin": "http://retinote.test"},
        {"origin": "https://retinote.test"},
    ],
    ids=str,
)
async def test_our_own_pages_and_scripts_may_write(person: Person, headers: dict[str, str]) -> None:
    answer = await person.client.put(person.entry(TODAY), json={}, headers=headers)

    assert answer.status_code == 201


async def test_a_link_from_another_site_may_be_followed(settled: Person) -> None:
    headers = {"sec-fetch-site": "cross-site"}

    assert (await settled.client.get(settled.entry(TODAY), headers=headers)).status_code == 200


@pytest.mark.parametrize(
    ("content_type", "is_taken"),
    [
        ("application/json", True),
        ("Application/JSON; charset=utf-8", True),
        ("application/merge-patch+json", True),
        ("application/json, text/plain", False),
        ("text/plain", False),
        ("text/plain; application/json", False),
        ("application/x-www-form-urlencoded", False),
        ("multipart/form-data; boundary=x", False),
        ("application/xml", False),
        ("", False),
    ],
)
async def test_a_body_must_say_that_it_is_json(
    person: Person, content_type: str, is_taken: bool
) -> None:
    """A form of another site can send any of the others without asking the browser first."""
    answer = await person.client.put(
        person.entry(TODAY), content=b"{}", headers={"content-type": content_type}
    )

    if is_taken:
        assert answer.status_code == 201
    else:
        assert problem(answer) == (415, "unsupported-media-type", [])


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/catalogue", 200),
        ("GET", "/api/v1/accounts/current", 401),
        ("GET", "/nowhere", 404),
        ("GET", "/api/v1/nowhere", 404),
        ("POST", "/api/v1/catalogue", 405),
        ("POST", "/api/v1/sync", 404),
        ("PUT", "/api/v1/accounts", 405),
        ("OPTIONS", "/api/v1/accounts", 204),
        ("HEAD", "/api/v1/catalogue", 200),
        ("GET", "/a%00b", 404),
        ("GET", "/health/live", 200),
        ("GET", "/metrics", 200),
    ],
)
@pytest.mark.parametrize("base_url", ["http://retinote.test", "https://retinote.test"])
async def test_every_answer_carries_the_security_headers(
    browsers: Browsers, base_url: str, method: str, path: str, status: int
) -> None:
    answer = await browsers(base_url).request(method, path)

    assert answer.status_code == status
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    has_transport_security = "strict-transport-security" in answer.headers
    assert has_transport_security == base_url.startswith("https")
    if status >= 400:
        assert answer.headers["content-type"] == "application/problem+json"


async def test_refusals_of_the_gate_carry_them_too(browsers: Browsers) -> None:
    answer = await browsers().post("/api/v1/accounts", content=b"x")

    assert answer.status_code == 415
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert answer.headers["cache-control"] == "no-store"


def test_the_policy_lets_no_script_in_but_our_own() -> None:
    policy = dict(part.split(" ", 1) for part in CONTENT_SECURITY_POLICY.split("; "))

    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in CONTENT_SECURITY_POLICY


async def test_what_the_api_answers_is_stored_nowhere(settled: Person) -> None:
    for path in ("entries", "treatment", "trends", "dose", "charts/flare.svg", "nowhere"):
        answer = await settled.client.get(f"{settled.diary}/{path}")
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("prefix", ["/", "//", "///"])
async def test_another_spelling_of_an_address_is_stored_nowhere_either(
    settled: Person, prefix: str
) -> None:
    url = f"http://retinote.test{prefix}{settled.entry(TODAY).removeprefix('/')}/"

    answer = await settled.client.get(url)

    assert answer.headers["cache-control"] == "no-store"


async def test_the_catalogue_may_be_kept_for_a_while(nobody: AsyncClient) -> None:
    answer = await nobody.get("/api/v1/catalogue")

    assert answer.headers["cache-control"] == "public, max-age=300"
    assert "set-cookie" not in answer.headers


async def test_an_address_names_the_methods_it_takes(settled: Person) -> None:
    asked = await settled.client.options(settled.entry(TODAY))
    refused = await settled.client.post(settled.entry(TODAY), json={})

    assert asked.status_code == 204
    assert asked.headers["allow"] == "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"
    assert problem(refused) == (405, "method-not-allowed", [])
    assert refused.headers["allow"] == asked.headers["allow"]
    assert problem(await settled.client.options("/nowhere")) == (404, "not-found", [])


async def test_a_method_nobody_knows_is_refused(settled: Person) -> None:
    for method in ("TRACE", "CONNECT", "PROPFIND"):
        answer = await settled.client.request(method, settled.entry(TODAY))
        assert problem(answer)[:2] == (405, "method-not-allowed")


async def test_head_is_get_without_the_body(settled: Person) -> None:
    got = await settled.client.get(settled.entry(TODAY))
    head = await settled.client.head(settled.entry(TODAY))
    missing = await settled.client.head(settled.entry("2026-03-01"))

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == got.headers
    assert (missing.status_code, missing.content) == (404, b"")


async def test_the_server_says_that_it_lives_and_is_ready(nobody: AsyncClient) -> None:
    assert (await nobody.get("/health/live")).json() == {"status": "live"}
    assert (await nobody.get("/health/ready")).json() == {"status": "ready"}


async def test_metrics_name_no_diary_and_no_address_that_does_not_exist(settled: Person) -> None:
    await settled.client.get(settled.entry(TODAY))
    await settled.client.get("/shl/a-secret-nobody-may-log")

    metrics = (await settled.client.get("/metrics")).text

    assert "/api/v1/diaries/{diary_id}/entries/{local_date}" in metrics
    assert settled.diary_id not in metrics
    assert "a-secret" not in metrics
