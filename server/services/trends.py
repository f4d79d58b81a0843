"""Load a course and have its trends, charts and dose worked out."""

from datetime import date
from typing import NamedTuple

from schemas.diary import DailyEntry
from schemas.dose import CumulativeDose
from schemas.item import Item
from schemas.series import Trends
from schemas.treatment import RegimenPeriod, Treatment, Weight
from server.domain import dose, trends
from server.domain.chart_model import chart_model
from server.errors import NotFoundError, UnknownItemError
from server.rendering.chart_svg import chart_svg
from server.rule_packs import Packs
from server.services import access, validity
from server.services.access import Credential
from server.services.context import Context
from server.services.stored_records import load_all, load_treatment
from server.storage.operation import Operation


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
    return _trends(course, items, weeks, as_of or _today(context, course))
