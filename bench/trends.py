"""Trends, charts and the FHIR bundle of a long course, inside the server."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median

from bench import course
from bench.rounds import Pace
from bench.table import Row, at_most, without_bar
from schemas.series import Trends
from server.clock import system_clock
from server.rule_packs import load_packs
from server.services import charts, fhir_bundle
from server.services.access import Credential
from server.services.charts import View
from server.services.context import Context
from server.services.given import ALL_SECTIONS, Chosen
from server.services.passwords import Passwords
from server.services.trends import Weeks, course_trends, dose_lags_of, trends_of
from server.services.whole_course import read_course
from server.settings import Settings
from server.storage.database import open_database

TRENDS_MS = 5
CHART_MS = 3
TIMES = 25
DECIDING_TIMES = 100
CHARTED = "flare"
BUNDLE_WEEKS = 24


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
    whole = await read_course(context, credential, diary_id, None)
    items = [context.packs.item_by_id[item] for item in course.ITEMS]
    charted = context.packs.item_by_id[CHARTED]
    asked = [*course.ITEMS], Weeks(), whole.as_of

    def decide() -> Trends:
        return course_trends(whole, items, Weeks())

    def draw(shown: Trends) -> str:
        return charts.drawn_item(context.packs, whole, charted, shown, View())

    async def bundle() -> bytes:
        to_date = whole.entries[BUNDLE_WEEKS * 7 - 1].local_date
        given = Chosen(frozenset(ALL_SECTIONS), None, to_date)
        return await fhir_bundle.read_bundle(context, credential, diary_id, given)

    shown = decide()
    what = f"trends of {course.WEEKS} weeks and {len(items)} items"
    trends_ms = _times_ms(decide)
    chart_ms = _times_ms(lambda: draw(shown))
    return [
        at_most(what, min(trends_ms), TRENDS_MS, " ms", _spread(trends_ms)),
        without_bar(
            "the same with access check and loading",
            await _awaited_milliseconds(lambda: trends_of(context, credential, diary_id, *asked)),
            " ms",
        ),
        at_most(
            f"chart of {course.WEEKS} weeks as SVG",
            min(chart_ms),
            CHART_MS,
            " ms",
            _spread(chart_ms),
        ),
        without_bar(
            "dose beside the weeks of 8 items, with loading",
            await _awaited_milliseconds(
                lambda: dose_lags_of(context, credential, diary_id, asked[0], whole.as_of)
            ),
            " ms",
        ),
        without_bar(
            f"{BUNDLE_WEEKS} weeks as a FHIR bundle, with loading",
            await _awaited_milliseconds(bundle),
            " ms",
            f"{len(await bundle()) / 1000:.0f} kB",
        ),
    ]


def _times_ms(work: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(DECIDING_TIMES):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return times


def _spread(times_ms: list[float]) -> str:
    # The best time is that of the code, the median also that of whatever else the machine did.
    return f"best of {len(times_ms)}, median {median(times_ms):.1f} ms"


async def _awaited_milliseconds(work: Callable[[], Awaitable[object]]) -> float:
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        await work()
        times.append(time.perf_counter() - started)
    return median(times) * 1000
