"""
Decides a condition on one date: met, not met, or not evaluable because an answer is missing.

Logic is three-valued (Kleene): what is missing could be anything, so it decides nothing, and a
condition is only ever *not met* where no missing answer could have met it. The one yardstick that
counts as known before every day of it is answered is the median of a baseline or of a week.

For every operator: the last days are counted back from the date asked about, that day included;
answers after it never count; a day from before the diary is a day without an answer, as any other.
Grades are compared as they stand, so a low mood is ``at_most``; where something is *worse* than
before, mood runs the other way round by itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, Self, assert_never

from schemas.base import Number, Shape
from schemas.condition import (
    ANY_ITEM,
    AllOf,
    AnswerAtLeast,
    AnyOf,
    ChangeFromBaseline,
    Condition,
    DuringWeeks,
    Flag,
    GradeOnDays,
    GradeOnLastEntries,
    Lasting,
    WorseAfterImprovement,
)
from schemas.diary import DailyEntry
from schemas.outcome import Evidence, Status
from server.domain.series import answer, answer_field, quartile, worse_direction
from server.domain.treatment_week import DAYS_PER_WEEK, treatment_week

MIN_GRADE = 0
MAX_GRADE = 4

_LEAST_FIRST: tuple[Status, ...] = ("not_met", "not_evaluable", "met")
_GREATEST_FIRST: tuple[Status, ...] = ("met", "not_evaluable", "not_met")

_Bounds = tuple[Number, Number]
"""Lowest and highest grade that count; the lowest above the highest where none does."""


class Case(NamedTuple):
    """What conditions are asked about; made once for all the conditions of one date."""

    diary: Mapping[date, DailyEntry]
    as_of: date
    first_dose_date: date | None

    @classmethod
    def of(cls, entries: Iterable[DailyEntry], as_of: date, first_dose_date: date | None) -> Self:
        """Lay *entries* out by date; of two for one date the later in the order given stands."""
        return cls({entry.local_date: entry for entry in entries}, as_of, first_dose_date)


class Verdict(Shape, frozen=True, kw_only=True):
    """What a condition came to, and the answers that decided it or that are missing."""

    status: Status
    evidence: list[Evidence]


def decide(condition: Condition, case: Case, item: str | None) -> Verdict:
    """
    Decide one condition.

    Args:
        item: what ``*`` stands for; None where nothing does.

    Returns:
        As evidence each answer once: those that met it, those that were against it, or, where it
        is not evaluable, only what is missing.

    Raises:
        ValueError: ``*`` without an item, or not exactly one of ``at_least`` and ``at_most``.
    """
    match condition:
        case Flag():
            return _flag(condition, case)
        case AnswerAtLeast():
            return _answer_at_least(condition, case)
        case GradeOnDays():
            return _grade_on_days(condition, case, item)
        case GradeOnLastEntries():
            return _grade_on_last_entries(condition, case, item)
        case ChangeFromBaseline():
            return _change_from_baseline(condition, case, item)
        case Lasting():
            return _lasting(condition, case, item)
        case WorseAfterImprovement():
            return _worse_after_improvement(condition, case, item)
        case DuringWeeks():
            return _during_weeks(condition, case)
        case AllOf():
            return _combined(condition.conditions, case, item, _LEAST_FIRST)
        case AnyOf():
            return _combined(condition.conditions, case, item, _GREATEST_FIRST)
        case _:
            assert_never(condition)


def _flag(condition: Flag, case: Case) -> Verdict:
    entry = case.diary.get(case.as_of)
    is_raised = entry.red_flags.get(condition.flag) if entry else None
    evidence = _that_day(case, f"red_flags.{condition.flag}", is_raised)
    if is_raised is None:
        return Verdict(status="not_evaluable", evidence=evidence)
    return Verdict(status="met" if is_raised else "not_met", evidence=evidence)


def _answer_at_least(condition: AnswerAtLeast, case: Case) -> Verdict:
    entry = case.diary.get(case.as_of)
    given = entry.check_in.get(condition.question) if entry else None
    evidence = _that_day(case, f"check_in.{condition.question}", given)
    if given is None:
        return Verdict(status="not_evaluable", evidence=evidence)
    return Verdict(status="met" if given >= condition.at_least else "not_met", evidence=evidence)


def _that_day(case: Case, field: str, value: bool | Number | None) -> list[Evidence]:
    return [Evidence(local_date=case.as_of, field=field, value=value)]


def _grade_on_days(condition: GradeOnDays, case: Case, item: str | None) -> Verdict:
    item_id, bounds = _item_id(condition.item, item), _bounds(condition)
    return _on_enough_days(item_id, condition.days, condition.within_days, bounds, case)


def _grade_on_last_entries(condition: GradeOnLastEntries, case: Case, item: str | None) -> Verdict:
    """Not met only where the answer against it is so recent that too few days came after it."""
    item_id, (lowest, highest) = _item_id(condition.item, item), _bounds(condition)
    latest_first = _days_up_to(case.as_of, condition.within_days)[::-1]
    answers = _answers(item_id, latest_first, case)
    against = [on for on, grade in answers.items() if not lowest <= grade <= highest]
    since = latest_first[: latest_first.index(against[0])] if against else latest_first
    reaching = [on for on in since if on in answers][: condition.entries]
    if len(reaching) == condition.entries:
        return Verdict(status="met", evidence=_evidence(item_id, reaching[::-1], answers))
    if len(since) < condition.entries:
        return Verdict(status="not_met", evidence=_evidence(item_id, against[:1], answers))
    return _not_evaluable(item_id, since[::-1], answers)


def _lasting(condition: Lasting, case: Case, item: str | None) -> Verdict:
    """Not met only where an answer below the grade leaves too few days for any run since then."""
    item_id = _item_id(condition.item, item)
    run = _latest_run(condition, item_id, case)
    if run:
        return Verdict(status="met", evidence=_evidence(item_id, list(run)[::-1], run))
    days = _days_up_to(case.as_of, condition.longer_than_days + 2)
    answers = _answers(item_id, days, case)
    against = [on for on, grade in answers.items() if grade < condition.at_least]
    if against:
        return Verdict(status="not_met", evidence=_evidence(item_id, against, answers))
    return _not_evaluable(item_id, days, answers)


def _latest_run(condition: Lasting, item_id: str, case: Case) -> dict[date, int]:
    """Give the latest run, latest first, as far as it takes to be long enough; else nothing."""
    run: dict[date, int] = {}
    days = _days_up_to(case.as_of, _lasting_days(condition))
    answers = _answers(item_id, reversed(days), case)
    following = case.as_of + timedelta(days=1)
    for on, grade in answers.items():
        unanswered = (following - on).days - 1
        if grade < condition.at_least or unanswered > condition.max_gap_days:
            break
        run[on] = grade
        if (next(iter(run)) - on).days > condition.longer_than_days:
            return run
        following = on
    return {}


def _lasting_days(condition: Lasting) -> int:
    return condition.longer_than_days + 2 * condition.max_gap_days + 2


def _change_from_baseline(condition: ChangeFromBaseline, case: Case, item: str | None) -> Verdict:
    if case.first_dose_date is None:
        return _without_a_first_dose_date(case)
    item_id = _item_id(condition.item, item)
    baseline_days = _baseline_days(condition, case.first_dose_date)
    answers = _answers(item_id, baseline_days, case)
    if len(answers) < condition.baseline_min_days:
        return _not_evaluable(item_id, baseline_days, answers)
    baseline = _median([_badness(item_id, grade) for grade in answers.values()])
    bounds = _at_least_as_bad_as(item_id, baseline + condition.by)
    return _on_enough_days(item_id, condition.days, condition.within_days, bounds, case)


def _baseline_days(condition: ChangeFromBaseline, first_dose_date: date) -> tuple[date, ...]:
    # There is no day 0: the first dose is 0 days after itself and day 1.
    from_day, to_day = condition.baseline_from_day, condition.baseline_to_day
    first = from_day - 1 if from_day > 0 else from_day
    last = to_day - 1 if to_day >= 0 else to_day
    return _days_up_to(first_dose_date + timedelta(days=last), last - first + 1)


def _worse_after_improvement(
    condition: WorseAfterImprovement, case: Case, item: str | None
) -> Verdict:
    """
    Compare the last days with the best week that was better than one before it.

    Weeks are treatment weeks from week 1 on, all seven days of which lie before the last days.
    Not met only where it would not be met whatever the unanswered days had been: for every week
    the best and the worst median that they leave open are tried.
    """
    if case.first_dose_date is None:
        return _without_a_first_dose_date(case)
    item_id = _item_id(condition.item, item)
    # No week was better than the best grade: most days are decided here, by the last days alone.
    verdict = _worse_than(MIN_GRADE, condition, item_id, case)
    if verdict.status == "not_met":
        return verdict
    recent = _days_up_to(case.as_of, condition.within_days)
    weeks = _weeks_before(recent[0], case.first_dose_date)
    days = [on for week in weeks for on in week]
    answers = _answers(item_id, [*days, *recent], case)
    graded = [[_badness(item_id, answers[on]) for on in week if on in answers] for week in weeks]
    best = _best_after_improvement(_known_medians(graded, condition.week_min_days), condition.by)
    verdict = _worse_than(best, condition, item_id, case)
    if verdict.status == "met":
        return verdict
    best = _best_after_improvement(_open_medians(graded), condition.by)
    verdict = _worse_than(best, condition, item_id, case)
    if verdict.status == "not_met":
        return verdict
    return _not_evaluable(item_id, [*days, *recent], answers)


def _worse_than(
    badness: Number, condition: WorseAfterImprovement, item_id: str, case: Case
) -> Verdict:
    bounds = _at_least_as_bad_as(item_id, badness + condition.by)
    return _on_enough_days(item_id, condition.days, condition.within_days, bounds, case)


def _weeks_before(end: date, first_dose_date: date) -> list[tuple[date, ...]]:
    whole_weeks = (end - first_dose_date).days // DAYS_PER_WEEK
    last_days = [DAYS_PER_WEEK * week - 1 for week in range(1, whole_weeks + 1)]
    return [
        _days_up_to(first_dose_date + timedelta(days=last), DAYS_PER_WEEK) for last in last_days
    ]


def _known_medians(weeks: Iterable[list[int]], min_days: int) -> Iterator[tuple[Number, Number]]:
    for badness in weeks:
        if len(badness) >= min_days:
            median = _median(badness)
            yield median, median


def _open_medians(weeks: Iterable[list[int]]) -> Iterator[tuple[Number, Number]]:
    for badness in weeks:
        unanswered = DAYS_PER_WEEK - len(badness)
        yield (
            _median(badness + [MIN_GRADE] * unanswered),
            _median(badness + [MAX_GRADE] * unanswered),
        )


def _best_after_improvement(medians: Iterable[tuple[Number, Number]], by: int) -> Number:
    """
    Give the best median of a week that can have been better, by so much, than one before it.

    Args:
        medians: of each week in turn the best and the worst that it can have had.

    Returns:
        The worst grade, which nothing can be worse than, where no week was so much better.
    """
    best: Number = MAX_GRADE
    worst_before: Number = MIN_GRADE
    for least, most in medians:
        if worst_before - least >= by:
            best = min(best, least)
        worst_before = max(worst_before, most)
    return best


def _during_weeks(condition: DuringWeeks, case: Case) -> Verdict:
    if case.first_dose_date is None:
        return _without_a_first_dose_date(case)
    week = treatment_week(case.as_of, case.first_dose_date)
    is_within = condition.from_week <= week and (
        condition.to_week is None or week <= condition.to_week
    )
    evidence = _that_day(case, "treatment_week", week)
    return Verdict(status="met" if is_within else "not_met", evidence=evidence)


def _combined(
    conditions: Iterable[Condition],
    case: Case,
    item: str | None,
    strongest_first: tuple[Status, ...],
) -> Verdict:
    verdicts = [decide(condition, case, item) for condition in conditions]
    statuses = {verdict.status for verdict in verdicts}
    status = next(status for status in strongest_first if status in statuses)
    evidence = {
        (each.local_date, each.field): each
        for verdict in verdicts
        if verdict.status == status
        for each in verdict.evidence
    }
    return Verdict(status=status, evidence=list(evidence.values()))


def _item_id(named: str, item: str | None) -> str:
    if named != ANY_ITEM:
        return named
    if item is None:
        raise ValueError(f"there is no item for {ANY_ITEM} to stand for")
    return item


def _bounds(condition: GradeOnDays | GradeOnLastEntries) -> _Bounds:
    if (condition.at_least is None) == (condition.at_most is None):
        raise ValueError("a grade needs either at_least or at_most")
    return (
        MIN_GRADE if condition.at_least is None else condition.at_least,
        MAX_GRADE if condition.at_most is None else condition.at_most,
    )


def _badness(item_id: str, grade: int) -> int:
    return grade if worse_direction(item_id) == "higher" else MAX_GRADE - grade


def _at_least_as_bad_as(item_id: str, badness: Number) -> _Bounds:
    if worse_direction(item_id) == "higher":
        return badness, MAX_GRADE
    return MIN_GRADE, MAX_GRADE - badness


def _median(grades: Iterable[int]) -> Number:
    return quartile(sorted(grades), 2)


def _on_enough_days(
    item_id: str, days: int, within_days: int, bounds: _Bounds, case: Case
) -> Verdict:
    lowest, highest = bounds
    window = _days_up_to(case.as_of, within_days)
    answers = _answers(item_id, window, case)
    reaching = [on for on, grade in answers.items() if lowest <= grade <= highest]
    if len(reaching) >= days:
        return Verdict(status="met", evidence=_evidence(item_id, reaching, answers))
    # Where no grade lies within the bounds, no missing answer could have reached them either.
    missing = len(window) - len(answers) if lowest <= highest else 0
    if len(reaching) + missing >= days:
        return _not_evaluable(item_id, window, answers)
    others = [on for on in answers if on not in reaching]
    return Verdict(status="not_met", evidence=_evidence(item_id, others, answers))


@lru_cache(maxsize=256)
def _days_up_to(end: date, count: int) -> tuple[date, ...]:
    # Every rule of a pack asks for the same few windows, for item after item.
    return tuple(end - timedelta(days=back) for back in range(count - 1, -1, -1))


def _answers(item_id: str, days: Iterable[date], case: Case) -> dict[date, int]:
    return {
        on: grade
        for on in days
        if on <= case.as_of
        and (entry := case.diary.get(on)) is not None
        and (grade := answer(entry, item_id)) is not None
    }


def _not_evaluable(item_id: str, days: Iterable[date], answers: Mapping[date, int]) -> Verdict:
    missing = (on for on in days if on not in answers)
    return Verdict(status="not_evaluable", evidence=_evidence(item_id, missing, {}))


def _evidence(item_id: str, days: Iterable[date], answers: Mapping[date, int]) -> list[Evidence]:
    field = answer_field(item_id)
    return [Evidence(local_date=on, field=field, value=answers.get(on)) for on in days]


def _without_a_first_dose_date(case: Case) -> Verdict:
    return Verdict(status="not_evaluable", evidence=_that_day(case, "first_dose_date", None))


def window_days(condition: Condition) -> int | None:
    """
    Tell how many days of the diary a condition looks at, the date asked about included.

    Returns:
        None where it reaches back to the first dose or before it, however long ago that was.
    """
    match condition:
        case Flag() | AnswerAtLeast() | DuringWeeks():
            return 1
        case GradeOnDays() | GradeOnLastEntries():
            return condition.within_days
        case Lasting():
            return _lasting_days(condition)
        case ChangeFromBaseline() | WorseAfterImprovement():
            return None
        case AllOf() | AnyOf():
            windows = [window_days(each) for each in condition.conditions]
            return None if None in windows else max(window for window in windows if window)
        case _:
            assert_never(condition)
