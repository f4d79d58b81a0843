"""Bearer tokens for scripts and phone shortcuts."""

from __future__ import annotations

from schemas.account import CreatedToken, NewToken, Token
from server.errors import InvalidFieldError, NotFoundError
from server.identifiers import new_id
from server.services import access, secrets
from server.services.access import Credential
from server.services.context import Context
from server.storage import token_store
from server.storage.operation import Operation
from server.storage.token_store import TokenRow


async def create_token(
    context: Context, credential: Credential | None, new: NewToken
) -> CreatedToken:
    """Make a token; its secret is readable this once."""
    if not new.label.isprintable():
        raise InvalidFieldError("$.label", "expected printable characters")
    token_id, secret = new_id(), secrets.new_token_secret()

    def operation() -> Operation[None]:
        session = yield from access.require_session(credential, context.now())
        yield from token_store.save_token(
            TokenRow(
                token_id=token_id,
                account_id=session.account_id,
                token_hash=secrets.secret_hash(secret),
                label=new.label,
                scopes=" ".join(sorted(set(new.scopes))),
                created_at=context.now_text(),
                last_used_at=None,
            )
        )

    await context.database.write(operation(), lock=token_id)
    return CreatedToken(token_id=token_id, token=secret)


async def list_tokens(context: Context, credential: Credential | None) -> list[Token]:
    """Give the account's tokens without their secrets, newest first."""

    def operation() -> Operation[list[TokenRow]]:
        session = yield from access.require_session(credential, context.now())
        return (yield from token_store.list_tokens(session.account_id))

    return [_token(row) for row in await context.database.read(operation())]


async def delete_token(context: Context, credential: Credential | None, token_id: str) -> None:
    """
    Revoke a token at once.

    Raises:
        NotFoundError: the account has no such token.
    """

    def operation() -> Operation[bool]:
        session = yield from access.require_session(credential, context.now())
        return (yield from token_store.delete_token(session.account_id, token_id))

    if not await context.database.write(operation(), lock=token_id):
        raise NotFoundError


def _token(row: TokenRow) -> Token:
    return Token(
        token_id=row.token_id,
        label=row.label,
        scopes=row.scopes.split(),  # type: ignore[arg-type]
        created_at=row.created_at,
        last_used_at=row.last_used_at,
    )
