"""The ledger: what devices showed and people did, and the rows that prove it."""

from typing import Annotated

from litestar import get, post
from litestar.params import FromPath, QueryParameter

from schemas.ledger import LedgerAnswer, LedgerPage, LedgerRequest
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, json_body
from server.services import ledger

LEDGER = "/diaries/{diary_id:str}/ledger"

After = Annotated[int, QueryParameter(ge=0, le=2**53)]
PageSize = Annotated[int, QueryParameter(ge=1, le=200)]


@post(LEDGER, opt={"body": LedgerRequest}, status_code=200)
async def exchange_events(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> LedgerAnswer:
    """Send a device's events and receive the rows it has not seen."""
    sent = await json_body(request, LedgerRequest)
    return await ledger.exchange(context, credential_of(request), diary_id, sent)


@get(LEDGER)
async def list_ledger(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    after: After = 0,
    limit: PageSize = 100,
) -> LedgerPage:
    """List the rows of the ledger, oldest first."""
    return await ledger.list_rows(context, credential_of(request), diary_id, after, limit)
