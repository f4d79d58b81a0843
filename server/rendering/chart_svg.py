"""Draws the chart of one item as one self-contained SVG."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from schemas.base import Number
from schemas.chart import ChartModel, Dot
from schemas.item import ContextNote, Item
from schemas.series import ItemWeeks
from server.rendering import chart_marks
from server.rendering.lines import sentences
from server.rendering.speech import capital, count, in_words, number, say, week_sentences
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

DAY = f'<circle r="30" fill="{DOT}"/>'
MEDIAN = f'<path d="M-90 0h180" stroke="{ACCENT}" stroke-width="26"/>'
MIDDLE_HALF = f'<rect x="-90" y="-45" width="180" height="90" fill="{ACCENT}" fill-opacity=".18"/>'
DrawnDays = Callable[[Iterable[tuple[int, int]], int, str], str]
"""Draws days at their places, of a radius and an opacity."""

LEGEND = {DAY: "each day", MEDIAN: "weekly median", MIDDLE_HALF: "middle half of its days"}


def chart_svg(model: ChartModel, item: Item, weeks: ItemWeeks, early_flare: ContextNote) -> str:
    """
    Draw one item's chart.

    Args:
        weeks: those of the item; its description says each of them in words.
        early_flare: the note whose words and source explain the pale band, where there is one.
    """
    return picture(
        item.item_id,
        in_words(item.label),
        _description(model, item, weeks, early_flare),
        [*legend(), *chart_marks.legend_of_marks(model)],
        drawing(model, item),
        (model.width, model.height),
        list(notes(model.early_flare is not None, early_flare, model.not_shown)),
    )


def legend() -> Iterator[Entry]:
    """Give the entries of what every chart of answers shows."""
    yield from (Entry(symbol, say(words)) for symbol, words in LEGEND.items())


def notes(is_flare_shown: bool, early_flare: ContextNote, not_shown: int) -> Iterator[str]:
    """Say what the pale band means and who says so, and what the axis has no place for."""
    if is_flare_shown:
        yield pale_band(
            early_flare.from_week,
            early_flare.to_week,
            in_words(early_flare.text),
            early_flare.source_title,
        )
    yield from not_drawn(not_shown)


def pale_band(start: Number, end: Number, words: str, source: str) -> str:
    """Say which weeks the pale band is, what it means and who says so."""
    return say(
        "Pale band: weeks {start} to {end}. {text}. Source: {source}.",
        start=number(start),
        end=number(end),
        text=words.rstrip("."),
        source=source,
    )


def not_drawn(answers: int) -> Iterator[str]:
    """Say what the axis has no place for."""
    if answers:
        yield say(
            "Not drawn on this axis: {answers} from days off the drug.",
            answers=count(answers, "answer"),
        )


def _description(model: ChartModel, item: Item, weeks: ItemWeeks, early_flare: ContextNote) -> str:
    anchors = in_words(item.anchors)
    return sentences(
        [
            say(
                "{label} from 0 ({least}) to 4 ({most})",
                label=in_words(item.label),
                least=anchors[0],
                most=anchors[-1],
            ),
            say(
                "{days} answered, in {weeks} of treatment",
                days=count(len(model.dots), "day"),
                weeks=count(len(weeks.weeks), "week"),
                week_count=len(weeks.weeks),
            ),
            *beside_words(model),
            say("Days without an answer are left empty"),
            *notes(model.early_flare is not None, early_flare, model.not_shown),
            *week_sentences(weeks, item),
        ]
    )


def beside_words(model: chart_marks.Framed) -> Iterator[str]:
    """Say what is drawn beside the answers."""
    yield say("{days} with a red flag", days=count(len(model.red_flags), "day"))
    yield count(len(model.pauses), "pause")
    for kind, words in chart_marks.OFF_PLAN_WORDS.items():
        days = len([mark for mark in model.off_plan if mark.kind == kind])
        if days:
            yield say(
                "{what} on {days}", what=capital(say(words)), days=count(days, "day"), of=days
            )


def circles(dots: Iterable[tuple[int, int]], radius: int, opacity: str) -> str:
    """Draw each day as a circle of its own."""
    drawn = "".join(f'<circle cx="{x}" cy="{y}" r="{radius}"/>' for x, y in dots)
    return f'<g fill="{DOT}" fill-opacity="{opacity}">{drawn}</g>'


def drawing(model: ChartModel, item: Item, days: DrawnDays = circles) -> Iterator[str]:
    """Draw what stands beneath title and legend."""
    yield from chart_marks.flare_band(model.plot, model.early_flare)
    yield from chart_marks.backdrop(model, item.item_id)
    yield from chart_marks.grid(model.plot, [(tick.y, str(tick.value)) for tick in model.y_ticks])
    yield from _anchors(model, in_words(item.anchors))
    yield from chart_marks.x_axis(model)
    yield from answers(model.dots, model.median_line, model.quartile_band, 26, days)
    if not model.dots:
        yield nothing(model, say("No answers in these weeks yet"))
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
    days: DrawnDays = circles,
) -> Iterator[str]:
    """Draw days, weekly medians and the band around them; a gap stays a gap."""
    for outline in quartile_band:
        yield f'<path d="M{pairs(outline)}Z" fill="{ACCENT}" fill-opacity=".18"/>'
    yield days(((dot.x, dot.y) for dot in dots), radius, ".8")
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
