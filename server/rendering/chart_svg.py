"""Draws a chart model as one self-contained SVG: no script, no style sheet, nothing fetched."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from schemas.base import Number
from schemas.chart import ChartModel, Span, XTick
from schemas.item import ContextNote, Item
from schemas.series import ItemTrend

PAPER, INK, SOFT_INK, LINE = "#fffdf9", "#1d282b", "#4d5b60", "#e0d8ca"
ACCENT, FLARE_BAND, URGENT, DOT = "#0a5f63", "#f0e6cf", "#ad1f17", "#74868a"

HEADER = 460
MARGIN = 140
TITLE_BASELINE, LEGEND_BASELINE = 190, 370
SMALL = 115
MIN_LABEL_WIDTH = 500
HALF_LABEL_WIDTH = 260
"""All in tenths of a pixel, like the model."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def chart_svg(
    model: ChartModel,
    item: Item,
    trend: ItemTrend,
    early_flare: ContextNote,
    language: str = "en",
) -> str:
    """
    Draw one item's chart.

    Everything that colour says, a shape or a word says as well, so that the picture survives a
    black and white printer. The model's unit becomes the picture's own; its size in pixels stands
    in ``width`` and ``height``.

    Args:
        trend: what the model was made from; its description counts the days in it.
        early_flare: the note whose words and source explain the pale band, where there is one.
    """
    title, suffix = item.label[language], item.item_id
    height = model.height + HEADER
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {model.width} {height}" '
        f'width="{model.width // 10}" height="{height // 10}" role="img" '
        f'aria-labelledby="title-{suffix} description-{suffix}" '
        "font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', "
        f'\'Liberation Sans\', sans-serif" font-size="125" fill="{INK}">',
        f'<title id="title-{suffix}">{escape(title)}</title>',
        f'<desc id="description-{suffix}">'
        f"{escape(_description(model, item, trend, early_flare, language))}</desc>",
        _pause_pattern(suffix),
        f'<rect width="{model.width}" height="{height}" fill="{PAPER}"/>',
        *_header(title),
        f'<g transform="translate(0 {HEADER})">',
        *_bands(model, suffix),
        *_grid(model),
        *_anchors(model, item.anchors[language]),
        *_x_labels(model),
        *_answers(model),
        *_band_labels(model),
        *_dose_steps(model),
        *_red_flags(model),
        "</g></svg>",
    ]
    return "".join(parts)


def _description(
    model: ChartModel, item: Item, trend: ItemTrend, early_flare: ContextNote, language: str
) -> str:
    anchors = item.anchors[language]
    sentences = [
        f"{item.label[language]} from 0 ({anchors[0]}) to 4 ({anchors[-1]})",
        f"{_count(len(model.dots), 'day')} answered, in {_count(len(trend.weeks), 'week')} "
        "of treatment",
    ]
    if trend.weeks:
        latest = trend.weeks[-1]
        sentences.append(f"Median of the latest, week {latest.week}: {_number(latest.median)}")
    sentences += [
        f"{_count(len(model.red_flags), 'day')} with a red flag",
        f"{_count(len(model.pauses), 'pause')}",
        "Days without an answer are left empty",
    ]
    if model.early_flare is not None:
        sentences.append(
            f"Pale band: weeks {early_flare.from_week} to {early_flare.to_week}. "
            f"{early_flare.text[language].rstrip('.')}. Source: {early_flare.source_title}"
        )
    return ". ".join(sentences) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _number(value: Number) -> str:
    return f"{value:g}".replace("-", "−")


def _pause_pattern(suffix: str) -> str:
    return (
        f'<defs><pattern id="pause-{suffix}" width="70" height="70" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="70" height="70" fill="{PAPER}"/>'
        '<path d="M0 0V70" stroke="#b9b2a4" stroke-width="24"/></pattern></defs>'
    )


def _header(title: str) -> Iterator[str]:
    yield _text(MARGIN, TITLE_BASELINE, title, 'font-size="160" font-weight="600"')
    y = LEGEND_BASELINE - 40
    yield f'<circle cx="{MARGIN + 35}" cy="{y}" r="30" fill="{DOT}"/>'
    yield _legend(MARGIN + 90, "each day")
    yield f'<path d="M{MARGIN + 720} {y}h180" stroke="{ACCENT}" stroke-width="26"/>'
    yield _legend(MARGIN + 940, "weekly median")
    yield (
        f'<rect x="{MARGIN + 1880}" y="{y - 45}" width="180" height="90" '
        f'fill="{ACCENT}" fill-opacity=".18"/>'
    )
    yield _legend(MARGIN + 2100, "middle half of its days")


def _legend(x: int, words: str) -> str:
    return _text(x, LEGEND_BASELINE, words, f'font-size="{SMALL}" fill="{SOFT_INK}"')


def _bands(model: ChartModel, suffix: str) -> Iterator[str]:
    if model.early_flare is not None:
        yield _band(model, model.early_flare, FLARE_BAND)
    for pause in model.pauses:
        yield _band(model, pause, f"url(#pause-{suffix})")


def _band(model: ChartModel, span: Span, fill: str) -> str:
    return (
        f'<rect x="{span.x}" y="{model.plot.y}" width="{span.width}" '
        f'height="{model.plot.height}" fill="{fill}"/>'
    )


