"""A paper that is refused its tags is set without them, and one that lacks letters says so."""

from datetime import date
from typing import Any

import pytest

from schemas.report import DEFAULT_SECTIONS, Report
from schemas.treatment import Treatment
from server.domain.report import report
from server.domain.report_choice import Bounds, Record
from server.rendering import report_pdf as press
from server.rendering.report_charts import Charts
from server.rendering.report_pdf import report_pdf
from server.rendering.report_words import with_words
from server.rule_packs import load_packs

ON = date(2026, 3, 10)
NO_CHARTS = Charts({}, [], {})


def a_report(name: str = "A. Person") -> Report:
    record = Record(Treatment(report_name=name), [], [], [], [], [], [], [])
    days = Bounds(ON, ON, is_open=True)
    catalogue = load_packs().catalogue
    return with_words(report(record, catalogue, DEFAULT_SECTIONS, days, ON, "en"))


def test_a_paper_is_tagged_and_titled_without_a_word_of_health() -> None:
    made = report_pdf(a_report(), NO_CHARTS, "a4")

    assert b"pdfuaid" in made
    assert b"Retinote report" in made


def test_a_paper_whose_tags_are_refused_twice_is_set_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What else PDF/UA may come to refuse must not keep anybody from a paper."""
    monkeypatch.setattr(press, "_without", lambda text, missing: text)

    made = report_pdf(a_report("\N{LOTION BOTTLE}"), NO_CHARTS, "letter")

    assert made.startswith(b"%PDF-1.7")
    assert b"pdfuaid" not in made


@pytest.mark.parametrize(
    ("text", "missing", "expected"),
    [
        ("a\N{LOTION BOTTLE}\ufe0f\N{LOTION BOTTLE} b", "\N{LOTION BOTTLE}", "a[emoji] b"),
        ("\u6f22\u5b57 x \u5b57", "\u6f22\u5b57", "[?] x [?]"),
        ("nothing is missing", "\u6f22", "nothing is missing"),
    ],
)
def test_one_mark_stands_for_each_run(text: str, missing: str, expected: str) -> None:
    assert press._without(text, set(missing)) == expected


def test_pictures_are_left_as_they_are() -> None:
    words: Any = {"spark": "abc", "rows": [["abc"]], "count": 1}

    changed = press._each_text(words, str.upper)

    assert changed == {"spark": "abc", "rows": [["ABC"]], "count": 1}
