"""Every conformance vector, answered in Python; vectors.test.mjs answers the same in JavaScript."""

import json
from typing import Any

import jsonschema
import pytest

from tests.conformance.vectors import VECTORS, Case, answer, cases_of, same, stems, vector_file

SCHEMA: dict[str, Any] = json.loads((VECTORS / "vectors.schema.json").read_text(encoding="utf-8"))

CASES = [
    pytest.param(stem, case, id=f"{stem}: {case['function']}: {case['description']}")
    for stem in stems()
    for case in cases_of(stem)
]


@pytest.mark.parametrize("stem", stems())
def test_a_vector_file_keeps_to_its_schema(stem: str) -> None:
    jsonschema.validate(vector_file(stem), SCHEMA)


@pytest.mark.parametrize("stem", stems())
def test_no_two_cases_of_a_function_share_a_name(stem: str) -> None:
    names = [(case["function"], case["description"]) for case in cases_of(stem)]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(("stem", "case"), CASES)
def test_vector(stem: str, case: Case) -> None:
    result = answer(stem, case["function"], case["arguments"])

    assert same(result, case["expected"]), result
