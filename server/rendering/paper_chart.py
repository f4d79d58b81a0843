"""
A chart as the press takes it: its lines as a picture, its words beside it.

A word inside a picture costs the press several times what it costs outside.
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from server.rendering.svg import DOT, INK, SMALL, pause_pattern

Drawn = dict[str, Any]
WORDS_SIZE = 125

_TEXT = re.compile(r'<text x="(-?\d+)" y="(-?\d+)" ([^>]*)>([^<]*)</text>')
_STYLE = re.compile(r'([a-z-]+)="([^"]*)"')


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
    return {
        "svg": f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'fill="{INK}">{pause_pattern(name)}{_TEXT.sub("", drawn)}</svg>',
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


def one_path(dots: Iterable[tuple[int, int]], radius: int, opacity: str) -> str:
    """Draw days as the round ends of one path: a mark for each costs the press much more."""
    path = "".join(f"M{x} {y}h1" for x, y in dots)
    return (
        f'<path d="{path}" stroke="{DOT}" stroke-opacity="{opacity}" '
        f'stroke-width="{2 * radius}" stroke-linecap="round"/>'
    )


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
