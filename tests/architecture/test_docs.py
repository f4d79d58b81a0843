"""What the papers name exists."""

import re
from pathlib import Path

import pytest

from server.settings import PREFIX, Settings

PAPERS = [Path("README.md"), *sorted(Path("docs").glob("*.md"))]
TOP_LEVEL = {path.name for path in Path().iterdir()}
PLACE = re.compile(r"`([\w.@-]+(?:/[\w.*<>@-]*)+)`")
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
VARIABLE = re.compile(r"^\| `(RETINOTE_[A-Z_]+)` \| `([^`]*)` \|", re.MULTILINE)


def _named_in(paper: Path) -> list[str]:
    text = paper.read_text(encoding="utf-8")
    named = [place for place in PLACE.findall(text) if place.partition("/")[0] in TOP_LEVEL]
    return [place for place in named if not set(place) & set("*<>") and "NNNN" not in place]


@pytest.mark.parametrize("paper", PAPERS, ids=str)
def test_every_path_a_paper_names_exists(paper: Path) -> None:
    built = ("static/dist",)  # made by `make run`
    missing = [
        place
        for place in _named_in(paper)
        if not Path(place).exists() and not place.startswith(built)
    ]

    assert missing == []


@pytest.mark.parametrize("paper", PAPERS, ids=str)
def test_every_link_to_a_neighbour_leads_somewhere(paper: Path) -> None:
    links = LINK.findall(paper.read_text(encoding="utf-8"))

    assert [link for link in links if not (paper.parent / link).exists()] == []


def test_every_setting_is_documented_with_its_default() -> None:
    text = Path("docs/configuration.md").read_text(encoding="utf-8")
    defaults = Settings()

    assert dict(VARIABLE.findall(text)) == {
        PREFIX + field.upper(): str(getattr(defaults, field))
        for field in Settings.__struct_fields__
    }
