"""
Decides each urgent rule on one date: met, not met, or not evaluable because an answer is missing.

Logic is three-valued (Kleene): what is missing could be anything, so it decides nothing, and a rule
is only ever *not met* where no missing answer could have met it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple, assert_never

from schemas.base import Number
from schemas.diary import DailyEntry
from schemas.outcome import Evidence, Outcome, Status
from schemas.urgent_rule import (
    AllOf,
    AnyOf,
    ChangeFromBaseline,
    Condition,
    DuringWeeks,
    Flag,
    GradeOnDays,
    UrgentRule,
)
from server.domain.series import answer, answer_field, quartile, worse_direction
from server.domain.treatment_week import treatment_day, treatment_week

EVERYWHERE = "*"
MIN_GRADE = 0
MAX_GRADE = 4


class _Case(NamedTuple):
    """What a condition is asked about."""

    diary: Mapping[date, DailyEntry]
    as_of: date
    first_dose_date: date | None


class _Verdict(NamedTuple):
    """What a condition came to, and the answers that decided it or that are missing."""

    status: Status
    evidence: list[Evidence]


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
    case = _Case({entry.local_date: entry for entry in entries}, as_of, first_dose_date)
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

    Raises:
        ValueError: not exactly one of flag and condition, or of ``at_least`` and ``at_most``.
    """
    case = _Case({entry.local_date: entry for entry in entries}, as_of, first_dose_date)
    return _outcome(rule, case)


def _outcome(rule: UrgentRule, case: _Case) -> Outcome:
    verdict = _decide(_condition(rule), case)
    return Outcome(
        rule_id=rule.rule_id, status=verdict.status, evidence=_without_repeats(verdict.evidence)
    )


def _condition(rule: UrgentRule) -> Condition:
    if rule.flag is not None and rule.condition is None:
        return Flag(flag=rule.flag)
    if rule.condition is not None and rule.flag is None:
        return rule.condition
    raise ValueError(f"rule {rule.rule_id} needs either a flag or a condition")


def _without_repeats(evidence: Iterable[Evidence]) -> list[Evidence]:
    return list({(each.local_date, each.field): each for each in evidence}.values())


def _decide(condition: Condition, case: _Case) -> _Verdict:
    match condition:
        case Flag():
            return _flag(condition, case)
        case GradeOnDays():
            return _grade_on_days(condition, case)
        case ChangeFromBaseline():
            return _change_from_baseline(condition, case)
        case DuringWeeks():
            return _during_weeks(condition, case)
        case AllOf():
            return _combined(condition.conditions, case, ("not_met", "not_evaluable", "met"))
        case AnyOf():
            return _combined(condition.conditions, case, ("met", "not_evaluable", "not_met"))
        case _:
            assert_never(condition)


def _flag(condition: Flag, case: _Case) -> _Verdict:
    entry = case.diary.get(case.as_of)
    is_raised = entry.red_flags.get(condition.flag) if entry else None
    evidence = [
        Evidence(local_date=case.as_of, field=f"red_flags.{condition.flag}", value=is_raised)
    ]
    if is_raised is None:
        return _Verdict("not_evaluable", evidence)
    return _Verdict("met" if is_raised else "not_met", evidence)


def _grade_on_days(condition: GradeOnDays, case: _Case) -> _Verdict:
    if (condition.at_least is None) == (condition.at_most is None):
        raise ValueError("gradeOnDays needs either at_least or at_most")
    lowest = MIN_GRADE if condition.at_least is None else condition.at_least
    highest = MAX_GRADE if condition.at_most is None else condition.at_most
    return _on_enough_days(condition, case, lowest, highest)


