"""A push service that others wrote takes what this server sends, and reads it for the browser."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import msgspec
import pytest
from httpx import AsyncClient

from schemas.reminder import NewPushSubscription, PushSubscription
from server.services import course, push_subscriptions, reminder_schedule, vapid
from server.services.context import Context
from server.services.requests import Precondition
from server.settings import Settings
from server.storage.database import Database
from tests.routes.person import a_uuid
from tests.services.diaries import Owner, a_house, an_owner

# The service looks at its own clock to see whether a signature still holds.
TODAY = datetime.now(UTC).date()
MORNING, EVENING = time(0, tzinfo=UTC), time(19, tzinfo=UTC)


@pytest.fixture
async def service() -> AsyncIterator[AsyncClient]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        *("node", "tests/push/receive.mjs", str(port)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert b"running" in await process.stdout.readline()
    async with AsyncClient(base_url=f"http://localhost:{port}") as client:
        yield client
    await process.communicate(b"")


class Reminded:
    """Somebody whose browser subscribed at the service of others."""

    def __init__(self, database: Database, service: AsyncClient) -> None:
        self.now = datetime.combine(TODAY, MORNING)
        self.service = service
        settings = Settings(
            secret_key="a secret of the tests, long enough",
            push_hosts=f"localhost:{service.base_url.port}",
        )
        self.context: Context = replace(
            a_house(database), clock=lambda: self.now, settings=settings
        )
        self.owner: Owner
        self.client_hash = ""

    async def subscribe(self) -> None:
        key = vapid.application_server_key(self.context.settings)
        options = {"userVisibleOnly": "true", "applicationServerKey": key}
        made = (await self.service.post("/subscribe", json=options)).json()["data"]
        self.client_hash = made["clientHash"]
        new = {"endpoint": made["endpoint"], "keys": made["keys"], "zone": "UTC"}
        await course.replace_record(
            self.context,
            *self.owner,
            "reminders",
            "reminders",
            {"daily_at": "19:00"},
            Precondition(),
        )
        await push_subscriptions.put_subscription(
            self.context,
            *self.owner,
            a_uuid(),
            msgspec.convert(new, NewPushSubscription),
            "Firefox",
            "https://diary.example.org",
        )

    async def tick(self, days_later: int = 0) -> None:
        self.now = datetime.combine(TODAY + timedelta(days=days_later), EVENING)
        await reminder_schedule.tick(self.context, "server")

    async def messages(self) -> list[Any]:
        asked = {"clientHash": self.client_hash}
        told = (await self.service.post("/get-notifications", json=asked)).json()
        return [json.loads(message) for message in told["data"]["messages"]]

    async def shown(self) -> PushSubscription:
        (browser,) = await push_subscriptions.list_subscriptions(self.context, *self.owner)
        return browser


@pytest.fixture
async def reminded(database: Database, service: AsyncClient) -> Reminded:
    somebody = Reminded(database, service)
    somebody.owner = await an_owner(somebody.context)
    await somebody.subscribe()
    return somebody


async def test_a_reminder_is_delivered_decrypted_and_right(reminded: Reminded) -> None:
    await reminded.tick()
    await reminded.tick()

    (message,) = await reminded.messages()
    shown = message["notification"]
    assert message["web_push"] == 8030
    assert shown["title"] == "Time for your diary"
    assert shown["navigate"] == "https://diary.example.org/#/today"
    assert shown["actions"][0]["action"] == "snooze"
    assert shown["data"]["snooze"].endswith(f"/snooze?date={TODAY}")


async def test_a_subscription_that_expired_is_forgotten(reminded: Reminded) -> None:
    await reminded.service.post(f"/expire-subscription/{reminded.client_hash}", json={})

    await reminded.tick()

    assert (await reminded.shown()).stopped_at == f"{TODAY}T19:00:00.000Z"


async def test_who_subscribes_again_is_reminded_again(reminded: Reminded) -> None:
    await reminded.service.post(f"/expire-subscription/{reminded.client_hash}", json={})
    await reminded.tick()
    (stopped,) = await push_subscriptions.list_subscriptions(reminded.context, *reminded.owner)
    await push_subscriptions.delete_subscription(
        reminded.context, *reminded.owner, stopped.subscription_id
    )

    await reminded.subscribe()
    await reminded.tick(days_later=1)

    assert len(await reminded.messages()) == 1
