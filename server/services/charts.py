"""Have the charts of a course placed and drawn."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from schemas.base import Language
from schemas.chart import Axis, WeekSpan
from schemas.item import Item
from schemas.lab import LabSeries
from schemas.series import Trends
from server.domain.chart_model import chart_model, chart_request
from server.domain.lab_chart import lab_chart, lab_chart_request
from server.domain.small_multiples import small_multiples
from server.domain.week_lines import week_lines
from server.errors import NotFoundError
from server.rendering.chart_svg import chart_svg
from server.rendering.lab_chart_svg import lab_chart_svg
from server.rendering.overview_svg import overview_svg
from server.rendering.speech import speaking
from server.rule_packs import Packs, in_language
from server.services.access import Credential
from server.services.context import Context
from server.services.labs import analyte_series
from server.services.trends import Weeks, course_trends
from server.services.whole_course import Course, chosen_items, read_course

WIDTH_PX, HEIGHT_PX, ITEM_HEIGHT_PX = 720, 320, 56


class View(NamedTuple):
    """Which days a chart shows, along which axis, and in which language."""

    weeks: Weeks = Weeks()
    as_of: date | None = None
    axis: Axis = "weeks"
    language: Language = "en"


async def item_chart(
    context: Context, credential: Credential | None, diary_id: str, item_id: str, view: View
) -> str:
    """
    Draw one item over the course, as SVG.

    Raises:
        NotFoundError: the catalogue has no such item.
    """
    item = context.packs.item_by_id.get(item_id)
    if item is None:
        raise NotFoundError
    course = await read_course(context, credential, diary_id, view.as_of)
    shown = course_trends(course, [item], view.weeks)
    with speaking(view.language):
        return drawn_item(context.packs, course, item, shown, view)


def drawn_item(packs: Packs, course: Course, item: Item, shown: Trends, view: View) -> str:
    """Place and draw one item of some trends, which are those of *view*."""
    return _drawn(packs, course.treatment.ended_on, item, shown, view)


def _drawn(packs: Packs, ended_on: date | None, item: Item, shown: Trends, view: View) -> str:
    request = chart_request(
        shown,
        item.item_id,
        ended_on,
        early_flare_weeks(packs),
        view.axis,
        WIDTH_PX,
        HEIGHT_PX,
        *view.weeks,
    )
    weeks = next(each for each in week_lines(shown) if each.item_id == item.item_id)
    return chart_svg(chart_model(request), item, weeks, packs.items.early_flare)


async def overview_chart(
    context: Context, credential: Credential | None, diary_id: str, view: View
) -> str:
    """Draw all items the person tracks beneath one another, as SVG."""
    course = await read_course(context, credential, diary_id, view.as_of)
    items = chosen_items(context.packs, course.treatment, None)
    shown = course_trends(course, items, view.weeks)
    model = small_multiples(
        shown,
        course.treatment.ended_on,
        early_flare_weeks(context.packs),
        view.axis,
        WIDTH_PX,
        ITEM_HEIGHT_PX,
        *view.weeks,
    )
    note, weeks = context.packs.items.early_flare, week_lines(shown)
    with speaking(view.language):
        return overview_svg(model, context.packs.item_by_id, weeks, note)


async def analyte_chart(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    analyte: str,
    unit: str | None,
    view: View,
) -> str:
    """
    Draw the laboratory values of one analyte over the days of the overview, as SVG.

    Args:
        unit: which series to draw where values could not be turned into one another; None for the
            one with the latest value.

    Raises:
        NotFoundError: there are no such values, and the catalogue knows no such analyte or unit.
    """
    course = await read_course(context, credential, diary_id, view.as_of)
    series = _series(context.packs, course, analyte, unit)
    if series is None:
        raise NotFoundError
    items = chosen_items(context.packs, course.treatment, None)
    request = lab_chart_request(
        series,
        course_trends(course, items, view.weeks),
        course.treatment.ended_on,
        view.axis,
        WIDTH_PX,
        HEIGHT_PX,
        *view.weeks,
    )
    label, unit_label = _lab_words(context.packs, series, view.language)
    notes = [in_language(context.packs.labs.ranges_are_the_labs, view.language)]
    with speaking(view.language):
        return lab_chart_svg(lab_chart(request), series, label, unit_label, notes)


def early_flare_weeks(packs: Packs) -> WeekSpan:
    """Give the weeks of the pale band."""
    note = packs.items.early_flare
    return WeekSpan(from_week=note.from_week, to_week=note.to_week)


def _series(packs: Packs, course: Course, analyte: str, unit: str | None) -> LabSeries | None:
    known = packs.analyte_by_id.get(analyte)
    units = [each.unit for each in known.units] if known is not None else []
    empty = [LabSeries(analyte=analyte, unit=each, points=[]) for each in units]
    series = [*analyte_series(packs, course, analyte), *empty]
    return next((each for each in series if unit in (None, each.unit)), None)


def _lab_words(packs: Packs, series: LabSeries, language: Language) -> tuple[str, str]:
    """Give how an analyte and its unit are written; both as printed where no pack knows them."""
    known = packs.analyte_by_id.get(series.analyte)
    if known is None:
        return series.analyte, series.unit
    unit = next((each for each in known.units if each.unit == series.unit), None)
    unit_label = series.unit if unit is None else in_language(unit.label, language)
    return in_language(known.label, language), unit_label
