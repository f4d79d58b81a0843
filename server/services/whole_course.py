"""Load all that one diary says about its course, for whatever is worked out from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from schemas.diary import DailyEntry
from schemas.item import Item
from schemas.treatment import Lab, RegimenPeriod, Treatment, Weight
from server.errors import UnknownItemError
from server.rule_packs import MOOD, Packs
from server.services import access, valid_dates
from server.services.access import Credential
from server.services.context import Context
from server.services.stored_records import load_all, load_treatment
from server.storage.operation import Operation


class Course(NamedTuple):
    """All that trends, dose and charts are worked out from, and the day they are asked for."""

    treatment: Treatment
    regimen_periods: list[RegimenPeriod]
    weights: list[Weight]
    labs: list[Lab]
    entries: list[DailyEntry]
    as_of: date


async def read_course(
    context: Context, credential: Credential | None, diary_id: str, asked: date | None
) -> Course:
    """
    Give the course of one diary.

    Args:
        asked: the day it is asked for; None for today where the person last wrote an entry.
    """

    def operation() -> Operation[Course]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from load_course(context, diary_id, asked))

    return await context.database.read(operation())


def load_course(context: Context, diary_id: str, asked: date | None) -> Operation[Course]:
    """Load what ``read_course`` gives, for an operation that has checked who asks."""
    treatment = yield from load_treatment(diary_id)
    regimen_periods = yield from load_all(diary_id, "regimen_periods", RegimenPeriod)
    weights = yield from load_all(diary_id, "weights", Weight)
    labs = yield from load_all(diary_id, "labs", Lab)
    entries = yield from load_all(diary_id, "entries", DailyEntry)
    as_of = as_of_or_today(context, entries, asked)
    return Course(treatment, regimen_periods, weights, labs, entries, as_of)


def as_of_or_today(context: Context, entries: Sequence[DailyEntry], asked: date | None) -> date:
    """
    Take the date asked for, or today in the zone the person last wrote from.

    Where no zone is known it is today in UTC: not the latest date anywhere, because a day that has
    not begun for the person would count as one more dose.
    """
    if asked is not None:
        return valid_dates.check_date(asked, "query.as_of")
    zones = (entry.zone for entry in reversed(entries) if entry.zone is not None)
    return valid_dates.today_in(next(zones, "UTC"), context.now())


def chosen_items(packs: Packs, treatment: Treatment, item_ids: list[str] | None) -> list[Item]:
    """
    Give the items asked for, each once; those the person tracks where none are.

    Raises:
        UnknownItemError: the catalogue has no such item.
    """
    wanted = item_ids or _tracked(packs, treatment)
    for item_id in wanted:
        if item_id not in packs.item_by_id:
            raise UnknownItemError("query.items", "the catalogue has no such item")
    return [packs.item_by_id[item_id] for item_id in dict.fromkeys(wanted)]


def _tracked(packs: Packs, treatment: Treatment) -> list[str]:
    if treatment.tracked_items is None:
        return [item.item_id for item in packs.items.items if item.is_default]
    # A later catalogue may have dropped an item that somebody tracked; mood is always tracked.
    kept = [item_id for item_id in treatment.tracked_items if item_id in packs.item_by_id]
    return [*kept, MOOD]
