"""What is withheld from the report is withheld from the bundle, and the other way round."""

from collections.abc import Sequence

from hypothesis import given, settings

from schemas.given import Given
from schemas.report import Report, Section
from server.domain.report_choice import Record
from server.rule_packs import load_packs
from server.services.given import Chosen, given_of
from server.services.whole_course import Course
from tests.domain.test_report import AS_OF, made, records

PACKS = load_packs()
NOW = "2026-04-30T12:00:00.000Z"
DIARY_ID = "01900000-0000-7000-8000-000000000001"


def bundled(record: Record, sections: Sequence[Section]) -> Given:
    treatment, periods, weights, labs, entries, *_ = record
    in_order = sorted(entries, key=lambda entry: entry.local_date)
    course = Course(treatment, periods, weights, labs, in_order, AS_OF)
    return given_of(PACKS, NOW, DIARY_ID, course, Chosen(frozenset(sections)), {})


@given(records())
@settings(max_examples=150, deadline=None)
def test_what_is_withheld_makes_no_difference_to_the_bundle(
    drawn: tuple[Record, Record, list[Section]],
) -> None:
    """Not by a count, nor by the day on which it begins."""
    whole, without, sections = drawn

    assert bundled(whole, sections) == bundled(without, sections)


@given(records())
@settings(max_examples=150, deadline=None)
def test_bundle_and_report_tell_of_the_same_things(
    drawn: tuple[Record, Record, list[Section]],
) -> None:
    record, _, sections = drawn
    record = record._replace(warnings=[])  # a yes is told by both; what was shown is the report's
    bundle, report = bundled(record, sections), made(record, sections)

    assert told_by_bundle(bundle) == told_by_report(report)
    assert bundle.name == report.name
    assert bool(bundle.regimen) == (report.course is not None)
    assert bundle.data_quality.from_date == report.from_date


def told_by_bundle(bundle: Given) -> dict[str, set[object]]:
    return {
        "items": {item for each in bundle.days for item in each.grades},
        "notes": {each.local_date for each in bundle.days if each.note},
        "flags": {(each.local_date, each.rule_id) for each in bundle.red_flags},
        "labs": {(each.analyte, each.taken_on) for each in bundle.labs},
        "check_ins": {each.local_date for each in bundle.check_ins},
    }


def told_by_report(report: Report) -> dict[str, set[object]]:
    return {
        "items": {each.item_id for each in report.effects if each.days_logged},
        "notes": {each.local_date for each in report.notes},
        "flags": {(each.local_date, each.rule_id) for each in report.red_flags},
        "labs": {(lab.analyte, value.taken_on) for lab in report.labs for value in lab.values},
        "check_ins": {each.local_date for each in report.check_ins},
    }
