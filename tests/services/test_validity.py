"""Where exactly a record is wrong."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from schemas.account import NewAccount
from schemas.diary import DailyEntry
from schemas.treatment import RegimenPeriod, Treatment
from server.errors import InputError, InvalidFieldError, UnknownFieldError
from server.services import known_names, refusals, valid_dates

KIRITIMATI_TOMORROW = datetime(2026, 3, 10, 10, tzinfo=UTC)


def refusal(value: Any, shape: Any) -> InputError:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(value, shape)
    return refusals.located(caught.value, value)


@pytest.mark.parametrize(
    ("value", "shape", "error", "path"),
    [
        ({"local_date": "2026-01-01", "mood": 9}, DailyEntry, InvalidFieldError, "$.mood"),
        (
            {"local_date": "2026-01-01", "grades": {"a": 1, "b": "x", "c": 9}},
            DailyEntry,
            InvalidFieldError,
            "$.grades.b",
        ),
        (
            {"starts_on": "2026-01-01", "daily_mg": [1, 2, "x"]},
            RegimenPeriod,
            InvalidFieldError,
            "$.daily_mg[2]",
        ),
        ({"target_band": {"low": "x"}}, Treatment, InvalidFieldError, "$.target_band.low"),
        ({"target_band": {"mid": 1}}, Treatment, UnknownFieldError, "$.target_band.mid"),
        ({"name": "anna", "password": "x" * 9, "a`b": 1}, NewAccount, UnknownFieldError, "$.a`b"),
        ({"name": "anna", "password": "x" * 9, "": 1}, NewAccount, UnknownFieldError, "$."),
        (
            {"name": "anna", "password": "x" * 9, "a` - at `$.grades[...]": 1},
            NewAccount,
            UnknownFieldError,
            "$.a` - at `$.grades[...]",
        ),
        ([], NewAccount, InvalidFieldError, "$"),
    ],
    ids=str,
)
def test_a_mistake_is_told_at_its_json_path(
    value: Any, shape: Any, error: type[InputError], path: str
) -> None:
    told = refusal(value, shape)

    assert (type(told), told.path) == (error, path)


def test_today_depends_on_where_the_person_is() -> None:
    now = KIRITIMATI_TOMORROW

    assert valid_dates.today_in("Pacific/Kiritimati", now) == date(2026, 3, 11)
    assert valid_dates.today_in("Pacific/Pago_Pago", now) == date(2026, 3, 9)
    assert valid_dates.today_in("America/New_York", now) == date(2026, 3, 10)
    assert valid_dates.today_in(None, now) == date(2026, 3, 11)


@pytest.mark.parametrize(
    "zone", ["utc", "Europe/Berlin ", "europe/berlin", "UTC+1", "\0", "a/../b"]
)
def test_a_zone_is_spelled_as_iana_spells_it(zone: str) -> None:
    with pytest.raises(InputError) as refused:
        known_names.check_zone(zone, "$.zone")

    assert refused.value.code == "unknown-zone"


def test_a_mistake_within_a_list_is_told_from_outside_it() -> None:
    inner = InvalidFieldError("$.mood", "expected less")

    outer = inner.within("$.entries[3]")

    assert (type(outer), outer.path, outer.detail) == (
        InvalidFieldError,
        "$.entries[3].mood",
        "expected less",
    )
