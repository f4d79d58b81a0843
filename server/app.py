"""The composition root: everything is put together here, and nowhere else."""

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from litestar import Litestar, Router
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.plugins.prometheus import PrometheusConfig, PrometheusController
from litestar.types import ASGIApp

from server.clock import Clock, system_clock
from server.errors import DiaryError
from server.rendering.fhir_codes import local_concepts
from server.routes import health, pages
from server.routes.api import api_handlers, feed_router, link_router
from server.routes.gate import Gate
from server.routes.http import check_query
from server.routes.methods import Methods
from server.routes.open_links import Preflight
from server.routes.problem_details import (
    MAX_BODY_BYTES,
    answer_diary_error,
    answer_http_error,
    answer_unforeseen,
)
from server.rule_packs import Packs, load_packs
from server.services import app_secret, reminder_schedule, share_files
from server.services.context import Context
from server.services.passwords import Passwords
from server.settings import Settings
from server.storage.database import open_database
from server.terminology import check_concepts

HERE = Path(__file__).parent
# In an installed wheel the app lies beside this file, in a checkout where it was built.
STATIC_FOLDERS = (HERE / "static_dist", HERE.parent / "static" / "dist")
# So many more objects made than let go before Python looks for cycles among them. A batch of saves
# holds more than the usual 700 at once, and is let go whole: each look would find nothing.
OBJECTS_BEFORE_CYCLES_ARE_SOUGHT = 10_000


def create_app(settings: Settings, clock: Clock = system_clock) -> ASGIApp:
    """
    Put the application together; the database is opened when the server starts.

    Raises:
        UnreadableRulePackError: catalogue, rules, contacts or terminology cannot be trusted.
    """
    return guarded(create_litestar(settings, clock))


def guarded(app: Litestar) -> ASGIApp:
    """Put what surrounds every request around *app*."""
    return Gate(Preflight(Methods(app)))


def create_litestar(
    settings: Settings, clock: Clock = system_clock, passwords: Passwords | None = None
) -> Litestar:
    """Put the inner application together, without what surrounds it."""
    packs, passwords = load_packs(), passwords or Passwords()
    check_concepts(settings.terminology_file, local_concepts(packs))
    metrics = PrometheusConfig(app_name="retinote", prefix="retinote", group_path=True)
    return Litestar(
        route_handlers=[
            Router("/api/v1", route_handlers=api_handlers(settings)),
            link_router(settings),
            feed_router(settings),
            health.live,
            health.ready,
            PrometheusController,
            *pages.page_handlers(static_folder()),
        ],
        dependencies={"context": Provide(_context, sync_to_thread=False)},
        exception_handlers={
            DiaryError: answer_diary_error,
            HTTPException: answer_http_error,
            Exception: answer_unforeseen,
        },
        lifespan=[_opened(settings, clock, packs, passwords)],
        middleware=[metrics.middleware],
        before_request=check_query,
        request_max_body_size=MAX_BODY_BYTES,
        openapi_config=None,
        logging_config=None,
    )


def static_folder() -> Path:
    """Give the folder of the built app; the last choice where none was built."""
    return next((folder for folder in STATIC_FOLDERS if folder.exists()), STATIC_FOLDERS[-1])


def _opened(  # type: ignore[no-untyped-def]
    settings: Settings, clock: Clock, packs: Packs, passwords: Passwords
):
    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        database = await open_database(settings.database_url)
        try:
            context = Context(database, packs, clock, settings, passwords)
            if settings.database_url.startswith("sqlite:"):  # its folder is ours to write to
                app_secret.prepare(settings)
            await share_files.forget_old(context)
            app.state.context = context
            async with _reminding(context):
                with _cycles_seldom_sought():
                    yield
        finally:
            await database.close()

    return lifespan


@contextmanager
def _cycles_seldom_sought() -> Iterator[None]:
    """Spare the garbage collector what stays for good, and most of its looks at the rest."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(OBJECTS_BEFORE_CYCLES_ARE_SOUGHT, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


@asynccontextmanager
async def _reminding(context: Context) -> AsyncIterator[None]:
    """Send reminders meanwhile, unless this server is to leave that to others."""
    every_seconds = context.settings.reminders_every_seconds
    if every_seconds == 0:
        yield
        return
    task = asyncio.create_task(reminder_schedule.run(context, every_seconds))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def _context(state: State) -> Context:
    context: Context = state.context
    return context
