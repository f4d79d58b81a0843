"""Urgent rules as data: what is asked, when it counts, what to do, who says so, whom to call."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from schemas.base import Grade, Shape, SparseShape, Text

Tier = Literal["emergency_now", "same_day", "soon"]
"""Most urgent first."""

DayCount = Annotated[int, Meta(ge=1, le=60)]


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


Condition = Flag | GradeOnDays | ChangeFromBaseline | DuringWeeks | AllOf | AnyOf


class Source(Shape, frozen=True, kw_only=True):
    """A source shown with the rule; grades below B corroborate and are never shown."""

    title: str
    url: str
    grade: Literal["A", "A*", "B"]
    checked_on: date


class UrgentRule(SparseShape, frozen=True, kw_only=True):
    """
    One red flag: the question, the condition, the words of the warning and their sources.

    ``groups`` are the clinical symptom groups the question covers. ``contacts`` are the kinds of
    contact shown, in order. ``review`` is ``pending`` until a clinician has signed the words off.
    ``valid_regions`` holds ``*`` for everywhere.
    """

    rule_id: str
    tier: Tier
    question: Text
    short_label: Text
    title: Text
    what_to_do: dict[str, Annotated[list[str], Meta(min_length=1)]]
    may_signal: Text
    sources: Annotated[list[Source], Meta(min_length=1)]
    review: Literal["pending", "reviewed"]
    valid_regions: Annotated[list[str], Meta(min_length=1)]
    contacts: list[str]
    groups: list[str]
    flag: str | None = None
    condition: Condition | None = None


class RulePack(Shape, frozen=True, kw_only=True):
    """A released set of rules; ``pack_version`` changes with any word in it."""

    pack_id: str
    pack_version: str
    released_on: date
    nobody_is_watching: Text
    rules: Annotated[list[UrgentRule], Meta(min_length=1)]


class Contact(SparseShape, frozen=True, kw_only=True):
    """
    A number or page to turn to.

    ``number`` is dialled as written without spaces; ``url`` stands alone or beside it.
    ``verified_on`` is absent where the number could not be confirmed at a source of grade A or B,
    and the interface then says so.
    """

    contact_id: str
    kind: str
    label: Text
    action: Literal["call", "text", "open"]
    number: str | None = None
    url: str | None = None
    text_keyword: str | None = None
    source: str | None = None
    grade: Literal["A", "A*", "B", "C", "U"] = "U"
    verified_on: date | None = None


class Region(Shape, frozen=True, kw_only=True):
    """The contacts of one region, most urgent kind first."""

    region: str
    label: Text
    contacts: list[Contact]


class ContactBook(Shape, frozen=True, kw_only=True):
    """Every region; ``OTHER`` is used where the person's region is unknown."""

    contacts_version: str
    regions: Annotated[list[Region], Meta(min_length=1)]
