"""What the events of the ledger come to: one warning for each date, rule and tier."""

from collections.abc import Iterable

import msgspec

from schemas.diary import DailyEntry
from schemas.ledger import (
    DataEvent,
    Event,
    NoticeShown,
    ShareEvent,
    Warned,
    WarningAcknowledged,
    WarningFollowedUp,
    WarningIssued,
    WarningShown,
)
from schemas.outcome import OpenFollowUp, Warning
from server.domain import urgent_rules
from server.identifiers import new_id
from server.rule_packs import Packs, in_language
from server.storage import codec, diary_store, ledger_store, warning_store
from server.storage.operation import Operation
from server.storage.warning_store import WarningRow

# The warnings of the first version were all in English, and did not say so.
BEFORE_LANGUAGES = {"language": "en"}


def project(diary_id: str, event: Event, occurred_at: str) -> Operation[None]:
    """Keep what *event* changes about its warning, or that a notice was shown, if it is one."""
    if isinstance(event, ShareEvent | DataEvent):
        return
    on = event.local_date.isoformat()
    if isinstance(event, NoticeShown):
        yield from ledger_store.save_notice(diary_id, on, event.rule_id, event.item_id)
        return
    row = yield from warning_store.find_warning(diary_id, on, event.rule_id, event.tier)
    before = row or WarningRow(new_id(), on, event.rule_id, event.tier)
    after = projected(before, event, occurred_at)
    if after != before or row is None:
        yield from warning_store.save_warning(diary_id, after)


def projected(row: WarningRow, event: Event, occurred_at: str) -> WarningRow:
    """
    Give the warning as it is after *event*, which may arrive long after it occurred.

    The words are those of the first showing on a device, those of the server where there was none.
    Of what the person did, and of how it went, the latest answer stands.
    """
    match event:
        case WarningIssued() if row.body is None:
            return row._replace(body=_words(event), shown_at=occurred_at)
        case WarningShown() if not row.is_shown or _is_before(occurred_at, row.shown_at):
            return row._replace(body=_words(event), is_shown=1, shown_at=occurred_at)
        case WarningAcknowledged() if not _is_before(occurred_at, row.acknowledged_at):
            return row._replace(acknowledged_at=occurred_at, action=event.action)
        case WarningFollowedUp() if not _is_before(occurred_at, row.followed_up_at):
            return row._replace(followed_up_at=occurred_at, outcome=event.outcome)
    return row


def as_warning(packs: Packs, row: WarningRow, entry: DailyEntry | None) -> Warning:
    """Give a warning that has words as it travels; *entry* is the day it is about, as it is now."""
    assert row.body is not None  # noqa: S101
    words = {**BEFORE_LANGUAGES, **codec.decode(row.body, dict)}
    kept = {
        **words,
        "warning_id": row.warning_id,
        "follow_ups": _open_follow_ups(packs, row.rule_id, entry, words["language"]),
        "shown_at": row.shown_at,
        "acknowledged_at": row.acknowledged_at,
        "action": row.action,
        "followed_up_at": row.followed_up_at,
        "outcome": row.outcome,
    }
    return msgspec.convert(kept, Warning)


def as_warnings(
    packs: Packs, diary_id: str, rows: Iterable[WarningRow]
) -> Operation[list[Warning]]:
    """Give warnings as they travel, having looked up the days they are about."""
    rows = list(rows)
    dates = sorted({row.local_date for row in rows})
    entries: dict[str, DailyEntry] = {}
    if dates:
        documents = yield from diary_store.load_documents(
            diary_id, "entries", from_key=dates[0], to_key=dates[-1]
        )
        for document in documents:
            entry = codec.decode(document, DailyEntry)
            entries[entry.local_date.isoformat()] = entry
    return [as_warning(packs, row, entries.get(row.local_date)) for row in rows]


def _open_follow_ups(
    packs: Packs, rule_id: str, entry: DailyEntry | None, language: str
) -> list[OpenFollowUp]:
    rule = packs.rule_by_id.get(rule_id)
    if rule is None or entry is None:  # withdrawn since, or a day that was deleted
        return []
    return [
        OpenFollowUp(flag=each.flag, question=in_language(each.question, language))
        for each in urgent_rules.open_follow_ups(rule, entry)
    ]


def _words(event: Warned) -> bytes:
    return codec.encode({name: getattr(event, name) for name in Warned.__struct_fields__})


def _is_before(occurred_at: str, standing: str | None) -> bool:
    return standing is not None and occurred_at < standing
