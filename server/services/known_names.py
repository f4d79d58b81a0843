"""Look up the names that a change sets in the packs and among the time zones."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from schemas.treatment import TargetBand
from server.errors import (
    InputError,
    InvalidFieldError,
    UnknownChecklistItemError,
    UnknownEventError,
    UnknownFieldError,
    UnknownFlagError,
    UnknownItemError,
    UnknownProgrammeError,
    UnknownQuestionError,
    UnknownRegionError,
    UnknownZoneError,
)
from server.rule_packs import MOOD, Packs

_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_BAND_FIELDS = frozenset(TargetBand.__struct_fields__)


def check_names(collection: str, fields: Mapping[str, Any], packs: Packs) -> None:
    """
    Check every name that *fields* of a change set, also where its value is null.

    Raises:
        UnknownItemError, UnknownFlagError, UnknownQuestionError, UnknownChecklistItemError,
        UnknownFieldError, UnknownRegionError, UnknownProgrammeError, UnknownEventError: the packs
            have no such name.
        InvalidFieldError: a time of the day in no spelling of one.
    """
    if collection == "entries":
        _check_members(fields, "grades", packs.graded_item_ids, UnknownItemError)
        _check_members(fields, "red_flags", packs.flag_ids, UnknownFlagError)
        _check_members(fields, "check_in", packs.question_ids, UnknownQuestionError)
        _check_times(fields.get("times"), packs)
    elif collection == "treatment":
        _check_members(fields, "target_band", _BAND_FIELDS, UnknownFieldError)
        _check_members(fields, "checklist", packs.checklist_ids, UnknownChecklistItemError)
        _check_name(fields, "programme", packs.programme_by_id.keys(), UnknownProgrammeError)
        if isinstance(region := fields.get("region"), str):
            check_region(region, packs, "$.region")
        _check_tracked(fields.get("tracked_items"), packs)
    elif collection == "appointments":
        _check_name(fields, "event_id", packs.event_ids, UnknownEventError)


def check_zone(zone: str, path: str) -> None:
    """
    Check that *zone* is an IANA name.

    Raises:
        UnknownZoneError: it is not.
    """
    if zone not in _zones():
        raise UnknownZoneError(path, "expected an IANA time zone such as Europe/Berlin")


def check_region(region: str, packs: Packs, path: str) -> None:
    """
    Check that the contact book has *region*.

    Raises:
        UnknownRegionError: it has not.
    """
    if region not in packs.region_by_id:
        raise UnknownRegionError(path, f"expected one of {', '.join(packs.region_by_id)}")


def _check_members(
    fields: Mapping[str, Any], field: str, known: AbstractSet[str], error: type[InputError]
) -> None:
    members = fields.get(field)
    if isinstance(members, dict):
        for name in members.keys() - known:
            raise error(f"$.{field}.{name}", "there is no such name")


def _check_name(
    fields: Mapping[str, Any], field: str, known: AbstractSet[str], error: type[InputError]
) -> None:
    name = fields.get(field)
    if isinstance(name, str) and name not in known:
        raise error(f"$.{field}", "there is no such name")


def _check_times(times: Any, packs: Packs) -> None:
    for name in times if isinstance(times, dict) else ():
        at, _, item = name.partition(" ")
        if not _TIME.fullmatch(at):
            raise InvalidFieldError(f"$.times.{name}", "expected a time as HH:MM, then an item")
        if item != MOOD and item not in packs.graded_item_ids:
            raise UnknownItemError(f"$.times.{name}", "there is no such item")


def _check_tracked(items: Any, packs: Packs) -> None:
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, str) and item not in packs.item_by_id:
            raise UnknownItemError(f"$.tracked_items[{index}]", "the catalogue has no such item")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
