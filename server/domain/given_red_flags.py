"""Which red flags a doctor is given: what the answers say as they stand, with what was done."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from schemas.base import Instant, Shape
from schemas.diary import DailyEntry
from schemas.given import GivenRedFlag
from schemas.outcome import AcknowledgementAction, FollowUpOutcome, Outcome
from schemas.urgent_rule import UrgentRule
from server.domain.urgent_rules import evaluate, window_days


class Handling(Shape, frozen=True, kw_only=True):
    """What the person did about the warning of one date, rule and tier, and how it went."""

    action: AcknowledgementAction | None
    acknowledged_at: Instant | None
    outcome: FollowUpOutcome | None


WarningKey = tuple[date, str, str]
"""Date, rule and tier: what tells warnings apart."""

UNKNOWN = Handling(action=None, acknowledged_at=None, outcome=None)


def given_red_flags(
    entries: Sequence[DailyEntry],
    rules: Iterable[UrgentRule],
    first_dose_date: date | None,
    handled: Mapping[WarningKey, Handling],
) -> Iterator[GivenRedFlag]:
    """
    Give each rule that a day meets, rule by rule in the order of the pack, then by date.

    An answer that was taken back meets nothing, whatever was shown for it before. Nor does one that
    is withheld: a rule that only an answer of another section meets is given if that was chosen.

    Args:
        entries: what ``report_choice`` left of them, one per date, earliest first.
        rules: those of which anything may be told.
    """
    for rule in rules:
        own_flags = [rule.flag, *(follow_up.flag for follow_up in rule.follow_ups)]
        for entry, outcome in _met(rule, own_flags, entries, first_dose_date):
            yield _given(rule, entry, outcome, own_flags[1:], handled)


def _met(
    rule: UrgentRule,
    own_flags: Iterable[str],
    entries: Sequence[DailyEntry],
    first_dose_date: date | None,
) -> Iterator[tuple[DailyEntry, Outcome]]:
    days = window_days(rule)
    for place, entry in enumerate(entries):
        if rule.also_when is None and not any(entry.red_flags.get(flag) for flag in own_flags):
            continue
        outcome = evaluate(rule, _window(entries, place, days), entry.local_date, first_dose_date)
        if outcome.status == "met":
            yield entry, outcome


def _window(entries: Sequence[DailyEntry], place: int, days: int | None) -> Sequence[DailyEntry]:
    if days is None:
        return entries[: place + 1]
    earliest = entries[place].local_date - timedelta(days=days - 1)
    # One entry a day: no more of them than days can lie in the window.
    nearest = entries[max(place + 1 - days, 0) : place + 1]
    return [entry for entry in nearest if entry.local_date >= earliest]


def _given(
    rule: UrgentRule,
    entry: DailyEntry,
    outcome: Outcome,
    follow_ups: Iterable[str],
    handled: Mapping[WarningKey, Handling],
) -> GivenRedFlag:
    tier = outcome.tier or rule.tier
    handling = handled.get((entry.local_date, rule.rule_id, tier), UNKNOWN)
    return GivenRedFlag(
        local_date=entry.local_date,
        rule_id=rule.rule_id,
        tier=tier,
        follow_ups={flag: entry.red_flags[flag] for flag in follow_ups if flag in entry.red_flags},
        action=handling.action,
        acknowledged_at=handling.acknowledged_at,
        outcome=handling.outcome,
    )
