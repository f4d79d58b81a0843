"""
The one task that sends reminders, driven by the database.

Of several servers on one database the one that holds the lease works; that none is sent twice does
not rest on the lease, but on each reminder being taken in the database before it is sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

from server.clock import instant_text
from server.identifiers import new_id
from server.logs import log
from server.services import push_sender, reminders
from server.services.context import Context
from server.services.reminders import Claimed
from server.storage import reminder_queue_store
from server.storage.operation import Operation
from server.storage.reminder_queue_store import DueRow

LEASE = "reminders"
LEASE_FOR = timedelta(minutes=3)
AFTER_FAILURE = timedelta(minutes=10)
PAGE = 100
AT_ONCE = 10


async def run(context: Context, every_seconds: float) -> None:
    """Send what is due, again and again until cancelled."""
    holder = new_id()
    try:
        while True:
            await _logged(tick(context, holder))
            await asyncio.sleep(every_seconds)
    finally:
        await _logged(_release(context, holder))


async def _logged(step: Coroutine[Any, Any, object]) -> None:
    # Whatever goes wrong with one tick, the next is tried: there is nobody to tell but the log.
    try:
        await step
    except Exception as error:
        log.error("reminders failed", extra={"facts": {"error": type(error).__name__}})


async def tick(context: Context, holder: str) -> int:
    """
    Send everything that is due now.

    Returns:
        How many were handed to push services; 0 also while another server holds the lease.

    Raises:
        UnavailableError: the database cannot answer now.
    """
    count = 0
    while await _holds_lease(context, holder):
        now = context.now()
        found = await context.database.read(
            reminder_queue_store.due_subscriptions(
                instant_text(now), reminders.believable_until(now), PAGE
            )
        )
        gate = asyncio.Semaphore(AT_ONCE)
        counts = await asyncio.gather(*(_remind(context, browser, gate) for browser in found))
        count += sum(counts)
        if len(found) < PAGE:
            break
    return count


async def _holds_lease(context: Context, holder: str) -> bool:
    now = context.now()
    instants = (now, now + LEASE_FOR, now + 2 * LEASE_FOR)
    return await context.database.write(
        reminder_queue_store.hold_lease(LEASE, holder, *map(instant_text, instants)), lock=LEASE
    )


async def _release(context: Context, holder: str) -> None:
    await context.database.write(reminder_queue_store.release_lease(LEASE, holder), lock=LEASE)


async def _remind(context: Context, browser: DueRow, gate: asyncio.Semaphore) -> int:
    async with gate:
        try:
            return await _send_due(context, browser)
        except Exception as error:
            # Nobody else waits for one that cannot be decided about, and it is no longer the first.
            log.error("reminder failed", extra={"facts": {"error": type(error).__name__}})
            later = instant_text(context.now() + AFTER_FAILURE)
            await context.database.write(
                reminder_queue_store.postpone(*browser, later), lock=browser.diary_id
            )
            return 0


async def _send_due(context: Context, browser: DueRow) -> int:
    claimed = await context.database.write(
        reminders.claim_due(context.packs, browser, context.now()), lock=browser.diary_id
    )
    for each in claimed:
        await _send(context, each)
    return len(claimed)


async def _send(context: Context, claimed: Claimed) -> None:
    if reminders.is_late(claimed, context.now()):
        left_out = reminders.leave_out(claimed)
        await context.database.write(left_out, lock=claimed.browser.diary_id)
        return
    answer = await push_sender.send(
        context.settings, claimed.target, claimed.message, context.now()
    )
    log.info("reminder sent", extra={"facts": {"outcome": answer.outcome}})

    def operation() -> Operation[None]:
        yield from reminders.record_answer(claimed, answer, context.now())

    await context.database.write(operation(), lock=claimed.browser.diary_id)
