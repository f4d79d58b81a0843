"""A PostgreSQL server of the tests' own: started once, in a folder that is thrown away."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import quote

SUPERUSER = "postgres"
MISSING = (
    "these tests need a PostgreSQL server: install Debian's package postgresql, "
    "or put initdb and pg_ctl on the PATH"
)


class PostgresServer:
    """A running server; `new_database` gives the address of an empty database."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries, self._folder = binaries, folder
        self._numbers = count(1)

    def new_database(self) -> str:
        name = f"test_{next(self._numbers)}"
        self.run("createdb", "-h", str(self._folder), "-U", SUPERUSER, name)
        return f"postgresql://{SUPERUSER}@/{name}?host={quote(str(self._folder))}&pool_size=4"

    def start(self) -> None:
        options = f"-c listen_addresses= -c unix_socket_directories={self._folder}"
        log = self._folder / "log"
        self.run("pg_ctl", "start", "-w", "-D", str(self._data), "-l", str(log), "-o", options)

    def stop(self) -> None:
        # Nothing in it is wanted again, so it need not write it all out first.
        self.run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(self._data))

    def initialise(self) -> None:
        # Waiting for the disk is left to the server that runs afterwards.
        options = ["-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--no-sync"]
        self.run("initdb", "-D", str(self._data), *options)

    def run(self, program: str, *arguments: str) -> None:
        # PostgreSQL refuses to run as root.
        prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        subprocess.run(
            [*(prefix if os.geteuid() == 0 else []), str(self._binaries / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self._folder,
        )

    @property
    def _data(self) -> Path:
        return self._folder / "data"


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a server with the defaults of its release, and stop it at the end."""
    # A socket's path may have 107 bytes, which pytest's own temporary folders can exceed.
    folder = Path(tempfile.mkdtemp(prefix="retinote-postgres-"))
    try:
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        server = PostgresServer(_binaries(), folder)
        server.initialise()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_release)
    on_path = shutil.which("initdb")
    if not found and on_path is None:
        raise RuntimeError(MISSING)
    return found[-1].parent if found else Path(str(on_path)).resolve().parent


def _release(initdb: Path) -> int:
    return int(initdb.parent.parent.name)
