"""A copy of a SQLite file, kept beside it before an upgrade."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import mkstemp


def keep_copy(path: Path, version: int) -> None:
    """
    Copy the database at *path* to ``<name>.version-<version>.bak``, whole or not at all.

    Nothing is kept when another process has taken the database past *version* meanwhile: that one
    has made the copy.
    """
    kept = path.with_name(f"{path.name}.version-{version}.bak")
    descriptor, name = mkstemp(prefix=f"{kept.name}.", dir=path.parent)
    os.close(descriptor)
    draft = Path(name)
    try:
        _copy(path, draft)
        if _version_of(draft) == version:
            _flush(draft)  # VACUUM INTO itself does not wait for the disk
            draft.replace(kept)
            _flush(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def _copy(path: Path, draft: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("vacuum into ?", (str(draft),))


def _version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        version: int = connection.execute("select max(version) from migration").fetchone()[0]
        return version


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
