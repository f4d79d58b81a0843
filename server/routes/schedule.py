"""What falls due, and the checklist."""

from datetime import date

from litestar import get
from litestar.params import FromPath, FromQuery

from schemas.base import Language
from schemas.programme import Checklist, Schedule
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of
from server.services import schedule


@get("/diaries/{diary_id:str}/schedule")
async def read_schedule(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    as_of: FromQuery[date | None] = None,
    language: FromQuery[Language] = "en",
) -> Schedule:
    """Read what falls due; a reminder, and never the record of any programme."""
    caller = credential_of(request)
    return await schedule.schedule_of(context, caller, diary_id, as_of, language)


@get("/diaries/{diary_id:str}/checklist")
async def read_checklist(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    as_of: FromQuery[date | None] = None,
) -> Checklist:
    """Read the items of the checklist that apply, what was ticked, and what still holds."""
    return await schedule.checklist_of(context, credential_of(request), diary_id, as_of)
