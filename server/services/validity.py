"""Decide whether what was sent is a record this diary can hold, and say exactly where it is not."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Any, get_type_hints
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

import msgspec

from schemas.base import Grade, SparseShape
from schemas.check_in import CheckInAnswer
from schemas.diary import DailyEntry
from schemas.sync import COLLECTIONS, ONLY_KEYS
from schemas.treatment import (
    Appointment,
    DoctorQuestion,
    Lab,
    Supply,
    TargetBand,
    Treatment,
    Visit,
    Weight,
)
from server.domain.labs import lab_problems
from server.domain.merge import key_fields
from server.errors import (
    DateInFutureError,
    DateMismatchError,
    DateTooEarlyError,
    EndBeforeStartError,
    InputError,
    InvalidFieldError,
    InvalidKeyError,
    NegativeValueError,
    RangeReversedError,
    UnitDoesNotFitError,
    UnknownChecklistItemError,
    UnknownCollectionError,
    UnknownEventError,
    UnknownFieldError,
    UnknownFlagError,
    UnknownItemError,
    UnknownProgrammeError,
    UnknownQuestionError,
    UnknownRegionError,
    UnknownZoneError,
    ValueNotKeptError,
)
from server.rule_packs import MOOD, Packs

EARLIEST_DATE, LATEST_DATE = date(2000, 1, 1), date(2099, 12, 31)
ONE_DAY = timedelta(days=1)
ONE_YEAR = timedelta(days=366)
# Kiritimati: wherever the person is, their calendar is not ahead of this one.
FARTHEST_AHEAD = timezone(timedelta(hours=14))

ENTRY_KEY_FIELD = "local_date"
KEY_FIELDS = frozenset({ENTRY_KEY_FIELD})
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_UNKNOWN_FIELD = re.compile(r"Object contains unknown field `(.*)`$", re.DOTALL)
_MAP_MEMBER_TYPES: dict[str, Any] = {
    "grades": Grade,
    "red_flags": bool,
    "check_in": CheckInAnswer,
    "times": Grade,
    "checklist": bool,
}
_LAB_ERRORS: dict[str, type[InputError]] = {
    error.code: error
    for error in (UnitDoesNotFitError, ValueNotKeptError, NegativeValueError, RangeReversedError)
}
_BAND_FIELDS = frozenset(TargetBand.__struct_fields__)


def check_key(collection: str, key: str, path: str = "$.key") -> None:
    """
    Check that a record of *collection* may have *key*, which came from *path*.

    Raises:
        UnknownCollectionError: the diary has no such collection.
        InvalidKeyError: not a calendar date, not a UUID, or not the one word that names
            the only record of its collection.
    """
    if collection == "entries":
        parse_local_date(key, path)
    elif collection in ONLY_KEYS:
        if key != ONLY_KEYS[collection]:
            raise InvalidKeyError(path, f"the only key here is {ONLY_KEYS[collection]!r}")
    elif collection not in COLLECTIONS:
        raise UnknownCollectionError("$.collection", "no such collection")
    else:
        check_uuid(key, path)


def check_uuid(key: str, path: str) -> None:
    """
    Check that *key* is a UUID in the one spelling that is taken.

    Raises:
        InvalidKeyError: it is not.
    """
    if not _is_uuid(key):
        raise InvalidKeyError(path, "expected a lower-case UUID")


def parse_local_date(text: str, path: str) -> date:
    """
    Read a calendar date of the years 2000 to 2099, spelled ``YYYY-MM-DD``.

    Raises:
        InvalidKeyError: not a date that exists, or another spelling of one.
        DateTooEarlyError, DateInFutureError: of other years.
    """
    try:
        on = date.fromisoformat(text)
    except ValueError as error:
        raise InvalidKeyError(path, "expected a date that exists, as YYYY-MM-DD") from error
    if on.isoformat() != text:
        raise InvalidKeyError(path, "expected a date spelled YYYY-MM-DD")
    return check_date(on, path)


def check_date(on: date, path: str) -> date:
    """
    Check that a course can reach *on*: the years 2000 to 2099, in which no sum of days overflows.

    Raises:
        DateTooEarlyError, DateInFutureError: it cannot.
    """
    if on < EARLIEST_DATE:
        raise DateTooEarlyError(path, "dates before the year 2000 are not taken")
    if on > LATEST_DATE:
        raise DateInFutureError(path, "dates after the year 2099 are not taken")
    return on


def own_fields(
    collection: str, key: str, fields: Mapping[str, Any], packs: Packs
) -> dict[str, Any]:
    """
    Give the fields that a change may set, without the date an entry repeats from its key.

    Names of the packs are looked up here, in what a change sets, and not in the merged record: a
    record must stay editable after a later pack has dropped a name that it holds.

    Raises:
        DateMismatchError: the repeated date is another one.
        UnknownFieldError, UnknownItemError, UnknownFlagError, UnknownQuestionError,
        UnknownChecklistItemError: a name that does not exist; also where its value is null, because
            a misspelt name must not look like an answer taken.
        UnknownRegionError, UnknownProgrammeError, UnknownEventError: a name that nothing has.
    """
    own = dict(fields)
    if collection == "entries":
        if own.pop(ENTRY_KEY_FIELD, key) != key:
            raise DateMismatchError(f"$.{ENTRY_KEY_FIELD}", f"the address says {key}")
        _check_names(own.get("grades"), packs.graded_item_ids, "grades", UnknownItemError)
        _check_names(own.get("red_flags"), packs.flag_ids, "red_flags", UnknownFlagError)
        _check_names(own.get("check_in"), packs.question_ids, "check_in", UnknownQuestionError)
        _check_times(own.get("times"), packs)
    elif collection == "treatment":
        _check_names(own.get("target_band"), _BAND_FIELDS, "target_band", UnknownFieldError)
        _check_names(
            own.get("checklist"), packs.checklist_ids, "checklist", UnknownChecklistItemError
        )
        _check_name(own, "programme", packs.programme_by_id.keys(), UnknownProgrammeError)
        if isinstance(region := own.get("region"), str):
            check_region(region, packs, "$.region")
        _check_tracked(own.get("tracked_items"), packs)
    elif collection == "appointments":
        _check_name(own, "event_id", packs.event_ids, UnknownEventError)
    for name in own.keys() - _field_names(collection):
        raise UnknownFieldError(f"$.{name}", "there is no such field")
    return own


def valid_document(
    collection: str, document: dict[str, Any], packs: Packs, now: datetime
) -> SparseShape:
    """
    Turn a merged record into its struct.

    Raises:
        InvalidFieldError: a value of the wrong type or range, at its JSON path.
        DateInFutureError, DateTooEarlyError: a date the diary does not take.
        UnknownZoneError: a name nobody knows.
        EndBeforeStartError, RangeReversedError: two values that contradict each other.
        UnitDoesNotFitError, ValueNotKeptError, NegativeValueError: not how such a laboratory value
            is printed.
    """
    try:
        shape = msgspec.convert(document, COLLECTIONS[collection])
    except msgspec.ValidationError as error:
        raise located(error, document) from error
    _check_dates(shape, now)
    if isinstance(shape, Treatment):
        _check_treatment(shape, now)
    elif isinstance(shape, Lab):
        _check_lab(shape, packs)
    return shape


def whole_document(
    collection: str, key: str, fields: Mapping[str, Any], packs: Packs, now: datetime
) -> SparseShape:
    """
    Turn what was sent as a whole record into its struct.

    Raises:
        InputError: as ``own_fields`` and ``valid_document`` do.
    """
    own = own_fields(collection, key, fields, packs)
    return valid_document(collection, {**own, **key_fields(collection, key)}, packs, now)


def located(error: msgspec.ValidationError, value: Any) -> InputError:
    """
    Turn msgspec's refusal of *value* into ours, with the exact JSON path.

    msgspec writes ``[...]`` for the member of a map; the member is found here. It quotes the name
    of an unknown field as it was sent, which may look like anything.
    """
    for name in value if isinstance(value, dict) else ():
        if str(error) == f"Object contains unknown field `{name}`":
            return UnknownFieldError(f"$.{name}", "there is no such field")
    detail, _, path = str(error).partition(" - at `")
    path = path.rstrip("`") or "$"
    unknown = _UNKNOWN_FIELD.match(detail)
    if unknown:
        return UnknownFieldError(f"{path}.{unknown[1]}", "there is no such field")
    field = path.removeprefix("$.").removesuffix("[...]")
    if path.endswith("[...]") and field in _MAP_MEMBER_TYPES:
        path = f"$.{field}.{_first_wrong_member(field, value[field])}"
    return InvalidFieldError(path, detail)


def today_in(zone: str | None, now: datetime) -> date:
    """Give the calendar date in *zone*; without a zone, the latest date it is anywhere."""
    return now.astimezone(ZoneInfo(zone) if zone else FARTHEST_AHEAD).date()


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


def _check_dates(shape: SparseShape, now: datetime) -> None:
    match shape:
        case DailyEntry(local_date=on, zone=zone):
            if zone is not None:
                check_zone(zone, "$.zone")
            _not_ahead(on, zone, now, "$.local_date")
        case Weight(measured_on=on):
            _not_ahead(on, None, now, "$.measured_on")
        case Lab(taken_on=on):
            _not_ahead(on, None, now, "$.taken_on")
        case Supply(on=on):
            _not_ahead(on, None, now, "$.on")
        case Appointment(done_on=date() as on):
            _not_ahead(on, None, now, "$.done_on")
        case Visit(visited_on=on):
            _not_ahead(on, None, now, "$.visited_on")
        case DoctorQuestion(asked_on=on, answered_on=answered_on):
            _not_ahead(on, None, now, "$.asked_on")
            if answered_on is not None:
                _not_ahead(answered_on, None, now, "$.answered_on")
    for name in _date_fields(type(shape)):
        value = getattr(shape, name)
        if value is not None:
            check_date(value, f"$.{name}")


def _check_treatment(treatment: Treatment, now: datetime) -> None:
    first, last = treatment.first_dose_date, treatment.ended_on
    if first is not None and first > today_in(None, now) + ONE_YEAR:
        raise DateInFutureError("$.first_dose_date", "a first dose is planned a year ahead at most")
    if first is not None and last is not None and last < first:
        raise EndBeforeStartError("$.ended_on", "the course cannot end before its first dose")
    band = treatment.target_band
    if band is not None and band.high < band.low:
        raise RangeReversedError("$.target_band.high", "the band's end is below its start")


def _check_lab(lab: Lab, packs: Packs) -> None:
    for problem in lab_problems(lab, packs.labs.analytes):
        raise _LAB_ERRORS[problem.code](problem.path, problem.detail)


def _not_ahead(on: date, zone: str | None, now: datetime, path: str) -> None:
    if on > today_in(zone, now) + ONE_DAY:
        raise DateInFutureError(path, "more than a day ahead of the person's own calendar")


def _check_times(times: Any, packs: Packs) -> None:
    for name in times if isinstance(times, dict) else ():
        at, _, item = name.partition(" ")
        if not _TIME.fullmatch(at):
            raise InvalidFieldError(f"$.times.{name}", "expected a time as HH:MM, then an item")
        if item != MOOD and item not in packs.graded_item_ids:
            raise UnknownItemError(f"$.times.{name}", "there is no such item")


def _check_names(
    members: Any,
    known: AbstractSet[str],
    field: str,
    error: type[InputError],
) -> None:
    if isinstance(members, dict):
        for name in members.keys() - known:
            raise error(f"$.{field}.{name}", "there is no such name")


def _check_tracked(items: Any, packs: Packs) -> None:
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, str) and item not in packs.item_by_id:
            raise UnknownItemError(f"$.tracked_items[{index}]", "the catalogue has no such item")


def _check_name(
    fields: Mapping[str, Any], field: str, known: AbstractSet[str], error: type[InputError]
) -> None:
    name = fields.get(field)
    if isinstance(name, str) and name not in known:
        raise error(f"$.{field}", "there is no such name")


def _first_wrong_member(field: str, members: dict[str, Any]) -> str:
    return next(name for name in members if not _fits(members[name], _MAP_MEMBER_TYPES[field]))


def _fits(value: Any, wanted: Any) -> bool:
    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError:
        return False
    return True


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


@cache
def _date_fields(shape: type[SparseShape]) -> list[str]:
    return [name for name, hint in get_type_hints(shape).items() if hint in (date, date | None)]


@cache
def _field_names(collection: str) -> frozenset[str]:
    return frozenset(COLLECTIONS[collection].__struct_fields__) - KEY_FIELDS


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
