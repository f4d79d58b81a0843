"""SQLite: one connection that writes and a few that read, each on a thread of its own."""

import asyncio
import os
import sqlite3
from asyncio import Future
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

import aiosqlite

from server.errors import InvalidSettingError, UnavailableError
from server.storage.operation import Operation, Row, Sql
from server.storage.sqlite_batch import Outcome, read_together, write_together
from server.storage.sqlite_copy import keep_copy

T = TypeVar("T")
_Waiter = tuple[Operation[Any], Future[Any]]
_RunTogether = Callable[[sqlite3.Cursor, Sequence[Operation[Any]]], list[Outcome]]

READERS = 2
CROWD = 16
"""
So many reads wait for one reader before the next is asked. Two threads in C calls as short as these
mostly hand the interpreter's lock to and fro: measured, two busy readers answer half as many reads
as one. The second is there for when the first is held up by something long.
"""
MAX_BATCH = 100
QUIET_TURNS = 4
STATEMENT_CACHE = 512

PRAGMAS = (
    # Takes effect in a new file only; must come before anything is written.
    "pragma auto_vacuum = incremental",
    "pragma secure_delete = on",  # what was erased or replaced is overwritten, not merely let go
    "pragma journal_mode = wal",
    "pragma synchronous = full",  # an acknowledged write survives a power cut
    "pragma wal_autocheckpoint = 4000",  # 16 MB of log, so that savers seldom wait for one
    "pragma foreign_keys = on",
    "pragma busy_timeout = 5000",
    "pragma trusted_schema = off",
    "pragma cache_size = -8000",  # 8 MB: the records of some fifty diaries
)


async def connect(url: str) -> "SqliteDatabase":
    """
    Open the file that *url* names, made with its folder, readable by its owner alone, if absent.

    Raises:
        InvalidSettingError: no path in *url*.
        UnavailableError: the file cannot be opened, or is not a SQLite database.
    """
    path = _path_in(url)
    lanes: list[_Lane] = []
    try:
        _make_file(path)
        lanes.append(await _open_lane(path, write_together))
        lanes.extend([await _open_lane(path, read_together) for _ in range(READERS)])
    except (sqlite3.Error, OSError) as error:
        for lane in lanes:
            await lane.close()
        raise UnavailableError(f"{path}: {error}") from error
    return SqliteDatabase(path, lanes[0], lanes[1:])


class SqliteDatabase:
    """A SQLite file as a `Database`."""

    dialect = "sqlite"

    def __init__(self, path: Path, writer: "_Lane", readers: list["_Lane"]) -> None:
        self._path, self._writer, self._readers = path, writer, readers

    async def read(self, operation: Operation[T]) -> T:
        """Run *operation* on the first reader that is not crowded."""
        reader = min(self._readers, key=_Lane.crowds)
        result: T = await reader.submit(operation)
        return result

    async def write(self, operation: Operation[T], *, lock: str) -> T:
        """Run *operation*, committed with those that wait; the one writer is every lock."""
        result: T = await self._writer.submit(operation)
        return result

    async def check(self) -> None:
        """Ask a reader and the writer for a sign of life."""
        await self.read(_ping())
        await self.write(_ping(), lock="")

    async def keep_copy(self, version: int) -> None:
        """Copy the file, which is at *version*, beside itself, safe on disk."""
        await asyncio.to_thread(keep_copy, self._path, version)

    async def give_back(self) -> None:
        """Shorten the file by what is free in it, and empty the log that still held it."""
        await self._writer.give_back()

    async def close(self) -> None:
        """Finish what waits, then end every connection and its thread."""
        await asyncio.gather(*(lane.close() for lane in (*self._readers, self._writer)))


