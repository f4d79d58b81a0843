"""How often an ordinary course is interrupted, by an urgent screen or by a new notice."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from bench.ordinary_course import FIRST_DOSE_DATE, ordinary_course
from bench.rounds import Pace
from bench.table import Row, at_most
from schemas.diary import DailyEntry
from schemas.trend_rule import TrendRule
from schemas.urgent_rule import UrgentRule
from server.domain.trend_rules import NoticeShowing, due_notices, evaluate_trends
from server.domain.urgent_rules import evaluate_pack
from server.rule_packs import Packs, load_packs

SEEDS = 1000
PROCESSES = 2
URGENT_PERCENT = 0.5
NOTICE_PERCENT = 5


class Burden(NamedTuple):
    """Days of courses, and on how many of them something came up."""

    days: int
    urgent_days: int
    notice_days: int

    @property
    def urgent_percent(self) -> float:
        return 100 * self.urgent_days / self.days

    @property
    def notice_percent(self) -> float:
        return 100 * self.notice_days / self.days


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Go through a thousand courses, logged as a person would log them."""
    with Pool(PROCESSES) as pool:
        burden = total(pool.imap_unordered(burden_of, range(SEEDS), chunksize=20))
    courses = f"{SEEDS} courses of 24 weeks, {burden.days} logged days"
    return [
        at_most("days with an urgent screen", burden.urgent_percent, URGENT_PERCENT, " %", courses),
        at_most(
            "days with a new trend notice", burden.notice_percent, NOTICE_PERCENT, " %", courses
        ),
    ]


def total(burdens: Iterable[Burden]) -> Burden:
    """Add up the burdens of several courses."""
    return Burden(*map(sum, zip(*burdens, strict=True)))


def burden_of(seed: int) -> Burden:
    """Evaluate every day of one course as it is logged."""
    packs = _packs()
    entries = ordinary_course(seed, packs.follow_up_flags)
    return Burden(
        days=len(entries),
        urgent_days=sum(is_urgent(packs.urgent_rules.rules, entry) for entry in entries),
        notice_days=len(notice_days(packs.trend_rules.rules, entries)),
    )


@cache
def _packs() -> Packs:
    return load_packs()


def is_urgent(rules: list[UrgentRule], entry: DailyEntry) -> bool:
    """Tell whether a day shows any warning; each rule shows at most one a day, at any tier."""
    # Of an entry without a check-in only a yes can set a rule off.
    if not any(entry.red_flags.values()):
        return False
    outcomes = evaluate_pack(rules, [entry], entry.local_date, FIRST_DOSE_DATE, None)
    return any(outcome.status == "met" for outcome in outcomes)


def notice_days(rules: list[TrendRule], entries: list[DailyEntry]) -> set[date]:
    """Give the days on which a notice comes up that was not there the day before."""
    shown: list[NoticeShowing] = []
    for entry in entries:
        on = entry.local_date
        outcomes = evaluate_trends(rules, entries, on, FIRST_DOSE_DATE)
        shown += [
            NoticeShowing(rule_id=each.rule_id, item_id=each.item_id, local_date=on)
            for each in due_notices(rules, outcomes, shown, on)
        ]
    return {each.local_date for each in shown}
