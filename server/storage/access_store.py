"""Who is asking, and is this diary theirs: one indexed look for every request."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class SessionAccess(NamedTuple):
    """A session that may use the diary."""

    account_id: str
    session_id: str
    last_seen_at: str


class TokenAccess(NamedTuple):
    """A bearer token that may use the diary, within its scopes."""

    account_id: str
    token_id: str
    scopes: str
    last_used_at: str | None


def diary_access_by_session(
    diary_id: str, token_hash: str, now: str
) -> Operation[SessionAccess | None]:
    """Find the session if it lives and the diary is its account's."""
    rows = yield Sql(
        "select session.account_id, session.session_id, session.last_seen_at from session"
        " join diary on diary.account_id = session.account_id"
        " where diary.diary_id = $1 and session.token_hash = $2 and session.expires_at > $3",
        diary_id,
        token_hash,
        now,
    )
    return SessionAccess(*rows[0]) if rows else None


def diary_access_by_token(diary_id: str, token_hash: str) -> Operation[TokenAccess | None]:
    """Find the bearer token if the diary is its account's."""
    rows = yield Sql(
        "select token.account_id, token.token_id, token.scopes, token.last_used_at from token"
        " join diary on diary.account_id = token.account_id"
        " where diary.diary_id = $1 and token.token_hash = $2",
        diary_id,
        token_hash,
    )
    return TokenAccess(*rows[0]) if rows else None
