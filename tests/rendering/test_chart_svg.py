"""The picture says in words and shapes what it says in colour, and needs nothing but itself."""

from collections.abc import Sequence
from datetime import date
from xml.etree import ElementTree

import pytest

from schemas.chart import Axis, WeekSpan
from schemas.diary import DailyEntry
from schemas.item import Item
from schemas.treatment import Lab, RegimenPeriod, Treatment
from server.domain.chart_model import chart_model, chart_request
from server.domain.trends import trends
from server.domain.week_lines import week_lines
from server.rendering import chart_marks
from server.rendering.chart_svg import chart_svg
from server.rendering.svg import URGENT
from tests.builders import FIRST_DOSE, a_period, an_early_flare_note, an_entry, an_item, day

SVG = "{http://www.w3.org/2000/svg}"

COURSE = [
    an_entry(day(1), grade=1),
    an_entry(day(2), grade=2),
    an_entry(day(10), grade=3, red_flags={"raised_icp": True}),
    an_entry(day(24), grade=2),
]
REGIMEN = [
    a_period(20),
    a_period(0, starts_on=day(11)),
    a_period(20, 40, starts_on=day(18)),
    a_period(10, 20, 40, starts_on=day(25)),
]


def drawn(
    entries: list[DailyEntry],
    *,
    item: Item | None = None,
    regimen: list[RegimenPeriod] | None = None,
    first: date | None = FIRST_DOSE,
    axis: Axis = "weeks",
    labs: Sequence[Lab] = (),
) -> ElementTree.Element:
    item = item or an_item()
    note = an_early_flare_note()
    course = Treatment(first_dose_date=first)
    answer = trends(entries, [item], course, regimen or [], day(35), labs=labs)
    early_flare = WeekSpan(from_week=note.from_week, to_week=note.to_week)
    request = chart_request(answer, item.item_id, None, early_flare, axis, 480, 290)
    (weeks,) = week_lines(answer)
    return ElementTree.fromstring(chart_svg(chart_model(request), item, weeks, note))


