"""What must hold in urgent rules and trend rules beyond their shapes."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import assert_never, get_args

from schemas.check_in import CheckInPack
from schemas.condition import (
    ANY_ITEM,
    AllOf,
    AnswerAtLeast,
    AnyOf,
    ChangeFromBaseline,
    Condition,
    DuringWeeks,
    Flag,
    GradeOnDays,
    GradeOnLastEntries,
    Lasting,
    WorseAfterImprovement,
)
from schemas.item import ItemCatalogue
from schemas.trend_rule import TrendPack, TrendRule
from schemas.urgent_rule import ContactBook, FollowUp, RulePack, Tier, UrgentRule
from server.pack_faults import (
    Problem,
    name_problems,
    order_problems,
    repeats,
    sources_problems,
    text_problems,
)

EVERYWHERE = "*"
QUESTION_MAX_WORDS = 25
ITEM_PLACEHOLDER = "{item}"

TIERS: tuple[Tier, ...] = get_args(Tier)
"""Most urgent first."""


def rule_pack_problems(
    pack: RulePack, catalogue: ItemCatalogue, book: ContactBook, check_in: CheckInPack
) -> Iterator[Problem]:
    """Faults of the rules, and names in them that no other file knows."""
    yield from text_problems("$.nobody_is_watching", pack.nobody_is_watching)
    yield from _area_problems(pack)
    yield from repeats((f"$.rules[{i}].rule_id", rule.rule_id) for i, rule in enumerate(pack.rules))
    yield from repeats(_flags(pack))
    known = _Known.of(pack, catalogue, book, check_in)
    for index, rule in enumerate(pack.rules):
        place = f"$.rules[{index}]"
        yield from _wording_problems(place, rule)
        yield from _flag_problems(place, rule, known)
        yield from _review_problems(place, rule)
        yield from _reach_problems(place, rule, known)
        yield from sources_problems(place, rule.sources, pack.released_on)


def trend_pack_problems(
    pack: TrendPack, catalogue: ItemCatalogue, check_in: CheckInPack
) -> Iterator[Problem]:
    """Faults of the trend rules, and names in them that no other file knows."""
    yield from text_problems("$.not_an_alarm", pack.not_an_alarm)
    yield from repeats((f"$.rules[{i}].rule_id", rule.rule_id) for i, rule in enumerate(pack.rules))
    items = {item.item_id for item in catalogue.items}
    known = _Known(items=items | {ANY_ITEM}, questions=_question_ids(check_in))
    for index, rule in enumerate(pack.rules):
        place = f"$.rules[{index}]"
        for number, item in enumerate(rule.items):
            yield from name_problems(f"{place}.items[{number}]", item, items)
        yield from repeats((f"{place}.items[{i}]", item) for i, item in enumerate(rule.items))
        yield from _conditions_problems(f"{place}.condition", rule.condition, known)
        yield from _notice_problems(place, rule)
        yield from sources_problems(place, rule.sources, pack.released_on)


@dataclass(frozen=True)
class _Known:
    """The names a rule may use; a trend rule knows no flags, contacts or regions."""

    items: AbstractSet[str]
    questions: AbstractSet[str]
    flags: AbstractSet[str] = frozenset()
    regions: AbstractSet[str] = frozenset()
    kinds: AbstractSet[str] = frozenset()

    @classmethod
    def of(
        cls, pack: RulePack, catalogue: ItemCatalogue, book: ContactBook, check_in: CheckInPack
    ) -> "_Known":
        return cls(
            items={item.item_id for item in catalogue.items},
            questions=_question_ids(check_in),
            flags={flag for _, flag in _flags(pack)},
            regions={region.region for region in book.regions},
            kinds={contact.kind for region in book.regions for contact in region.contacts},
        )


def _question_ids(pack: CheckInPack) -> AbstractSet[str]:
    return {question.question_id for each in pack.questionnaires for question in each.questions}


def _flags(pack: RulePack) -> Iterator[tuple[str, str]]:
    for index, rule in enumerate(pack.rules):
        yield f"$.rules[{index}].flag", rule.flag
        for number, follow_up in enumerate(rule.follow_ups):
            yield f"$.rules[{index}].follow_ups[{number}].flag", follow_up.flag


def _area_problems(pack: RulePack) -> Iterator[Problem]:
    yield from repeats((f"$.areas[{i}].area_id", area.area_id) for i, area in enumerate(pack.areas))
    used = {rule.area for rule in pack.rules}
    for index, area in enumerate(pack.areas):
        yield from text_problems(f"$.areas[{index}].label", area.label)
        if area.area_id not in used:
            yield f"$.areas[{index}].area_id", "has no rules"
    known = {area.area_id for area in pack.areas}
    for index, rule in enumerate(pack.rules):
        yield from name_problems(f"$.rules[{index}].area", rule.area, known)


def _wording_problems(place: str, rule: UrgentRule) -> Iterator[Problem]:
    yield from _question_problems(place, rule)
    yield from text_problems(f"{place}.short_label", rule.short_label)
    yield from text_problems(f"{place}.may_signal", rule.may_signal)
    for index, follow_up in enumerate(rule.follow_ups):
        yield from _question_problems(f"{place}.follow_ups[{index}]", follow_up)


def _question_problems(place: str, asked: UrgentRule | FollowUp) -> Iterator[Problem]:
    yield from text_problems(f"{place}.question", asked.question)
    yield from text_problems(f"{place}.title", asked.title)
    yield from text_problems(f"{place}.what_to_do", asked.what_to_do)
    for language, question in asked.question.items():
        if len(question.split()) > QUESTION_MAX_WORDS:
            yield f"{place}.question.{language}", f"has more than {QUESTION_MAX_WORDS} words"


def _flag_problems(place: str, rule: UrgentRule, known: _Known) -> Iterator[Problem]:
    if rule.flag != rule.rule_id:
        yield f"{place}.flag", f"is not {rule.rule_id!r}, as its rule is called"
    for index, follow_up in enumerate(rule.follow_ups):
        inner = f"{place}.follow_ups[{index}]"
        if not follow_up.flag.startswith(f"{rule.rule_id}_"):
            yield f"{inner}.flag", f"does not begin with {rule.rule_id + '_'!r}"
        if TIERS.index(follow_up.tier) >= TIERS.index(rule.tier):
            yield f"{inner}.tier", f"is no more urgent than {rule.tier!r} of its rule"
    if rule.also_when is not None:
        yield from _conditions_problems(f"{place}.also_when", rule.also_when, known)


def _review_problems(place: str, rule: UrgentRule) -> Iterator[Problem]:
    # No shape says yet who signed what; until one does, a tier above its sources stays unsigned.
    is_raised = "raised" in {rule.tier_basis, *(each.tier_basis for each in rule.follow_ups)}
    if is_raised and rule.review != "pending":
        yield f"{place}.review", "is not 'pending', as it must be where a tier is raised"


def _reach_problems(place: str, rule: UrgentRule, known: _Known) -> Iterator[Problem]:
    for index, region in enumerate(rule.valid_regions):
        regions = known.regions | {EVERYWHERE}
        yield from name_problems(f"{place}.valid_regions[{index}]", region, regions)
    for index, kind in enumerate(rule.contacts):
        yield from name_problems(f"{place}.contacts[{index}]", kind, known.kinds)
    if "emergency" not in rule.contacts:
        yield f"{place}.contacts", "leaves out 'emergency'"


def _notice_problems(place: str, rule: TrendRule) -> Iterator[Problem]:
    yield from text_problems(f"{place}.title", rule.title)
    yield from text_problems(f"{place}.what_to_do", rule.what_to_do)
    for language, title in rule.title.items():
        if len(rule.items) > 1 and ITEM_PLACEHOLDER not in title:
            yield f"{place}.title.{language}", f"has no {ITEM_PLACEHOLDER}, and several items"
    for name, text in (("title", rule.title), ("what_to_do", rule.what_to_do)):
        for language, words in text.items():
            if re.search("[{}]", "".join(words).replace(ITEM_PLACEHOLDER, "")):
                yield f"{place}.{name}.{language}", f"has a placeholder beyond {ITEM_PLACEHOLDER}"
    conditions = [inner for _, inner in with_inner("", rule.condition)]
    if ANY_ITEM not in {getattr(condition, "item", None) for condition in conditions}:
        yield f"{place}.condition", f"never looks at {ANY_ITEM!r}, the rule's items"


def _conditions_problems(place: str, condition: Condition, known: _Known) -> Iterator[Problem]:
    for inner_place, inner in with_inner(place, condition):
        yield from _condition_problems(inner_place, inner, known)


def with_inner(place: str, condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Give a condition and all within it, each with its JSON path."""
    yield place, condition
    if isinstance(condition, AllOf | AnyOf):
        for index, inner in enumerate(condition.conditions):
            yield from with_inner(f"{place}.conditions[{index}]", inner)


