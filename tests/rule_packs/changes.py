"""How a fault is put into a copy of a pack, and the conditions that rules are given in tests."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.errors import UnreadableRulePackError
from server.rule_packs import load_packs

REMOVED = object()

Step = str | int
Change = tuple[list[Step], Any]
Fault = tuple[str, list[Change], str, str]
"""What is wrong, what is changed for it, the place that is named, how the reason begins."""


def change(path: Path, steps: list[Step], value: Any) -> None:
    document = json.loads(path.read_text("utf-8"))
    inner = document
    for step in steps[:-1]:
        inner = inner[step]
    if value is REMOVED:
        del inner[steps[-1]]
    else:
        inner[steps[-1]] = value
    path.write_text(json.dumps(document, indent=1), "utf-8")


def refusal(folder: Path) -> UnreadableRulePackError:
    with pytest.raises(UnreadableRulePackError) as refused:
        load_packs(folder)
    return refused.value


def a_condition(**fields: Any) -> list[Change]:
    """The change that makes the first rule fire by this condition as well."""
    return [(["rules", 0, "also_when"], fields)]


def a_grade(**fields: Any) -> dict[str, Any]:
    grade = {"operator": "gradeOnDays", "item": "flare", "days": 2, "within_days": 3, "at_least": 3}
    return {name: value for name, value in (grade | fields).items() if value is not REMOVED}


def a_baseline(**fields: Any) -> dict[str, Any]:
    return {
        "operator": "changeFromBaseline",
        "item": "mood",
        "by": 2,
        "days": 2,
        "within_days": 3,
        "baseline_from_day": -7,
        "baseline_to_day": 7,
        "baseline_min_days": 3,
    } | fields
