"""Urgent warnings as they stand: the words shown, and what the person did about them."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql

LAST_ID = "\U0010ffff"


class WarningRow(NamedTuple):
    """
    A warning; one diary has at most one of the same date, rule and tier.

    ``body`` holds its words, made by the codec; None while only what was done about it has arrived.
    ``is_shown`` is 1 where a device showed these words, 0 where the server alone gave them.
    """

    warning_id: str
    local_date: str
    rule_id: str
    tier: str
    body: bytes | None = None
    is_shown: int = 0
    shown_at: str | None = None
    acknowledged_at: str | None = None
    action: str | None = None
    followed_up_at: str | None = None
    outcome: str | None = None


def find_warning(
    diary_id: str, local_date: str, rule_id: str, tier: str
) -> Operation[WarningRow | None]:
    """Load the warning of that date, rule and tier."""
    rows = yield Sql(
        "select warning_id, local_date, rule_id, tier, body, is_shown, shown_at, acknowledged_at,"
        " action, followed_up_at, outcome from warning"
        " where diary_id = $1 and local_date = $2 and rule_id = $3 and tier = $4",
        diary_id,
        local_date,
        rule_id,
        tier,
    )
    return WarningRow(*rows[0]) if rows else None


def read_warning(diary_id: str, warning_id: str) -> Operation[WarningRow | None]:
    """Load the warning of that id."""
    rows = yield Sql(
        "select warning_id, local_date, rule_id, tier, body, is_shown, shown_at, acknowledged_at,"
        " action, followed_up_at, outcome from warning"
        " where diary_id = $1 and warning_id = $2",
        diary_id,
        warning_id,
    )
    return WarningRow(*rows[0]) if rows else None


def save_warning(diary_id: str, warning: WarningRow) -> Operation[None]:
    """Store *warning* in place of what was stored under its id."""
    yield Sql(
        "insert into warning (diary_id, warning_id, local_date, rule_id, tier, body, is_shown,"
        " shown_at, acknowledged_at, action, followed_up_at, outcome)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        " on conflict (diary_id, warning_id) do update set body = excluded.body,"
        " is_shown = excluded.is_shown, shown_at = excluded.shown_at,"
        " acknowledged_at = excluded.acknowledged_at, action = excluded.action,"
        " followed_up_at = excluded.followed_up_at, outcome = excluded.outcome",
        diary_id,
        *warning,
    )


def warnings_on(diary_id: str, local_date: str) -> Operation[list[WarningRow]]:
    """List the warnings of one date that have words, oldest first."""
    rows = yield Sql(
        "select warning_id, local_date, rule_id, tier, body, is_shown, shown_at, acknowledged_at,"
        " action, followed_up_at, outcome from warning"
        " where diary_id = $1 and local_date = $2 and body is not null order by warning_id",
        diary_id,
        local_date,
    )
    return [WarningRow(*row) for row in rows]


def list_warnings(diary_id: str, after_id: str | None, limit: int) -> Operation[list[WarningRow]]:
    """
    List the warnings that have words, newest first, which is the order of their ids.

    Args:
        after_id: the last one of the page before.
        limit: at most so many.
    """
    rows = yield Sql(
        "select warning_id, local_date, rule_id, tier, body, is_shown, shown_at, acknowledged_at,"
        " action, followed_up_at, outcome from warning"
        " where diary_id = $1 and warning_id < $2 and body is not null"
        " order by warning_id desc limit $3",
        diary_id,
        LAST_ID if after_id is None else after_id,
        limit,
    )
    return [WarningRow(*row) for row in rows]


def warnings_of(diary_id: str) -> Operation[list[WarningRow]]:
    """List every warning that has words, earliest date first."""
    rows = yield Sql(
        "select warning_id, local_date, rule_id, tier, body, is_shown, shown_at, acknowledged_at,"
        " action, followed_up_at, outcome from warning"
        " where diary_id = $1 and body is not null order by local_date, warning_id",
        diary_id,
    )
    return [WarningRow(*row) for row in rows]
