"""Load a course and have its trends, charts and dose worked out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from schemas.chart import Axis, WeekSpan
from schemas.diary import DailyEntry
from schemas.dose import CumulativeDose
from schemas.item import Item
from schemas.series import Trends
from schemas.treatment import RegimenPeriod, Treatment, Weight
from server.domain import dose, trends
from server.domain.chart_model import chart_model, chart_request
from server.errors import NotFoundError, UnknownItemError
from server.rendering.chart_svg import chart_svg
from server.rule_packs import MOOD, Packs
from server.services import access, validity
from server.services.access import Credential
from server.services.context import Context
from server.services.stored_records import load_all, load_treatment
from server.storage.operation import Operation

FLARE = "flare"
CHART_WIDTH_PX, CHART_HEIGHT_PX = 720, 320


class Course(NamedTuple):
    """All that trends and dose are worked out from."""

    treatment: Treatment
    regimen_periods: list[RegimenPeriod]
    weights: list[Weight]
    entries: list[DailyEntry]


class Weeks(NamedTuple):
    """The treatment weeks asked for, both included; None for from the first, to the latest."""

    from_week: int | None = None
    to_week: int | None = None


async def trends_of(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    item_ids: list[str] | None,
    weeks: Weeks,
    as_of: date | None,
) -> Trends:
    """
    Give daily points, week summaries, slopes and annotations.

    Args:
        item_ids: None for the items the person tracks.
        as_of: None for today where the person last wrote an entry.

    Raises:
        UnknownItemError: the catalogue has no such item.
    """
    course = await _course(context, credential, diary_id)
    items = _chosen(context.packs, item_ids or _tracked(context.packs, course.treatment))
    return _trends(course, items, weeks, as_of_or_today(context, course.entries, as_of))


async def item_chart(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    item_id: str,
    weeks: Weeks,
    as_of: date | None,
    axis: Axis,
) -> str:
    """
    Draw one item over the course, as SVG.

    Raises:
        NotFoundError: the catalogue has no such item.
    """
    if item_id not in context.packs.item_by_id:
        raise NotFoundError
    course = await _course(context, credential, diary_id)
    item, note = context.packs.item_by_id[item_id], context.packs.items.early_flare
    drawn = _trends(course, [item], weeks, as_of_or_today(context, course.entries, as_of))
    request = chart_request(
        drawn,
        item_id,
        course.treatment.ended_on,
        WeekSpan(from_week=note.from_week, to_week=note.to_week) if item_id == FLARE else None,
        axis,
        CHART_WIDTH_PX,
        CHART_HEIGHT_PX,
        *weeks,
    )
    return chart_svg(chart_model(request), item, drawn.items[0], note)


async def dose_of(
    context: Context, credential: Credential | None, diary_id: str, as_of: date | None
) -> CumulativeDose:
    """Give the cumulative dose up to *as_of*, today where it is None."""
    course = await _course(context, credential, diary_id)
    return dose.cumulative_dose(
        course.treatment,
        course.regimen_periods,
        course.weights,
        course.entries,
        as_of_or_today(context, course.entries, as_of),
    )


def as_of_or_today(context: Context, entries: Sequence[DailyEntry], asked: date | None) -> date:
    """
    Take the date asked for, or today in the zone the person last wrote from.

    Where no zone is known it is today in UTC: not the latest date anywhere, because a day that has
    not begun for the person would count as one more dose.
    """
    if asked is not None:
        return validity.check_date(asked, "query.as_of")
    zones = (entry.zone for entry in reversed(entries) if entry.zone is not None)
    return validity.today_in(next(zones, "UTC"), context.now())


async def _course(context: Context, credential: Credential | None, diary_id: str) -> Course:
    def operation() -> Operation[Course]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return Course(
            treatment=(yield from load_treatment(diary_id)),
            regimen_periods=(yield from load_all(diary_id, "regimen_periods", RegimenPeriod)),
            weights=(yield from load_all(diary_id, "weights", Weight)),
            entries=(yield from load_all(diary_id, "entries", DailyEntry)),
        )

    return await context.database.read(operation())


def _trends(course: Course, items: list[Item], weeks: Weeks, as_of: date) -> Trends:
    return trends.trends(
        course.entries,
        items,
        course.treatment,
        course.regimen_periods,
        as_of,
        weeks.from_week,
        weeks.to_week,
    )


def _tracked(packs: Packs, treatment: Treatment) -> list[str]:
    if treatment.tracked_items is not None:
        return [*treatment.tracked_items, MOOD]  # mood is always tracked
    return [item.item_id for item in packs.items.items if item.is_default]


def _chosen(packs: Packs, item_ids: list[str]) -> list[Item]:
    for item_id in item_ids:
        if item_id not in packs.item_by_id:
            raise UnknownItemError("query.items", "the catalogue has no such item")
    return [packs.item_by_id[item_id] for item_id in dict.fromkeys(item_ids)]
