"""The README's walk through the API does what it says, with curl alone."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parents[1]
BLOCK = re.compile(r"^## The API with curl$.*?^```sh$(.*?)^```$", re.MULTILINE | re.DOTALL)
WAIT_SECONDS = 30


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """Serve an empty diary as ``make run`` does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "RETINOTE_PORT": str(port),
        "RETINOTE_DATABASE_URL": f"sqlite:///{tmp_path}/diary.db",
    }
    command = [sys.executable, "-c", "from server.cli import main; main()", "serve"]
    with subprocess.Popen(command, cwd=REPOSITORY, env=environment) as server:
        try:
            _wait_until_ready(port)
            yield port
        finally:
            server.terminate()


def _wait_until_ready(port: int) -> None:
    quietly = ["curl", "-s", "-o", "/dev/null", "--retry-connrefused"]
    again = ["--retry", str(WAIT_SECONDS), "--retry-delay", "1"]
    address = f"http://127.0.0.1:{port}/health/ready"
    subprocess.run([*quietly, *again, address], check=True)


def test_the_walk_with_curl_leads_where_the_readme_says(port: int, tmp_path: Path) -> None:
    block = BLOCK.search((REPOSITORY / "README.md").read_text(encoding="utf-8"))
    assert block
    walk = block[1].replace("127.0.0.1:8000", f"127.0.0.1:{port}").replace(" | less", "")
    marked = "\n".join([walk, 'echo; echo "trends:"; curl -s -b cookies $diary/trends'])
    for path in ("warnings", "ledger", "check-ins", "shares"):
        marked += f'\necho; echo "{path}:"; curl -s -b cookies $diary/{path}'

    walked = subprocess.run(
        ["bash", "-eu", "-o", "pipefail", "-c", marked],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert walked.returncode == 0, walked.stderr
    lips = _after(walked.stdout, "trends:")["items"][0]
    assert lips["item_id"] == "lip_dryness"
    assert len(lips["points"]) == 40
    assert [week["days_logged"] for week in lips["weeks"]] == [7, 7, 7, 7, 7, 5]
    assert lips["slope"]["status"] == "ok"
    (warning,) = _after(walked.stdout, "warnings:")["items"]
    assert (warning["rule_id"], warning["tier"]) == ("raised_icp", "same_day")
    assert (warning["action"], warning["outcome"]) == ("spoke_to_prescriber", "better")
    kinds = [row["event"]["kind"] for row in _after(walked.stdout, "ledger:")["items"]]
    assert kinds == [
        "warning_issued",
        "warning_acknowledged",
        "warning_followed_up",
        "share_created",
        "share_created",
        "share_refused",
        "share_opened",
        "share_renewed",
        "share_revoked",
        *["diary_exported"] * 4,  # PDF, FHIR, NDJSON and CSV
    ]
    shares = _after(walked.stdout, "shares:")["items"]
    assert [(share["kind"], share["state"]) for share in shares] == [
        ("send", "revoked"),
        ("visit", "active"),
    ]
    assert (tmp_path / "visit.svg").read_text(encoding="utf-8").startswith("<svg")
    assert '{"remainingAttempts":9}' in walked.stdout
    scores = _after(walked.stdout, "check-ins:")["items"][0]["scores"]
    assert [score["value"] for score in scores if score["scale_id"] == "phq2"] == [1]
    chart = (tmp_path / "lip_dryness.svg").read_text(encoding="utf-8")
    assert chart.startswith("<svg") and "<script" not in chart
    assert '"token":"rtn_' in walked.stdout


def _after(printed: str, heading: str) -> Any:
    rest = printed.partition(f"{heading}\n")[2]
    return json.JSONDecoder().raw_decode(rest)[0]
