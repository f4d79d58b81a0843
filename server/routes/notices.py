"""Notices of trends, and check-ins with their scores."""

from datetime import date

from litestar import get
from litestar.params import FromPath, FromQuery

from schemas.base import Language
from schemas.check_in import CheckInList
from schemas.outcome import NoticeList
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of
from server.services import check_ins, notices


@get("/diaries/{diary_id:str}/notices")
async def list_notices(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    as_of: FromQuery[date | None] = None,
    language: FromQuery[Language] = "en",
) -> NoticeList:
    """List the notices called for on a date, the more pressing first."""
    caller = credential_of(request)
    return await notices.list_notices(context, caller, diary_id, as_of, language)


@get("/diaries/{diary_id:str}/check-ins")
async def list_check_ins(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> CheckInList:
    """List the scores of every check-in by date, and when the next one is asked."""
    return await check_ins.list_check_ins(context, credential_of(request), diary_id)
