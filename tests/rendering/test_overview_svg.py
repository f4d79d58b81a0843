"""All items on one axis: each with its name, what happened beside them once."""

from xml.etree import ElementTree

from schemas.chart import WeekSpan
from schemas.diary import DailyEntry
from schemas.treatment import Treatment
from server.domain.small_multiples import small_multiples
from server.domain.trends import trends
from server.domain.week_lines import week_lines
from server.rendering.overview_svg import overview_svg
from tests.builders import FIRST_DOSE, a_period, an_early_flare_note, an_entry, an_item, day

SVG = "{http://www.w3.org/2000/svg}"
ITEMS = [an_item("flare"), an_item("headache", label={"en": "Headache"}), an_item("mood")]


def drawn(*entries: DailyEntry) -> ElementTree.Element:
    note, course = an_early_flare_note(), Treatment(first_dose_date=FIRST_DOSE)
    shown = trends(entries, ITEMS, course, [a_period(20)], day(35))
    span = WeekSpan(from_week=note.from_week, to_week=note.to_week)
    model = small_multiples(shown, None, span, "weeks", 480, 50)
    by_id = {item.item_id: item for item in ITEMS}
    return ElementTree.fromstring(overview_svg(model, by_id, week_lines(shown), note))


def texts(svg: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def test_items_are_named_and_their_latest_week_is_said() -> None:
    svg = drawn(
        an_entry(day(1), grade=1, mood=4, red_flags={"raised_icp": True}),
        an_entry(day(9), grade=3),
    )

    assert svg.findtext(f"{SVG}title") == "Everything tracked"
    assert svg.findtext(f"{SVG}desc") == (
        "3 items on one axis. 1 day with a red flag. 0 pauses. "
        "Days without an answer are left empty. "
        "0 is the least and 4 the most of each; for mood, 4 is very good. "
        "Pale band: weeks 1 to 8. It is common early on. Source: A journal. "
        "Flare. Week 2, from 9 Mar: 1 day logged, “much”. "
        "Headache. No week logged yet. "
        "Flare. Week 1, from 2 Mar: 1 day logged, “most”."
    )
    assert texts(svg).count("no answers") == 1
    assert {"Headache", "red flag", "treatment week", "20 mg"} <= set(texts(svg))


def test_every_answer_is_a_circle() -> None:
    svg = drawn(an_entry(day(1), grade=1, mood=4), an_entry(day(9), grade=3))

    legend = 1
    assert len(list(svg.iter(f"{SVG}circle"))) == legend + 3
