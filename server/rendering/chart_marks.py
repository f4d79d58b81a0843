"""What all charts show beside their answers: the axis, doses, pauses, and marks by their shapes."""

from collections.abc import Iterable, Iterator, Sequence

from schemas.chart import (
    Axis,
    ChartModel,
    LabChartModel,
    LabMark,
    OffPlanMark,
    Plot,
    SmallMultiples,
    Span,
    XTick,
)
from server.rendering.speech import day_words, dose_words, number, say
from server.rendering.svg import (
    ACCENT,
    FLARE_BAND,
    INK,
    LETTER,
    LINE,
    PAPER,
    SMALL,
    SMALL_SOFT,
    SOFT_INK,
    URGENT,
    Entry,
    dashed,
    moved,
    text,
)

WARNING_WIDTH = 190
AXIS_WORDS: dict[Axis, str] = {
    "weeks": "treatment week",
    "dates": "date",
    "on_drug": "week on the drug",
}

# White around the letters keeps them legible over dots.
HALO = (
    f'{SMALL_SOFT} stroke="{PAPER}" stroke-width="34" stroke-linejoin="round" paint-order="stroke"'
)

CROSS = f'<path d="M-36 -36l72 72m0 -72l-72 72" stroke="{INK}" stroke-width="20"/>'
HALF_DISC = (
    f'<circle r="36" fill="{PAPER}" stroke="{INK}" stroke-width="14"/>'
    f'<path d="M0 -36a36 36 0 0 0 0 72z" fill="{INK}"/>'
)
PLUS = f'<path d="M-40 0h80m-40 -40v80" stroke="{INK}" stroke-width="24"/>'
DIAMOND = (
    f'<path d="M0 -46l40 46l-40 46l-40 -46z" fill="{PAPER}" stroke="{ACCENT}" stroke-width="16"/>'
)

SIGN = '<path d="M0 -25v55m0 22v12" stroke="#fff" stroke-width="20"/>'
WARNING = f'<path d="M0 -80l95 165h-190z" fill="{URGENT}"/>{SIGN}'
SMALL_WARNING = f'<g transform="scale(.6)">{WARNING}</g>'
BREAK = (
    f'<path d="M-30 50l24 -100h36l-24 100z" fill="{PAPER}"/>'
    f'<path d="M-30 50l24 -100m12 100l24 -100" stroke="{SOFT_INK}" stroke-width="14"/>'
)

OFF_PLAN_SYMBOLS = {"missed": CROSS, "partial": HALF_DISC, "extra": PLUS}
OFF_PLAN_WORDS = {
    "missed": "dose missed",
    "partial": "part of the dose taken",
    "extra": "more than planned taken",
}

Framed = ChartModel | SmallMultiples | LabChartModel


def legend_of_marks(model: Framed) -> Iterator[Entry]:
    """Give the entries of the marks that this chart has, and of no others."""
    if model.red_flags:
        yield Entry(SMALL_WARNING, say("red flag"))
    kinds = {mark.kind for mark in model.off_plan}
    for kind, words in OFF_PLAN_WORDS.items():
        if kind in kinds:
            yield Entry(OFF_PLAN_SYMBOLS[kind], say(words))
    if isinstance(model, ChartModel | SmallMultiples) and model.lab_days:
        yield Entry(DIAMOND, say("laboratory values"))
    if model.off_drug:
        yield Entry(BREAK, say("days off the drug, closed up"))


def backdrop(model: Framed, name: str) -> Iterator[str]:
    """Draw the pauses behind everything else."""
    for pause in model.pauses:
        yield band(model.plot, pause, f"url(#pause-{name})")


def flare_band(plot: Plot, early_flare: Span | None) -> Iterator[str]:
    """Draw the pale band of the early flare."""
    if early_flare is not None:
        yield band(plot, early_flare, FLARE_BAND)


def band(plot: Plot, span: Span, fill: str) -> str:
    """Fill a stretch of days from the upper to the lower edge of a plot."""
    return (
        f'<rect x="{span.x}" y="{plot.y}" width="{span.width}" height="{plot.height}" '
        f'fill="{fill}"/>'
    )


