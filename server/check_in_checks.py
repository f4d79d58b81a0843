"""What must hold in the questionnaires of the check-in beyond their shapes."""

from collections.abc import Iterator

from schemas.check_in import CheckInPack, Questionnaire, Scale
from server.pack_faults import Problem, repeats, sources_problems, text_problems

HIGHEST_ANSWER = 3


def check_in_problems(pack: CheckInPack) -> Iterator[Problem]:
    """Faults of the questionnaires, in the order of the file."""
    yield from text_problems("$.introduction", pack.introduction)
    yield from text_problems("$.what_a_score_is_not", pack.what_a_score_is_not)
    places = [(f"$.questionnaires[{i}]", each) for i, each in enumerate(pack.questionnaires)]
    yield from repeats(
        (f"{place}.questions[{i}].question_id", question.question_id)
        for place, each in places
        for i, question in enumerate(each.questions)
    )
    yield from repeats(
        (f"{place}.{name}.scale_id", scale.scale_id)
        for place, each in places
        for name, scale in (("short", each.short), ("full", each.full))
    )
    for place, each in places:
        yield from _questionnaire_problems(place, each)
        yield from sources_problems(place, each.sources, pack.released_on)


def _questionnaire_problems(place: str, asked: Questionnaire) -> Iterator[Problem]:
    for name in ("label", "stem", "options", "terms"):
        yield from text_problems(f"{place}.{name}", getattr(asked, name))
    for index, question in enumerate(asked.questions):
        yield from text_problems(f"{place}.questions[{index}].text", question.text)
    ids = [question.question_id for question in asked.questions]
    if asked.full.question_ids != ids:
        yield f"{place}.full.question_ids", "are not all the questions in their order"
    if asked.short.question_ids != ids[: len(asked.short.question_ids)]:
        yield f"{place}.short.question_ids", "are not the first questions in their order"
    if asked.full.offers_rest_from is not None:
        yield f"{place}.full.offers_rest_from", "is not null, and no questions are left"
    if asked.short.offers_rest_from is None:
        yield f"{place}.short.offers_rest_from", "is null: the rest would never be offered"
    yield from _scale_problems(f"{place}.short", asked.short)
    yield from _scale_problems(f"{place}.full", asked.full)


def _scale_problems(place: str, scale: Scale) -> Iterator[Problem]:
    yield from text_problems(f"{place}.label", scale.label)
    highest = HIGHEST_ANSWER * len(scale.question_ids)
    if scale.offers_rest_from is not None and not 1 <= scale.offers_rest_from <= highest:
        yield f"{place}.offers_rest_from", f"is not within 1 and {highest}"
    # No band may begin at 0: whatever it were called would tell someone that all is well.
    lowest = 1
    for index, band in enumerate(scale.bands):
        yield from text_problems(f"{place}.bands[{index}].label", band.label)
        if not lowest <= band.from_score <= highest:
            yield f"{place}.bands[{index}].from_score", f"is not within {lowest} and {highest}"
        lowest = band.from_score + 1
