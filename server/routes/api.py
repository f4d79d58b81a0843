"""Every route of the API, room by room, and those of links; what is limited stands beside it."""

from litestar import Router
from litestar.handlers import HTTPRouteHandler

from server.routes import (
    accounts,
    charts,
    course,
    data,
    diary,
    dose,
    fhir_bundle,
    health_links,
    labs,
    ledger,
    notices,
    reminders,
    report,
    schedule,
    sessions,
    shares,
    sync,
    tokens,
    trends,
    urgent_rules,
)
from server.routes.limits import limit
from server.settings import Settings

OF_THE_ACCOUNT = (
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
)
OF_WARNINGS = (
    urgent_rules.read_catalogue,
    urgent_rules.list_warnings,
    urgent_rules.acknowledge_warning,
    urgent_rules.follow_up_warning,
    ledger.exchange_events,
    ledger.list_ledger,
    notices.list_notices,
    notices.list_check_ins,
)
OF_DAYS = (
    diary.list_entries,
    diary.read_entry,
    diary.replace_entry,
    diary.patch_entry,
    diary.delete_entry,
    diary.read_history,
)
OF_THE_COURSE = (
    course.read_treatment,
    course.replace_treatment,
    *(
        handler
        for collection in course.KEYED_COLLECTIONS
        for handler in course.collection_handlers(collection)
    ),
)
OF_THE_WHOLE_DIARY = (
    sync.exchange_changes,
    data.export_lines,
    data.export_table,
    data.import_lines,
    data.import_table,
    data.look_at_table,
    data.erase_diary,
)
WORKED_OUT = (
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
)
OF_REMINDERS = (
    reminders.read_reminders,
    reminders.replace_reminders,
    reminders.read_push_key,
    reminders.list_push_subscriptions,
    reminders.put_push_subscription,
    reminders.delete_push_subscription,
    reminders.test_push_subscription,
    reminders.snooze_push_subscription,
    reminders.read_calendar_feed,
    reminders.create_calendar_feed,
    reminders.delete_calendar_feed,
)
FOR_A_DOCTOR = (
    shares.create_share,
    shares.list_shares,
    shares.read_share,
    shares.list_accesses,
    shares.renew_share,
    shares.revoke_share,
    fhir_bundle.read_bundle,
    report.read_report,
    report.read_report_pdf,
)


def api_handlers(settings: Settings) -> list[HTTPRouteHandler | Router]:
    """List every route below ``/api/v1``."""
    sign_up = limit("sign-up", "hour", settings.sign_ups_per_hour)
    sign_in = limit("sign-in", "minute", settings.sign_ins_per_minute)
    evaluate = limit("evaluate", "minute", settings.evaluations_per_minute)
    calendar = limit("calendar", "minute", settings.link_requests_per_minute)
    signing_in = [sessions.sign_in, accounts.recover_account]
    return [
        Router("/", route_handlers=[accounts.create_account], middleware=[sign_up]),
        Router("/", route_handlers=signing_in, middleware=[sign_in]),
        Router("/", route_handlers=[urgent_rules.evaluate], middleware=[evaluate]),
        Router("/", route_handlers=[reminders.read_daily_calendar], middleware=[calendar]),
        *OF_THE_ACCOUNT,
        *OF_WARNINGS,
        *OF_DAYS,
        *OF_THE_COURSE,
        *OF_THE_WHOLE_DIARY,
        *WORKED_OUT,
        *OF_REMINDERS,
        *FOR_A_DOCTOR,
    ]


def link_router(settings: Settings) -> Router:
    """Serve those who were given a link."""
    handlers = [health_links.open_manifest, health_links.open_file, health_links.download]
    opening = limit("link", "minute", settings.link_requests_per_minute)
    return Router("/", route_handlers=handlers, middleware=[opening])


def feed_router(settings: Settings) -> Router:
    """Serve calendars that were given the address of a feed."""
    asking = limit("feed", "minute", settings.link_requests_per_minute)
    return Router("/", route_handlers=[reminders.read_feed], middleware=[asking])
