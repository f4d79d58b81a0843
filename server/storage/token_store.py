"""Bearer tokens for scripts and phone shortcuts, known by their hash."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class TokenRow(NamedTuple):
    """A bearer token; ``scopes`` are separated by spaces."""

    token_id: str
    account_id: str
    token_hash: str
    label: str
    scopes: str
    created_at: str
    last_used_at: str | None


def save_token(token: TokenRow) -> Operation[None]:
    """Store *token*."""
    yield Sql(
        "insert into token (token_id, account_id, token_hash, label, scopes, created_at,"
        " last_used_at) values ($1, $2, $3, $4, $5, $6, $7)",
        *token,
    )


def find_token(token_hash: str) -> Operation[TokenRow | None]:
    """Find the token with that hash."""
    rows = yield Sql(
        "select token_id, account_id, token_hash, label, scopes, created_at, last_used_at"
        " from token where token_hash = $1",
        token_hash,
    )
    return TokenRow(*rows[0]) if rows else None


def list_tokens(account_id: str) -> Operation[list[TokenRow]]:
    """List the account's tokens, newest first."""
    rows = yield Sql(
        "select token_id, account_id, token_hash, label, scopes, created_at, last_used_at"
        " from token where account_id = $1 order by created_at desc, token_id desc",
        account_id,
    )
    return [TokenRow(*row) for row in rows]


def touch_token(account_id: str, token_id: str, last_used_at: str) -> Operation[None]:
    """Note that the token was used."""
    yield Sql(
        "update token set last_used_at = $3 where account_id = $1 and token_id = $2",
        account_id,
        token_id,
        last_used_at,
    )


def delete_token(account_id: str, token_id: str) -> Operation[bool]:
    """Revoke one token; False where the account has none of that id."""
    rows = yield Sql(
        "delete from token where account_id = $1 and token_id = $2 returning token_id",
        account_id,
        token_id,
    )
    return bool(rows)
