"""Faults that a pack of urgent rules may have."""

from tests.rule_packs.changes import REMOVED, Fault, a_baseline, a_condition, a_grade

FAULTS: list[Fault] = [
    (
        "a rule twice",
        [(["rules", 2, "rule_id"], "self_harm")],
        "$.rules[2].rule_id",
        "repeats 'self_harm' of $.rules[0].rule_id",
    ),
    (
        "a flag twice",
        [(["rules", 2, "flag"], "self_harm")],
        "$.rules[2].flag",
        "repeats 'self_harm' of $.rules[0].flag",
    ),
    (
        "a flag of a follow-up twice",
        [(["rules", 1, "follow_ups", 0, "flag"], "self_harm")],
        "$.rules[1].follow_ups[0].flag",
        "repeats 'self_harm' of $.rules[0].flag",
    ),
    (
        "a flag by another name than its rule",
        [(["rules", 2, "flag"], "low_mood")],
        "$.rules[2].flag",
        "is not 'mood_drop', as its rule is called",
    ),
    (
        "a follow-up by a name of its own",
        [(["rules", 1, "follow_ups", 0, "flag"], "unsafe")],
        "$.rules[1].follow_ups[0].flag",
        "does not begin with 'psychosis_mania_'",
    ),
    (
        "a follow-up that raises nothing",
        [(["rules", 1, "follow_ups", 0, "tier"], "same_day")],
        "$.rules[1].follow_ups[0].tier",
        "is no more urgent than 'same_day' of its rule",
    ),
    (
        "a follow-up too long to read in fear",
        [(["rules", 1, "follow_ups", 0, "question", "en"], "word " * 26)],
        "$.rules[1].follow_ups[0].question.en",
        "has more than 25 words",
    ),
    (
        "a raised tier that somebody calls reviewed",
        [(["rules", 0, "review"], "reviewed")],
        "$.rules[0].review",
        "is not 'pending', as it must be where a tier is raised",
    ),
    (
        "a follow-up with a raised tier that somebody calls reviewed",
        [(["rules", 1, "review"], "reviewed")],
        "$.rules[1].review",
        "is not 'pending', as it must be where a tier is raised",
    ),
    (
        "an area nobody knows",
        [(["rules", 0, "area"], "soul")],
        "$.rules[0].area",
        "names 'soul', which does not exist",
    ),
    (
        "an area twice",
        [(["areas", 1, "area_id"], "mind")],
        "$.areas[1].area_id",
        "repeats 'mind' of $.areas[0].area_id",
    ),
    (
        "an area with nothing under it",
        [(["areas", 0, "area_id"], "soul"), (["rules", 0, "area"], "skin")],
        "$.areas[0].area_id",
        "has no rules",
    ),
    (
        "an area in no English",
        [(["areas", 0, "label"], {})],
        "$.areas[0].label",
        "has no words in 'en'",
    ),
    (
        "a format of tomorrow",
        [(["format"], 3)],
        "$.format",
        "Invalid enum value 3",
    ),
    *(
        (
            f"a follow-up with no {text}",
            [(["rules", 1, "follow_ups", 0, text], {})],
            f"$.rules[1].follow_ups[0].{text}",
            "has no words in 'en'",
        )
        for text in ("question", "title", "what_to_do")
    ),
    (
        "a tier that is none",
        [(["rules", 0, "tier"], "whenever")],
        "$.rules[0].tier",
        "Invalid enum value 'whenever'",
    ),
    ("no rules", [(["rules"], [])], "$.rules", "Expected `array` of length >= 1"),
    (
        "nobody told that nobody watches",
        [(["nobody_is_watching"], {})],
        "$.nobody_is_watching",
        "has no words in 'en'",
    ),
    *(
        (f"no {text}", [(["rules", 3, text], {})], f"$.rules[3].{text}", "has no words in 'en'")
        for text in ("question", "short_label", "title", "what_to_do", "may_signal")
    ),
    (
        "a question too long to read in fear",
        [(["rules", 0, "question", "en"], "word " * 26)],
        "$.rules[0].question.en",
        "has more than 25 words",
    ),
    (
        "a blank step",
        [(["rules", 0, "what_to_do", "en", 0], "")],
        "$.rules[0].what_to_do.en",
        "is blank",
    ),
    (
        "no steps",
        [(["rules", 0, "what_to_do", "en"], [])],
        "$.rules[0].what_to_do[...]",
        "Expected `array` of length >= 1",
    ),
    (
        "no source",
        [(["rules", 0, "sources"], [])],
        "$.rules[0].sources",
        "Expected `array` of length >= 1",
    ),
    (
        "a source of a grade that may not be shown",
        [(["rules", 0, "sources", 1, "grade"], "C")],
        "$.rules[0].sources[1].grade",
        "Invalid enum value 'C'",
    ),
    (
        "a source nobody checked",
        [(["rules", 0, "sources", 1, "checked_on"], REMOVED)],
        "$.rules[0].sources[1]",
        "Object missing required field `checked_on`",
    ),
    (
        "a source checked after the release",
        [(["rules", 0, "sources", 1, "checked_on"], "2027-01-01")],
        "$.rules[0].sources[1].checked_on",
        "is later than the release of the pack",
    ),
    (
        "a source with no title",
        [(["rules", 0, "sources", 1, "title"], " ")],
        "$.rules[0].sources[1].title",
        "is blank",
    ),
    (
        "a source with no address",
        [(["rules", 0, "sources", 1, "url"], "ftp://nhs.uk/a")],
        "$.rules[0].sources[1].url",
        "is not a web address",
    ),
    (
        "a region nobody knows",
        [(["rules", 0, "valid_regions"], ["GB", "UK"])],
        "$.rules[0].valid_regions[1]",
        "names 'UK', which does not exist",
    ),
    (
        "a kind of contact nobody has",
        [(["rules", 0, "contacts", 1], "vet")],
        "$.rules[0].contacts[1]",
        "names 'vet', which does not exist",
    ),
    (
        "no emergency number",
        [(["rules", 0, "contacts"], ["crisis"])],
        "$.rules[0].contacts",
        "leaves out 'emergency'",
    ),
    (
        "an operator that is none",
        a_condition(operator="xor"),
        "$.rules[0].also_when.operator",
        "Invalid value 'xor'",
    ),
    (
        "a flag nobody asks about",
        a_condition(operator="flag", flag="hiccups"),
        "$.rules[0].also_when.flag",
        "names 'hiccups', which does not exist",
    ),
    (
        "an item nobody grades, deep inside",
        a_condition(
            operator="allOf",
            conditions=[
                a_baseline(),
                {"operator": "anyOf", "conditions": [a_grade(item="flair")]},
            ],
        ),
        "$.rules[0].also_when.conditions[1].conditions[0].item",
        "names 'flair', which does not exist",
    ),
    (
        "a baseline of an item nobody grades",
        a_condition(**a_baseline(item="spirits")),
        "$.rules[0].also_when.item",
        "names 'spirits', which does not exist",
    ),
    (
        "a grade with no bound",
        a_condition(**a_grade(at_least=REMOVED)),
        "$.rules[0].also_when",
        "needs either at_least or at_most, and not both",
    ),
    (
        "a grade with two bounds",
        a_condition(**a_grade(at_most=4)),
        "$.rules[0].also_when",
        "needs either at_least or at_most, and not both",
    ),
    (
        "more days than there are",
        a_condition(**a_grade(days=4)),
        "$.rules[0].also_when.within_days",
        "is less than days",
    ),
    (
        "more days than there are since a baseline",
        a_condition(**a_baseline(days=4)),
        "$.rules[0].also_when.within_days",
        "is less than days",
    ),
    (
        "a baseline that ends before it begins",
        a_condition(**a_baseline(baseline_to_day=-8)),
        "$.rules[0].also_when.baseline_to_day",
        "is less than baseline_from_day",
    ),
    (
        "a baseline from a day that there is not",
        a_condition(**a_baseline(baseline_to_day=0, baseline_from_day=-3)),
        "$.rules[0].also_when.baseline_to_day",
        "is 0: the day before day 1 is -1",
    ),
    (
        "weeks that end before they begin",
        a_condition(operator="duringWeeks", from_week=9, to_week=8),
        "$.rules[0].also_when.to_week",
        "is less than from_week",
    ),
    (
        "a week that there is not",
        a_condition(operator="duringWeeks", from_week=0),
        "$.rules[0].also_when.from_week",
        "is 0: the week before week 1 is -1",
    ),
    (
        "a question nobody asks",
        a_condition(operator="answerAtLeast", question="phq_10", at_least=1),
        "$.rules[0].also_when.question",
        "names 'phq_10', which does not exist",
    ),
    (
        "any item, where there is none",
        a_condition(**a_grade(item="*")),
        "$.rules[0].also_when.item",
        "names '*', which does not exist",
    ),
    (
        "a grade that every answer reaches",
        a_condition(**a_grade(at_least=0)),
        "$.rules[0].also_when",
        "is met by every answer",
    ),
    (
        "more entries than there are days",
        a_condition(
            operator="gradeOnLastEntries", item="flare", entries=4, within_days=3, at_least=3
        ),
        "$.rules[0].also_when.within_days",
        "is less than entries",
    ),
    (
        "a lasting item nobody grades",
        a_condition(
            operator="lasting", item="flair", at_least=1, longer_than_days=7, max_gap_days=1
        ),
        "$.rules[0].also_when.item",
        "names 'flair', which does not exist",
    ),
    (
        "a lasting grade that every answer reaches",
        a_condition(
            operator="lasting", item="flare", at_least=0, longer_than_days=7, max_gap_days=1
        ),
        "$.rules[0].also_when",
        "is met by every answer",
    ),
    (
        "an improvement of an item nobody grades",
        a_condition(
            operator="worseAfterImprovement",
            item="flair",
            by=2,
            days=3,
            within_days=7,
            week_min_days=3,
        ),
        "$.rules[0].also_when.item",
        "names 'flair', which does not exist",
    ),
]
