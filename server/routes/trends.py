"""Trends, and what went together with the doses."""

from datetime import date
from typing import Annotated

from litestar import get
from litestar.params import FromPath, FromQuery, QueryParameter

from schemas.series import DoseLagsList, TrendsAnswer
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, names_in
from server.services import trends
from server.services.trends import Weeks

Week = Annotated[int | None, QueryParameter(ge=-6000, le=6000)]  # more than a century


@get("/diaries/{diary_id:str}/trends")
async def read_trends(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    items: FromQuery[str | None] = None,
    from_week: Week = None,
    to_week: Week = None,
    as_of: FromQuery[date | None] = None,
) -> TrendsAnswer:
    """Read points, weeks, slope and comparisons of items, comma-separated, and what was beside."""
    return await trends.trends_of(
        context,
        credential_of(request),
        diary_id,
        names_in(items),
        Weeks(from_week, to_week),
        as_of,
    )


@get("/diaries/{diary_id:str}/dose-lags")
async def read_dose_lags(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    items: FromQuery[str | None] = None,
    as_of: FromQuery[date | None] = None,
) -> DoseLagsList:
    """Read how doses and the weeks after them went together; never what came of what."""
    caller = credential_of(request)
    return await trends.dose_lags_of(context, caller, diary_id, names_in(items), as_of)
