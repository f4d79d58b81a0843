"""The README's walk through the API does what it says, with curl alone."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.serving import REPOSITORY, a_free_port, serving

BLOCK = re.compile(r"^## The API with curl$.*?^```sh$(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    port = a_free_port()
    with serving(tmp_path, port):
        yield port


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
