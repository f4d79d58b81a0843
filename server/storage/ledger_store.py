"""The ledger of a diary: rows that are only ever added, where they end, and the notices shown."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class LedgerRow(NamedTuple):
    """A row; ``event`` is made by the codec of canonical JSON."""

    sequence: int
    event_id: str
    occurred_at: str
    recorded_at: str
    event: bytes
    previous_hash: str
    hash: str


def load_head(diary_id: str) -> Operation[tuple[int, str] | None]:
    """Load the sequence and the hash of the last row; None before the first."""
    rows = yield Sql("select sequence, hash from ledger_head where diary_id = $1", diary_id)
    return (rows[0][0], rows[0][1]) if rows else None


def save_head(diary_id: str, sequence: int, row_hash: str) -> Operation[None]:
    """Note where the ledger ends now."""
    yield Sql(
        "insert into ledger_head (diary_id, sequence, hash) values ($1, $2, $3)"
        " on conflict (diary_id) do update set sequence = excluded.sequence, hash = excluded.hash",
        diary_id,
        sequence,
        row_hash,
    )


def append_row(diary_id: str, row: LedgerRow) -> Operation[bool]:
    """Add *row* at the end; False, and nothing is added, where its event is there already."""
    rows = yield Sql(
        "insert into ledger (diary_id, sequence, event_id, occurred_at, recorded_at, event,"
        " previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)"
        " on conflict (diary_id, event_id) do nothing returning sequence",
        diary_id,
        *row,
    )
    return bool(rows)


def hash_at(diary_id: str, sequence: int) -> Operation[str | None]:
    """Load the hash of one row; None where there is none."""
    rows = yield Sql(
        "select hash from ledger where diary_id = $1 and sequence = $2 order by sequence",
        diary_id,
        sequence,
    )
    return rows[0][0] if rows else None


def rows_after(diary_id: str, sequence: int, limit: int) -> Operation[list[LedgerRow]]:
    """Load at most *limit* rows above *sequence*, in sequence."""
    rows = yield Sql(
        "select sequence, event_id, occurred_at, recorded_at, event, previous_hash, hash"
        " from ledger where diary_id = $1 and sequence > $2 order by sequence limit $3",
        diary_id,
        sequence,
        limit,
    )
    return [LedgerRow(*row) for row in rows]


def save_notice(diary_id: str, local_date: str, rule_id: str, item_id: str) -> Operation[None]:
    """Note that a notice was shown on that date; once is enough."""
    yield Sql(
        "insert into notice (diary_id, local_date, rule_id, item_id) values ($1, $2, $3, $4)"
        " on conflict (diary_id, local_date, rule_id, item_id) do nothing",
        diary_id,
        local_date,
        rule_id,
        item_id,
    )


def notices_shown(
    diary_id: str, from_date: str, to_date: str
) -> Operation[list[tuple[str, str, str]]]:
    """List ``(local_date, rule_id, item_id)`` of the notices shown between two dates."""
    rows = yield Sql(
        "select local_date, rule_id, item_id from notice"
        " where diary_id = $1 and local_date >= $2 and local_date <= $3"
        " order by local_date, rule_id, item_id",
        diary_id,
        from_date,
        to_date,
    )
    return [(local_date, rule_id, item_id) for local_date, rule_id, item_id in rows]
