"""A running application over a real database, and people who use it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient, Response

from server.app import create_litestar
from server.routes.gate import Gate
from server.settings import Settings

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
PASSWORD = "correct horse battery"


class FixedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **parts: float) -> None:
        self.now += timedelta(**parts)


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


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def settings(database_url: str) -> Settings:
    return Settings(database_url=database_url)


@pytest.fixture
async def app(settings: Settings, clock: FixedClock) -> AsyncIterator[Gate]:
    inner = create_litestar(settings, clock)
    async with inner.lifespan():
        yield Gate(inner)


@pytest.fixture
async def browsers(app: Gate) -> AsyncIterator[Any]:
    """Make browsers, each with a cookie jar of its own."""
    opened: list[AsyncClient] = []

    def new_browser(base_url: str = "http://retinote.test", **options: Any) -> AsyncClient:
        client = AsyncClient(transport=ASGITransport(app), base_url=base_url, **options)
        opened.append(client)
        return client

    yield new_browser
    for client in opened:
        await client.aclose()


@pytest.fixture
def nobody(browsers: Any) -> AsyncClient:
    """A browser that never signed in."""
    return browsers()


@pytest.fixture
async def people(browsers: Any) -> Any:
    """Make people, each with an account of their own."""
    numbers = count(1)

    async def new_person(name: str | None = None) -> Person:
        client, name = browsers(), name or f"person {next(numbers)}"
        made = await client.post("/api/v1/accounts", json={"name": name, "password": PASSWORD})
        assert made.status_code == 201, made.text
        return Person(client, name, **made.json())

    return new_person


@pytest.fixture
async def person(people: Any) -> Person:
    return await people()
