"""
An invented course to look around in: nobody's, but one that could be somebody's.

Dryness rises with the dose and falls in the pause, acne flares in weeks 2 to 5 and then settles,
mood wavers, days are left out, doses are missed. What happens how often is kept within what
has been seen: dry lips in about 94 % of treatment months, dry skin in about 72 %.

Source:
    The symptom survey and the flare study named in the project's clinical foundations.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

Draw = Callable[[], float]
"""Gives numbers from 0 up to, not including, 1; the same numbers make the same course."""

Record = tuple[str, str, dict[str, Any]]
"""Collection, key and fields, as a change carries them."""

Flags = Mapping[str, Sequence[str]]
"""Each red flag that is asked, with those of its follow-up questions."""

COURSE_DAYS = 168
DOCUMENT_FIRST_DOSE_DATE = date(2026, 1, 5)

TRACKED_ITEMS = ("lip_dryness", "skin_dryness", "eye_dryness", "flare", "mood")
FLAGGED = "raised_icp"
"""The one red flag that is answered yes, on one day."""

DAYS_BEFORE = 4
FLAGGED_DAY = 97
GAP_DAYS = range(63, 72)
REGIMEN: tuple[tuple[int, list[int]], ...] = (
    (1, [20]),
    (29, [20, 40]),
    (57, [40]),
    (98, [0]),
    (105, [40]),
)
WEIGHTS_KG = ((1, 62.0), (57, 61.4), (113, 61.8))
LAB_RANGES = {"alt": ("U/L", 45), "triglycerides": ("mg/dL", 150)}
"""What this invented laboratory prints beside its values: the unit and the end of its range."""
LABS: tuple[tuple[int, Mapping[str, int]], ...] = (
    (-3, {"alt": 19, "triglycerides": 84}),
    (30, {"alt": 24, "triglycerides": 131}),
    (86, {"alt": 31, "triglycerides": 168}),
    (142, {"alt": 26, "triglycerides": 127}),
)
NOTES = {
    1: "First capsule, with breakfast.",
    17: "More spots than before I started. The leaflet said this could happen.",
    40: "Balm in every pocket now.",
    FLAGGED_DAY: "Bad headache and blurry sight since lunch. Rang the clinic.",
    98: "Seen today. No capsules until they call.",
    105: "They called: back on from today.",
    150: "Skin is the calmest it has been in years.",
}
CHECK_INS: Mapping[int, Mapping[str, Sequence[int]]] = {
    1: {"phq": (0, 1), "gad": (1, 0)},
    15: {"phq": (1, 1, 1, 2, 0, 1, 1, 0, 0), "gad": (1, 1)},
    29: {"phq": (1, 2, 1, 1, 1, 2, 1, 0, 0), "gad": (1, 1)},
    43: {"phq": (1, 0), "gad": (0, 1)},
    57: {"phq": (0, 0), "gad": (0, 1)},
    85: {"phq": (0, 1), "gad": (0, 0)},
    99: {"phq": (1, 1, 2, 1, 1, 0, 1, 0, 0), "gad": (2, 1, 1, 1, 0, 1, 1)},
    113: {"phq": (1, 0), "gad": (1, 0)},
    127: {"phq": (0, 0), "gad": (0, 0)},
    141: {"phq": (0, 0), "gad": (0, 1)},
}
"""The answers to each questionnaire in its order, by day; one check-in falls into the gap."""


class _Day(NamedTuple):
    number: int
    on: date
    planned_mg: int
    is_pause: bool
    drug_effect: float
    """0 before treatment, nearing 1 after some weeks at 40 mg."""


def example_course(first_dose_date: date, days: int, flags: Flags, draw: Draw) -> list[Record]:
    """
    Invent a course.

    Args:
        days: how many days of treatment it has; the last of them is always logged.

    Returns:
        Records in the order a person would have made them; keys made by *draw* where they are ids.
    """
    return [
        _treatment(first_dose_date),
        *_regimen(first_dose_date, days, draw),
        *_weights(first_dose_date, days, draw),
        *_entries(first_dose_date, days, flags, draw),
        *_labs(first_dose_date, days, draw),
    ]


def example_course_document(flags: Flags, draw: Draw) -> dict[str, Any]:
    """Give a whole course as the phone carries it, to be moved to end on any day."""
    records = example_course(DOCUMENT_FIRST_DOSE_DATE, COURSE_DAYS, flags, draw)
    return {
        "first_dose_date": DOCUMENT_FIRST_DOSE_DATE.isoformat(),
        "days": COURSE_DAYS,
        "records": [
            {"collection": collection, "key": key, "fields": fields}
            for collection, key, fields in records
        ],
    }


def _treatment(first_dose_date: date) -> Record:
    fields = {
        "first_dose_date": first_dose_date.isoformat(),
        "weight_unit": "kg",
        "tracked_items": list(TRACKED_ITEMS),
    }
    return ("treatment", "treatment", fields)


def _regimen(first_dose_date: date, days: int, draw: Draw) -> Iterator[Record]:
    for number, daily_mg in REGIMEN:
        if number <= days:
            on = _date(first_dose_date, number)
            fields = {"starts_on": on.isoformat(), "daily_mg": list(daily_mg)}
            yield ("regimen_periods", _key(on, draw), fields)


def _weights(first_dose_date: date, days: int, draw: Draw) -> Iterator[Record]:
    for number, weight_kg in WEIGHTS_KG:
        if number <= days:
            on = _date(first_dose_date, number)
            yield (
                "weights",
                _key(on, draw),
                {"measured_on": on.isoformat(), "weight_kg": weight_kg},
            )


def _labs(first_dose_date: date, days: int, draw: Draw) -> Iterator[Record]:
    for number, values in LABS:
        on = _date(first_dose_date, number)
        for analyte, value in values.items():
            unit, high = LAB_RANGES[analyte]
            measured = {"analyte": analyte, "value": value, "unit": unit, "reference_high": high}
            if number <= days:
                yield ("labs", _key(on, draw), {"taken_on": on.isoformat(), **measured})


def _date(first_dose_date: date, number: int) -> date:
    return first_dose_date + timedelta(days=number - 1)


def _key(on: date, draw: Draw) -> str:
    """Make a UUIDv7 of that day's midnight."""
    milliseconds = (on - date(1970, 1, 1)).days * 86_400_000
    time = f"{milliseconds:012x}"
    chance = "".join(f"{int(draw() * 16):x}" for _ in range(18))
    return f"{time[:8]}-{time[8:]}-7{chance[:3]}-8{chance[3:6]}-{chance[6:]}"


