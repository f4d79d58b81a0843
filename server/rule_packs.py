"""
The catalogue, the packs and the contacts: read once, checked whole, refused on any fault.

A pack with a mistake in it could leave someone without a warning, so nothing here repairs, skips
or carries on: the first fault found stops the server and names the file and the line.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

import schemas
from schemas.check_in import CheckInPack
from schemas.item import Catalogue, Item, ItemCatalogue
from schemas.lab import Analyte, LabCatalogue
from schemas.programme import Programme, ProgrammePack
from schemas.trend_rule import TrendPack, TrendRule
from schemas.urgent_rule import Contact, ContactBook, Region, RulePack, UrgentRule
from server.catalogue_checks import ELSEWHERE, catalogue_problems, contact_book_problems
from server.catalogue_checks import MOOD as MOOD
from server.check_in_checks import check_in_problems
from server.course_pack_checks import lab_catalogue_problems, programme_pack_problems
from server.errors import UnreadableRulePackError
from server.json_places import line_of, repeated_name
from server.pack_faults import FALLBACK_LANGUAGE, Problem, language_problems
from server.rule_pack_checks import rule_pack_problems, trend_pack_problems

ITEMS_FILE = "catalogue/items.json"
URGENT_RULES_FILE = "rules/urgent.json"
TREND_RULES_FILE = "rules/trends.json"
CHECK_IN_FILE = "questionnaires/check-in.json"
CONTACTS_FILE = "contacts/contacts.json"
LABS_FILE = "catalogue/labs.json"
PROGRAMMES_FILE = "programmes/programmes.json"

T = TypeVar("T")


@dataclass(frozen=True)
class Packs:
    """Everything that is released as data, with the look-ups made from it."""

    items: ItemCatalogue
    urgent_rules: RulePack
    trend_rules: TrendPack
    check_in: CheckInPack
    contacts: ContactBook
    labs: LabCatalogue
    programmes: ProgrammePack

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
    def trend_rule_by_id(self) -> Mapping[str, TrendRule]:
        """Trend rules by id, in the order of the pack."""
        return {rule.rule_id: rule for rule in self.trend_rules.rules}

    @cached_property
    def follow_up_flags(self) -> Mapping[str, Sequence[str]]:
        """Each rule's red flag with those of its follow-ups, in the order of the pack."""
        return {
            rule.flag: [each.flag for each in rule.follow_ups] for rule in self.urgent_rules.rules
        }

    @cached_property
    def flag_ids(self) -> AbstractSet[str]:
        """The red flags an entry may answer, those of follow-up questions among them."""
        follow_ups = self.follow_up_flags
        return frozenset(follow_ups).union(*follow_ups.values())

    @cached_property
    def question_ids(self) -> AbstractSet[str]:
        """The questions of the check-in that an entry may answer."""
        return frozenset(
            question.question_id
            for questionnaire in self.check_in.questionnaires
            for question in questionnaire.questions
        )

    @cached_property
    def region_by_id(self) -> Mapping[str, Region]:
        """Regions by id, in the order screens list them."""
        return {region.region: region for region in self.contacts.regions}

    @cached_property
    def analyte_by_id(self) -> Mapping[str, Analyte]:
        """What a laboratory measures by id, in the order screens list it."""
        return {each.analyte: each for each in self.labs.analytes}

    @cached_property
    def programme_by_id(self) -> Mapping[str, Programme]:
        """Programmes by id, in the order screens list them."""
        return {each.programme_id: each for each in self.programmes.programmes}

    @cached_property
    def event_ids(self) -> AbstractSet[str]:
        """The events of all programmes, each of which an appointment may be about."""
        return frozenset(
            event.event_id for each in self.programmes.programmes for event in each.events
        )

    @cached_property
    def checklist_ids(self) -> AbstractSet[str]:
        """The items of the checklist."""
        return frozenset(item.item_id for item in self.programmes.checklist)

    @cached_property
    def catalogue(self) -> Catalogue:
        """Everything together, as a phone fetches it."""
        return Catalogue(
            items=self.items,
            urgent_rules=self.urgent_rules,
            trend_rules=self.trend_rules,
            check_in=self.check_in,
            contacts=self.contacts,
            labs=self.labs,
            programmes=self.programmes,
        )

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
    Read and check every file.

    Args:
        folder: what holds ``catalogue/``, ``rules/``, ``questionnaires/``, ``contacts/`` and
            ``programmes/``; by default the installed ``schemas`` package.

    Raises:
        UnreadableRulePackError: a file is missing, is not JSON, has not its shape or breaks a
            check; names the file, the line and the JSON path.

    """
    folder = folder or shipped_folder()
    items = read_file(folder / ITEMS_FILE, ItemCatalogue)
    urgent_rules = read_file(folder / URGENT_RULES_FILE, RulePack)
    trend_rules = read_file(folder / TREND_RULES_FILE, TrendPack)
    check_in = read_file(folder / CHECK_IN_FILE, CheckInPack)
    contacts = read_file(folder / CONTACTS_FILE, ContactBook)
    labs = read_file(folder / LABS_FILE, LabCatalogue)
    programmes = read_file(folder / PROGRAMMES_FILE, ProgrammePack)
    for file, pack, problems in (
        (ITEMS_FILE, items, catalogue_problems(items)),
        (CONTACTS_FILE, contacts, contact_book_problems(contacts)),
        (CHECK_IN_FILE, check_in, check_in_problems(check_in)),
        (
            URGENT_RULES_FILE,
            urgent_rules,
            rule_pack_problems(urgent_rules, items, contacts, check_in),
        ),
        (TREND_RULES_FILE, trend_rules, trend_pack_problems(trend_rules, items, check_in)),
        (LABS_FILE, labs, lab_catalogue_problems(labs)),
        (PROGRAMMES_FILE, programmes, programme_pack_problems(programmes, contacts)),
    ):
        _refuse_any(folder / file, problems)
        _refuse_any(folder / file, language_problems(pack, pack.translations))
    return Packs(items, urgent_rules, trend_rules, check_in, contacts, labs, programmes)


def shipped_folder() -> Path:
    """Give the installed folder of everything that is released as data."""
    return Path(schemas.__file__).parent


def in_language(text: Mapping[str, T], language: str) -> T:
    """
    Words in *language*, else in the same language without its region, else in English.

    Works alike for a ``Text`` and for the lists of ``anchors`` and ``what_to_do``.
    """
    tags = (language, language.partition("-")[0], FALLBACK_LANGUAGE)
    return next(text[tag] for tag in tags if tag in text)


def read_file(path: Path, shape: type[T]) -> T:
    """
    Read one JSON file that ships with the packs.

    Raises:
        UnreadableRulePackError: the file is missing, is not JSON, has not this shape, or says
            something twice.
    """
    try:
        content = path.read_bytes()
        read = msgspec.json.decode(content.decode(), type=shape)
    except OSError as error:
        raise UnreadableRulePackError(str(path), "$", error.strerror or "unreadable") from error
    except UnicodeDecodeError as error:
        place = _line(content[: error.start])
        raise UnreadableRulePackError(str(path), place, "is not UTF-8") from error
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at ")
        raise refusal(path, place.strip("`") or "$", reason) from error
    except msgspec.DecodeError as error:
        place = _line(_accepted(content, error))
        raise UnreadableRulePackError(str(path), place, str(error)) from error
    if (twice := repeated_name(content.decode())) is not None:
        raise refusal(path, twice, "stands there twice")
    return read


def refusal(path: Path, place: str, reason: str) -> UnreadableRulePackError:
    """Make the error for a fault at a JSON path of a file that could be read."""
    line = line_of(path.read_text("utf-8"), place)
    return UnreadableRulePackError(str(path), f"line {line}: {place}", reason)


def _of_kind(region: Region, kind: str) -> list[Contact]:
    return [contact for contact in region.contacts if contact.kind == kind]


def _accepted(content: bytes, error: msgspec.DecodeError) -> bytes:
    """What was read before *error*, which names a byte unless the content ran out."""
    named = re.search(r"\(byte (\d+)\)", str(error))
    return content[: int(named[1])] if named else content.rstrip()


def _line(before: bytes) -> str:
    line = before.count(b"\n") + 1
    return f"line {line}"


def _refuse_any(path: Path, problems: Iterable[Problem]) -> None:
    for place, reason in problems:
        raise refusal(path, place, reason)
