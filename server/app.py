"""The composition root: everything is put together here, and nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from litestar import Litestar, Router
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.plugins.prometheus import PrometheusConfig, PrometheusController
from litestar.types import ASGIApp

from server.clock import Clock, system_clock
from server.errors import DiaryError
from server.rendering.fhir_codes import local_concepts
from server.routes import (
    accounts,
    charts,
    course,
    data,
    diary,
    dose,
    fhir_bundle,
    health,
    health_links,
    labs,
    ledger,
    notices,
    pages,
    report,
    schedule,
    sessions,
    shares,
    sync,
    tokens,
    trends,
    urgent_rules,
)
from server.routes.gate import Gate
from server.routes.http import check_query
from server.routes.limits import limit
from server.routes.methods import Methods
from server.routes.open_links import Preflight
from server.routes.problem_details import (
    MAX_BODY_BYTES,
    answer_diary_error,
    answer_http_error,
    answer_unforeseen,
)
from server.rule_packs import Packs, load_packs
from server.services import app_secret, share_files
from server.services.context import Context
from server.services.passwords import Passwords
from server.settings import Settings
from server.storage.database import open_database
from server.terminology import check_concepts

HERE = Path(__file__).parent
# In an installed wheel the app lies beside this file, in a checkout where it was built.
STATIC_FOLDERS = (HERE / "static_dist", HERE.parent / "static" / "dist")


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


def api_handlers(settings: Settings) -> list[HTTPRouteHandler | Router]:
    """List every route below ``/api/v1``."""
    sign_up = limit("sign-up", "hour", settings.sign_ups_per_hour)
    sign_in = limit("sign-in", "minute", settings.sign_ins_per_minute)
    evaluate = limit("evaluate", "minute", settings.evaluations_per_minute)
    return [
        Router("/", route_handlers=[accounts.create_account], middleware=[sign_up]),
        Router(
            "/",
            route_handlers=[sessions.sign_in, accounts.recover_account],
            middleware=[sign_in],
        ),
        Router("/", route_handlers=[urgent_rules.evaluate], middleware=[evaluate]),
        accounts.read_account,
        accounts.change_password,
        accounts.renew_recovery_codes,
        accounts.erase_account,
        sessions.sign_out,
        sessions.list_sessions,
        sessions.read_session,
        sessions.revoke_session,
        tokens.create_token,
        tokens.list_tokens,
        tokens.delete_token,
        urgent_rules.read_catalogue,
        urgent_rules.list_warnings,
        urgent_rules.acknowledge_warning,
        urgent_rules.follow_up_warning,
        ledger.exchange_events,
        ledger.list_ledger,
        notices.list_notices,
        notices.list_check_ins,
        diary.list_entries,
        diary.read_entry,
        diary.replace_entry,
        diary.patch_entry,
        diary.delete_entry,
        diary.read_history,
        course.read_treatment,
        course.replace_treatment,
        *(
            handler
            for collection in course.KEYED_COLLECTIONS
            for handler in course.collection_handlers(collection)
        ),
        sync.exchange_changes,
        data.export_lines,
        data.export_table,
        data.import_lines,
        data.import_table,
        data.look_at_table,
        data.erase_diary,
        trends.read_trends,
        trends.read_dose_lags,
        charts.read_chart,
        charts.read_overview,
        charts.read_lab_chart,
        dose.read_dose,
        dose.read_supply,
        schedule.read_schedule,
        schedule.read_checklist,
        labs.read_lab_series,
        shares.create_share,
        shares.list_shares,
        shares.read_share,
        shares.list_accesses,
        shares.renew_share,
        shares.revoke_share,
        fhir_bundle.read_bundle,
        report.read_report,
        report.read_report_pdf,
    ]


def link_router(settings: Settings) -> Router:
    """Serve those who were given a link."""
    handlers = [health_links.open_manifest, health_links.open_file, health_links.download]
    opening = limit("link", "minute", settings.link_requests_per_minute)
    return Router("/", route_handlers=handlers, middleware=[opening])


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
            yield
        finally:
            await database.close()

    return lifespan


def _context(state: State) -> Context:
    context: Context = state.context
    return context
