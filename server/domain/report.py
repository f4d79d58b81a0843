"""The report for a doctor, from what a person chose to give of their diary."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import get_args

from schemas.diary import DailyEntry
from schemas.item import Catalogue
from schemas.report import (
    DayNote,
    EffectReport,
    RedFlagReport,
    Report,
    Section,
    SinceVisit,
)
from schemas.series import Trends
from schemas.treatment import DoctorQuestion, Treatment
from server.domain.report_basis import data_quality, early_flare, pack_versions
from server.domain.report_choice import Bounds, Record, chosen, said
from server.domain.report_course import course_report
from server.domain.report_effects import (
    changes_since,
    effect_report,
    reported_items,
    since_dates,
)
from server.domain.report_findings import check_in_reports, lab_reports
from server.domain.report_red_flags import counted, red_flag_reports
from server.domain.series import MOOD
from server.domain.trends import trends

SECTIONS: tuple[Section, ...] = get_args(Section)


def report(
    record: Record,
    catalogue: Catalogue,
    sections: Collection[Section],
    days: Bounds,
    made_on: date,
    language: str,
) -> Report:
    """
    Make the report of some sections and days.

    What is withheld is taken out of the record first, so that no count, median or chart can tell of
    it. Sentences are left for whoever puts the report into words.

    Args:
        made_on: the person's own day, on which *days* end or after which they do not go on.
    """
    kept = chosen(record, catalogue, sections, days)
    shown = _trends(kept, record.treatment, catalogue, sections, days)
    first_dose_date = kept.treatment.first_dose_date
    effects = _effects(shown, catalogue, days, language)
    in_report = [entry for entry in kept.entries if days.hold(entry.local_date)]
    red_flags = red_flag_reports(in_report, kept.warnings, catalogue.urgent_rules, language)
    return Report(
        format=1,
        language=language,
        made_on=made_on,
        from_date=days.from_date,
        to_date=days.to_date,
        sections=[each for each in SECTIONS if each in sections],
        withheld=[each for each in SECTIONS if each not in sections],
        name=record.treatment.report_name if "name" in sections else None,
        course=course_report(kept, shown, days) if "course" in sections else None,
        effects=effects,
        annotations=shown.annotations,
        early_flare=early_flare(catalogue, effects, first_dose_date, language),
        since_visit=_since_visit(kept, shown, effects, red_flags, days),
        red_flags=red_flags,
        labs=lab_reports(
            kept.labs, catalogue.labs.analytes, first_dose_date, days.to_date, language
        ),
        ranges_are_the_labs=said(catalogue.labs.ranges_are_the_labs, language),
        check_ins=check_in_reports(in_report, catalogue.check_in, language),
        what_a_score_is_not=said(catalogue.check_in.what_a_score_is_not, language)
        if "check_ins" in sections
        else None,
        questions=_open_questions(kept.questions, days.to_date),
        notes=_notes(in_report),
        data_quality=data_quality([entry.local_date for entry in in_report], days),
        packs=list(pack_versions(catalogue, sections)),
        what_this_is_not=[],
    )


def _trends(
    kept: Record,
    treatment: Treatment,
    catalogue: Catalogue,
    sections: Collection[Section],
    days: Bounds,
) -> Trends:
    """Work out the trends of what is tracked, or was answered, and is not withheld."""
    items = catalogue.items.items
    tracked = treatment.tracked_items
    if tracked is None:
        tracked = [item.item_id for item in items if item.is_default]
    reported = reported_items(items, [*tracked, MOOD], _answered(kept.entries), sections)
    return trends(
        kept.entries,
        reported,
        kept.treatment,
        kept.regimen_periods,
        days.to_date,
        labs=kept.labs,
    )


def _answered(entries: Iterable[DailyEntry]) -> set[str]:
    return {item for entry in entries for item in entry.grades}


def _effects(
    shown: Trends, catalogue: Catalogue, days: Bounds, language: str
) -> list[EffectReport]:
    items = {item.item_id: item for item in catalogue.items.items}
    return [
        effect_report(items[trend.item_id], trend, shown.first_dose_date, days, language)
        for trend in shown.items
    ]


def _since_visit(
    kept: Record,
    shown: Trends,
    effects: Sequence[EffectReport],
    red_flags: Sequence[RedFlagReport],
    days: Bounds,
) -> SinceVisit | None:
    # On the day of a visit the report is still the one for it: what is new is since the one before.
    before = [visit for visit in kept.visits if visit.visited_on < days.to_date]
    if not before:
        return None
    last = max(before, key=lambda visit: visit.visited_on)
    from_date, to_date = since_dates(last.visited_on, days)
    return SinceVisit(
        visited_on=last.visited_on,
        note=last.note,
        from_date=from_date,
        to_date=to_date,
        effects=changes_since(last.visited_on, shown, effects, days),
        red_flags=len([each for each in counted(red_flags) if each.local_date >= from_date]),
        dose_steps=[
            step for step in shown.annotations.dose_steps if step.local_date > last.visited_on
        ],
    )


def _open_questions(questions: Iterable[DoctorQuestion], to_date: date) -> list[DoctorQuestion]:
    still_open = [
        question
        for question in questions
        if question.answered_on is None and question.asked_on <= to_date
    ]
    return sorted(still_open, key=lambda question: question.asked_on)


def _notes(entries: Iterable[DailyEntry]) -> list[DayNote]:
    return [
        DayNote(local_date=entry.local_date, note=entry.note) for entry in entries if entry.note
    ]
