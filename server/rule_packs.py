"""
The catalogue, the urgent rules and the contacts: read once, checked whole, refused on any fault.

A pack with a mistake in it could leave someone without a warning, so nothing here repairs, skips
or carries on: the first fault found stops the server and names the file and the place.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

import schemas
from schemas.item import Catalogue, Item, ItemCatalogue
from schemas.urgent_rule import Contact, ContactBook, Region, RulePack, UrgentRule
from server.errors import UnreadableRulePackError
from server.rule_pack_checks import (
    ELSEWHERE,
    FALLBACK_LANGUAGE,
    Problem,
    catalogue_problems,
    contact_book_problems,
    rule_pack_problems,
)
from server.rule_pack_checks import MOOD as MOOD

ITEMS_FILE = "catalogue/items.json"
URGENT_RULES_FILE = "rules/urgent.json"
CONTACTS_FILE = "contacts/contacts.json"

T = TypeVar("T")


@dataclass(frozen=True)
class Packs:
    """Everything a warning is made of, as it was released, with the look-ups made from it."""

    items: ItemCatalogue
    urgent_rules: RulePack
    contacts: ContactBook

    @cached_property
    def item_by_id(self) -> Mapping[str, Item]:
        """Items by id, in the order screens list them."""
        return {item.item_id: item for item in self.items.items}

    @cached_property
    def graded_item_ids(self) -> AbstractSet[str]:
        """The items an entry may grade; mood has a field of its own."""
        return frozenset(self.item_by_id) - {MOOD}

    @cached_property
    def rule_by_id(self) -> Mapping[str, UrgentRule]:
        """Rules by id, in the order screens list them."""
        return {rule.rule_id: rule for rule in self.urgent_rules.rules}

    @cached_property
    def flag_ids(self) -> AbstractSet[str]:
        """The red flags an entry may answer."""
        return frozenset(rule.flag for rule in self.urgent_rules.rules if rule.flag is not None)

    @cached_property
    def region_by_id(self) -> Mapping[str, Region]:
        """Regions by id, in the order screens list them."""
        return {region.region: region for region in self.contacts.regions}

    @cached_property
    def catalogue(self) -> Catalogue:
        """All three together, as a phone fetches them."""
        return Catalogue(items=self.items, urgent_rules=self.urgent_rules, contacts=self.contacts)

    def contacts_for(self, rule: UrgentRule, region: str | None) -> list[Contact]:
        """
        Whom to turn to for *rule*, in the rule's order of kinds, then in the region's own order.

        A region that is unknown, or has no contact of a kind, borrows those of ``OTHER``; a kind
        that ``OTHER`` lacks too, such as another country's programme, adds nothing.
        """
        elsewhere = self.region_by_id[ELSEWHERE]
        home = self.region_by_id.get(region or ELSEWHERE, elsewhere)
        return [
            contact
            for kind in rule.contacts
            for contact in _of_kind(home, kind) or _of_kind(elsewhere, kind)
        ]


def load_packs(folder: Path | None = None) -> Packs:
    """
    Read and check the three files.

    Args:
        folder: what holds ``catalogue/``, ``rules/`` and ``contacts/``; by default the installed
            ``schemas`` package.

    Raises:
        UnreadableRulePackError: a file is missing, is not JSON, has not its shape or breaks a
            check; names the file with the line or the JSON path.

    """
    folder = folder or Path(schemas.__file__).parent
    items = _read(folder / ITEMS_FILE, ItemCatalogue)
    urgent_rules = _read(folder / URGENT_RULES_FILE, RulePack)
    contacts = _read(folder / CONTACTS_FILE, ContactBook)
    _refuse_any(folder / ITEMS_FILE, catalogue_problems(items))
    _refuse_any(folder / CONTACTS_FILE, contact_book_problems(contacts))
    _refuse_any(folder / URGENT_RULES_FILE, rule_pack_problems(urgent_rules, items, contacts))
    return Packs(items=items, urgent_rules=urgent_rules, contacts=contacts)


def in_language(text: Mapping[str, T], language: str) -> T:
    """
    Words in *language*, else in the same language without its region, else in English.

    Works alike for a ``Text`` and for the lists of ``anchors`` and ``what_to_do``.
    """
    tags = (language, language.partition("-")[0], FALLBACK_LANGUAGE)
    return next(text[tag] for tag in tags if tag in text)


def _of_kind(region: Region, kind: str) -> list[Contact]:
    return [contact for contact in region.contacts if contact.kind == kind]


def _read(path: Path, shape: type[T]) -> T:
    try:
        content = path.read_bytes()
        return msgspec.json.decode(content.decode(), type=shape)
    except OSError as error:
        raise UnreadableRulePackError(str(path), "$", error.strerror or "unreadable") from error
    except UnicodeDecodeError as error:
        place = _line(content[: error.start])
        raise UnreadableRulePackError(str(path), place, "is not UTF-8") from error
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at ")
        raise UnreadableRulePackError(str(path), place.strip("`") or "$", reason) from error
    except msgspec.DecodeError as error:
        place = _line(_accepted(content, error))
        raise UnreadableRulePackError(str(path), place, str(error)) from error


def _accepted(content: bytes, error: msgspec.DecodeError) -> bytes:
    """What was read before *error*, which names a byte unless the content ran out."""
    named = re.search(r"\(byte (\d+)\)", str(error))
    return content[: int(named[1])] if named else content.rstrip()


def _line(before: bytes) -> str:
    line = before.count(b"\n") + 1
    return f"line {line}"


def _refuse_any(path: Path, problems: Iterable[Problem]) -> None:
    for place, reason in problems:
        raise UnreadableRulePackError(str(path), place, reason)
