"""A server that ends and comes back at the same address, with the same database."""

import os
import socket
import subprocess
import sys
from pathlib import Path

SECONDS_TO_START = 30


class CutOffServer:
    """Ending it at once is what an unplugged network looks like from a browser."""

    def __init__(self, database: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self._database = database
        # localhost, not an address: browsers keep service workers there without https.
        self.origin = f"http://localhost:{self._port}"

    def start(self) -> None:
        """Start it, and return once it answers."""
        told = {
            "RETINOTE_PORT": str(self._port),
            "RETINOTE_DATABASE_URL": f"sqlite:///{self._database}",
        }
        command = [sys.executable, "-c", "from server.cli import main; main()", "serve"]
        self._process = subprocess.Popen(
            command, env={**os.environ, **told}, stdout=subprocess.DEVNULL
        )
        quietly = ["curl", "-s", "-o", "/dev/null", "--retry-connrefused"]
        again = ["--retry", str(SECONDS_TO_START), "--retry-delay", "1"]
        subprocess.run([*quietly, *again, f"{self.origin}/health/ready"], check=True)

    def stop(self) -> None:
        """End it without giving it time for anything."""
        self._process.kill()
        self._process.wait()
