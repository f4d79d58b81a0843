"""The ledger: what was shown and what was done, in rows that can only be added to."""

from datetime import date
from typing import Annotated, Any, Literal

from msgspec import Meta, field

from schemas.base import Instant, Shape, Uuid
from schemas.outcome import AcknowledgementAction, Evidence, FollowUpOutcome
from schemas.problem import FieldProblem
from schemas.share import AccessOutcome, ShareKind
from schemas.trend_rule import Advice
from schemas.urgent_rule import Contact, Source, Tier

MAX_EVENTS_PER_CALL = 200

MAX_EVENT_BYTES = 16 * 1024
"""Of one event in canonical JSON: words, contacts and sources of a warning are about a third."""

Name = Annotated[str, Meta(min_length=1, max_length=64, pattern="^[!-~]+$")]
"""An id or version as its pack has it; unknown ones too, since what was shown was shown."""
Words = Annotated[str, Meta(min_length=1, max_length=2000)]
Count = Annotated[int, Meta(ge=0)]
Actor = Annotated[str, Meta(max_length=80)]
"""A browser, coarsely, or the label of a token; empty where neither is known."""
ExportFormat = Literal["ndjson", "csv", "pdf", "fhir"]
FileFormat = Literal["ndjson", "csv"]
Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$", min_length=64, max_length=64)]


class Warned(Shape, frozen=True, kw_only=True):
    """A warning with the exact words and contacts it had."""

    rule_id: Name
    tier: Tier
    local_date: date
    pack_version: Name
    language: Name
    title: Words
    what_to_do: Annotated[list[Words], Meta(max_length=20)]
    may_signal: Words
    nobody_is_watching: Words
    contacts: Annotated[list[Contact], Meta(max_length=20)]
    sources: Annotated[list[Source], Meta(max_length=20)]
    review: Literal["pending", "reviewed"]
    evidence: Annotated[list[Evidence], Meta(max_length=200)]


class WarningIssued(Warned, frozen=True, kw_only=True, tag_field="kind", tag="warning_issued"):
    """The server evaluated a rule as met and answered with this warning."""


class WarningShown(Warned, frozen=True, kw_only=True, tag_field="kind", tag="warning_shown"):
    """A device showed this warning; ``evaluated_on`` says who decided it."""

    evaluated_on: Literal["device", "server"]


class WarningAcknowledged(
    Shape, frozen=True, kw_only=True, tag_field="kind", tag="warning_acknowledged"
):
    """What the person did about the warnings of one rule and tier for one date."""

    rule_id: Name
    tier: Tier
    local_date: date
    action: AcknowledgementAction


class WarningFollowedUp(
    Shape, frozen=True, kw_only=True, tag_field="kind", tag="warning_followed_up"
):
    """How it went, asked on a later day."""

    rule_id: Name
    tier: Tier
    local_date: date
    outcome: FollowUpOutcome


class NoticeShown(Shape, frozen=True, kw_only=True, tag_field="kind", tag="notice_shown"):
    """A device showed this notice of a trend, in these words."""

    rule_id: Name
    item_id: Name
    advice: Advice
    local_date: date
    pack_version: Name
    language: Name
    title: Words
    what_to_do: Annotated[list[Words], Meta(max_length=20)]
    review: Literal["pending", "reviewed"]
    evidence: Annotated[list[Evidence], Meta(max_length=200)]


class ShareCreated(Shape, frozen=True, kw_only=True, tag_field="kind", tag="share_created"):
    """The person made a link for somebody; what is in it is not said here."""

    share_id: Uuid
    share_kind: ShareKind
    expires_at: Instant


class ShareOpened(Shape, frozen=True, kw_only=True, tag_field="kind", tag="share_opened"):
    """Somebody opened a link, or fetched a file of it; ``recipient`` is their own word."""

    share_id: Uuid
    outcome: AccessOutcome
    recipient: Annotated[str, Meta(max_length=200)]
    browser: Annotated[str, Meta(max_length=64)]


class ShareRefused(Shape, frozen=True, kw_only=True, tag_field="kind", tag="share_refused"):
    """Somebody brought a wrong passcode; with no attempts left the link has ended."""

    share_id: Uuid
    outcome: AccessOutcome
    attempts_left: Annotated[int, Meta(ge=0)]
    recipient: Annotated[str, Meta(max_length=200)]
    browser: Annotated[str, Meta(max_length=64)]


