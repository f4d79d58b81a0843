"""Decide what of a diary is given to a doctor, by the sections and dates a person chose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple, get_args

import msgspec

from schemas.check_in import Questionnaire
from schemas.diary import DailyEntry
from schemas.given import Given, GivenCheckIn, GivenRedFlag
from schemas.report import DEFAULT_SECTIONS, Section
from schemas.treatment import RegimenPeriod
from server.domain import check_in, report_choice
from server.domain.adherence import adherence_weeks
from server.domain.dose import course_days, cumulative_dose
from server.domain.given_days import data_quality, given_days
from server.domain.given_red_flags import Handling, WarningKey, given_red_flags
from server.domain.off_plan import off_plan_days
from server.domain.regimen_segments import regimen_segments
from server.domain.report_choice import Bounds, Record
from server.errors import InvalidFieldError
from server.rule_packs import Packs
from server.services import valid_dates
from server.services.whole_course import Course

ALL_SECTIONS: tuple[Section, ...] = get_args(Section)


class Chosen(NamedTuple):
    """
    What the person chose to give.

    Without ``from_date`` it is from the first day of anything that is given or, if the course is,
    the first dose, whichever is earlier; regimens, laboratory values and weights from before come
    along as well: they are the baseline. Without ``to_date`` it is up to today, where the person
    is, beyond which nothing reaches.
    """

    sections: frozenset[Section] = frozenset(DEFAULT_SECTIONS)
    from_date: date | None = None
    to_date: date | None = None


def chosen(names: list[str] | None, from_date: date | None, to_date: date | None) -> Chosen:
    """
    Take what a query asks for; no names are the default sections.

    Raises:
        InvalidFieldError: a section that does not exist, or days the wrong way round.
        DateTooEarlyError, DateInFutureError: days that no course can reach.
    """
    for name in names or ():
        if name not in ALL_SECTIONS:
            raise InvalidFieldError("query.sections", f"expected some of {', '.join(ALL_SECTIONS)}")
    if from_date is not None:
        valid_dates.check_date(from_date, "query.from")
    if to_date is not None:
        valid_dates.check_date(to_date, "query.to")
    if from_date is not None and to_date is not None and from_date > to_date:
        raise InvalidFieldError("query.from", "expected a day up to the last one asked for")
    sections = [section for section in ALL_SECTIONS if section in (names or DEFAULT_SECTIONS)]
    return Chosen(frozenset(sections), from_date, to_date)


def given_of(
    packs: Packs,
    made_at: str,
    diary_id: str,
    course: Course,
    asked: Chosen,
    handled: Mapping[WarningKey, Handling],
) -> Given:
    """
    Decide what of a course is given: what is withheld is gone first, as from a report.

    Args:
        made_at: the instant it is given, as it travels.
        handled: what was done about warnings, by date, rule and tier.
    """
    record, sections = _record(course), asked.sections
    dates = course.as_of, asked.from_date, asked.to_date
    days = report_choice.bounds(record, packs.catalogue, sections, *dates)
    days = days._replace(to_date=max(days.from_date, days.to_date))
    kept = report_choice.chosen(record, packs.catalogue, sections, days)
    within = [entry for entry in kept.entries if days.hold(entry.local_date)]
    item_ids = [item.item_id for item in packs.items.items]
    given = Given(
        diary_id=diary_id,
        made_at=made_at,
        data_quality=data_quality(within, sections, days.from_date, days.to_date),
        name=kept.treatment.report_name,
        days=given_days(within, item_ids, kept.treatment.first_dose_date),
        red_flags=_red_flags(packs, record, sections, days, handled),
        labs=sorted(kept.labs, key=lambda lab: lab.taken_on),
        check_ins=_check_ins(packs, within),
    )
    return _with_course(given, kept, days, course.as_of) if "course" in sections else given


def _record(course: Course) -> Record:
    """Give the course as the record of a report, of which a bundle needs no more."""
    treatment, periods, weights, labs, entries, _ = course
    return Record(treatment, periods, weights, labs, entries, warnings=[], visits=[], questions=[])


def _red_flags(
    packs: Packs,
    record: Record,
    sections: Collection[Section],
    days: Bounds,
    handled: Mapping[WarningKey, Handling],
) -> list[GivenRedFlag]:
    """Give those of the days asked for; a rule may reach back to answers before them."""
    past = days._replace(from_date=date.min, is_open=True)
    flags = given_red_flags(
        report_choice.chosen(record, packs.catalogue, sections, past).entries,
        report_choice.chosen_rules(packs.urgent_rules, sections),
        record.treatment.first_dose_date,
        handled,
    )
    return [flag for flag in flags if days.hold(flag.local_date)]


def _check_ins(packs: Packs, entries: Iterable[DailyEntry]) -> list[GivenCheckIn]:
    return [
        given
        for entry in entries
        for questionnaire in packs.check_in.questionnaires
        if (given := _check_in(packs, entry, questionnaire)) is not None
    ]


def _check_in(packs: Packs, entry: DailyEntry, questionnaire: Questionnaire) -> GivenCheckIn | None:
    asked = [question.question_id for question in questionnaire.questions]
    answers = {name: entry.check_in[name] for name in asked if name in entry.check_in}
    if not answers:
        return None
    scales = (questionnaire.short.scale_id, questionnaire.full.scale_id)
    return GivenCheckIn(
        local_date=entry.local_date,
        questionnaire_id=questionnaire.questionnaire_id,
        answers=answers,
        scores=[
            score
            for score in check_in.scores(packs.check_in, answers)
            if score.scale_id in scales and score.value is not None
        ],
    )


def _with_course(given: Given, kept: Record, days: Bounds, as_of: date) -> Given:
    """Add the regimen, how its doses were taken, their sum, and the weights."""
    treatment, periods, entries = kept.treatment, kept.regimen_periods, kept.entries
    until = min(days.to_date, as_of)
    course = course_days(treatment, periods, entries, until)
    dose = cumulative_dose(treatment, periods, kept.weights, entries, until)
    from_date = _first_day_of_course(days, periods)
    return msgspec.structs.replace(
        given,
        regimen=regimen_segments(treatment, periods, from_date, days.to_date, as_of),
        off_plan=off_plan_days(day for day in course if from_date <= day.on <= days.to_date),
        adherence=adherence_weeks(course, treatment.first_dose_date, from_date, until),
        dose=dose if dose.mg.assumed else None,
        weights=sorted(
            (each for each in kept.weights if days.reach(each.measured_on)),
            key=lambda weight: weight.measured_on,
        ),
    )


def _first_day_of_course(days: Bounds, periods: Iterable[RegimenPeriod]) -> date:
    """Give where the course begins; days asked for are never widened."""
    if not days.is_open:
        return days.from_date
    return min([days.from_date, *(period.starts_on for period in periods)])
