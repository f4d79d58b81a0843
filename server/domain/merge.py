"""
How edits made in several places become one record: the later edit of each field stands.

A *state* remembers, for every path that was ever written, when and by which change
(``stamps``), and what stands there (``values``). Paths are ``mood``, ``grades``, ``grades.flare``;
two stand for the record itself. What order changes arrive in, and how often, makes no difference.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, TypedDict

DELETED = ""
"""Stamped by a change that deletes the record; the prefix of every path, so it hides them all."""

EXISTS = "+"
"""Stamped by every other change, so that a record without a single answer can still exist."""

NESTED_FIELDS: dict[str, frozenset[str]] = {
    "entries": frozenset({"grades", "red_flags", "check_in", "times"}),
    "treatment": frozenset({"checklist", "target_band"}),
}
"""Fields whose members are edited one by one; any other value is replaced as a whole."""

KEY_FIELDS: dict[str, str] = {"entries": "local_date"}
"""The field that repeats the record's key; it is never merged."""

_NONE: frozenset[str] = frozenset()
_ESCAPE = "~"

Stamp = list[str]
"""``[edited_at, change_id]``: text order is the order in which edits count."""


class State(TypedDict):
    """A record as merged so far; a path with a stamp and no value was cleared."""

    stamps: dict[str, Stamp]
    values: dict[str, Any]


def apply_change(state: State | None, change: Mapping[str, Any]) -> State:
    """
    Merge one change into a record.

    Args:
        state: None where nothing of the record is known yet; it is not altered.
        change: the JSON of a ``schemas.sync.Change`` for this record. Its ``fields`` are a JSON
            merge patch (null clears an answer), or null to delete the record.
    """
    stamps = dict(state["stamps"]) if state else {}
    values = dict(state["values"]) if state else {}
    stamp = [change["edited_at"], change["change_id"]]
    for path, value in _writes(change):
        standing = stamps.get(path)
        if standing is not None and stamp <= standing:
            continue
        stamps[path] = stamp
        if value is None:
            values.pop(path, None)
        else:
            values[path] = value
    return {"stamps": stamps, "values": values}


def _writes(change: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    fields = change["fields"]
    if fields is None:
        return [(DELETED, None)]
    return [(EXISTS, None), *flatten(change["collection"], fields).items()]


def flatten(collection: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """
    Spell a merge patch as one value per path.

    Returns:
        The value for each path written, None for one that is cleared; the path of a whole nested
        field only where all of it is cleared. The key field is left out.
    """
    nested = NESTED_FIELDS.get(collection, _NONE)
    key_field = KEY_FIELDS.get(collection)
    paths: dict[str, Any] = {}
    for name, value in fields.items():
        if name in nested and isinstance(value, dict):
            for member, member_value in value.items():
                paths[f"{name}.{member}"] = member_value
        elif name != key_field:
            paths[_path(name)] = value
    return paths


def _path(name: str) -> str:
    # No field has such a name, but a change may say anything: kept apart, the name reaches the
    # validation of the merged record as it was sent instead of passing for another path.
    if name in (DELETED, EXISTS) or name.startswith(_ESCAPE) or "." in name:
        return _ESCAPE + name
    return name


def document(state: State | None, key_fields: Mapping[str, Any]) -> dict[str, Any] | None:
    """
    Give the record as people see it.

    A value is visible when it is later than whatever cleared the field around it or deleted the
    record.

    Args:
        key_fields: as ``key_fields`` gives them; put into the record.

    Returns:
        None where the record is deleted or never was.
    """
    if state is None:
        return None
    stamps = state["stamps"]
    deleted = stamps.get(DELETED)
    if EXISTS not in stamps or (deleted is not None and stamps[EXISTS] <= deleted):
        return None
    leaves: dict[str, Any] = {}
    groups: dict[str, dict[str, Any]] = {}
    for path, value in state["values"].items():
        if deleted is not None and stamps[path] <= deleted:
            continue
        name, member = _name_and_member(path)
        if member is None:
            leaves[name] = value
            continue
        cleared = stamps.get(name)
        if cleared is not None and stamps[path] <= cleared:
            continue
        if name not in groups:
            groups[name] = {}
        groups[name][member] = value
    return {**leaves, **groups, **key_fields}


@lru_cache(maxsize=1024)  # a day has the same forty paths as the day before
def _name_and_member(path: str) -> tuple[str, str | None]:
    if path.startswith(_ESCAPE):
        return path[1:], None
    name, dot, member = path.partition(".")
    return name, member if dot else None


def key_fields(collection: str, key: str) -> dict[str, str]:
    """Give the part of a record that is its key: ``local_date`` of an entry, nothing elsewhere."""
    name = KEY_FIELDS.get(collection)
    return {} if name is None else {name: key}
