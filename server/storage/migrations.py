"""
The way from any earlier database to this one: ordered SQL files, one text for both engines.

Files are ``migrations/NNNN_name.sql``, counted from 0001 without holes; one that was released is
never edited. They are written for SQLite in lower case; POSTGRES_WORDS is all that differs.
"""

import re
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from server.errors import MigrationError, NewerDatabaseError
from server.storage.operation import Operation, Sql

T = TypeVar("T")

LOCK = "migration"

POSTGRES_WORDS = (
    (r"\btext\b", 'text collate "C"'),  # orders by code point, as SQLite does, in every locale
    (r"\bblob\b", "bytea"),
    (r"\binteger\b", "bigint"),
    (r"\) strict(, without rowid)?", ")"),
)
"""Patterns of words that only SQLite knows, and what PostgreSQL calls the same."""


class Migration(NamedTuple):
    """One step; *version* is what the database is at once it has been applied."""

    version: int
    name: str
    text: str


class Upgradable(Protocol):
    """What a migration needs of an engine."""

    dialect: str

    async def write(self, operation: Operation[T], *, lock: str) -> T:
        """Run *operation* in one transaction."""

    async def keep_copy(self, version: int) -> None:
        """Keep what is stored at *version* somewhere safe, where the engine can."""


def _migrations_in(folder: Path) -> tuple[Migration, ...]:
    return tuple(
        Migration(int(path.stem[:4]), path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.sql"))
    )


MIGRATIONS = _migrations_in(Path(__file__).parent / "migrations")


async def migrate(database: Upgradable, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """
    Bring *database* to the last of *migrations*, each in one transaction with the record of it.

    Several servers may start at once: each step is taken by one of them.

    Raises:
        NewerDatabaseError: it is past the last of *migrations*; nothing was touched.
        MigrationError: a step failed; the database is where that step began.
    """
    version = await database.write(_stored_version(), lock=LOCK)
    if version > len(migrations):
        raise NewerDatabaseError(
            f"the database is at version {version}, this Retinote knows {len(migrations)}: "
            "start the newer one, or restore a copy from before its upgrade"
        )
    if 0 < version < len(migrations):
        await database.keep_copy(version)
    for migration in migrations[version:]:
        await _apply(database, migration)


async def _apply(database: Upgradable, migration: Migration) -> None:
    statements = statements_of(migration.text, database.dialect)
    try:
        await database.write(_step(migration, statements), lock=LOCK)
    except Exception as error:
        raise MigrationError(f"{migration.name}: {error}") from error


def statements_of(text: str, dialect: str) -> list[str]:
    """Split *text* into statements in the words of *dialect*."""
    if dialect == "postgres":
        for pattern, word in POSTGRES_WORDS:
            text = re.sub(pattern, word, text)
    return [part.strip() for part in text.split(";\n") if part.strip()]


def _step(migration: Migration, statements: list[str]) -> Operation[None]:
    if (yield from _stored_version()) >= migration.version:
        return  # another server took this step while we waited for the lock
    for statement in statements:
        yield Sql(statement)
    yield Sql(
        "insert into migration (version, name) values ($1, $2)", migration.version, migration.name
    )


def _stored_version() -> Operation[int]:
    yield Sql("create table if not exists migration (version integer primary key, name text)")
    rows = yield Sql("select coalesce(max(version), 0) from migration")
    version: int = rows[0][0]
    return version
