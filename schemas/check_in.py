"""The check-in: questionnaires about the last two weeks, as data, and the scores they come to."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from schemas.base import Shape, Text, Translation
from schemas.urgent_rule import Source

CheckInAnswer = Annotated[int, Meta(ge=0, le=3)]
"""How often in the last two weeks: 0 not at all, to 3 nearly every day."""


class Question(Shape, frozen=True, kw_only=True):
    """One question, in the wording the questionnaire was published with."""

    question_id: str
    text: Text


class Band(Shape, frozen=True, kw_only=True):
    """What scores from ``from_score`` up to the next band are called by the source."""

    from_score: int
    label: Text


class Scale(Shape, frozen=True, kw_only=True):
    """
    A score: the sum of the answers to ``question_ids``, all of which must be answered.

    ``offers_rest_from`` is the score from which the questions that are left are offered; null
    where none are left.
    """

    scale_id: str
    label: Text
    question_ids: Annotated[list[str], Meta(min_length=1)]
    bands: list[Band]
    offers_rest_from: int | None


class Questionnaire(Shape, frozen=True, kw_only=True):
    """The short scale is asked first; the rest of the full one is offered, never required."""

    questionnaire_id: str
    label: Text
    stem: Text
    options: dict[str, Annotated[list[str], Meta(min_length=4, max_length=4)]]
    questions: Annotated[list[Question], Meta(min_length=1)]
    short: Scale
    full: Scale
    terms: Text
    sources: Annotated[list[Source], Meta(min_length=1)]
    review: Literal["pending", "reviewed"]


class CheckInPack(Shape, frozen=True, kw_only=True):
    """Every questionnaire, and how many days lie between one check-in and the next."""

    pack_id: Literal["check_in"]
    format: Literal[1]
    pack_version: str
    released_on: date
    translations: list[Translation] = field(default_factory=list)
    interval_days: Annotated[int, Meta(ge=14, le=60)]
    introduction: Text
    what_a_score_is_not: Text
    questionnaires: Annotated[list[Questionnaire], Meta(min_length=1)]


class Score(Shape, frozen=True, kw_only=True):
    """The score of one scale on one date; ``value`` is null unless every question was answered."""

    scale_id: str
    value: int | None
    highest: int


class CheckIn(Shape, frozen=True, kw_only=True):
    """The scores of one date, short scales first."""

    local_date: date
    scores: list[Score]


class CheckInList(Shape, frozen=True, kw_only=True):
    """Every check-in of a diary by date, and the date from which the next one is asked."""

    items: list[CheckIn]
    next_on: date | None
