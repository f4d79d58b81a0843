"""What the composition root does to the process it runs in."""

import gc
from pathlib import Path

from server.app import create_litestar
from server.settings import Settings


async def test_a_running_server_seldom_seeks_cycles_and_leaves_the_process_as_it_was(
    tmp_path: Path,
) -> None:
    usual = gc.get_threshold()
    settings = Settings(database_url=f"sqlite:///{tmp_path}/diary.db", reminders_every_seconds=0)

    async with create_litestar(settings).lifespan():
        running, frozen = gc.get_threshold(), gc.get_freeze_count()

    assert running[0] > 100 * 16, "a full batch of saves must not set the collector off"
    assert frozen > 0
    assert gc.get_threshold() == usual
