"""A chain shows every change made to it afterwards."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from server.domain.ledger import (
    START,
    Fault,
    Head,
    Link,
    canonical,
    ended,
    followed,
    linked,
    row_hash,
)

NOON = "2026-03-02T12:00:00.000Z"
LENGTH = 6


def a_chain(length: int = LENGTH) -> list[Link]:
    chain: list[Link] = []
    head = START
    for number in range(1, length + 1):
        event = canonical({"kind": "warning_acknowledged", "action": "not_yet", "n": number})
        chain.append(linked(head, f"event-{number}", NOON, NOON, event))
        head = chain[-1].head
    return chain


def verdict(chain: list[Link], kept: Head) -> Head | Fault:
    reached = followed(START, chain)
    if isinstance(reached, Fault):
        return reached
    return ended(reached, kept) or reached


def test_canonical_json_sorts_members_and_has_no_spaces() -> None:
    assert canonical({"b": [1, {"d": 0, "c": "é"}], "a": None}) == (
        '{"a":null,"b":[1,{"c":"é","d":0}]}'.encode()
    )


def test_a_hash_is_that_of_all_other_fields() -> None:
    (link,) = a_chain(1)
    fields = {**link._asdict(), "event": json.loads(link.event)}
    del fields["hash"]

    text = json.dumps(fields, sort_keys=True, separators=(",", ":"))

    assert link.hash == hashlib.sha256(text.encode()).hexdigest()
    assert (link.sequence, link.previous_hash) == (1, "0" * 64)


def test_a_chain_as_it_was_written_holds() -> None:
    chain = a_chain()

    assert verdict(chain, chain[-1].head) == chain[-1].head
    assert verdict([], START) == START


def test_a_chain_can_be_followed_in_parts() -> None:
    chain = a_chain()

    middle = followed(START, chain[:4])

    assert middle == chain[3].head
    assert followed(middle, chain[4:]) == chain[-1].head


def _edited(**fields: Any) -> Callable[[list[Link]], list[Link]]:
    return lambda chain: [link._replace(**fields) if link.sequence == 3 else link for link in chain]


def _sealed_again(chain: list[Link]) -> list[Link]:
    edited = chain[2]._replace(event=b"{}")
    return [*chain[:2], edited._replace(hash=row_hash(edited)), *chain[3:]]


def _swapped(chain: list[Link]) -> list[Link]:
    third, fourth = chain[2]._replace(sequence=4), chain[3]._replace(sequence=3)
    return [*chain[:2], fourth, third, *chain[4:]]


TAMPERING: dict[str, tuple[Callable[[list[Link]], list[Link]], int, str]] = {
    "another event": (_edited(event=b"{}"), 3, "changed"),
    "the same event, spelled otherwise": (
        lambda chain: _edited(event=chain[2].event.replace(b":", b": "))(chain),
        3,
        "changed",
    ),
    "another time": (_edited(occurred_at="2026-03-02T11:00:00.000Z"), 3, "changed"),
    "another time of arrival": (_edited(recorded_at="2026-03-02T11:00:00.000Z"), 3, "changed"),
    "another id": (_edited(event_id="event-9"), 3, "changed"),
    "another hash": (_edited(hash="f" * 64), 3, "changed"),
    "another hash before": (_edited(previous_hash="f" * 64), 3, "not bound"),
    "an event sealed again": (_sealed_again, 4, "not bound"),
    "two rows swapped": (_swapped, 3, "not bound"),
    "a row taken from the middle": (lambda chain: chain[:2] + chain[3:], 3, "missing"),
    "the first row taken": (lambda chain: chain[1:], 1, "missing"),
    "the tail cut off": (lambda chain: chain[:4], 5, "missing"),
    "every row taken": (lambda chain: [], 1, "missing"),
    "a row added": (
        lambda chain: [*chain, linked(chain[-1].head, "event-7", NOON, NOON, b"{}")],
        7,
        "added",
    ),
    "the last row sealed again": (
        lambda chain: [*chain[:-1], linked(chain[-2].head, "event-6", NOON, NOON, b"{}")],
        6,
        "changed",
    ),
}


@pytest.mark.parametrize(("tamper", "sequence", "reason"), TAMPERING.values(), ids=TAMPERING.keys())
def test_what_was_tampered_with_is_named(
    tamper: Callable[[list[Link]], list[Link]], sequence: int, reason: str
) -> None:
    chain = a_chain()

    fault = verdict(tamper(chain), chain[-1].head)

    assert isinstance(fault, Fault)
    assert fault.sequence == sequence
    assert fault.reason.startswith(reason)
