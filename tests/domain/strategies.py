"""What hypothesis draws: entries, rules, courses and changes within the shapes' bounds."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from schemas.diary import DailyEntry
from schemas.treatment import RegimenPeriod, Weight
from schemas.urgent_rule import (
    AllOf,
    AnyOf,
    ChangeFromBaseline,
    Condition,
    DuringWeeks,
    Flag,
    GradeOnDays,
)
from tests.builders import FIRST_DOSE

DAYS = 40

dates = st.integers(-10, DAYS).map(lambda elapsed: FIRST_DOSE + timedelta(days=elapsed))
grades = st.integers(0, 4)
items = st.sampled_from(("flare", "headache", "mood"))
flags = st.sampled_from(("raised_icp", "self_harm"))
doses_mg = st.one_of(st.integers(0, 80), st.sampled_from((0.1, 12.5, 33.3)))

entries = st.builds(
    DailyEntry,
    local_date=dates,
    grades=st.dictionaries(st.sampled_from(("flare", "headache")), grades),
    mood=st.none() | grades,
    red_flags=st.dictionaries(flags, st.booleans()),
    dose_taken_mg=st.none() | doses_mg,
)
diaries = st.lists(entries, max_size=25, unique_by=lambda entry: entry.local_date)

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
    st.builds(GradeOnDays, **windows, at_least=grades),
    st.builds(GradeOnDays, **windows, at_most=grades),
    st.builds(DuringWeeks, from_week=st.integers(-1, 4), to_week=st.none() | st.integers(1, 6)),
)
baseline_changes = st.builds(
    ChangeFromBaseline,
    **windows,
    by=st.integers(1, 4),
    baseline_from_day=st.integers(-5, 5),
    baseline_to_day=st.integers(1, 10),
    baseline_min_days=st.integers(1, 4),
)


def nested(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.builds(AllOf, conditions=several) | st.builds(AnyOf, conditions=several)


conditions_on_answers = st.recursive(leaves, nested, max_leaves=5)
"""Every operator but the one whose yardstick moves with the answers it is made of."""

conditions = st.recursive(leaves | baseline_changes, nested, max_leaves=5)

members: st.SearchStrategy[Any] = st.none() | grades
field_values: dict[str, st.SearchStrategy[Any]] = {
    "mood": st.none() | grades,
    "note": st.sampled_from((None, "", "a note")),
    "grades": st.none() | st.dictionaries(st.sampled_from(("flare", "headache")), members),
    "red_flags": st.none() | st.dictionaries(flags, st.none() | st.booleans()),
}
fields = st.none() | st.fixed_dictionaries({}, optional=field_values)
