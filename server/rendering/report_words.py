"""The sentences of a report, never more certain than the days logged."""

from datetime import date
from typing import Literal

import msgspec

from schemas.base import Number
from schemas.outcome import AcknowledgementAction, FollowUpOutcome
from schemas.report import EffectReport, RedFlagReport, Report, Section
from schemas.series import Comparison, Slope
from schemas.urgent_rule import Tier
from server.rendering.speech import capital, day_words, number, say, speaking

Worse = Literal["higher", "lower"]

SLOPE_DAYS = 28
NEEDED_DAYS = 8
FLAT_BELOW = 0.1
DAYS_TO_BE_PLAIN = 14
"""With fewer than half of the days logged a direction is only perhaps one."""

DIRECTIONS: dict[Worse, tuple[str, str]] = {
    "higher": ("More", "Less"),
    "lower": ("Better", "Worse"),
}
AMOUNTS = (
    (0.18, "a little"),
    (0.375, "about a quarter of a step"),
    (0.625, "about half a step"),
    (0.875, "about three quarters of a step"),
    (1.25, "about one step"),
)
"""Steps per week up to which each wording holds; the phone says the same."""

CHANGES = {0.5: "half a step", 1: "one step", 1.5: "one and a half steps"}

SECTION_WORDS: dict[Section, str] = {
    "name": "name",
    "course": "course and doses",
    "effects": "side effects",
    "red_flags": "red flags",
    "labs": "laboratory values",
    "questions": "questions for the doctor",
    "mood": "mood and sleep",
    "check_ins": "PHQ and GAD scores",
    "sexual_health": "sexual health",
    "pregnancy": "pregnancy",
    "notes": "notes",
}
TIER_WORDS: dict[Tier, str] = {
    "emergency_now": "Emergency",
    "same_day": "Same day",
    "soon": "Soon",
}
ACTION_WORDS: dict[AcknowledgementAction, str] = {
    "called_emergency": "called the emergency number",
    "went_for_care": "went to get care",
    "spoke_to_prescriber": "spoke to a prescriber or doctor",
    "not_yet": "nothing yet",
    "mistake": "answered yes by mistake",
}
OUTCOME_WORDS: dict[FollowUpOutcome, str] = {
    "better": "better",
    "same": "the same",
    "worse": "worse",
}
WHAT_THIS_IS_NOT = (
    "This is a diary in the person's own words and numbers. It is not a medical record, and nobody "
    "has checked it.",
    "It is no diagnosis: what came after a dose need not have come from it, and what was not "
    "written down may have happened all the same.",
    "A day without an answer is a gap. It is never counted as a good day, nor as a dose missed.",
    "Nobody watches the diary. A red flag in it has reached no clinician unless it says so.",
)


def with_words(report: Report) -> Report:
    """Give the report with its sentences, in its language."""
    with speaking(report.language):
        return _with_words(report)


def _with_words(report: Report) -> Report:
    since = report.since_visit
    return msgspec.structs.replace(
        report,
        effects=[_spoken(effect) for effect in report.effects],
        since_visit=None
        if since is None
        else msgspec.structs.replace(
            since,
            effects=[
                msgspec.structs.replace(each, words=change_sentence(each.comparison, each.worse))
                for each in since.effects
            ],
        ),
        packs=[msgspec.structs.replace(pack, label=say(pack.label)) for pack in report.packs],
        what_this_is_not=[say(each) for each in WHAT_THIS_IS_NOT],
    )


def _spoken(effect: EffectReport) -> EffectReport:
    words = slope_sentence(effect.trend.slope, effect.worse)
    return msgspec.structs.replace(effect, trend_words=words)


def slope_sentence(slope: Slope, worse: Worse) -> str:
    """Say where an item has been going over the last four weeks."""
    per_week, days = slope.grades_per_week, slope.days_logged
    if per_week is None:
        return say(
            "Not enough days for a trend: {days} of {of} in the last 4 weeks.",
            days=days,
            of=NEEDED_DAYS,
        )
    logged = say("{days} of {of} days logged", days=days, of=SLOPE_DAYS)
    if abs(per_week) < FLAT_BELOW:
        return say("About the same as 4 weeks ago ({logged}).", logged=logged)
    direction = _direction(per_week, worse)
    if days < DAYS_TO_BE_PLAIN:
        return say(
            "Perhaps {direction} than 4 weeks ago, but only {logged}.",
            direction=direction.lower(),
            logged=logged,
        )
    return say(
        "{direction} than 4 weeks ago: {amount} a week ({logged}).",
        direction=direction,
        amount=_amount(abs(per_week)),
        logged=logged,
    )


def _direction(change: Number, worse: Worse) -> str:
    more, less = DIRECTIONS[worse]
    return say(more if change > 0 else less)


def _amount(steps: Number) -> str:
    words = (say(words) for up_to, words in AMOUNTS if steps <= up_to)
    return next(words, say("about {steps} steps", steps=number(steps)))


def change_sentence(comparison: Comparison, worse: Worse) -> str:
    """Say how two stretches compare, and on how many days of each that rests."""
    change = comparison.change
    logged = say(
        "{later} days against {earlier}",
        later=comparison.later.days_logged,
        earlier=comparison.earlier.days_logged,
    )
    if change is None:
        return say("Not enough days to say ({logged}).", logged=logged)
    if change == 0:
        return say("About the same ({logged}).", logged=logged)
    steps = say(CHANGES.get(abs(change), "{steps} steps"), steps=number(abs(change)))
    return f"{capital(steps)} {_direction(change, worse).lower()} ({logged})."


def full_date(on: date) -> str:
    """Say a date with its year."""
    return f"{day_words(on)} {on.year}"


def days_words(from_date: date, to_date: date) -> str:
    """Say a stretch of days, or the one day it is."""
    if from_date == to_date:
        return full_date(from_date)
    start = day_words(from_date) if from_date.year == to_date.year else full_date(from_date)
    return say("{start} to {end}", start=start, end=full_date(to_date))


def short_days(from_date: date, to_date: date) -> str:
    """Say a stretch of days without its years, where they stand elsewhere."""
    if from_date == to_date:
        return day_words(from_date)
    return f"{day_words(from_date)} – {day_words(to_date)}"


def instant_words(instant: str) -> str:
    """Say an instant to the minute; the person's zone at the time is not known, so it is UTC."""
    return f"{full_date(date.fromisoformat(instant[:10]))} {instant[11:16]} UTC"


def done_words(flag: RedFlagReport) -> str:
    """Say what the person did about a red flag, and how it went."""
    if not flag.is_in_ledger:
        return say("no warning on record for this answer")
    if flag.action is None:
        return say("nothing written down")
    words = say(ACTION_WORDS[flag.action])
    if flag.acknowledged_at is not None:
        words += f" ({instant_words(flag.acknowledged_at)})"
    if flag.outcome is not None:
        words += say("; later {outcome}", outcome=say(OUTCOME_WORDS[flag.outcome]))
    return words
