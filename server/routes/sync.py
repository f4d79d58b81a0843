"""Exchange of changes with a device."""

from litestar import post
from litestar.params import FromPath

from schemas.sync import SyncAnswer, SyncRequest
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, json_body
from server.services import sync


@post("/diaries/{diary_id:str}/sync", opt={"body": SyncRequest}, status_code=200)
async def exchange_changes(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> SyncAnswer:
    """Send a device's changes and receive those it has not seen."""
    sent = await json_body(request, SyncRequest)
    return await sync.exchange(context, credential_of(request), diary_id, sent)
