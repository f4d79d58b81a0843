"""Shares of a diary: make one, list them and who looked, renew, revoke."""

from typing import Annotated

from litestar import delete, get, post
from litestar.params import FromPath, QueryParameter

from schemas.share import CreatedShare, NewShare, Share, ShareAccessPage, SharePage
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, json_body, origin_of
from server.services import share_making, shares

SHARES = "/diaries/{diary_id:str}/shares"
ONE_SHARE = SHARES + "/{share_id:str}"

After = Annotated[str | None, QueryParameter(pattern="^[0-9a-f-]{36}$")]
PageSize = Annotated[int, QueryParameter(ge=1, le=200)]


@post(SHARES, opt={"body": NewShare})
async def create_share(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> CreatedShare:
    """Make a link for a doctor; it is readable this once."""
    new = await json_body(request, NewShare)
    origin = origin_of(request, context.settings.public_url)
    return await share_making.create_share(context, credential_of(request), diary_id, new, origin)


@get(SHARES)
async def list_shares(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    after: After = None,
    limit: PageSize = 50,
) -> SharePage:
    """List what was shared, newest first."""
    return await shares.list_shares(context, credential_of(request), diary_id, after, limit)


@get(ONE_SHARE)
async def read_share(
    context: House, request: AnyRequest, diary_id: FromPath[str], share_id: FromPath[str]
) -> Share:
    """Read one share as it stands; never its link."""
    return await shares.read_share(context, credential_of(request), diary_id, share_id)


@get(ONE_SHARE + "/accesses")
async def list_accesses(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    share_id: FromPath[str],
    after: After = None,
    limit: PageSize = 50,
) -> ShareAccessPage:
    """List who looked, latest first."""
    caller = credential_of(request)
    return await shares.list_accesses(context, caller, diary_id, share_id, after, limit)


@post(ONE_SHARE + "/renewal", status_code=200)
async def renew_share(
    context: House, request: AnyRequest, diary_id: FromPath[str], share_id: FromPath[str]
) -> Share:
    """Let a share live for its usual length again; the link stays the same."""
    return await shares.renew_share(context, credential_of(request), diary_id, share_id)


@delete(ONE_SHARE, status_code=204)
async def revoke_share(
    context: House, request: AnyRequest, diary_id: FromPath[str], share_id: FromPath[str]
) -> None:
    """End a share at once and delete what is in it; it stays listed."""
    await shares.revoke_share(context, credential_of(request), diary_id, share_id)
