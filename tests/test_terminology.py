"""Codes of licensed terminologies: none as shipped, and no mistake in a file is passed over."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.app import create_litestar
from server.errors import UnreadableRulePackError
from server.settings import Settings
from server.terminology import load_terminology

CODE = {"concept": "item.headache", "system": "urn:example", "code": "1", "display": "Headache"}


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def written(**parts: Any) -> str:
        content = {"format": 1, "licence": "a licence of ours", "codes": [CODE], **parts}
        path = tmp_path / "codes.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return str(path)

    return written


def test_nothing_is_mapped_as_shipped() -> None:
    assert load_terminology(Settings().terminology_file) == {}


def test_a_file_that_is_named_is_used(file: Any) -> None:
    mapped = load_terminology(file())

    assert [each.code for each in mapped["item.headache"]] == ["1"]
    create_litestar(Settings(terminology_file=file()))


@pytest.mark.parametrize(
    "parts",
    [
        {"format": 2},
        {"licence": ""},
        {"codes": [{**CODE, "system": "SNOMED"}]},
        {"codes": [{**CODE, "code": "two words"}]},
        {"codes": [{**CODE, "concept": "item.dreams"}]},
    ],
    ids=["format", "no licence", "system", "code", "concept"],
)
def test_a_mistake_in_the_file_stops_the_server(file: Any, parts: dict[str, Any]) -> None:
    with pytest.raises(UnreadableRulePackError):
        create_litestar(Settings(terminology_file=file(**parts)))


def test_a_file_that_is_missing_stops_the_server() -> None:
    with pytest.raises(UnreadableRulePackError):
        create_litestar(Settings(terminology_file="/nowhere/codes.json"))
