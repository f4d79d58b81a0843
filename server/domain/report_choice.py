"""
What of a diary is given to a doctor: withheld things are gone before anything is worked out.

The one place that decides it, for the report on paper and on screen and for the FHIR bundle.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from schemas.base import Text
from schemas.diary import DailyEntry
from schemas.item import Catalogue
from schemas.outcome import Warning
from schemas.report import Section
from schemas.treatment import DoctorQuestion, Lab, RegimenPeriod, Treatment, Visit, Weight
from schemas.urgent_rule import RulePack, UrgentRule
from server.domain.sections import section_of_analyte, section_of_item, section_of_rule
from server.domain.series import MOOD

FALLBACK_LANGUAGE = "en"

FLAG_SECTIONS: frozenset[Section] = frozenset({"red_flags", "mood", "sexual_health", "pregnancy"})
"""What a rule that no pack knows any more could belong to: it needs all of them."""


class Record(NamedTuple):
    """All of a diary that a report can be made from; entries and warnings in any order."""

    treatment: Treatment
    regimen_periods: list[RegimenPeriod]
    weights: list[Weight]
    labs: list[Lab]
    entries: list[DailyEntry]
    warnings: list[Warning]
    visits: list[Visit]
    questions: list[DoctorQuestion]


class Bounds(NamedTuple):
    """
    The days of a report, both included.

    ``is_open`` where no start was asked for: what came before, as a first blood test, then counts.
    """

    from_date: date
    to_date: date
    is_open: bool

    def hold(self, on: date) -> bool:
        """Tell whether a day is one of the report's."""
        return self.from_date <= on <= self.to_date

    def reach(self, on: date) -> bool:
        """Tell the same of what does not begin with the diary."""
        return on <= self.to_date and (self.is_open or self.from_date <= on)


def bounds(
    record: Record,
    catalogue: Catalogue,
    sections: Collection[Section],
    made_on: date,
    from_date: date | None,
    to_date: date | None,
) -> Bounds:
    """
    Give the days of a report.

    Args:
        from_date: None for the first day of anything that is not withheld, or the first dose,
            whichever is earlier: where a report begins must not tell of what is left out of it.
        to_date: None for *made_on*, beyond which no report reaches.
    """
    end = made_on if to_date is None else min(to_date, made_on)
    if from_date is not None:
        return Bounds(from_date, end, is_open=False)
    kept = chosen(record, catalogue, sections, Bounds(date.min, end, is_open=True))
    starts = [entry.local_date for entry in kept.entries]
    starts += [warning.local_date for warning in kept.warnings]
    if kept.treatment.first_dose_date is not None:
        starts.append(kept.treatment.first_dose_date)
    return Bounds(min([*starts, end]), end, is_open=True)


def chosen(
    record: Record, catalogue: Catalogue, sections: Collection[Section], days: Bounds
) -> Record:
    """
    Leave in the record only what the sections and days of a report hold.

    An entry of which nothing is left is gone. Of the days before the report the doses stay, since
    the dose counts from the first, and nothing else does.
    """
    has_course, has_name = "course" in sections, "name" in sections
    choice = _Choice(catalogue, sections)
    analytes = {each.analyte: each for each in catalogue.labs.analytes}
    return Record(
        treatment=msgspec.structs.replace(
            record.treatment if has_course else Treatment(),
            report_name=record.treatment.report_name if has_name else None,
        ),
        regimen_periods=record.regimen_periods if has_course else [],
        weights=record.weights if has_course else [],
        labs=[
            lab
            for lab in record.labs
            if days.reach(lab.taken_on) and section_of_analyte(lab.analyte, analytes) in sections
        ],
        entries=[
            kept
            for entry in sorted(record.entries, key=_local_date)
            if entry.local_date <= days.to_date
            and not is_empty(kept := choice.kept(entry, days.hold(entry.local_date)))
        ],
        warnings=[
            warning
            for warning in record.warnings
            if days.hold(warning.local_date) and choice.has_rule(warning.rule_id)
        ],
        visits=[
            visit if "notes" in sections else msgspec.structs.replace(visit, note=None)
            for visit in record.visits
            if visit.visited_on <= days.to_date
        ],
        questions=record.questions if "questions" in sections else [],
    )


def chosen_rules(pack: RulePack, sections: Collection[Section]) -> list[UrgentRule]:
    """Give the rules of which anything may be told, in the order of the pack."""
    return [rule for rule in pack.rules if section_of_rule(rule) in sections]


def is_empty(entry: DailyEntry) -> bool:
    """Tell whether an entry answers nothing."""
    return entry == DailyEntry(local_date=entry.local_date)


def rule_sections(pack: RulePack) -> Mapping[str, Section]:
    """Give the section of every rule by its id."""
    return {rule.rule_id: section_of_rule(rule) for rule in pack.rules}


def said(text: Text, language: str) -> str:
    """Give words in a language, or else in English."""
    return text.get(language, text[FALLBACK_LANGUAGE])


class _Choice:
    """Which answers of a day go into a report."""

    def __init__(self, catalogue: Catalogue, sections: Collection[Section]) -> None:
        self._sections = sections
        self._rules = rule_sections(catalogue.urgent_rules)
        self._items = {
            item.item_id
            for item in catalogue.items.items
            if section_of_item(item) in sections and item.item_id != MOOD
        }
        self._known_flags = {
            flag: self._rules[rule.rule_id]
            for rule in catalogue.urgent_rules.rules
            for flag in (rule.flag, *(each.flag for each in rule.follow_ups))
        }

    def has_rule(self, rule_id: str) -> bool:
        return self._has(self._rules.get(rule_id))

    def _has(self, section: Section | None) -> bool:
        if section is None:
            return FLAG_SECTIONS.issubset(self._sections)
        return section in self._sections

    def kept(self, entry: DailyEntry, is_in_report: bool) -> DailyEntry:
        has_course, has_effects = "course" in self._sections, "effects" in self._sections
        dose = entry.dose_taken_mg if has_course else None
        if not is_in_report:
            return DailyEntry(local_date=entry.local_date, dose_taken_mg=dose)
        return DailyEntry(
            local_date=entry.local_date,
            grades={item: grade for item, grade in entry.grades.items() if item in self._items},
            mood=entry.mood if "mood" in self._sections else None,
            red_flags={
                flag: is_raised
                for flag, is_raised in entry.red_flags.items()
                if self._has(self._known_flags.get(flag))
            },
            check_in=entry.check_in if "check_ins" in self._sections else {},
            dose_taken_mg=dose,
            taken_with_food=entry.taken_with_food if has_course else None,
            nosebleeds=entry.nosebleeds if has_effects else None,
            new_lumps=entry.new_lumps if has_effects else None,
            note=(entry.note or None) if "notes" in self._sections else None,
        )


def _local_date(entry: DailyEntry) -> date:
    return entry.local_date