def _grid(model: ChartModel) -> Iterator[str]:
    right = model.plot.x + model.plot.width
    lines = "".join(f"M{model.plot.x} {tick.y}H{right}" for tick in model.y_ticks)
    yield f'<path d="{lines}" stroke="{LINE}" stroke-width="10"/>'
    for tick in model.y_ticks:
        yield _text(
            model.plot.x - 60,
            tick.y + 42,
            str(tick.value),
            f'font-size="{SMALL}" fill="{SOFT_INK}" text-anchor="end"',
        )
    if model.first_dose is not None and model.first_dose.x > model.plot.x:
        yield (
            f'<path d="M{model.first_dose.x} {model.plot.y}v{model.plot.height}" '
            f'stroke="{SOFT_INK}" stroke-width="12" stroke-dasharray="40 30"/>'
        )


def _anchors(model: ChartModel, anchors: Sequence[str]) -> Iterator[str]:
    for baseline, value in ((model.rows.highest_anchor, 4), (model.rows.lowest_anchor, 0)):
        yield _text(MARGIN, baseline, f"{value} · {anchors[value]}", f'fill="{SOFT_INK}"')


def _x_labels(model: ChartModel) -> Iterator[str]:
    right = model.plot.x + model.plot.width
    unit = "treatment week" if model.axis == "weeks" else "date"
    style = f'font-size="{SMALL}" fill="{SOFT_INK}" text-anchor="end"'
    yield _text(right, model.rows.lowest_anchor, unit, style)
    lower_edge = model.plot.y + model.plot.height
    marks = "".join(f"M{tick.x} {lower_edge}v50" for tick in model.x_ticks)
    yield f'<path d="{marks}" stroke="{SOFT_INK}" stroke-width="10"/>'
    for tick in model.x_ticks:
        x = min(max(tick.x, HALF_LABEL_WIDTH), model.width - HALF_LABEL_WIDTH)
        yield _text(x, model.rows.axis, _tick_words(tick), 'text-anchor="middle"')


def _tick_words(tick: XTick) -> str:
    return _number(tick.week or 0) if tick.local_date is None else _day_words(tick.local_date)


def _day_words(on: date) -> str:
    return f"{on.day} {MONTHS[on.month - 1]}"


def _answers(model: ChartModel) -> Iterator[str]:
    for outline in model.quartile_band:
        yield f'<path d="M{_pairs(outline)}Z" fill="{ACCENT}" fill-opacity=".18"/>'
    yield f'<g fill="{DOT}" fill-opacity=".8">'
    yield from (f'<circle cx="{dot.x}" cy="{dot.y}" r="26"/>' for dot in model.dots)
    yield "</g>"
    yield (
        f'<g fill="none" stroke="{ACCENT}" stroke-width="26" stroke-linejoin="round" '
        'stroke-linecap="round">'
    )
    for line in model.median_line:
        yield f'<path d="{_line(line)}"/>'
    yield "</g>"
    if not model.dots:
        middle = model.plot.x + model.plot.width // 2
        yield _text(
            middle,
            model.plot.y + model.plot.height // 2 - 40,
            "No answers in these weeks yet",
            f'fill="{SOFT_INK}" text-anchor="middle"',
        )


def _line(line: Sequence[tuple[int, int]]) -> str:
    if len(line) > 1:
        return f"M{_pairs(line)}"
    x, y = line[0]
    return f"M{x - 40} {y}h80"  # a week between two gaps is a dash


def _pairs(points: Iterable[tuple[int, int]]) -> str:
    return "L".join(f"{x} {y}" for x, y in points)


def _band_labels(model: ChartModel) -> Iterator[str]:
    # White around the letters keeps them legible over dots.
    halo = (
        f'font-size="{SMALL}" fill="{SOFT_INK}" stroke="{PAPER}" stroke-width="34" '
        'stroke-linejoin="round" paint-order="stroke"'
    )
    y = model.plot.y + 130
    if model.early_flare is not None:
        yield _text(model.early_flare.x + 60, y, "early flare window", halo)
    for pause in model.pauses:
        yield _text(pause.x + pause.width // 2, y + 160, "pause", f'{halo} text-anchor="middle"')
    if model.first_dose is not None and model.first_dose.x > model.plot.x:
        yield _text(model.first_dose.x + 60, y + 160, "first dose", halo)


def _dose_steps(model: ChartModel) -> Iterator[str]:
    y = model.rows.doses
    for step in model.dose_steps:
        is_pause = not any(step.daily_mg)
        dashes = ' stroke-dasharray="30 40"' if is_pause else ""
        yield (
            f'<path d="M{step.x} {y + 40}h{step.width}" stroke="{INK}" stroke-width="16"{dashes}/>'
            f'<path d="M{step.x} {y - 60}l75 50l-75 50z"/>'
        )
        if step.width >= MIN_LABEL_WIDTH:
            yield _text(step.x + 105, y + 5, _dose_words(step.daily_mg), f'font-size="{SMALL}"')


def _dose_words(daily_mg: Sequence[Number]) -> str:
    if len(daily_mg) <= 2:
        return "/".join(_number(mg) for mg in daily_mg) + " mg"
    return f"{_number(min(daily_mg))}–{_number(max(daily_mg))} mg"


def _red_flags(model: ChartModel) -> Iterator[str]:
    y = model.rows.red_flags
    for mark in model.red_flags:
        yield (
            f'<path d="M{mark.x} {model.plot.y}v{model.plot.height}" stroke="{URGENT}" '
            'stroke-width="8" stroke-dasharray="16 24"/>'
            f'<path d="M{mark.x} {y - 80}l95 165h-190z" fill="{URGENT}"/>'
            f'<path d="M{mark.x} {y - 25}v55m0 22v12" stroke="#fff" stroke-width="20"/>'
        )


def _text(x: int, y: int, words: str, style: str) -> str:
    return f'<text x="{x}" y="{y}" {style}>{escape(words)}</text>'
