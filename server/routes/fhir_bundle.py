"""A diary as a FHIR bundle."""

from datetime import date
from typing import Annotated, Any

from litestar import Response, get
from litestar.params import FromPath, FromQuery, QueryParameter

from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, names_in
from server.services import fhir_bundle
from server.services.given import chosen

FHIR_TYPE = "application/fhir+json"
NOT_KEPT = {"Cache-Control": "no-store"}

FromDate = Annotated[date | None, QueryParameter(name="from")]
ToDate = Annotated[date | None, QueryParameter(name="to")]


@get(
    "/diaries/{diary_id:str}/report.fhir.json",
    media_type=FHIR_TYPE,
    opt={"answer": dict[str, Any]},
)
async def read_bundle(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    from_: FromDate = None,
    to_: ToDate = None,
    sections: FromQuery[str | None] = None,
) -> Response[bytes]:
    """Read the diary as a FHIR R4 Bundle of the sections chosen, comma-separated."""
    asked = chosen(names_in(sections), from_, to_)
    bundle = await fhir_bundle.read_bundle(context, credential_of(request), diary_id, asked)
    return Response(bundle, media_type=FHIR_TYPE, headers=NOT_KEPT)