def _condition_problems(place: str, condition: Condition, known: _Known) -> Iterator[Problem]:
    match condition:
        case Flag():
            yield from name_problems(f"{place}.flag", condition.flag, known.flags)
        case AnswerAtLeast():
            yield from name_problems(f"{place}.question", condition.question, known.questions)
        case GradeOnDays() | GradeOnLastEntries():
            yield from name_problems(f"{place}.item", condition.item, known.items)
            yield from _bound_problems(place, condition)
            fewer = "days" if isinstance(condition, GradeOnDays) else "entries"
            yield from order_problems(place, condition, fewer, "within_days")
        case ChangeFromBaseline():
            yield from name_problems(f"{place}.item", condition.item, known.items)
            yield from order_problems(place, condition, "days", "within_days")
            yield from _baseline_problems(place, condition)
        case Lasting():
            yield from name_problems(f"{place}.item", condition.item, known.items)
            if condition.at_least == 0:
                yield place, "is met by every answer"
        case WorseAfterImprovement():
            yield from name_problems(f"{place}.item", condition.item, known.items)
            yield from order_problems(place, condition, "days", "within_days")
        case DuringWeeks():
            yield from _week_problems(place, condition)
        case AllOf() | AnyOf():
            pass
        case _:
            assert_never(condition)


def _bound_problems(place: str, condition: GradeOnDays | GradeOnLastEntries) -> Iterator[Problem]:
    if (condition.at_least is None) == (condition.at_most is None):
        yield place, "needs either at_least or at_most, and not both"
    if condition.at_least == 0 or condition.at_most == 4:
        yield place, "is met by every answer"


def _baseline_problems(place: str, condition: ChangeFromBaseline) -> Iterator[Problem]:
    yield from order_problems(place, condition, "baseline_from_day", "baseline_to_day")
    for name in ("baseline_from_day", "baseline_to_day"):
        if getattr(condition, name) == 0:
            yield f"{place}.{name}", "is 0: the day before day 1 is -1"


def _week_problems(place: str, condition: DuringWeeks) -> Iterator[Problem]:
    if condition.from_week == 0:
        yield f"{place}.from_week", "is 0: the week before week 1 is -1"
    if condition.to_week is not None:
        yield from order_problems(place, condition, "from_week", "to_week")
