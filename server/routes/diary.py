"""The days of a diary."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated, Any

from litestar import Response, delete, get, patch, put
from litestar.params import FromPath, FromQuery, QueryParameter

from schemas.diary import DailyEntry, EntryAnswer, EntryPage
from schemas.sync import EntryHistory
from server.routes.accounts import House
from server.routes.http import (
    EDIT_HEADERS,
    JSON_TYPE,
    READ_HEADERS,
    AnyRequest,
    credential_of,
    json_object,
    mark_of,
    precondition_of,
    tagged,
)
from server.services import diary
from server.services.context import Context
from server.services.diary import SavedEntry, Span
from server.services.valid_dates import parse_local_date

PATH = "/diaries/{diary_id:str}/entries"
ONE = PATH + "/{local_date:str}"

FromDate = Annotated[date | None, QueryParameter(name="from")]
ToDate = Annotated[date | None, QueryParameter(name="to")]
PageSize = Annotated[int, QueryParameter(ge=1, le=1000)]

Edit = Callable[..., Awaitable[SavedEntry]]
"""What replaces or patches a day; both are told the same."""


@get(PATH)
async def list_entries(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    from_: FromDate = None,
    to_: ToDate = None,
    after: FromQuery[date | None] = None,
    limit: PageSize = 366,
) -> Response[EntryPage]:
    """List entries by date."""
    span = Span(from_ or date.min, to_ or date.max, after, limit)
    page: Any = await diary.list_entries(context, credential_of(request), diary_id, span)
    return Response(page, media_type=JSON_TYPE)


@get(ONE, opt={"headers": READ_HEADERS})
async def read_entry(
    context: House, request: AnyRequest, diary_id: FromPath[str], local_date: FromPath[str]
) -> Response[EntryAnswer]:
    """Read one day."""
    answer = await diary.read_entry(context, credential_of(request), diary_id, _day(local_date))
    if precondition_of(request).is_unchanged(answer.revision):
        unchanged: Any = None
        return tagged(unchanged, answer.revision, 304)
    return tagged(answer, answer.revision)


@put(ONE, opt={"body": DailyEntry, "is_keyed": True, "headers": EDIT_HEADERS})
async def replace_entry(
    context: House, request: AnyRequest, diary_id: FromPath[str], local_date: FromPath[str]
) -> Response[EntryAnswer]:
    """Create the day, or replace it."""
    return await _edited(diary.replace_entry, context, request, diary_id, local_date)


@patch(ONE, opt={"body": DailyEntry, "is_patch": True, "headers": EDIT_HEADERS})
async def patch_entry(
    context: House, request: AnyRequest, diary_id: FromPath[str], local_date: FromPath[str]
) -> Response[EntryAnswer]:
    """Apply a JSON merge patch to the day."""
    return await _edited(diary.patch_entry, context, request, diary_id, local_date)


@delete(ONE, status_code=204, opt={"headers": EDIT_HEADERS})
async def delete_entry(
    context: House, request: AnyRequest, diary_id: FromPath[str], local_date: FromPath[str]
) -> None:
    """Delete the day; its history stays."""
    await diary.delete_entry(
        context,
        credential_of(request),
        diary_id,
        _day(local_date),
        precondition_of(request),
        await mark_of(request),
    )


@get(ONE + "/history")
async def read_history(
    context: House, request: AnyRequest, diary_id: FromPath[str], local_date: FromPath[str]
) -> EntryHistory:
    """List every edit of one day, oldest first."""
    return await diary.entry_history(context, credential_of(request), diary_id, _day(local_date))


async def _edited(
    edit: Edit, context: Context, request: AnyRequest, diary_id: str, local_date: str
) -> Response[EntryAnswer]:
    saved = await edit(
        context,
        credential_of(request),
        diary_id,
        _day(local_date),
        await json_object(request),
        precondition_of(request),
        await mark_of(request),
    )
    assert saved.answer is not None  # noqa: S101
    return tagged(saved.answer, saved.answer.revision, 201 if saved.is_created else 200)


def _day(local_date: str) -> date:
    return parse_local_date(local_date, "path.local_date")
