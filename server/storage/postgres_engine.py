"""PostgreSQL: the same operations, each in a transaction on a connection from a pool."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import blake2b
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import asyncpg  # type: ignore[import-untyped]

from server.errors import InvalidSettingError, UnavailableError
from server.storage.operation import Operation, Row, Sql

T = TypeVar("T")

POOL_SIZE = 10
STATEMENT_CACHE = 512
CONNECT_SECONDS = 10
ACQUIRE_SECONDS = 30

_UNREACHABLE = (
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
)


async def connect(url: str) -> "PostgresDatabase":
    """
    Open a pool of connections to the database that *url* names.

    Raises:
        InvalidSettingError: an option in the query of *url* is not a number.
        UnavailableError: the server cannot be reached or does not let us in.
    """
    address, pool_size, statement_cache = _options_in(url)
    try:
        pool = await asyncpg.create_pool(
            address,
            min_size=1,
            max_size=pool_size,
            statement_cache_size=statement_cache,
            timeout=CONNECT_SECONDS,
        )
    except _UNREACHABLE as error:
        raise _unavailable(error) from error
    return PostgresDatabase(pool)


class PostgresDatabase:
    """A PostgreSQL database as a `Database`."""

    dialect = "postgres"

    def __init__(self, pool: Any) -> None:
        self._pool = pool

    async def read(self, operation: Operation[T]) -> T:
        """Run *operation* on one snapshot."""
        async with self._connection(operation) as connection:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                return await _drive(connection, operation)

    async def write(self, operation: Operation[T], *, lock: str) -> T:
        """Run *operation* when *lock* is free in every server of this database."""
        async with self._connection(operation) as connection:
            async with connection.transaction():
                # First of all, so that under READ COMMITTED every later statement sees what the
                # last holder of the lock committed.
                await connection.execute("select pg_advisory_xact_lock($1)", _lock_number(lock))
                return await _drive(connection, operation)

    async def check(self) -> None:
        """Ask the server for a sign of life."""
        await self.read(_ping())

    async def keep_copy(self, version: int) -> None:
        """Keep nothing: the backups of a PostgreSQL server are in the hands of who runs it."""

    async def give_back(self) -> None:
        """Do nothing: autovacuum takes care of it, see docs/deleting.md."""

    async def close(self) -> None:
        """Let every transaction finish, then disconnect."""
        await self._pool.close()

    @asynccontextmanager
    async def _connection(self, operation: Operation[Any]) -> AsyncIterator[Any]:
        try:
            async with self._pool.acquire(timeout=ACQUIRE_SECONDS) as connection:
                yield connection
        except _UNREACHABLE as error:
            raise _unavailable(error) from error
        finally:
            operation.close()


async def _drive(connection: Any, operation: Operation[T]) -> T:
    try:
        statement = next(operation)
        while True:
            records = await connection.fetch(statement.text, *statement.parameters)
            statement = operation.send([tuple(record) for record in records])
    except StopIteration as finished:
        result: T = finished.value
        return result


def _lock_number(lock: str) -> int:
    return int.from_bytes(blake2b(lock.encode(), digest_size=8).digest(), signed=True)


def _options_in(url: str) -> tuple[str, int, int]:
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    try:
        pool_size = int(query.pop("pool_size", POOL_SIZE))
        statement_cache = int(query.pop("prepared_statement_cache_size", STATEMENT_CACHE))
    except ValueError as error:
        raise InvalidSettingError(f"in the query of the database address: {error}") from error
    return parts._replace(query=urlencode(query)).geturl(), pool_size, statement_cache


def _unavailable(error: BaseException) -> UnavailableError:
    return UnavailableError(f"PostgreSQL: {type(error).__name__}: {error}")


def _ping() -> Operation[list[Row]]:
    return (yield Sql("select 1"))
