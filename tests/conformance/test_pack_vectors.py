"""The released packs come out as their vectors say, in both languages."""

from typing import Any

import msgspec
import pytest

from schemas.trend_rule import TrendRule
from schemas.urgent_rule import UrgentRule
from server.rule_packs import load_packs, shipped_folder
from server.rule_vectors import Question, trend_questions, urgent_questions
from tests.conformance.javascript import javascript_answers
from tests.conformance.test_agreement import ZONES
from tests.conformance.vectors import answer

PACKS = load_packs()


def call(question: Question) -> dict[str, Any]:
    """Make the call that asks one rule about one diary, as it travels."""
    if question.item_id is None:
        rule = PACKS.rule_by_id[question.case.rule_id]
        return _call("urgent-rules", "evaluate", rule, question)
    rule = PACKS.trend_rule_by_id[question.case.rule_id]
    asked = msgspec.structs.replace(rule, items=[question.item_id])
    return _call("trend-rules", "evaluate_trends", [asked], question)


def _call(
    stem: str, function: str, asked: UrgentRule | list[TrendRule], question: Question
) -> dict[str, Any]:
    case = question.case
    arguments = [asked, question.entries, case.as_of, case.first_dose_date]
    return {"stem": stem, "function": function, "arguments": msgspec.to_builtins(arguments)}


def verdict(result: Any) -> dict[str, Any]:
    outcome = result[0] if isinstance(result, list) else result
    return {name: outcome[name] for name in ("status", "tier") if outcome.get(name) is not None}


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    folder = shipped_folder()
    return [*urgent_questions(folder, PACKS), *trend_questions(folder, PACKS)]


def test_python_comes_to_what_every_vector_says(questions: list[Question]) -> None:
    for question in questions:
        asked = call(question)
        result = answer(asked["stem"], asked["function"], asked["arguments"])

        assert verdict(result) == msgspec.to_builtins(question.case.expected), question.place


@pytest.mark.parametrize("zone", ZONES[:2])
def test_javascript_comes_to_what_every_vector_says(zone: str, questions: list[Question]) -> None:
    results = javascript_answers([call(question) for question in questions], zone)

    for question, result in zip(questions, results, strict=True):
        assert verdict(result) == msgspec.to_builtins(question.case.expected), question.place
