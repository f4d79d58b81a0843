"""
Runs the vectors of the released packs, and proves that they hold every rule in its place.

A pack is proven when each rule has a case for each way it can come out, every case comes out as
expected, and no number of any condition can be moved by one without a case that notices.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec
from msgspec import field, structs

from schemas.base import Grade, Shape, SparseShape
from schemas.condition import AllOf, AnyOf, Condition
from schemas.diary import DailyEntry
from schemas.outcome import Status
from schemas.trend_rule import TrendRule
from schemas.urgent_rule import FollowUp, Tier, UrgentRule
from server.domain import conditions, trend_rules, urgent_rules
from server.domain.series import MOOD
from server.pack_faults import Problem
from server.rule_pack_checks import (
    rule_pack_problems,
    trend_pack_problems,
    with_inner,
)
from server.rule_packs import (
    TREND_RULES_FILE,
    URGENT_RULES_FILE,
    Packs,
    load_packs,
    read_file,
    refusal,
    shipped_folder,
)

URGENT_VECTORS_FILE = "vectors/urgent-pack.json"
TREND_VECTORS_FILE = "vectors/trend-pack.json"

Rule = TypeVar("Rule", UrgentRule, TrendRule)


class Expected(SparseShape, frozen=True, kw_only=True):
    """What a case comes to; ``tier`` is absent unless an urgent rule is met."""

    status: Status
    tier: Tier | None = None


class PackCase(SparseShape, frozen=True, kw_only=True):
    """
    A diary, and what one rule of the released pack makes of it.

    A trend rule is asked about ``item_id``, or about each of its items where that is absent; its
    diary is ``answers``: runs of days, earliest first, the last of which ends on ``as_of``. A run
    is how many days and the item's answer on them, null where there was none.
    """

    description: str
    rule_id: str
    as_of: date
    expected: Expected
    item_id: str | None = None
    first_dose_date: date | None = None
    entries: list[DailyEntry] = field(default_factory=list)
    answers: list[tuple[int, Grade | None]] = field(default_factory=list)


class PackVectors(Shape, frozen=True, kw_only=True):
    """A file of cases."""

    description: str
    cases: list[PackCase]


class Proof(NamedTuple):
    """What was proven of one pack; ``branches`` are the ways in which its rules can be met."""

    pack: str
    rules: int
    branches: int
    vectors: int
    mutations: int


def prove_packs(folder: Path | None = None) -> list[Proof]:
    """
    Check the packs, run every case, look for missing ones, and move every number by one.

    Args:
        folder: as for ``load_packs``, with ``vectors/`` beside the packs.

    Raises:
        UnreadableRulePackError: the first fault, by file, line and JSON path.
    """
    folder = folder or shipped_folder()
    packs = load_packs(folder)
    return [_prove(_urgent_pack(folder, packs)), _prove(_trend_pack(folder, packs))]


class Question(NamedTuple):
    """A case about one item, or about none, and where it stands in its file."""

    place: str
    case: PackCase
    item_id: str | None
    entries: list[DailyEntry]


@dataclass(frozen=True)
class _Pack(Generic[Rule]):
    """One pack with what sets it apart from the other."""

    name: str
    file: Path
    vectors_file: Path
    rules: Sequence[Rule]
    condition_field: str
    questions: list[Question]
    verdict: Callable[[Rule, Question], Expected]
    needs: Callable[[Rule], Iterator["_Need"]]
    problems: Callable[[list[Rule]], Iterable[Problem]]

    def condition(self, rule: Rule) -> Condition | None:
        condition: Condition | None = getattr(rule, self.condition_field)
        return condition

    def asked_of(self, rule: Rule) -> list[Question]:
        return [each for each in self.questions if each.case.rule_id == rule.rule_id]


class _Need(NamedTuple):
    """A kind of case that a rule must have."""

    what: str
    is_met_by: Callable[[Question], bool]


def _prove(pack: _Pack[Rule]) -> Proof:
    for rule in pack.rules:
        _run(pack, rule)
        _look_for_missing(pack, rule)
    mutations = sum(_move_numbers(pack, index, rule) for index, rule in enumerate(pack.rules))
    branches = sum(_branches(pack, rule) for rule in pack.rules)
    vectors = len({each.place for each in pack.questions})
    return Proof(pack.name, len(pack.rules), branches, vectors, mutations)


def _run(pack: _Pack[Rule], rule: Rule) -> None:
    for question in pack.asked_of(rule):
        verdict = pack.verdict(rule, question)
        if verdict != question.case.expected:
            raise refusal(
                pack.vectors_file,
                question.place,
                f"{_named(rule, question.item_id)} comes to {_said(verdict)}, "
                f"not {_said(question.case.expected)}",
            )


def _look_for_missing(pack: _Pack[Rule], rule: Rule) -> None:
    for need in pack.needs(rule):
        if not any(need.is_met_by(question) for question in pack.asked_of(rule)):
            raise refusal(
                pack.vectors_file, "$.cases", f"has no case of {rule.rule_id!r} {need.what}"
            )


def _move_numbers(pack: _Pack[Rule], index: int, rule: Rule) -> int:
    """Count the changes to the rule's condition that are valid, and noticed by a case."""
    place = f"$.rules[{index}].{pack.condition_field}"
    count = 0
    for where, what, changed in _changes(msgspec.to_builtins(pack.condition(rule)), place):
        mutant = _mutant(pack, index, changed)
        if mutant is None:
            continue
        if all(pack.verdict(mutant, each) == each.case.expected for each in pack.asked_of(rule)):
            raise refusal(pack.file, where, f"no case of {rule.rule_id!r} notices {what}")
        count += 1
    return count


