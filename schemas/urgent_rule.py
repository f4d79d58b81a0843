"""Urgent rules as data: what is asked, which tier it has, what to do, who says so, whom to call."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from schemas.base import Shape, SparseShape, Text, Translation
from schemas.condition import Condition

Tier = Literal["emergency_now", "same_day", "soon"]
"""Most urgent first."""


class Source(Shape, frozen=True, kw_only=True):
    """A source shown with the rule; grades below B corroborate and are never shown."""

    title: str
    url: str
    grade: Literal["A", "A*", "B"]
    checked_on: date


Steps = dict[str, Annotated[list[str], Meta(min_length=1)]]
"""What to do, step by step, by language tag."""

TierBasis = Literal["stated", "raised"]
"""Whether a source asks for this tier, or we chose a higher one than the sources do."""


class FollowUp(Shape, frozen=True, kw_only=True):
    """
    A further yes-or-no question about a red flag; yes raises the warning to ``tier``.

    The answer is kept in the entry's ``red_flags`` under ``flag``, as any red flag. ``title`` and
    ``what_to_do`` stand in place of the rule's own once it is answered yes.
    """

    flag: str
    question: Text
    tier: Tier
    tier_basis: TierBasis
    title: Text
    what_to_do: Steps


class UrgentRule(SparseShape, frozen=True, kw_only=True):
    """
    One red flag: the question, its tier, the words of the warning and their sources.

    ``area`` is the heading the question stands under. ``short_label`` is all that a list shows of
    it, so it names every sign of the question. Follow-ups can only raise the tier, and
    ``also_when`` can only set the rule off: neither ever silences a yes. ``contacts`` are the kinds
    of contact shown, in order. ``review`` is ``pending`` until a clinician has signed the words
    off. ``valid_regions`` holds ``*`` for everywhere.
    """

    rule_id: str
    area: str
    tier: Tier
    tier_basis: TierBasis
    flag: str
    question: Text
    short_label: Text
    title: Text
    what_to_do: Steps
    may_signal: Text
    sources: Annotated[list[Source], Meta(min_length=1)]
    review: Literal["pending", "reviewed"]
    valid_regions: Annotated[list[str], Meta(min_length=1)]
    contacts: list[str]
    follow_ups: list[FollowUp] = field(default_factory=list)
    also_when: Condition | None = None


class Area(Shape, frozen=True, kw_only=True):
    """A heading of the list of red flags."""

    area_id: str
    label: Text


class RulePack(Shape, frozen=True, kw_only=True):
    """
    A released set of rules; ``pack_version`` changes with any word in it.

    ``format`` counts the shapes that packs have had: a reader refuses one it does not know.
    ``areas`` and ``rules`` stand in the order in which screens list them.
    """

    pack_id: Literal["urgent"]
    format: Literal[2]
    pack_version: str
    released_on: date
    translations: list[Translation] = field(default_factory=list)
    nobody_is_watching: Text
    areas: Annotated[list[Area], Meta(min_length=1)]
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
    translations: list[Translation] = field(default_factory=list)
    regions: Annotated[list[Region], Meta(min_length=1)]
