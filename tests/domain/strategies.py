"""What hypothesis draws: entries, rules, courses and changes within the shapes' bounds."""

from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from schemas.condition import (
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
from schemas.treatment import RegimenPeriod, Weight
from schemas.urgent_rule import Tier, UrgentRule
from tests.builders import FIRST_DOSE, a_follow_up, a_rule

DAYS = 40

dates = st.integers(-10, DAYS).map(lambda elapsed: FIRST_DOSE + timedelta(days=elapsed))
grades = st.integers(0, 4)
items = st.sampled_from(("flare", "headache", "mood"))
flags = st.sampled_from(("raised_icp", "self_harm"))
questions = st.sampled_from(("phq_1", "phq_9"))
check_in_answers = st.dictionaries(questions, st.integers(0, 3))
doses_mg = st.one_of(st.integers(0, 80), st.sampled_from((0.1, 12.5, 33.3)))

entries = st.builds(
    DailyEntry,
    local_date=dates,
    grades=st.dictionaries(st.sampled_from(("flare", "headache")), grades),
    mood=st.none() | grades,
    red_flags=st.dictionaries(flags, st.booleans()),
    check_in=check_in_answers,
    dose_taken_mg=st.none() | doses_mg,
)
diaries = st.lists(entries, max_size=25, unique_by=lambda entry: entry.local_date)


def full_diary(seed: int) -> list[DailyEntry]:
    """Answer everything on every day, at a level that holds for some days."""
    random = Random(seed)
    grades: list[int] = []
    while len(grades) < DAYS + 10:
        level = random.randint(0, 4)
        grades += random.choices((level, level, level, 4 - level), k=random.choice((1, 5, 9)))
    return [
        DailyEntry(
            local_date=FIRST_DOSE + timedelta(days=index - 10),
            grades={"flare": grade, "headache": 4 - grade},
            mood=grade,
            red_flags={"raised_icp": grade > 2, "self_harm": grade < 2},
            check_in={"phq_1": min(grade, 3), "phq_9": 3 - min(grade, 3)},
        )
        for index, grade in enumerate(grades[: DAYS + 10])
    ]


full_diaries = st.integers(0, 2**32).map(full_diary)

periods = st.lists(
    st.builds(
        RegimenPeriod,
        starts_on=dates,
        daily_mg=st.lists(doses_mg, min_size=1, max_size=3),
    ),
    max_size=4,
    unique_by=lambda period: period.starts_on,
)
weights = st.lists(
    st.builds(Weight, measured_on=dates, weight_kg=st.sampled_from((50, 60, 61.3))),
    max_size=3,
    unique_by=lambda weight: weight.measured_on,
)

windows: dict[str, Any] = {
    "item": items,
    "days": st.integers(1, 4),
    "within_days": st.integers(1, 7),
}
leaves = st.one_of(
    st.builds(Flag, flag=flags),
    st.builds(AnswerAtLeast, question=questions, at_least=st.integers(1, 3)),
    st.builds(GradeOnDays, **windows, at_least=grades),
    st.builds(GradeOnDays, **windows, at_most=grades),
    st.builds(DuringWeeks, from_week=st.integers(-1, 4), to_week=st.none() | st.integers(1, 6)),
)
"""Operators of which one more answer can never undo a verdict."""

last_entries: dict[str, Any] = {
    "item": items,
    "entries": st.integers(1, 4),
    "within_days": st.integers(1, 7),
}
lasting = st.builds(
    Lasting,
    item=items,
    at_least=grades,
    longer_than_days=st.integers(1, 9),
    max_gap_days=st.integers(1, 3),
)
worse_after_improvement = st.builds(
    WorseAfterImprovement,
    **windows,
    by=st.integers(1, 3),
    week_min_days=st.integers(1, 7),
)
runs = st.one_of(
    st.builds(GradeOnLastEntries, **last_entries, at_least=grades),
    st.builds(GradeOnLastEntries, **last_entries, at_most=grades),
    lasting,
    worse_after_improvement,
)
"""Operators that pass unanswered days over, so that an answer can undo what is met."""

changes_from_baseline = st.builds(
    ChangeFromBaseline,
    **windows,
    by=st.integers(1, 4),
    baseline_from_day=st.integers(-5, 5),
    baseline_to_day=st.integers(1, 10),
    baseline_min_days=st.integers(1, 4),
)
"""The operator whose yardstick moves with the answers it is made of."""


def nested(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.builds(AllOf, conditions=several) | st.builds(AnyOf, conditions=several)


conditions_on_answers = st.recursive(leaves, nested, max_leaves=5)
conditions_on_days = st.recursive(leaves | runs, nested, max_leaves=5)
conditions = st.recursive(leaves | runs | changes_from_baseline, nested, max_leaves=5)

tiers: st.SearchStrategy[Tier] = st.sampled_from(("emergency_now", "same_day", "soon"))


def urgent_rules(also_when: st.SearchStrategy[Condition]) -> st.SearchStrategy[UrgentRule]:
    """Draw rules with follow-ups, half of them with something named besides."""
    follow_ups = st.lists(
        st.builds(a_follow_up, st.sampled_from(("worse", "worst", "self_harm")), tiers),
        max_size=3,
        unique_by=lambda follow_up: follow_up.flag,
    )
    return st.builds(a_rule, tier=tiers, follow_ups=follow_ups, also_when=st.none() | also_when)


members: st.SearchStrategy[Any] = st.none() | grades
field_values: dict[str, st.SearchStrategy[Any]] = {
    "mood": st.none() | grades,
    "note": st.sampled_from((None, "", "a note")),
    "grades": st.none() | st.dictionaries(st.sampled_from(("flare", "headache")), members),
    "red_flags": st.none() | st.dictionaries(flags, st.none() | st.booleans()),
    "check_in": st.none() | st.dictionaries(questions, st.none() | st.integers(0, 3)),
    "times": st.none() | st.dictionaries(st.sampled_from(("08:15 flare", "19:30 mood")), members),
}
fields = st.none() | st.fixed_dictionaries({}, optional=field_values)
