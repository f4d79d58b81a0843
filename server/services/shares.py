"""List what was shared and who looked, renew a share, end it."""

from __future__ import annotations

from datetime import datetime

from schemas.ledger import ShareRenewed, ShareRevoked
from schemas.share import Share, ShareAccess, ShareAccessPage, ShareContent, SharePage
from server.clock import instant_text, parse_instant
from server.domain import share_terms
from server.domain.share_terms import TERMS, Standing
from server.errors import NotFoundError, ShareNotRenewableError
from server.services import access, ledger
from server.services.access import Credential
from server.services.context import Context
from server.storage import codec, share_link_store, share_store
from server.storage.operation import Operation
from server.storage.share_link_store import ShareKey
from server.storage.share_store import ShareRow


async def list_shares(
    context: Context, credential: Credential | None, diary_id: str, after: str | None, limit: int
) -> SharePage:
    """Give the shares of a diary, newest first; *after* is the last id of the page before."""
    now = context.now()

    def operation() -> Operation[list[ShareRow]]:
        yield from access.require_diary(credential, diary_id, "diary:read", now)
        return (yield from share_store.list_shares(diary_id, after, limit + 1))

    rows = await context.database.read(operation())
    items = [share_of(row, now) for row in rows[:limit]]
    return SharePage(items=items, next=items[-1].share_id if len(rows) > limit else None)


async def read_share(
    context: Context, credential: Credential | None, diary_id: str, share_id: str
) -> Share:
    """
    Give one share as it stands now; never its link.

    Raises:
        NotFoundError: the diary has no such share.
    """
    now = context.now()

    def operation() -> Operation[ShareRow]:
        yield from access.require_diary(credential, diary_id, "diary:read", now)
        return (yield from _existing(diary_id, share_id))

    return share_of(await context.database.read(operation()), now)


async def list_accesses(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    share_id: str,
    after: str | None,
    limit: int,
) -> ShareAccessPage:
    """
    Give who looked at a share, latest first; *after* is the last id of the page before.

    Raises:
        NotFoundError: the diary has no such share.
    """

    def operation() -> Operation[list[share_store.AccessRow]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        yield from _existing(diary_id, share_id)
        return (yield from share_store.list_accesses(diary_id, share_id, after, limit + 1))

    rows = await context.database.read(operation())
    items = [ShareAccess(**row._asdict()) for row in rows[:limit]]
    return ShareAccessPage(items=items, next=items[-1].access_id if len(rows) > limit else None)


async def renew_share(
    context: Context, credential: Credential | None, diary_id: str, share_id: str
) -> Share:
    """
    Let a share live for the usual length of its kind from now on; the link stays the same.

    Raises:
        NotFoundError: the diary has no such share.
        ShareNotRenewableError: it has ended, is one for a visit, or expired too long ago.
    """
    now = context.now()

    def operation() -> Operation[ShareRow]:
        yield from access.require_diary(credential, diary_id, "shares:write", now)
        row = yield from _existing(diary_id, share_id)
        until = share_terms.renewed_until(standing_of(row), now)
        if until is None:
            raise ShareNotRenewableError
        renewed = row._replace(expires_at=instant_text(until))
        yield from share_store.renew_share(diary_id, share_id, renewed.expires_at)
        yield from share_link_store.keep_link_until(
            ShareKey(diary_id, share_id),
            instant_text(share_terms.forgotten_at(standing_of(renewed))),
        )
        event = ShareRenewed(share_id=share_id, expires_at=renewed.expires_at)
        yield from ledger.record(diary_id, [ledger.happening(event, now)], now)
        return renewed

    return share_of(await context.database.write(operation(), lock=diary_id), now)


async def revoke_share(
    context: Context, credential: Credential | None, diary_id: str, share_id: str
) -> None:
    """
    End a share at once and delete what is in it; it stays listed, with who looked.

    Revoking one that has ended does nothing.

    Raises:
        NotFoundError: the diary has no such share.
    """
    now = context.now()

    def operation() -> Operation[None]:
        yield from access.require_diary(credential, diary_id, "shares:write", now)
        row = yield from _existing(diary_id, share_id)
        if row.ended_at is not None:
            return
        yield from share_store.end_share(diary_id, share_id, instant_text(now), "revoked")
        yield from share_store.forget_content(diary_id, share_id)
        event = ShareRevoked(share_id=share_id)
        yield from ledger.record(diary_id, [ledger.happening(event, now)], now)

    await context.database.write(operation(), lock=diary_id)


def standing_of(row: ShareRow) -> Standing:
    """Give what decides the state of a stored share."""
    return Standing(row.kind, parse_instant(row.expires_at), row.end_reason)  # type: ignore[arg-type]


def key_binding(key: ShareKey) -> str:
    """Name the share that a wrapped key belongs to, so that it opens no other."""
    return f"{key.diary_id} {key.share_id}"


def share_of(row: ShareRow, now: datetime) -> Share:
    """Give a stored share as its owner sees it."""
    standing = standing_of(row)
    until = share_terms.renewable_until(standing)
    return Share(
        share_id=row.share_id,
        kind=standing.kind,
        label=row.label,
        content=codec.decode(row.content, ShareContent),
        state=share_terms.state_of(standing, now),
        created_at=row.created_at,
        expires_at=row.expires_at,
        renewable_until=None if until is None or until <= now else instant_text(until),
        ended_at=row.ended_at,
        attempts_left=row.attempts_left if TERMS[standing.kind].has_passcode else None,
        openings=row.openings,
        last_opened_at=row.last_opened_at,
    )


def _existing(diary_id: str, share_id: str) -> Operation[ShareRow]:
    row = yield from share_store.read_share(diary_id, share_id)
    if row is None:
        raise NotFoundError
    return row
