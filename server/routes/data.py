"""Take a diary along, bring one in, and erase one."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from functools import partial
from typing import Annotated, Any

import msgspec
from litestar import Response, delete, get, post
from litestar.exceptions import HTTPException
from litestar.params import FromPath, QueryParameter
from litestar.response import Stream

from schemas.account import ErasedDiary, PasswordConfirmation
from schemas.imports import MAX_IMPORT_BYTES, CsvImport, CsvLook, ImportMode, ImportReport
from server.errors import BodyTooLargeError, DiaryError
from server.routes.accounts import House
from server.routes.diary import FromDate, ToDate
from server.routes.http import AnyRequest, credential_of, json_body
from server.routes.problem_details import problem_of
from server.services import csv_exports, csv_imports, erasure, exports, imports
from server.services.import_plan import Progress

DIARY = "/diaries/{diary_id:str}"
NDJSON_TYPE = "application/x-ndjson"
CSV_TYPE = "text/csv"
PROGRESS_EVERY_SECONDS = 0.2

Mode = Annotated[ImportMode, QueryParameter()]
Import = Callable[[Progress], Awaitable[ImportReport]]


@get(DIARY + "/export.ndjson", media_type=NDJSON_TYPE, opt={"answer": str})
async def export_lines(context: House, request: AnyRequest, diary_id: FromPath[str]) -> Stream:
    """Give everything the diary holds, a JSON object a line: docs/export-format.md."""
    lines = await exports.open_export(context, credential_of(request), diary_id)
    return _download(lines, NDJSON_TYPE, "diary.ndjson")


@get(DIARY + "/export.csv", media_type=CSV_TYPE, opt={"answer": str})
async def export_table(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    from_: FromDate = None,
    to_: ToDate = None,
) -> Stream:
    """Give the days as a table, a row each."""
    rows = await csv_exports.open_csv(
        context, credential_of(request), diary_id, from_ or date.min, to_ or date.max
    )
    return _download(rows, f"{CSV_TYPE}; charset=utf-8", "diary.csv")


@post(
    DIARY + "/import",
    status_code=200,
    request_max_body_size=MAX_IMPORT_BYTES,
    opt={"file": NDJSON_TYPE, "answer": ImportReport},
)
async def import_lines(
    context: House, request: AnyRequest, diary_id: FromPath[str], mode: Mode = "all_or_nothing"
) -> Response[Any]:
    """Bring an exported diary in, or preview that; tells its progress where NDJSON is accepted."""
    content, caller = await _body(request), credential_of(request)
    bring = partial(imports.import_export, context, caller, diary_id, content, mode)
    return await _told(request, bring)


@post(
    DIARY + "/import-csv",
    status_code=200,
    request_max_body_size=MAX_IMPORT_BYTES,
    opt={"body": CsvImport, "answer": ImportReport},
)
async def import_table(
    context: House, request: AnyRequest, diary_id: FromPath[str], mode: Mode = "all_or_nothing"
) -> Response[Any]:
    """Bring a table of days in by a mapping of its columns, or preview that."""
    sent, caller = await _table(request), credential_of(request)
    bring = partial(csv_imports.import_csv, context, caller, diary_id, sent, mode)
    return await _told(request, bring)


@post(
    DIARY + "/import-csv/look",
    status_code=200,
    request_max_body_size=MAX_IMPORT_BYTES,
    opt={"body": CsvImport},
)
async def look_at_table(context: House, request: AnyRequest, diary_id: FromPath[str]) -> CsvLook:
    """Say what a table looks like, to make a mapping of its columns from."""
    sent = await _table(request)
    return await csv_imports.look(context, credential_of(request), diary_id, sent)


@delete(DIARY, opt={"body": PasswordConfirmation}, status_code=200)
async def erase_diary(context: House, request: AnyRequest, diary_id: FromPath[str]) -> ErasedDiary:
    """Erase everything in the diary for good; the account stays, with an empty one."""
    sent = await json_body(request, PasswordConfirmation)
    return await erasure.erase_diary(context, credential_of(request), diary_id, sent.password)


async def _body(request: AnyRequest) -> bytes:
    try:
        return await request.body()
    except HTTPException as error:
        if error.status_code == 413:
            raise BodyTooLargeError(MAX_IMPORT_BYTES) from error
        raise


async def _table(request: AnyRequest) -> CsvImport:
    await _body(request)
    return await json_body(request, CsvImport)


async def _told(request: AnyRequest, bring: Import) -> Response[Any]:
    if NDJSON_TYPE in request.headers.get("accept", ""):
        return Stream(_progress_lines(bring), media_type=NDJSON_TYPE)
    return Response(await bring(Progress()))


async def _progress_lines(bring: Import) -> AsyncIterator[bytes]:
    """
    Tell how far an import has come, and then what it came to.

    By then the status has been sent, so a refusal is a line as well. Where nobody listens any more,
    the import still ends as it would have.
    """
    progress = Progress()
    work = asyncio.ensure_future(bring(progress))
    while not (await asyncio.wait({work}, timeout=PROGRESS_EVERY_SECONDS))[0]:
        yield _line({"done": progress.done, "of": progress.of})
    try:
        yield _line({"result": work.result()})
    except DiaryError as error:
        yield _line({"problem": problem_of(error)})


def _line(value: Any) -> bytes:
    return msgspec.json.encode(value) + b"\n"


def _download(content: AsyncIterator[bytes], media_type: str, name: str) -> Stream:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Stream(content, media_type=media_type, headers=headers)
