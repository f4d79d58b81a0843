"""Numbers to call: each region's own first, and none called confirmed that is not."""

from tests.clinical_data.shipped import CONTACTS, PACKS

EMERGENCY_NUMBERS = {
    "US": "911",
    "GB": "999",
    "IE": "112",
    "CA": "911",
    "AU": "000",
    "NZ": "111",
    "EU": "112",
    "IN": "112",
    "OTHER": None,
}

CONFIRMED = {
    *("us-emergency", "us-988-call", "us-988-text", "us-988-chat", "us-medwatch"),
    *("gb-emergency", "gb-nhs-111", "ie-emergency", "eu-emergency"),
    *("au-emergency", "au-lifeline-call", "au-lifeline-text"),
    *("nz-emergency", "nz-1737-call", "nz-1737-text", "nz-suicide-crisis", "nz-lifeline"),
}
"""Seen at a source of grade A or B; one more has to be looked up first, and then added here."""


def test_each_region_dials_its_own_emergency_number_first() -> None:
    first = {region.region: region.contacts[0] for region in PACKS.contacts.regions}

    assert {region: contact.number for region, contact in first.items()} == EMERGENCY_NUMBERS
    assert {contact.kind for contact in first.values()} == {"emergency"}
    assert first["OTHER"].label["en"] == "Your local emergency number"


def test_a_number_is_confirmed_exactly_where_its_grade_says_so() -> None:
    confirmed = {contact.contact_id for contact in CONTACTS if contact.verified_on is not None}

    assert confirmed == {
        contact.contact_id for contact in CONTACTS if contact.grade in {"A", "A*", "B"}
    }
    assert confirmed == CONFIRMED


def test_a_text_contact_stands_beside_something_to_call_or_open() -> None:
    for region in PACKS.contacts.regions:
        assert {contact.action for contact in region.contacts if contact.kind == "crisis"} - {
            "text"
        }, region.region
