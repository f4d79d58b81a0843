"""Faults that a pack of programmes may have."""

from tests.rule_packs.changes import Fault

FAULTS: list[Fault] = [
    (
        "a programme twice",
        [(["programmes", 1, "programme_id"], "us_ipledge")],
        "$.programmes[1].programme_id",
        "repeats 'us_ipledge' of $.programmes[0].programme_id",
    ),
    (
        "an event of two programmes",
        [(["programmes", 1, "events", 0, "event_id"], "us_baseline_labs")],
        "$.programmes[1].events[0].event_id",
        "repeats 'us_baseline_labs' of $.programmes[0].events[",
    ),
    (
        "a region nobody knows",
        [(["programmes", 1, "regions", 0], "UK")],
        "$.programmes[1].regions[0]",
        "names 'UK', which does not exist",
    ),
    (
        "nobody told that it is a reminder",
        [(["not_the_record"], {})],
        "$.not_the_record",
        "has no words in 'en'",
    ),
    (
        "an event without a source",
        [(["programmes", 0, "events", 0, "sources"], [])],
        "$.programmes[0].events[0].sources",
        "Expected `array` of length >= 1",
    ),
    (
        "a source checked after the release",
        [(["programmes", 0, "events", 0, "sources", 0, "checked_on"], "2027-01-01")],
        "$.programmes[0].events[0].sources[0].checked_on",
        "is later than the release of the pack",
    ),
    (
        "an event in no English",
        [(["programmes", 0, "events", 0, "label"], {"fr": "x"})],
        "$.programmes[0].events[0].label",
        "has no words in 'en'",
    ),
    (
        "an event that never ends",
        [
            (["programmes", 0, "events", 0, "anchor"], "last_dose"),
            (["programmes", 0, "events", 0, "repeat_days"], 28),
        ],
        "$.programmes[0].events[0].repeat_days",
        "would never end",
    ),
    (
        "an event due twice at once",
        [
            (["programmes", 0, "events", 0, "window_days"], 28),
            (["programmes", 0, "events", 0, "repeat_days"], 28),
        ],
        "$.programmes[0].events[0].window_days",
        "reaches the day it falls due again",
    ),
    (
        "an item twice",
        [(["checklist", 1, "item_id"], "ask_acne")],
        "$.checklist[1].item_id",
        "repeats 'ask_acne' of $.checklist[0].item_id",
    ),
    (
        "an item under no heading",
        [(["checklist", 0, "topic"], "hobbies")],
        "$.checklist[0].topic",
        "names 'hobbies', which does not exist",
    ),
    (
        "an item without a source",
        [(["checklist", 0, "sources"], [])],
        "$.checklist[0].sources",
        "Expected `array` of length >= 1",
    ),
    (
        "a countdown before the end",
        [(["checklist", 0, "countdown"], {"days": 31})],
        "$.checklist[0].countdown",
        "counts from the last dose",
    ),
    (
        "a heading over nothing",
        [(["topics", 0, "topic_id"], "hobbies")],
        "$.topics[0].topic_id",
        "has no items",
    ),
]
