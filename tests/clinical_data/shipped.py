"""The packs as they are shipped, and everything in them that is asked and said."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import schemas
from schemas.urgent_rule import FollowUp, UrgentRule
from server.rule_packs import ITEMS_FILE, URGENT_RULES_FILE, load_packs

SHIPPED = Path(schemas.__file__).parent
PACKS = load_packs()
RULES = PACKS.urgent_rules.rules
ITEMS = PACKS.items.items
CONTACTS = [contact for region in PACKS.contacts.regions for contact in region.contacts]


class Said(NamedTuple):
    """A rule or a follow-up: what is asked, and the words of the warning that a yes brings."""

    flag: str
    tier: str
    question: str
    title: str
    steps: list[str]

    @property
    def words(self) -> str:
        return " ".join(self.steps)


NOW, TODAY, SOON = "emergency_now", "same_day", "soon"
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_id)


def said(asked: UrgentRule | FollowUp) -> Said:
    words = (asked.question["en"], asked.title["en"], asked.what_to_do["en"])
    return Said(asked.flag, asked.tier, *words)


def asked_by(rule: UrgentRule) -> list[UrgentRule | FollowUp]:
    return [rule, *rule.follow_ups]


EVERYTHING_SAID = [said(each) for rule in RULES for each in asked_by(rule)]
each_said = pytest.mark.parametrize("said", EVERYTHING_SAID, ids=lambda each: each.flag)


def every_text() -> Iterator[str]:
    for file in (ITEMS_FILE, URGENT_RULES_FILE):
        yield from texts_in(json.loads((SHIPPED / file).read_text("utf-8")))


def texts_in(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for inner in node:
            yield from texts_in(inner)
    elif isinstance(node, dict):
        for key, inner in node.items():
            if key == "en":
                yield from [inner] if isinstance(inner, str) else inner
            else:
                yield from texts_in(inner)
