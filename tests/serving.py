"""A server in a process of its own, as ``make run`` starts it."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
WAIT_SECONDS = 30


@contextmanager
def serving(folder: Path, port: int) -> Iterator[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if "RETINOTE" not in name},
        "RETINOTE_PORT": str(port),
        "RETINOTE_DATABASE_URL": f"sqlite:///{folder}/diary.db",
    }
    command = [sys.executable, "-c", "from server.cli import main; main()", "serve"]
    with subprocess.Popen(command, cwd=REPOSITORY, env=environment) as server:
        try:
            _wait_until_ready(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait_until_ready(port: int) -> None:
    quietly = ["curl", "-s", "-o", "/dev/null", "--retry-connrefused"]
    again = ["--retry", str(WAIT_SECONDS), "--retry-delay", "1"]
    address = f"http://127.0.0.1:{port}/health/ready"
    subprocess.run([*quietly, *again, address], check=True)


def a_free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
