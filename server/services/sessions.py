"""Sessions: begin one, end one, list who is signed in."""

from schemas.account import Session as SessionShape
from server.clock import instant_text
from server.errors import NotFoundError
from server.identifiers import new_id
from server.services import access, secrets
from server.services.access import Credential
from server.services.context import Context
from server.storage import session_store
from server.storage.operation import Operation
from server.storage.session_store import SessionRow

BROWSER_MAX_CHARACTERS = 120


def begin(context: Context, account_id: str, secret: str, browser: str) -> Operation[None]:
    """Store a new session of the account, and forget those of it that have expired."""
    now = context.now()
    yield from session_store.delete_expired_sessions(account_id, instant_text(now))
    yield from session_store.save_session(
        SessionRow(
            session_id=new_id(),
            account_id=account_id,
            token_hash=secrets.secret_hash(secret),
            created_at=instant_text(now),
            last_seen_at=instant_text(now),
            expires_at=access.expiry(now, now),
            browser=browser[:BROWSER_MAX_CHARACTERS],
        )
    )


async def sign_out(context: Context, credential: Credential | None) -> None:
    """End the session that asks; one that has ended already is no mistake."""
    if credential is not None and credential.kind == "session":
        await context.database.write(
            session_store.delete_session_by_hash(credential.secret_hash), lock="sessions"
        )


async def list_sessions(context: Context, credential: Credential | None) -> list[SessionShape]:
    """Give every live session of the account, most recently used first."""

    def operation() -> Operation[list[SessionShape]]:
        current = yield from access.require_session(credential, context.now())
        rows = yield from session_store.list_sessions(current.account_id, context.now_text())
        return [_session(row, current.session_id) for row in rows]

    return await context.database.read(operation())


async def revoke_session(context: Context, credential: Credential | None, session_id: str) -> None:
    """
    End one session of the account.

    Raises:
        NotFoundError: the account has no such session.
    """

    def operation() -> Operation[bool]:
        current = yield from access.require_session(credential, context.now())
        return (yield from session_store.delete_session(current.account_id, session_id))

    if not await context.database.write(operation(), lock="sessions"):
        raise NotFoundError


def _session(row: SessionRow, current_session_id: str) -> SessionShape:
    return SessionShape(
        session_id=row.session_id,
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        expires_at=row.expires_at,
        browser=row.browser,
        is_current=row.session_id == current_session_id,
    )
