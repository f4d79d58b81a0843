"""Trends, charts and dose."""

from datetime import date
from typing import Annotated

from litestar import Response, get
from litestar.params import FromPath, FromQuery, QueryParameter

from schemas.chart import Axis
from schemas.dose import CumulativeDose
from schemas.series import Trends
from server.errors import NotFoundError
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of
from server.services import trends
from server.services.trends import Weeks

Week = Annotated[int | None, QueryParameter(ge=-6000, le=6000)]  # more than a century

SVG_TYPE = "image/svg+xml"
SVG_SUFFIX = ".svg"


@get("/diaries/{diary_id:str}/trends")
async def read_trends(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    items: FromQuery[str | None] = None,
    from_week: Week = None,
    to_week: Week = None,
    as_of: FromQuery[date | None] = None,
) -> Trends:
    """Read daily points, week summaries and slope of the items, comma-separated."""
    return await trends.trends_of(
        context,
        credential_of(request),
        diary_id,
        items.split(",") if items else None,
        Weeks(from_week, to_week),
        as_of,
    )


@get("/diaries/{diary_id:str}/charts/{file_name:str}", media_type=SVG_TYPE)
async def read_chart(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    file_name: FromPath[str],
    from_week: Week = None,
    to_week: Week = None,
    as_of: FromQuery[date | None] = None,
    axis: FromQuery[Axis] = "weeks",
) -> Response[str]:
    """Draw the trend of one item; the file is named ``{item}.svg``."""
    if not file_name.endswith(SVG_SUFFIX):
        raise NotFoundError
    drawn = await trends.item_chart(
        context,
        credential_of(request),
        diary_id,
        file_name.removesuffix(SVG_SUFFIX),
        Weeks(from_week, to_week),
        as_of,
        axis,
    )
    return Response(drawn, media_type=SVG_TYPE)


@get("/diaries/{diary_id:str}/dose")
async def read_dose(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    as_of: FromQuery[date | None] = None,
) -> CumulativeDose:
    """Read the cumulative dose."""
    return await trends.dose_of(context, credential_of(request), diary_id, as_of)
