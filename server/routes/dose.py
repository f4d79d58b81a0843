"""The dose so far, and the capsules that are left."""

from datetime import date

from litestar import get
from litestar.params import FromPath, FromQuery

from schemas.dose import DoseAnswer, SupplyLeft
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of
from server.services import dose


@get("/diaries/{diary_id:str}/dose")
async def read_dose(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    as_of: FromQuery[date | None] = None,
) -> DoseAnswer:
    """Read the cumulative dose, the days off the plan, and where the regimen leads."""
    return await dose.dose_of(context, credential_of(request), diary_id, as_of)


@get("/diaries/{diary_id:str}/supply")
async def read_supply(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    as_of: FromQuery[date | None] = None,
) -> SupplyLeft:
    """Read how many capsules are left, and until when they last."""
    return await dose.supply_of(context, credential_of(request), diary_id, as_of)
