"""What the scheduler asks of all diaries together: who is due, and which server sends."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class DueRow(NamedTuple):
    """Which browser of which diary is to be decided about."""

    diary_id: str
    subscription_id: str


def hold_lease(name: str, holder: str, now: str, expires_at: str) -> Operation[bool]:
    """Take or keep the lease of that name; False while another holds it."""
    rows = yield Sql(
        "insert into lease (name, holder, expires_at) values ($1, $2, $4)"
        " on conflict (name) do update set holder = excluded.holder,"
        " expires_at = excluded.expires_at"
        " where lease.holder = $2 or lease.expires_at <= $3 returning holder",
        name,
        holder,
        now,
        expires_at,
    )
    return bool(rows)


def release_lease(name: str, holder: str) -> Operation[None]:
    """Let another take the lease at once."""
    yield Sql("delete from lease where name = $1 and holder = $2", name, holder)


def due_subscriptions(now: str, limit: int) -> Operation[list[DueRow]]:
    """List at most *limit* browsers to decide about, the longest due first."""
    rows = yield Sql(
        "select diary_id, subscription_id from push_subscription where next_due_at <= $1"
        " order by next_due_at, subscription_id limit $2",
        now,
        limit,
    )
    return [DueRow(*row) for row in rows]


def release_endpoint(endpoint_hash: str, diary_id: str, subscription_id: str) -> Operation[None]:
    """Forget every other subscription of the same browser: it is one diary's at a time."""
    yield Sql(
        "delete from push_subscription where endpoint_hash = $1"
        " and not (diary_id = $2 and subscription_id = $3)",
        endpoint_hash,
        diary_id,
        subscription_id,
    )
