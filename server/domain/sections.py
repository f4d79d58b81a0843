"""Which section of a report something belongs to: what is withheld is withheld everywhere."""

from schemas.item import Item
from schemas.lab import Analyte
from schemas.report import Section
from schemas.urgent_rule import UrgentRule

MIND = "mind"

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


def section_of_analyte(analyte: Analyte | None) -> Section:
    """Give ``pregnancy`` for a private analyte; None is one that the catalogue does not know."""
    return "pregnancy" if analyte is not None and analyte.is_private else "labs"
