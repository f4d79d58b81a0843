"""Set the laboratory values of a course in series."""

from __future__ import annotations

from datetime import date

from schemas.base import Language
from schemas.lab import LabSeries, LabSeriesList
from server.domain.labs import lab_series
from server.rule_packs import Packs, in_language
from server.services.access import Credential
from server.services.context import Context
from server.services.whole_course import Course, read_course


async def lab_series_of(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    analytes: list[str] | None,
    as_of: date | None,
    language: Language,
) -> LabSeriesList:
    """
    Give the values up to *as_of* by analyte and unit.

    Args:
        analytes: None for every one that is not private, those of the catalogue first and in its
            order. One without values adds nothing.
    """
    course = await read_course(context, credential, diary_id, as_of)
    wanted = analytes or _measured(context.packs, course)
    return LabSeriesList(
        as_of=course.as_of,
        ranges_are_the_labs=in_language(context.packs.labs.ranges_are_the_labs, language),
        items=[
            series
            for analyte in dict.fromkeys(wanted)
            for series in analyte_series(context.packs, course, analyte)
        ],
    )


def analyte_series(packs: Packs, course: Course, analyte: str) -> list[LabSeries]:
    """Give the series of one analyte, that of the latest value first."""
    return lab_series(
        course.labs,
        analyte,
        packs.labs.analytes,
        course.treatment.first_dose_date,
        course.as_of,
    )


def _measured(packs: Packs, course: Course) -> list[str]:
    open_ones = [each.analyte for each in packs.labs.analytes if not each.is_private]
    as_printed = {lab.analyte for lab in course.labs} - packs.analyte_by_id.keys()
    return [*open_ones, *sorted(as_printed)]
