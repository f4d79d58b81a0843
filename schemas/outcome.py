"""What a rule came to, and the warning a person is shown for it."""

from datetime import date
from typing import Annotated, Any, Literal

from msgspec import Meta

from schemas.base import Instant, Number, Shape, Uuid
from schemas.urgent_rule import Contact, Source, Tier

Status = Literal["met", "not_met", "not_evaluable"]
AcknowledgementAction = Literal[
    "called_emergency", "went_for_care", "spoke_to_prescriber", "not_yet", "mistake"
]


class Evidence(Shape, frozen=True, kw_only=True):
    """One answer that counted; ``value`` null where the answer is missing."""

    local_date: date
    field: str
    value: bool | Number | None


class Outcome(Shape, frozen=True, kw_only=True):
    """The verdict of one rule on one date; ``not_evaluable`` is a missing answer, never "fine"."""

    rule_id: str
    status: Status
    evidence: list[Evidence]


class Warning(Shape, frozen=True, kw_only=True):
    """A rule that was met, with everything the person needs to act on it, in one language."""

    warning_id: Uuid
    rule_id: str
    pack_version: str
    tier: Tier
    local_date: date
    title: str
    what_to_do: list[str]
    may_signal: str
    nobody_is_watching: str
    contacts: list[Contact]
    sources: list[Source]
    review: str
    evidence: list[Evidence]
    shown_at: Instant
    acknowledged_at: Instant | None
    action: AcknowledgementAction | None


class Evaluation(Shape, frozen=True, kw_only=True):
    """The answer to ``POST /evaluate``: every rule's outcome, and a warning for each one met."""

    as_of: date
    pack_version: str
    outcomes: list[Outcome]
    warnings: list[Warning]


class WarningPage(Shape, frozen=True, kw_only=True):
    """Warnings, newest first; ``next`` is the ``after`` of the next page, null on the last."""

    items: list[Warning]
    next: Uuid | None


class Acknowledgement(Shape, frozen=True, kw_only=True):
    """What the person did about a warning."""

    action: AcknowledgementAction


class EvaluationRequest(Shape, frozen=True, kw_only=True):
    """Entries to be looked at without being stored."""

    entries: Annotated[list[dict[str, Any]], Meta(max_length=60)]
    as_of: date
    first_dose_date: date | None = None
    region: str = "OTHER"
