"""The house that use cases are given, over each engine in turn, at noon of one day."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from argon2 import PasswordHasher

from server.rule_packs import load_packs
from server.services.context import Context
from server.services.passwords import Passwords
from server.settings import Settings
from server.storage.database import Database
from tests.push_service import running_push_service
from tests.services.diaries import an_owner
from tests.services.reminded import Life


@pytest.fixture
def context(database: Database) -> Context:
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    noon = datetime(2026, 3, 10, 12, tzinfo=UTC)
    settings = Settings(secret_key="a secret of the tests, long enough")
    return Context(database, load_packs(), lambda: noon, settings, Passwords(hasher))


@pytest.fixture
async def life(database: Database) -> AsyncIterator[Life]:
    async with running_push_service() as service:
        living = Life(database, service)
        living.owner = await an_owner(living.context)
        yield living


@pytest.fixture
async def evening(life: Life) -> Life:
    """Somebody in Berlin who is reminded at eight in the evening."""
    await life.want(daily_at="20:00")
    await life.subscribe()
    return life