class ShareRenewed(Shape, frozen=True, kw_only=True, tag_field="kind", tag="share_renewed"):
    """The person let a link live longer."""

    share_id: Uuid
    expires_at: Instant


class ShareRevoked(Shape, frozen=True, kw_only=True, tag_field="kind", tag="share_revoked"):
    """The person ended a link."""

    share_id: Uuid


class DiaryExported(Shape, frozen=True, kw_only=True, tag_field="kind", tag="diary_exported"):
    """Somebody signed in, or a token of theirs, took a copy; ``days`` are those it reaches over."""

    format: ExportFormat
    days: Count
    via: Literal["session", "token"]
    by: Actor


class DiaryImported(Shape, frozen=True, kw_only=True, tag_field="kind", tag="diary_imported"):
    """A file was brought into a diary that held something; ``left_out`` are rows that don't fit."""

    format: FileFormat
    days: Count
    changes: Count
    events: Count
    left_out: Count
    via: Literal["session", "token"]
    by: Actor


class RecordDeleted(Shape, frozen=True, kw_only=True, tag_field="kind", tag="record_deleted"):
    """A day, or another record, was deleted; its history stays until the diary is erased."""

    collection: Name
    key: Name


class DeviceExported(Shape, frozen=True, kw_only=True, tag_field="kind", tag="device_exported"):
    """A device made a file of its own store, without the server."""

    format: FileFormat
    days: Count


class DeviceImported(Shape, frozen=True, kw_only=True, tag_field="kind", tag="device_imported"):
    """A device brought a file into its own store, without the server."""

    format: FileFormat
    days: Count
    changes: Count
    events: Count
    left_out: Count


DeviceDataEvent = DeviceExported | DeviceImported
DataEvent = DiaryExported | DiaryImported | RecordDeleted | DeviceDataEvent
DeviceEvent = WarningShown | WarningAcknowledged | WarningFollowedUp | NoticeShown | DeviceDataEvent
ShareEvent = ShareCreated | ShareOpened | ShareRefused | ShareRenewed | ShareRevoked
Event = WarningIssued | ShareEvent | DeviceEvent | DataEvent
"""Only a ``DeviceEvent`` is taken from a device; the others are the server's own."""


class LedgerEvent(Shape, frozen=True, kw_only=True):
    """Something a device did, as it sends it; ``occurred_at`` is by the device's own clock."""

    event_id: Uuid
    occurred_at: Instant
    event: DeviceEvent


class LedgerRow(Shape, frozen=True, kw_only=True):
    """
    One row of a diary's ledger, bound to the row before it.

    ``hash`` is the SHA-256 of the canonical JSON of all other fields: members sorted by name, no
    spaces. ``previous_hash`` is that of the row before, 64 zeros for the first.
    """

    sequence: int
    event_id: Uuid
    occurred_at: Instant
    recorded_at: Instant
    event: Event
    previous_hash: Sha256
    hash: Sha256


class LedgerRequest(Shape, frozen=True, kw_only=True):
    """
    ``cursor`` is the last sequence the device has seen, 0 for none.

    ``mark`` is the hash of that row: by this the server notices that it was put back to an earlier
    day also when it has counted to the cursor or past it again since.
    """

    cursor: Annotated[int, Meta(ge=0)] = 0
    mark: Annotated[str, Meta(max_length=100)] = ""
    events: Annotated[list[Any], Meta(max_length=MAX_EVENTS_PER_CALL)] = field(default_factory=list)


class RejectedEvent(Shape, frozen=True, kw_only=True):
    """An event that was not kept, and why; the rest of its batch was."""

    index: int
    event_id: str | None
    code: str
    detail: str
    fields: list[FieldProblem]


class LedgerAnswer(Shape, frozen=True, kw_only=True):
    """``accepted`` are the ids that are on disk; ``rows`` those after the request's cursor."""

    accepted: list[Uuid]
    rejected: list[RejectedEvent]
    rows: list[LedgerRow]
    cursor: int
    more: bool


class LedgerPage(Shape, frozen=True, kw_only=True):
    """Rows by sequence; ``next`` is the ``after`` of the next page, null on the last."""

    items: list[LedgerRow]
    next: int | None
