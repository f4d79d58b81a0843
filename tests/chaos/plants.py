"""Bugs put in on purpose, to see that the judge finds them."""

import json
from typing import Any

from tests.chaos.bad_line import Message


def forgets_what_it_acknowledged(request: Message) -> Message | bytes:
    """Answer yes to every third batch, and keep nothing of it."""
    sent = _batch(request)
    if sent is None or sum(sent["changes"][-1]["change_id"].encode()) % 3:
        return request
    accepted = [
        {**_named(change, "change_id", "edited_at"), "sequence": 1, "is_clamped": False}
        for change in sent["changes"]
    ]
    stands = {"cursor": sent["cursor"], "mark": sent.get("mark", ""), "more": False}
    answer = json.dumps({**stands, "accepted": accepted, "rejected": [], "changes": []}).encode()
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n"
    return head + b"content-length: %d\r\n\r\n" % len(answer) + answer


def applies_twice(request: Message) -> Message | bytes:
    """Take the first change of every batch for two."""
    sent = _batch(request)
    if sent is None:
        return request
    first = sent["changes"][0]
    again = {
        **first,
        "change_id": first["change_id"][:-1] + ("0" if first["change_id"][-1] != "0" else "1"),
    }
    body = json.dumps({**sent, "changes": [*sent["changes"], again]}).encode()
    lines = request[0].split(b"\r\n")
    kept = [line for line in lines if not line.lower().startswith(b"content-length:")]
    return b"\r\n".join([kept[0], b"content-length: %d" % len(body), *kept[1:]]), body


def _batch(request: Message) -> Any:
    head, body = request
    if b"/sync " not in head.partition(b"\r\n")[0]:
        return None
    sent = json.loads(body)
    return sent if sent["changes"] else None


def _named(change: Any, *names: str) -> dict[str, Any]:
    return {name: change[name] for name in names}
