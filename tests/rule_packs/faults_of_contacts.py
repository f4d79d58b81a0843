"""Faults that a pack of contacts may have."""

from tests.rule_packs.changes import REMOVED, Fault, Step

CHAT_PAGE: list[Step] = ["regions", 0, "contacts", 3, "url"]

FAULTS: list[Fault] = [
    (
        "a region twice",
        [(["regions", 1, "region"], "US")],
        "$.regions[1].region",
        "repeats 'US' of $.regions[0].region",
    ),
    (
        "a contact twice",
        [(["regions", 1, "contacts", 0, "contact_id"], "us-poison")],
        "$.regions[1].contacts[0].contact_id",
        "repeats 'us-poison' of $.regions[0].contacts[5].contact_id",
    ),
    (
        "nothing for everyone else",
        [(["regions", 8], REMOVED)],
        "$.regions",
        "has no region 'OTHER'",
    ),
    (
        "a region in no English",
        [(["regions", 0, "label"], {})],
        "$.regions[0].label",
        "has no words in 'en'",
    ),
    (
        "a contact in no English",
        [(["regions", 0, "contacts", 1, "label"], {})],
        "$.regions[0].contacts[1].label",
        "has no words in 'en'",
    ),
    (
        "no emergency number",
        [(["regions", 4, "contacts", 0], REMOVED)],
        "$.regions[4].contacts",
        "has no contact of kind 'emergency'",
    ),
    (
        "nobody for a crisis",
        [(["regions", 8, "contacts", 1], REMOVED)],
        "$.regions[8].contacts",
        "has no contact of kind 'crisis'",
    ),
    (
        "a call to no number",
        [(["regions", 0, "contacts", 0, "number"], REMOVED)],
        "$.regions[0].contacts[0].number",
        "is missing: there is nothing to call",
    ),
    (
        "a text to no number",
        [(["regions", 0, "contacts", 2, "number"], REMOVED)],
        "$.regions[0].contacts[2].number",
        "is missing: there is nothing to text",
    ),
    (
        "a page that is none",
        [(CHAT_PAGE, REMOVED)],
        "$.regions[0].contacts[3].url",
        "is missing: there is nothing to open",
    ),
    (
        "a page that runs a script",
        [(CHAT_PAGE, "javascript:alert(1)")],
        "$.regions[0].contacts[3].url",
        "is not a web address",
    ),
    (
        "a number no phone can dial",
        [(["regions", 0, "contacts", 0, "number"], "nine one one")],
        "$.regions[0].contacts[0].number",
        "is not a number that a phone can dial",
    ),
    (
        "a confirmed number of an unconfirmed grade",
        [(["regions", 0, "contacts", 0, "grade"], "C")],
        "$.regions[0].contacts[0].verified_on",
        "stands beside grade C, which confirms nothing",
    ),
    (
        "a confirmed number with no source",
        [(["regions", 0, "contacts", 0, "source"], REMOVED)],
        "$.regions[0].contacts[0].source",
        "is missing: verified_on needs one",
    ),
]
