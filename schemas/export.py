"""The lines of an exported diary, one JSON object each; docs/export-format.md explains them."""

from typing import Annotated, Any, Literal

from msgspec import Meta

from schemas.base import Instant, SparseShape, Uuid
from schemas.ledger import Name, Sha256
from schemas.outcome import AcknowledgementAction, FollowUpOutcome
from schemas.urgent_rule import Tier

FORMAT = "retinote-diary"
VERSION = 1

Count = Annotated[int, Meta(ge=0)]
LocalDate = Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", max_length=10)]


class Header(SparseShape, frozen=True, kw_only=True, tag_field="type", tag="header"):
    """
    The first line. It holds no clock and no id, so that equal diaries make equal files.

    ``origin`` is ``device`` for a file that a phone made of its own store: such a file knows
    neither sequences nor hashes.
    """

    format: Literal["retinote-diary"]
    version: Annotated[int, Meta(ge=1)]
    origin: Literal["server", "device"]


class WarningLine(SparseShape, frozen=True, kw_only=True, tag_field="type", tag="warning"):
    """
    How a warning stands; its words are those of the ledger.

    ``body`` is there only where the ledger does not have them: in warnings of the first version.
    """

    warning_id: Uuid
    local_date: LocalDate
    rule_id: Name
    tier: Tier
    body: dict[str, Any] | None = None
    shown_at: Instant | None = None
    acknowledged_at: Instant | None = None
    action: AcknowledgementAction | None = None
    followed_up_at: Instant | None = None
    outcome: FollowUpOutcome | None = None


class ChangeLine(SparseShape, frozen=True, kw_only=True, tag_field="type", tag="change"):
    """A change of the history; those of a device have neither sequence nor instant of arrival."""

    sequence: Annotated[int, Meta(ge=1)] | None = None
    change_id: Uuid
    collection: str
    key: Annotated[str, Meta(min_length=1, max_length=64)]
    fields: dict[str, Any] | None
    edited_at: Instant
    recorded_at: Instant | None = None


class LedgerLine(SparseShape, frozen=True, kw_only=True, tag_field="type", tag="ledger"):
    """A row of the ledger as it was sealed."""

    sequence: Annotated[int, Meta(ge=1)]
    event_id: Uuid
    occurred_at: Instant
    recorded_at: Instant
    event: dict[str, Any]
    previous_hash: Sha256
    hash: Sha256


class EventLine(SparseShape, frozen=True, kw_only=True, tag_field="type", tag="event"):
    """An event that a device keeps; it was sealed nowhere."""

    event_id: Uuid
    occurred_at: Instant
    event: dict[str, Any]


class End(SparseShape, frozen=True, kw_only=True, tag_field="type", tag="end"):
    """The last line: how many there are of each kind. A file without it was cut off."""

    warnings: Count = 0
    changes: Count = 0
    ledger: Count = 0
    events: Count = 0


Line = Header | WarningLine | ChangeLine | LedgerLine | EventLine | End
