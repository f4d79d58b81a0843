"""A process that is killed with -9 while it writes loses nothing it acknowledged."""

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from server.services import ledger
from server.services.ledger import Proof
from server.storage import diary_store
from server.storage.database import open_database
from server.storage.operation import Operation
from tests.storage.rows import DIARY, sign_up
from tests.storage.test_engines import revision, sequences

ROOT = Path(__file__).parents[2]
SQLITE_ROUNDS, POSTGRES_ROUNDS = 20, 5


async def test_nothing_acknowledged_is_lost_when_a_writer_is_killed(database_url: str) -> None:
    is_sqlite = database_url.startswith("sqlite")
    await prepare(database_url)
    acknowledged: set[str] = set()

    for number in range(SQLITE_ROUNDS if is_sqlite else POSTGRES_ROUNDS):
        # A different point each time: after the first answer, after some, in the midst of many.
        acknowledged |= await write_and_kill(database_url, number, after=1 + number**2 % 97)
        if is_sqlite:
            check_integrity(database_url)
        await check_nothing_lost(database_url, acknowledged)


async def prepare(url: str) -> None:
    database = await open_database(url)
    await database.write(sign_up(), lock=DIARY)
    await database.close()


async def write_and_kill(url: str, round_number: int, *, after: int) -> set[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.storage.crash_writer",
        url,
        str(round_number),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    lines = [await process.stdout.readline() for _ in range(after)]
    process.kill()
    rest = await process.stdout.read()
    await process.wait()
    # The last line may have been cut off; whole lines are answers that were given.
    whole = b"".join(lines) + rest[: rest.rfind(b"\n") + 1]
    return set(whole.decode().split())


def check_integrity(url: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("pragma foreign_key_check").fetchall() == []


async def check_nothing_lost(url: str, acknowledged: set[str]) -> None:
    database = await open_database(url)
    try:
        found = await database.read(diary_store.known_changes(DIARY, sorted(acknowledged)))
        kept = await database.write(settled(), lock=DIARY)
        revisions = await database.read(revision())
        chains = [proof async for proof in ledger.verify(database)]
    finally:
        await database.close()
    assert found.keys() == acknowledged
    assert kept == list(range(1, len(kept) + 1))
    assert revisions == len(kept)
    assert chains == [Proof(DIARY, len(kept), None)]


def settled() -> Operation[list[int]]:
    """Read under the diary's lock: a killed client's last transaction may still be ending."""
    return (yield from sequences())
