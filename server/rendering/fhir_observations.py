"""What a day, a red flag, a weight and a week of doses look like as FHIR Observations."""

from collections.abc import Mapping
from typing import Any

from schemas.dose import CumulativeDose
from schemas.given import AdherenceWeek, DataQuality, GivenDay, GivenRedFlag
from schemas.item import Item
from schemas.treatment import Weight
from schemas.urgent_rule import Tier
from server.rendering.fhir_codes import (
    BODY_WEIGHT,
    INTERPRETATION,
    LANGUAGE,
    SURVEY,
    VITAL_SIGNS,
    Codes,
)
from server.rendering.fhir_json import Json, Subject, annotation, period, plain, quantity
from server.rule_packs import in_language

CRITICAL = {"system": INTERPRETATION, "code": "AA", "display": "Critical abnormal"}
ABNORMAL = {"system": INTERPRETATION, "code": "A", "display": "Abnormal"}
TIER_CODES: dict[Tier, Json] = {
    "emergency_now": CRITICAL,
    "same_day": CRITICAL,
    "soon": ABNORMAL,
}
TIER_WORDS: dict[Tier, str] = {
    "emergency_now": "emergency, now",
    "same_day": "prescriber, the same day",
    "soon": "prescriber, soon",
}
ACTION_WORDS = {
    "called_emergency": "called the emergency number",
    "went_for_care": "went for care",
    "spoke_to_prescriber": "spoke to the prescriber",
    "not_yet": "nothing yet",
    "mistake": "said that the warning was a mistake",
}


def observation(subject: Subject, key: str, code: Json, **fields: Any) -> Json:
    """Make an observation by the person about themselves; a survey unless *fields* say else."""
    return subject.resource(
        "Observation",
        key,
        **{"status": "final", "category": SURVEY, "code": code, "subject": subject.reference()},
        performer=[subject.reference()],
        **fields,
    )


def day_observation(codes: Codes, subject: Subject, day: GivenDay) -> Json:
    """Tell one day: a component for each answer, and none for what was not answered."""
    graded = [
        {"code": item_code(codes, codes.packs.item_by_id[item_id]), "valueInteger": grade}
        for item_id, grade in day.grades.items()
    ]
    return observation(
        subject,
        f"day/{day.local_date}",
        codes.own("daily-check-in"),
        effectiveDateTime=day.local_date.isoformat(),
        component=[*graded, *_other_answers(codes, day)],
    )


def item_code(codes: Codes, item: Item) -> Json:
    """Name an item with the words of both ends of its scale, which nobody could guess."""
    anchors, label = in_language(item.anchors, LANGUAGE), in_language(item.label, LANGUAGE)
    text = f"{label}, from 0 “{anchors[0]}” to 4 “{anchors[4]}”"
    return codes.concept(f"item.{item.item_id}", text)


def _other_answers(codes: Codes, day: GivenDay) -> list[Json]:
    note = plain(day.note or "") or None
    answers: tuple[tuple[str, str | None, str, Any], ...] = (
        ("nosebleeds", None, "valueInteger", day.nosebleeds),
        ("new-lumps", "New painful lumps, at least", "valueInteger", day.new_lumps),
        ("taken-with-food", None, "valueBoolean", day.taken_with_food),
        ("note", None, "valueString", note),
        ("treatment-day", None, "valueInteger", day.treatment_day),
    )
    return [
        {"code": codes.own(concept, text), name: value}
        for concept, text, name, value in answers
        if value is not None
    ]


def red_flag_observation(codes: Codes, subject: Subject, flag: GivenRedFlag) -> Json:
    """Tell a red flag with its follow-up questions, and what was done about it."""
    rule = codes.packs.rule_by_id[flag.rule_id]
    label = in_language(rule.short_label, LANGUAGE)
    questions = {each.flag: in_language(each.question, LANGUAGE) for each in rule.follow_ups}
    return observation(
        subject,
        f"red-flag/{flag.local_date}/{flag.rule_id}",
        codes.concept(f"red-flag.{rule.flag}", label),
        effectiveDateTime=flag.local_date.isoformat(),
        valueBoolean=True,
        interpretation=[{"coding": [TIER_CODES[flag.tier]], "text": TIER_WORDS[flag.tier]}],
        note=annotation(_what_was_done(flag)),
        component=[
            {"code": codes.concept(f"red-flag.{name}", questions[name]), "valueBoolean": answer}
            for name, answer in flag.follow_ups.items()
        ],
    )


def _what_was_done(flag: GivenRedFlag) -> str:
    done = "not recorded" if flag.action is None else ACTION_WORDS[flag.action]
    on = "" if flag.acknowledged_at is None else f" ({flag.acknowledged_at[:10]})"
    outcome = "" if flag.outcome is None else f" How it was later: {flag.outcome}."
    return (
        f"The diary asked to turn to: {TIER_WORDS[flag.tier]}."
        f" What was done: {done}{on}.{outcome}"
        " A yes in a diary, not a diagnosis."
    )


def weight_observation(subject: Subject, key: str, weight: Weight) -> Json:
    """Tell a body weight."""
    return observation(
        subject,
        key,
        {"coding": [BODY_WEIGHT], "text": "Body weight"},
        effectiveDateTime=weight.measured_on.isoformat(),
        valueQuantity=quantity(weight.weight_kg, "kg", "kg"),
    ) | {"category": VITAL_SIGNS}


def adherence_observation(codes: Codes, subject: Subject, week: AdherenceWeek) -> Json:
    """Tell how the doses of a week were taken; unanswered days stand for themselves."""
    counts = {
        "days-planned": week.planned,
        "days-as-planned": week.as_planned,
        "days-missed": week.missed,
        "days-partial": week.partial,
        "days-extra": week.extra,
        "days-unanswered": week.unanswered,
    }
    return observation(
        subject,
        f"adherence/{week.from_date}",
        codes.own("adherence-week"),
        effectivePeriod=period(week.from_date, week.to_date),
        component=_counted(codes, counts),
    )


def dose_observation(codes: Codes, subject: Subject, dose: CumulativeDose) -> Json:
    """Tell the dose so far, from what is known to what it is if unanswered days were taken."""
    amounts = [("dose-known", dose.mg.known, "mg"), ("dose-assumed", dose.mg.assumed, "mg")]
    if (per_kg := dose.mg_per_kg.by_daily_weight) is not None:
        amounts += [
            ("dose-per-kg-known", per_kg.known, "mg/kg"),
            ("dose-per-kg-assumed", per_kg.assumed, "mg/kg"),
        ]
    return observation(
        subject,
        f"cumulative-dose/{dose.as_of}",
        codes.own("cumulative-dose"),
        effectiveDateTime=dose.as_of.isoformat(),
        component=[
            {"code": codes.own(concept), "valueQuantity": quantity(round(value, 2), unit, unit)}
            for concept, value, unit in amounts
        ],
    )


def data_quality_observation(codes: Codes, subject: Subject, quality: DataQuality) -> Json:
    """Tell on how many days of the range something was logged."""
    counts = {"days-in-range": quality.days_in_range, "days-logged": quality.days_logged}
    return observation(
        subject,
        f"data-quality/{quality.from_date}/{quality.to_date}",
        codes.own("data-quality"),
        effectivePeriod=period(quality.from_date, quality.to_date),
        component=_counted(codes, counts),
    )


def _counted(codes: Codes, counts: Mapping[str, int | None]) -> list[Json]:
    return [
        {"code": codes.own(concept), "valueInteger": days}
        for concept, days in counts.items()
        if days is not None
    ]
