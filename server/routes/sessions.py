"""Sessions: sign in, out, list, revoke."""

from litestar import Response, delete, get, post
from litestar.params import FromPath

from schemas.account import Credentials, CurrentAccount, SessionList
from server.routes.accounts import House
from server.routes.http import (
    AnyRequest,
    browser_of,
    credential_of,
    ended_cookie,
    json_body,
    session_cookie,
)
from server.services import accounts, sessions


@post("/sessions", opt={"body": Credentials, "is_public": True})
async def sign_in(context: House, request: AnyRequest) -> Response[CurrentAccount]:
    """Sign in with name and password."""
    sent = await json_body(request, Credentials)
    made = await accounts.sign_in(context, sent, browser_of(request))
    return Response(made.account, cookies=[session_cookie(request, made.secret)])


@delete("/sessions/current", status_code=204, opt={"is_public": True})
async def sign_out(context: House, request: AnyRequest) -> Response[None]:
    """Sign out of this browser."""
    await sessions.sign_out(context, credential_of(request))
    return Response(None, status_code=204, cookies=[ended_cookie(request)])


@get("/sessions/current", opt={"is_public": True})
async def read_session(context: House, request: AnyRequest) -> Response[CurrentAccount | None]:
    """Say who is signed in in this browser; 204 for nobody."""
    account = await accounts.current_if_any(context, credential_of(request))
    return Response(account, status_code=200 if account else 204)


@get("/sessions")
async def list_sessions(context: House, request: AnyRequest) -> SessionList:
    """List the browsers that are signed in."""
    return SessionList(items=await sessions.list_sessions(context, credential_of(request)))


@delete("/sessions/{session_id:str}", status_code=204)
async def revoke_session(context: House, request: AnyRequest, session_id: FromPath[str]) -> None:
    """End another session of the account."""
    await sessions.revoke_session(context, credential_of(request), session_id)
