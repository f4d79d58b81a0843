"""The shares of a diary: what each says, its ciphertext, and who looked."""

from collections.abc import Iterable
from typing import NamedTuple

from server.storage.operation import Operation, Sql

LAST_ID = "\U0010ffff"


class ShareRow(NamedTuple):
    """
    A share; ``content`` is what was chosen for it, made by the codec.

    ``wrapped_key`` is the link's own key, kept, wrapped, only by a share that follows the diary.
    """

    share_id: str
    kind: str
    label: str
    content: bytes
    passcode_hash: str | None
    attempts_left: int
    wrapped_key: bytes | None
    created_at: str
    expires_at: str
    ended_at: str | None = None
    end_reason: str | None = None
    openings: int = 0
    last_opened_at: str | None = None


class FileRow(NamedTuple):
    """A file of a share, encrypted with the key that only its link holds."""

    content_type: str
    ciphertext: bytes
    updated_at: str


class AccessRow(NamedTuple):
    """Somebody looked, or tried to."""

    access_id: str
    accessed_at: str
    outcome: str
    recipient: str
    browser: str


def save_share(diary_id: str, share: ShareRow) -> Operation[None]:
    """Store a new *share*."""
    yield Sql(
        "insert into share (diary_id, share_id, kind, label, content, passcode_hash,"
        " attempts_left, wrapped_key, created_at, expires_at, ended_at, end_reason, openings,"
        " last_opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        diary_id,
        *share,
    )


def save_files(diary_id: str, share_id: str, files: Iterable[FileRow]) -> Operation[None]:
    """Store the files of a new share, in order."""
    for position, file in enumerate(files):
        yield Sql(
            "insert into share_file (diary_id, share_id, position, content_type, ciphertext,"
            " updated_at) values ($1, $2, $3, $4, $5, $6)",
            diary_id,
            share_id,
            position,
            *file,
        )


def read_share(diary_id: str, share_id: str) -> Operation[ShareRow | None]:
    """Load the share of that id."""
    rows = yield Sql(
        "select share_id, kind, label, content, passcode_hash, attempts_left, wrapped_key,"
        " created_at, expires_at, ended_at, end_reason, openings, last_opened_at from share"
        " where diary_id = $1 and share_id = $2",
        diary_id,
        share_id,
    )
    return ShareRow(*rows[0]) if rows else None


def list_shares(diary_id: str, after: str | None, limit: int) -> Operation[list[ShareRow]]:
    """List at most *limit* shares made before the share *after*, newest first."""
    rows = yield Sql(
        "select share_id, kind, label, content, passcode_hash, attempts_left, wrapped_key,"
        " created_at, expires_at, ended_at, end_reason, openings, last_opened_at from share"
        " where diary_id = $1 and share_id < $2 order by share_id desc limit $3",
        diary_id,
        after or LAST_ID,
        limit,
    )
    return [ShareRow(*row) for row in rows]


def load_files(diary_id: str, share_id: str) -> Operation[list[FileRow]]:
    """Load the files of a share, in order; none where it follows the diary or has ended."""
    rows = yield Sql(
        "select content_type, ciphertext, updated_at from share_file"
        " where diary_id = $1 and share_id = $2 order by position",
        diary_id,
        share_id,
    )
    return [FileRow(*row) for row in rows]


def reserve_attempt(diary_id: str, share_id: str) -> Operation[int | None]:
    """
    Take one of the attempts before a passcode is judged, and give how many are left.

    None where there was none. Many at once each take one of their own, so no more are judged than
    there were.
    """
    rows = yield Sql(
        "update share set attempts_left = attempts_left - 1"
        " where diary_id = $1 and share_id = $2 and attempts_left > 0 and ended_at is null"
        " returning attempts_left",
        diary_id,
        share_id,
    )
    return rows[0][0] if rows else None


def give_attempt_back(diary_id: str, share_id: str) -> Operation[None]:
    """Give back the attempt that was reserved for what proved the right passcode."""
    yield Sql(
        "update share set attempts_left = attempts_left + 1 where diary_id = $1 and share_id = $2",
        diary_id,
        share_id,
    )


def count_opening(diary_id: str, share_id: str, opened_at: str) -> Operation[None]:
    """Note that a share was opened."""
    yield Sql(
        "update share set openings = openings + 1, last_opened_at = $3"
        " where diary_id = $1 and share_id = $2",
        diary_id,
        share_id,
        opened_at,
    )


def renew_share(diary_id: str, share_id: str, expires_at: str) -> Operation[None]:
    """Let a share expire at another instant."""
    yield Sql(
        "update share set expires_at = $3 where diary_id = $1 and share_id = $2",
        diary_id,
        share_id,
        expires_at,
    )


def end_share(diary_id: str, share_id: str, ended_at: str, reason: str) -> Operation[None]:
    """End a share for good, unless it has ended before; see also ``forget_content``."""
    yield Sql(
        "update share set ended_at = $3, end_reason = $4"
        " where diary_id = $1 and share_id = $2 and ended_at is null",
        diary_id,
        share_id,
        ended_at,
        reason,
    )


def forget_content(diary_id: str, share_id: str) -> Operation[None]:
    """Delete all that a link could open, and the way to it; the share and who looked stay."""
    yield Sql(
        "update share set wrapped_key = null, passcode_hash = null"
        " where diary_id = $1 and share_id = $2",
        diary_id,
        share_id,
    )
    yield Sql("delete from share_file where diary_id = $1 and share_id = $2", diary_id, share_id)
    yield Sql("delete from share_ticket where diary_id = $1 and share_id = $2", diary_id, share_id)
    yield Sql("delete from share_link where diary_id = $1 and share_id = $2", diary_id, share_id)


def count_links(diary_id: str) -> Operation[int]:
    """Count the shares that still lead somewhere, or can be made to."""
    rows = yield Sql("select count(*) from share_link where diary_id = $1", diary_id)
    count: int = rows[0][0]
    return count


def save_access(diary_id: str, share_id: str, access: AccessRow) -> Operation[None]:
    """Note that somebody looked, or tried to."""
    yield Sql(
        "insert into share_access (diary_id, share_id, access_id, accessed_at, outcome, recipient,"
        " browser) values ($1, $2, $3, $4, $5, $6, $7)",
        diary_id,
        share_id,
        *access,
    )


def list_accesses(
    diary_id: str, share_id: str, after: str | None, limit: int
) -> Operation[list[AccessRow]]:
    """List at most *limit* accesses to a share before the access *after*, latest first."""
    rows = yield Sql(
        "select access_id, accessed_at, outcome, recipient, browser from share_access"
        " where diary_id = $1 and share_id = $2 and access_id < $3"
        " order by access_id desc limit $4",
        diary_id,
        share_id,
        after or LAST_ID,
        limit,
    )
    return [AccessRow(*row) for row in rows]


def last_changed_at(diary_id: str) -> Operation[str | None]:
    """Give the instant of the diary's last change; None for an empty one."""
    rows = yield Sql(
        "select recorded_at from change where diary_id = $1 order by sequence desc limit 1",
        diary_id,
    )
    return rows[0][0] if rows else None
