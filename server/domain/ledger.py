"""The chain of a ledger: each row carries the hash of the one before, so no change goes unseen."""

import hashlib
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

_canonical = msgspec.json.Encoder(order="sorted").encode


class Head(NamedTuple):
    """Where a chain ends: the sequence and the hash of its last row."""

    sequence: int
    hash: str


START = Head(0, "0" * 64)
"""Where a chain without rows ends."""


class Link(NamedTuple):
    """A row as the chain sees it; ``event`` is canonical JSON."""

    sequence: int
    event_id: str
    occurred_at: str
    recorded_at: str
    event: bytes
    previous_hash: str
    hash: str

    @property
    def head(self) -> Head:
        """The chain's end, when this is its last row."""
        return Head(self.sequence, self.hash)


class Fault(NamedTuple):
    """The first row of a chain that is not as it was written, and what is wrong there."""

    sequence: int
    reason: str


def canonical(value: Any) -> bytes:
    """Spell *value* as JSON in the one way that is hashed: members by name, no spaces, UTF-8."""
    return _canonical(value)


def linked(head: Head, event_id: str, occurred_at: str, recorded_at: str, event: bytes) -> Link:
    """Make the row that follows *head*."""
    unsealed = Link(
        head.sequence + 1, event_id, occurred_at, recorded_at, event, head.hash, START.hash
    )
    return unsealed._replace(hash=row_hash(unsealed))


def row_hash(link: Link) -> str:
    """Give the SHA-256, in lower-case hex, of the canonical JSON of all fields but the hash."""
    fields = {**link._asdict(), "event": msgspec.Raw(link.event)}
    del fields["hash"]
    return hashlib.sha256(canonical(fields)).hexdigest()


def followed(head: Head, links: Iterable[Link]) -> Head | Fault:
    """
    Follow a chain from *head* through the rows after it, in the order of their sequence.

    Returns:
        Where it ends, to go on from there with the next rows; or the first fault.
    """
    for link in links:
        reason = _wrong_after(head, link)
        if reason is not None:
            return Fault(head.sequence + 1, reason)
        head = link.head
    return head


def ended(reached: Head, kept: Head) -> Fault | None:
    """Compare where a chain ends with the head that was kept apart from it."""
    if reached.sequence < kept.sequence:
        return Fault(reached.sequence + 1, f"missing: the chain once reached row {kept.sequence}")
    if reached.sequence > kept.sequence:
        return Fault(kept.sequence + 1, f"added: the chain should end with row {kept.sequence}")
    if reached.hash != kept.hash:
        return Fault(kept.sequence, "changed: its hash is not the one the chain ended with")
    return None


def _wrong_after(head: Head, link: Link) -> str | None:
    if link.sequence != head.sequence + 1:
        return "missing: there is a hole in the chain"
    if link.previous_hash != head.hash:
        return "not bound to the row before it"
    if link.hash != row_hash(link):
        return "changed: its content does not have its hash"
    return None
