"""What is written about the packs says what is in them."""

import json
import re
from typing import Any

import pytest

from server.rule_packs import CONTACTS_FILE, ITEMS_FILE, URGENT_RULES_FILE
from tests.clinical_data.shipped import (
    CONTACTS,
    EVERYTHING_SAID,
    NOW,
    PACKS,
    RULES,
    SHIPPED,
    SOON,
    TODAY,
    asked_by,
)

DOCUMENT = SHIPPED.parent / "docs" / "clinical-data.md"
CHANGELOG = SHIPPED / "rules" / "CHANGELOG.md"
TIER_WORDS = {NOW: "emergency now", TODAY: "same day", SOON: "soon"}


@pytest.mark.parametrize("file", [ITEMS_FILE, URGENT_RULES_FILE, CONTACTS_FILE])
def test_no_key_is_written_twice(file: str) -> None:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)

    json.loads((SHIPPED / file).read_text("utf-8"), object_pairs_hook=unique)


def test_the_released_pack_is_in_its_changelog_with_what_is_unreviewed() -> None:
    pack = PACKS.urgent_rules
    newest = CHANGELOG.read_text("utf-8").partition("\n## ")[2]
    entry = newest.partition("\n## ")[0]

    assert entry.startswith(f"{pack.pack_version} - {pack.released_on}")
    assert [each.flag for each in EVERYTHING_SAID if f"`{each.flag}`" not in entry] == []


def test_the_document_tells_the_tier_and_the_basis_of_everything_asked() -> None:
    rows = [
        (asked.flag, TIER_WORDS[asked.tier], asked.tier_basis)
        for rule in RULES
        for asked in asked_by(rule)
    ]
    documented = re.findall(
        r"^\| `(\w+)` \| (emergency now|same day|soon) \| (stated|raised) \|",
        DOCUMENT.read_text("utf-8"),
        re.MULTILINE,
    )

    assert sorted(documented) == sorted(rows)


def test_the_document_names_every_number_that_is_not_confirmed() -> None:
    document = DOCUMENT.read_text("utf-8")
    unconfirmed = [contact.contact_id for contact in CONTACTS if contact.verified_on is None]

    assert [contact_id for contact_id in unconfirmed if f"`{contact_id}`" not in document] == []
