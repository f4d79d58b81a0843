"""What is missing decides nothing: no condition reads silence as health or as harm."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.condition import (
    AllOf,
    AnyOf,
    ChangeFromBaseline,
    Condition,
    DuringWeeks,
    GradeOnDays,
    GradeOnLastEntries,
    Lasting,
    WorseAfterImprovement,
)
from schemas.diary import DailyEntry
from schemas.outcome import Evidence
from server.domain.conditions import Case, Verdict, decide, window_days
from server.domain.series import answer
from tests.builders import (
    FIRST_DOSE,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    a_condition,
    an_entry,
    day,
)
from tests.domain.strategies import (
    changes_from_baseline,
    conditions,
    conditions_on_answers,
    conditions_on_days,
    dates,
    diaries,
    entries,
    full_diaries,
    lasting,
    runs,
    worse_after_improvement,
)

ORDER = ("not_met", "not_evaluable", "met")


def decided(condition: Condition, diary: Iterable[DailyEntry], as_of: date) -> Verdict:
    return decide(condition, Case.of(diary, as_of, FIRST_DOSE), None)


def status(condition: Condition, diary: Iterable[DailyEntry], as_of: date) -> str:
    return decided(condition, diary, as_of).status


def test_a_missing_day_is_not_a_healthy_day() -> None:
    flare = a_condition(at_least=3, days=1, within_days=2)
    yesterday_fine = [an_entry(TUESDAY, grade=0)]

    assert status(flare, yesterday_fine, WEDNESDAY) == "not_evaluable"


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
def test_one_more_answer_never_changes_a_verdict_on_answers(
    condition: Condition, diary: list[DailyEntry], added: DailyEntry, as_of: date
) -> None:
    before = status(condition, diary, as_of)

    assert before == "not_evaluable" or status(condition, filled(diary, [added]), as_of) == before


@settings(max_examples=400)
@given(conditions_on_days, diaries, full_diaries, dates)
def test_what_is_not_met_is_not_met_whatever_the_missing_answers_were(
    condition: Condition, diary: list[DailyEntry], missing: list[DailyEntry], as_of: date
) -> None:
    before = status(condition, diary, as_of)

    assert before != "not_met" or status(condition, filled(diary, missing), as_of) == "not_met"


@settings(max_examples=400)
@given(worse_after_improvement, full_diaries, full_diaries, dates, st.randoms())
def test_an_improvement_is_not_ruled_out_while_a_missing_answer_could_show_it(
    condition: WorseAfterImprovement,
    full: list[DailyEntry],
    missing: list[DailyEntry],
    as_of: date,
    random: Any,
) -> None:
    diary = [entry for entry in full if random.random() < 0.8]
    before = status(condition, diary, as_of)

    assert before != "not_met" or status(condition, filled(diary, missing), as_of) == "not_met"


def filled(diary: list[DailyEntry], added: Iterable[DailyEntry]) -> list[DailyEntry]:
    """Answer what the diary does not."""
    by_date = {entry.local_date: entry for entry in diary}
    for entry in added:
        known = by_date.get(entry.local_date, an_entry(entry.local_date))
        by_date[entry.local_date] = msgspec.structs.replace(
            known,
            grades={**entry.grades, **known.grades},
            red_flags={**entry.red_flags, **known.red_flags},
            check_in={**entry.check_in, **known.check_in},
            mood=entry.mood if known.mood is None else known.mood,
        )
    return list(by_date.values())


@given(conditions, full_diaries, st.integers(10, 39))
def test_a_full_diary_decides_everything(
    condition: Condition, diary: list[DailyEntry], elapsed: int
) -> None:
    """The last days reach back ten days at most, and a baseline five before the first dose."""
    as_of = FIRST_DOSE + timedelta(days=elapsed)

    assert status(condition, diary, as_of) != "not_evaluable"


@given(conditions, diaries, dates)
def test_a_verdict_never_rests_on_days_to_come(
    condition: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    past = [entry for entry in diary if entry.local_date <= as_of]

    assert decided(condition, past, as_of) == decided(condition, diary, as_of)


@given(conditions | runs, diaries | full_diaries, dates)
def test_a_verdict_never_rests_on_days_before_the_window(
    condition: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    days = window_days(condition)
    recent = [entry for entry in diary if days is None or (as_of - entry.local_date).days < days]

    assert decided(condition, recent, as_of) == decided(condition, diary, as_of)


@given(conditions, diaries, dates, st.data())
def test_the_order_of_entries_changes_nothing(
    condition: Condition, diary: list[DailyEntry], as_of: date, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(diary))

    assert decided(condition, shuffled, as_of) == decided(condition, diary, as_of)


@given(conditions, diaries, dates)
def test_only_missing_answers_are_evidence_of_an_undecided_condition(
    condition: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    verdict = decided(condition, diary, as_of)

    is_missing = {evidence.value is None for evidence in verdict.evidence}
    assert is_missing <= {verdict.status == "not_evaluable"}


@given(runs | changes_from_baseline, diaries | full_diaries, dates)
def test_evidence_is_by_date_and_within_the_days_up_to_the_date(
    condition: Condition, diary: list[DailyEntry], as_of: date
) -> None:
    evidence = decided(condition, diary, as_of).evidence

    assert evidence == sorted(evidence, key=local_date)
    assert all(each.value is None or each.local_date <= as_of for each in evidence)


def local_date(evidence: Evidence) -> date:
    return evidence.local_date


@given(worse_after_improvement | changes_from_baseline, diaries | full_diaries, dates)
def test_mood_worsens_downwards(
    condition: WorseAfterImprovement | ChangeFromBaseline, diary: list[DailyEntry], as_of: date
) -> None:
    flare = msgspec.structs.replace(condition, item="flare")
    mood = msgspec.structs.replace(condition, item="mood")

    mirrored = [with_mirrored_mood(entry) for entry in diary]

    assert status(mood, mirrored, as_of) == status(flare, diary, as_of)


def with_mirrored_mood(entry: DailyEntry) -> DailyEntry:
    grade = entry.grades.get("flare")
    return msgspec.structs.replace(entry, mood=None if grade is None else 4 - grade)


@given(lasting, diaries | full_diaries, dates)
def test_what_lasts_is_a_run_without_long_gaps(
    condition: Lasting, diary: list[DailyEntry], as_of: date
) -> None:
    run = [
        entry.local_date
        for entry in sorted(diary, key=lambda entry: entry.local_date)
        if entry.local_date <= as_of and answer(entry, condition.item) is not None
    ]
    grade_on = {entry.local_date: answer(entry, condition.item) for entry in diary}
    longest_step = timedelta(days=condition.max_gap_days + 1)

    is_long = False
    if run and as_of - run[-1] < longest_step:
        first = len(run)
        while (
            first > 0
            and (grade_on[run[first - 1]] or 0) >= condition.at_least
            and (first == len(run) or run[first] - run[first - 1] <= longest_step)
        ):
            first -= 1
        kept = run[first:]
        is_long = bool(kept) and (kept[-1] - kept[0]).days > condition.longer_than_days

    assert (status(condition, diary, as_of) == "met") == is_long


@pytest.mark.parametrize("operator", [GradeOnDays, GradeOnLastEntries])
@pytest.mark.parametrize("bounds", [{}, {"at_least": 1, "at_most": 3}], ids=["none", "both"])
def test_grades_need_one_bound(operator: Any, bounds: dict[str, int]) -> None:
    count = "days" if operator is GradeOnDays else "entries"
    condition = operator(item="flare", within_days=1, **{count: 1}, **bounds)

    with pytest.raises(ValueError, match="either at_least or at_most"):
        decided(condition, [], TUESDAY)


@given(runs | changes_from_baseline)
def test_an_item_that_stands_for_none_is_refused(condition: Any) -> None:
    with pytest.raises(ValueError, match=r"no item for \* to stand for"):
        decided(msgspec.structs.replace(condition, item="*"), [], TUESDAY)


def test_an_operator_nobody_knows_fails_loudly() -> None:
    unknown: Any = "phaseOfMoon"

    with pytest.raises(AssertionError, match="phaseOfMoon"):
        decided(unknown, [], TUESDAY)
    with pytest.raises(AssertionError, match="phaseOfMoon"):
        window_days(unknown)


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

    assert window_days(several) is None
    assert status(several, [*diary, an_entry(THURSDAY, grade=3)], THURSDAY) == "met"


def test_of_two_entries_for_one_date_the_later_stands() -> None:
    """No diary holds two; whoever evaluates loose entries gets one answer, not both."""
    twice = [an_entry(TUESDAY, grade=4), an_entry(TUESDAY, grade=0)]

    assert status(a_condition(), twice, TUESDAY) == "not_met"


def test_a_flare_that_comes_back_after_months_is_worse_than_its_best_week() -> None:
    condition = WorseAfterImprovement(item="flare", by=2, days=3, within_days=7, week_min_days=3)
    bad = [an_entry(day(number), grade=3) for number in (8, 9, 10)]
    good = [an_entry(day(number), grade=0) for number in (80, 81, 82)]
    back = [an_entry(day(number), grade=2) for number in (161, 165, 167)]

    assert status(condition, [*bad, *good, *back], day(167)) == "met"
    assert status(condition, [*bad, *back], day(167)) == "not_evaluable"
