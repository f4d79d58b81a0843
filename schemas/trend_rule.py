"""Trend rules as data: a channel of its own that says "mention it", and never alarms."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from schemas.base import Shape, Text, Translation
from schemas.condition import Condition
from schemas.urgent_rule import Source, Steps

Advice = Literal["contact_soon", "mention"]
"""Contact the prescriber soon, or mention it at the next visit; the more pressing first."""


class TrendRule(Shape, frozen=True, kw_only=True):
    """
    Something to tell the prescriber that shows in the grades of several days.

    ``condition`` is decided for each of ``items`` in turn, which its ``*`` stands for. ``{item}``
    in the words stands for the item's label. Once shown for an item, the notice is not shown for
    it again for ``repeat_after_days`` days.
    """

    rule_id: str
    advice: Advice
    items: Annotated[list[str], Meta(min_length=1)]
    condition: Condition
    repeat_after_days: Annotated[int, Meta(ge=1, le=60)]
    title: Text
    what_to_do: Steps
    sources: Annotated[list[Source], Meta(min_length=1)]
    review: Literal["pending", "reviewed"]


class TrendPack(Shape, frozen=True, kw_only=True):
    """A released set of trend rules; ``pack_version`` changes with any word in it."""

    pack_id: Literal["trends"]
    format: Literal[1]
    pack_version: str
    released_on: date
    translations: list[Translation] = field(default_factory=list)
    not_an_alarm: Text
    rules: Annotated[list[TrendRule], Meta(min_length=1)]
