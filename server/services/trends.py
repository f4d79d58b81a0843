"""Have the trends of a course worked out, and what went together with its doses."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec

from schemas.item import Item
from schemas.series import DoseLagsList, Trends, TrendsAnswer
from server.domain import trends
from server.domain.dose_lag import dose_lags
from server.domain.week_lines import week_lines
from server.services.access import Credential
from server.services.context import Context
from server.services.whole_course import Course, chosen_items, read_course


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
) -> TrendsAnswer:
    """
    Give daily points, weeks, slopes, comparisons, annotations, and each week to be said in words.

    Args:
        item_ids: None for the items the person tracks.
        as_of: None for today where the person last wrote an entry.

    Raises:
        UnknownItemError: the catalogue has no such item.
    """
    course = await read_course(context, credential, diary_id, as_of)
    items = chosen_items(context.packs, course.treatment, item_ids)
    answer = course_trends(course, items, weeks)
    return TrendsAnswer(**msgspec.structs.asdict(answer), week_lines=week_lines(answer))


async def dose_lags_of(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    item_ids: list[str] | None,
    as_of: date | None,
) -> DoseLagsList:
    """
    Tell how the weeks of each item and the doses of some weeks before went together.

    Args:
        item_ids: as for ``trends_of``.
        as_of: as for ``trends_of``.

    Raises:
        UnknownItemError: the catalogue has no such item.
    """
    course = await read_course(context, credential, diary_id, as_of)
    return DoseLagsList(
        as_of=course.as_of,
        items=[
            dose_lags(item, course.entries, course.treatment, course.regimen_periods, course.as_of)
            for item in chosen_items(context.packs, course.treatment, item_ids)
        ],
    )


def course_trends(course: Course, items: list[Item], weeks: Weeks) -> Trends:
    """Work out the trends of some items."""
    return trends.trends(
        course.entries,
        items,
        course.treatment,
        course.regimen_periods,
        course.as_of,
        weeks.from_week,
        weeks.to_week,
        course.labs,
    )