def texts(svg: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def description(svg: ElementTree.Element) -> str:
    return svg.findtext(f"{SVG}desc") or ""


def test_it_has_a_role_a_title_and_a_description() -> None:
    svg = drawn(COURSE, regimen=REGIMEN)

    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Flare"
    assert description(svg) == (
        "Flare from 0 (none) to 4 (most). 4 days answered, in 3 weeks of treatment. "
        "1 day with a red flag. 1 pause. "
        "Days without an answer are left empty. "
        "Pale band: weeks 1 to 8. It is common early on. Source: A journal. "
        "Week 1, from 2 Mar: 2 days logged, the middle answer between “little” and “some”, "
        "at worst “some”. "
        "Week 2, from 9 Mar: 1 day logged, “much”. "
        "Week 4, from 23 Mar: 1 day logged, “some”."
    )
    named = {element.get("id") for element in svg.iter()}
    assert set((svg.get("aria-labelledby") or "").split()) <= named


def test_it_runs_nothing_and_fetches_nothing() -> None:
    elements = list(drawn(COURSE, regimen=REGIMEN).iter())

    assert not {element.tag for element in elements} & {f"{SVG}{name}" for name in FORBIDDEN}
    for element in elements:
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert "href" not in name
            assert "url(" not in value or value.startswith("url(#")


FORBIDDEN = ("script", "style", "image", "foreignObject", "use", "a")


def test_words_cannot_break_out_of_the_picture() -> None:
    hostile = an_item(
        label={"en": "</title><script>alert(1)</script> & co"},
        anchors={"en": ['"><a', "1", "2", "3", "<b>"]},
    )

    svg = drawn(COURSE, item=hostile)

    assert svg.findtext(f"{SVG}title") == "</title><script>alert(1)</script> & co"
    assert '0 · "><a' in texts(svg)


def test_every_answer_is_a_circle_and_a_gap_has_none() -> None:
    svg = drawn(COURSE)

    legend = 1
    assert len(list(svg.iter(f"{SVG}circle"))) == legend + len(COURSE)


def test_both_ends_of_the_scale_are_said_in_words() -> None:
    assert {"4 · most", "0 · none"} <= set(texts(drawn(COURSE)))


def test_weeks_are_labelled_as_weeks_and_dates_as_dates() -> None:
    weeks, dates = texts(drawn(COURSE)), texts(drawn(COURSE, axis="dates"))

    assert {"treatment week", "1", "5"} <= set(weeks)
    assert {"date", "2 Mar", "30 Mar"} <= set(dates)


def test_doses_pauses_and_the_early_flare_are_said_in_words() -> None:
    words = texts(drawn(COURSE, regimen=REGIMEN))

    assert {"20 mg", "20/40 mg", "10–40 mg", "pause", "early flare window"} <= set(words)


OFF_PLAN = [an_entry(day(on), dose_taken_mg=mg) for on, mg in ((1, 0), (2, 10), (3, 60))]
A_LAB = Lab(taken_on=day(3), analyte="alt", value=20, unit="U/L")


def test_each_mark_has_its_shape_and_its_place_in_the_legend() -> None:
    plain = drawn(COURSE, regimen=[a_period(20)])
    marked = drawn([*OFF_PLAN, *COURSE[2:]], regimen=[a_period(20)], labs=[A_LAB])

    words = {"dose missed", "part of the dose taken", "more than planned taken"}
    assert words | {"red flag", "laboratory values"} <= set(texts(marked))
    assert not {*words, "laboratory values"} & set(texts(plain))
    shapes = [
        chart_marks.CROSS,
        chart_marks.HALF_DISC,
        chart_marks.PLUS,
        chart_marks.DIAMOND,
        chart_marks.WARNING,
    ]
    assert len(set(shapes)) == len(shapes)


@pytest.mark.parametrize(("days", "signs"), [((10, 24), 2), ((10, 11), 1), ((10, 11, 12, 24), 2)])
def test_signs_of_neighbouring_days_are_one_and_each_day_keeps_its_line(
    days: tuple[int, ...], signs: int
) -> None:
    svg = drawn([an_entry(day(on), grade=1, red_flags={"raised_icp": True}) for on in days])

    of_the_legend = 1
    paths = list(svg.iter(f"{SVG}path"))
    assert len([path for path in paths if path.get("fill") == URGENT]) == of_the_legend + signs
    assert len([path for path in paths if path.get("stroke") == URGENT]) == len(days)
    assert f"{len(days)} days with a red flag" in description(svg)


def test_signs_that_are_one_reach_from_the_first_day_to_the_last() -> None:
    assert chart_marks.side_by_side([0, 100, 189, 379, 380, 380], 190) == [(0, 189), (379, 380)]
    assert chart_marks.side_by_side([], 190) == []


def test_marks_are_said_in_the_description() -> None:
    marked = drawn([*OFF_PLAN, an_entry(day(4), dose_taken_mg=0)], regimen=[a_period(20)])

    assert "Dose missed on 2 days. Part of the dose taken on 1 day." in description(marked)
    assert "More than planned taken on 1 day." in description(marked)


def test_on_the_axis_of_days_on_the_drug_it_says_what_has_no_place() -> None:
    in_pause = an_entry(day(12), grade=4)

    svg = drawn([*COURSE, in_pause], regimen=REGIMEN, axis="on_drug")

    assert {"week on the drug", "days off the drug, closed up"} <= set(texts(svg))
    note = "Not drawn on this axis: 1 answer from days off the drug."
    assert note in texts(svg)
    assert note in description(svg)


def test_nothing_hangs_over_the_edge_of_the_picture() -> None:
    """By about the width of letters; a long note is broken into lines."""
    svg = drawn([*OFF_PLAN, *COURSE[2:]], regimen=REGIMEN, labs=[A_LAB])

    _, _, width, height = map(int, (svg.get("viewBox") or "").split())
    assert (svg.get("width"), svg.get("height")) == (str(width // 10), str(height // 10))
    for written in svg.iter(f"{SVG}text"):
        letters = len("".join(written.itertext()))
        if written.get("text-anchor") is None:
            assert int(written.get("x") or 0) + letters * 50 <= width


def test_a_dose_without_room_keeps_its_mark() -> None:
    days = [a_period(mg, starts_on=day(mg)) for mg in (1, 2)]

    svg = drawn(COURSE, regimen=days)

    assert "1 mg" not in texts(svg)
    assert "2 mg" in texts(svg)


def test_days_before_the_first_dose_show_where_it_was() -> None:
    before = [an_entry(day(-3), grade=0), *COURSE]

    assert "first dose" in texts(drawn(before))
    assert "first dose" not in texts(drawn(COURSE))
    assert "−1" in texts(drawn(before))


def test_without_answers_it_says_so() -> None:
    svg = drawn([])

    assert "No answers in these weeks yet" in texts(svg)
    assert "0 days answered, in 0 weeks of treatment. 0 days" in description(svg)


@pytest.mark.parametrize("item_id", ["mood", "headache"])
def test_only_the_flare_mentions_an_early_flare(item_id: str) -> None:
    svg = drawn([an_entry(day(1), mood=3, item="headache", grade=1)], item=an_item(item_id))

    assert "early flare window" not in texts(svg)
    assert "Pale band" not in description(svg)


def test_before_a_first_dose_date_there_are_no_weeks() -> None:
    svg = drawn(COURSE, first=None)

    assert "date" in texts(svg)
    assert "0 weeks of treatment" in description(svg)
