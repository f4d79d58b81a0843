"""Draws the chart of one item as one self-contained SVG."""

from collections.abc import Iterable, Iterator, Sequence

from schemas.chart import ChartModel, Dot
from schemas.item import ContextNote, Item
from schemas.series import ItemWeeks
from server.rendering import chart_marks
from server.rendering.svg import (
    ACCENT,
    DOT,
    MARGIN,
    SOFT_INK,
    Entry,
    line_of,
    pairs,
    picture,
    text,
)
from server.rendering.words_en import LANGUAGE, count, sentences, week_sentences

DAY = f'<circle r="30" fill="{DOT}"/>'
MEDIAN = f'<path d="M-90 0h180" stroke="{ACCENT}" stroke-width="26"/>'
MIDDLE_HALF = f'<rect x="-90" y="-45" width="180" height="90" fill="{ACCENT}" fill-opacity=".18"/>'
LEGEND = (
    Entry(DAY, "each day"),
    Entry(MEDIAN, "weekly median"),
    Entry(MIDDLE_HALF, "middle half of its days"),
)


def chart_svg(model: ChartModel, item: Item, weeks: ItemWeeks, early_flare: ContextNote) -> str:
    """
    Draw one item's chart.

    Args:
        weeks: those of the item; its description says each of them in words.
        early_flare: the note whose words and source explain the pale band, where there is one.
    """
    return picture(
        item.item_id,
        item.label[LANGUAGE],
        _description(model, item, weeks, early_flare),
        [*LEGEND, *chart_marks.legend_of_marks(model)],
        drawing(model, item),
        (model.width, model.height),
        list(notes(model.early_flare is not None, early_flare, model.not_shown)),
    )


def notes(is_flare_shown: bool, early_flare: ContextNote, not_shown: int) -> Iterator[str]:
    """Say what the pale band means and who says so, and what the axis has no place for."""
    if is_flare_shown:
        yield (
            f"Pale band: weeks {early_flare.from_week} to {early_flare.to_week}. "
            f"{early_flare.text[LANGUAGE].rstrip('.')}. Source: {early_flare.source_title}."
        )
    yield from not_drawn(not_shown)


def not_drawn(answers: int) -> Iterator[str]:
    """Say what the axis has no place for."""
    if answers:
        yield f"Not drawn on this axis: {count(answers, 'answer')} from days off the drug."


def _description(model: ChartModel, item: Item, weeks: ItemWeeks, early_flare: ContextNote) -> str:
    anchors = item.anchors[LANGUAGE]
    return sentences(
        [
            f"{item.label[LANGUAGE]} from 0 ({anchors[0]}) to 4 ({anchors[-1]})",
            f"{count(len(model.dots), 'day')} answered, in "
            f"{count(len(weeks.weeks), 'week')} of treatment",
            *beside_words(model),
            "Days without an answer are left empty",
            *notes(model.early_flare is not None, early_flare, model.not_shown),
            *week_sentences(weeks, item),
        ]
    )


def beside_words(model: chart_marks.Framed) -> Iterator[str]:
    """Say what is drawn beside the answers."""
    yield f"{count(len(model.red_flags), 'day')} with a red flag"
    yield count(len(model.pauses), "pause")
    for kind, words in chart_marks.OFF_PLAN_WORDS.items():
        days = len([mark for mark in model.off_plan if mark.kind == kind])
        if days:
            yield f"{words.capitalize()} on {count(days, 'day')}"


def drawing(model: ChartModel, item: Item) -> Iterator[str]:
    """Draw what stands beneath title and legend."""
    yield from chart_marks.flare_band(model.plot, model.early_flare)
    yield from chart_marks.backdrop(model, item.item_id)
    yield from chart_marks.grid(model.plot, [(tick.y, str(tick.value)) for tick in model.y_ticks])
    yield from _anchors(model, item.anchors[LANGUAGE])
    yield from chart_marks.x_axis(model)
    yield from answers(model.dots, model.median_line, model.quartile_band, radius=26)
    if not model.dots:
        yield nothing(model, "No answers in these weeks yet")
    yield from chart_marks.labels(model, model.early_flare, model.plot.y)
    yield from chart_marks.marks(model)


def _anchors(model: ChartModel, anchors: Sequence[str]) -> Iterator[str]:
    for baseline, value in ((model.rows.highest_anchor, 4), (model.rows.lowest_anchor, 0)):
        yield text(MARGIN, baseline, f"{value} · {anchors[value]}", f'fill="{SOFT_INK}"')


def answers(
    dots: Iterable[Dot],
    median_line: Iterable[Sequence[tuple[int, int]]],
    quartile_band: Iterable[Sequence[tuple[int, int]]],
    radius: int,
) -> Iterator[str]:
    """Draw days, weekly medians and the band around them; a gap stays a gap."""
    for outline in quartile_band:
        yield f'<path d="M{pairs(outline)}Z" fill="{ACCENT}" fill-opacity=".18"/>'
    yield f'<g fill="{DOT}" fill-opacity=".8">'
    yield from (f'<circle cx="{dot.x}" cy="{dot.y}" r="{radius}"/>' for dot in dots)
    yield "</g>"
    yield (
        f'<g fill="none" stroke="{ACCENT}" stroke-width="{radius}" stroke-linejoin="round" '
        'stroke-linecap="round">'
    )
    yield from (f'<path d="{line_of(line)}"/>' for line in median_line)
    yield "</g>"


def nothing(model: chart_marks.Framed, words: str) -> str:
    """Say in the middle of a plot that there is nothing in it."""
    x, y = model.plot.x + model.plot.width // 2, model.plot.y + model.plot.height // 2 - 40
    return text(x, y, words, f'fill="{SOFT_INK}" text-anchor="middle"')
