"""Reminders where something fails: once too few, never twice, and nobody else waits."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from server.clock import instant_text
from server.services import push_subscriptions, reminder_schedule, reminders
from server.storage import reminder_store
from server.storage.reminder_queue_store import DueRow
from tests.services.diaries import an_owner
from tests.services.reminded import (
    DAILY,
    DAY,
    HOLDER,
    PACKS,
    Life,
    a_neighbour,
    break_endpoint,
    break_zone,
)


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
    async with asyncio.timeout(10):
        await seen.wait()
        seen.clear()
        await seen.wait()
    assert not task.done()
    task.cancel()

    await asyncio.wait({task})
