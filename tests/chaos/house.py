"""The real server in a process of its own, which can be killed and put back to an earlier day."""

import asyncio
import os
import random
import shutil
import socket
import sys
from pathlib import Path

import httpx

START_SECONDS = 120.0
BELOW_OUTGOING_PORTS = range(20_000, 32_000)
SERVE = (sys.executable, "-c", "from server.cli import main; main()", "serve")
CLEAN_UP = ("", "-wal", "-shm")


class House:
    """A server on a SQLite file in *folder*; ``kills`` counts how often it was killed."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "retinote.db"
        self.port = _free_port()
        self.kills = 0
        self.restores = 0
        self._backup = folder / "backup"
        self._log = folder / "server.log"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it and wait until it answers."""
        told = {
            "RETINOTE_PORT": str(self.port),
            "RETINOTE_DATABASE_URL": f"sqlite:///{self.database}",
            "RETINOTE_SIGN_UPS_PER_HOUR": "100000",
            "RETINOTE_LOG_LEVEL": "error",
        }
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *SERVE, env={**os.environ, **told}, stdout=log, stderr=log
            )
        async with asyncio.timeout(START_SECONDS), self.client() as client:
            while not await _is_live(client):
                if self._process.returncode is not None:
                    raise RuntimeError(f"the server ended: {self._log.read_text()[-2000:]}")
                await asyncio.sleep(0.02)

    async def kill(self) -> None:
        """End it as a power cut would."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
            self.kills += 1

    async def stop(self) -> None:
        """End it in good order."""
        if self._process and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    def back_up(self) -> None:
        """Keep the database as it is on the disk of a server that is down."""
        self._backup.mkdir()
        for part in self._parts():
            shutil.copy(part, self._backup / part.name)

    def restore(self) -> None:
        """Put the database back to what was kept."""
        for part in self._parts():
            part.unlink()
        for part in self._backup.iterdir():
            shutil.copy(part, self.database.parent / part.name)
        self.restores += 1

    @property
    def has_backup(self) -> bool:
        """Whether there is something to put back."""
        return self._backup.exists()

    def client(self) -> httpx.AsyncClient:
        """Ask it directly, past whatever troubles the devices."""
        return httpx.AsyncClient(base_url=f"http://127.0.0.1:{self.port}", timeout=30)

    def _parts(self) -> list[Path]:
        parts = [Path(f"{self.database}{suffix}") for suffix in CLEAN_UP]
        return [part for part in parts if part.exists()]


async def _is_live(client: httpx.AsyncClient) -> bool:
    try:
        return (await client.get("/health/live")).is_success
    except httpx.TransportError:
        return False


def _free_port() -> int:
    """
    Give a port that no outgoing connection is ever given.

    While the server is down another could take it otherwise; even one that asks for this very port
    would then be connected with itself.
    """
    for port in random.sample(BELOW_OUTGOING_PORTS, len(BELOW_OUTGOING_PORTS)):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise RuntimeError("every port is taken")
