"""Adds up the answers of a check-in; a score with an answer missing is not a lower score."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from schemas.check_in import Band, CheckInPack, Question, Questionnaire, Scale, Score

MAX_ANSWER = 3


def scores(pack: CheckInPack, answers: Mapping[str, int]) -> list[Score]:
    """
    Give the score of every scale, the short scales first, then the full ones.

    Args:
        answers: those of one date, by question; others than the pack's do not count.
    """
    short = [questionnaire.short for questionnaire in pack.questionnaires]
    full = [questionnaire.full for questionnaire in pack.questionnaires]
    return [
        Score(
            scale_id=scale.scale_id,
            value=_score(scale, answers),
            highest=MAX_ANSWER * len(scale.question_ids),
        )
        for scale in [*short, *full]
    ]


def _score(scale: Scale, answers: Mapping[str, int]) -> int | None:
    total = 0
    for question_id in scale.question_ids:
        given = answers.get(question_id)
        if given is None:
            return None
        total += given
    return total


def band(scale: Scale, value: int | None) -> Band | None:
    """
    Give the band that a score falls into.

    Returns:
        None for no score, and for one below the first band: the source has no name for it.
    """
    if value is None:
        return None
    reached = [each for each in scale.bands if each.from_score <= value]
    return max(reached, key=lambda each: each.from_score, default=None)


def questions_to_ask(questionnaire: Questionnaire, answers: Mapping[str, int]) -> list[Question]:
    """
    Give the questions to put before the person, answered or not, in the questionnaire's order.

    Those of the short scale; the rest as well once the short score reaches the point from which
    they are offered.
    """
    short = questionnaire.short
    value = _score(short, answers)
    if value is not None and short.offers_rest_from is not None and value >= short.offers_rest_from:
        return list(questionnaire.questions)
    return [each for each in questionnaire.questions if each.question_id in short.question_ids]


def next_on(dates: Iterable[date], interval_days: int) -> date | None:
    """
    Give the date from which the next check-in is asked.

    Args:
        dates: of every check-in so far, in any order.

    Returns:
        None before the first.
    """
    latest = max(dates, default=None)
    return None if latest is None else latest + timedelta(days=interval_days)
