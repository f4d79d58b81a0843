"""
Sets a report as a PDF for screen readers and printers alike, and never fails on what it says.

Fonts are those inside typst: Libertinus Serif for everything, charts too, DejaVu Sans Mono for
what that lacks. Fonts of the machine are not looked at, so that the same report gives the same
bytes everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from schemas.report import Paper, Report
from server.rendering.report_charts import Charts
from server.rendering.report_paper import on_paper
from server.rendering.speech import speaking

if TYPE_CHECKING:
    from typst import Compiler

TEMPLATE = Path(__file__).with_name("report.typ")
FONTS = ("Libertinus Serif", "DejaVu Sans Mono")
PAPERS: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
MAX_UNBROKEN = 24
ZERO_WIDTH_SPACE = "\u200b"

_LONG_WORD = re.compile(rf"(\S{{{MAX_UNBROKEN}}})(?=\S)")
_REFUSED = re.compile(r'`"((?:[^"\\]|\\.)+)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
PICTURES = {"spark", "svg"}
"""What stands beside a picture may hold a unit that somebody typed; its lines hold no words."""

_KEPT_INVISIBLE = "\n\u200c\u200d"
"""Line ends, and the joiners that Persian and Indian words are written with."""


def report_pdf(report: Report, charts: Charts, paper: Paper) -> bytes:
    """
    Set a report; the same report gives the same bytes.

    It is PDF/UA-1, which refuses characters that the fonts lack: those are replaced by
    ``[emoji]`` or ``[?]``, and only where even that is refused is the paper an untagged one.

    Args:
        charts: where the lines of its charts lie.
    """
    with speaking(report.language):
        said = on_paper(report, charts)
    words = _each_text({**said, "font": list(FONTS)}, _printable)
    made_at = int(datetime.combine(report.made_on, datetime.min.time(), UTC).timestamp())
    from typst import TypstError  # 80 MB that a start must not wait for

    try:
        return _compiled(words, paper, made_at, "ua-1")
    except TypstError as refused:
        missing = _refused_characters(f"{refused} {getattr(refused, 'diagnostic', '')}")
    words = _each_text(words, lambda text: _without(text, missing))
    try:
        return _compiled(words, paper, made_at, "ua-1")
    except TypstError:
        return _compiled(words, paper, made_at, "1.7")


def _compiled(words: Any, paper: Paper, made_at: int, standard: Literal["ua-1", "1.7"]) -> bytes:
    inputs = {"report": msgspec.json.encode(words).decode(), "paper": PAPERS[paper]}
    made = _compiler().compile(
        format="pdf", sys_inputs=inputs, pdf_standards=[standard], timestamp=made_at
    )
    return cast("bytes", made)


@cache
def _compiler() -> Compiler:
    from typst import Compiler

    return Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), ignore_system_fonts=True)


def _each_text(value: Any, change: Callable[[str], str], name: str = "") -> Any:
    """Change every text but pictures."""
    if name in PICTURES:
        return value
    match value:
        case str():
            return change(value)
        case list():
            return [_each_text(each, change) for each in value]
        case dict():
            return {each: _each_text(inner, change, each) for each, inner in value.items()}
    return value


def _printable(text: str) -> str:
    """Take out what has no shape, as controls and turned directions, and let long words break."""
    if text.isprintable():
        return text if len(text) <= MAX_UNBROKEN else _LONG_WORD.sub(rf"\1{ZERO_WIDTH_SPACE}", text)
    shown = "".join(
        letter
        for letter in text.replace("\r\n", "\n").replace("\t", " ")
        if letter in _KEPT_INVISIBLE or not unicodedata.category(letter).startswith("C")
    )
    return _LONG_WORD.sub(rf"\1{ZERO_WIDTH_SPACE}", shown)


def _refused_characters(told: str) -> set[str]:
    return {
        letter
        for quoted in _REFUSED.findall(told)
        for letter in _ESCAPED.sub(lambda code: chr(int(code[1], 16)), quoted)
        if not letter.isascii()
    }


def _without(text: str, missing: set[str]) -> str:
    """Put one mark in place of each run of characters that cannot be shown."""
    if missing.isdisjoint(text):
        return text
    invisible = "\u200b\u200c\u200d\ufe0e\ufe0f"
    letters = "".join(re.escape(letter) for letter in sorted(missing))
    run = re.compile(f"[{letters}](?:[{letters}{invisible}]*[{letters}{invisible}])?")
    return run.sub(_mark, text)


def _mark(run: re.Match[str]) -> str:
    is_emoji = any(unicodedata.category(letter) in {"So", "Sk"} for letter in run[0])
    return "[emoji]" if is_emoji else "[?]"
