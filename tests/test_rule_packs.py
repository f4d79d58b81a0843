"""A fault anywhere in the packs is refused, by file and line; what is whole is found again."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

import schemas
from server.errors import UnreadableRulePackError
from server.json_places import line_of
from server.rule_packs import (
    CHECK_IN_FILE,
    CONTACTS_FILE,
    ITEMS_FILE,
    LABS_FILE,
    PROGRAMMES_FILE,
    TREND_RULES_FILE,
    URGENT_RULES_FILE,
    Packs,
    in_language,
    load_packs,
)

SHIPPED = Path(schemas.__file__).parent
FILES = (
    ITEMS_FILE,
    URGENT_RULES_FILE,
    TREND_RULES_FILE,
    CHECK_IN_FILE,
    CONTACTS_FILE,
    LABS_FILE,
    PROGRAMMES_FILE,
)
REMOVED = object()

Step = str | int
Change = tuple[list[Step], Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped packs, to break."""
    for file in FILES:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        shutil.copy(SHIPPED / file, tmp_path / file)
    return tmp_path


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def change(path: Path, steps: list[Step], value: Any) -> None:
    document = json.loads(path.read_text("utf-8"))
    inner = document
    for step in steps[:-1]:
        inner = inner[step]
    if value is REMOVED:
        del inner[steps[-1]]
    else:
        inner[steps[-1]] = value
    path.write_text(json.dumps(document, indent=1), "utf-8")


def refusal(folder: Path) -> UnreadableRulePackError:
    with pytest.raises(UnreadableRulePackError) as refused:
        load_packs(folder)
    return refused.value


def a_condition(**fields: Any) -> list[Change]:
    """The change that makes the first rule fire by this condition as well."""
    return [(["rules", 0, "also_when"], fields)]


def a_grade(**fields: Any) -> dict[str, Any]:
    grade = {"operator": "gradeOnDays", "item": "flare", "days": 2, "within_days": 3, "at_least": 3}
    return {name: value for name, value in (grade | fields).items() if value is not REMOVED}


def a_baseline(**fields: Any) -> dict[str, Any]:
    return {
        "operator": "changeFromBaseline",
        "item": "mood",
        "by": 2,
        "days": 2,
        "within_days": 3,
        "baseline_from_day": -7,
        "baseline_to_day": 7,
        "baseline_min_days": 3,
    } | fields


NO_CODE = {"conversion": None, "loinc": None, "loinc_grade": None}
CHAT_PAGE = ["regions", 0, "contacts", 3, "url"]

