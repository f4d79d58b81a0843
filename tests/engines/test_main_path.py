"""What the app promises does not hang on one maker's browser."""

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SECONDS = 240


@pytest.mark.parametrize("engine", ["firefox", "webkit"])
def test_a_diary_is_begun_kept_offline_warned_from_and_shared(engine: str) -> None:
    # In a process of its own: what drives these browsers brings along more than a test may.
    command = [sys.executable, "-m", "tests.engines.main_path", engine]
    ended = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=SECONDS)

    assert ended.returncode == 0, ended.stderr
