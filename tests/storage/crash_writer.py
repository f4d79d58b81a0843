"""
Write until killed, telling on standard output each change that was acknowledged.

    python -m tests.storage.crash_writer URL ROUND
"""

import asyncio
import os
import sys
from datetime import UTC, date, datetime
from itertools import count

from schemas.ledger import WarningAcknowledged
from server.services import ledger
from server.services.ledger import Happening
from server.storage.database import open_database
from server.storage.operation import Operation
from tests.storage.rows import DIARY, NOON, an_id, save

CALLERS = 8
PER_ROUND = 1_000_000


async def main(url: str, round_number: int) -> None:
    database = await open_database(url)
    numbers = count(round_number * PER_ROUND)

    async def keep_writing() -> None:
        for number in numbers:
            await database.write(saved_and_recorded(number), lock=DIARY)
            # Straight to the pipe: a buffer would die with the process.
            os.write(sys.stdout.fileno(), f"{an_id(number)}\n".encode())

    await asyncio.gather(*(keep_writing() for _ in range(CALLERS)))


def saved_and_recorded(number: int) -> Operation[None]:
    """Write a change, its record and a row of the ledger, as a save that warns does."""
    on = f"2026-03-{number % 28 + 1:02}"
    yield from save(DIARY, number, on)
    event = WarningAcknowledged(
        rule_id="a_rule", tier="soon", local_date=date.fromisoformat(on), action="not_yet"
    )
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    yield from ledger.record(DIARY, [Happening(an_id(number), NOON, event)], now)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
