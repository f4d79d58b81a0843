"""Faults that a pack of trend rules may have."""

from tests.rule_packs.changes import Fault

FAULTS: list[Fault] = [
    (
        "a rule twice",
        [(["rules", 1, "rule_id"], "mood_low_most_days")],
        "$.rules[1].rule_id",
        "repeats 'mood_low_most_days' of $.rules[0].rule_id",
    ),
    (
        "nobody told that it is no alarm",
        [(["not_an_alarm"], {})],
        "$.not_an_alarm",
        "has no words in 'en'",
    ),
    *(
        (f"no {text}", [(["rules", 0, text], {})], f"$.rules[0].{text}", "has no words in 'en'")
        for text in ("title", "what_to_do")
    ),
    (
        "an item nobody grades",
        [(["rules", 3, "items", 1], "spirits")],
        "$.rules[3].items[1]",
        "names 'spirits', which does not exist",
    ),
    (
        "any item, as an item",
        [(["rules", 3, "items", 1], "*")],
        "$.rules[3].items[1]",
        "names '*', which does not exist",
    ),
    (
        "an item twice",
        [(["rules", 3, "items", 1], "headache")],
        "$.rules[3].items[1]",
        "repeats 'headache' of $.rules[3].items[0]",
    ),
    (
        "a condition that never looks at the items",
        [(["rules", 0, "condition", "item"], "flare")],
        "$.rules[0].condition",
        "never looks at '*', the rule's items",
    ),
    (
        "a title of several items that names none",
        [(["rules", 3, "title", "en"], "Worse")],
        "$.rules[3].title.en",
        "has no {item}, and several items",
    ),
    (
        "a placeholder that nobody fills in",
        [(["rules", 0, "what_to_do", "en", 0], "Tell them about {days} days.")],
        "$.rules[0].what_to_do.en",
        "has a placeholder beyond {item}",
    ),
    (
        "a red flag in a channel that has none",
        [(["rules", 0, "condition"], {"operator": "flag", "flag": "self_harm"})],
        "$.rules[0].condition.flag",
        "names 'self_harm', which does not exist",
    ),
    (
        "an operator that is none",
        [(["rules", 0, "condition", "operator"], "phaseOfMoon")],
        "$.rules[0].condition.operator",
        "Invalid value 'phaseOfMoon'",
    ),
    (
        "no source",
        [(["rules", 0, "sources"], [])],
        "$.rules[0].sources",
        "Expected `array` of length >= 1",
    ),
    (
        "a source of a grade that may not be shown",
        [(["rules", 0, "sources", 0, "grade"], "U")],
        "$.rules[0].sources[0].grade",
        "Invalid enum value 'U'",
    ),
    (
        "advice of another channel",
        [(["rules", 0, "advice"], "emergency_now")],
        "$.rules[0].advice",
        "Invalid enum value 'emergency_now'",
    ),
    (
        "a format of tomorrow",
        [(["format"], 2)],
        "$.format",
        "Invalid enum value 2",
    ),
]
