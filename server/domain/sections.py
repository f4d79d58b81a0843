"""Which section of a report something belongs to: what is withheld is withheld everywhere."""

import re
import unicodedata
from collections.abc import Mapping

from schemas.item import Item
from schemas.lab import Analyte
from schemas.report import Section
from schemas.urgent_rule import UrgentRule

MIND = "mind"

# What laboratories and people call the test and the hormone, in languages people here may write.
# A name too many is withheld until it is asked for; one too few would be told.
_PREGNANCY_STEMS = (
    "preg",
    "hcg",
    "gonadotrop",
    "gestation",
    "gestacion",
    "gestante",
    "schwanger",
    "embaraz",
    "grossesse",
    "enceinte",
    "gravid",
    "incinta",
    "zwanger",
    "ciaz",
    "tehot",
    "terhes",
    "raskau",
    "gebelik",
    "sarcin",
    "беремен",
    "вагітн",
    "εγκυμοσυν",
    "حمل",
    "妊娠",
    "怀孕",
    "懷孕",
    "임신",
)
_SHORT_NAMES = frozenset({"upt", "hpt"})

_PRIVATE_RULES: dict[str, Section] = {
    "sexual": "sexual_health",
    "pregnancy": "pregnancy",
    "partner_or_blood": "pregnancy",
}


def section_of_item(item: Item) -> Section:
    """Give ``mood`` for everything about the mind, sleep included, else ``effects``."""
    return "mood" if item.group == MIND else "effects"


def section_of_rule(rule: UrgentRule) -> Section:
    """Give the section of a red flag, its warnings and its follow-up answers."""
    if rule.area == MIND:
        return "mood"
    return _PRIVATE_RULES.get(rule.rule_id, "red_flags")


def section_of_analyte(name: str, known: Mapping[str, Analyte]) -> Section:
    """
    Give ``pregnancy`` for a private analyte, and for one typed in that is named like its test.

    Args:
        known: the catalogue's analytes by name.
    """
    if name in known:
        return "pregnancy" if known[name].is_private else "labs"
    return "pregnancy" if _names_a_pregnancy_test(name) else "labs"


def _names_a_pregnancy_test(name: str) -> bool:
    words = _words(name)
    joined = "".join(words)
    return any(stem in joined for stem in _STEMS) or not _SHORT_NAMES.isdisjoint(words)


def _words(text: str) -> list[str]:
    """Give the words without accents, capitals and whatever stands between them."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(each for each in spread if not unicodedata.combining(each))
    return re.findall(r"[^\W_]+", plain)


_STEMS = frozenset("".join(_words(stem)) for stem in _PREGNANCY_STEMS)
