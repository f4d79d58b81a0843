"""What a rule looks at: a small closed set of operators, never a language of expressions."""

from typing import Annotated

from msgspec import Meta

from schemas.base import Grade, Shape, SparseShape

DayCount = Annotated[int, Meta(ge=1, le=60)]

ANY_ITEM = "*"
"""Stands, in a trend rule, for each of the rule's own items in turn."""


class Flag(Shape, frozen=True, kw_only=True, tag_field="operator", tag="flag"):
    """Met when the red flag was answered yes on the day asked about."""

    flag: str


class GradeOnDays(SparseShape, frozen=True, kw_only=True, tag_field="operator", tag="gradeOnDays"):
    """
    Met when at least ``days`` of the last ``within_days`` days reach the grade.

    Exactly one of ``at_least`` and ``at_most`` is given. ``item`` may be ``mood``.
    """

    item: str
    days: DayCount
    within_days: DayCount
    at_least: Grade | None = None
    at_most: Grade | None = None


class ChangeFromBaseline(
    Shape, frozen=True, kw_only=True, tag_field="operator", tag="changeFromBaseline"
):
    """
    Met when ``days`` of the last ``within_days`` days are worse than baseline by ``by`` grades.

    The baseline is the median of the answers on treatment days ``baseline_from_day`` to
    ``baseline_to_day``, of which at least ``baseline_min_days`` must be answered.
    """

    item: str
    by: Annotated[int, Meta(ge=1, le=4)]
    days: DayCount
    within_days: DayCount
    baseline_from_day: int
    baseline_to_day: int
    baseline_min_days: DayCount


class DuringWeeks(SparseShape, frozen=True, kw_only=True, tag_field="operator", tag="duringWeeks"):
    """Met in treatment weeks ``from_week`` to ``to_week``, both included, or from then on."""

    from_week: int
    to_week: int | None = None


class AllOf(Shape, frozen=True, kw_only=True, tag_field="operator", tag="allOf"):
    """Met when all are; not met when any is not, whatever is missing."""

    conditions: Annotated[list["Condition"], Meta(min_length=1)]


class AnyOf(Shape, frozen=True, kw_only=True, tag_field="operator", tag="anyOf"):
    """Met when any is, whatever is missing; not met only when none is."""

    conditions: Annotated[list["Condition"], Meta(min_length=1)]


class AnswerAtLeast(Shape, frozen=True, kw_only=True, tag_field="operator", tag="answerAtLeast"):
    """Met when a question of the check-in was answered so, or worse, on the day asked about."""

    question: str
    at_least: Annotated[int, Meta(ge=1, le=3)]


class GradeOnLastEntries(
    SparseShape, frozen=True, kw_only=True, tag_field="operator", tag="gradeOnLastEntries"
):
    """
    Met when the last ``entries`` answers of the last ``within_days`` days all reach the grade.

    Days without an answer are passed over. It is not met once an answer that does not reach the
    grade is so recent that fewer than ``entries`` days came after it; before that, too few answers
    make it not evaluable. Exactly one of ``at_least`` and ``at_most`` is given.
    """

    item: str
    entries: DayCount
    within_days: DayCount
    at_least: Grade | None = None
    at_most: Grade | None = None


class Lasting(Shape, frozen=True, kw_only=True, tag_field="operator", tag="lasting"):
    """
    Met when an item has stayed at the grade for longer than ``longer_than_days`` days.

    That is: the answers up to the date asked about that all reach the grade, one after another with
    no gap of more than ``max_gap_days`` unanswered days, lie more than ``longer_than_days`` days
    apart, the first from the last.
    """

    item: str
    at_least: Grade
    longer_than_days: DayCount
    max_gap_days: DayCount


class WorseAfterImprovement(
    Shape, frozen=True, kw_only=True, tag_field="operator", tag="worseAfterImprovement"
):
    """
    Met when an item had become better by ``by`` grades and is now worse again by as much.

    Better: the median of some treatment week, with at least ``week_min_days`` answers, was ``by``
    grades better than that of an earlier one. Worse again: ``days`` of the last ``within_days``
    days are worse by ``by`` grades than the best such week before them. Weeks count from week 1 on
    that were over before those last days.
    """

    item: str
    by: Annotated[int, Meta(ge=1, le=4)]
    days: DayCount
    within_days: DayCount
    week_min_days: Annotated[int, Meta(ge=1, le=7)]


Condition = (
    Flag
    | GradeOnDays
    | GradeOnLastEntries
    | ChangeFromBaseline
    | Lasting
    | WorseAfterImprovement
    | AnswerAtLeast
    | DuringWeeks
    | AllOf
    | AnyOf
)
