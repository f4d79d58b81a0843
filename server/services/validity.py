"""Decide whether what was sent is a record this diary can hold, and say exactly where it is not."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import msgspec

from schemas.base import SparseShape
from schemas.diary import DailyEntry
from schemas.sync import COLLECTIONS, ONLY_KEYS
from schemas.treatment import Lab, Treatment
from server.domain.labs import lab_problems
from server.domain.merge import key_fields
from server.errors import (
    DateInFutureError,
    DateMismatchError,
    EndBeforeStartError,
    InputError,
    InvalidKeyError,
    NegativeValueError,
    RangeReversedError,
    UnitDoesNotFitError,
    UnknownCollectionError,
    UnknownFieldError,
    ValueNotKeptError,
)
from server.rule_packs import Packs
from server.services import known_names, refusals, valid_dates

ONE_YEAR = timedelta(days=366)
ENTRY_KEY_FIELD = "local_date"
KEY_FIELDS = frozenset({ENTRY_KEY_FIELD})
_LAB_ERRORS: dict[str, type[InputError]] = {
    error.code: error
    for error in (UnitDoesNotFitError, ValueNotKeptError, NegativeValueError, RangeReversedError)
}


def check_key(collection: str, key: str, path: str = "$.key") -> None:
    """
    Check that a record of *collection* may have *key*, which came from *path*.

    Raises:
        UnknownCollectionError: the diary has no such collection.
        InvalidKeyError: not a calendar date, not a UUID, or not the one word that names
            the only record of its collection.
    """
    if collection == "entries":
        valid_dates.parse_local_date(key, path)
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
    if collection == "entries" and own.pop(ENTRY_KEY_FIELD, key) != key:
        raise DateMismatchError(f"$.{ENTRY_KEY_FIELD}", f"the address says {key}")
    known_names.check_names(collection, own, packs)
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
        raise refusals.located(error, document) from error
    if isinstance(shape, DailyEntry) and shape.zone is not None:
        known_names.check_zone(shape.zone, "$.zone")
    valid_dates.check_dates(shape, now)
    if isinstance(shape, Treatment):
        _check_treatment(shape, now)
    elif isinstance(shape, Lab):
        _check_lab(shape, packs)
    return shape


def is_whole(collection: str, document: Mapping[str, Any]) -> bool:
    """Tell whether a merged record has every field without which there is none."""
    return _required_names(collection) <= document.keys()


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


def _check_treatment(treatment: Treatment, now: datetime) -> None:
    first, last = treatment.first_dose_date, treatment.ended_on
    if first is not None and first > valid_dates.today_in(None, now) + ONE_YEAR:
        raise DateInFutureError("$.first_dose_date", "a first dose is planned a year ahead at most")
    if first is not None and last is not None and last < first:
        raise EndBeforeStartError("$.ended_on", "the course cannot end before its first dose")
    band = treatment.target_band
    if band is not None and band.high < band.low:
        raise RangeReversedError("$.target_band.high", "the band's end is below its start")


def _check_lab(lab: Lab, packs: Packs) -> None:
    for problem in lab_problems(lab, packs.labs.analytes):
        raise _LAB_ERRORS[problem.code](problem.path, problem.detail)


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


@cache
def _field_names(collection: str) -> frozenset[str]:
    return frozenset(COLLECTIONS[collection].__struct_fields__) - KEY_FIELDS


@cache
def _required_names(collection: str) -> frozenset[str]:
    fields = msgspec.structs.fields(COLLECTIONS[collection])
    return frozenset(field.name for field in fields if field.required)
