"""The catalogue: what can be graded, in which words, and which way is worse."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from schemas.base import Shape, Text, Translation
from schemas.check_in import CheckInPack
from schemas.lab import LabCatalogue
from schemas.programme import ProgrammePack
from schemas.trend_rule import TrendPack
from schemas.urgent_rule import ContactBook, RulePack


class Item(Shape, frozen=True, kw_only=True):
    """
    Something a person grades 0-4 each day.

    ``anchors`` are the plain words of the five steps, lowest first. ``is_default`` items are
    tracked until the person chooses. ``mood`` is an item whose ``worse`` is ``lower``.
    """

    item_id: str
    group: Literal["dryness", "skin", "body", "mind"]
    worse: Literal["higher", "lower"]
    is_default: bool
    label: Text
    question: Text
    anchors: dict[str, Annotated[list[str], Meta(min_length=5, max_length=5)]]


class ContextNote(Shape, frozen=True, kw_only=True):
    """A sentence drawn on charts with the source that says so."""

    note_id: str
    text: Text
    from_week: int
    to_week: int
    source_title: str
    source_url: str
    checked_on: date


class ItemCatalogue(Shape, frozen=True, kw_only=True):
    """Every item, in the order screens list them."""

    catalogue_version: str
    translations: list[Translation] = field(default_factory=list)
    items: Annotated[list[Item], Meta(min_length=1)]
    early_flare: ContextNote


class Catalogue(Shape, frozen=True, kw_only=True):
    """The answer to ``GET /catalogue``: everything a phone needs to work without the server."""

    items: ItemCatalogue
    urgent_rules: RulePack
    trend_rules: TrendPack
    check_in: CheckInPack
    contacts: ContactBook
    labs: LabCatalogue
    programmes: ProgrammePack
