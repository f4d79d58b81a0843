"""Somebody whose course is ordinary is hardly ever interrupted, or they stop listening."""

from collections.abc import Callable

import pytest

from bench.burden import NOTICE_PERCENT, URGENT_PERCENT, burden_of, is_urgent, total
from bench.ordinary_course import COURSE_DAYS, DAYS_PER_MONTH, FIRST_DOSE_DATE, ordinary_course
from schemas.diary import DailyEntry
from server.rule_packs import load_packs

ALL_SEEDS = range(1000)
SEEDS = range(120)
FEW_SEEDS = range(30)
PACKS = load_packs()


@pytest.fixture(scope="module")
def courses() -> list[list[DailyEntry]]:
    return [ordinary_course(seed, PACKS.follow_up_flags) for seed in SEEDS]


def share_of_months(courses: list[list[DailyEntry]], is_so: Callable[[DailyEntry], bool]) -> float:
    """Give the share of treatment months with at least one such day."""
    months = [
        any(is_so(entry) for entry in course if _month(entry) == month)
        for course in courses
        for month in range(COURSE_DAYS // DAYS_PER_MONTH)
    ]
    return months.count(True) / len(months)


def _month(entry: DailyEntry) -> int:
    return (entry.local_date - FIRST_DOSE_DATE).days // DAYS_PER_MONTH


def test_an_urgent_screen_comes_on_fewer_days_than_the_aim() -> None:
    days = urgent_days = 0
    for seed in ALL_SEEDS:
        course = ordinary_course(seed, PACKS.follow_up_flags)
        days += len(course)
        urgent_days += sum(is_urgent(PACKS.urgent_rules.rules, entry) for entry in course)

    assert 0 < 100 * urgent_days / days < URGENT_PERCENT


def test_a_new_notice_comes_on_fewer_days_than_the_aim() -> None:
    """``python -m bench --only burden`` goes through a thousand courses."""
    burden = total(burden_of(seed) for seed in FEW_SEEDS)

    assert 0 < burden.notice_percent < NOTICE_PERCENT


def test_a_course_is_graded_whole_and_every_red_flag_answered_daily() -> None:
    for entry in ordinary_course(1, PACKS.follow_up_flags):
        assert entry.grades.keys() == PACKS.graded_item_ids
        assert entry.red_flags.keys() >= PACKS.follow_up_flags.keys()
        assert entry.mood is not None


def test_what_the_sources_count_comes_out_as_often(courses: list[list[DailyEntry]]) -> None:
    """The symptom survey: by treatment month; the flare study: by course."""
    lips = share_of_months(courses, lambda entry: entry.grades["lip_dryness"] >= 1)
    skin = share_of_months(courses, lambda entry: entry.grades["skin_dryness"] >= 1)
    mind = share_of_months(courses, lambda entry: entry.red_flags["mood_drop"])
    severe = [any(entry.red_flags["severe_flare"] for entry in course) for course in courses]

    assert lips == pytest.approx(0.94, abs=0.04)
    assert skin == pytest.approx(0.72, abs=0.06)
    assert mind == pytest.approx(0.0165, abs=0.01)
    assert severe.count(True) / len(courses) == pytest.approx(0.045, abs=0.03)


def test_the_same_seed_makes_the_same_course() -> None:
    assert ordinary_course(3, {}) == ordinary_course(3, {})
    assert ordinary_course(3, {}) != ordinary_course(4, {})
