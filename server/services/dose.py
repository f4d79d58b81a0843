"""Have the dose of a course added up, and the capsules that are left."""

from __future__ import annotations

from datetime import date

import msgspec

from schemas.dose import DoseAnswer, SupplyLeft
from schemas.treatment import Supply, TargetBand
from server.domain import dose
from server.domain.off_plan import off_plan_days
from server.domain.projection import projection
from server.domain.supply import supply_left
from server.services import access
from server.services.access import Credential
from server.services.context import Context
from server.services.stored_records import load_all
from server.services.whole_course import load_course, read_course
from server.storage.operation import Operation


async def dose_of(
    context: Context, credential: Credential | None, diary_id: str, as_of: date | None
) -> DoseAnswer:
    """Give the cumulative dose up to *as_of*, today where it is None, and where it leads."""
    course = await read_course(context, credential, diary_id, as_of)
    of_course = (course.treatment, course.regimen_periods, course.weights, course.entries)
    so_far = dose.cumulative_dose(*of_course, course.as_of)
    days = dose.course_days(course.treatment, course.regimen_periods, course.entries, course.as_of)
    return DoseAnswer(
        **msgspec.structs.asdict(so_far),
        target_band=course.treatment.target_band or TargetBand(),
        off_plan=off_plan_days(days),
        projection=projection(*of_course, course.as_of),
    )


async def supply_of(
    context: Context, credential: Credential | None, diary_id: str, as_of: date | None
) -> SupplyLeft:
    """Give what is left at home after the dose of *as_of*, today where it is None."""

    def operation() -> Operation[SupplyLeft]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        course = yield from load_course(context, diary_id, as_of)
        supplies = yield from load_all(diary_id, "supplies", Supply)
        return supply_left(
            supplies, course.treatment, course.regimen_periods, course.entries, course.as_of
        )

    return await context.database.read(operation())
