"""Things that tests speak of, each with what it needs and nothing that the test does not say."""

from datetime import date, timedelta
from typing import Any

import msgspec

from schemas.base import Number
from schemas.condition import Condition, GradeOnDays
from schemas.diary import DailyEntry
from schemas.item import ContextNote, Item
from schemas.treatment import RegimenPeriod, Weight
from schemas.trend_rule import TrendRule
from schemas.urgent_rule import FollowUp, Tier, UrgentRule

MONDAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)
WEDNESDAY = date(2026, 3, 4)
THURSDAY = date(2026, 3, 5)
FRIDAY = date(2026, 3, 6)
SATURDAY = date(2026, 3, 7)
SUNDAY = date(2026, 3, 8)

FIRST_DOSE = MONDAY


def day(number: int, first_dose_date: date = FIRST_DOSE) -> date:
    """Give the date of a treatment day; there is no day 0."""
    return first_dose_date + timedelta(days=number - 1 if number > 0 else number)


def an_entry(
    local_date: date = TUESDAY, *, item: str = "flare", grade: int | None = None, **fields: Any
) -> DailyEntry:
    """Make an entry: of one grade, of any other fields, or of nothing but its date."""
    if grade is not None:
        fields["grades"] = {**fields.get("grades", {}), item: grade}
    return msgspec.convert({"local_date": local_date, **fields}, DailyEntry)


def a_rule(flag: str = "raised_icp", **fields: Any) -> UrgentRule:
    """Make a rule of one red flag, named after it; of tier same_day, unless said."""
    rule = UrgentRule(
        rule_id=flag,
        area="head",
        tier="same_day",
        tier_basis="stated",
        flag=flag,
        question={"en": "Is it so?"},
        short_label={"en": "So"},
        title={"en": "It is so"},
        what_to_do={"en": ["Call your prescriber today."]},
        may_signal={"en": "something"},
        sources=[],
        review="pending",
        valid_regions=["*"],
        contacts=[],
    )
    return msgspec.structs.replace(rule, **fields)


def a_follow_up(flag: str = "raised_icp_sight", tier: Tier = "emergency_now") -> FollowUp:
    return FollowUp(
        flag=flag,
        question={"en": "And is it worse than that?"},
        tier=tier,
        tier_basis="stated",
        title={"en": "It is worse"},
        what_to_do={"en": ["Call the emergency number now."]},
    )


def a_trend_rule(condition: Condition | None = None, **fields: Any) -> TrendRule:
    """Make a trend rule of flares of grade 3 on the day, unless said."""
    rule = TrendRule(
        rule_id="a_trend",
        advice="mention",
        items=["flare"],
        condition=condition or a_condition(item="*"),
        repeat_after_days=7,
        title={"en": "It lasts"},
        what_to_do={"en": ["Mention it at your next visit."]},
        sources=[],
        review="pending",
    )
    return msgspec.structs.replace(rule, **fields)


def a_condition(
    *, item: str = "flare", at_least: int = 3, days: int = 1, within_days: int = 1
) -> GradeOnDays:
    return GradeOnDays(item=item, at_least=at_least, days=days, within_days=within_days)


def a_period(*daily_mg: Number, starts_on: date = FIRST_DOSE) -> RegimenPeriod:
    """Make a regimen; 40 mg a day, unless said."""
    return RegimenPeriod(starts_on=starts_on, daily_mg=list(daily_mg or (40,)))


def a_weight(weight_kg: Number = 60, *, measured_on: date = FIRST_DOSE) -> Weight:
    return Weight(measured_on=measured_on, weight_kg=weight_kg)


def an_item(item_id: str = "flare", **fields: Any) -> Item:
    """Make a catalogue item, with digits for words."""
    item = Item(
        item_id=item_id,
        group="skin",
        worse="lower" if item_id == "mood" else "higher",
        is_default=True,
        label={"en": "Flare"},
        question={"en": "How was it?"},
        anchors={"en": ["none", "little", "some", "much", "most"]},
    )
    return msgspec.structs.replace(item, **fields)


def an_early_flare_note() -> ContextNote:
    return ContextNote(
        note_id="early_flare",
        text={"en": "It is common early on."},
        from_week=1,
        to_week=8,
        source_title="A journal",
        source_url="https://example.org",
        checked_on=MONDAY,
    )


def a_change(
    fields: dict[str, Any] | None,
    *,
    minute: int = 0,
    number: int = 1,
    collection: str = "entries",
    key: str = "2026-03-03",
) -> dict[str, Any]:
    """Make a change as it travels; the number makes its id, the minute its instant."""
    return {
        "change_id": f"01950000-0000-7000-8000-{number:012x}",
        "collection": collection,
        "key": key,
        "fields": fields,
        "edited_at": f"2026-03-03T20:{minute:02}:00.000Z",
    }
