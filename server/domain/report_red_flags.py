"""Red flags of a report: the warnings on record, and every yes that has none."""

from collections.abc import Iterable, Sequence
from datetime import date

from schemas.diary import DailyEntry
from schemas.outcome import Warning
from schemas.report import RedFlagReport, Section
from schemas.urgent_rule import RulePack, UrgentRule
from server.domain.report_choice import rule_sections, said

MISTAKE = "mistake"
UNKNOWN_SECTION: Section = "red_flags"


def red_flag_reports(
    entries: Sequence[DailyEntry], warnings: Iterable[Warning], pack: RulePack, language: str
) -> list[RedFlagReport]:
    """
    Give every red flag, latest first, of one day the more urgent first.

    Args:
        entries: those of the report, so that what is withheld is not among their answers.
        warnings: those of the ledger, likewise.

    Returns:
        One for each warning, and one for each rule answered yes on a day without a warning of it.
        A yes that was taken back as a mistake stays, since it was shown.
    """
    rules = {rule.rule_id: rule for rule in pack.rules}
    sections = rule_sections(pack)
    raised = {entry.local_date: _raised(entry) for entry in entries}
    on_record = [
        _of_warning(
            warning,
            rules.get(warning.rule_id),
            sections.get(warning.rule_id, UNKNOWN_SECTION),
            raised.get(warning.local_date, set()),
            language,
        )
        for warning in warnings
    ]
    seen = {(each.local_date, each.rule_id) for each in on_record}
    unrecorded = [
        _of_entry(on, rule, sections[rule.rule_id], flags, pack.pack_version, language)
        for on, flags in raised.items()
        for rule in pack.rules
        if (on, rule.rule_id) not in seen and flags & _flags(rule)
    ]
    by_tier = sorted([*on_record, *unrecorded], key=_urgency)
    return sorted(by_tier, key=_local_date, reverse=True)


def counted(red_flags: Iterable[RedFlagReport]) -> list[RedFlagReport]:
    """Leave out those that the person took back as a mistake."""
    return [each for each in red_flags if each.action != MISTAKE]


def _raised(entry: DailyEntry) -> set[str]:
    return {flag for flag, is_raised in entry.red_flags.items() if is_raised}


def _flags(rule: UrgentRule) -> set[str]:
    return {rule.flag, *(each.flag for each in rule.follow_ups)}


def _follow_ups(rule: UrgentRule | None, raised: set[str], language: str) -> list[str]:
    if rule is None:
        return []
    return [said(each.question, language) for each in rule.follow_ups if each.flag in raised]


def _of_warning(
    warning: Warning,
    rule: UrgentRule | None,
    section: Section,
    raised: set[str],
    language: str,
) -> RedFlagReport:
    return RedFlagReport(
        local_date=warning.local_date,
        rule_id=warning.rule_id,
        section=section,
        tier=warning.tier,
        label=warning.title if rule is None else said(rule.short_label, language),
        title=warning.title,
        what_to_do=warning.what_to_do,
        follow_ups=_follow_ups(rule, raised, language),
        is_in_ledger=True,
        language=warning.language,
        pack_version=warning.pack_version,
        review="reviewed" if warning.review == "reviewed" else "pending",
        shown_at=warning.shown_at,
        acknowledged_at=warning.acknowledged_at,
        action=warning.action,
        followed_up_at=warning.followed_up_at,
        outcome=warning.outcome,
    )


def _of_entry(
    on: date,
    rule: UrgentRule,
    section: Section,
    raised: set[str],
    pack_version: str,
    language: str,
) -> RedFlagReport:
    tiers = [rule.tier, *(each.tier for each in rule.follow_ups if each.flag in raised)]
    return RedFlagReport(
        local_date=on,
        rule_id=rule.rule_id,
        section=section,
        tier=min(tiers, key=TIERS.index),
        label=said(rule.short_label, language),
        title=said(rule.question, language),
        what_to_do=[],
        follow_ups=_follow_ups(rule, raised, language),
        is_in_ledger=False,
        language=language,
        pack_version=pack_version,
        review=rule.review,
        shown_at=None,
        acknowledged_at=None,
        action=None,
        followed_up_at=None,
        outcome=None,
    )


TIERS = ("emergency_now", "same_day", "soon")


def _urgency(flag: RedFlagReport) -> tuple[int, str]:
    return TIERS.index(flag.tier), flag.rule_id


def _local_date(flag: RedFlagReport) -> date:
    return flag.local_date
