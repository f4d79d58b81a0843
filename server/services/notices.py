"""Tell what shows in the grades of several days: a channel of its own that never alarms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from schemas.base import Language
from schemas.diary import DailyEntry
from schemas.outcome import Notice, NoticeList, TrendOutcome
from server.domain import trend_rules
from server.domain.trend_rules import NoticeShowing
from server.rule_packs import Packs, in_language
from server.services import access
from server.services.access import Credential
from server.services.context import Context
from server.services.stored_records import load_all, load_treatment
from server.services.whole_course import as_of_or_today
from server.storage import ledger_store
from server.storage.operation import Operation

ITEM = "{item}"


async def list_notices(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    asked: date | None,
    language: Language,
) -> NoticeList:
    """
    Give the notices called for on a date, less those that were shown lately.

    Args:
        asked: None for today where the person last wrote an entry.
    """

    def operation() -> Operation[NoticeList]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        treatment = yield from load_treatment(diary_id)
        entries = yield from load_all(diary_id, "entries", DailyEntry)
        as_of = as_of_or_today(context, entries, asked)
        shown = yield from _shown(context.packs, diary_id, as_of)
        items = due(context.packs, entries, as_of, treatment.first_dose_date, shown, language)
        return NoticeList(as_of=as_of, items=items)

    return await context.database.read(operation())


def due(
    packs: Packs,
    entries: Iterable[DailyEntry],
    as_of: date,
    first_dose_date: date | None,
    shown: Iterable[NoticeShowing],
    language: Language,
) -> list[Notice]:
    """Put the trend rules that are met, and were not shown lately, into words; pressing first."""
    rules = packs.trend_rules.rules
    outcomes = trend_rules.evaluate_trends(rules, entries, as_of, first_dose_date)
    return [
        _notice(packs, outcome, as_of, language)
        for outcome in trend_rules.due_notices(rules, outcomes, shown, as_of)
    ]


def _notice(packs: Packs, outcome: TrendOutcome, as_of: date, language: Language) -> Notice:
    rule = packs.trend_rule_by_id[outcome.rule_id]
    item = in_language(packs.item_by_id[outcome.item_id].label, language)
    return Notice(
        rule_id=rule.rule_id,
        item_id=outcome.item_id,
        advice=rule.advice,
        pack_version=packs.trend_rules.pack_version,
        language=language,
        local_date=as_of,
        title=in_language(rule.title, language).replace(ITEM, item),
        what_to_do=[step.replace(ITEM, item) for step in in_language(rule.what_to_do, language)],
        not_an_alarm=in_language(packs.trend_rules.not_an_alarm, language),
        sources=rule.sources,
        review=rule.review,
        evidence=outcome.evidence,
    )


def _shown(packs: Packs, diary_id: str, as_of: date) -> Operation[list[NoticeShowing]]:
    reach = max(rule.repeat_after_days for rule in packs.trend_rules.rules)
    rows = yield from ledger_store.notices_shown(
        diary_id, (as_of - timedelta(days=reach)).isoformat(), as_of.isoformat()
    )
    return [
        NoticeShowing(local_date=date.fromisoformat(local_date), rule_id=rule_id, item_id=item_id)
        for local_date, rule_id, item_id in rows
    ]
