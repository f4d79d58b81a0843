"""All items beneath one another on one axis, with what happened drawn once for all of them."""

from collections.abc import Sequence
from datetime import date

from schemas.chart import Axis, Plot, SmallMultiple, SmallMultiples, WeekSpan
from schemas.series import ItemTrend, Trends
from server.domain.chart_model import (
    FLARE,
    answers,
    early_flare_span,
    shown_dates,
    y_ticks,
)
from server.domain.chart_scale import (
    TENTHS,
    Window,
    drawn_axis,
    marks,
    plot_of,
    rows_of,
    x_ticks,
)

LABEL_PX = 18
GAP_PX = 10
"""Above each item's plot its words, between two items some room."""

EDGES = (0, 4)


def small_multiples(
    trends: Trends,
    ended_on: date | None,
    early_flare: WeekSpan | None,
    axis: Axis,
    width_px: int,
    item_height_px: int,
    from_week: int | None = None,
    to_week: int | None = None,
) -> SmallMultiples:
    """
    Place every item of the trends, in their order, and what happened beside them.

    Args:
        early_flare: the weeks of the catalogue's note, drawn for the flare alone.
        item_height_px: of each item's plot, without its label.
        from_week: as for ``chart_request``, here the earliest answer of any item.
        to_week: as for ``chart_request``.
    """
    from_date, to_date = shown_dates(trends.items, trends, from_week, to_week)
    window = Window(
        first_dose_date=trends.first_dose_date,
        ended_on=ended_on,
        as_of=trends.as_of,
        from_date=from_date,
        to_date=to_date,
        axis=axis,
        annotations=trends.annotations,
    )
    each_px = LABEL_PX + item_height_px + GAP_PX
    empty = plot_of(width_px, 0, trends.annotations)  # of negative height: what is not plot
    height_px = len(trends.items) * each_px - empty.height // TENTHS
    plot = plot_of(width_px, height_px, trends.annotations)
    at = marks(window, plot)
    return SmallMultiples(
        width=width_px * TENTHS,
        height=height_px * TENTHS,
        axis=drawn_axis(window),
        plot=plot,
        rows=rows_of(plot, trends.annotations),
        x_ticks=x_ticks(window, plot),
        items=_items(trends.items, early_flare, window, plot, item_height_px),
        pauses=at.pauses,
        dose_steps=at.dose_steps,
        red_flags=at.red_flags,
        off_plan=at.off_plan,
        lab_days=at.lab_days,
        off_drug=at.off_drug,
        first_dose=at.first_dose,
    )


def _items(
    items: Sequence[ItemTrend],
    early_flare: WeekSpan | None,
    window: Window,
    whole: Plot,
    item_height_px: int,
) -> list[SmallMultiple]:
    each_px = LABEL_PX + item_height_px + GAP_PX
    tops = [whole.y + number * each_px * TENTHS for number in range(len(items))]
    return [
        _item(
            item,
            early_flare if item.item_id == FLARE else None,
            window,
            Plot(
                x=whole.x,
                y=top + LABEL_PX * TENTHS,
                width=whole.width,
                height=item_height_px * TENTHS,
            ),
        )
        for item, top in zip(items, tops, strict=True)
    ]


def _item(
    trend: ItemTrend, early_flare: WeekSpan | None, window: Window, plot: Plot
) -> SmallMultiple:
    drawn = answers(trend, window, plot)
    return SmallMultiple(
        item_id=trend.item_id,
        worse=trend.worse,
        plot=plot,
        label=plot.y - LABEL_PX * TENTHS // 3,
        y_ticks=y_ticks(EDGES, plot),
        dots=drawn.dots,
        median_line=drawn.median_line,
        quartile_band=drawn.quartile_band,
        early_flare=early_flare_span(early_flare, window, plot),
        not_shown=drawn.not_shown,
    )
