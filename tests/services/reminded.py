"""A person who is reminded, over a real database and a push service of the tests' own."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from schemas.reminder import NewPushSubscription, PushSubscription
from schemas.sync import ONLY_KEYS, SyncRequest
from server.clock import instant_text
from server.rule_packs import load_packs
from server.services import course, push_subscriptions, reminder_schedule, sync
from server.services.context import Context
from server.services.requests import Precondition
from server.settings import Settings
from server.storage import reminder_store
from server.storage.database import Database
from tests.push_service import Browser, PushService
from tests.routes.person import a_uuid
from tests.services.diaries import Owner, a_house, an_owner

PACKS = load_packs()
DAY = date(2026, 3, 10)
HOLDER = "one server"


class Life:
    """A person with a browser, a server that reminds, and a clock that the test moves."""

    def __init__(self, database: Database, service: PushService) -> None:
        self.now = datetime(2026, 3, 10, 12, tzinfo=UTC)
        self.service, self.browser = service, Browser(service.host)
        settings = Settings(
            secret_key="a secret of the tests, long enough", push_hosts=service.host
        )
        self.context: Context = replace(
            a_house(database), clock=lambda: self.now, settings=settings
        )
        self.owner: Owner

    async def want(self, **fields: str) -> None:
        await self.put("reminders", fields)

    async def put(self, collection: str, fields: dict[str, Any]) -> None:
        key = ONLY_KEYS.get(collection) or a_uuid()
        await course.replace_record(
            self.context, *self.owner, collection, key, fields, Precondition()
        )

    async def subscribe(self, zone: str = "Europe/Berlin") -> PushSubscription:
        new = msgspec.convert(self.browser.subscription(zone), NewPushSubscription)
        browser, _ = await push_subscriptions.put_subscription(
            self.context,
            *self.owner,
            self.browser.subscription_id,
            new,
            "Firefox",
            "https://diary.example.org",
        )
        return browser

    async def log(self, on: date, **fields: Any) -> None:
        change = {
            "change_id": a_uuid(),
            "collection": "entries",
            "key": on.isoformat(),
            "fields": fields,
            "edited_at": instant_text(self.now),
        }
        answer = await sync.exchange(self.context, *self.owner, SyncRequest(changes=[change]))
        assert answer.rejected == []

    async def until(self, text: str, holder: str = HOLDER) -> list[str]:
        """Let time pass to *text* (UTC), looking then, and give the titles of what came."""
        self.now = datetime.fromisoformat(text).replace(tzinfo=UTC)
        before = len(self.titles)
        await reminder_schedule.tick(self.context, holder)
        return self.titles[before:]

    @property
    def titles(self) -> list[str]:
        messages = self.service.messages_for(self.browser)
        return [message["notification"]["title"] for message in messages]

    async def states(self) -> list[tuple[str, str, str]]:
        rows = await self.context.database.read(
            reminder_store.list_reminders(self.owner.diary_id, self.browser.subscription_id)
        )
        return [(row.kind, row.local_date, row.state) for row in rows]

    async def shown(self) -> PushSubscription:
        (browser,) = await push_subscriptions.list_subscriptions(self.context, *self.owner)
        return browser


async def a_neighbour(life: Life) -> Life:
    """Somebody else on the same server, reminded at the same time."""
    other = Life(life.context.database, life.service)
    other.owner = await an_owner(other.context)
    await other.want(daily_at="20:00")
    await other.subscribe()
    return other


async def break_endpoint(life: Life, endpoint: str) -> None:
    await _rewrite(life, endpoint=endpoint)


async def break_zone(life: Life, zone: str) -> None:
    await _rewrite(life, zone=zone)


async def _rewrite(life: Life, **fields: str) -> None:
    browser = life.owner.diary_id, life.browser.subscription_id
    row = await life.context.database.read(reminder_store.find_subscription(*browser))
    assert row is not None
    changed = reminder_store.save_subscription(life.owner.diary_id, row._replace(**fields))
    await life.context.database.write(changed, lock=life.owner.diary_id)


DAILY = "Time for your diary"
OTHER = "Your diary has something for you"
