"""Turn a refusal of msgspec into ours, with the exact JSON path."""

import re
from typing import Any

import msgspec

from schemas.base import Grade
from schemas.check_in import CheckInAnswer
from server.errors import InputError, InvalidFieldError, UnknownFieldError

_UNKNOWN_FIELD = re.compile(r"Object contains unknown field `(.*)`$", re.DOTALL)
_MAP_MEMBER_TYPES: dict[str, Any] = {
    "grades": Grade,
    "red_flags": bool,
    "check_in": CheckInAnswer,
    "times": Grade,
    "checklist": bool,
}


def located(error: msgspec.ValidationError, value: Any) -> InputError:
    """
    Turn msgspec's refusal of *value* into ours, with the exact JSON path.

    msgspec writes ``[...]`` for the member of a map; the member is found here. It quotes the name
    of an unknown field as it was sent, which may look like anything.
    """
    for name in value if isinstance(value, dict) else ():
        if str(error) == f"Object contains unknown field `{name}`":
            return UnknownFieldError(f"$.{name}", "there is no such field")
    detail, _, path = str(error).partition(" - at `")
    path = path.rstrip("`") or "$"
    unknown = _UNKNOWN_FIELD.match(detail)
    if unknown:
        return UnknownFieldError(f"{path}.{unknown[1]}", "there is no such field")
    field = path.removeprefix("$.").removesuffix("[...]")
    if path.endswith("[...]") and field in _MAP_MEMBER_TYPES:
        path = f"$.{field}.{_first_wrong_member(field, value[field])}"
    return InvalidFieldError(path, detail)


def _first_wrong_member(field: str, members: dict[str, Any]) -> str:
    return next(name for name in members if not _fits(members[name], _MAP_MEMBER_TYPES[field]))


def _fits(value: Any, wanted: Any) -> bool:
    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError:
        return False
    return True
