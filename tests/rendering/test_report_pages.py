"""The first page is one page whatever a diary holds, and what it has no room for comes after."""

import subprocess
from pathlib import Path

import pytest

from schemas.report import DEFAULT_SECTIONS, Paper, Report
from schemas.treatment import Treatment
from server.domain.report_choice import Record
from server.services.report import set_in_type
from tests.rendering.reports import ITEMS, PACKS, a_long_report, decided

LAST_OF_FIRST_PAGE = {
    "en": "What this is not",
    "de": "Was das nicht ist",
    "es": "Lo que esto no es",
}


def pages(report: Report, paper: Paper, folder: Path) -> list[str]:
    """Set a report, and give the words that can be selected on each of its pages."""
    made = set_in_type(PACKS, report, paper)
    assert b"pdfuaid" in made
    path = folder / "report.pdf"
    path.write_bytes(made)
    told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return told.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("language", list(LAST_OF_FIRST_PAGE))
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("extras", [0, 2, 8])
@pytest.mark.parametrize("items", [0, 1, 12, len(ITEMS)])
def test_the_first_page_ends_with_what_this_is_not(
    items: int, extras: int, paper: Paper, language: str, tmp_path: Path
) -> None:
    name = "A person of a very long name " * 4
    report = a_long_report(items, extras=extras, name=name, language=language)
    last = LAST_OF_FIRST_PAGE[language]

    first, *others = pages(report, paper, tmp_path)

    assert last in first
    assert not any(last in page for page in others)


def test_an_empty_diary_is_one_page(tmp_path: Path) -> None:
    empty = Record(Treatment(), [], [], [], [], [], [], [])

    (only,) = pages(decided(empty, 1, DEFAULT_SECTIONS), "a4", tmp_path)

    assert "not logged" in only


def test_effects_without_room_are_counted_on_the_first_page_and_stand_on_the_second(
    tmp_path: Path,
) -> None:
    report = a_long_report(len(ITEMS), extras=8)

    first, second, *_ = pages(report, "a4", tmp_path)

    shown = [effect.label for effect in report.effects if f"{effect.label} " in first]
    others = len(report.effects) - len(shown)
    assert f"{others} others, none worse on its worst day, are on page 2." in " ".join(
        first.split()
    )
    assert "Other effects at a glance" in second


def test_analytes_of_two_values_or_more_have_a_chart_and_keep_their_table(tmp_path: Path) -> None:
    words = " ".join(" ".join(pages(a_long_report(1, extras=2), "a4", tmp_path)).split())

    assert "Laboratory values over the course" in words
    assert "range the laboratory printed" in words
    assert "All laboratory values" in words


def test_four_weeks_of_a_long_course_are_set_in_stretches(tmp_path: Path) -> None:
    words = " ".join(" ".join(pages(a_long_report(2, days=420), "letter", tmp_path)).split())

    assert "Weeks 1–4" in words
    assert "Weeks 57–60" in words
