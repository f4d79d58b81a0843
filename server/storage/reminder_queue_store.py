"""What the scheduler asks of all diaries together: who is due, and which server sends."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class DueRow(NamedTuple):
    """Which browser of which diary is to be decided about."""

    diary_id: str
    subscription_id: str


def hold_lease(
    name: str, holder: str, now: str, expires_at: str, believable_until: str
) -> Operation[bool]:
    """
    Take or keep the lease of that name; False while another holds it.

    Args:
        believable_until: one that ends later was taken while a clock was wrong, and holds nobody.
    """
    rows = yield Sql(
        "insert into lease (name, holder, expires_at) values ($1, $2, $4)"
        " on conflict (name) do update set holder = excluded.holder,"
        " expires_at = excluded.expires_at"
        " where lease.holder = $2 or lease.expires_at <= $3 or lease.expires_at > $5"
        " returning holder",
        name,
        holder,
        now,
        expires_at,
        believable_until,
    )
    return bool(rows)


def release_lease(name: str, holder: str) -> Operation[None]:
    """Let another take the lease at once."""
    yield Sql("delete from lease where name = $1 and holder = $2", name, holder)


def due_subscriptions(now: str, believable_until: str, limit: int) -> Operation[list[DueRow]]:
    """
    List at most *limit* browsers to decide about, the longest due first.

    Args:
        believable_until: what is due later was decided while a clock was wrong.
    """
    # Two searches of one index: a single one with "or" would read all of it.
    rows = yield Sql(
        "select diary_id, subscription_id from push_subscription where next_due_at <= $1"
        " order by next_due_at, subscription_id limit $2",
        now,
        limit,
    )
    unbelievable = yield Sql(
        "select diary_id, subscription_id from push_subscription where next_due_at > $1"
        " order by next_due_at, subscription_id limit $2",
        believable_until,
        limit - len(rows),
    )
    rows = [*rows, *unbelievable]
    return [DueRow(*row) for row in rows]


def postpone(diary_id: str, subscription_id: str, next_due_at: str) -> Operation[None]:
    """Leave one browser alone until *next_due_at*, whatever is due before."""
    yield Sql(
        "update push_subscription set next_due_at = $3"
        " where diary_id = $1 and subscription_id = $2 and next_due_at is not null",
        diary_id,
        subscription_id,
        next_due_at,
    )


def release_endpoint(endpoint_hash: str, diary_id: str, subscription_id: str) -> Operation[None]:
    """Forget every other subscription of the same browser: it is one diary's at a time."""
    yield Sql(
        "delete from push_subscription where endpoint_hash = $1"
        " and not (diary_id = $2 and subscription_id = $3)",
        endpoint_hash,
        diary_id,
        subscription_id,
    )
