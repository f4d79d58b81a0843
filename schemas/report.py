"""What a doctor is given: the sections a person chooses from, and the report they make."""

from datetime import date
from typing import Literal

from schemas.base import Instant, Number, Shape
from schemas.dose import CumulativeDose, OffPlanDay
from schemas.lab import LabSeries, RangePlace
from schemas.outcome import AcknowledgementAction, FollowUpOutcome
from schemas.series import Annotations, Comparison, DoseStep, ItemTrend, Pause
from schemas.treatment import DoctorQuestion, Formulation, Weight
from schemas.urgent_rule import Tier

Section = Literal[
    "name",
    "course",
    "effects",
    "red_flags",
    "labs",
    "questions",
    "mood",
    "check_ins",
    "sexual_health",
    "pregnancy",
    "notes",
]
"""
Part of a report, a share or an export for a doctor that the person can leave out.

``mood`` holds every item and red flag about the mind, ``check_ins`` the scored questionnaires,
``sexual_health`` and ``pregnancy`` the red flags, tests and dates about them, ``notes`` the free
text of days. ``effects``, ``red_flags`` and ``labs`` hold what none of those holds.
"""

DEFAULT_SECTIONS: tuple[Section, ...] = (
    "name",
    "course",
    "effects",
    "red_flags",
    "labs",
    "questions",
)
"""Private things are not among them: they are given only when they are chosen."""

Paper = Literal["a4", "letter"]


class Answer(Shape, frozen=True, kw_only=True):
    """One answered day of one effect; ``words`` is what the person was shown for the grade."""

    local_date: date
    treatment_week: int | None
    value: int
    words: str


class FourWeeks(Shape, frozen=True, kw_only=True):
    """
    Four weeks of one effect, both ends included; the median is null where no day was answered.

    ``from_week`` and ``to_week`` are treatment weeks, null where no first dose date is known.
    """

    from_week: int | None
    to_week: int | None
    from_date: date
    to_date: date
    days_logged: int
    median: Number | None
    worst: int | None


class EffectReport(Shape, frozen=True, kw_only=True):
    """
    How one tracked item has gone within the dates of the report.

    ``anchors`` are the words of the five grades, lowest first. ``worst`` is the latest of the worst
    days. ``trend`` holds the points and weeks of charts; ``trend_words`` says its slope,
    no more certain than the days logged allow.
    """

    item_id: str
    section: Section
    label: str
    worse: Literal["higher", "lower"]
    anchors: list[str]
    days_logged: int
    latest: Answer | None
    worst: Answer | None
    four_weeks: list[FourWeeks]
    trend: ItemTrend
    trend_words: str


class Regimen(Shape, frozen=True, kw_only=True):
    """
    What is prescribed on the last day of the report.

    ``mg_per_kg_per_day`` is the mean daily dose by the latest weight; null without one, and for a
    formulation whose milligrams are not those of the usual range.
    """

    starts_on: date
    daily_mg: list[Number]
    formulation: Formulation
    mg_per_kg_per_day: Number | None


class Adherence(Shape, frozen=True, kw_only=True):
    """
    Days of the report with a dose planned, by what was taken; ``not_logged`` is never a missed day.

    ``as_planned``, ``more``, ``partial``, ``missed`` and ``not_logged`` add up to ``planned``.
    """

    planned: int
    as_planned: int
    more: int
    partial: int
    missed: int
    not_logged: int


class CourseReport(Shape, frozen=True, kw_only=True):
    """
    Where the course stands on the last day of the report.

    The dose counts from the first day of the course; adherence and ``off_plan`` only the days of
    the report. Weeks are null without a first dose date; the week before it is −1.
    """

    first_dose_date: date | None
    ended_on: date | None
    treatment_week: int | None
    on_drug_week: int | None
    regimen: Regimen | None
    weight: Weight | None
    dose: CumulativeDose
    dose_steps: list[DoseStep]
    pauses: list[Pause]
    adherence: Adherence
    off_plan: list[OffPlanDay]


