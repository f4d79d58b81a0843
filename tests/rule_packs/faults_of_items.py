"""Faults that a pack of items may have."""

from tests.rule_packs.changes import REMOVED, Fault

FAULTS: list[Fault] = [
    (
        "an item twice",
        [(["items", 1, "item_id"], "lip_dryness")],
        "$.items[1].item_id",
        "repeats 'lip_dryness' of $.items[0].item_id",
    ),
    ("no mood", [(["items", 14, "item_id"], "spirits")], "$.items", "has no item 'mood'"),
    (
        "a label in no English",
        [(["items", 0, "label"], {"fr": "Lèvres sèches"})],
        "$.items[0].label",
        "has no words in 'en'",
    ),
    (
        "a label that one language of the pack lacks",
        [(["items", 0, "label", "de"], REMOVED)],
        "$.items[0].label",
        "has no words in 'de'",
    ),
    (
        "a language that the pack does not name",
        [(["items", 0, "label", "fr"], "Lèvres sèches")],
        "$.items[0].label.fr",
        "is a language that translations does not name",
    ),
    (
        "a language named twice",
        [(["translations", 0, "language"], "en")],
        "$.translations",
        "names a language twice",
    ),
    (
        "a blank question",
        [(["items", 0, "question", "en"], " ")],
        "$.items[0].question.en",
        "is blank",
    ),
    (
        "a blank step",
        [(["items", 2, "anchors", "en", 4], "")],
        "$.items[2].anchors.en",
        "is blank",
    ),
    (
        "two steps alike",
        [(["items", 2, "anchors", "en", 4], "Fine")],
        "$.items[2].anchors.en[4]",
        "repeats 'Fine' of $.items[2].anchors.en[0]",
    ),
    (
        "four steps",
        [(["items", 2, "anchors", "en", 4], REMOVED)],
        "$.items[2].anchors[...]",
        "Expected `array` of length >= 5",
    ),
    (
        "a worse way that is none",
        [(["items", 0, "worse"], "up")],
        "$.items[0].worse",
        "Invalid enum value 'up'",
    ),
    (
        "a field the shape lacks",
        [(["items", 0, "unit"], "cm")],
        "$.items[0]",
        "Object contains unknown field `unit`",
    ),
    (
        "a note that ends before it begins",
        [(["early_flare", "to_week"], 0)],
        "$.early_flare.to_week",
        "is less than from_week",
    ),
    (
        "a note with no address",
        [(["early_flare", "source_url"], "a book")],
        "$.early_flare.source_url",
        "is not a web address",
    ),
    (
        "a note in no English",
        [(["early_flare", "text"], {})],
        "$.early_flare.text",
        "has no words in 'en'",
    ),
]
