"""A person with a diary, as tests see them, and the clock they live by."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from httpx import AsyncClient, Response

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
NOON_TEXT = "2026-03-10T12:00:00.000Z"
TODAY = "2026-03-10"
WEIGHT_KEY = "01900000-0000-7000-8000-00000000abcd"
PASSWORD = "correct horse battery"
NUMBERS = count(1)


class FixedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **parts: float) -> None:
        self.now += timedelta(**parts)

    def reset(self) -> None:
        self.now = NOON


@dataclass
class Person:
    """A signed-in browser with a diary."""

    client: AsyncClient
    name: str
    account_id: str
    diary_id: str
    recovery_codes: list[str]

    @property
    def diary(self) -> str:
        return f"/api/v1/diaries/{self.diary_id}"

    def entry(self, local_date: str) -> str:
        return f"{self.diary}/entries/{local_date}"

    async def save(self, local_date: str, **fields: Any) -> Response:
        body = {"local_date": local_date, **fields}
        return await self.client.put(self.entry(local_date), json=body)

    async def put(self, path: str, **fields: Any) -> Response:
        return await self.client.put(f"{self.diary}/{path}", json=fields)

    async def get(self, path: str) -> Any:
        answer = await self.client.get(f"{self.diary}/{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def sync(self, *changes: Any, cursor: int = 0, mark: str = "") -> Response:
        body = {"cursor": cursor, "mark": mark, "changes": list(changes)}
        return await self.client.post(f"{self.diary}/sync", json=body)

    async def record(self, *events: Any, cursor: int = 0, mark: str = "") -> Response:
        body = {"cursor": cursor, "mark": mark, "events": list(events)}
        return await self.client.post(f"{self.diary}/ledger", json=body)

    async def warning(self, flag: str, local_date: str = TODAY) -> Any:
        """Answer yes to a red flag, and give the warning that comes back."""
        (warning,) = (await self.save(local_date, red_flags={flag: True})).json()["warnings"]
        return warning

    async def everything(self) -> list[Any]:
        """Give all that the diary holds: equal before and after what was refused."""
        paths = ("entries", "warnings", "ledger", "shares")
        return [(await self.sync()).json(), *[await self.get(path) for path in paths]]


def a_uuid() -> str:
    """Make an id of version 7, later ones sorting later."""
    return str(UUID(int=(0x0190_0000_0000 << 80) | (7 << 76) | (2 << 62) | next(NUMBERS)))


def a_change(collection: str = "entries", key: str = TODAY, **parts: Any) -> dict[str, Any]:
    return {
        "change_id": a_uuid(),
        "collection": collection,
        "key": key,
        "fields": {"mood": 3},
        "edited_at": NOON_TEXT,
        **parts,
    }


def an_event(kind: str, occurred_at: str = NOON_TEXT, **parts: Any) -> dict[str, Any]:
    """Make an event as a device sends it; the warning is one of today, unless said."""
    identity = {"rule_id": "hepatitis", "tier": "same_day", "local_date": TODAY}
    event = {"kind": kind, **identity, **parts}
    return {"event_id": a_uuid(), "occurred_at": occurred_at, "event": event}


def a_showing(occurred_at: str = NOON_TEXT, **parts: Any) -> dict[str, Any]:
    words: dict[str, Any] = {
        "pack_version": "2025.9",
        "language": "de",
        "title": "Das kann die Leber sein",
        "what_to_do": ["Heute anrufen."],
        "may_signal": "Leber",
        "nobody_is_watching": "Niemand liest mit.",
        "contacts": [],
        "sources": [],
        "review": "pending",
        "evidence": [{"local_date": TODAY, "field": "red_flags.hepatitis", "value": True}],
        "evaluated_on": "device",
    }
    return an_event("warning_shown", occurred_at, **{**words, **parts})


def a_notice_shown(occurred_at: str = NOON_TEXT, **parts: Any) -> dict[str, Any]:
    event: dict[str, Any] = {
        "kind": "notice_shown",
        "rule_id": "worse_than_baseline",
        "item_id": "flare",
        "advice": "mention",
        "local_date": TODAY,
        "pack_version": "1",
        "language": "en",
        "title": "Flares: clearly worse",
        "what_to_do": ["Mention it."],
        "review": "pending",
        "evidence": [],
    }
    return {"event_id": a_uuid(), "occurred_at": occurred_at, "event": {**event, **parts}}


def an_acknowledgement(action: str, occurred_at: str = NOON_TEXT, **parts: Any) -> dict[str, Any]:
    return an_event("warning_acknowledged", occurred_at, action=action, **parts)


def a_follow_up(outcome: str, occurred_at: str = NOON_TEXT, **parts: Any) -> dict[str, Any]:
    return an_event("warning_followed_up", occurred_at, outcome=outcome, **parts)


def problem(answer: Response) -> tuple[int, str, list[str]]:
    """Give status, code and paths of a refusal, having checked that it is a problem document."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    told = answer.json()
    assert told["status"] == answer.status_code
    assert told["type"] == f"urn:retinote:problem:{told['code']}"
    assert told["title"]
    assert told["detail"]
    return told["status"], told["code"], [field["path"] for field in told.get("fields") or []]
