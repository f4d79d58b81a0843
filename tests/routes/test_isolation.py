"""A diary that is not yours is no diary: every route of it, with and without an account."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from httpx import AsyncClient
from litestar.handlers import HTTPRouteHandler

from server.app import create_litestar
from server.settings import Settings
from tests.push_service import Browser
from tests.routes.person import (
    PASSWORD,
    TODAY,
    WEIGHT_KEY,
    Person,
    a_change,
    a_uuid,
    an_acknowledgement,
    problem,
)

People = Callable[..., Awaitable[Person]]
Browsers = Callable[..., AsyncClient]

VALUES = {
    "local_date": TODAY,
    "key": WEIGHT_KEY,
    "file_name": "flare.svg",
    "warning_id": WEIGHT_KEY,
    "share_id": WEIGHT_KEY,
    "subscription_id": WEIGHT_KEY,
}
BODIES: dict[str, Any] = {
    "replace_treatment": {"region": "GB"},
    "replace_regimen_periods": {"starts_on": TODAY, "daily_mg": [20]},
    "replace_weights": {"measured_on": TODAY, "weight_kg": 60},
    "replace_labs": {"taken_on": TODAY, "analyte": "ALT", "value": 20, "unit": "U/L"},
    "replace_appointments": {"scheduled_on": TODAY, "kind": "visit"},
    "replace_supplies": {"on": TODAY, "kind": "count", "strength_mg": 20, "capsules": 9},
    "replace_visits": {"visited_on": TODAY},
    "replace_questions": {"asked_on": TODAY, "text": "May I swim?"},
    "exchange_changes": {"changes": [a_change()]},
    "acknowledge_warning": {"action": "not_yet"},
    "follow_up_warning": {"outcome": "worse"},
    "exchange_events": {"events": [an_acknowledgement("not_yet")]},
    "import_lines": {},
    "import_table": {"text": "a,b\n1,2"},
    "look_at_table": {"text": "a,b\n1,2"},
    "erase_diary": {"password": PASSWORD},
    "replace_entry": {"mood": 1},
    "patch_entry": {"mood": 1},
    "create_share": {"kind": "visit"},
    "renew_share": {},
    "replace_reminders": {"daily_at": "20:00"},
    "put_push_subscription": {
        **Browser("fcm.googleapis.com").subscription(),
        "endpoint": "https://fcm.googleapis.com/fcm/send/somebody",
    },
    "test_push_subscription": {},
    "snooze_push_subscription": {},
    "create_calendar_feed": {"zone": "Europe/Berlin", "language": "en"},
}
ODD_IDS = {
    "another diary": a_uuid(),
    "upper case": "01900000-0000-7000-8000-00000000ABCD",
    "words": "mine",
    "an emoji": "\N{LOTION BOTTLE}",
    "a quote": "'; drop table diary; --",
    "a percent sign": "%25",
    "5,000 letters": "x" * 5000,
}


def _diary_routes() -> list[tuple[str, str, Any]]:
    app = create_litestar(Settings())
    return sorted(
        (method, route.path_format, BODIES.get(handler.operation_id or handler.handler_name))
        for route in app.routes
        if "{diary_id}" in route.path_format
        for handler in route.route_handlers  # type: ignore[union-attr]
        if isinstance(handler, HTTPRouteHandler)
        for method in handler.http_methods - {"OPTIONS"}
    )


ROUTES = _diary_routes()
IDS = [f"{method} {path.removeprefix('/api/v1/diaries/')}" for method, path, _ in ROUTES]


def _address(path: str, diary_id: str) -> str:
    return path.format(diary_id=diary_id, **VALUES)


def test_every_route_that_takes_a_body_is_tried_with_one() -> None:
    writing = [
        path
        for method, path, _ in ROUTES
        if method in {"PUT", "PATCH", "POST"} or (method == "DELETE" and path.endswith("diary_id}"))
    ]

    assert len(ROUTES) >= 39
    assert len(writing) == len([body for _, _, body in ROUTES if body is not None])


@pytest.mark.parametrize(("method", "path", "body"), ROUTES, ids=IDS)
async def test_a_diary_of_somebody_else_looks_like_none(
    settled: Person, person: Person, method: str, path: str, body: Any
) -> None:
    answers = [
        await person.client.request(method, _address(path, diary_id), json=body)
        for diary_id in (settled.diary_id, a_uuid())
    ]

    theirs, nobodys = answers
    assert problem(theirs) == (404, "not-found", [])
    assert theirs.content == nobodys.content
    assert theirs.headers == nobodys.headers


@pytest.mark.parametrize(("method", "path", "body"), ROUTES, ids=IDS)
async def test_without_a_sign_in_every_diary_looks_the_same(
    settled: Person, nobody: AsyncClient, method: str, path: str, body: Any
) -> None:
    answers = [
        await nobody.request(method, _address(path, diary_id), json=body)
        for diary_id in (settled.diary_id, a_uuid())
    ]

    theirs, nobodys = answers
    assert problem(theirs) == (401, "not-signed-in", [])
    assert theirs.content == nobodys.content
    assert theirs.headers == nobodys.headers


async def test_a_token_that_may_only_read_writes_nothing_into_the_ledger(
    person: Person, browsers: Browsers
) -> None:
    label = {"label": "script", "scopes": ["diary:read"]}
    token = (await person.client.post("/api/v1/tokens", json=label)).json()["token"]
    script = browsers(headers={"authorization": f"Bearer {token}"})
    warning = await person.warning("hepatitis")
    address = f"{person.diary}/warnings/{warning['warning_id']}"

    for path, body in (
        (f"{person.diary}/ledger", BODIES["exchange_events"]),
        (f"{address}/acknowledgement", BODIES["acknowledge_warning"]),
        (f"{address}/follow-up", BODIES["follow_up_warning"]),
    ):
        assert problem(await script.post(path, json=body)) == (403, "forbidden-scope", [])
    for path in ("ledger", "warnings", "notices", "check-ins"):
        assert (await script.get(f"{person.diary}/{path}")).status_code == 200


async def test_a_token_opens_the_diary_of_its_own_account_only(
    settled: Person, person: Person, browsers: Browsers
) -> None:
    label = {"label": "script", "scopes": ["diary:read", "diary:write"]}
    token = (await person.client.post("/api/v1/tokens", json=label)).json()["token"]
    script = browsers(headers={"authorization": f"Bearer {token}"})

    assert problem(await script.get(settled.entry(TODAY))) == (404, "not-found", [])
    assert problem(await script.put(settled.entry(TODAY), json={})) == (404, "not-found", [])


@pytest.mark.parametrize("diary_id", ODD_IDS.values(), ids=ODD_IDS.keys())
async def test_an_odd_diary_id_is_no_diary(settled: Person, diary_id: str) -> None:
    got = await settled.client.get(f"/api/v1/diaries/{diary_id}/entries")
    put = await settled.client.put(f"/api/v1/diaries/{diary_id}/entries/{TODAY}", json={})

    assert problem(got) == (404, "not-found", [])
    assert problem(put) == (404, "not-found", [])


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/diaries/%00/entries",
        "/api/v1/diaries/{diary}%00/entries",
        "/api/v1/diaries/{diary}/weights/%00",
        "/api/v1/diaries/{diary}/weights/%2e%2e",
        "/api/v1/diaries/{diary}/weights/" + "x" * 5000,
        "/api/v1/diaries/{diary}/weights/%f0%9f%a7%b4",
        "/api/v1/diaries/{diary}/weights/%ff%fe",
        "/api/v1/diaries/{diary}/charts/%00.svg",
        "/api/v1/diaries/{diary}/charts/..%2f..%2fetc%2fpasswd.svg",
        "/api/v1/diaries/{diary}/charts/flare",
        "/api/v1/diaries/{diary}/charts/.svg",
        "/api/v1/diaries//entries",
        "/api/v1/../../etc/passwd",
        "/api/v1/diaries/{diary}/entries/2026-03-10/history/more",
    ],
)
async def test_an_odd_address_holds_nothing(settled: Person, path: str) -> None:
    answer = await settled.client.get(path.format(diary=settled.diary_id))

    assert answer.status_code in {404, 405, 422}  # a diary itself can only be erased
    assert problem(answer)[1] in {"not-found", "invalid-key", "method-not-allowed"}


@pytest.mark.parametrize("session_id", ["%00", "x", "\N{LOTION BOTTLE}", "x" * 5000, "%ff"])
async def test_an_odd_session_or_token_is_none(settled: Person, session_id: str) -> None:
    for family in ("sessions", "tokens"):
        answer = await settled.client.delete(f"/api/v1/{family}/{session_id}")
        assert problem(answer) == (404, "not-found", [])


@pytest.mark.parametrize("after", ["%00", "x", "\N{LOTION BOTTLE}", "x" * 50_000, "%ff", ""])
async def test_an_odd_page_of_warnings_is_refused(settled: Person, after: str) -> None:
    answer = await settled.client.get(f"{settled.diary}/warnings?after={after}")

    assert problem(answer) == (422, "invalid-field", ["query.after"])
