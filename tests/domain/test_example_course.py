"""The example is believable, the same whenever it is asked for, and valid like any diary."""

import itertools
from datetime import date, timedelta
from random import Random
from typing import Any

import msgspec
import pytest

from schemas.base import Uuid
from schemas.diary import DailyEntry
from schemas.sync import COLLECTIONS
from schemas.treatment import RegimenPeriod, Treatment
from server.domain.example_course import Record, example_course, example_course_document
from server.domain.merge import key_fields
from server.domain.trends import trends
from tests.builders import FIRST_DOSE, an_item, day

SEEDS = range(12)
FLAGS = {"self_harm": [], "raised_icp": ["raised_icp_vision"], "rhabdo": ["rhabdo_dark"]}
DAYS = 168


def course(seed: int, days: int = DAYS) -> list[Record]:
    return example_course(FIRST_DOSE, days, FLAGS, Random(seed).random)


def entries_of(seed: int) -> list[DailyEntry]:
    return [
        msgspec.convert({**fields, "local_date": key}, DailyEntry)
        for collection, key, fields in course(seed)
        if collection == "entries"
    ]


def grades_on(seed: int, item: str, first: int, last: int) -> list[int]:
    return [
        entry.grades[item]
        for entry in entries_of(seed)
        if day(first) <= entry.local_date <= day(last)
    ]


def mean(values: list[int]) -> float:
    return sum(values) / len(values)


def test_the_same_draws_make_the_same_course() -> None:
    assert course(1) == course(1)
    assert course(1) != course(2)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_record_has_the_shape_of_its_collection(seed: int) -> None:
    records = course(seed)

    for collection, key, fields in records:
        msgspec.convert({**fields, **key_fields(collection, key)}, COLLECTIONS[collection])
        if collection in ("regimen_periods", "weights"):
            msgspec.convert(key, Uuid)
    assert len({(collection, key) for collection, key, _ in records}) == len(records)


@pytest.mark.parametrize("seed", SEEDS)
def test_lips_are_dry_in_nearly_every_month_and_skin_in_most(seed: int) -> None:
    """In a survey lips were dry in 94 % of treatment months, skin in 72 %."""
    months = [(first, first + 27) for first in range(1, DAYS, 28)]

    lips = [max(grades_on(seed, "lip_dryness", *month)) >= 1 for month in months]
    skin = [mean(grades_on(seed, "skin_dryness", *month)) >= 0.5 for month in months]

    assert lips.count(True) == len(months)
    assert skin.count(True) >= 4


@pytest.mark.parametrize("seed", SEEDS)
def test_dryness_rises_with_the_dose_and_falls_in_the_pause(seed: int) -> None:
    low_dose = mean(grades_on(seed, "lip_dryness", 8, 28))
    high_dose = mean(grades_on(seed, "lip_dryness", 70, 97))
    end_of_pause = mean(grades_on(seed, "lip_dryness", 102, 105))

    assert low_dose < high_dose
    assert end_of_pause < high_dose


@pytest.mark.parametrize("seed", SEEDS)
def test_an_early_flare_settles(seed: int) -> None:
    flaring = mean(grades_on(seed, "flare", 14, 28))

    assert mean(grades_on(seed, "flare", 1, 6)) < flaring
    assert mean(grades_on(seed, "flare", 60, DAYS)) < flaring - 1


@pytest.mark.parametrize("seed", SEEDS)
def test_one_red_flag_was_answered_yes_once(seed: int) -> None:
    raised = [
        (entry.local_date, flag)
        for entry in entries_of(seed)
        for flag, is_raised in entry.red_flags.items()
        if is_raised
    ]

    assert raised == [(day(97), "raised_icp")]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_check_in_comes_every_two_weeks_but_for_a_gap_and_warns_of_nothing(seed: int) -> None:
    check_ins = [entry for entry in entries_of(seed) if entry.check_in]
    days_between = [
        (later.local_date - earlier.local_date).days
        for earlier, later in itertools.pairwise(check_ins)
    ]

    assert days_between == [14, 14, 14, 14, 28, 14, 14, 14, 14]
    assert {entry.check_in.get("phq_9", 0) for entry in check_ins} == {0}


def test_every_red_flag_is_asked_and_followed_up_where_it_was_yes() -> None:
    asked = [(entry.local_date, set(entry.red_flags)) for entry in entries_of(1) if entry.red_flags]

    for on, flags in asked:
        assert flags == set(FLAGS) | ({"raised_icp_vision"} if on == day(97) else set())


@pytest.mark.parametrize("seed", SEEDS)
def test_days_are_left_out_and_doses_missed_or_unknown(seed: int) -> None:
    entries = entries_of(seed)
    treated = [entry for entry in entries if entry.local_date >= FIRST_DOSE]

    assert 0.75 * DAYS < len(treated) < 0.95 * DAYS
    assert not [entry for entry in entries if day(63) <= entry.local_date <= day(71)]
    assert any(entry.dose_taken_mg is None for entry in treated)
    assert any(entry.dose_taken_mg == 0 for entry in treated if entry.local_date < day(98))
    assert treated[-1].local_date == day(DAYS)


def test_there_is_one_pause_of_a_week() -> None:
    records = course(1)
    regimen = [
        msgspec.convert(fields, RegimenPeriod)
        for collection, _, fields in records
        if collection == "regimen_periods"
    ]
    treatment = msgspec.convert(records[0][2], Treatment)

    answer = trends(entries_of(1), [an_item()], treatment, regimen, day(DAYS))

    assert [(pause.from_date, pause.to_date) for pause in answer.annotations.pauses] == [
        (day(98), day(104))
    ]
    assert answer.treatment_week == 24


def test_a_short_course_holds_nothing_that_comes_later() -> None:
    records = course(1, days=10)

    assert [collection for collection, _, _ in records].count("regimen_periods") == 1
    assert max(key for collection, key, _ in records if collection == "entries") == "2026-03-11"


def test_the_document_says_where_it_begins_and_how_long_it_is() -> None:
    document: dict[str, Any] = example_course_document(FLAGS, Random(1).random)
    last_day = date.fromisoformat(document["first_dose_date"]) + timedelta(days=DAYS - 1)

    dates = [each["key"] for each in document["records"] if each["collection"] == "entries"]
    assert document["days"] == DAYS
    assert max(dates) == last_day.isoformat()
