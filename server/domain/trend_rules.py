"""
Decides each trend rule for each of its items on one date, and which notices are then due.

A channel of its own: nothing here is ever weighed against a red flag.
"""

from collections.abc import Iterable
from datetime import date
from typing import get_args

from schemas.base import Shape
from schemas.diary import DailyEntry
from schemas.outcome import TrendOutcome
from schemas.trend_rule import Advice, TrendRule
from server.domain import conditions
from server.domain.conditions import Case, decide

ADVICE: tuple[Advice, ...] = get_args(Advice)
"""The more pressing first."""


class NoticeShowing(Shape, frozen=True, kw_only=True):
    """That the notice of a rule was shown for an item on a date."""

    rule_id: str
    item_id: str
    local_date: date


def evaluate_trends(
    rules: Iterable[TrendRule],
    entries: Iterable[DailyEntry],
    as_of: date,
    first_dose_date: date | None,
) -> list[TrendOutcome]:
    """
    Decide every rule for each of its items, in the order of the rules and of their items.

    Args:
        entries: in any order; those after *as_of* do not count.

    Raises:
        ValueError: a malformed condition, as for ``conditions.decide``.
    """
    case = Case.of(entries, as_of, first_dose_date)
    return [_outcome(rule, item_id, case) for rule in rules for item_id in rule.items]


def _outcome(rule: TrendRule, item_id: str, case: Case) -> TrendOutcome:
    verdict = decide(rule.condition, case, item_id)
    return TrendOutcome(
        rule_id=rule.rule_id, item_id=item_id, status=verdict.status, evidence=verdict.evidence
    )


def due_notices(
    rules: Iterable[TrendRule],
    outcomes: Iterable[TrendOutcome],
    shown: Iterable[NoticeShowing],
    as_of: date,
) -> list[TrendOutcome]:
    """
    Give the outcomes to show a notice for, the more pressing first, else in the order given.

    A notice that was shown is due again ``repeat_after_days`` days later, not before; on a day on
    which it was shown it stays due all day.

    Args:
        outcomes: of these rules on *as_of*.
        shown: in any order; showings after *as_of* do not count.
    """
    rule_by_id = {rule.rule_id: rule for rule in rules}
    days_since: dict[tuple[str, str], list[int]] = {}
    for each in shown:
        days = days_since.setdefault((each.rule_id, each.item_id), [])
        days.append((as_of - each.local_date).days)
    due = [
        outcome
        for outcome in outcomes
        if outcome.status == "met"
        and _is_due(rule_by_id[outcome.rule_id], days_since.get((outcome.rule_id, outcome.item_id)))
    ]
    return sorted(due, key=lambda outcome: ADVICE.index(rule_by_id[outcome.rule_id].advice))


def _is_due(rule: TrendRule, days_since: list[int] | None) -> bool:
    if days_since is None or 0 in days_since:
        return True
    return not any(0 < days < rule.repeat_after_days for days in days_since)


def window_days(rule: TrendRule) -> int | None:
    """
    Tell how many days of the diary a rule looks at, the date asked about included.

    Returns:
        None where it reaches back to the first dose or before it, however long ago that was.
    """
    return conditions.window_days(rule.condition)
