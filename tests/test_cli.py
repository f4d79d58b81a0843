"""The command: it serves, it fills, it generates, and says in one line why it cannot."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from server import cli, demo
from server.settings import Settings
from server.storage.database import open_database
from server.storage.operation import Operation, Row, Sql

REPOSITORY = Path(__file__).parents[1]


def retinote(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from server.cli import main; main()", *arguments],
        cwd=REPOSITORY,
        env=_environment(environment),
        capture_output=True,
        text=True,
        timeout=60,
    )


def _environment(more: dict[str, str]) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if "RETINOTE" not in name}
    return {**inherited, "COLUMNS": "200", **more}


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"RETINOTE_PORT": "http"}, "RETINOTE_PORT"),
        ({"RETINOTE_PROT": "1"}, "RETINOTE_PROT"),
        ({"RETINOTE_LOG_LEVEL": "loud"}, "RETINOTE_LOG_LEVEL"),
        ({"RETINOTE_DATABASE_URL": "mysql://x/y"}, "mysql"),
        ({"RETINOTE_DATABASE_URL": "sqlite:////proc/none/diary.db"}, "/proc/none/diary.db"),
        ({"RETINOTE_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/x"}, "PostgreSQL"),
    ],
    ids=["a port in words", "a misspelt name", "no level", "no engine", "no folder", "no server"],
)
def test_a_reason_not_to_start_is_one_clear_line(environment: dict[str, str], reason: str) -> None:
    ended = retinote("serve", **{"RETINOTE_PORT": "0", **environment})

    assert ended.returncode == 1
    assert reason in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]
    environment = {
        "RETINOTE_PORT": str(port),
        "RETINOTE_DATABASE_URL": f"sqlite:///{tmp_path}/diary.db",
    }
    process = subprocess.Popen(
        [sys.executable, "-c", "from server.cli import main; main()", "serve"],
        cwd=REPOSITORY,
        env=_environment(environment),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.communicate()


def wait_until_ready(address: str) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(f"{address}/health/ready").close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not answer within ten seconds")


def test_it_serves_says_where_and_stops_when_asked(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, address = server
    wait_until_ready(address)
    account = {"name": "anna", "password": "correct horse battery"}

    with httpx.Client(base_url=address) as client:
        made = client.post("/api/v1/accounts", json=account).json()
        entry = f"/api/v1/diaries/{made['diary_id']}/entries/2026-03-01"
        saved = client.put(entry, json={"note": "private words", "grades": {"flare": 2}})
        head = client.head("/api/v1/catalogue")
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=20)

    assert saved.status_code == 201
    assert (head.status_code, head.content) == (200, b"")
    assert "server" not in saved.headers
    assert address in told
    assert "private" not in told
    assert made["diary_id"] not in told
    assert "Traceback" not in told


async def test_the_example_course_is_a_diary_like_any_other(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/diary.db")

    made = await demo.fill(settings, "demo", random.Random(1).random)

    database = await open_database(settings.database_url)
    try:
        kept = dict(await database.read(_counts()))
    finally:
        await database.close()
    assert made.name == "demo"
    assert kept["entries"] > 120
    assert kept["treatment"] == 1
    assert kept["regimen_periods"] >= 2
    assert kept["weights"] >= 1
    assert kept["warning"] >= 1
    assert kept["session"] == 0


def _counts() -> Operation[list[Row]]:
    rows = yield Sql("select collection, count(*) from record group by collection")
    warnings = yield Sql("select 'warning', count(*) from warning")
    sessions = yield Sql("select 'session', count(*) from session")
    return [*rows, *warnings, *sessions]


def test_the_example_name_can_be_used_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/diary.db"

    first = retinote("demo", RETINOTE_DATABASE_URL=url)
    second = retinote("demo", RETINOTE_DATABASE_URL=url)

    assert first.returncode == 0
    assert "Sign in as demo" in first.stderr
    assert second.returncode == 1
    assert "name-taken" in second.stderr
    assert "Traceback" not in second.stderr


def test_generated_files_are_written_where_asked(tmp_path: Path) -> None:
    ended = CliRunner().invoke(cli.commands, ["generate", str(tmp_path)])

    assert ended.exit_code == 0
    assert (tmp_path / "json" / "openapi.json").exists()


def test_it_says_what_it_can_do() -> None:
    ended = CliRunner().invoke(cli.commands, ["--help"])

    assert ended.exit_code == 0
    assert all(command in ended.output for command in ("serve", "demo", "generate", "verify"))