def _change_from_baseline(condition: ChangeFromBaseline, case: _Case) -> _Verdict:
    if case.first_dose_date is None:
        return _before_a_first_dose_date(case)
    baseline_days = list(_baseline_days(condition, case.first_dose_date))
    answers = _answers(condition.item, baseline_days, case)
    if len(answers) < condition.baseline_min_days:
        missing = (on for on in baseline_days if on not in answers)
        return _Verdict("not_evaluable", _evidence(condition.item, missing, {}))
    baseline = quartile(sorted(answers.values()), 2)
    if worse_direction(condition.item) == "higher":
        return _on_enough_days(condition, case, baseline + condition.by, MAX_GRADE)
    return _on_enough_days(condition, case, MIN_GRADE, baseline - condition.by)


def _baseline_days(condition: ChangeFromBaseline, first_dose_date: date) -> Iterator[date]:
    # One day wider at both ends than day numbers suggest, since they leave out 0.
    for offset in range(condition.baseline_from_day - 1, condition.baseline_to_day + 1):
        on = first_dose_date + timedelta(days=offset)
        day = treatment_day(on, first_dose_date)
        if condition.baseline_from_day <= day <= condition.baseline_to_day:
            yield on


def _on_enough_days(
    condition: GradeOnDays | ChangeFromBaseline, case: _Case, lowest: Number, highest: Number
) -> _Verdict:
    window = [case.as_of - timedelta(days=back) for back in reversed(range(condition.within_days))]
    answers = _answers(condition.item, window, case)
    reaching = [on for on, grade in answers.items() if lowest <= grade <= highest]
    missing = [on for on in window if on not in answers]
    if len(reaching) >= condition.days:
        return _Verdict("met", _evidence(condition.item, reaching, answers))
    if len(reaching) + len(missing) >= condition.days:
        return _Verdict("not_evaluable", _evidence(condition.item, missing, answers))
    others = [on for on in answers if on not in reaching]
    return _Verdict("not_met", _evidence(condition.item, others, answers))


def _answers(item_id: str, days: Iterable[date], case: _Case) -> dict[date, int]:
    return {
        on: grade
        for on in days
        if on <= case.as_of
        and (entry := case.diary.get(on)) is not None
        and (grade := answer(entry, item_id)) is not None
    }


def _evidence(item_id: str, days: Iterable[date], answers: Mapping[date, int]) -> list[Evidence]:
    field = answer_field(item_id)
    return [Evidence(local_date=on, field=field, value=answers.get(on)) for on in days]


def _during_weeks(condition: DuringWeeks, case: _Case) -> _Verdict:
    if case.first_dose_date is None:
        return _before_a_first_dose_date(case)
    week = treatment_week(case.as_of, case.first_dose_date)
    evidence = [Evidence(local_date=case.as_of, field="treatment_week", value=week)]
    is_within = condition.from_week <= week and (
        condition.to_week is None or week <= condition.to_week
    )
    return _Verdict("met" if is_within else "not_met", evidence)


def _before_a_first_dose_date(case: _Case) -> _Verdict:
    missing = Evidence(local_date=case.as_of, field="first_dose_date", value=None)
    return _Verdict("not_evaluable", [missing])


def _combined(
    conditions: Iterable[Condition], case: _Case, strongest_first: tuple[Status, ...]
) -> _Verdict:
    verdicts = [_decide(condition, case) for condition in conditions]
    statuses = {verdict.status for verdict in verdicts}
    status = next(status for status in strongest_first if status in statuses)
    evidence = [
        each for verdict in verdicts if verdict.status == status for each in verdict.evidence
    ]
    return _Verdict(status, evidence)


def window_days(rule: UrgentRule) -> int | None:
    """
    Tell how many days of the diary a rule looks at, the date asked about included.

    Returns:
        None where it reaches back to a baseline, however long ago that was.
    """
    return _window_days(_condition(rule))


def _window_days(condition: Condition) -> int | None:
    match condition:
        case Flag() | DuringWeeks():
            return 1
        case GradeOnDays():
            return condition.within_days
        case ChangeFromBaseline():
            return None
        case AllOf() | AnyOf():
            windows = [_window_days(each) for each in condition.conditions]
            return None if None in windows else max(window for window in windows if window)
        case _:
            assert_never(condition)
