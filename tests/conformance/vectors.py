"""Reads the conformance vectors and calls what they name, in Python."""

import inspect
import json
import pathlib
import typing
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from typing import Any

import msgspec

from schemas.diary import DailyEntry
from server.domain import conditions

VECTORS = pathlib.Path(__file__).parents[2] / "schemas" / "vectors"

OF_PACKS = {"emergencies", "trend-pack", "urgent-pack"}
"""Cases of the released packs, not of a module; test_emergencies.py and test_pack_vectors.py."""

Case = dict[str, Any]


def stems() -> list[str]:
    found = {path.stem for path in VECTORS.glob("*.json") if "." not in path.stem}
    return sorted(found - OF_PACKS)


def vector_file(stem: str) -> dict[str, Any]:
    return json.loads((VECTORS / f"{stem}.json").read_text(encoding="utf-8"))


def cases_of(stem: str) -> list[Case]:
    file = vector_file(stem)
    return [filled_in(case, file.get("shared", {})) for case in file["cases"]]


def filled_in(value: Any, shared: dict[str, Any]) -> Any:
    """Replace each object that has a ``$like`` by the shared one with the rest laid over it."""
    if isinstance(value, list):
        return [filled_in(each, shared) for each in value]
    if not isinstance(value, dict):
        return value
    members = {name: filled_in(each, shared) for name, each in value.items() if name != "$like"}
    return {**filled_in(shared[value["$like"]], shared), **members} if "$like" in value else members


def answer(stem: str, function: str, arguments: list[Any]) -> Any:
    """Call a domain function with arguments as they travel, and give its result as it travels."""
    called = getattr(import_module(f"server.domain.{stem.replace('-', '_')}"), function)
    hints = typing.get_type_hints(called)
    names = list(inspect.signature(called).parameters)[: len(arguments)]
    converted = [
        case_of(argument) if is_case(argument) else msgspec.convert(argument, as_list(hints[name]))
        for name, argument in zip(names, arguments, strict=True)
    ]
    return msgspec.json.decode(msgspec.json.encode(called(*converted)))


def is_case(argument: Any) -> bool:
    return isinstance(argument, dict) and "$case" in argument


def case_of(argument: dict[str, Any]) -> conditions.Case:
    hints = (list[DailyEntry], date, date | None)
    entries, as_of, first_dose_date = map(msgspec.convert, argument["$case"], hints)
    return conditions.Case.of(entries, as_of, first_dose_date)


def as_list(hint: Any) -> Any:
    if typing.get_origin(hint) is Iterable:
        return list[typing.get_args(hint)]
    return hint


def same(left: Any, right: Any) -> bool:
    """Compare JSON: 2 and 2.0 are one number there, but 1 and true are two values."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return isinstance(left, bool) == isinstance(right, bool) and left == right
