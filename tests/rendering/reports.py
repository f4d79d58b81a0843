"""Reports as long as a diary can make them, for the pages they are printed on."""

from collections.abc import Sequence
from datetime import timedelta
from typing import get_args

from schemas.report import Report, Section
from schemas.treatment import DoctorQuestion, Lab, Treatment, Visit
from server.domain.report import report
from server.domain.report_choice import Record, bounds
from server.rendering.report_words import with_words
from server.rule_packs import load_packs
from tests.builders import FIRST_DOSE, a_period, a_weight, an_entry, day

PACKS = load_packs()
ALL: tuple[Section, ...] = get_args(Section)
ITEMS = [item.item_id for item in PACKS.items.items]
VALUED = [each for each in PACKS.labs.analytes if each.units]


def a_long_report(
    items: int,
    days: int = 168,
    extras: int = 0,
    name: str = "A. Person",
    note: str | None = None,
    language: str = "en",
) -> Report:
    """
    Make a report with every section.

    Args:
        items: how many of the catalogue's are tracked and answered.
        extras: how many red flags, questions and analytes there are, and whether there was a visit.
    """
    tracked = ITEMS[:items]
    entries = [
        an_entry(
            day(number),
            grades={item: (number // 9 + place) % 5 for place, item in enumerate(tracked)},
            dose_taken_mg=40,
            red_flags={"hepatitis": True} if number > days - extras else {},
            note=note if number % 30 == 1 else None,
        )
        for number in range(1, days + 1)
        if number % 6
    ]
    record = Record(
        Treatment(first_dose_date=FIRST_DOSE, report_name=name, tracked_items=tracked),
        [a_period(40)],
        [a_weight(61)],
        _labs(extras),
        entries,
        [],
        [Visit(visited_on=day(max(days - 30, 1)), note="Dose kept")] if extras else [],
        [DoctorQuestion(asked_on=day(1), text="May I swim? " * 12)] * extras,
    )
    return decided(record, days, language=language)


def _labs(analytes: int) -> list[Lab]:
    return [
        Lab(
            taken_on=day(1 + 40 * visit),
            analyte=each.analyte,
            value=20 + 15 * visit,
            unit=each.units[0].unit,
            reference_low=5,
            reference_high=40,
        )
        for each in VALUED[:analytes]
        for visit in range(4)
    ]


def decided(
    record: Record, days: int, sections: Sequence[Section] = ALL, language: str = "en"
) -> Report:
    """Make the report of a record on one of its treatment days."""
    on = FIRST_DOSE + timedelta(days=days - 1)
    asked = bounds(record, PACKS.catalogue, sections, on, None, None)
    return with_words(report(record, PACKS.catalogue, sections, asked, on, language))
