"""
Decides each urgent rule on one date: whether a warning is called for, and of which tier.

A yes is enough: to the red flag, to any of its follow-up questions, or to what the rule names
besides. Nothing that is left out of a follow-up or a check-in makes a rule undecided: it is *not
met* once the red flag itself was answered no, and *not evaluable* only while that was not asked.
"""

from collections.abc import Iterable
from datetime import date
from typing import get_args

from schemas.condition import AnyOf, Condition, Flag
from schemas.diary import DailyEntry
from schemas.outcome import Outcome
from schemas.urgent_rule import FollowUp, Tier, UrgentRule
from server.domain import conditions
from server.domain.conditions import Case, decide

EVERYWHERE = "*"
TIERS: tuple[Tier, ...] = get_args(Tier)
"""Most urgent first."""


def evaluate_pack(
    rules: Iterable[UrgentRule],
    entries: Iterable[DailyEntry],
    as_of: date,
    first_dose_date: date | None,
    region: str | None,
) -> list[Outcome]:
    """
    Decide every rule that is valid in a region, in the order given.

    Args:
        entries: in any order; those after *as_of* and those no rule reaches back to do not count.
        region: None leaves only the rules that are valid everywhere.

    Raises:
        ValueError: a rule is malformed, as for ``evaluate``.
    """
    case = Case.of(entries, as_of, first_dose_date)
    return [
        _outcome(rule, case)
        for rule in rules
        if EVERYWHERE in rule.valid_regions or region in rule.valid_regions
    ]


def evaluate(
    rule: UrgentRule,
    entries: Iterable[DailyEntry],
    as_of: date,
    first_dose_date: date | None,
) -> Outcome:
    """
    Decide one rule, wherever it is valid.

    Returns:
        As evidence every yes that met it; otherwise the answer to its red flag, or that it is
        missing.

    Raises:
        ValueError: a malformed ``also_when``, as for ``conditions.decide``.
    """
    return _outcome(rule, Case.of(entries, as_of, first_dose_date))


def _outcome(rule: UrgentRule, case: Case) -> Outcome:
    verdict = decide(_any_yes(rule), case, None)
    if verdict.status == "met":
        tier = _tier(rule, case.diary.get(case.as_of))
    else:
        verdict, tier = decide(Flag(flag=rule.flag), case, None), None
    return Outcome(
        rule_id=rule.rule_id, status=verdict.status, tier=tier, evidence=verdict.evidence
    )


def _any_yes(rule: UrgentRule) -> Condition:
    flags: list[Condition] = [Flag(flag=rule.flag)]
    flags += [Flag(flag=follow_up.flag) for follow_up in rule.follow_ups]
    return AnyOf(conditions=flags if rule.also_when is None else [*flags, rule.also_when])


def _tier(rule: UrgentRule, entry: DailyEntry | None) -> Tier:
    red_flags = {} if entry is None else entry.red_flags
    raised = [each.tier for each in rule.follow_ups if red_flags.get(each.flag)]
    return min([rule.tier, *raised], key=TIERS.index)


def window_days(rule: UrgentRule) -> int | None:
    """
    Tell how many days of the diary a rule looks at, the date asked about included.

    Returns:
        None where it reaches back to the first dose or before it, however long ago that was.
    """
    return conditions.window_days(_any_yes(rule))


def open_follow_ups(rule: UrgentRule, entry: DailyEntry) -> list[FollowUp]:
    """
    Give the follow-up questions that were not answered on a date and could still raise the tier.

    Args:
        entry: that of the date; whether the red flag itself was answered makes no difference.
    """
    tier = TIERS.index(_tier(rule, entry))
    return [
        each
        for each in rule.follow_ups
        if each.flag not in entry.red_flags and TIERS.index(each.tier) < tier
    ]
