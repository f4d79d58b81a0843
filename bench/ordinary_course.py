"""
An ordinary course of 24 weeks by seed: everything graded, every red flag asked, hardly any yes.

What a source tells is kept: dry lips in 94 % and dry skin in 72 % of treatment months, psychiatric
symptoms in 1.65 % of them (the symptom survey); a flare in 32 % of courses, of which mild 18,
moderate 10 and severe 4.5 in a hundred courses (the flare study); thoughts of self-harm in fewer
than 0.5 % of people in a year (the 2024 meta-analysis). Every other number is our guess.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from schemas.diary import DailyEntry

FIRST_DOSE_DATE = date(2026, 1, 5)
COURSE_DAYS = 168
DAYS_BEFORE = 4
FORGOTTEN_SHARE = 0.12
DAYS_PER_MONTH = 28


class Dryness(NamedTuple):
    """What follows the dose: in which share of courses, and how bad at most in the worst."""

    share: float
    mildest: float
    worst: float


class Spells(NamedTuple):
    """What comes and goes: in which share of courses, how often a month, for how many days."""

    share: float
    per_month: float
    longest_days: int
    severe_share: float


class Episode(NamedTuple):
    """An honest yes to a red flag: in which share of courses, and on how many days running."""

    share: float
    days: int


DRYNESS: Mapping[str, Dryness] = {
    "lip_dryness": Dryness(0.94, 0.9, 2.9),
    "skin_dryness": Dryness(0.72, 0.8, 2.6),
    "eye_dryness": Dryness(0.35, 0.6, 1.9),
    "nose_dryness": Dryness(0.45, 0.6, 2.2),
    "mouth_dryness": Dryness(0.35, 0.6, 2.0),
    "sun_sensitivity": Dryness(0.35, 0.5, 1.8),
    "itch_rash": Dryness(0.30, 0.5, 1.8),
    "hair_thinning": Dryness(0.10, 0.5, 1.6),
}
SPELLS: Mapping[str, Spells] = {
    "headache": Spells(0.60, 1.5, 2, 0.06),
    "joint_pain": Spells(0.25, 1.5, 4, 0.04),
    "muscle_pain": Spells(0.40, 1.5, 3, 0.04),
    "back_pain": Spells(0.30, 1.5, 4, 0.04),
    "tiredness": Spells(0.70, 2.5, 3, 0.04),
    "sleep_trouble": Spells(0.50, 2.0, 2, 0.05),
    "irritability": Spells(0.50, 2.0, 2, 0.03),
    "anxiety": Spells(0.45, 2.0, 3, 0.04),
}
SEVERE_FLARE = 2.3
FLARES = ((0.045, SEVERE_FLARE), (0.10, 1.4), (0.18, 0.8))
"""Of how many courses, and by how many grades acne is worse at the height of the flare."""

LOW_SHARE_OF_MONTHS = 0.0165
LOW_DAYS = 2
FLARE_HEIGHT_DAY = 21
SEVERE_FLARE_DAYS = range(FLARE_HEIGHT_DAY - 1, FLARE_HEIGHT_DAY + 2)
SORE_EYES = 3
"""The grade, "gritty most of the day", from which someone says yes to the question about eyes."""

YES: Mapping[str, Episode] = {
    "self_harm": Episode(0.0025, 2),
    "psychosis_mania": Episode(0.0005, 2),
    "anaphylaxis": Episode(0.001, 1),
    "chest_breath": Episode(0.005, 1),
    "scar_rash": Episode(0.003, 1),
    "vasculitis": Episode(0.003, 2),
    "acne_fulminans": Episode(0.002, 2),
    "skin_infect": Episode(0.015, 2),
    "stroke_seizure": Episode(0.003, 1),
    "vision_loss": Episode(0.001, 1),
    "raised_icp": Episode(0.004, 1),
    "night_vision": Episode(0.004, 2),
    "hearing": Episode(0.004, 2),
    "nosebleed": Episode(0.03, 2),
    "headache_mild": Episode(0.025, 2),
    "pancreatitis": Episode(0.002, 1),
    "gi_bleed_ibd": Episode(0.005, 1),
    "swallow_chest": Episode(0.015, 2),
    "overdose": Episode(0.010, 1),
    "pregnancy": Episode(0.01, 1),
    "partner_or_blood": Episode(0.002, 1),
    "sexual": Episode(0.01, 2),
    "rhabdo": Episode(0.005, 1),
    "bone_back": Episode(0.015, 2),
    "hepatitis": Episode(0.01, 1),
    "blood_infect": Episode(0.03, 2),
    "glucose": Episode(0.005, 1),
}
"""All but three flags: a drop in mood, a severe flare and dry eyes follow from the grades."""

DAYS = range(-DAYS_BEFORE, COURSE_DAYS)
"""Days since the first dose; every list of grades has one for each."""


def ordinary_course(seed: int, flags: Mapping[str, Sequence[str]]) -> list[DailyEntry]:
    """
    Invent a course.

    Args:
        flags: each red flag with those of its follow-ups, which are answered no where it is yes.
    """
    person = Random(seed)
    grades = {item: list(_dry(each, person)) for item, each in DRYNESS.items()}
    grades |= {item: list(_coming_and_going(each, person)) for item, each in SPELLS.items()}
    flare_height = _flare_height(person)
    grades["flare"] = list(_flare(flare_height, person))
    mood, low_days = _mood(person)
    raised = {flag: _episode(each, person) for flag, each in YES.items()}
    raised |= {
        "mood_drop": low_days,
        "severe_flare": SEVERE_FLARE_DAYS if flare_height == SEVERE_FLARE else (),
        "dry_eye_lens": _days_from(SORE_EYES, grades["eye_dryness"]),
    }
    return [
        DailyEntry(
            local_date=FIRST_DOSE_DATE + timedelta(days=day),
            grades={item: by_day[index] for item, by_day in grades.items()},
            mood=mood[index],
            red_flags=dict(_answers(day, raised, flags)),
        )
        for index, day in enumerate(DAYS)
        if person.random() >= FORGOTTEN_SHARE
    ]


def _dry(dryness: Dryness, person: Random) -> Iterator[int]:
    """Rise over some weeks to a height of the person's own, or never be there at all."""
    height = person.uniform(dryness.mildest, dryness.worst)
    if person.random() >= dryness.share:
        yield from (0 for _ in DAYS)
        return
    effect = 0.0
    for day in DAYS:
        effect += (1 - effect) / 12 if day >= 0 else 0
        yield _grade(height * effect, person)


