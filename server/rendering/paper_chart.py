"""
A chart as the press takes it: its lines as a picture, its words beside it.

A word inside a picture costs the press several times what it costs outside, and a mark for each
day more than one path through all of them.
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from server.rendering.svg import INK, SMALL, pause_pattern

Drawn = dict[str, Any]
WORDS_SIZE = 125

_TEXT = re.compile(r'<text x="(-?\d+)" y="(-?\d+)" ([^>]*)>([^<]*)</text>')
_STYLE = re.compile(r'([a-z-]+)="([^"]*)"')
_DOTS = re.compile(r'(?:<circle cx="\d+" cy="\d+" r="\d+"/>)+')
_DOT = re.compile(r'cx="(\d+)" cy="(\d+)" r="(\d+)"')
_GROUP_OF_DOTS = re.compile(
    r'<g fill="(#\w+)" fill-opacity="([.\d]+)">(<path class="dots"[^>]*)/></g>'
)


def paper_chart(name: str, drawing: Iterable[str], size: tuple[int, int]) -> Drawn:
    """
    Part a drawing into a picture and words.

    Args:
        name: of the pauses' pattern in the drawing.

    Returns:
        ``svg``, its ``width`` and ``height``, and ``labels`` that stand on it.
    """
    width, height = size
    drawn = "".join(drawing)
    lines = _DOTS.sub(_one_path, _TEXT.sub("", drawn))
    return {
        "svg": f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'fill="{INK}">{pause_pattern(name)}{_GROUP_OF_DOTS.sub(_stroked, lines)}</svg>',
        "width": width,
        "height": height,
        "labels": [_label(found) for found in _TEXT.finditer(drawn)],
    }


def symbol(drawn: str) -> str:
    """Give a symbol of a legend as a picture of its own."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-110 -90 220 180" '
        f'fill="{INK}">{drawn}</svg>'
    )


def dots_path(points: Iterable[tuple[int, int]]) -> str:
    """Give the path whose round ends are the dots of some points."""
    return "".join(f"M{x} {y}h1" for x, y in points)


def _one_path(dots: re.Match[str]) -> str:
    found = [(int(x), int(y), int(r)) for x, y, r in _DOT.findall(dots[0])]
    path = dots_path((x, y) for x, y, _ in found)
    return f'<path class="dots" stroke-width="{2 * found[0][2]}" d="{path}"/>'


def _stroked(group: re.Match[str]) -> str:
    colour, opacity, path = group.groups()
    return f'{path} stroke="{colour}" stroke-opacity="{opacity}" stroke-linecap="round"/>'


def _label(found: re.Match[str]) -> Drawn:
    x, y, style, words = found.groups()
    given = dict(_STYLE.findall(style))
    return {
        "x": int(x),
        "y": int(y),
        "size": int(given.get("font-size", WORDS_SIZE)),
        "anchor": given.get("text-anchor", "start"),
        "is_soft": int(given.get("font-size", WORDS_SIZE)) <= SMALL or "fill" in given,
        "words": unescape(words),
    }
