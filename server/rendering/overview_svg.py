"""Draws all items on one axis as one self-contained SVG."""

from collections.abc import Iterator, Mapping, Sequence

from schemas.chart import SmallMultiple, SmallMultiples
from schemas.item import ContextNote, Item
from schemas.series import ItemWeeks
from server.rendering import chart_marks
from server.rendering.chart_svg import answers, beside_words, legend, notes, nothing
from server.rendering.lines import sentences
from server.rendering.speech import count, in_words, say, week_sentences
from server.rendering.svg import MARGIN, SMALL_SOFT, picture, text

NAME = "overview"
TITLE = "Everything tracked"
SCALE = "0 is the least and 4 the most of each; for mood, 4 is very good."


def overview_svg(
    model: SmallMultiples,
    item_by_id: Mapping[str, Item],
    weeks: Sequence[ItemWeeks],
    early_flare: ContextNote,
) -> str:
    """
    Draw the items beneath one another.

    Args:
        weeks: of every item; the description says the latest of each in words.
        early_flare: as for ``chart_svg``.
    """
    is_flare_shown = any(item.early_flare is not None for item in model.items)
    not_shown = sum(item.not_shown for item in model.items)
    beneath = [say(SCALE), *notes(is_flare_shown, early_flare, not_shown)]
    return picture(
        NAME,
        say(TITLE),
        sentences(list(_description(model, item_by_id, weeks, beneath))),
        [*legend(), *chart_marks.legend_of_marks(model)],
        _drawing(model, item_by_id),
        (model.width, model.height),
        beneath,
    )


def _description(
    model: SmallMultiples,
    item_by_id: Mapping[str, Item],
    weeks: Sequence[ItemWeeks],
    beneath: Sequence[str],
) -> Iterator[str]:
    yield say("{items} on one axis", items=count(len(model.items), "item"))
    yield from beside_words(model)
    yield say("Days without an answer are left empty")
    yield from beneath
    for each in weeks:
        item = item_by_id[each.item_id]
        latest = week_sentences(each, item)[-1:] or [say("No week logged yet")]
        yield f"{in_words(item.label)}. {latest[0]}"


def _drawing(model: SmallMultiples, item_by_id: Mapping[str, Item]) -> Iterator[str]:
    for small in model.items:
        yield from chart_marks.flare_band(small.plot, small.early_flare)
    yield from chart_marks.backdrop(model, NAME)
    yield from chart_marks.x_axis(model)
    for small in model.items:
        yield from _small(small, in_words(item_by_id[small.item_id].label))
    if not model.items:
        yield nothing(model, say("Nothing is tracked yet"))
    yield from chart_marks.labels(model, None, model.plot.y)
    yield from chart_marks.marks(model)


def _small(small: SmallMultiple, label: str) -> Iterator[str]:
    yield from chart_marks.grid(small.plot, [(tick.y, str(tick.value)) for tick in small.y_ticks])
    yield from answers(small.dots, small.median_line, small.quartile_band, radius=18)
    yield text(MARGIN, small.label, label, 'font-weight="600"')
    if not small.dots:
        y = small.plot.y + small.plot.height // 2
        yield text(small.plot.x + 60, y, say("no answers"), SMALL_SOFT)
