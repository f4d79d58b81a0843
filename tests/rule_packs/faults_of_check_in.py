"""Faults that a pack of the check-in may have."""

from tests.rule_packs.changes import REMOVED, Fault, Step

PHQ: list[Step] = ["questionnaires", 0]

FAULTS: list[Fault] = [
    (
        "a question twice",
        [(["questionnaires", 1, "questions", 0, "question_id"], "phq_1")],
        "$.questionnaires[1].questions[0].question_id",
        "repeats 'phq_1' of $.questionnaires[0].questions[0].question_id",
    ),
    (
        "a score twice",
        [([*PHQ, "full", "scale_id"], "phq2")],
        "$.questionnaires[0].full.scale_id",
        "repeats 'phq2' of $.questionnaires[0].short.scale_id",
    ),
    *(
        (f"no {text}", [([text], {})], f"$.{text}", "has no words in 'en'")
        for text in ("introduction", "what_a_score_is_not")
    ),
    *(
        (
            f"no {text}",
            [([*PHQ, text], {})],
            f"$.questionnaires[0].{text}",
            "has no words in 'en'",
        )
        for text in ("label", "stem", "options", "terms")
    ),
    (
        "a question in no English",
        [([*PHQ, "questions", 8, "text"], {})],
        "$.questionnaires[0].questions[8].text",
        "has no words in 'en'",
    ),
    (
        "three options",
        [([*PHQ, "options", "en", 3], REMOVED)],
        "$.questionnaires[0].options[...]",
        "Expected `array` of length >= 4",
    ),
    (
        "a score of fewer questions than are asked",
        [([*PHQ, "full", "question_ids", 8], REMOVED)],
        "$.questionnaires[0].full.question_ids",
        "are not all the questions in their order",
    ),
    (
        "a short form of other questions than the first",
        [([*PHQ, "short", "question_ids", 1], "phq_3")],
        "$.questionnaires[0].short.question_ids",
        "are not the first questions in their order",
    ),
    (
        "a rest that is never offered",
        [([*PHQ, "short", "offers_rest_from"], None)],
        "$.questionnaires[0].short.offers_rest_from",
        "is null: the rest would never be offered",
    ),
    (
        "a rest offered from a score nobody reaches",
        [([*PHQ, "short", "offers_rest_from"], 7)],
        "$.questionnaires[0].short.offers_rest_from",
        "is not within 1 and 6",
    ),
    (
        "a rest where nothing is left",
        [([*PHQ, "full", "offers_rest_from"], 5)],
        "$.questionnaires[0].full.offers_rest_from",
        "is not null, and no questions are left",
    ),
    (
        "a name for having no score at all",
        [([*PHQ, "full", "bands", 0, "from_score"], 0)],
        "$.questionnaires[0].full.bands[0].from_score",
        "is not within 1 and 27",
    ),
    (
        "bands out of order",
        [([*PHQ, "full", "bands", 2, "from_score"], 10)],
        "$.questionnaires[0].full.bands[2].from_score",
        "is not within 11 and 27",
    ),
    (
        "a band nobody reaches",
        [([*PHQ, "full", "bands", 3, "from_score"], 28)],
        "$.questionnaires[0].full.bands[3].from_score",
        "is not within 16 and 27",
    ),
    (
        "a band in no English",
        [([*PHQ, "full", "bands", 0, "label"], {})],
        "$.questionnaires[0].full.bands[0].label",
        "has no words in 'en'",
    ),
    (
        "a scale in no English",
        [([*PHQ, "short", "label"], {})],
        "$.questionnaires[0].short.label",
        "has no words in 'en'",
    ),
    (
        "a check-in more often than it looks back",
        [(["interval_days"], 13)],
        "$.interval_days",
        "Expected `int` >= 14",
    ),
    (
        "a source with no address",
        [([*PHQ, "sources", 0, "url"], "a book")],
        "$.questionnaires[0].sources[0].url",
        "is not a web address",
    ),
]
