"""Note in the ledger who took a copy out of a diary, and who put what in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NamedTuple

from schemas.imports import ImportReport
from schemas.ledger import DiaryExported, DiaryImported, ExportFormat, FileFormat
from server.clock import instant_text
from server.domain.browser_names import coarse_browser
from server.services import access, ledger
from server.services.access import Credential
from server.services.context import Context
from server.storage import diary_store, session_store, token_store
from server.storage.operation import Operation


class _Actor(NamedTuple):
    via: Literal["session", "token"]
    by: str


async def note_copy(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    format_: ExportFormat,
    from_date: date | None,
    to_date: date | None,
) -> None:
    """Note that a copy is about to be given; it is given only once that is on disk."""
    now = context.now()

    def operation() -> Operation[None]:
        yield from access.require_diary(credential, diary_id, "diary:read", now)
        yield from note_export(credential, diary_id, format_, from_date, to_date, now)

    await context.database.write(operation(), lock=diary_id)


def note_export(
    credential: Credential | None,
    diary_id: str,
    format_: ExportFormat,
    from_date: date | None,
    to_date: date | None,
    now: datetime,
) -> Operation[None]:
    """
    Note a copy, for an operation that has checked who asks and holds the diary's lock.

    Args:
        from_date: None for the first day there is; like ``to_date``, it bounds what is counted.
    """
    actor = yield from _actor(credential, now)
    days = yield from diary_store.count_records(
        diary_id,
        "entries",
        from_key=(from_date or date.min).isoformat(),
        to_key=(to_date or date.max).isoformat(),
    )
    event = DiaryExported(format=format_, days=days, via=actor.via, by=actor.by)
    yield from ledger.record(diary_id, [ledger.happening(event, now)], now)


def note_import(
    credential: Credential | None,
    diary_id: str,
    format_: FileFormat,
    report: ImportReport,
    now: datetime,
) -> Operation[None]:
    """Note what a file brought, for an operation that has just written it."""
    actor = yield from _actor(credential, now)
    event = DiaryImported(
        format=format_,
        days=report.days,
        changes=report.changes_new,
        events=report.events_new,
        left_out=report.problem_count,
        via=actor.via,
        by=actor.by,
    )
    yield from ledger.record(diary_id, [ledger.happening(event, now)], now)


def _actor(credential: Credential | None, now: datetime) -> Operation[_Actor]:
    """Say who it was, as the person will know them again: by browser, or by a token's label."""
    assert credential is not None  # noqa: S101
    if credential.kind == "token":
        token = yield from token_store.find_token(credential.secret_hash)
        return _Actor("token", token.label if token else "")
    session = yield from session_store.find_session(credential.secret_hash, instant_text(now))
    return _Actor("session", coarse_browser(session.browser) if session else "")
