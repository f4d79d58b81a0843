"""Faults that a pack of labs may have."""

from tests.rule_packs.changes import REMOVED, Fault

NO_CODE = {"conversion": None, "loinc": None, "loinc_grade": None}

FAULTS: list[Fault] = [
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
