"""Links and tickets, known by the hash of their token before anybody knows whose diary it is."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class ShareKey(NamedTuple):
    """Which share of which diary."""

    diary_id: str
    share_id: str


class TicketRow(NamedTuple):
    """Leave to fetch one file of a share once; ``recipient`` is who asked for it."""

    diary_id: str
    share_id: str
    position: int
    recipient: str
    expires_at: str


def save_link(token_hash: str, key: ShareKey, forget_at: str) -> Operation[None]:
    """Let the token of that hash lead to a share, at most until *forget_at*."""
    yield Sql(
        "insert into share_link (token_hash, diary_id, share_id, forget_at)"
        " values ($1, $2, $3, $4)",
        token_hash,
        *key,
        forget_at,
    )


def find_link(token_hash: str) -> Operation[ShareKey | None]:
    """Find where the token of that hash leads."""
    rows = yield Sql("select diary_id, share_id from share_link where token_hash = $1", token_hash)
    return ShareKey(*rows[0]) if rows else None


def keep_link_until(key: ShareKey, forget_at: str) -> Operation[None]:
    """Let the link of a share be forgotten at another instant."""
    yield Sql(
        "update share_link set forget_at = $3 where diary_id = $1 and share_id = $2",
        *key,
        forget_at,
    )


def links_to_forget(now: str, limit: int) -> Operation[list[ShareKey]]:
    """List at most *limit* shares, of all diaries, whose time to be forgotten has come."""
    rows = yield Sql(
        "select diary_id, share_id from share_link where forget_at <= $1"
        " order by forget_at, token_hash limit $2",
        now,
        limit,
    )
    return [ShareKey(*row) for row in rows]


def save_ticket(token_hash: str, ticket: TicketRow) -> Operation[None]:
    """Let the token of that hash fetch one file."""
    yield Sql(
        "insert into share_ticket (token_hash, diary_id, share_id, position, recipient, expires_at)"
        " values ($1, $2, $3, $4, $5, $6)",
        token_hash,
        *ticket,
    )


def find_ticket(token_hash: str, now: str) -> Operation[TicketRow | None]:
    """Find the ticket of that hash, unless it has expired."""
    rows = yield Sql(
        "select diary_id, share_id, position, recipient, expires_at from share_ticket"
        " where token_hash = $1 and expires_at > $2",
        token_hash,
        now,
    )
    return TicketRow(*rows[0]) if rows else None


def spend_ticket(token_hash: str) -> Operation[bool]:
    """Spend a ticket; False where it was spent before. One of many at once succeeds."""
    rows = yield Sql(
        "delete from share_ticket where token_hash = $1 returning token_hash", token_hash
    )
    return bool(rows)


def purge_tickets(diary_id: str, now: str) -> Operation[None]:
    """Forget the tickets of a diary that have expired."""
    yield Sql("delete from share_ticket where diary_id = $1 and expires_at <= $2", diary_id, now)
