"""Evaluate the urgent rules again on the server, and keep what a person is to be warned of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from schemas.base import Language, Text
from schemas.condition import AnswerAtLeast
from schemas.diary import DailyEntry
from schemas.ledger import WarningIssued
from schemas.outcome import Evaluation, EvaluationRequest, Outcome, Warning
from schemas.treatment import Treatment
from schemas.urgent_rule import FollowUp, UrgentRule
from server.clock import instant_text
from server.domain import urgent_rules
from server.errors import InputError, InvalidFieldError
from server.identifiers import new_id
from server.rule_packs import Packs, in_language
from server.services import known_names, ledger, notices, valid_dates, validity
from server.services.context import Context
from server.services.stored_records import load_all, load_treatment
from server.services.warning_projection import as_warning, projected
from server.storage import diary_store, warning_store
from server.storage.operation import Operation
from server.storage.warning_store import WarningRow

LANGUAGE = "en"


def warnings_for(
    packs: Packs, diary_id: str, entry: DailyEntry, now: datetime
) -> Operation[list[Warning]]:
    """
    Give the warnings that the entry's own date calls for, and keep each that is new.

    Returns:
        In the order of the pack. A rule met again for the same date with the same tier gives the
        warning that was kept the first time, in the words it had then.
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
            issued = issued_warning(packs, outcome, entry, _region(treatment))
            warnings.append((yield from _kept(packs, diary_id, issued, entry, now)))
    return warnings


async def evaluate(context: Context, asked: EvaluationRequest, language: Language) -> Evaluation:
    """
    Decide every rule on a date for entries that are not stored, and store nothing.

    Raises:
        InputError: an entry that no diary could hold, or an unknown region.
    """
    packs, now = context.packs, context.now()
    known_names.check_region(asked.region, packs, "$.region")
    valid_dates.check_date(asked.as_of, "$.as_of")
    if asked.first_dose_date is not None:
        valid_dates.check_date(asked.first_dose_date, "$.first_dose_date")
    entries = [_entry(index, raw, packs, now) for index, raw in enumerate(asked.entries)]
    outcomes = urgent_rules.evaluate_pack(
        packs.urgent_rules.rules, entries, asked.as_of, asked.first_dose_date, asked.region
    )
    on_the_day = [entry for entry in entries if entry.local_date == asked.as_of]
    entry = on_the_day[-1] if on_the_day else DailyEntry(local_date=asked.as_of)
    return Evaluation(
        as_of=asked.as_of,
        pack_version=packs.urgent_rules.pack_version,
        outcomes=outcomes,
        warnings=[
            _unkept(
                packs, issued_warning(packs, outcome, entry, asked.region, language), entry, now
            )
            for outcome in outcomes
            if outcome.status == "met"
        ],
        notices=notices.due(packs, entries, asked.as_of, asked.first_dose_date, [], language),
    )


def issued_warning(
    packs: Packs, outcome: Outcome, entry: DailyEntry, region: str, language: str = LANGUAGE
) -> WarningIssued:
    """Put a met rule into words, with whom to call in *region*."""
    rule = packs.rule_by_id[outcome.rule_id]
    assert outcome.tier is not None  # noqa: S101
    spoken = raised_by(rule, outcome, entry) or rule

    def said(text: Text) -> str:
        return in_language(text, language)

    return WarningIssued(
        rule_id=rule.rule_id,
        tier=outcome.tier,
        local_date=entry.local_date,
        pack_version=packs.urgent_rules.pack_version,
        language=language,
        title=said(spoken.title),
        what_to_do=in_language(spoken.what_to_do, language),
        may_signal=said(rule.may_signal),
        nobody_is_watching=said(packs.urgent_rules.nobody_is_watching),
        contacts=packs.contacts_for(rule, region),
        sources=rule.sources,
        review=rule.review,
        evidence=outcome.evidence,
    )


def raised_by(rule: UrgentRule, outcome: Outcome, entry: DailyEntry) -> FollowUp | None:
    """Give the first follow-up answered yes that raised the tier; None where none did."""
    if outcome.tier == rule.tier:
        return None
    return next(
        (
            follow_up
            for follow_up in rule.follow_ups
            if follow_up.tier == outcome.tier and entry.red_flags.get(follow_up.flag)
        ),
        None,
    )


def _entry(index: int, raw: dict[str, Any], packs: Packs, now: datetime) -> DailyEntry:
    try:
        key = raw.get(validity.ENTRY_KEY_FIELD)
        if not isinstance(key, str):
            raise InvalidFieldError(f"$.{validity.ENTRY_KEY_FIELD}", "expected a date")
        valid_dates.parse_local_date(key, f"$.{validity.ENTRY_KEY_FIELD}")
        validity.own_fields("entries", key, raw, packs)
        entry = validity.valid_document("entries", raw, packs, now)
    except InputError as error:
        raise error.within(f"$.entries[{index}]") from error
    assert isinstance(entry, DailyEntry)  # noqa: S101
    return entry


def _may_be_met(rules: Iterable[UrgentRule], entry: DailyEntry) -> bool:
    """Say whether a look at the rules is worth it: most days nothing is flagged or answered."""
    return any(entry.red_flags.values()) or bool(entry.check_in) or any(map(_reads_days, rules))


def _reads_days(rule: UrgentRule) -> bool:
    return rule.also_when is not None and not isinstance(rule.also_when, AnswerAtLeast)


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


def _kept(
    packs: Packs, diary_id: str, issued: WarningIssued, entry: DailyEntry, now: datetime
) -> Operation[Warning]:
    identity = issued.local_date.isoformat(), issued.rule_id, issued.tier
    row = yield from warning_store.find_warning(diary_id, *identity)
    if row is None or row.body is None:
        yield from ledger.record(diary_id, [ledger.happening(issued, now)], now)
        row = yield from warning_store.find_warning(diary_id, *identity)
    assert row is not None  # noqa: S101
    return as_warning(packs, row, entry)


def _unkept(packs: Packs, issued: WarningIssued, entry: DailyEntry, now: datetime) -> Warning:
    row = WarningRow(new_id(), issued.local_date.isoformat(), issued.rule_id, issued.tier)
    return as_warning(packs, projected(row, issued, instant_text(now)), entry)


def _region(treatment: Treatment) -> str:
    return treatment.region or "OTHER"