def grid(plot: Plot, ticks: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Draw a line across the plot at each height, with its words before it."""
    right = plot.x + plot.width
    lines = "".join(f"M{plot.x} {y}H{right}" for y, _ in ticks)
    yield f'<path d="{lines}" stroke="{LINE}" stroke-width="10"/>'
    for y, words in ticks:
        # What is longer than three letters has to be smaller to stay within the margin.
        size = min(SMALL, 4 * SMALL // max(len(words) + 1, 4))
        style = f'font-size="{size}" fill="{SOFT_INK}" text-anchor="end"'
        yield text(plot.x - 50, y + 42, words, style)


def x_axis(model: Framed) -> Iterator[str]:
    """Draw the marks and words below the plot."""
    right, lower_edge = model.plot.x + model.plot.width, model.plot.y + model.plot.height
    words = say(AXIS_WORDS[model.axis])
    yield text(right, model.rows.lowest_anchor, words, f'{SMALL_SOFT} text-anchor="end"')
    marks = "".join(f"M{tick.x} {lower_edge}v50" for tick in model.x_ticks)
    yield f'<path d="{marks}" stroke="{SOFT_INK}" stroke-width="10"/>'
    for tick in model.x_ticks:
        words = _tick_words(tick)
        half = len(words) * LETTER // 2
        x = min(max(tick.x, half), model.width - half)
        yield text(x, model.rows.axis, words, 'text-anchor="middle"')
    if is_first_dose_inside(model) and model.first_dose is not None:
        stroke = f'stroke="{SOFT_INK}" stroke-width="12" stroke-dasharray="40 30"'
        yield dashed(model.first_dose.x, model.plot.y, model.plot.height, stroke)
    yield from (moved(mark.x, lower_edge, BREAK) for mark in model.off_drug)


def _tick_words(tick: XTick) -> str:
    return number(tick.week or 0) if tick.local_date is None else day_words(tick.local_date)


def is_first_dose_inside(model: Framed) -> bool:
    """Tell whether days before the first dose are shown, so that it needs a line of its own."""
    return model.first_dose is not None and model.first_dose.x > model.plot.x


def labels(model: Framed, early_flare: Span | None, top: int) -> Iterator[str]:
    """Name the bands and the first dose, over everything else."""
    y = top + 130
    if early_flare is not None:
        yield text(early_flare.x + 60, y, say("early flare window"), HALO)
    for pause in model.pauses:
        x = pause.x + pause.width // 2
        yield text(x, y + 160, say("pause"), f'{HALO} text-anchor="middle"')
    if is_first_dose_inside(model) and model.first_dose is not None:
        yield text(model.first_dose.x + 60, y + 160, say("first dose"), HALO)


def marks(model: Framed) -> Iterator[str]:
    """Draw doses, off-plan days and laboratory days below the plot, red flags above and across."""
    yield from _dose_steps(model)
    if model.rows.off_plan is not None:
        yield from _off_plan(model.off_plan, model.rows.off_plan)
    if isinstance(model, ChartModel | SmallMultiples) and model.rows.labs is not None:
        yield from _lab_days(model.lab_days, model.rows.labs)
    yield from _red_flags([mark.x for mark in model.red_flags], model.plot, model.rows.red_flags)


def _red_flags(places: Sequence[int], plot: Plot, height: int) -> Iterator[str]:
    """Draw a line on each day; triangles that would cover one another become one wide one."""
    stroke = f'stroke="{URGENT}" stroke-width="8" stroke-dasharray="16 24"'
    yield from (dashed(x, plot.y, plot.height, stroke) for x in places)
    for first, last in side_by_side(places, WARNING_WIDTH):
        yield moved((first + last) // 2, height, _wide_warning(last - first))


def side_by_side(places: Sequence[int], width: int) -> list[tuple[int, int]]:
    """Give the first and last of each run of rising *places* that lie closer than *width*."""
    runs: list[tuple[int, int]] = []
    for x in places:
        if runs and x - runs[-1][1] < width:
            runs[-1] = (runs[-1][0], x)
        else:
            runs.append((x, x))
    return runs


def _wide_warning(width: int) -> str:
    outline = f"M{-width // 2} -80h{width}l95 165h-{width + WARNING_WIDTH}z"
    return f'<path d="{outline}" fill="{URGENT}"/>{SIGN}'


def _dose_steps(model: Framed) -> Iterator[str]:
    y = model.rows.doses
    for step in model.dose_steps:
        dashes = ' stroke-dasharray="30 40"' if step.kind == "pause" else ""
        yield (
            f'<path d="M{step.x} {y + 40}h{step.width}" stroke="{INK}" stroke-width="16"{dashes}/>'
            f'<path d="M{step.x} {y - 60}l75 50l-75 50z"/>'
        )
        words = dose_words(step.daily_mg)
        if step.width >= 105 + len(words) * LETTER:
            yield text(step.x + 105, y - 5, words, f'font-size="{SMALL}"')


def _off_plan(days: Iterable[OffPlanMark], baseline: int) -> Iterator[str]:
    yield from (moved(mark.x, baseline, OFF_PLAN_SYMBOLS[mark.kind]) for mark in days)


def _lab_days(days: Iterable[LabMark], baseline: int) -> Iterator[str]:
    yield from (moved(mark.x, baseline, DIAMOND) for mark in days)
