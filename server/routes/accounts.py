"""Accounts: open, recover, change, leave."""

from litestar import Response, delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import SkipValidation

from schemas.account import (
    CreatedAccount,
    CurrentAccount,
    ErasedAccount,
    NewAccount,
    PasswordChange,
    PasswordConfirmation,
    Recovery,
    RecoveryCodes,
)
from server.routes.http import (
    AnyRequest,
    browser_of,
    credential_of,
    ended_cookie,
    json_body,
    session_cookie,
)
from server.services import accounts, erasure
from server.services.context import Context

House = NamedDependency[SkipValidation[Context]]


@post("/accounts", opt={"body": NewAccount, "is_public": True})
async def create_account(context: House, request: AnyRequest) -> Response[CreatedAccount]:
    """Open an account with an empty diary, and sign in."""
    new = await json_body(request, NewAccount)
    made = await accounts.sign_up(context, new, browser_of(request))
    return Response(made.account, cookies=[session_cookie(request, made.secret)])


@post("/recoveries", opt={"body": Recovery, "is_public": True})
async def recover_account(context: House, request: AnyRequest) -> Response[CurrentAccount]:
    """Spend a recovery code on a new password; every other session ends."""
    sent = await json_body(request, Recovery)
    made = await accounts.recover(context, sent, browser_of(request))
    return Response(made.account, cookies=[session_cookie(request, made.secret)])


@get("/accounts/current")
async def read_account(context: House, request: AnyRequest) -> CurrentAccount:
    """Say who is signed in."""
    return await accounts.current(context, credential_of(request))


@put("/accounts/current/password", opt={"body": PasswordChange}, status_code=204)
async def change_password(context: House, request: AnyRequest) -> None:
    """Replace the password; every other session ends."""
    sent = await json_body(request, PasswordChange)
    await accounts.change_password(context, credential_of(request), sent)


@post("/accounts/current/recovery-codes", opt={"body": PasswordConfirmation})
async def renew_recovery_codes(context: House, request: AnyRequest) -> RecoveryCodes:
    """Replace all recovery codes."""
    sent = await json_body(request, PasswordConfirmation)
    return await accounts.renew_recovery_codes(context, credential_of(request), sent.password)


@delete("/accounts/current", opt={"body": PasswordConfirmation}, status_code=200)
async def erase_account(context: House, request: AnyRequest) -> Response[ErasedAccount]:
    """Erase the account and its diary for good; says what that was, and what stays where."""
    sent = await json_body(request, PasswordConfirmation)
    erased = await erasure.erase_account(context, credential_of(request), sent.password)
    return Response(erased, cookies=[ended_cookie(request)])
