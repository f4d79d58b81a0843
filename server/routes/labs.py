"""Laboratory values in series."""

from datetime import date

from litestar import get
from litestar.params import FromPath, FromQuery

from schemas.base import Language
from schemas.lab import LabSeriesList
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, names_in
from server.services import labs


@get("/diaries/{diary_id:str}/lab-series")
async def read_lab_series(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    analytes: FromQuery[str | None] = None,
    as_of: FromQuery[date | None] = None,
    language: FromQuery[Language] = "en",
) -> LabSeriesList:
    """Read the laboratory values of analytes, comma-separated, each series in one unit."""
    caller = credential_of(request)
    wanted = names_in(analytes)
    return await labs.lab_series_of(context, caller, diary_id, wanted, as_of, language)
