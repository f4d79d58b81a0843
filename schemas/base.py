"""The base of every shape, and the value types that several of them share."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Text = dict[str, str]
"""Words for people by language tag; every text has at least ``en``."""

Language = Literal["en", "de", "es"]
"""The languages that pictures, papers and packs speak."""

Grade = Annotated[int, Meta(ge=0, le=4)]
"""Ordinal step of one item, 0-4; the catalogue says what each step means and which way is worse."""

Milligrams = Annotated[int, Meta(ge=0, le=1000)] | Annotated[float, Meta(ge=0, le=1000)]
"""Milligrams of isotretinoin on one day; 0 is a dose deliberately not taken."""

Number = int | float

Uuid = Annotated[
    str,
    Meta(
        pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        min_length=36,
        max_length=36,  # in Python "$" also matches before a newline at the end
    ),
]
"""A lower-case UUID; version 7 where the maker's order matters."""

Instant = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$",
        min_length=24,
        max_length=24,
    ),
]
"""UTC to the millisecond in one spelling: text order is time order in every engine."""


class Shape(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A shape in which every field is always written."""


class SparseShape(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """A shape in which an unanswered field is absent, never null or zero."""


class Translation(Shape, frozen=True, kw_only=True):
    """
    A language in which a pack has every one of its words, beside English.

    ``review`` is ``pending`` until a clinician who grew up with the language has read them.
    """

    language: str
    review: Literal["pending", "reviewed"]
