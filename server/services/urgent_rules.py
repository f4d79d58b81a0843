"""Evaluate the urgent rules again on the server, and keep what a person was warned of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from schemas.base import Text
from schemas.diary import DailyEntry
from schemas.outcome import (
    AcknowledgementAction,
    Evaluation,
    EvaluationRequest,
    Outcome,
    Warning,
    WarningPage,
)
from schemas.treatment import Treatment
from schemas.urgent_rule import UrgentRule
from server.clock import instant_text
from server.domain import urgent_rules
from server.errors import InputError, InvalidFieldError, NotFoundError
from server.identifiers import new_id
from server.rule_packs import Packs, in_language
from server.services import access, validity
from server.services.access import Credential
from server.services.context import Context
from server.services.stored_records import load_all, load_treatment
from server.storage import codec, diary_store, warning_store
from server.storage.operation import Operation
from server.storage.warning_store import WarningRow

LANGUAGE = "en"


def warnings_for(
    packs: Packs, diary_id: str, entry: DailyEntry, now: datetime
) -> Operation[list[Warning]]:
    """
    Give the warnings that the entry's own date calls for, and keep each that is new.

    Returns:
        In the order of the pack. A rule met again for the same date gives the warning that was kept
        the first time, in the words it had then.
    """
    rules = packs.urgent_rules.rules
    if not _may_be_met(rules, entry):
        return []
    treatment = yield from load_treatment(diary_id)
    entries = yield from _window(rules, diary_id, entry)
    outcomes = urgent_rules.evaluate_pack(
        rules, entries, entry.local_date, treatment.first_dose_date, _region(treatment)
    )
    warnings = []
    for outcome in outcomes:
        if outcome.status == "met":
            made = make_warning(packs, outcome, entry.local_date, _region(treatment), now)
            warnings.append((yield from _kept(diary_id, made)))
    return warnings


async def evaluate(context: Context, asked: EvaluationRequest) -> Evaluation:
    """
    Decide every rule on a date for entries that are not stored, and store nothing.

    Raises:
        InputError: an entry that no diary could hold, or an unknown region.
    """
    packs, now = context.packs, context.now()
    validity.check_region(asked.region, packs, "$.region")
    validity.check_date(asked.as_of, "$.as_of")
    if asked.first_dose_date is not None:
        validity.check_date(asked.first_dose_date, "$.first_dose_date")
    entries = [_entry(index, raw, packs, now) for index, raw in enumerate(asked.entries)]
    outcomes = urgent_rules.evaluate_pack(
        packs.urgent_rules.rules, entries, asked.as_of, asked.first_dose_date, asked.region
    )
    return Evaluation(
        as_of=asked.as_of,
        pack_version=packs.urgent_rules.pack_version,
        outcomes=outcomes,
        warnings=[
            make_warning(packs, outcome, asked.as_of, asked.region, now)
            for outcome in outcomes
            if outcome.status == "met"
        ],
    )


def kept_warnings(diary_id: str, local_date: date) -> Operation[list[Warning]]:
    """Give the warnings that were kept for one date, oldest first."""
    rows = yield from warning_store.warnings_on(diary_id, local_date.isoformat())
    return [_from_row(row) for row in rows]


async def list_warnings(
    context: Context, credential: Credential | None, diary_id: str, after: str | None, limit: int
) -> WarningPage:
    """Give the warnings shown, newest first; *after* is the last id of the page before."""

    def operation() -> Operation[list[WarningRow]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from warning_store.list_warnings(diary_id, after, limit + 1))

    rows = await context.database.read(operation())
    page = [_from_row(row) for row in rows[:limit]]
    return WarningPage(items=page, next=page[-1].warning_id if len(rows) > limit else None)


async def acknowledge(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    warning_id: str,
    action: AcknowledgementAction,
) -> Warning:
    """
    Keep what the person did about a warning.

    Raises:
        NotFoundError: the diary has no such warning.
    """

    def operation() -> Operation[WarningRow | None]:
        now = context.now()
        yield from access.require_diary(credential, diary_id, "diary:write", now)
        return (
            yield from warning_store.acknowledge(diary_id, warning_id, instant_text(now), action)
        )

    row = await context.database.write(operation(), lock=diary_id)
    if row is None:
        raise NotFoundError
    return _from_row(row)


def make_warning(
    packs: Packs,
    outcome: Outcome,
    local_date: date,
    region: str,
    now: datetime,
    language: str = LANGUAGE,
) -> Warning:
    """Put a met rule into words, with whom to call in *region*."""
    rule = packs.rule_by_id[outcome.rule_id]

    def said(text: Text) -> str:
        return in_language(text, language)

    return Warning(
        warning_id=new_id(),
        rule_id=rule.rule_id,
        pack_version=packs.urgent_rules.pack_version,
        tier=rule.tier,
        local_date=local_date,
        title=said(rule.title),
        what_to_do=in_language(rule.what_to_do, language),
        may_signal=said(rule.may_signal),
        nobody_is_watching=said(packs.urgent_rules.nobody_is_watching),
        contacts=packs.contacts_for(rule, region),
        sources=rule.sources,
        review=rule.review,
        evidence=outcome.evidence,
        shown_at=instant_text(now),
        acknowledged_at=None,
        action=None,
    )


def _entry(index: int, raw: dict[str, Any], packs: Packs, now: datetime) -> DailyEntry:
    try:
        key = raw.get(validity.ENTRY_KEY_FIELD)
        if not isinstance(key, str):
            raise InvalidFieldError(f"$.{validity.ENTRY_KEY_FIELD}", "expected a date")
        validity.parse_local_date(key, f"$.{validity.ENTRY_KEY_FIELD}")
        validity.own_fields("entries", key, raw, packs)
        entry = validity.valid_document("entries", raw, packs, now)
    except InputError as error:
        raise error.within(f"$.entries[{index}]") from error
    assert isinstance(entry, DailyEntry)  # noqa: S101
    return entry


def _may_be_met(rules: Iterable[UrgentRule], entry: DailyEntry) -> bool:
    """Say whether a look at the rules is worth it: most days nothing is flagged."""
    return any(entry.red_flags.values()) or any(rule.condition is not None for rule in rules)


def _window(
    rules: Iterable[UrgentRule], diary_id: str, entry: DailyEntry
) -> Operation[list[DailyEntry]]:
    reaches = [urgent_rules.window_days(rule) for rule in rules]
    if all(days == 1 for days in reaches):
        return [entry]
    first_key = diary_store.FIRST_KEY
    if None not in reaches:
        days = max(days for days in reaches if days is not None)
        first_key = (entry.local_date - timedelta(days=days - 1)).isoformat()
    return (
        yield from load_all(
            diary_id, "entries", DailyEntry, first_key, entry.local_date.isoformat()
        )
    )


def _kept(diary_id: str, warning: Warning) -> Operation[Warning]:
    row = yield from warning_store.save_warning(
        diary_id,
        WarningRow(
            warning_id=warning.warning_id,
            rule_id=warning.rule_id,
            local_date=warning.local_date.isoformat(),
            pack_version=warning.pack_version,
            tier=warning.tier,
            body=codec.encode(warning),
            shown_at=warning.shown_at,
            acknowledged_at=None,
            action=None,
        ),
    )
    return _from_row(row)


def _from_row(row: WarningRow) -> Warning:
    shown = codec.decode(row.body, Warning)
    return msgspec.structs.replace(shown, acknowledged_at=row.acknowledged_at, action=row.action)


def _region(treatment: Treatment) -> str:
    return treatment.region or "OTHER"
