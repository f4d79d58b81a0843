"""What a doctor is given of a diary once sections are chosen: decided, and not yet in any form."""

from datetime import date
from typing import Literal

from msgspec import field

from schemas.base import Grade, Instant, Number, Shape
from schemas.check_in import Score
from schemas.dose import CumulativeDose, OffPlanDay
from schemas.outcome import AcknowledgementAction, FollowUpOutcome
from schemas.treatment import Formulation, Lab, Weight
from schemas.urgent_rule import Tier


class GivenDay(Shape, frozen=True, kw_only=True):
    """
    The answers of one day that are given; what was not answered, or is withheld, is not there.

    ``grades`` holds mood as well. ``treatment_day`` is null where the course is withheld.
    """

    local_date: date
    treatment_day: int | None
    grades: dict[str, Grade]
    nosebleeds: int | None
    new_lumps: int | None
    taken_with_food: bool | None
    note: str | None


SegmentStatus = Literal["intended", "active", "on-hold", "completed", "stopped"]


class RegimenSegment(Shape, frozen=True, kw_only=True):
    """
    A stretch of the course on one regimen; ``daily_mg`` is null where no dose was written down.

    ``on-hold`` is a pause, past or present; ``completed`` was followed by another regimen, and
    ``stopped`` by the end of the course.
    """

    status: SegmentStatus
    starts_on: date
    ends_on: date | None
    daily_mg: list[Number] | None
    doses_per_day: int | None
    formulation: Formulation


class AdherenceWeek(Shape, frozen=True, kw_only=True):
    """
    How many days of a week were as planned; an unanswered day is neither taken nor missed.

    ``planned`` counts the days with a dose planned: those as planned, missed, partial, unanswered,
    and those with more than planned. ``extra`` counts the latter, and doses on days without a plan.
    """

    from_date: date
    to_date: date
    planned: int
    as_planned: int
    missed: int
    partial: int
    extra: int
    unanswered: int


class GivenRedFlag(Shape, frozen=True, kw_only=True):
    """
    An urgent rule that the answers of a day meet as they stand now.

    ``follow_ups`` are those that were answered. What was done is null where nothing is on record.
    """

    local_date: date
    rule_id: str
    tier: Tier
    follow_ups: dict[str, bool]
    action: AcknowledgementAction | None
    acknowledged_at: Instant | None
    outcome: FollowUpOutcome | None


class GivenCheckIn(Shape, frozen=True, kw_only=True):
    """One questionnaire of one day: the answers given, and the scores of which none is missing."""

    local_date: date
    questionnaire_id: str
    answers: dict[str, int]
    scores: list[Score]


class DataQuality(Shape, frozen=True, kw_only=True):
    """
    What stands behind everything else: on how many days of the range something was logged.

    Only answers that are given count. ``days_logged`` is null where nothing of a day is given.
    """

    from_date: date
    to_date: date
    days_in_range: int
    days_logged: int | None


class Given(Shape, frozen=True, kw_only=True):
    """All of it; a section that was withheld has left nothing behind, not even a count."""

    diary_id: str
    made_at: Instant
    data_quality: DataQuality
    name: str | None = None
    days: list[GivenDay] = field(default_factory=list)
    red_flags: list[GivenRedFlag] = field(default_factory=list)
    regimen: list[RegimenSegment] = field(default_factory=list)
    off_plan: list[OffPlanDay] = field(default_factory=list)
    adherence: list[AdherenceWeek] = field(default_factory=list)
    dose: CumulativeDose | None = None
    weights: list[Weight] = field(default_factory=list)
    labs: list[Lab] = field(default_factory=list)
    check_ins: list[GivenCheckIn] = field(default_factory=list)
