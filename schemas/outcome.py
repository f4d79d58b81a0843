"""What a rule came to, and the warning a person is shown for it."""

from datetime import date
from typing import Annotated, Any, Literal

from msgspec import Meta

from schemas.base import Instant, Number, Shape, Uuid
from schemas.trend_rule import Advice
from schemas.urgent_rule import Contact, Source, Tier

Status = Literal["met", "not_met", "not_evaluable"]
AcknowledgementAction = Literal[
    "called_emergency", "went_for_care", "spoke_to_prescriber", "not_yet", "mistake"
]
FollowUpOutcome = Literal["better", "same", "worse"]


class Evidence(Shape, frozen=True, kw_only=True):
    """One answer that counted; ``value`` null where the answer is missing."""

    local_date: date
    field: str
    value: bool | Number | None


class Outcome(Shape, frozen=True, kw_only=True):
    """
    The verdict of one rule on one date; ``not_evaluable`` is a missing answer, never "fine".

    ``tier`` is null unless the rule is met: its own, or the most urgent of the follow-ups that were
    answered yes.
    """

    rule_id: str
    status: Status
    tier: Tier | None
    evidence: list[Evidence]


class TrendOutcome(Shape, frozen=True, kw_only=True):
    """The verdict of one trend rule for one item on one date."""

    rule_id: str
    item_id: str
    status: Status
    evidence: list[Evidence]


class Notice(Shape, frozen=True, kw_only=True):
    """A trend worth telling the prescriber about, in one language; never an alarm."""

    rule_id: str
    item_id: str
    advice: Advice
    pack_version: str
    language: str
    local_date: date
    title: str
    what_to_do: list[str]
    not_an_alarm: str
    sources: list[Source]
    review: str
    evidence: list[Evidence]


class NoticeList(Shape, frozen=True, kw_only=True):
    """Every notice called for on one date, the more pressing first."""

    as_of: date
    items: list[Notice]


class OpenFollowUp(Shape, frozen=True, kw_only=True):
    """A follow-up question that was not answered yet; yes would raise the warning."""

    flag: str
    question: str


class Warning(Shape, frozen=True, kw_only=True):
    """A rule that was met, with everything the person needs to act on it, in one language."""

    warning_id: Uuid
    rule_id: str
    pack_version: str
    tier: Tier
    language: str
    local_date: date
    title: str
    what_to_do: list[str]
    may_signal: str
    nobody_is_watching: str
    contacts: list[Contact]
    sources: list[Source]
    review: str
    evidence: list[Evidence]
    follow_ups: list[OpenFollowUp]
    shown_at: Instant
    acknowledged_at: Instant | None
    action: AcknowledgementAction | None
    followed_up_at: Instant | None
    outcome: FollowUpOutcome | None


class Evaluation(Shape, frozen=True, kw_only=True):
    """The answer to ``POST /evaluate``: every urgent rule's outcome, and what is to be said."""

    as_of: date
    pack_version: str
    outcomes: list[Outcome]
    warnings: list[Warning]
    notices: list[Notice]


class WarningPage(Shape, frozen=True, kw_only=True):
    """Warnings, newest first; ``next`` is the ``after`` of the next page, null on the last."""

    items: list[Warning]
    next: Uuid | None


class Acknowledgement(Shape, frozen=True, kw_only=True):
    """What the person did about a warning."""

    action: AcknowledgementAction


class FollowUpAnswer(Shape, frozen=True, kw_only=True):
    """How it went, asked on a later day."""

    outcome: FollowUpOutcome


class EvaluationRequest(Shape, frozen=True, kw_only=True):
    """Entries to be looked at without being stored."""

    entries: Annotated[list[dict[str, Any]], Meta(max_length=60)]
    as_of: date
    first_dose_date: date | None = None
    region: str = "OTHER"
