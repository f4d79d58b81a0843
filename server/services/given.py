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
from schemas.treatment import Lab
from server.domain import check_in
from server.domain.adherence import adherence_weeks
from server.domain.dose import course_days, cumulative_dose
from server.domain.given_days import data_quality, given_days
from server.domain.given_red_flags import Handling, WarningKey, given_red_flags
from server.domain.off_plan import off_plan_days
from server.domain.regimen_segments import regimen_segments
from server.domain.sections import section_of_analyte
from server.errors import InvalidFieldError
from server.rule_packs import Packs
from server.services import validity
from server.services.whole_course import Course

ALL_SECTIONS: tuple[Section, ...] = get_args(Section)


class Chosen(NamedTuple):
    """
    What the person chose to give.

    Without ``from_date`` it is from the first logged day or, if the course is given, the first dose
    or regimen, whichever is earliest; laboratory values and weights from before come along as well:
    they are the baseline. Without ``to_date`` it is up to today, where the person is.
    """

    sections: frozenset[Section] = frozenset(DEFAULT_SECTIONS)
    from_date: date | None = None
    to_date: date | None = None


class Span(NamedTuple):
    """The days that are given, both ends included; measurements reach back to ``baseline_from``."""

    from_date: date
    to_date: date
    baseline_from: date


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
        validity.check_date(from_date, "query.from")
    if to_date is not None:
        validity.check_date(to_date, "query.to")
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
    Decide what of a course is given.

    Args:
        made_at: the instant it is given, as it travels.
        handled: what was done about warnings, by date, rule and tier.
    """
    sections, span = asked.sections, _span(course, asked)
    within = [entry for entry in course.entries if _is_within(entry.local_date, span)]
    first_dose_date, items = course.treatment.first_dose_date, packs.items.items
    given = Given(
        diary_id=diary_id,
        made_at=made_at,
        data_quality=data_quality(within, items, packs.urgent_rules.rules, sections, *span[:2]),
        name=course.treatment.report_name if "name" in sections else None,
        days=given_days(within, items, sections, first_dose_date),
        red_flags=_red_flags(packs, course, sections, span, handled),
        labs=_labs(packs, course.labs, sections, span),
        check_ins=_check_ins(packs, within) if "check_ins" in sections else [],
    )
    return _with_course(given, course, span) if "course" in sections else given


def _span(course: Course, asked: Chosen) -> Span:
    """Lay the days out: an empty diary has today, and days asked for are never widened."""
    to_date = course.as_of if asked.to_date is None else asked.to_date
    if asked.from_date is not None:
        return Span(asked.from_date, max(to_date, asked.from_date), asked.from_date)
    firsts = [entry.local_date for entry in course.entries[:1]]
    if "course" in asked.sections:  # else the range would tell when it began
        firsts += [period.starts_on for period in course.regimen_periods]
        firsts += [on for on in (course.treatment.first_dose_date,) if on is not None]
    return Span(min([*firsts, to_date]), to_date, date.min)


def _is_within(on: date, span: Span) -> bool:
    return span.from_date <= on <= span.to_date


def _red_flags(
    packs: Packs,
    course: Course,
    sections: Collection[Section],
    span: Span,
    handled: Mapping[WarningKey, Handling],
) -> list[GivenRedFlag]:
    past = [entry for entry in course.entries if entry.local_date <= span.to_date]
    flags = given_red_flags(
        past,
        packs.urgent_rules.rules,
        packs.item_by_id,
        sections,
        course.treatment.first_dose_date,
        handled,
    )
    return [flag for flag in flags if _is_within(flag.local_date, span)]


def _labs(
    packs: Packs, labs: Iterable[Lab], sections: Collection[Section], span: Span
) -> list[Lab]:
    """Give the values of the sections chosen by date; of one date in the order they are kept."""
    given = [
        lab
        for lab in labs
        if span.baseline_from <= lab.taken_on <= span.to_date
        and section_of_analyte(packs.analyte_by_id.get(lab.analyte)) in sections
    ]
    return sorted(given, key=lambda lab: lab.taken_on)


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


def _with_course(given: Given, course: Course, span: Span) -> Given:
    """Add the regimen, how its doses were taken, their sum, and the weights."""
    treatment, periods, weights, _, entries, as_of = course
    from_date, to_date, baseline_from = span
    until = min(to_date, as_of)
    days = course_days(treatment, periods, entries, until)
    dose = cumulative_dose(treatment, periods, weights, entries, until)
    off_plan = off_plan_days(day for day in days if _is_within(day.on, span))
    measured = [each for each in weights if baseline_from <= each.measured_on <= to_date]
    return msgspec.structs.replace(
        given,
        regimen=regimen_segments(treatment, periods, from_date, to_date, as_of),
        off_plan=off_plan,
        adherence=adherence_weeks(days, treatment.first_dose_date, from_date, until),
        dose=dose if dose.mg.assumed else None,
        weights=sorted(measured, key=lambda weight: weight.measured_on),
    )
