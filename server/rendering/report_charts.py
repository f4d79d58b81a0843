"""The charts of a report on paper, and one key for all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from schemas.chart import ChartModel, LabChartModel
from schemas.item import Item
from schemas.report import ChartedLab, EarlyFlare, EffectReport, LabReport, Report
from server.rendering import chart_marks, chart_svg, lab_chart_svg
from server.rendering.lines import sentences
from server.rendering.paper_chart import Drawn, one_path, paper_chart, symbol
from server.rendering.speech import count, lab_sentence, say
from server.rendering.svg import Entry

MAX_LABELLED = 5


class Charts(NamedTuple):
    """Where everything of the charts lies: effects by item, laboratory values as they come."""

    effects: Mapping[str, ChartModel]
    labs: Sequence[tuple[LabReport, ChartedLab, LabChartModel]]
    items: Mapping[str, Item]


def charted_details(report: Report, charts: Charts) -> dict[str, Any]:
    """Give each effect that has an answer with its chart, beneath one key for all of them."""
    models = charts.effects.values()
    return {
        "heading": say("Effects in detail"),
        "key": _key(
            [
                *chart_svg.legend(),
                *(each for model in models for each in chart_marks.legend_of_marks(model)),
            ]
        ),
        "effects": [
            {
                "label": effect.label,
                "trend": effect.trend_words,
                "chart": _effect_chart(effect, charts),
                "notes": list(_notes(report.early_flare, charts.effects[effect.item_id])),
            }
            for effect in report.effects
            if effect.item_id in charts.effects
        ],
    }


def _effect_chart(effect: EffectReport, charts: Charts) -> Drawn:
    model, item = charts.effects[effect.item_id], charts.items[effect.item_id]
    drawing = chart_svg.drawing(model, item, one_path)
    drawn = paper_chart(item.item_id, drawing, (model.width, model.height))
    words = say(
        "Chart of {label}: {days} logged. The table “Four weeks at a time” has its medians.",
        label=effect.label,
        days=count(effect.days_logged, "day"),
    )
    return {**drawn, "alt": words}


def _notes(flare: EarlyFlare | None, model: ChartModel) -> Iterator[str]:
    if flare is not None and model.early_flare is not None:
        yield chart_svg.pale_band(flare.from_week, flare.to_week, flare.words, flare.source_title)
    yield from chart_svg.not_drawn(model.not_shown)


def charted_labs(charts: Charts) -> dict[str, Any]:
    """Give a small chart of each analyte that has two values or more."""
    models = [model for _, _, model in charts.labs]
    return {
        "heading": say("Laboratory values over the course"),
        "key": _key(
            each
            for model in models
            for each in (*lab_chart_svg.legend(model), *chart_marks.legend_of_marks(model))
        ),
        "charts": [_lab_chart(*each) for each in charts.labs],
    }


def _lab_chart(lab: LabReport, charted: ChartedLab, model: LabChartModel) -> Drawn:
    unit = charted.unit_label
    drawn = paper_chart(
        "laboratory",
        lab_chart_svg.drawing(model, unit, MAX_LABELLED),
        (model.width, model.height),
    )
    told = sentences([lab_sentence(point, unit) for point in charted.series.points])
    return {
        **drawn,
        "label": lab.label,
        "alt": say("Chart of {label}. {values}", label=lab.label, values=told),
    }


def _key(entries: Iterable[Entry]) -> list[dict[str, str]]:
    return [{"svg": symbol(each.symbol), "words": each.words} for each in dict.fromkeys(entries)]
