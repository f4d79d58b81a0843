"""What a database can do for the rooms above, whichever engine does it, and how one is opened."""

from importlib import import_module
from types import ModuleType
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from server.errors import InvalidSettingError, MissingDriverError
from server.storage import sqlite_engine
from server.storage.migrations import MIGRATIONS, Migration, migrate
from server.storage.operation import Operation

T = TypeVar("T")


class Database(Protocol):
    """Runs store operations, each in a transaction of its own."""

    async def read(self, operation: Operation[T]) -> T:
        """
        Run *operation* on one consistent snapshot and return what it returns.

        Raises:
            UnavailableError: the database cannot answer now.
        """

    async def write(self, operation: Operation[T], *, lock: str) -> T:
        """
        Run *operation*; when this returns, what it wrote survives a power cut.

        An exception leaves nothing of it behind. A caller that is cancelled meanwhile does not know
        whether it was written.

        Args:
            lock: operations of the same lock, usually a diary id, never run at the same time, so
                that what one read still holds when it writes.

        Raises:
            UnavailableError: the database cannot answer now; nothing was written.
        """

    async def check(self) -> None:
        """
        Return when the database answers.

        Raises:
            UnavailableError: it does not.
        """

    async def give_back(self) -> None:
        """
        Give the space of what was erased back to the system, where that is the engine's to do.

        Nothing of it can then be read from the files of the database.
        """

    async def close(self) -> None:
        """Finish what was begun, then let go of every connection; closing twice is harmless."""


async def open_database(url: str, migrations: tuple[Migration, ...] = MIGRATIONS) -> Database:
    """
    Open the database at *url* and bring it up to date; a SQLite file that is absent is made.

    Args:
        url: ``sqlite:///relative.db``, ``sqlite:////absolute.db`` or ``postgresql://…``. The query
            of the latter may hold ``pool_size``, and ``prepared_statement_cache_size=0`` behind
            PgBouncer.

    Raises:
        InvalidSettingError: neither of the two kinds of address.
        MissingDriverError: PostgreSQL without its driver.
        NewerDatabaseError: the database was written by a newer version.
        MigrationError: an upgrade failed and was undone.
        UnavailableError: the database cannot be reached or read.
    """
    engine = _engine_for(urlsplit(url).scheme)
    database = await engine.connect(url)
    try:
        await migrate(database, migrations)
    except BaseException:
        await database.close()
        raise
    opened: Database = database
    return opened


def _engine_for(scheme: str) -> ModuleType:
    if scheme == "sqlite":
        return sqlite_engine
    if scheme not in {"postgresql", "postgres"}:
        raise InvalidSettingError(
            f"a database address begins sqlite: or postgresql:, not {scheme}:"
        )
    # Imported on demand: the driver is an extra, and loading it would slow every start without it.
    try:
        return import_module("server.storage.postgres_engine")
    except ModuleNotFoundError as error:
        raise MissingDriverError(
            "PostgreSQL needs its driver: install retinote[postgres]"
        ) from error
