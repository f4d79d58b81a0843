"""Trends and charts of a long course, inside the server."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median

from bench import course
from bench.rounds import Pace
from bench.table import Row, at_most, without_bar
from schemas.chart import WeekSpan
from schemas.diary import DailyEntry
from schemas.series import Trends
from schemas.treatment import RegimenPeriod, Treatment
from server.clock import system_clock
from server.domain import trends
from server.domain.chart_model import chart_model, chart_request
from server.rendering.chart_svg import chart_svg
from server.rule_packs import load_packs
from server.services.access import Credential
from server.services.context import Context
from server.services.passwords import Passwords
from server.services.stored_records import load_all, load_treatment
from server.services.trends import CHART_HEIGHT_PX, CHART_WIDTH_PX, Weeks, trends_of
from server.settings import Settings
from server.storage.database import open_database
from server.storage.operation import Operation

TRENDS_MS = 5
CHART_MS = 3
TIMES = 25
CHARTED = "flare"

Course = tuple[Treatment, list[RegimenPeriod], list[DailyEntry]]


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Work out 40 weeks and 8 items, alone and with the loading; draw the fullest chart."""
    return asyncio.run(_measured(folder / "trends.db"))


async def _measured(path: Path) -> list[Row]:
    settings = Settings(database_url=f"sqlite:///{path}")
    database = await open_database(settings.database_url)
    try:
        context = Context(database, load_packs(), system_clock, settings, Passwords())
        credential, diary_id = await course.stored(context)
        return await _rows(context, credential, diary_id)
    finally:
        await database.close()


async def _rows(context: Context, credential: Credential, diary_id: str) -> list[Row]:
    treatment, periods, entries = await context.database.read(_loaded(diary_id))
    items = [context.packs.item_by_id[item] for item in course.ITEMS]
    as_of = entries[-1].local_date

    def decide() -> Trends:
        return trends.trends(entries, items, treatment, periods, as_of)

    async def serve() -> Trends:
        return await trends_of(context, credential, diary_id, [*course.ITEMS], Weeks(), as_of)

    drawn = decide()
    what = f"trends of {course.WEEKS} weeks and {len(items)} items"
    return [
        at_most(what, _milliseconds(decide), TRENDS_MS, " ms", f"{len(entries)} days"),
        without_bar(
            "the same with access check and loading", await _awaited_milliseconds(serve), " ms"
        ),
        at_most(
            f"chart of {course.WEEKS} weeks as SVG",
            _milliseconds(lambda: _svg(context, drawn)),
            CHART_MS,
            " ms",
            f"{len(_svg(context, drawn)) / 1000:.0f} kB",
        ),
    ]


def _loaded(diary_id: str) -> Operation[Course]:
    return (
        (yield from load_treatment(diary_id)),
        (yield from load_all(diary_id, "regimen_periods", RegimenPeriod)),
        (yield from load_all(diary_id, "entries", DailyEntry)),
    )


def _svg(context: Context, drawn: Trends) -> str:
    note = context.packs.items.early_flare
    request = chart_request(
        drawn,
        CHARTED,
        None,
        WeekSpan(from_week=note.from_week, to_week=note.to_week),
        "weeks",
        CHART_WIDTH_PX,
        CHART_HEIGHT_PX,
    )
    return chart_svg(chart_model(request), context.packs.item_by_id[CHARTED], request.trend, note)


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return median(times) * 1000


async def _awaited_milliseconds(work: Callable[[], Awaitable[object]]) -> float:
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        await work()
        times.append(time.perf_counter() - started)
    return median(times) * 1000
