"""Bearer tokens: make, list, revoke."""

from litestar import delete, get, post
from litestar.params import FromPath

from schemas.account import CreatedToken, NewToken, TokenList
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, json_body
from server.services import tokens


@post("/tokens", opt={"body": NewToken})
async def create_token(context: House, request: AnyRequest) -> CreatedToken:
    """Make a bearer token; its secret is shown this once."""
    new = await json_body(request, NewToken)
    return await tokens.create_token(context, credential_of(request), new)


@get("/tokens")
async def list_tokens(context: House, request: AnyRequest) -> TokenList:
    """List the account's tokens without their secrets."""
    return TokenList(items=await tokens.list_tokens(context, credential_of(request)))


@delete("/tokens/{token_id:str}", status_code=204)
async def delete_token(context: House, request: AnyRequest, token_id: FromPath[str]) -> None:
    """Revoke a token at once."""
    await tokens.delete_token(context, credential_of(request), token_id)
