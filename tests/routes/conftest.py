"""A running application over a real database, and people who use it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import pytest
from argon2 import PasswordHasher
from httpx import ASGITransport, AsyncClient
from litestar import Litestar
from litestar.types import ASGIApp

from server.app import create_litestar, guarded
from server.services.passwords import Passwords
from server.settings import Settings
from tests.routes.person import PASSWORD, TODAY, WEIGHT_KEY, FixedClock, Person

UNLIMITED = 1_000_000
# The real one takes 40 ms by design; tests/services/test_passwords.py tries that one.
CHEAP_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
NUMBERS = count(1)


def passwords() -> Passwords:
    return Passwords(CHEAP_HASHER)


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def house_database_url(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """
    One database for the whole run: people do not meet, so tests can share it.

    It does not wait for the disk; that nothing acknowledged is lost is for tests/storage to show.
    """
    if request.param == "postgres":
        address: str = request.getfixturevalue("postgres_server").new_database()
        return f"{address}&synchronous_commit=off"
    memory = Path("/dev/shm")
    folder = mkdtemp(dir=memory if memory.is_dir() else tmp_path_factory.getbasetemp())
    request.addfinalizer(lambda: rmtree(folder))
    return f"sqlite:///{folder}/diary.db"


@pytest.fixture(scope="session")
async def house(house_database_url: str) -> AsyncIterator[tuple[ASGIApp, FixedClock]]:
    settings = Settings(
        database_url=house_database_url,
        sign_ups_per_hour=UNLIMITED,
        sign_ins_per_minute=UNLIMITED,
        evaluations_per_minute=UNLIMITED,
        link_requests_per_minute=UNLIMITED,
        reminders_every_seconds=0,
        secret_key="a secret of the tests, long enough",
    )
    clock = FixedClock()
    inner = create_litestar(settings, clock, passwords())
    async with running(inner):
        yield guarded(inner), clock


@asynccontextmanager
async def running(app: Litestar) -> AsyncIterator[None]:
    """Run the app from start to stop in one task; a fixture is set up and torn down in two."""
    started, stopped = asyncio.Event(), asyncio.Event()

    async def live() -> None:
        async with app.lifespan():
            started.set()
            await stopped.wait()

    life, start = asyncio.create_task(live()), asyncio.create_task(started.wait())
    await asyncio.wait({life, start}, return_when=asyncio.FIRST_COMPLETED)
    start.cancel()
    try:
        yield
    finally:
        stopped.set()
        await life


@pytest.fixture
def clock(house: tuple[ASGIApp, FixedClock]) -> Iterator[FixedClock]:
    yield house[1]
    house[1].reset()


@pytest.fixture
def app(house: tuple[ASGIApp, FixedClock], clock: FixedClock) -> ASGIApp:
    return house[0]


@pytest.fixture
async def browsers(app: ASGIApp) -> AsyncIterator[Any]:
    """Make browsers, each with a cookie jar of its own."""
    opened: list[AsyncClient] = []

    def new_browser(base_url: str = "http://retinote.test", **options: Any) -> AsyncClient:
        transport = ASGITransport(options.pop("app", app))
        client = AsyncClient(transport=transport, base_url=base_url, **options)
        opened.append(client)
        return client

    yield new_browser
    await asyncio.gather(*(client.aclose() for client in opened))


@pytest.fixture
def nobody(browsers: Any) -> AsyncClient:
    """A browser that never signed in."""
    client: AsyncClient = browsers()
    return client


@pytest.fixture
async def people(browsers: Any) -> Any:
    """Make people, each with an account of their own."""

    async def new_person(name: str | None = None, client: AsyncClient | None = None) -> Person:
        return await signed_up(client or browsers(), name)

    return new_person


async def signed_up(client: AsyncClient, name: str | None = None) -> Person:
    name = name or f"Person {next(NUMBERS)}"
    made = await client.post("/api/v1/accounts", json={"name": name, "password": PASSWORD})
    assert made.status_code == 201, made.text
    return Person(client, name, **made.json())


@pytest.fixture
async def person(people: Any) -> Person:
    made: Person = await people()
    return made


@pytest.fixture(scope="session")
async def settled_person(house: tuple[ASGIApp, FixedClock]) -> AsyncIterator[Person]:
    """Somebody whose diary holds a little of everything; for requests that must change nothing."""
    transport = ASGITransport(house[0])
    async with AsyncClient(transport=transport, base_url="http://retinote.test") as client:
        person = await signed_up(client)
        await person.save(TODAY, mood=3, grades={"flare": 2}, red_flags={"hepatitis": True})
        await person.put("treatment", first_dose_date="2026-01-01", region="GB")
        await person.put(f"weights/{WEIGHT_KEY}", measured_on="2026-01-01", weight_kg=60)
        yield person


@pytest.fixture
async def settled(settled_person: Person, clock: FixedClock) -> AsyncIterator[Person]:
    """The settled person; the test fails where their diary is another one afterwards."""
    before = (await settled_person.sync()).json()
    yield settled_person
    assert (await settled_person.sync()).json() == before
