"""Urgent warnings that were shown, and what the person did about them."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql

LAST_ID = "\U0010ffff"


class WarningRow(NamedTuple):
    """A warning as it was shown; ``body`` is made by the codec."""

    warning_id: str
    rule_id: str
    local_date: str
    pack_version: str
    tier: str
    body: bytes
    shown_at: str
    acknowledged_at: str | None
    action: str | None


def save_warning(diary_id: str, warning: WarningRow) -> Operation[WarningRow]:
    """Store *warning*, or return the one that stands for the same rule and date already."""
    rows = yield Sql(
        "insert into warning (diary_id, warning_id, rule_id, local_date, pack_version, tier, body,"
        " shown_at, acknowledged_at, action) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        " on conflict (diary_id, local_date, rule_id) do nothing returning warning_id",
        diary_id,
        *warning,
    )
    if rows:
        return warning
    rows = yield Sql(
        "select warning_id, rule_id, local_date, pack_version, tier, body, shown_at,"
        " acknowledged_at, action from warning"
        " where diary_id = $1 and local_date = $2 and rule_id = $3",
        diary_id,
        warning.local_date,
        warning.rule_id,
    )
    return WarningRow(*rows[0])


def warnings_on(diary_id: str, local_date: str) -> Operation[list[WarningRow]]:
    """List the warnings of one date, oldest first."""
    rows = yield Sql(
        "select warning_id, rule_id, local_date, pack_version, tier, body, shown_at,"
        " acknowledged_at, action from warning"
        " where diary_id = $1 and local_date = $2 order by warning_id",
        diary_id,
        local_date,
    )
    return [WarningRow(*row) for row in rows]


def list_warnings(diary_id: str, after_id: str | None, limit: int) -> Operation[list[WarningRow]]:
    """
    List warnings, newest first, which is the order of their ids.

    Args:
        after_id: the last one of the page before.
        limit: at most so many.
    """
    rows = yield Sql(
        "select warning_id, rule_id, local_date, pack_version, tier, body, shown_at,"
        " acknowledged_at, action from warning"
        " where diary_id = $1 and warning_id < $2 order by warning_id desc limit $3",
        diary_id,
        LAST_ID if after_id is None else after_id,
        limit,
    )
    return [WarningRow(*row) for row in rows]


def acknowledge(
    diary_id: str, warning_id: str, acknowledged_at: str, action: str
) -> Operation[WarningRow | None]:
    """Note what the person did, in place of what was noted; None for no such warning."""
    rows = yield Sql(
        "update warning set acknowledged_at = $3, action = $4"
        " where diary_id = $1 and warning_id = $2"
        " returning warning_id, rule_id, local_date, pack_version, tier, body, shown_at,"
        " acknowledged_at, action",
        diary_id,
        warning_id,
        acknowledged_at,
        action,
    )
    return WarningRow(*rows[0]) if rows else None
