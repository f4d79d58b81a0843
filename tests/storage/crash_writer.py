"""
Write until killed, telling on standard output each change that was acknowledged.

    python -m tests.storage.crash_writer URL ROUND
"""

import asyncio
import os
import sys
from itertools import count

from server.storage.database import open_database
from tests.storage.rows import DIARY, an_id, save

CALLERS = 8
PER_ROUND = 1_000_000


async def main(url: str, round_number: int) -> None:
    database = await open_database(url)
    numbers = count(round_number * PER_ROUND)

    async def keep_writing() -> None:
        for number in numbers:
            await database.write(save(DIARY, number, f"2026-03-{number % 28 + 1:02}"), lock=DIARY)
            # Straight to the pipe: a buffer would die with the process.
            os.write(sys.stdout.fileno(), f"{an_id(number)}\n".encode())

    await asyncio.gather(*(keep_writing() for _ in range(CALLERS)))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
