"""Check-ins as FHIR Observations: the answers as a panel, each score on its own."""

from collections.abc import Iterator

from schemas.check_in import Questionnaire, Scale, Score
from schemas.given import GivenCheckIn
from server.rendering.fhir_codes import (
    ANSWERS,
    LANGUAGE,
    LOINC,
    OWN_CONCEPTS,
    PANELS,
    QUESTIONS,
    TOTALS,
    Codes,
    loinc,
)
from server.rendering.fhir_json import Json, Subject, annotation, quantity
from server.rendering.fhir_observations import observation
from server.rule_packs import in_language

NOT_A_DIAGNOSIS = "A screening score from the person's own answers, not a diagnosis."


def check_in_observations(codes: Codes, subject: Subject, given: GivenCheckIn) -> Iterator[Json]:
    """Tell one questionnaire of one day: its panel, then every score that is whole."""
    questionnaire = next(
        each
        for each in codes.packs.check_in.questionnaires
        if each.questionnaire_id == given.questionnaire_id
    )
    scored = [(_key(given, score.scale_id), score) for score in given.scores]
    yield observation(
        subject,
        _key(given, given.questionnaire_id),
        _panel_code(codes, questionnaire, given),
        effectiveDateTime=given.local_date.isoformat(),
        hasMember=[subject.reference(key) for key, _ in scored],
        component=[_answer(codes, questionnaire, *answer) for answer in given.answers.items()],
    )
    for key, score in scored:
        yield _total(codes, subject, key, given, score)


def _key(given: GivenCheckIn, name: str) -> str:
    return f"check-in/{given.local_date}/{name}"


def _panel_code(codes: Codes, questionnaire: Questionnaire, given: GivenCheckIn) -> Json:
    """Name the short questionnaire, unless more than its questions were answered."""
    short = questionnaire.short
    is_short = given.answers.keys() <= set(short.question_ids)
    return _scale_code(codes, short if is_short else questionnaire.full, PANELS)


def _scale_code(codes: Codes, scale: Scale, codes_by_scale: dict[str, str]) -> Json:
    label = in_language(scale.label, LANGUAGE)
    standard = loinc(codes_by_scale.get(scale.scale_id), label)
    concept = f"scale.{scale.scale_id}"
    return codes.concept(concept, OWN_CONCEPTS[concept][0], *standard)


def _answer(codes: Codes, questionnaire: Questionnaire, question_id: str, answer: int) -> Json:
    question = next(each for each in questionnaire.questions if each.question_id == question_id)
    text = in_language(question.text, LANGUAGE)
    said = in_language(questionnaire.options, LANGUAGE)[answer]
    standard = loinc(QUESTIONS.get(question_id), text)
    return {
        "code": codes.concept(f"question.{question_id}", text, *standard),
        "valueCodeableConcept": {
            "coding": [{"system": LOINC, "code": ANSWERS[answer], "display": said}],
            "text": f"{said} ({answer})",
        },
    }


def _total(codes: Codes, subject: Subject, key: str, given: GivenCheckIn, score: Score) -> Json:
    scales = (
        scale for each in codes.packs.check_in.questionnaires for scale in (each.short, each.full)
    )
    scale = next(each for each in scales if each.scale_id == score.scale_id)
    return observation(
        subject,
        key,
        _scale_code(codes, scale, TOTALS),
        effectiveDateTime=given.local_date.isoformat(),
        valueQuantity=quantity(score.value or 0, "{score}", "{score}"),
        note=annotation(NOT_A_DIAGNOSIS),
    )