class RedFlagReport(Shape, frozen=True, kw_only=True):
    """
    A red flag that was answered yes, in the exact words of the warning, and what was done.

    ``is_in_ledger`` is false where no warning is on record, as for days that were imported: the
    words are then those of the question, and ``shown_at`` is null. ``follow_ups`` are the further
    questions answered yes.
    """

    local_date: date
    rule_id: str
    section: Section
    tier: Tier
    label: str
    title: str
    what_to_do: list[str]
    follow_ups: list[str]
    is_in_ledger: bool
    language: str
    pack_version: str | None
    review: Literal["pending", "reviewed"]
    shown_at: Instant | None
    acknowledged_at: Instant | None
    action: AcknowledgementAction | None
    followed_up_at: Instant | None
    outcome: FollowUpOutcome | None


class EffectChange(Shape, frozen=True, kw_only=True):
    """One effect since the last visit, against as many days before it."""

    item_id: str
    section: Section
    label: str
    worse: Literal["higher", "lower"]
    comparison: Comparison
    words: str


class SinceVisit(Shape, frozen=True, kw_only=True):
    """
    What is new since the last visit.

    ``red_flags`` counts those among the report's; ``dose_steps`` is empty where ``course`` is
    withheld.
    """

    visited_on: date
    note: str | None
    from_date: date
    to_date: date
    effects: list[EffectChange]
    red_flags: int
    dose_steps: list[DoseStep]


class LabValue(Shape, frozen=True, kw_only=True):
    """One value as printed, with the range its own laboratory printed; a test has a result."""

    taken_on: date
    treatment_week: int | None
    value: Number | None
    unit: str | None
    unit_label: str | None
    reference_low: Number | None
    reference_high: Number | None
    place: RangePlace
    result: Literal["negative", "positive"] | None


class ChartedLab(Shape, frozen=True, kw_only=True):
    """Values of one analyte that fit one chart; ``unit_label`` is how people write the unit."""

    unit_label: str
    series: LabSeries


class LabReport(Shape, frozen=True, kw_only=True):
    """
    The values of one analyte, earliest first.

    ``charts`` holds those of them that make a chart: two or more in units that can be compared.
    """

    analyte: str
    section: Section
    label: str
    values: list[LabValue]
    charts: list[ChartedLab]


class ScoreReport(Shape, frozen=True, kw_only=True):
    """One score; ``value`` is null where a question was left out, ``band`` where none is named."""

    scale_id: str
    label: str
    value: int | None
    highest: int
    band: str | None


class CheckInReport(Shape, frozen=True, kw_only=True):
    """The scores of one date for which at least one question was answered."""

    local_date: date
    scores: list[ScoreReport]


class DayNote(Shape, frozen=True, kw_only=True):
    """The free text of one day."""

    local_date: date
    note: str


class DataQuality(Shape, frozen=True, kw_only=True):
    """How many days of the report hold an answer to something that is in it."""

    days_in_range: int
    days_logged: int
    first_logged: date | None
    last_logged: date | None
    longest_gap_days: int


class PackVersion(Shape, frozen=True, kw_only=True):
    """A set of rules or questions behind the report, and whether a clinician has reviewed it."""

    pack_id: str
    label: str
    pack_version: str
    review: Literal["pending", "reviewed"]


class EarlyFlare(Shape, frozen=True, kw_only=True):
    """The weeks in which a flare is often seen, why, and who says so."""

    from_week: int
    to_week: int
    words: str
    source_title: str


class Report(Shape, frozen=True, kw_only=True):
    """
    Everything a doctor is given, of the sections that were chosen and of nothing else.

    ``made_on`` is the person's own day. ``withheld`` names what was left out, whether there was any
    of it or not. A list of a withheld section is empty, ``course`` is null. ``name`` is null where
    the person gave none; ``early_flare`` without the flare or its weeks. ``questions`` are those
    still open, whenever they were asked.
    """

    format: Literal[1]
    language: str
    made_on: date
    from_date: date
    to_date: date
    sections: list[Section]
    withheld: list[Section]
    name: str | None
    course: CourseReport | None
    effects: list[EffectReport]
    annotations: Annotations
    early_flare: EarlyFlare | None
    since_visit: SinceVisit | None
    red_flags: list[RedFlagReport]
    labs: list[LabReport]
    ranges_are_the_labs: str
    check_ins: list[CheckInReport]
    what_a_score_is_not: str | None
    questions: list[DoctorQuestion]
    notes: list[DayNote]
    data_quality: DataQuality
    packs: list[PackVersion]
    what_this_is_not: list[str]
