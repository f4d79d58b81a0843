"""Laboratory values by the ranges their own laboratories printed, told by shape as well."""

from itertools import pairwise
from xml.etree import ElementTree

from schemas.base import Number
from schemas.treatment import Lab, Treatment
from server.domain.lab_chart import lab_chart, lab_chart_request
from server.domain.labs import lab_series
from server.domain.trends import trends
from server.rendering.lab_chart_svg import SYMBOLS, lab_chart_svg
from tests.builders import FIRST_DOSE, a_period, an_entry, an_item, day

SVG = "{http://www.w3.org/2000/svg}"
NOTE = "The range is the laboratory's own."


def a_lab(on: int, value: Number, low: Number | None = None, high: Number | None = None) -> Lab:
    return Lab(
        taken_on=day(on),
        analyte="alt",
        value=value,
        unit="U/L",
        reference_low=low,
        reference_high=high,
    )


VALUES = [a_lab(-2, 20, 7, 40), a_lab(10, 50, 7, 40), a_lab(20, 5, 7), a_lab(30, 9)]


def drawn(*labs: Lab, label: str = "ALT") -> ElementTree.Element:
    return ElementTree.fromstring(drawn_text(*labs, label=label))


def drawn_text(*labs: Lab, label: str = "ALT") -> str:
    course = Treatment(first_dose_date=FIRST_DOSE)
    entries = [an_entry(day(4), grade=1, dose_taken_mg=0)]
    shown = trends(entries, [an_item()], course, [a_period(20)], day(35), labs=labs)
    (series,) = lab_series(labs, "alt", [], FIRST_DOSE, day(35)) or [None]
    assert series is not None
    request = lab_chart_request(series, shown, None, "weeks", 480, 290)
    return lab_chart_svg(lab_chart(request), series, label, "U/L", [NOTE])


def texts(svg: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def test_every_value_is_said_with_its_range() -> None:
    svg = drawn(*VALUES[1:])

    assert svg.findtext(f"{SVG}title") == "ALT, U/L"
    assert svg.findtext(f"{SVG}desc") == (
        "ALT, U/L. 3 values. "
        "11 Mar 2026: 50 U/L, above the range printed beside it (7 to 40). "
        "21 Mar 2026: 5 U/L, below the range printed beside it (from 7). "
        "31 Mar 2026: 9 U/L, no range printed. "
        "0 days with a red flag. 0 pauses. Dose missed on 1 day. "
        "The range is the laboratory's own."
    )


def test_each_place_has_a_shape_of_its_own_and_words_in_the_legend() -> None:
    words = set(texts(drawn(*VALUES[1:])))

    assert {"range the laboratory printed", "above it", "below it", "no range printed"} <= words
    assert "in the range" not in words
    assert len(set(SYMBOLS.values())) == 4


def test_values_and_note_can_be_read() -> None:
    assert {"50", "5", "9", NOTE, "treatment week", "20 mg"} <= set(texts(drawn(*VALUES[1:])))


def test_a_value_at_the_edge_is_written_inside() -> None:
    last = drawn(a_lab(35, 12))

    (value,) = [each for each in last.iter(f"{SVG}text") if each.text == "12"]
    assert value.get("text-anchor") == "end"


def boxes(svg: ElementTree.Element, words: set[str]) -> list[tuple[float, float]]:
    """Give about where some words begin and end, told by the width of narrow letters."""
    found = []
    for each in svg.iter(f"{SVG}text"):
        width = 45 * len(each.text or "")
        shift = {"end": 1, "middle": 0.5}.get(each.get("text-anchor") or "", 0)
        left = int(each.get("x") or 0) - shift * width
        if each.text in words:
            found.append((left, left + width))
    return sorted(found)


def test_values_a_few_days_apart_do_not_cover_one_another() -> None:
    svg = drawn(a_lab(10, 20), a_lab(12, 21), a_lab(14, 20), a_lab(30, 200))

    written = boxes(svg, {"20", "21"})
    assert len(written) >= 2
    assert all(one[1] <= other[0] for one, other in pairwise(written))


def test_a_value_in_a_crowd_goes_unwritten_and_stays_in_the_description() -> None:
    days = range(1, 13)

    svg = drawn(*[a_lab(on, on + 0.25) for on in days])

    assert 0 < len(boxes(svg, {f"{on + 0.25:g}" for on in days})) < len(days)
    assert "12 values" in (svg.findtext(f"{SVG}desc") or "")


def test_days_that_are_not_shown_are_not_spoken_of() -> None:
    svg = drawn(*VALUES)

    assert "3 values" in (svg.findtext(f"{SVG}desc") or "")


def test_a_name_cannot_break_out_of_the_picture() -> None:
    svg = drawn(a_lab(1, 2), label="</title><script>alert(1)</script>")

    assert svg.findtext(f"{SVG}title") == "</title><script>alert(1)</script>, U/L"
    assert svg.find(f".//{SVG}script") is None
