"""What of each day a doctor is given, by the sections that were chosen."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from schemas.diary import DailyEntry
from schemas.given import DataQuality, GivenDay
from schemas.item import Item
from schemas.report import Section
from schemas.urgent_rule import UrgentRule
from server.domain.sections import section_of_item, section_of_rule
from server.domain.series import MOOD
from server.domain.treatment_week import treatment_day

SECTIONS_OF_A_DAY: frozenset[Section] = frozenset(
    ("effects", "mood", "course", "red_flags", "check_ins", "sexual_health", "pregnancy", "notes")
)


def given_days(
    entries: Iterable[DailyEntry],
    items: Iterable[Item],
    sections: Collection[Section],
    first_dose_date: date | None,
) -> list[GivenDay]:
    """
    Give the days that have an answer to tell, in the order of *entries*.

    Args:
        items: the catalogue's; a grade of an item that it does not have is not given, since nobody
            can say what it means or which section it is of.
    """
    item_ids = [item.item_id for item in items if section_of_item(item) in sections]
    days = [_given_day(entry, item_ids, sections, first_dose_date) for entry in entries]
    return [day for day in days if _tells(day)]


def _given_day(
    entry: DailyEntry,
    item_ids: Iterable[str],
    sections: Collection[Section],
    first_dose_date: date | None,
) -> GivenDay:
    on, has_effects, has_course = entry.local_date, "effects" in sections, "course" in sections
    counted_from = first_dose_date if has_course else None
    return GivenDay(
        local_date=on,
        treatment_day=None if counted_from is None else treatment_day(on, counted_from),
        grades=_grades(entry, item_ids),
        nosebleeds=entry.nosebleeds if has_effects else None,
        new_lumps=entry.new_lumps if has_effects else None,
        taken_with_food=entry.taken_with_food if has_course else None,
        note=entry.note if "notes" in sections else None,
    )


def _grades(entry: DailyEntry, item_ids: Iterable[str]) -> dict[str, int]:
    answers = {**entry.grades, **({} if entry.mood is None else {MOOD: entry.mood})}
    return {item_id: answers[item_id] for item_id in item_ids if item_id in answers}


def _tells(day: GivenDay) -> bool:
    others = (day.nosebleeds, day.new_lumps, day.taken_with_food, day.note or None)
    return bool(day.grades) or any(each is not None for each in others)


def data_quality(
    entries: Iterable[DailyEntry],
    items: Iterable[Item],
    rules: Iterable[UrgentRule],
    sections: Collection[Section],
    from_date: date,
    to_date: date,
) -> DataQuality:
    """
    Count the days of the range on which something was answered that is given.

    Args:
        entries: those of the range.
    """
    days = given_days(entries := list(entries), items, sections, None)
    logged = {day.local_date for day in days}
    section_of_flag = _section_of_flag(rules)
    logged |= {entry.local_date for entry in entries if _is_else(entry, sections, section_of_flag)}
    return DataQuality(
        from_date=from_date,
        to_date=to_date,
        days_in_range=(to_date - from_date).days + 1,
        days_logged=len(logged) if SECTIONS_OF_A_DAY.intersection(sections) else None,
    )


def _section_of_flag(rules: Iterable[UrgentRule]) -> dict[str, Section]:
    return {
        flag: section_of_rule(rule)
        for rule in rules
        for flag in (rule.flag, *(follow_up.flag for follow_up in rule.follow_ups))
    }


def _is_else(
    entry: DailyEntry, sections: Collection[Section], section_of_flag: Mapping[str, Section]
) -> bool:
    """Tell whether a day has an answer that is given elsewhere than among the days."""
    has_dose = "course" in sections and entry.dose_taken_mg is not None
    has_check_in = "check_ins" in sections and bool(entry.check_in)
    has_flag = any(section_of_flag.get(flag) in sections for flag in entry.red_flags)
    return has_dose or has_check_in or has_flag
