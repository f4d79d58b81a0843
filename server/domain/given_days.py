"""What of each day a doctor is given, once what is withheld has been taken out."""

from collections.abc import Collection, Iterable
from datetime import date

from schemas.diary import DailyEntry
from schemas.given import DataQuality, GivenDay
from schemas.report import Section
from server.domain.series import MOOD
from server.domain.treatment_week import treatment_day

SECTIONS_OF_A_DAY: frozenset[Section] = frozenset(
    ("effects", "mood", "course", "red_flags", "check_ins", "sexual_health", "pregnancy", "notes")
)


def given_days(
    entries: Iterable[DailyEntry], item_ids: Iterable[str], first_dose_date: date | None
) -> list[GivenDay]:
    """
    Give the days that have an answer to tell, in the order of *entries*.

    Args:
        entries: what ``report_choice`` left of them.
        item_ids: the catalogue's, in whose order grades are given.
    """
    names = list(item_ids)
    days = [_given_day(entry, names, first_dose_date) for entry in entries]
    return [day for day in days if _tells(day)]


def data_quality(
    entries: Iterable[DailyEntry], sections: Collection[Section], from_date: date, to_date: date
) -> DataQuality:
    """
    Count the days of the range on which something was answered that is given.

    Args:
        entries: what ``report_choice`` left of those in the range.
    """
    return DataQuality(
        from_date=from_date,
        to_date=to_date,
        days_in_range=(to_date - from_date).days + 1,
        days_logged=len(list(entries)) if SECTIONS_OF_A_DAY.intersection(sections) else None,
    )


def _given_day(
    entry: DailyEntry, item_ids: Iterable[str], first_dose_date: date | None
) -> GivenDay:
    on = entry.local_date
    return GivenDay(
        local_date=on,
        treatment_day=None if first_dose_date is None else treatment_day(on, first_dose_date),
        grades=_grades(entry, item_ids),
        nosebleeds=entry.nosebleeds,
        new_lumps=entry.new_lumps,
        taken_with_food=entry.taken_with_food,
        note=entry.note,
    )


def _grades(entry: DailyEntry, item_ids: Iterable[str]) -> dict[str, int]:
    answers = {**entry.grades, **({} if entry.mood is None else {MOOD: entry.mood})}
    return {item_id: answers[item_id] for item_id in item_ids if item_id in answers}


def _tells(day: GivenDay) -> bool:
    others = (day.nosebleeds, day.new_lumps, day.taken_with_food, day.note or None)
    return bool(day.grades) or any(each is not None for each in others)
