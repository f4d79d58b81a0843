"""Whatever network and server do, devices end with the same diary and nothing is lost."""

from pathlib import Path

import pytest

from tests.chaos.bad_line import Plant
from tests.chaos.plants import applies_twice, forgets_what_it_acknowledged
from tests.chaos.seeds import play_in_node

SEEDS = 20


async def test_two_devices_converge_and_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    """More seeds, by hand: ``python -m tests.chaos``."""
    outcome = await play_in_node(list(range(SEEDS)), tmp_path)

    assert outcome.wrong == []
    assert outcome.kills >= 2
    assert {
        "500 before",
        "500 after",
        "cut before",
        "request cut",
        "answer cut",
    } <= outcome.faults.keys()


@pytest.mark.parametrize(
    ("plant", "noticed"),
    [
        (forgets_what_it_acknowledged, "an edit is lost"),
        (applies_twice, "an edit is there that nobody made"),
    ],
)
async def test_a_planted_bug_is_noticed(tmp_path: Path, plant: Plant, noticed: str) -> None:
    outcome = await play_in_node([1], tmp_path, plant, edits=60)

    assert any(noticed in complaint for complaint in outcome.wrong)