def _changes(condition: Any, place: str) -> Iterator[tuple[str, str, Any]]:
    """Give each number moved by one and each of several conditions left out: where, what, all."""
    if condition is None:
        return
    for name, value in condition.items():
        if isinstance(value, int):
            for moved in (value - 1, value + 1):
                what = f"{moved} in place of {value}"
                yield f"{place}.{name}", what, {**condition, name: moved}
    inner = condition.get("conditions", [])
    for index, each in enumerate(inner):
        before, after = inner[:index], inner[index + 1 :]
        where = f"{place}.conditions[{index}]"
        if before or after:
            yield where, "that it is left out", {**condition, "conditions": [*before, *after]}
        for deeper, what, changed in _changes(each, where):
            yield deeper, what, {**condition, "conditions": [*before, changed, *after]}


def _mutant(pack: _Pack[Rule], index: int, changed: Any) -> Rule | None:
    """Put a changed condition into its rule; None where no pack could hold it."""
    try:
        condition = msgspec.convert(changed, Condition)
    except msgspec.ValidationError:
        return None
    mutant = structs.replace(pack.rules[index], **{pack.condition_field: condition})
    rules = list(pack.rules)
    rules[index] = mutant
    return None if any(True for _ in pack.problems(rules)) else mutant


def _branches(pack: _Pack[Rule], rule: Rule) -> int:
    condition = pack.condition(rule)
    inner = [] if condition is None else [each for _, each in with_inner("", condition)]
    leaves = sum(not isinstance(each, AllOf | AnyOf) for each in inner)
    return leaves + (1 + len(rule.follow_ups) if isinstance(rule, UrgentRule) else 0)


def _named(rule: Rule, item_id: str | None) -> str:
    return repr(rule.rule_id) if item_id is None else f"{rule.rule_id!r} of {item_id!r}"


def _said(expected: Expected) -> str:
    return expected.status if expected.tier is None else f"{expected.status} as {expected.tier}"


def _questions(file: Path, rules: Sequence[Rule]) -> list[Question]:
    items_by_rule = {rule.rule_id: getattr(rule, "items", [None]) for rule in rules}
    questions = []
    for index, case in enumerate(read_file(file, PackVectors).cases):
        place = f"$.cases[{index}]"
        if case.rule_id not in items_by_rule:
            raise refusal(file, f"{place}.rule_id", f"names {case.rule_id!r}, which does not exist")
        items = items_by_rule[case.rule_id]
        if case.item_id is not None and case.item_id not in items:
            raise refusal(file, f"{place}.item_id", f"names {case.item_id!r}, not in that rule")
        for item_id in items if case.item_id is None else [case.item_id]:
            entries = case.entries if item_id is None else list(_answered(case, item_id))
            questions.append(Question(place, case, item_id, entries))
    return questions


def _answered(case: PackCase, item_id: str) -> Iterator[DailyEntry]:
    on = case.as_of + timedelta(days=1 - sum(days for days, _ in case.answers))
    for days, answer in case.answers:
        for _ in range(days):
            if answer is not None and item_id == MOOD:
                yield DailyEntry(local_date=on, mood=answer)
            elif answer is not None:
                yield DailyEntry(local_date=on, grades={item_id: answer})
            on += timedelta(days=1)


def urgent_questions(folder: Path, packs: Packs) -> list[Question]:
    """Read the cases of the urgent rules."""
    return _questions(folder / URGENT_VECTORS_FILE, packs.urgent_rules.rules)


def trend_questions(folder: Path, packs: Packs) -> list[Question]:
    """Read the cases of the trend rules, one question for each item they hold for."""
    return _questions(folder / TREND_VECTORS_FILE, packs.trend_rules.rules)