def _entries(first_dose_date: date, days: int, flags: Flags, draw: Draw) -> Iterator[Record]:
    for day in _days(first_dose_date, days):
        fields = _answers(day, flags, draw)
        if _is_logged(day.number, days, draw):
            yield ("entries", day.on.isoformat(), fields)


def _days(first_dose_date: date, days: int) -> Iterator[_Day]:
    effect = 0.0
    for number in range(1 - DAYS_BEFORE, days + 1):
        planned_mg, is_pause = _plan(number)
        # Dryness follows the dose with a lag of about a week.
        effect += (planned_mg / 40 - effect) / 8
        yield _Day(number, _date(first_dose_date, number), planned_mg, is_pause, effect)


def _plan(number: int) -> tuple[int, bool]:
    planned_mg, is_pause = 0, False
    for starts, daily_mg in REGIMEN:
        if starts <= number:
            planned_mg = daily_mg[(number - starts) % len(daily_mg)]
            is_pause = not any(daily_mg)
    return planned_mg, is_pause


def _is_logged(number: int, days: int, draw: Draw) -> bool:
    is_forgotten = draw() < 0.12
    is_needed = number in NOTES or number in CHECK_INS or number == days
    return is_needed or not (is_forgotten or number in GAP_DAYS)


def _answers(day: _Day, flags: Flags, draw: Draw) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "grades": {
            "lip_dryness": _grade(0.3 + 2.6 * day.drug_effect, draw),
            "skin_dryness": _grade(0.1 + 1.9 * day.drug_effect, draw),
            "eye_dryness": _grade(1.3 * day.drug_effect - 0.2, draw),
            "flare": _grade(_flare(day.number), draw),
        },
        "mood": _grade(_mood(day.number), draw),
    }
    if draw() < 0.95 or day.number == FLAGGED_DAY:
        fields["red_flags"] = dict(_red_flags(day.number, flags))
    if day.number >= 1:
        fields |= _dose(day, draw)
    if draw() < 0.08 * day.drug_effect:
        fields["nosebleeds"] = 1
    if day.number in CHECK_INS:
        fields["check_in"] = dict(_check_in(day.number))
    if day.number in NOTES:
        fields["note"] = NOTES[day.number]
    return fields


def _grade(level: float, draw: Draw) -> int:
    spread = 0.9 * (draw() + draw() - 1)
    return min(max(int(level + spread + 0.5), 0), 4)


def _flare(number: int) -> float:
    """Acne as it was, worse in weeks 2 to 5, then settling towards calm."""
    settling = 1.7 - number / 90
    if 8 <= number <= 35:
        rise = min(number - 7, 36 - number) / 14
        return settling + 1.3 * rise
    return max(settling, 0.1)


def _mood(number: int) -> float:
    """Good on the whole, lower while the flare lasts and around the day of the headache."""
    if 14 <= number <= 32:
        return 2.1
    if FLAGGED_DAY <= number < FLAGGED_DAY + 6:
        return 1.8
    return 2.7 + (number % 23) / 46


def _red_flags(number: int, flags: Flags) -> Iterator[tuple[str, bool]]:
    """Answer no to all but one on one day, and no to what is asked further about it."""
    for flag, follow_ups in flags.items():
        is_raised = flag == FLAGGED and number == FLAGGED_DAY
        yield flag, is_raised
        if is_raised:
            yield from ((each, False) for each in follow_ups)


def _check_in(number: int) -> Iterator[tuple[str, int]]:
    for questionnaire, answers in CHECK_INS[number].items():
        for place, answer in enumerate(answers, start=1):
            yield f"{questionnaire}_{place}", answer


def _dose(day: _Day, draw: Draw) -> dict[str, Any]:
    chance = draw()
    if day.is_pause:
        return {"dose_taken_mg": 0}
    if chance < 0.06:
        return {}
    if chance < 0.10:
        return {"dose_taken_mg": 0}
    return {"dose_taken_mg": day.planned_mg, "taken_with_food": draw() < 0.9}
