"""Decide whether a caller may do something to a diary, inside the operation that does it."""

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from schemas.account import Scope
from server.clock import instant_text, parse_instant
from server.errors import ForbiddenScopeError, NotFoundError, NotSignedInError
from server.storage import access_store, session_store, token_store
from server.storage.operation import Operation

IDLE_LIMIT = timedelta(days=30)
ABSOLUTE_LIMIT = timedelta(days=180)  # longer than a usual course: docs/decisions.md
TOUCH_AFTER = timedelta(hours=1)


class Credential(NamedTuple):
    """What a request brought to prove who it is; only ever the hash of the secret."""

    kind: Literal["session", "token"]
    secret_hash: str


def require_diary(
    credential: Credential | None, diary_id: str, scope: Scope, now: datetime
) -> Operation[str]:
    """
    Check that the caller may use the diary, and give its account id.

    Run it first inside the operation it guards: the check and the deed are then one transaction,
    and a session revoked a moment ago is refused.

    Raises:
        NotSignedInError: nothing valid was brought.
        NotFoundError: the diary is somebody else's, or none at all.
        ForbiddenScopeError: a token without *scope*.
    """
    if credential is None:
        raise NotSignedInError
    if credential.kind == "session":
        return (yield from _by_session(credential.secret_hash, diary_id, scope, now))
    return (yield from _by_token(credential.secret_hash, diary_id, scope, now))


def _by_session(secret_hash: str, diary_id: str, scope: Scope, now: datetime) -> Operation[str]:
    now_text = instant_text(now)
    seen = yield from access_store.diary_access_by_session(diary_id, secret_hash, now_text)
    if seen is not None and (scope == "diary:read" or not needs_touch(seen.last_seen_at, now)):
        return seen.account_id
    session = yield from session_store.find_session(secret_hash, now_text)
    if seen is None or session is None:
        raise NotSignedInError if session is None else NotFoundError
    yield from session_store.touch_session(
        seen.session_id, now_text, expiry(parse_instant(session.created_at), now)
    )
    return seen.account_id


def _by_token(secret_hash: str, diary_id: str, scope: Scope, now: datetime) -> Operation[str]:
    seen = yield from access_store.diary_access_by_token(diary_id, secret_hash)
    if seen is None:
        token = yield from token_store.find_token(secret_hash)
        raise NotSignedInError if token is None else NotFoundError
    if scope not in seen.scopes.split():
        raise ForbiddenScopeError(scope)
    if scope == "diary:write" and needs_touch(seen.last_used_at, now):
        yield from token_store.touch_token(seen.account_id, seen.token_id, instant_text(now))
    return seen.account_id


def require_session(
    credential: Credential | None, now: datetime
) -> Operation[session_store.SessionRow]:
    """
    Check that a person is signed in, and give their session.

    Raises:
        NotSignedInError: no session, or one that no longer holds.
        ForbiddenScopeError: a bearer token: accounts are for people only.
    """
    if credential is None:
        raise NotSignedInError
    if credential.kind != "session":
        raise ForbiddenScopeError("a signed-in browser")
    session = yield from session_store.find_session(credential.secret_hash, instant_text(now))
    if session is None:
        raise NotSignedInError
    return session


def expiry(created_at: datetime, now: datetime) -> str:
    """Give the instant at which a session used at *now* ends."""
    return instant_text(min(created_at + ABSOLUTE_LIMIT, now + IDLE_LIMIT))


def needs_touch(last_seen_at: str | None, now: datetime) -> bool:
    """Say whether a session or token was last marked as used long enough ago to be marked again."""
    return last_seen_at is None or now - parse_instant(last_seen_at) > TOUCH_AFTER
