"""Answers kept for a while, so that a request sent twice is carried out once."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class IdempotencyRow(NamedTuple):
    """What was answered to the request with that key; ``answer`` is made by the codec."""

    idempotency_key: str
    body_hash: str
    status: int
    answer: bytes
    etag: str | None
    recorded_at: str


def find(diary_id: str, idempotency_key: str) -> Operation[IdempotencyRow | None]:
    """Find what was answered before."""
    rows = yield Sql(
        "select idempotency_key, body_hash, status, answer, etag, recorded_at from idempotency"
        " where diary_id = $1 and idempotency_key = $2",
        diary_id,
        idempotency_key,
    )
    return IdempotencyRow(*rows[0]) if rows else None


def save(diary_id: str, answer: IdempotencyRow) -> Operation[None]:
    """Keep *answer*; one that is kept under its key already stands."""
    yield Sql(
        "insert into idempotency (diary_id, idempotency_key, body_hash, status, answer, etag,"
        " recorded_at) values ($1, $2, $3, $4, $5, $6, $7)"
        " on conflict (diary_id, idempotency_key) do nothing",
        diary_id,
        *answer,
    )


def purge(diary_id: str, before: str) -> Operation[None]:
    """Forget the diary's answers recorded before that instant."""
    yield Sql("delete from idempotency where diary_id = $1 and recorded_at < $2", diary_id, before)
