"""No word that people read stands in the code of the phone: all are in ``static/src/text/``."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "static" / "src"
ROOMS = ("views", "ui", "viewer", "report")
FILES = sorted(file for room in ROOMS for file in (SOURCE / room).glob("*.js"))
SPOKEN_ATTRIBUTES = (
    r"aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|hint"
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_words_stand_in_the_markup(file: Path) -> None:
    assert [
        words for markup in markups(file.read_text("utf-8")) for words in literals(markup)
    ] == []


def test_words_in_markup_would_be_found() -> None:
    code = (
        'html`<p class="hint" title="Not yours">${count} days ${on && html`<b>left</b>`} · 3</p>`'
    )

    assert [words for markup in markups(code) for words in literals(markup)] == [
        "Not yours",
        "days",
        "left",
    ]


def markups(code: str) -> Iterator[str]:
    """Give each template of markup with its expressions left out; those inside them follow."""
    for found in re.finditer(r"\bhtml`", code):
        yield template(code, found.end())


def template(code: str, at: int) -> str:
    kept = []
    while code[at] != "`":
        if code.startswith("${", at):
            at = after_expression(code, at + 2)
            kept.append("\0")
        else:
            kept.append(code[at])
            at += 1
    return "".join(kept)


def after_expression(code: str, at: int) -> int:
    depth = 1
    while depth:
        if code[at] == "`":
            at = after_template(code, at + 1)
            continue
        depth += {"{": 1, "}": -1}.get(code[at], 0)
        at += 1
    return at


def after_template(code: str, at: int) -> int:
    while code[at] != "`":
        at = after_expression(code, at + 2) if code.startswith("${", at) else at + 1
    return at + 1


def literals(markup: str) -> Iterator[str]:
    for _, words in re.findall(rf"\b({SPOKEN_ATTRIBUTES})=\"([^\"\0]*[A-Za-z][^\"\0]*)\"", markup):
        yield words
    for words in re.sub(r"<[^>]*>", "\0", markup).split("\0"):
        if re.search(r"[^\W\d_]", words):
            yield words.strip()
