"""What must hold in a catalogue, a rule pack and a contact book beyond their shapes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from schemas.item import ContextNote, Item, ItemCatalogue
from schemas.urgent_rule import (
    AllOf,
    AnyOf,
    ChangeFromBaseline,
    Condition,
    Contact,
    ContactBook,
    DuringWeeks,
    Flag,
    GradeOnDays,
    Region,
    RulePack,
    Source,
    UrgentRule,
)

FALLBACK_LANGUAGE = "en"
EVERYWHERE = "*"
ELSEWHERE = "OTHER"
"""The region of everyone whose own is unknown."""

QUESTION_MAX_WORDS = 25
KINDS_OF_EVERY_REGION = ("emergency", "crisis")
CONFIRMED_GRADES = frozenset({"A", "A*", "B"})

Problem = tuple[str, str]
"""A JSON path, and what is wrong there."""

MOOD = "mood"
"""The one item that is not graded: an entry has a field of its own for it."""


def catalogue_problems(catalogue: ItemCatalogue) -> Iterator[Problem]:
    """Faults of the items, in the order of the file."""
    yield from _repeats(
        (f"$.items[{i}].item_id", item.item_id) for i, item in enumerate(catalogue.items)
    )
    if MOOD not in {item.item_id for item in catalogue.items}:
        yield "$.items", f"has no item {MOOD!r}"
    for index, item in enumerate(catalogue.items):
        yield from _item_problems(f"$.items[{index}]", item)
    yield from _note_problems("$.early_flare", catalogue.early_flare)


def contact_book_problems(book: ContactBook) -> Iterator[Problem]:
    """Faults of the contacts, in the order of the file."""
    yield from _repeats(
        (f"$.regions[{i}].region", region.region) for i, region in enumerate(book.regions)
    )
    yield from _repeats(
        (f"$.regions[{i}].contacts[{j}].contact_id", contact.contact_id)
        for i, region in enumerate(book.regions)
        for j, contact in enumerate(region.contacts)
    )
    if ELSEWHERE not in {region.region for region in book.regions}:
        yield "$.regions", f"has no region {ELSEWHERE!r}"
    for index, region in enumerate(book.regions):
        yield from _region_problems(f"$.regions[{index}]", region)


def rule_pack_problems(
    pack: RulePack, catalogue: ItemCatalogue, book: ContactBook
) -> Iterator[Problem]:
    """Faults of the rules, and names in them that neither *catalogue* nor *book* knows."""
    yield from _text_problems("$.nobody_is_watching", pack.nobody_is_watching)
    yield from _repeats(
        (f"$.rules[{i}].rule_id", rule.rule_id) for i, rule in enumerate(pack.rules)
    )
    yield from _repeats(
        (f"$.rules[{i}].flag", rule.flag)
        for i, rule in enumerate(pack.rules)
        if rule.flag is not None
    )
    known = _Known.of(pack, catalogue, book)
    for index, rule in enumerate(pack.rules):
        place = f"$.rules[{index}]"
        yield from _wording_problems(place, rule)
        yield from _trigger_problems(place, rule, known)
        yield from _reach_problems(place, rule, known)
        for number, source in enumerate(rule.sources):
            yield from _source_problems(f"{place}.sources[{number}]", source, pack)


@dataclass(frozen=True)
class _Known:
    items: AbstractSet[str]
    flags: AbstractSet[str]
    regions: AbstractSet[str]
    kinds: AbstractSet[str]

    @classmethod
    def of(cls, pack: RulePack, catalogue: ItemCatalogue, book: ContactBook) -> "_Known":
        return cls(
            items={item.item_id for item in catalogue.items},
            flags={rule.flag for rule in pack.rules if rule.flag is not None},
            regions={region.region for region in book.regions},
            kinds={contact.kind for region in book.regions for contact in region.contacts},
        )


def _item_problems(place: str, item: Item) -> Iterator[Problem]:
    yield from _text_problems(f"{place}.label", item.label)
    yield from _text_problems(f"{place}.question", item.question)
    yield from _text_problems(f"{place}.anchors", item.anchors)
    for language, anchors in item.anchors.items():
        yield from _repeats(
            (f"{place}.anchors.{language}[{i}]", anchor) for i, anchor in enumerate(anchors)
        )


def _note_problems(place: str, note: ContextNote) -> Iterator[Problem]:
    yield from _text_problems(f"{place}.text", note.text)
    yield from _order_problems(place, note, "from_week", "to_week")
    yield from _address_problems(f"{place}.source_url", note.source_url)


def _region_problems(place: str, region: Region) -> Iterator[Problem]:
    yield from _text_problems(f"{place}.label", region.label)
    kinds = {contact.kind for contact in region.contacts}
    for kind in KINDS_OF_EVERY_REGION:
        if kind not in kinds:
            yield f"{place}.contacts", f"has no contact of kind {kind!r}"
    for index, contact in enumerate(region.contacts):
        yield from _way_problems(f"{place}.contacts[{index}]", contact, region.region)
        yield from _standing_problems(f"{place}.contacts[{index}]", contact)


def _way_problems(place: str, contact: Contact, region: str) -> Iterator[Problem]:
    # Nobody knows the emergency number of a country nobody named: there the label stands alone.
    is_label_alone = region == ELSEWHERE and contact.kind == "emergency"
    yield from _text_problems(f"{place}.label", contact.label)
    if contact.action == "open" and contact.url is None:
        yield f"{place}.url", "is missing: there is nothing to open"
    if contact.action != "open" and contact.number is None and not is_label_alone:
        yield f"{place}.number", f"is missing: there is nothing to {contact.action}"
    if contact.number is not None and not re.fullmatch(r"\+?\d[\dA-Z -]*", contact.number):
        yield f"{place}.number", "is not a number that a phone can dial"
    if contact.url is not None:
        yield from _address_problems(f"{place}.url", contact.url)


def _standing_problems(place: str, contact: Contact) -> Iterator[Problem]:
    if contact.verified_on is None:
        return
    if contact.grade not in CONFIRMED_GRADES:
        yield f"{place}.verified_on", f"stands beside grade {contact.grade}, which confirms nothing"
    if contact.source is None:
        yield f"{place}.source", "is missing: verified_on needs one"


def _wording_problems(place: str, rule: UrgentRule) -> Iterator[Problem]:
    yield from _text_problems(f"{place}.question", rule.question)
    yield from _text_problems(f"{place}.short_label", rule.short_label)
    yield from _text_problems(f"{place}.title", rule.title)
    yield from _text_problems(f"{place}.what_to_do", rule.what_to_do)
    yield from _text_problems(f"{place}.may_signal", rule.may_signal)
    for language, question in rule.question.items():
        if len(question.split()) > QUESTION_MAX_WORDS:
            yield f"{place}.question.{language}", f"has more than {QUESTION_MAX_WORDS} words"


def _trigger_problems(place: str, rule: UrgentRule, known: _Known) -> Iterator[Problem]:
    if (rule.flag is None) == (rule.condition is None):
        yield place, "needs either a flag or a condition, and not both"
    if rule.condition is not None:
        for inner_place, condition in _with_inner(f"{place}.condition", rule.condition):
            yield from _condition_problems(inner_place, condition, known)


def _with_inner(place: str, condition: Condition) -> Iterator[tuple[str, Condition]]:
    yield place, condition
    if isinstance(condition, AllOf | AnyOf):
        for index, inner in enumerate(condition.conditions):
            yield from _with_inner(f"{place}.conditions[{index}]", inner)


def _condition_problems(place: str, condition: Condition, known: _Known) -> Iterator[Problem]:
    match condition:
        case Flag():
            yield from _name_problems(f"{place}.flag", condition.flag, known.flags)
        case GradeOnDays():
            yield from _name_problems(f"{place}.item", condition.item, known.items)
            yield from _order_problems(place, condition, "days", "within_days")
            if (condition.at_least is None) == (condition.at_most is None):
                yield place, "needs either at_least or at_most, and not both"
        case ChangeFromBaseline():
            yield from _name_problems(f"{place}.item", condition.item, known.items)
            yield from _order_problems(place, condition, "days", "within_days")
            yield from _order_problems(place, condition, "baseline_from_day", "baseline_to_day")
        case DuringWeeks() if condition.to_week is not None:
            yield from _order_problems(place, condition, "from_week", "to_week")


def _reach_problems(place: str, rule: UrgentRule, known: _Known) -> Iterator[Problem]:
    for index, region in enumerate(rule.valid_regions):
        regions = known.regions | {EVERYWHERE}
        yield from _name_problems(f"{place}.valid_regions[{index}]", region, regions)
    for index, kind in enumerate(rule.contacts):
        yield from _name_problems(f"{place}.contacts[{index}]", kind, known.kinds)
    if "emergency" not in rule.contacts:
        yield f"{place}.contacts", "leaves out 'emergency'"


def _source_problems(place: str, source: Source, pack: RulePack) -> Iterator[Problem]:
    if not source.title.strip():
        yield f"{place}.title", "is blank"
    yield from _address_problems(f"{place}.url", source.url)
    if source.checked_on > pack.released_on:
        yield f"{place}.checked_on", "is later than the release of the pack"


def _text_problems(place: str, text: Mapping[str, str | Sequence[str]]) -> Iterator[Problem]:
    if FALLBACK_LANGUAGE not in text:
        yield place, f"has no words in {FALLBACK_LANGUAGE!r}"
    for language, words in text.items():
        lines = [words] if isinstance(words, str) else words
        if not all(line.strip() for line in lines):
            yield f"{place}.{language}", "is blank"


def _name_problems(place: str, name: str, known: AbstractSet[str]) -> Iterator[Problem]:
    # A misspelt name would make a rule wait for ever for an answer that nobody is asked for.
    if name not in known:
        yield place, f"names {name!r}, which does not exist"


def _order_problems(place: str, shape: object, lower: str, upper: str) -> Iterator[Problem]:
    if getattr(shape, lower) > getattr(shape, upper):
        yield f"{place}.{upper}", f"is less than {lower}"


def _address_problems(place: str, url: str) -> Iterator[Problem]:
    if not re.fullmatch(r"https?://[^\s/]+\.\S+", url):
        yield place, "is not a web address"


def _repeats(named: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    first_place: dict[str, str] = {}
    for place, value in named:
        if first_place.setdefault(value, place) != place:
            yield place, f"repeats {value!r} of {first_place[value]}"