def _coming_and_going(spells: Spells, person: Random) -> Iterator[int]:
    """Be there for a few days at a time, and gone in between."""
    per_day = spells.per_month / DAYS_PER_MONTH if person.random() < spells.share else 0.0
    days_left, height = 0, 0
    for _ in DAYS:
        if days_left == 0 and person.random() < per_day:
            days_left = person.randint(1, spells.longest_days)
            height = 3 if person.random() < spells.severe_share else person.randint(1, 2)
        yield height if days_left else 0
        days_left = max(days_left - 1, 0)


def _flare_height(person: Random) -> float:
    chance = person.random()
    for share, height in FLARES:
        if chance < share:
            return height
        chance -= share
    return 0.0


def _flare(height: float, person: Random) -> Iterator[int]:
    """Be acne as it was, for some worse in weeks 2 to 5, then settle over the months."""
    before = person.uniform(1.0, 2.4)
    for day in DAYS:
        rise = max(0.0, 1 - abs(day - FLARE_HEIGHT_DAY) / 14)
        yield _grade(max(before * (1 - max(day, 0) / 150), 0.1) + height * rise, person)


def _mood(person: Random) -> tuple[list[int], list[int]]:
    """Give the mood of each day, and the days on which it had dropped."""
    usual = person.uniform(2.4, 3.4)
    low_days: list[int] = []
    for month in range(0, COURSE_DAYS, DAYS_PER_MONTH):
        if person.random() < LOW_SHARE_OF_MONTHS:
            first = month + person.randrange(DAYS_PER_MONTH)
            low_days += range(first, first + LOW_DAYS)
    return [0 if day in low_days else _grade(usual, person) for day in DAYS], low_days


def _episode(episode: Episode, person: Random) -> Sequence[int]:
    first = person.randrange(COURSE_DAYS)
    return range(first, first + episode.days) if person.random() < episode.share else ()


def _days_from(grade: int, grades: Sequence[int]) -> list[int]:
    return [day for day, each in zip(DAYS, grades, strict=True) if each >= grade]


def _grade(level: float, person: Random) -> int:
    spread = 0.8 * (person.random() + person.random() - 1)
    return min(max(int(level + spread + 0.5), 0), 4)


def _answers(
    day: int, raised: Mapping[str, Sequence[int]], flags: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, bool]]:
    for flag, follow_ups in flags.items():
        is_raised = day in raised[flag]
        yield flag, is_raised
        if is_raised:
            yield from ((each, False) for each in follow_ups)