def _urgent_pack(folder: Path, packs: Packs) -> _Pack[UrgentRule]:
    pack = packs.urgent_rules
    return _Pack(
        name="urgent",
        file=folder / URGENT_RULES_FILE,
        vectors_file=folder / URGENT_VECTORS_FILE,
        rules=pack.rules,
        condition_field="also_when",
        questions=urgent_questions(folder, packs),
        verdict=_urgent_verdict,
        needs=_urgent_needs,
        problems=lambda rules: rule_pack_problems(
            structs.replace(pack, rules=rules), packs.items, packs.contacts, packs.check_in
        ),
    )


def _urgent_verdict(rule: UrgentRule, question: Question) -> Expected:
    case = question.case
    outcome = urgent_rules.evaluate(rule, question.entries, case.as_of, case.first_dose_date)
    return Expected(status=outcome.status, tier=outcome.tier)


def _urgent_needs(rule: UrgentRule) -> Iterator[_Need]:
    alone: dict[str, bool | None] = {each.flag: None for each in rule.follow_ups}
    own = Expected(status="met", tier=rule.tier)
    no, unknown = Expected(status="not_met"), Expected(status="not_evaluable")
    yield _need("with a yes and no follow-up answered", {rule.flag: True, **alone}, own)
    yield _need("with a no", {rule.flag: False, **alone}, no)
    yield _need("with the answer missing", {rule.flag: None, **alone}, unknown)
    for follow_up in rule.follow_ups:
        yield from _follow_up_needs(rule, follow_up)
    if rule.also_when is not None:
        yield _also_when_need(rule, rule.also_when, "met")
        yield _also_when_need(rule, rule.also_when, "not_met")


def _follow_up_needs(rule: UrgentRule, follow_up: FollowUp) -> Iterator[_Need]:
    flag, raised = follow_up.flag, Expected(status="met", tier=follow_up.tier)
    own = Expected(status="met", tier=rule.tier)
    yield _need(f"with a yes to {flag!r} as well", {rule.flag: True, flag: True}, raised)
    yield _need(f"with a yes, but no to {flag!r}", {rule.flag: True, flag: False}, own)
    yield _need(f"with a no, but yes to {flag!r}", {rule.flag: False, flag: True}, raised)


def _need(what: str, answers: dict[str, bool | None], expected: Expected) -> _Need:
    """Ask for a case with these answers on its date; None is no answer."""

    def is_met_by(question: Question) -> bool:
        given = _red_flags(question)
        return question.case.expected == expected and all(
            given.get(flag) is answer for flag, answer in answers.items()
        )

    return _Need(what, is_met_by)


def _red_flags(question: Question) -> dict[str, bool]:
    on_the_day = (each for each in question.entries if each.local_date == question.case.as_of)
    return next((each.red_flags for each in on_the_day), {})


def _also_when_need(rule: UrgentRule, condition: Condition, status: Status) -> _Need:
    def is_met_by(question: Question) -> bool:
        asked = conditions.Case.of(
            question.entries, question.case.as_of, question.case.first_dose_date
        )
        is_silent = True not in _red_flags(question).values()
        return is_silent and conditions.decide(condition, asked, None).status == status

    return _Need(f"with no yes, and also_when {status}", is_met_by)


def _trend_pack(folder: Path, packs: Packs) -> _Pack[TrendRule]:
    pack = packs.trend_rules
    return _Pack(
        name="trends",
        file=folder / TREND_RULES_FILE,
        vectors_file=folder / TREND_VECTORS_FILE,
        rules=pack.rules,
        condition_field="condition",
        questions=trend_questions(folder, packs),
        verdict=_trend_verdict,
        needs=_trend_needs,
        problems=lambda rules: trend_pack_problems(
            structs.replace(pack, rules=rules), packs.items, packs.check_in
        ),
    )


def _trend_verdict(rule: TrendRule, question: Question) -> Expected:
    case = question.case
    asked = structs.replace(rule, items=[question.item_id])
    (outcome,) = trend_rules.evaluate_trends(
        [asked], question.entries, case.as_of, case.first_dose_date
    )
    return Expected(status=outcome.status)


def _trend_needs(rule: TrendRule) -> Iterator[_Need]:
    outcomes: tuple[tuple[str, Status], ...] = (
        ("that fires", "met"),
        ("that does not fire", "not_met"),
        ("with too many days missing", "not_evaluable"),
    )
    for item_id in rule.items:
        for what, status in outcomes:
            yield _Need(f"for {item_id!r} {what}", _comes_to(item_id, status))


def _comes_to(item_id: str, status: Status) -> Callable[[Question], bool]:
    return lambda question: (question.item_id, question.case.expected.status) == (item_id, status)
