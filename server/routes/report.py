"""The report for a doctor."""

from datetime import date

from litestar import Response, get
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath, FromQuery, SkipValidation

from schemas.base import Language
from schemas.report import Paper, Report
from server.routes.accounts import House
from server.routes.diary import FromDate, ToDate
from server.routes.http import AnyRequest, credential_of, names_in
from server.services import report
from server.services.report import Asked, sections_named

NOT_KEPT = {"Cache-Control": "no-store"}
PDF_TYPE = "application/pdf"
PDF_HEADERS = {**NOT_KEPT, "Content-Disposition": 'attachment; filename="retinote-report.pdf"'}


async def asked_for(
    from_date: FromDate = None,
    to_date: ToDate = None,
    sections: FromQuery[str | None] = None,
    language: FromQuery[Language] = "en",
    as_of: FromQuery[date | None] = None,
) -> Asked:
    """Take the sections, comma-separated, and the days that a report is asked for."""
    return Asked(from_date, to_date, sections_named(names_in(sections)), as_of, language)


ASKED = {"asked": Provide(asked_for)}
AskedFor = NamedDependency[SkipValidation[Asked]]


@get("/diaries/{diary_id:str}/report.json", dependencies=ASKED)
async def read_report(
    context: House, request: AnyRequest, diary_id: FromPath[str], asked: AskedFor
) -> Response[Report]:
    """Read the report for a doctor: of chosen sections, comma-separated, and days."""
    made = await report.report_of(context, credential_of(request), diary_id, asked)
    return Response(made, headers=NOT_KEPT)


@get("/diaries/{diary_id:str}/report.pdf", media_type=PDF_TYPE, dependencies=ASKED)
async def read_report_pdf(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    asked: AskedFor,
    paper: FromQuery[Paper] = "a4",
) -> Response[bytes]:
    """Read the report for a doctor on A4 or Letter paper."""
    caller = credential_of(request)
    made = await report.report_pdf_of(context, caller, diary_id, asked, paper)
    return Response(made, media_type=PDF_TYPE, headers=PDF_HEADERS)
