"""Finds the line on which a path such as ``$.rules[3].tier`` stands in a JSON text."""

import json
import re
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
    starts = _starts(text)
    while path not in starts:
        path = path[: max(path.rfind("."), path.rfind("["))]
    return text.count("\n", 0, starts[path]) + 1


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


def _starts(text: str) -> dict[str, int]:
    """Each path and where it begins, a member with its name."""
    starts = {"$": 0}
    inside: list[_Around] = []
    for token in _TOKEN.finditer(text):
        match token.lastgroup:
            case "name":
                inside[-1].name = json.loads(token[0])
                starts[inside[-1].place] = token.start()
            case "comma":
                inside[-1].length += 1
            case "closing":
                inside.pop()
            case kind:
                place = inside[-1].place if inside else "$"
                starts.setdefault(place, token.start())
                if kind == "opening":
                    inside.append(_Around(place, token[0] == "["))
    return starts
