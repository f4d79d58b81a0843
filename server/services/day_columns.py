"""The columns of a day: what a table of days is made of, both ways."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from schemas.diary import DailyEntry
from server.rule_packs import MOOD, Packs

DATE_COLUMN = "local_date"

CellKind = Literal["text", "grade", "yes_no", "number", "count"]


class DayColumn(NamedTuple):
    """A column; ``field`` and ``member`` say where its value stands in an entry."""

    name: str
    field: str
    member: str | None
    kind: CellKind
    worse: Literal["higher", "lower"] | None = None


def day_columns(packs: Packs) -> list[DayColumn]:
    """List the columns beside the date, in the order of the catalogue."""
    return [
        _plain("zone", "text"),
        *(
            _member("grades", item.item_id, "grade", item.worse)
            for item in packs.items.items
            if item.item_id in packs.graded_item_ids
        ),
        DayColumn("mood", "mood", None, "grade", packs.item_by_id[MOOD].worse),
        *(_member("red_flags", flag, "yes_no") for flag in _flags(packs)),
        *(_member("check_in", question, "count") for question in sorted(packs.question_ids)),
        _plain("dose_taken_mg", "number"),
        _plain("taken_with_food", "yes_no"),
        _plain("nosebleeds", "count"),
        _plain("new_lumps", "count"),
        _plain("note", "text"),
    ]


def cells_of(entry: Mapping[str, Any], columns: list[DayColumn]) -> list[str]:
    """Spell a day, its date first; what was not answered is an empty cell, 0 is 0."""
    return [entry[DATE_COLUMN], *(_spelled(value_of(entry, column)) for column in columns)]


def value_of(entry: Mapping[str, Any], column: DayColumn) -> Any:
    """Give the value of one column; None where it was not answered."""
    value = entry.get(column.field)
    if column.member is None or value is None:
        return value
    return value.get(column.member)


def put_value(entry: dict[str, Any], column: DayColumn, value: Any) -> None:
    """Set the value of one column."""
    if column.member is None:
        entry[column.field] = value
    else:
        entry.setdefault(column.field, {})[column.member] = value


def _plain(name: str, kind: CellKind) -> DayColumn:
    assert name in DailyEntry.__struct_fields__  # noqa: S101
    return DayColumn(name, name, None, kind)


def _member(
    field: str, member: str, kind: CellKind, worse: Literal["higher", "lower"] | None = None
) -> DayColumn:
    return DayColumn(f"{field}.{member}", field, member, kind, worse)


def _flags(packs: Packs) -> list[str]:
    return [
        flag
        for rule in packs.urgent_rules.rules
        for flag in (rule.flag, *(follow_up.flag for follow_up in rule.follow_ups))
    ]


def _spelled(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
