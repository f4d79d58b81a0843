"""
What every picture is put together from: no script, no style sheet, nothing fetched.

Everything that colour says, a shape or a word says as well, so that a picture survives a black and
white printer. The chart models' unit, a tenth of a pixel, is the picture's own; its size in pixels
stands in ``width`` and ``height``.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from server.rendering.lines import wrapped

PAPER, INK, SOFT_INK, LINE = "#fffdf9", "#1d282b", "#4d5b60", "#e0d8ca"
ACCENT, FLARE_BAND, URGENT, DOT = "#0a5f63", "#f0e6cf", "#ad1f17", "#74868a"

SCREEN_FONTS = (
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"
)

MARGIN = 140
TITLE_BASELINE = 190
SMALL = 115
LETTER = 60
"""About the width of a letter in small type."""

LINE_HEIGHT = 170
SYMBOL_WIDTH, ENTRY_GAP = 210, 150

SMALL_SOFT = f'font-size="{SMALL}" fill="{SOFT_INK}"'


class Entry(NamedTuple):
    """A symbol of the legend, drawn about the middle of its place, and its words."""

    symbol: str
    words: str


def picture(
    name: str,
    title: str,
    description: str,
    legend: Sequence[Entry],
    drawing: Iterable[str],
    size: tuple[int, int],
    notes: Sequence[str] = (),
) -> str:
    """
    Put a drawing beneath its title and legend, and above its notes.

    Args:
        name: fit for an id; distinguishes pictures that stand in one page.
        size: width and height of the drawing.
    """
    width, drawing_height = size
    lines = list(_legend_lines(legend, width))
    header = TITLE_BASELINE + LINE_HEIGHT * len(lines) + 90
    note_lines = [line for note in notes for line in wrapped(note, (width - 2 * MARGIN) // LETTER)]
    height = header + drawing_height + LINE_HEIGHT * len(note_lines)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width // 10}" height="{height // 10}" role="img" '
        f'aria-labelledby="title-{name} description-{name}" '
        f'font-family="{SCREEN_FONTS}" font-size="125" fill="{INK}">',
        f'<title id="title-{name}">{escape(title)}</title>',
        f'<desc id="description-{name}">{escape(description)}</desc>',
        pause_pattern(name),
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        text(MARGIN, TITLE_BASELINE, title, 'font-size="160" font-weight="600"'),
        *_legend(lines),
        f'<g transform="translate(0 {header})">',
        *drawing,
        "</g>",
        *_notes(note_lines, header + drawing_height),
        "</svg>",
    ]
    return "".join(parts)


def pause_pattern(name: str) -> str:
    """Define the hatching of pauses, for drawings that refer to it by ``pause-`` and *name*."""
    return (
        f'<defs><pattern id="pause-{name}" width="70" height="70" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="70" height="70" fill="{PAPER}"/>'
        '<path d="M0 0V70" stroke="#b9b2a4" stroke-width="24"/></pattern></defs>'
    )


def _legend_lines(entries: Sequence[Entry], width: int) -> Iterator[list[tuple[int, Entry]]]:
    """Lay the entries out from left to right, in as many lines as they need."""
    line: list[tuple[int, Entry]] = []
    x = MARGIN
    for entry in entries:
        entry_width = SYMBOL_WIDTH + LETTER * len(entry.words)
        if line and x + entry_width > width - MARGIN:
            yield line
            line, x = [], MARGIN
        line.append((x, entry))
        x += entry_width + ENTRY_GAP
    if line:
        yield line


def _legend(lines: Iterable[list[tuple[int, Entry]]]) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        baseline = TITLE_BASELINE + LINE_HEIGHT * number
        for x, entry in line:
            yield moved(x + SYMBOL_WIDTH // 2 - 20, baseline - 40, entry.symbol)
            yield text(x + SYMBOL_WIDTH, baseline, entry.words, SMALL_SOFT)


def _notes(lines: Iterable[str], top: int) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield text(MARGIN, top + LINE_HEIGHT * number + 60, line, SMALL_SOFT)


def text(x: int, y: int, words: str, style: str) -> str:
    """Write words on a baseline."""
    return f'<text x="{x}" y="{y}" {style}>{escape(words)}</text>'


def moved(x: int, y: int, symbol: str) -> str:
    """Draw a symbol, made about 0 0, somewhere else."""
    return f'<g transform="translate({x} {y})">{symbol}</g>'


def dashed(x: int, y: int, height: int, stroke: str) -> str:
    """Draw a dashed line downwards."""
    return f'<path d="M{x} {y}v{height}" {stroke}/>'


def line_of(points: Sequence[tuple[int, int]]) -> str:
    """Give the path through some points; a single one, as a week between two gaps, is a dash."""
    if len(points) > 1:
        return f"M{pairs(points)}"
    x, y = points[0]
    return f"M{x - 40} {y}h80"


def pairs(points: Iterable[tuple[int, int]]) -> str:
    """Spell points as the middle of a path."""
    return "L".join(f"{x} {y}" for x, y in points)
