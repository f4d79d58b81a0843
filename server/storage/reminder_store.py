"""The browsers of a diary that are told, and the reminders each was sent."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class SubscriptionRow(NamedTuple):
    """
    A browser; ``endpoint`` and keys are empty once it is gone.

    Everything due up to ``considered_until`` has been decided; at ``next_due_at`` there is more to
    decide, None for never.
    """

    subscription_id: str
    endpoint_hash: str
    endpoint: str
    p256dh: str
    auth: str
    origin: str
    zone: str
    language: str
    browser: str
    created_at: str
    renewed_at: str
    considered_until: str
    next_due_at: str | None = None
    last_sent_at: str | None = None
    tested_at: str | None = None
    stopped_at: str | None = None


class ReminderRow(NamedTuple):
    """
    A reminder; ``state`` is ``claimed``, ``sent``, ``waiting``, ``quiet``, ``late``, ``failed``.

    What was claimed and never became anything else was perhaps sent: it is not sent again.
    """

    kind: str
    local_date: str
    due_at: str
    state: str
    attempts: int = 1
    retry_at: str | None = None


def save_subscription(diary_id: str, row: SubscriptionRow) -> Operation[None]:
    """Store *row* in place of what was stored under its id."""
    yield Sql(
        "insert into push_subscription (diary_id, subscription_id, endpoint_hash, endpoint, p256dh,"
        " auth, origin, zone, language, browser, created_at, renewed_at, considered_until,"
        " next_due_at, last_sent_at, tested_at, stopped_at)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        " on conflict (diary_id, subscription_id) do update set"
        " endpoint_hash = excluded.endpoint_hash, endpoint = excluded.endpoint,"
        " p256dh = excluded.p256dh, auth = excluded.auth, origin = excluded.origin,"
        " zone = excluded.zone, language = excluded.language, browser = excluded.browser,"
        " renewed_at = excluded.renewed_at, considered_until = excluded.considered_until,"
        " next_due_at = excluded.next_due_at, last_sent_at = excluded.last_sent_at,"
        " tested_at = excluded.tested_at, stopped_at = excluded.stopped_at",
        diary_id,
        *row,
    )


def find_subscription(diary_id: str, subscription_id: str) -> Operation[SubscriptionRow | None]:
    """Load one browser."""
    rows = yield Sql(
        "select subscription_id, endpoint_hash, endpoint, p256dh, auth, origin, zone, language,"
        " browser, created_at, renewed_at, considered_until, next_due_at, last_sent_at, tested_at,"
        " stopped_at from push_subscription where diary_id = $1 and subscription_id = $2"
        " order by subscription_id",
        diary_id,
        subscription_id,
    )
    return SubscriptionRow(*rows[0]) if rows else None


def list_subscriptions(diary_id: str) -> Operation[list[SubscriptionRow]]:
    """List the browsers of a diary, the newest first."""
    rows = yield Sql(
        "select subscription_id, endpoint_hash, endpoint, p256dh, auth, origin, zone, language,"
        " browser, created_at, renewed_at, considered_until, next_due_at, last_sent_at, tested_at,"
        " stopped_at from push_subscription where diary_id = $1"
        " order by created_at desc, subscription_id desc",
        diary_id,
    )
    return [SubscriptionRow(*row) for row in rows]


def delete_subscription(diary_id: str, subscription_id: str) -> Operation[bool]:
    """Forget a browser and what it was sent; False where there is none of that id."""
    yield Sql(
        "delete from reminder where diary_id = $1 and subscription_id = $2",
        diary_id,
        subscription_id,
    )
    rows = yield Sql(
        "delete from push_subscription where diary_id = $1 and subscription_id = $2"
        " returning subscription_id",
        diary_id,
        subscription_id,
    )
    return bool(rows)


def wake(diary_id: str, next_due_at: str, considered_until: str) -> Operation[None]:
    """Have every browser of the diary decided about anew, from *considered_until* on."""
    yield Sql(
        "update push_subscription set next_due_at = $2, considered_until = $3"
        " where diary_id = $1 and stopped_at is null",
        diary_id,
        next_due_at,
        considered_until,
    )


def claim(diary_id: str, subscription_id: str, row: ReminderRow) -> Operation[bool]:
    """Take a reminder that nobody has taken; of many at once one succeeds."""
    rows = yield Sql(
        "insert into reminder (diary_id, subscription_id, kind, local_date, due_at, state,"
        " attempts, retry_at) values ($1, $2, $3, $4, $5, $6, $7, $8)"
        " on conflict (diary_id, subscription_id, kind, local_date) do nothing returning kind",
        diary_id,
        subscription_id,
        *row,
    )
    return bool(rows)


def save_reminder(diary_id: str, subscription_id: str, row: ReminderRow) -> Operation[None]:
    """Store *row* in place of what was stored for its kind and date."""
    yield Sql(
        "insert into reminder (diary_id, subscription_id, kind, local_date, due_at, state,"
        " attempts, retry_at) values ($1, $2, $3, $4, $5, $6, $7, $8)"
        " on conflict (diary_id, subscription_id, kind, local_date) do update set"
        " due_at = excluded.due_at, state = excluded.state, attempts = excluded.attempts,"
        " retry_at = excluded.retry_at",
        diary_id,
        subscription_id,
        *row,
    )


def waiting_reminders(diary_id: str, subscription_id: str) -> Operation[list[ReminderRow]]:
    """List what is to be tried again, by when."""
    rows = yield Sql(
        "select kind, local_date, due_at, state, attempts, retry_at from reminder"
        " where diary_id = $1 and subscription_id = $2 and state = 'waiting'"
        " order by retry_at, kind, local_date",
        diary_id,
        subscription_id,
    )
    return [ReminderRow(*row) for row in rows]


def list_reminders(diary_id: str, subscription_id: str) -> Operation[list[ReminderRow]]:
    """List all that one browser was sent or is to be sent, by date."""
    rows = yield Sql(
        "select kind, local_date, due_at, state, attempts, retry_at from reminder"
        " where diary_id = $1 and subscription_id = $2 order by local_date, kind",
        diary_id,
        subscription_id,
    )
    return [ReminderRow(*row) for row in rows]


def purge_reminders(diary_id: str, before: str) -> Operation[None]:
    """Forget the reminders of local dates before *before*."""
    yield Sql("delete from reminder where diary_id = $1 and local_date < $2", diary_id, before)
