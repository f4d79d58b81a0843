"""A report of 24 weeks on paper, inside the server."""

import asyncio
import random
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from bench.rounds import Pace
from bench.table import Row, at_most, without_bar
from schemas.report import Report
from server.clock import system_clock
from server.demo import fill
from server.rule_packs import load_packs
from server.services import report
from server.services.context import Context
from server.services.passwords import Passwords
from server.services.report import Asked
from server.settings import Settings
from server.storage import account_store
from server.storage.database import open_database

PDF_MS = 60
TIMES = 15


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Decide and set the demo's course; each time it is another day, so that none is remembered."""
    return asyncio.run(_measured(folder / "report.db"))


async def _measured(path: Path) -> list[Row]:
    settings = Settings(database_url=f"sqlite:///{path}")
    await fill(settings, "bench", random.Random(7).random)
    database = await open_database(settings.database_url)
    try:
        packs = load_packs()
        context = Context(database, packs, system_clock, settings, Passwords())
        (diary_id,) = await database.read(account_store.diaries_after("", 1))
        record, made_on = await database.read(report.load_record(context, diary_id, None))
    finally:
        await database.close()

    def decide(days_ago: int) -> Report:
        return report.decided(context, record, made_on - timedelta(days=days_ago), Asked())

    reports = [decide(days_ago) for days_ago in range(TIMES + 1)]
    report.set_in_type(packs, reports.pop(), "a4")
    same = reports[0]
    size = len(report.set_in_type(packs, same, "a4"))
    return [
        without_bar("report of 24 weeks decided", _milliseconds(decide), " ms"),
        at_most(
            "report of 24 weeks as PDF, warm",
            _milliseconds(lambda number: report.set_in_type(packs, reports[number], "a4")),
            PDF_MS,
            " ms",
            f"{size / 1000:.0f} kB",
        ),
        without_bar(
            "the same once more",
            _milliseconds(lambda _: report.set_in_type(packs, same, "a4")),
            " ms",
        ),
    ]


def _milliseconds(work: Callable[[int], object]) -> float:
    times = []
    for number in range(TIMES):
        started = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - started)
    return median(times) * 1000
