"""Charts as pictures."""

from datetime import date
from typing import Annotated

from litestar import Response, get
from litestar.params import FromPath, FromQuery, QueryParameter

from schemas.base import Language
from schemas.chart import Axis
from server.errors import NotFoundError
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of
from server.routes.trends import Week
from server.services import charts
from server.services.charts import View
from server.services.trends import Weeks

CHARTS = "/diaries/{diary_id:str}/charts"
SVG_TYPE = "image/svg+xml"
SVG_SUFFIX = ".svg"

Unit = Annotated[str | None, QueryParameter(min_length=1, max_length=80)]


@get(CHARTS + "/{file_name:str}", media_type=SVG_TYPE)
async def read_chart(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    file_name: FromPath[str],
    from_week: Week = None,
    to_week: Week = None,
    as_of: FromQuery[date | None] = None,
    axis: FromQuery[Axis] = "weeks",
    language: FromQuery[Language] = "en",
) -> Response[str]:
    """Draw the trend of one item; the file is named ``{item}.svg``."""
    view = View(Weeks(from_week, to_week), as_of, axis, language)
    item_id = _stem(file_name)
    return _svg(await charts.item_chart(context, credential_of(request), diary_id, item_id, view))


@get(CHARTS + "/overview.svg", media_type=SVG_TYPE)
async def read_overview(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    from_week: Week = None,
    to_week: Week = None,
    as_of: FromQuery[date | None] = None,
    axis: FromQuery[Axis] = "weeks",
    language: FromQuery[Language] = "en",
) -> Response[str]:
    """Draw all items the person tracks on one axis."""
    view = View(Weeks(from_week, to_week), as_of, axis, language)
    return _svg(await charts.overview_chart(context, credential_of(request), diary_id, view))


@get(CHARTS + "/labs/{file_name:str}", media_type=SVG_TYPE)
async def read_lab_chart(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    file_name: FromPath[str],
    from_week: Week = None,
    to_week: Week = None,
    as_of: FromQuery[date | None] = None,
    axis: FromQuery[Axis] = "weeks",
    language: FromQuery[Language] = "en",
    unit: Unit = None,
) -> Response[str]:
    """Draw the laboratory values of one analyte; the file is named ``{analyte}.svg``."""
    view = View(Weeks(from_week, to_week), as_of, axis, language)
    analyte, caller = _stem(file_name), credential_of(request)
    return _svg(await charts.analyte_chart(context, caller, diary_id, analyte, unit, view))


def _stem(file_name: str) -> str:
    if not file_name.endswith(SVG_SUFFIX):
        raise NotFoundError
    return file_name.removesuffix(SVG_SUFFIX)


def _svg(drawn: str) -> Response[str]:
    return Response(drawn, media_type=SVG_TYPE)
