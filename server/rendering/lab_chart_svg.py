"""Draws a series of laboratory values as one self-contained SVG."""

from collections.abc import Iterator, Sequence

from schemas.chart import LabChartModel, LabDot, Plot
from schemas.lab import LabSeries, RangePlace
from server.rendering import chart_marks
from server.rendering.chart_svg import beside_words, nothing
from server.rendering.label_room import Box, LabelRoom, Spot
from server.rendering.lines import sentences
from server.rendering.speech import count, lab_sentence, number, say
from server.rendering.svg import ACCENT, INK, MARGIN, PAPER, SOFT_INK, Entry, moved, picture, text

HALF_BAR = 45
MARK_ROOM, LINE_ROOM, ROW = 55, 12, 160
MAX_LABELLED = 12

SYMBOLS: dict[RangePlace, str] = {
    "within": f'<circle r="40" fill="{ACCENT}"/>',
    "above": f'<path d="M0 -52l52 92h-104z" fill="{INK}"/>',
    "below": f'<path d="M0 52l52 -92h-104z" fill="{INK}"/>',
    "unknown": f'<circle r="36" fill="{PAPER}" stroke="{INK}" stroke-width="16"/>',
}
WORDS: dict[RangePlace, str] = {
    "within": "in the range",
    "above": "above it",
    "below": "below it",
    "unknown": "no range printed",
}
RANGE = (
    f'<path d="M0 -60v120" stroke="{ACCENT}" stroke-opacity=".25" stroke-width="{2 * HALF_BAR}"/>'
    f'<path d="M-45 -60h90m-90 120h90" stroke="{ACCENT}" stroke-width="14"/>'
)


def lab_chart_svg(
    model: LabChartModel, series: LabSeries, label: str, unit_label: str, notes: Sequence[str]
) -> str:
    """
    Draw the values of one analyte, each beside the range its own laboratory printed.

    Args:
        series: what the model was made from; its description says every value shown in words.
        unit_label: how the unit is written for people.
        notes: sentences to stand beneath.
    """
    title = f"{label}, {unit_label}"
    return picture(
        "laboratory",  # an analyte can have any name, an id cannot
        title,
        _description(model, series, title, unit_label, notes),
        [*legend(model), *chart_marks.legend_of_marks(model)],
        drawing(model, unit_label),
        (model.width, model.height),
        notes,
    )


def legend(model: LabChartModel) -> Iterator[Entry]:
    """Give the entries of the values that a chart has."""
    kinds = {dot.kind for dot in model.dots}
    if kinds - {"unknown"}:
        yield Entry(RANGE, say("range the laboratory printed"))
    for kind, words in WORDS.items():
        if kind in kinds:
            yield Entry(SYMBOLS[kind], say(words))


def _description(
    model: LabChartModel, series: LabSeries, title: str, unit_label: str, notes: Sequence[str]
) -> str:
    shown = {dot.taken_on for dot in model.dots}
    points = [point for point in series.points if point.taken_on in shown]
    return sentences(
        [
            title,
            count(len(model.dots), "value"),
            *(lab_sentence(point, unit_label) for point in points),
            *beside_words(model),
            *notes,
        ]
    )


def drawing(
    model: LabChartModel, unit_label: str, max_labelled: int = MAX_LABELLED
) -> Iterator[str]:
    """Draw what stands beneath title and legend, with numbers at the latest of the values."""
    yield from chart_marks.backdrop(model, "laboratory")
    yield from chart_marks.grid(
        model.plot, [(tick.y, number(tick.value)) for tick in model.y_ticks]
    )
    yield text(MARGIN, model.rows.highest_anchor, unit_label, f'fill="{SOFT_INK}"')
    yield from chart_marks.x_axis(model)
    yield from (_range(dot, model.plot) for dot in model.dots)
    yield from chart_marks.marks(model)
    yield from (moved(dot.x, dot.y, SYMBOLS[dot.kind]) for dot in model.dots)
    room = _room(model)
    yield from _values(model, room, max_labelled)
    yield from _bands(model, room)
    if not model.dots:
        yield nothing(model, say("No values in these weeks yet"))


def _range(dot: LabDot, plot: Plot) -> str:
    """Draw the range beside a value; an end that was not printed is left open to the edge."""
    top, bottom = dot.reference_top, dot.reference_bottom
    if top is None and bottom is None:
        return ""
    ends = "".join(
        f"M{dot.x - HALF_BAR} {y}h{2 * HALF_BAR}" for y in (top, bottom) if y is not None
    )
    upper = plot.y if top is None else top
    lower = plot.y + plot.height if bottom is None else bottom
    return (
        f'<path d="M{dot.x} {upper}V{lower}" stroke="{ACCENT}" stroke-opacity=".25" '
        f'stroke-width="{2 * HALF_BAR}"/><path d="{ends}" stroke="{ACCENT}" stroke-width="14"/>'
    )


def _room(model: LabChartModel) -> LabelRoom:
    """Take what values and the lines of red flags need."""
    plot, room = model.plot, LabelRoom(model.plot)
    for mark in model.red_flags:
        room.take(Box(mark.x - LINE_ROOM, plot.y, mark.x + LINE_ROOM, plot.y + plot.height))
    for dot in model.dots:
        room.take(Box(dot.x - MARK_ROOM, dot.y - MARK_ROOM, dot.x + MARK_ROOM, dot.y + MARK_ROOM))
    return room


def _values(model: LabChartModel, room: LabelRoom, max_labelled: int) -> Iterator[str]:
    """Write values beside their marks, the latest first and as many as stay legible."""
    for dot in reversed(model.dots[-max_labelled:]):
        words = number(dot.value)
        beside = (
            Spot(dot.x + 80, dot.y + 42, "start"),
            Spot(dot.x - 80, dot.y + 42, "end"),
            Spot(dot.x, dot.y - 85, "middle"),
            Spot(dot.x, dot.y + 150, "middle"),
        )
        yield from _written(words, room.spot_for(words, beside))


def _bands(model: LabChartModel, room: LabelRoom) -> Iterator[str]:
    """Name pauses and the first dose, where the values have left room."""
    plot = model.plot
    heights = range(plot.y + 130, plot.y + plot.height, ROW)
    for pause in model.pauses:
        words, middle = say("pause"), pause.x + pause.width // 2
        yield from _written(
            words, room.spot_for(words, (Spot(middle, y, "middle") for y in heights))
        )
    if chart_marks.is_first_dose_inside(model) and model.first_dose is not None:
        words, x = say("first dose"), model.first_dose.x
        beside = (
            spot for y in heights for spot in (Spot(x + 60, y, "start"), Spot(x - 60, y, "end"))
        )
        yield from _written(words, room.spot_for(words, beside))


def _written(words: str, spot: Spot | None) -> Iterator[str]:
    if spot is not None:
        yield text(spot.x, spot.y, words, f'{chart_marks.HALO} text-anchor="{spot.anchor}"')
