"""Two servers, each a process of its own, look for what is due at the same moment."""

import asyncio
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest

from schemas.reminder import NewPushSubscription
from server.services import course, push_subscriptions
from server.services.requests import Precondition
from server.settings import Settings
from server.storage.database import Database
from tests.push_service import Browser, running_push_service
from tests.services.diaries import a_house, an_owner

NOON, EVENING = datetime(2026, 3, 10, 12, tzinfo=UTC), "2026-03-10T19:00:00+00:00"
PEOPLE = 30


async def a_server(url: str, host: str, lease_seconds: int) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.services.reminding_server"),
        *(url, host, EVENING, str(lease_seconds)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    return process


@pytest.mark.parametrize("lease_seconds", [180, 0], ids=["one holds the lease", "both think so"])
async def test_nobody_is_reminded_twice(
    database: Database, database_url: str, lease_seconds: int
) -> None:
    async with running_push_service() as service:
        settings = Settings(
            secret_key="a secret of the tests, long enough", push_hosts=service.host
        )
        context = replace(a_house(database, NOON), settings=settings)
        browsers = [Browser(service.host) for _ in range(PEOPLE)]
        for browser in browsers:
            owner = await an_owner(context)
            await course.replace_record(
                context, *owner, "reminders", "reminders", {"daily_at": "20:00"}, Precondition()
            )
            new = msgspec.convert(browser.subscription(), NewPushSubscription)
            await push_subscriptions.put_subscription(
                context, *owner, browser.subscription_id, new, "Firefox", "https://d.example"
            )

        servers = [await a_server(database_url, service.host, lease_seconds) for _ in range(2)]
        told = await asyncio.gather(*(server.communicate(b"go\n") for server in servers))

        assert [server.returncode for server in servers] == [0, 0]
        assert sum(int(out) for out, _ in told) == PEOPLE
        received = Counter(each.path for each in service.received)
        assert received == {f"/{browser.endpoint.rpartition('/')[2]}": 1 for browser in browsers}