class _Lane:
    """
    One connection and the operations that wait for it.

    At most one batch is in flight; what arrives meanwhile makes up the next one. So a single caller
    waits for nobody, and under load many share one trip to the thread and one wait for the disk.
    """

    def __init__(
        self, connection: aiosqlite.Connection, cursor: sqlite3.Cursor, run: _RunTogether
    ) -> None:
        self._connection, self._cursor, self._run = connection, cursor, run
        self._waiting: list[_Waiter] = []
        self._in_flight: list[_Waiter] = []
        self._drain: asyncio.Task[None] | None = None
        self._is_closed = False

    def crowds(self) -> int:
        """How many times over it has as much to do as it should."""
        return (len(self._in_flight) + len(self._waiting)) // CROWD

    def submit(self, operation: Operation[T]) -> Future[T]:
        """Queue *operation*; its future is resolved when its batch is."""
        if self._is_closed:
            operation.close()
            raise UnavailableError("the database is closed")
        future = asyncio.get_running_loop().create_future()
        self._waiting.append((operation, future))
        if self._drain is None:
            self._drain = asyncio.create_task(self._run_batches())
            self._drain.add_done_callback(self._fail_those_left)
        return future

    async def _run_batches(self) -> None:
        while self._waiting:
            await self._let_others_join()
            await self._run_batch()
        self._drain = None

    async def _let_others_join(self) -> None:
        """
        Wait until the loop has no more requests at hand that lead here.

        A batch that starts while the loop is busy fights it for the interpreter's lock at every
        statement: measured, sixteen clients then get half as much done. The quiet turns cost a
        single caller nothing that could be measured.
        """
        quiet_turns, seen = 0, len(self._waiting)
        while quiet_turns < QUIET_TURNS and seen < MAX_BATCH:
            await asyncio.sleep(0)
            quiet_turns = quiet_turns + 1 if len(self._waiting) == seen else 0
            seen = len(self._waiting)

    def _fail_those_left(self, drain: asyncio.Task[None]) -> None:
        """Let nobody wait for a drain that was cancelled by a stopping loop, or broke."""
        if self._drain is not drain:
            return  # it ran to its end
        for _, future in (*self._in_flight, *self._waiting):
            if not future.done():
                future.set_exception(UnavailableError("the database stopped"))
        self._in_flight, self._waiting, self._drain = [], [], None

    async def _run_batch(self) -> None:
        batch, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
        # A caller that went away before its turn wants nothing written.
        self._in_flight = [waiter for waiter in batch if not waiter[1].done()]
        operations = [operation for operation, _ in self._in_flight]
        outcomes = await _on_thread(self._connection, self._run, self._cursor, operations)
        for (_, future), (value, error) in zip(self._in_flight, outcomes, strict=True):
            if future.done():  # its caller was cancelled
                continue
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)
        self._in_flight = []

    async def give_back(self) -> None:
        """Between two batches, since neither is done inside a transaction."""
        try:
            await _on_thread(self._connection, _give_back, self._cursor)
        except sqlite3.Error as error:
            raise UnavailableError(f"SQLite: {error}") from error

    async def close(self) -> None:
        """Refuse what comes from now on, finish what waits, then close the connection."""
        self._is_closed = True
        if self._drain is not None:
            await asyncio.wait((self._drain,))
        await self._connection.close()


async def _open_lane(path: Path, run: _RunTogether) -> _Lane:
    connection = await aiosqlite.connect(
        path, isolation_level=None, cached_statements=STATEMENT_CACHE
    )
    try:
        cursor = await _on_thread(connection, _prepared_cursor, connection)
    except BaseException:
        await connection.close()
        raise
    return _Lane(connection, cursor, run)


def _prepared_cursor(connection: aiosqlite.Connection) -> sqlite3.Cursor:
    cursor = connection._conn.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma).fetchall()
    return cursor


def _give_back(cursor: sqlite3.Cursor) -> None:
    # As a script, which is stepped to its end: the statement gives a row without columns for each
    # page, and `execute` would stop at the first.
    cursor.executescript("pragma incremental_vacuum")
    cursor.execute("pragma wal_checkpoint(truncate)").fetchall()


async def _on_thread(
    connection: aiosqlite.Connection, function: Callable[..., T], *arguments: Any
) -> T:
    # The one place that reaches inside aiosqlite. Its public methods cross to the thread and back
    # for every statement; this crosses once for a whole batch. pyproject.toml pins the version.
    result: T = await connection._execute(function, *arguments)  # type: ignore[no-untyped-call]
    return result


def _path_in(url: str) -> Path:
    path = unquote(urlsplit(url).path).removeprefix("/")
    if not path:
        raise InvalidSettingError(
            "a SQLite address is sqlite:///relative.db or sqlite:////absolute.db"
        )
    return Path(path)


def _make_file(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _ping() -> Operation[list[Row]]:
    return (yield Sql("select 1"))
