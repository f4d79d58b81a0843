"""Finds where a path such as ``$.rules[3].tier`` stands in a JSON text, or stands twice."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

# A string that a colon follows is the name of a member; any other token is a value or a mark.
_TOKEN = re.compile(
    r'(?P<name>"(?:[^"\\]|\\.)*")(?=\s*:)|(?P<value>"(?:[^"\\]|\\.)*"|[^\s"\[\]{},:]+)'
    r"|(?P<opening>[\[{])|(?P<closing>[\]}])|(?P<comma>,)"
)


def line_of(text: str, path: str) -> int:
    """
    Count the lines down to *path*, or to what it would stand in where it is missing.

    Args:
        text: JSON, sound at least up to *path*.
    """
    starts = {"$": 0}
    for _, place, start in _places(text):
        starts.setdefault(place, start)  # a member begins with its name
    while path not in starts:
        path = path[: max(path.rfind("."), path.rfind("["))]
    return text.count("\n", 0, starts[path]) + 1


def repeated_name(text: str) -> str | None:
    """Give the path of the first member that its object has twice; readers would take the last."""
    if not _repeats_a_name(text):
        return None  # in a hundredth of the time that looking for the place takes
    seen: set[str] = set()
    for is_name, path, _ in _places(text):
        if is_name and path in seen:
            return path
        seen.add(path)
    return None


def _repeats_a_name(text: str) -> bool:
    repeats: list[bool] = []

    def note(members: list[tuple[str, object]]) -> None:
        repeats.append(len(dict(members)) < len(members))

    json.loads(text, object_pairs_hook=note)
    return any(repeats)


@dataclass
class _Around:
    """What the next token stands in, and where a value there would stand."""

    path: str
    is_list: bool
    length: int = 0
    name: str = ""

    @property
    def place(self) -> str:
        return f"{self.path}[{self.length}]" if self.is_list else f"{self.path}.{self.name}"


def _places(text: str) -> Iterator[tuple[bool, str, int]]:
    """Give each member's name, and each value, with its path and where it begins."""
    inside: list[_Around] = []
    for token in _TOKEN.finditer(text):
        match token.lastgroup:
            case "name":
                inside[-1].name = json.loads(token[0])
                yield True, inside[-1].place, token.start()
            case "comma":
                inside[-1].length += 1
            case "closing":
                inside.pop()
            case kind:
                place = inside[-1].place if inside else "$"
                yield False, place, token.start()
                if kind == "opening":
                    inside.append(_Around(place, token[0] == "["))
