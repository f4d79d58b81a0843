"""What is missing decides nothing: no rule reads silence as health or as harm."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.diary import DailyEntry
from schemas.urgent_rule import (
    AllOf,
    AnyOf,
    ChangeFromBaseline,
    Condition,
    DuringWeeks,
    GradeOnDays,
)
from server.domain.urgent_rules import evaluate, evaluate_pack, window_days
from tests.builders import (
    FIRST_DOSE,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    a_condition,
    a_flag_rule,
    a_rule,
    an_entry,
)
from tests.domain.strategies import conditions, conditions_on_answers, dates, diaries, entries

ORDER = ("not_met", "not_evaluable", "met")


def status(condition: Condition, diary: list[DailyEntry], as_of: date) -> str:
    return evaluate(a_rule(condition), diary, as_of, FIRST_DOSE).status


def test_a_missing_day_is_not_a_healthy_day() -> None:
    flare = a_rule(a_condition(at_least=3, days=1, within_days=2))
    yesterday_fine = [an_entry(TUESDAY, grade=0)]

    assert evaluate(flare, yesterday_fine, WEDNESDAY, FIRST_DOSE).status == "not_evaluable"


def test_an_empty_diary_clears_nobody() -> None:
    rules = [a_flag_rule("self_harm"), a_flag_rule("hepatitis")]

    outcomes = evaluate_pack(rules, [], TUESDAY, None, "US")

    assert [outcome.status for outcome in outcomes] == ["not_evaluable", "not_evaluable"]


@given(st.lists(conditions, min_size=1, max_size=4), diaries, dates)
def test_all_of_is_the_least_and_any_of_the_greatest(
    several: list[Condition], diary: list[DailyEntry], as_of: date
) -> None:
    """Kleene: not met < not evaluable < met."""
    statuses = [ORDER.index(status(each, diary, as_of)) for each in several]

    assert status(AllOf(conditions=several), diary, as_of) == ORDER[min(statuses)]
    assert status(AnyOf(conditions=several), diary, as_of) == ORDER[max(statuses)]


@given(conditions, conditions, conditions, diaries, dates)
def test_all_of_distributes_over_any_of(
    a: Condition, b: Condition, c: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    left = AllOf(conditions=[a, AnyOf(conditions=[b, c])])
    right = AnyOf(conditions=[AllOf(conditions=[a, b]), AllOf(conditions=[a, c])])

    assert status(left, diary, as_of) == status(right, diary, as_of)


@given(conditions_on_answers, diaries, entries, dates)
def test_one_more_answer_never_makes_a_verdict_undecided(
    condition: Condition, diary: list[DailyEntry], added: DailyEntry, as_of: date
) -> None:
    before = status(condition, diary, as_of)

    assert before == "not_evaluable" or status(condition, with_more(diary, added), as_of) == before


def with_more(diary: list[DailyEntry], added: DailyEntry) -> list[DailyEntry]:
    """Add what *added* answers and the diary does not."""
    on_that_day = [entry for entry in diary if entry.local_date == added.local_date]
    others = [entry for entry in diary if entry.local_date != added.local_date]
    return [*others, *(merged(entry, added) for entry in on_that_day or [added])]


def merged(entry: DailyEntry, added: DailyEntry) -> DailyEntry:
    return msgspec.structs.replace(
        entry,
        grades={**added.grades, **entry.grades},
        red_flags={**added.red_flags, **entry.red_flags},
        mood=added.mood if entry.mood is None else entry.mood,
    )


@given(conditions, diaries, dates)
def test_a_verdict_never_rests_on_days_to_come(
    condition: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    past = [entry for entry in diary if entry.local_date <= as_of]

    assert status(condition, past, as_of) == status(condition, diary, as_of)


@given(conditions, diaries, dates)
def test_a_verdict_never_rests_on_days_before_the_window(
    condition: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    days = window_days(a_rule(condition))
    if days is None:
        return
    recent = [entry for entry in diary if (as_of - entry.local_date).days < days]

    assert status(condition, recent, as_of) == status(condition, diary, as_of)


@given(conditions, diaries, dates, st.data())
def test_the_order_of_entries_changes_nothing(
    condition: Condition, diary: list[DailyEntry], as_of: date, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(diary))
    rule = a_rule(condition)

    assert evaluate(rule, shuffled, as_of, FIRST_DOSE) == evaluate(rule, diary, as_of, FIRST_DOSE)


@given(conditions, diaries, dates)
def test_only_missing_answers_are_evidence_of_an_undecided_rule(
    condition: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    outcome = evaluate(a_rule(condition), diary, as_of, FIRST_DOSE)

    is_missing = {evidence.value is None for evidence in outcome.evidence}
    assert is_missing <= {outcome.status == "not_evaluable"}


def test_a_yes_anywhere_in_the_pack_is_met_whatever_else_is_missing() -> None:
    rules = [a_flag_rule("self_harm"), a_flag_rule("raised_icp")]
    said_yes = [an_entry(TUESDAY, red_flags={"raised_icp": True})]

    outcomes = evaluate_pack(rules, said_yes, TUESDAY, None, None)

    assert [outcome.status for outcome in outcomes] == ["not_evaluable", "met"]


def test_a_rule_needs_a_flag_or_a_condition() -> None:
    neither = msgspec.structs.replace(a_rule(), condition=None)
    both = msgspec.structs.replace(a_rule(), flag="raised_icp")

    for rule in (neither, both):
        with pytest.raises(ValueError, match="a_rule needs either a flag or a condition"):
            evaluate(rule, [], TUESDAY, None)


@pytest.mark.parametrize("bounds", [{}, {"at_least": 1, "at_most": 3}], ids=["none", "both"])
def test_grades_need_one_bound(bounds: dict[str, int]) -> None:
    condition = GradeOnDays(item="flare", days=1, within_days=1, **bounds)

    with pytest.raises(ValueError, match="either at_least or at_most"):
        evaluate(a_rule(condition), [], TUESDAY, None)


def test_a_malformed_rule_fails_the_whole_pack() -> None:
    """A pack that skips what it cannot read would be silent about one symptom."""
    broken = msgspec.structs.replace(a_rule(), condition=None)

    with pytest.raises(ValueError, match="a_rule"):
        evaluate_pack([a_flag_rule(), broken], [], TUESDAY, None, "US")


def test_an_operator_nobody_knows_fails_loudly() -> None:
    unknown: Any = "phaseOfMoon"

    with pytest.raises(AssertionError, match="phaseOfMoon"):
        evaluate(a_rule(unknown), [], TUESDAY, None)
    with pytest.raises(AssertionError, match="phaseOfMoon"):
        window_days(a_rule(unknown))


def test_a_baseline_is_looked_for_as_far_back_as_it_lies() -> None:
    worse = ChangeFromBaseline(
        item="flare",
        by=2,
        days=1,
        within_days=1,
        baseline_from_day=1,
        baseline_to_day=2,
        baseline_min_days=2,
    )
    several = AllOf(conditions=[worse, DuringWeeks(from_week=1)])
    diary = [an_entry(on, grade=grade) for on, grade in ((FIRST_DOSE, 0), (TUESDAY, 1))]

    assert window_days(a_rule(several)) is None
    assert status(several, [*diary, an_entry(THURSDAY, grade=3)], THURSDAY) == "met"
