"""Signed-in browsers; a token itself is never stored, only the hash of it."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class SessionRow(NamedTuple):
    """One signed-in browser."""

    session_id: str
    account_id: str
    token_hash: str
    created_at: str
    last_seen_at: str
    expires_at: str
    browser: str


def save_session(session: SessionRow) -> Operation[None]:
    """Store *session*."""
    yield Sql(
        "insert into session (session_id, account_id, token_hash, created_at, last_seen_at,"
        " expires_at, browser) values ($1, $2, $3, $4, $5, $6, $7)",
        *session,
    )


def find_session(token_hash: str, now: str) -> Operation[SessionRow | None]:
    """Find the session of that token, unless it has expired by *now*."""
    rows = yield Sql(
        "select session_id, account_id, token_hash, created_at, last_seen_at, expires_at, browser"
        " from session where token_hash = $1 and expires_at > $2",
        token_hash,
        now,
    )
    return SessionRow(*rows[0]) if rows else None


def list_sessions(account_id: str, now: str) -> Operation[list[SessionRow]]:
    """List the account's sessions that have not expired by *now*, latest used first."""
    rows = yield Sql(
        "select session_id, account_id, token_hash, created_at, last_seen_at, expires_at, browser"
        " from session where account_id = $1 and expires_at > $2"
        " order by last_seen_at desc, session_id",
        account_id,
        now,
    )
    return [SessionRow(*row) for row in rows]


def touch_session(session_id: str, last_seen_at: str, expires_at: str) -> Operation[None]:
    """Note that the session was used, and until when it now lives."""
    yield Sql(
        "update session set last_seen_at = $2, expires_at = $3 where session_id = $1",
        session_id,
        last_seen_at,
        expires_at,
    )


def delete_session(account_id: str, session_id: str) -> Operation[bool]:
    """End one session; False where the account has none of that id."""
    rows = yield Sql(
        "delete from session where account_id = $1 and session_id = $2 returning session_id",
        account_id,
        session_id,
    )
    return bool(rows)


def delete_session_by_hash(token_hash: str) -> Operation[None]:
    """End the session of that token, if there is one."""
    yield Sql("delete from session where token_hash = $1", token_hash)


def delete_sessions(account_id: str) -> Operation[None]:
    """End every session of the account."""
    yield Sql("delete from session where account_id = $1", account_id)


def delete_other_sessions(account_id: str, session_id: str) -> Operation[None]:
    """End every session of the account but this one."""
    yield Sql(
        "delete from session where account_id = $1 and session_id <> $2", account_id, session_id
    )


def delete_expired_sessions(account_id: str, now: str) -> Operation[None]:
    """Forget the account's sessions that have expired by *now*."""
    yield Sql("delete from session where account_id = $1 and expires_at <= $2", account_id, now)