ITEM_FAULTS: list[tuple[str, list[Change], str, str]] = [
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

RULE_FAULTS: list[tuple[str, list[Change], str, str]] = [
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

TREND_FAULTS: list[tuple[str, list[Change], str, str]] = [
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

PHQ: list[Step] = ["questionnaires", 0]

CHECK_IN_FAULTS: list[tuple[str, list[Change], str, str]] = [
    (
        "a question twice",
        [(["questionnaires", 1, "questions", 0, "question_id"], "phq_1")],
        "$.questionnaires[1].questions[0].question_id",
        "repeats 'phq_1' of $.questionnaires[0].questions[0].question_id",
    ),
    (
        "a score twice",
        [([*PHQ, "full", "scale_id"], "phq2")],
        "$.questionnaires[0].full.scale_id",
        "repeats 'phq2' of $.questionnaires[0].short.scale_id",
    ),
    *(
        (f"no {text}", [([text], {})], f"$.{text}", "has no words in 'en'")
        for text in ("introduction", "what_a_score_is_not")
    ),
    *(
        (
            f"no {text}",
            [([*PHQ, text], {})],
            f"$.questionnaires[0].{text}",
            "has no words in 'en'",
        )
        for text in ("label", "stem", "options", "terms")
    ),
    (
        "a question in no English",
        [([*PHQ, "questions", 8, "text"], {})],
        "$.questionnaires[0].questions[8].text",
        "has no words in 'en'",
    ),
    (
        "three options",
        [([*PHQ, "options", "en", 3], REMOVED)],
        "$.questionnaires[0].options[...]",
        "Expected `array` of length >= 4",
    ),
    (
        "a score of fewer questions than are asked",
        [([*PHQ, "full", "question_ids", 8], REMOVED)],
        "$.questionnaires[0].full.question_ids",
        "are not all the questions in their order",
    ),
    (
        "a short form of other questions than the first",
        [([*PHQ, "short", "question_ids", 1], "phq_3")],
        "$.questionnaires[0].short.question_ids",
        "are not the first questions in their order",
    ),
    (
        "a rest that is never offered",
        [([*PHQ, "short", "offers_rest_from"], None)],
        "$.questionnaires[0].short.offers_rest_from",
        "is null: the rest would never be offered",
    ),
    (
        "a rest offered from a score nobody reaches",
        [([*PHQ, "short", "offers_rest_from"], 7)],
        "$.questionnaires[0].short.offers_rest_from",
        "is not within 1 and 6",
    ),
    (
        "a rest where nothing is left",
        [([*PHQ, "full", "offers_rest_from"], 5)],
        "$.questionnaires[0].full.offers_rest_from",
        "is not null, and no questions are left",
    ),
    (
        "a name for having no score at all",
        [([*PHQ, "full", "bands", 0, "from_score"], 0)],
        "$.questionnaires[0].full.bands[0].from_score",
        "is not within 1 and 27",
    ),
    (
        "bands out of order",
        [([*PHQ, "full", "bands", 2, "from_score"], 10)],
        "$.questionnaires[0].full.bands[2].from_score",
        "is not within 11 and 27",
    ),
    (
        "a band nobody reaches",
        [([*PHQ, "full", "bands", 3, "from_score"], 28)],
        "$.questionnaires[0].full.bands[3].from_score",
        "is not within 16 and 27",
    ),
    (
        "a band in no English",
        [([*PHQ, "full", "bands", 0, "label"], {})],
        "$.questionnaires[0].full.bands[0].label",
        "has no words in 'en'",
    ),
    (
        "a scale in no English",
        [([*PHQ, "short", "label"], {})],
        "$.questionnaires[0].short.label",
        "has no words in 'en'",
    ),
    (
        "a check-in more often than it looks back",
        [(["interval_days"], 13)],
        "$.interval_days",
        "Expected `int` >= 14",
    ),
    (
        "a source with no address",
        [([*PHQ, "sources", 0, "url"], "a book")],
        "$.questionnaires[0].sources[0].url",
        "is not a web address",
    ),
]

CONTACT_FAULTS: list[tuple[str, list[Change], str, str]] = [
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


LAB_FAULTS: list[tuple[str, list[Change], str, str]] = [
    (
        "an analyte twice",
        [(["analytes", 1, "analyte"], "alt")],
        "$.analytes[1].analyte",
        "repeats 'alt' of $.analytes[0].analyte",
    ),
    (
        "a unit twice",
        [(["analytes", 0, "units", 1, "unit"], "U/L")],
        "$.analytes[0].units[1].unit",
        "repeats 'U/L' of $.analytes[0].units[0].unit",
    ),
    (
        "no pregnancy test",
        [(["analytes", 11], REMOVED)],
        "$.analytes",
        "has no analyte 'pregnancy_test'",
    ),
    (
        "a pregnancy test for all to see",
        [(["analytes", 11, "is_private"], False)],
        "$.analytes[11].is_private",
        "is false, and would put it into charts",
    ),
    (
        "a pregnancy test with a value",
        [(["analytes", 11, "units"], [{"unit": "U/L", "label": {"en": "U/L"}, **NO_CODE}])],
        "$.analytes[11].units",
        "has units",
    ),
    ("no units", [(["analytes", 0, "units"], [])], "$.analytes[0].units", "is empty"),
    (
        "a label in no English",
        [(["analytes", 0, "label"], {})],
        "$.analytes[0].label",
        "has no words in 'en'",
    ),
    (
        "a first unit that is another",
        [(["analytes", 3, "units", 0, "conversion", "times"], 2)],
        "$.analytes[3].units[0].conversion",
        "is not that of a unit into itself",
    ),
    (
        "units turned into nothing",
        [(["analytes", 3, "units", 0, "conversion"], None)],
        "$.analytes[3].units[0].conversion",
        "is null, and others are turned into it",
    ),
    (
        "a unit that makes everything nothing",
        [(["analytes", 3, "units", 1, "conversion", "times"], 0)],
        "$.analytes[3].units[1].conversion",
        "is not a fraction above 0",
    ),
    (
        "a substance without weight",
        [(["analytes", 3, "molar_mass", "grams_per_mole"], 0)],
        "$.analytes[3].molar_mass.grams_per_mole",
        "is not more than 0",
    ),
    (
        "a code nobody vouches for",
        [(["analytes", 0, "units", 0, "loinc_grade"], None)],
        "$.analytes[0].units[0].loinc_grade",
        "belongs to a code",
    ),
    *(
        (
            f"a code such as {code}",
            [(["analytes", 0, "units", 0, "loinc"], code)],
            "$.analytes[0].units[0].loinc",
            "is no LOINC code",
        )
        for code in ("1742-7", "1724-6", "1742", "ALT-6")
    ),
]

PROGRAMME_FAULTS: list[tuple[str, list[Change], str, str]] = [
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


@pytest.mark.parametrize(
    ("file", "changes", "place", "reason"),
    [
        pytest.param(file, changes, place, reason, id=f"{Path(file).stem}: {name}")
        for file, faults in (
            (ITEMS_FILE, ITEM_FAULTS),
            (URGENT_RULES_FILE, RULE_FAULTS),
            (TREND_RULES_FILE, TREND_FAULTS),
            (CHECK_IN_FILE, CHECK_IN_FAULTS),
            (CONTACTS_FILE, CONTACT_FAULTS),
            (LABS_FILE, LAB_FAULTS),
            (PROGRAMMES_FILE, PROGRAMME_FAULTS),
        )
        for name, changes, place, reason in faults
    ],
)
def test_a_fault_is_refused_by_file_line_and_place(
    folder: Path, file: str, changes: list[Change], place: str, reason: str
) -> None:
    for steps, value in changes:
        change(folder / file, steps, value)

    error = refusal(folder)

    line = line_of((folder / file).read_text("utf-8"), place)
    assert line > 1
    assert (error.file, error.place) == (str(folder / file), f"line {line}: {place}")
    assert error.reason.startswith(reason)
    assert str(error) == f"{error.file}: {error.place}: {error.reason}"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        pytest.param(b'{\n"pack_id": urgent}', "line 2", id="not JSON"),
        pytest.param(b'{\n"pack_id": "urgent",\n\n', "line 2", id="cut short"),
        pytest.param(b"", "line 1", id="empty"),
        pytest.param(b'{\n\n"pack_id": "\xff"}', "line 3", id="not UTF-8"),
        pytest.param(b"[]", "line 1: $", id="a list"),
    ],
)
def test_what_is_no_pack_at_all_is_refused_by_line(
    folder: Path, content: bytes, place: str
) -> None:
    (folder / URGENT_RULES_FILE).write_bytes(content)

    error = refusal(folder)

    assert (error.file, error.place) == (str(folder / URGENT_RULES_FILE), place)
    assert error.__cause__ is not None


def test_a_tier_that_stands_there_twice_is_refused(folder: Path) -> None:
    path = folder / URGENT_RULES_FILE
    text = path.read_text("utf-8")
    path.write_text(text.replace('"tier":', '"tier": "soon", "tier":', 1), "utf-8")

    error = refusal(folder)

    assert error.place.endswith(": $.rules[0].tier")
    assert error.reason == "stands there twice"


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_refused_by_name(folder: Path, file: str) -> None:
    (folder / file).unlink()

    error = refusal(folder)

    assert (error.file, error.reason) == (str(folder / file), "No such file or directory")


def test_a_pack_of_conditions_is_taken(folder: Path) -> None:
    conditions = [
        a_grade(),
        a_grade(item="mood", at_least=REMOVED, at_most=0),
        a_baseline(),
        {"operator": "duringWeeks", "from_week": 9},
        {"operator": "anyOf", "conditions": [{"operator": "flag", "flag": "rhabdo"}]},
    ]
    for steps, value in a_condition(operator="allOf", conditions=conditions):
        change(folder / URGENT_RULES_FILE, steps, value)
    change(folder / URGENT_RULES_FILE, ["rules", 1, "valid_regions"], ["GB", "IE"])

    taken = load_packs(folder)

    assert taken.urgent_rules.rules[0].also_when is not None


def test_the_packs_are_read_from_the_installed_package_unless_told_otherwise(folder: Path) -> None:
    assert load_packs() == load_packs(folder)


def test_items_rules_and_regions_are_found_by_id_in_the_order_of_the_file(packs: Packs) -> None:
    assert list(packs.item_by_id) == [item.item_id for item in packs.items.items]
    assert list(packs.rule_by_id) == [rule.rule_id for rule in packs.urgent_rules.rules]
    assert list(packs.trend_rule_by_id) == [rule.rule_id for rule in packs.trend_rules.rules]
    assert list(packs.programme_by_id) == ["us_ipledge", "uk_eu", "my_clinic"]
    assert list(packs.region_by_id) == [region.region for region in packs.contacts.regions]
    assert packs.item_by_id["flare"].label["en"] == "Acne flare"


def test_every_item_is_graded_but_mood(packs: Packs) -> None:
    assert packs.graded_item_ids == packs.item_by_id.keys() - {"mood"}


def test_follow_ups_are_red_flags_like_any_other(packs: Packs) -> None:
    assert {"vasculitis", "vasculitis_breathless"} <= packs.flag_ids
    assert len(packs.flag_ids) == 41


def test_an_entry_may_answer_every_question_of_the_check_in(packs: Packs) -> None:
    phq = {f"phq_{number}" for number in range(1, 10)}
    gad = {f"gad_{number}" for number in range(1, 8)}

    assert packs.question_ids == phq | gad


def test_a_phone_fetches_everything_together(packs: Packs) -> None:
    assert msgspec.structs.astuple(packs.catalogue) == (
        packs.items,
        packs.urgent_rules,
        packs.trend_rules,
        packs.check_in,
        packs.contacts,
        packs.labs,
        packs.programmes,
    )


def contact_ids(packs: Packs, kinds: list[str], region: str | None) -> list[str]:
    rule = msgspec.structs.replace(packs.rule_by_id["self_harm"], contacts=kinds)
    return [contact.contact_id for contact in packs.contacts_for(rule, region)]


def test_contacts_come_in_the_order_of_the_rule_then_of_the_region(packs: Packs) -> None:
    assert contact_ids(packs, ["crisis", "emergency"], "AU") == [
        "au-lifeline-call",
        "au-lifeline-text",
        "au-emergency",
    ]


@pytest.mark.parametrize("region", [None, "ZZ", "OTHER"])
def test_an_unknown_region_borrows_those_of_elsewhere(packs: Packs, region: str | None) -> None:
    assert contact_ids(packs, ["emergency", "crisis"], region) == [
        "other-emergency",
        "other-find-a-helpline",
    ]


def test_a_kind_the_region_lacks_is_borrowed_from_elsewhere(packs: Packs) -> None:
    book = without_crisis_lines(packs, "IN")

    assert contact_ids(book, ["emergency", "crisis"], "IN") == [
        "in-emergency",
        "other-find-a-helpline",
    ]


def without_crisis_lines(packs: Packs, region_id: str) -> Packs:
    regions = [
        msgspec.structs.replace(
            region, contacts=[contact for contact in region.contacts if contact.kind != "crisis"]
        )
        if region.region == region_id
        else region
        for region in packs.contacts.regions
    ]
    return replace(packs, contacts=msgspec.structs.replace(packs.contacts, regions=regions))


def test_another_countrys_programme_adds_nothing(packs: Packs) -> None:
    pregnancy = packs.rule_by_id["pregnancy"].contacts

    assert contact_ids(packs, pregnancy, "US") == ["us-ipledge", "us-emergency"]
    assert contact_ids(packs, pregnancy, "GB") == ["gb-emergency"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("pt-BR", "Pele seca"), ("pt", "Pele"), ("pt-PT", "Pele"), ("sv", "Dry skin")],
)
def test_words_fall_back_to_the_plain_language_then_to_english(language: str, words: str) -> None:
    text = {"en": "Dry skin", "pt": "Pele", "pt-BR": "Pele seca"}

    assert in_language(text, language) == words


def test_lists_of_words_fall_back_alike() -> None:
    assert in_language({"en": ["Call", "Wait"]}, "fr") == ["Call", "Wait"]
