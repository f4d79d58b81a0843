"""Both languages decide the same on twenty thousand diaries, wherever the phone believes it is."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import typing
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any, NamedTuple

import msgspec
import pytest

from schemas.base import Shape
from schemas.condition import Condition
from schemas.diary import DailyEntry
from schemas.outcome import Outcome, TrendOutcome
from schemas.trend_rule import TrendRule
from schemas.urgent_rule import UrgentRule
from server.domain import check_in, trend_rules, urgent_rules
from server.domain.trend_rules import NoticeShowing
from tests.conformance.random_rules import PACKS, TIERS, random_diary

SEED = 20261123
DIARIES = 20_000
ZONES = ("UTC", "America/New_York", "Pacific/Apia")

EVALUATE = pathlib.Path(__file__).with_name("evaluate.mjs")


class Asked(Shape, frozen=True, kw_only=True):
    """A diary with rules of its own, as random_diary makes it."""

    entries: list[DailyEntry]
    items: list[str]
    as_of: date
    first_dose_date: date | None
    region: str | None
    rules: list[UrgentRule]
    trends: list[TrendRule]
    shown: list[NoticeShowing]


Trends = tuple[list[TrendOutcome], list[TrendOutcome]]


class Answers(NamedTuple):
    """What both channels make of one diary: by the released packs, then by its own rules."""

    urgent: list[Outcome]
    trends: Trends
    own_urgent: list[Outcome]
    own_trends: Trends
    windows: list[int | None]
    trend_windows: list[int | None]
    open_follow_ups: list[list[str]]
    scores: list[Any]
    questions: list[list[str]]
    next_on: date | None


def answers_for(asked: Asked) -> Answers:
    day = asked.entries[0] if asked.entries else DailyEntry(local_date=asked.as_of)
    return Answers(
        urgent=urgent(PACKS.urgent_rules.rules, asked),
        trends=trends(released_trends(asked.items), asked),
        own_urgent=urgent(asked.rules, asked),
        own_trends=trends(asked.trends, asked),
        windows=[urgent_rules.window_days(rule) for rule in asked.rules],
        trend_windows=[trend_rules.window_days(rule) for rule in asked.trends],
        open_follow_ups=[
            [each.flag for each in urgent_rules.open_follow_ups(rule, day)] for rule in asked.rules
        ],
        scores=check_in.scores(PACKS.check_in, day.check_in),
        questions=[
            [question.question_id for question in check_in.questions_to_ask(each, day.check_in)]
            for each in PACKS.check_in.questionnaires
        ],
        next_on=check_in.next_on(
            (entry.local_date for entry in asked.entries), PACKS.check_in.interval_days
        ),
    )


def released_trends(items: list[str]) -> list[TrendRule]:
    return [
        msgspec.structs.replace(rule, items=[each for each in rule.items if each in items])
        for rule in PACKS.trend_rules.rules
    ]


def urgent(rules: list[UrgentRule], asked: Asked) -> list[Outcome]:
    return urgent_rules.evaluate_pack(
        rules, asked.entries, asked.as_of, asked.first_dose_date, asked.region
    )


def trends(rules: list[TrendRule], asked: Asked) -> Trends:
    outcomes = trend_rules.evaluate_trends(rules, asked.entries, asked.as_of, asked.first_dose_date)
    return outcomes, trend_rules.due_notices(rules, outcomes, asked.shown, asked.as_of)


class Run(NamedTuple):
    """Every diary as it travels, what Python made of it, and what chance met on the way."""

    lines: list[bytes]
    digests: list[str]
    seen: set[tuple[str, ...]]


Phone = subprocess.Popen[bytes]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    return tmp_path_factory.mktemp("phones")


@pytest.fixture(scope="module")
def lines(folder: pathlib.Path) -> list[bytes]:
    random = Random(SEED)
    lines = [msgspec.json.encode(random_diary(random)) for _ in range(DIARIES)]
    (folder / "diaries").write_bytes(b"\n".join([packs_line(), *lines]))
    return lines


def packs_line() -> bytes:
    return msgspec.json.encode(
        {
            "urgent_rules": PACKS.urgent_rules.rules,
            "trend_rules": PACKS.trend_rules.rules,
            "check_in": PACKS.check_in,
        }
    )


@pytest.fixture(scope="module")
def phones(folder: pathlib.Path, lines: list[bytes]) -> Iterator[dict[str, Phone]]:
    """Start a phone in every zone, to work while Python does."""
    phones = {
        zone: start_phone(zone, folder / "diaries", answers_in(folder, zone)) for zone in ZONES
    }
    yield phones
    for phone in phones.values():
        phone.kill()
        phone.wait()


def answers_in(folder: pathlib.Path, zone: str) -> pathlib.Path:
    return folder / zone.replace("/", "-")


def start_phone(zone: str, diaries: pathlib.Path, answers: pathlib.Path, *options: str) -> Phone:
    node = shutil.which("node")
    assert node is not None, "node 20 or later has to be on the PATH"
    with diaries.open("rb") as stdin, answers.open("wb") as stdout:
        return subprocess.Popen(
            [node, str(EVALUATE), *options],
            stdin=stdin,
            stdout=stdout,
            env={**os.environ, "TZ": zone},
        )


@pytest.fixture(scope="module")
def run(lines: list[bytes], phones: dict[str, Phone]) -> Run:
    decode = msgspec.json.Decoder(Asked).decode
    digests: list[str] = []
    seen: set[tuple[str, ...]] = set()
    for line in lines:
        asked = decode(line)
        answers = answers_for(asked)
        digests.append(hashlib.sha256(msgspec.json.encode(answers)).hexdigest())
        seen.update(sights(asked, answers))
    return Run(lines, digests, seen)


def sights(asked: Asked, answers: Answers) -> Iterator[tuple[str, ...]]:
    operator_by_id = {rule.rule_id: tag(rule.condition) for rule in asked.trends}
    for outcome in answers.own_trends[0]:
        yield operator_by_id[outcome.rule_id], outcome.status
    for outcome in answers.trends[0]:
        yield outcome.rule_id, outcome.status
    for warned in [*answers.urgent, *answers.own_urgent]:
        yield "tier", str(warned.tier)
    for met, due in (answers.trends, answers.own_trends):
        yield "notices", "all due" if len(due) == len(with_notice(met)) else "some due"


def tag(condition: Condition | type[Condition]) -> str:
    return str(condition.__struct_config__.tag)


def with_notice(outcomes: list[TrendOutcome]) -> list[TrendOutcome]:
    return [outcome for outcome in outcomes if outcome.status == "met"]


@pytest.mark.parametrize("zone", ZONES)
def test_javascript_decides_as_python_does(
    zone: str, run: Run, phones: dict[str, Phone], folder: pathlib.Path
) -> None:
    assert phones[zone].wait() == 0

    theirs = answers_in(folder, zone).read_text(encoding="ascii").splitlines()

    assert len(theirs) == len(run.digests)
    for line, ours, other in zip(run.lines, run.digests, theirs, strict=True):
        assert ours == other, in_full(line, zone, folder)


def in_full(line: bytes, zone: str, folder: pathlib.Path) -> str:
    """Ask a phone again, about the one diary on which it differs."""
    (folder / "diary").write_bytes(packs_line() + b"\n" + line)
    assert start_phone(zone, folder / "diary", folder / "answers", "--in-full").wait() == 0
    ours = msgspec.json.encode(answers_for(msgspec.json.decode(line, type=Asked))).decode()
    theirs = (folder / "answers").read_text(encoding="utf-8")
    return f"diary: {line.decode()}\npython: {ours}\njavascript: {theirs}"


def test_the_random_diaries_reach_every_verdict(run: Run) -> None:
    """Agreement on diaries that all come to nothing would mean nothing."""
    operators = [tag(each) for each in typing.get_args(Condition)]
    rule_ids = [rule.rule_id for rule in PACKS.trend_rules.rules]
    statuses = ("met", "not_met", "not_evaluable")

    expected = {(each, status) for each in [*operators, *rule_ids] for status in statuses}
    expected |= {("tier", str(tier)) for tier in (*TIERS, None)}
    expected |= {("notices", "all due"), ("notices", "some due")}
    assert expected - run.seen == set()
