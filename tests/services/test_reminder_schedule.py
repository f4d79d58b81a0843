"""What is sent to whom and when, over real databases and a push service of the tests' own."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from schemas.reminder import NewPushSubscription, PushSubscription
from schemas.sync import ONLY_KEYS, SyncRequest
from server.clock import instant_text
from server.rule_packs import load_packs
from server.services import course, push_subscriptions, reminder_schedule, reminders, sync
from server.services.context import Context
from server.services.requests import Precondition
from server.settings import Settings
from server.storage import reminder_store
from server.storage.database import Database
from server.storage.reminder_queue_store import DueRow
from tests.push_service import Browser, PushService, running_push_service
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


async def test_it_rings_at_its_time_and_once(evening: Life) -> None:
    assert await evening.until("2026-03-10T18:59:59") == []
    assert await evening.until("2026-03-10T19:00") == [DAILY]
    assert await evening.until("2026-03-10T19:00:30") == []
    assert await evening.until("2026-03-11T19:00:10") == [DAILY]
    assert await evening.states() == [
        ("daily", "2026-03-10", "sent"),
        ("daily", "2026-03-11", "sent"),
    ]


async def test_the_time_stays_when_clocks_change(evening: Life) -> None:
    evening.now = datetime(2026, 3, 28, 20, tzinfo=UTC)
    await evening.subscribe()

    assert await evening.until("2026-03-28T20:30") == []
    assert await evening.until("2026-03-29T17:59") == []
    assert await evening.until("2026-03-29T18:00") == [DAILY]
    await evening.until("2026-10-24T19:00")
    assert await evening.until("2026-10-25T18:59") == []
    assert await evening.until("2026-10-25T19:00") == [DAILY]


async def test_a_day_that_is_logged_is_left_alone(evening: Life) -> None:
    await evening.log(DAY, mood=3)

    assert await evening.until("2026-03-10T19:00") == []
    assert await evening.until("2026-03-11T19:00") == [DAILY]


async def test_a_day_that_was_only_opened_is_not_logged(evening: Life) -> None:
    await evening.log(DAY, zone="Europe/Berlin")

    assert await evening.until("2026-03-10T19:00") == [DAILY]


async def test_after_midnight_the_day_before_counts(life: Life) -> None:
    await life.want(daily_at="00:30")
    await life.subscribe()
    await life.log(DAY, mood=3)

    assert await life.until("2026-03-10T23:30") == []
    assert await life.until("2026-03-11T23:30") == [DAILY]


async def test_a_server_that_slept_leaves_out_what_is_late(evening: Life) -> None:
    assert await evening.until("2026-03-10T21:00:01") == []
    assert await evening.until("2026-03-11T20:59:00") == [DAILY]


async def test_who_flies_west_is_not_reminded_twice_of_one_date(evening: Life) -> None:
    assert await evening.until("2026-03-10T19:00") == [DAILY]

    await evening.subscribe("America/New_York")

    assert await evening.until("2026-03-11T00:00") == []
    assert await evening.until("2026-03-11T19:00") == []
    assert await evening.until("2026-03-12T00:00") == [DAILY]


async def test_who_flies_east_is_reminded_by_the_clock_there(evening: Life) -> None:
    await evening.subscribe("Asia/Tokyo")

    assert await evening.until("2026-03-10T19:00") == []
    assert await evening.until("2026-03-11T11:00") == [DAILY]


async def test_a_new_time_counts_from_now_on(evening: Life) -> None:
    await evening.until("2026-03-10T15:00")
    await evening.want(daily_at="15:30")  # that was half an hour ago in Berlin

    assert await evening.until("2026-03-10T15:01") == []
    assert await evening.until("2026-03-11T14:30") == [DAILY]


async def test_what_fell_due_just_before_a_change_still_rings(evening: Life) -> None:
    evening.now = datetime(2026, 3, 10, 19, 0, 10, tzinfo=UTC)
    await evening.want(daily_at="20:00", wording="moment")

    assert await evening.until("2026-03-10T19:00:30") == ["A minute for yourself"]


async def test_nothing_wanted_is_nothing_sent(evening: Life) -> None:
    await evening.want()

    assert await evening.until("2026-03-10T19:00") == []
    assert (await evening.shown()).next_at is None


async def test_no_words_means_the_name_of_the_app(evening: Life) -> None:
    await evening.want(daily_at="20:00", wording="none")

    assert await evening.until("2026-03-10T19:00") == ["Retinote"]


async def test_a_date_is_told_the_day_before_and_on_the_day(life: Life) -> None:
    await life.want(dates_at="09:00")
    await life.put("appointments", {"scheduled_on": "2026-03-12", "kind": "blood_test"})
    await life.subscribe()

    assert await life.until("2026-03-11T08:00") == [OTHER]
    assert await life.until("2026-03-12T08:00") == [OTHER]
    assert await life.until("2026-03-13T08:00") == []


async def test_a_warning_is_asked_after_until_there_is_word(life: Life) -> None:
    await life.want(follow_ups_at="12:00")
    await life.subscribe()
    await life.log(DAY, red_flags={"hepatitis": True})

    assert await life.until("2026-03-11T11:00") == [OTHER]
    await life.log(DAY, red_flags={"hepatitis": False})


async def test_a_snooze_comes_in_an_hour_unless_the_day_is_logged(evening: Life) -> None:
    await evening.until("2026-03-10T19:00")
    await push_subscriptions.snooze(
        evening.context, *evening.owner, evening.browser.subscription_id, DAY
    )

    assert await evening.until("2026-03-10T19:59") == []
    assert await evening.until("2026-03-10T20:00") == [DAILY]
    await push_subscriptions.snooze(
        evening.context, *evening.owner, evening.browser.subscription_id, DAY
    )
    await evening.log(DAY, mood=2)
    assert await evening.until("2026-03-10T21:00") == []
    assert ("snooze", "2026-03-10", "quiet") in await evening.states()


async def test_dismissing_or_snoozing_writes_nothing_into_the_diary(evening: Life) -> None:
    await evening.until("2026-03-10T19:00")
    await push_subscriptions.snooze(
        evening.context, *evening.owner, evening.browser.subscription_id, None
    )

    answer = await sync.exchange(evening.context, *evening.owner, SyncRequest())
    assert [change.collection for change in answer.changes] == ["reminders"]


async def test_a_browser_that_is_gone_is_forgotten_and_shown_as_stopped(evening: Life) -> None:
    evening.service.status = 410
    await evening.until("2026-03-10T19:00")

    shown = await evening.shown()
    assert shown.stopped_at == "2026-03-10T19:00:00.000Z"
    assert shown.next_at is None
    row = await evening.context.database.read(
        reminder_store.find_subscription(evening.owner.diary_id, shown.subscription_id)
    )
    assert row is not None
    assert (row.endpoint, row.p256dh, row.auth) == ("", "", "")
    evening.service.status = 201
    assert await evening.until("2026-03-11T19:00") == []


async def test_a_browser_that_subscribes_again_is_reminded_again(evening: Life) -> None:
    evening.service.status = 410
    await evening.until("2026-03-10T19:00")
    evening.service.status = 201

    assert (await evening.subscribe()).stopped_at is None
    assert await evening.until("2026-03-11T19:00") == [DAILY]


async def test_a_busy_service_is_asked_again_when_it_says(evening: Life) -> None:
    evening.service.status, evening.service.headers = 503, {"Retry-After": "600"}
    await evening.until("2026-03-10T19:00")
    evening.service.status, evening.service.headers = 201, {}

    assert await evening.until("2026-03-10T19:09") == []
    assert await evening.until("2026-03-10T19:10") == [DAILY]
    assert await evening.states() == [("daily", "2026-03-10", "sent")]


async def test_a_service_that_stays_busy_is_left_alone_after_two_hours(evening: Life) -> None:
    evening.service.status = 503
    for minute in range(0, 180, 10):
        await evening.until(
            instant_text(datetime(2026, 3, 10, 19, tzinfo=UTC) + timedelta(minutes=minute))[:-1]
        )

    assert await evening.states() == [("daily", "2026-03-10", "late")]
    assert 3 <= len(evening.service.received) <= 8


async def test_what_waits_is_dropped_once_the_day_is_logged(evening: Life) -> None:
    evening.service.status = 503
    await evening.until("2026-03-10T19:00")
    await evening.log(DAY, mood=1)
    evening.service.status = 201

    assert await evening.until("2026-03-10T19:05") == []


async def test_a_service_that_refuses_is_not_asked_again(evening: Life) -> None:
    evening.service.status = 400
    await evening.until("2026-03-10T19:00")

    assert await evening.states() == [("daily", "2026-03-10", "failed")]
    assert (await evening.shown()).stopped_at is None


async def test_a_server_that_dies_between_taking_and_sending_sends_once_too_few(
    evening: Life,
) -> None:
    """Rather one reminder too few than two: what was taken is never taken again."""
    evening.now = datetime(2026, 3, 10, 19, tzinfo=UTC)
    browser = DueRow(evening.owner.diary_id, evening.browser.subscription_id)
    taken = await evening.context.database.write(
        reminders.claim_due(PACKS, browser, evening.now), lock=browser.diary_id
    )
    assert len(taken) == 1

    assert await evening.until("2026-03-10T19:00:30") == []
    assert await evening.states() == [("daily", "2026-03-10", "claimed")]
    assert await evening.until("2026-03-11T19:00") == [DAILY]


async def test_of_two_servers_one_works_until_it_stops(evening: Life) -> None:
    assert await evening.until("2026-03-10T18:00", "one") == []
    assert await evening.until("2026-03-10T18:01", "other") == []

    assert await evening.until("2026-03-10T19:00", "one") == [DAILY]
    assert await evening.until("2026-03-11T19:00", "other") == [DAILY]


async def test_servers_that_both_believe_to_hold_the_lease_send_once(evening: Life) -> None:
    evening.now = datetime(2026, 3, 10, 19, tzinfo=UTC)
    browser = DueRow(evening.owner.diary_id, evening.browser.subscription_id)
    taken = await asyncio.gather(
        *(
            evening.context.database.write(
                reminders.claim_due(PACKS, browser, evening.now), lock=f"another lock {number}"
            )
            for number in range(4)
        ),
        return_exceptions=True,
    )

    assert sum(len(each) for each in taken if isinstance(each, list)) == 1


async def test_a_browser_is_one_diarys_at_a_time(evening: Life) -> None:
    first = evening.owner
    evening.owner = await an_owner(evening.context)
    await evening.want(daily_at="20:00")
    await evening.subscribe()

    assert await push_subscriptions.list_subscriptions(evening.context, *first) == []
    assert await evening.until("2026-03-10T19:00") == [DAILY]


async def test_a_clock_that_ran_a_year_ahead_for_a_moment_silences_nobody(evening: Life) -> None:
    """A small machine without a battery starts with any date, and may lose power then."""
    await evening.until("2027-03-10T12:00", "a server that lost power")
    assert await evening.until("2026-03-10T12:01", "the same machine") == []

    assert await evening.until("2026-03-10T19:00", "the same machine") == [DAILY]
    assert await evening.until("2026-03-11T19:00", "the same machine") == [DAILY]


async def test_a_clock_that_ran_hours_ahead_for_a_moment_costs_one_reminder_at_most(
    evening: Life,
) -> None:
    await evening.until("2026-03-12T12:00")
    await evening.until("2026-03-10T12:00")
    await evening.subscribe()

    assert await evening.until("2026-03-11T19:00") == [DAILY]


async def test_what_cannot_be_sent_to_one_keeps_nobody_else_waiting(evening: Life) -> None:
    """The address was taken by an earlier version; no name service can even be asked for it."""
    other = await a_neighbour(evening)
    await break_endpoint(other, "https://a..push.apple.com/x")

    assert await evening.until("2026-03-10T19:00") == [DAILY]
    assert await other.states() == [("daily", "2026-03-10", "failed")]


async def test_a_browser_that_cannot_be_decided_about_keeps_nobody_else_waiting(
    evening: Life,
) -> None:
    """A zone that this machine's table of zones no longer has."""
    for _ in range(3):
        await break_zone(await a_neighbour(evening), "Europe/Atlantis")

    assert await evening.until("2026-03-10T19:00") == [DAILY]
    assert await evening.until("2026-03-11T19:00") == [DAILY]


async def test_a_server_that_stood_still_before_sending_sends_nothing_late(evening: Life) -> None:
    """A laptop whose lid was shut between taking and sending."""
    evening.now = datetime(2026, 3, 10, 19, tzinfo=UTC)

    class Sleeping:
        read = evening.context.database.read

        async def write(self, operation: Any, *, lock: str) -> Any:
            result = await evening.context.database.write(operation, lock=lock)
            if isinstance(result, list):
                evening.now += timedelta(hours=5)
            return result

    context = replace(evening.context, database=Sleeping())  # type: ignore[arg-type]
    await reminder_schedule.tick(context, HOLDER)

    assert evening.titles == []
    assert await evening.states() == [("daily", "2026-03-10", "late")]


async def test_a_task_that_cannot_reach_the_database_goes_on(evening: Life) -> None:
    seen = asyncio.Event()

    class Broken:
        async def write(self, operation: Any, *, lock: str) -> None:
            operation.close()
            seen.set()
            raise RuntimeError("gone")

    context = replace(evening.context, database=Broken())  # type: ignore[arg-type]
    task = asyncio.create_task(reminder_schedule.run(context, 0))
    await seen.wait()
    seen.clear()
    await seen.wait()
    task.cancel()

    await asyncio.wait({task})
