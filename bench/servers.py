"""Start a server in a process of its own, speak to it, and end it."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

START_SECONDS = 20.0
STOP_SECONDS = 15.0
POLL_SECONDS = 0.005
PASSWORD = "a quiet lantern over the harbour"


class Server(NamedTuple):
    """A server that listens on the loopback, and how long it took to."""

    port: int
    process: subprocess.Popen[bytes]
    seconds_to_live: float

    def resident_bytes(self) -> int:
        """Give the memory it holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        (kilobytes,) = (line.split()[1] for line in status.splitlines() if "VmRSS" in line)
        return int(kilobytes) * 1024


@contextmanager
def running(kind: str, database: Path) -> Iterator[Server]:
    """Run one of the apps of ``bench.serve`` on the SQLite file *database* until the block ends."""
    with spawned([sys.executable, "-m", "bench.serve", kind], database) as server:
        yield server


@contextmanager
def spawned(command: Sequence[str], database: Path) -> Iterator[Server]:
    """Run *command*, told its port and *database* by the environment; it answers in the block."""
    port = _free_port()
    told = {
        "RETINOTE_PORT": str(port),
        "RETINOTE_DATABASE_URL": f"sqlite:///{database}",
        "RETINOTE_SIGN_UPS_PER_HOUR": "1000",
        "RETINOTE_LOG_LEVEL": "warning",
    }
    with database.with_suffix(".log").open("w+") as log:
        started = time.perf_counter()
        process = subprocess.Popen(command, env={**os.environ, **told}, stderr=log)
        try:
            _wait_until_live(process, port)
            yield Server(port, process, time.perf_counter() - started)
        except BaseException:
            log.seek(0)
            sys.stderr.write(log.read())
            raise
        finally:
            _end(process)


def send(
    port: int, method: str, path: str, body: Any = None, cookie: str = ""
) -> tuple[bytes, str]:
    """Send one request and give the answer's body and cookie; anything but 2xx raises."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"cookie": cookie} if cookie else {}
    sent = None
    if body is not None:
        sent, headers["content-type"] = json.dumps(body), "application/json"
    connection.request(method, path, sent, headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    if answer.status // 100 != 2:
        raise RuntimeError(f"{method} {path}: {answer.status} {content.decode()}")
    return content, (answer.getheader("set-cookie") or "").partition(";")[0]


def sign_up(server: Server, count: int) -> list[list[str]]:
    """Open accounts: the diary id and the session cookie of each."""
    people = []
    for number in range(count):
        new = {"name": f"person {number:04d}", "password": PASSWORD}
        content, cookie = send(server.port, "POST", "/api/v1/accounts", new)
        people.append([json.loads(content)["diary_id"], cookie])
    return people


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_live(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            send(port, "GET", "/health/live")
        except ConnectionError:
            time.sleep(POLL_SECONDS)
        else:
            return
    raise RuntimeError(f"no answer in {START_SECONDS:.0f} s")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
