"""
The load generator, a process of its own that does as little as it can for each request.

It reads one plan as JSON from its standard input, keeps one request under way on every connection,
and writes one result. Anything but a 2xx answer ends it with that answer as its error.
"""

import json
import selectors
import socket
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

HEAD_END = b"\r\n\r\n"
LENGTH = b"content-length: "
BUFFER_BYTES = 1 << 18
SILENCE_SECONDS = 20.0

RequestMaker = Callable[[int], bytes]


class Connection:
    """One keep-alive connection and the numbered requests it sends, one after another."""

    def __init__(self, port: int, first: int, request: RequestMaker) -> None:
        self.number = first
        self._request = request
        self._head = b""
        self._missing = 0
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self) -> None:
        """Send the next request."""
        self.socket.sendall(self._request(self.number))
        self.number += 1

    def receive(self, buffer: bytearray) -> bool:
        """Take what has arrived; True when the answer is whole."""
        size = self.socket.recv_into(buffer)
        if not size:
            raise SystemExit("the server closed the connection")
        if self._missing:
            self._missing -= size
        else:
            self._head += buffer[:size]
            end = self._head.find(HEAD_END)
            if end < 0:
                return False
            self._missing = end + len(HEAD_END) + _length(self._head, end) - len(self._head)
            self._head = b""
        return self._missing == 0


def _length(head: bytes, end: int) -> int:
    if head[9:10] != b"2":
        raise SystemExit(head.decode(errors="replace"))
    start = head.find(LENGTH, 0, end)
    if start < 0:
        raise SystemExit("an answer without content-length")
    return int(head[start + len(LENGTH) : end].split(b"\r\n", 1)[0])


def run(plan: dict[str, Any]) -> dict[str, Any]:
    """
    Carry out a plan.

    The plan has ``port``, ``kind`` (``save`` or ``read``), ``connections`` (for each the targets it
    takes in turn, as ``[diary id, cookie]``), ``first`` (the number of the first request), and
    either ``seconds`` with ``warm_up_seconds`` before them, or ``requests`` for so many in all.
    ``save`` adds ``dates`` and ``bodies``.
    """
    connections = [
        Connection(plan["port"], plan["first"], request_maker(plan, targets))
        for targets in plan["connections"]
    ]
    started = time.perf_counter()
    counted_from = started + plan.get("warm_up_seconds", 0)
    until = counted_from + plan["seconds"] if "seconds" in plan else float("inf")
    answered = _exchange(connections, counted_from, until, plan.get("requests"))
    seconds = plan.get("seconds") or time.perf_counter() - started
    last = max(connection.number for connection in connections)
    return {"answered": answered, "seconds": seconds, "next": last}


def _exchange(
    connections: Sequence[Connection], counted_from: float, until: float, requests: int | None
) -> int:
    selector = selectors.DefaultSelector()
    for connection in connections:
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.send()
    buffer = bytearray(BUFFER_BYTES)
    unsent = sys.maxsize if requests is None else requests - len(connections)
    under_way, answered, now = len(connections), 0, time.perf_counter
    while under_way:
        ready = selector.select(SILENCE_SECONDS)
        if not ready:
            raise SystemExit(f"no answer for {SILENCE_SECONDS:.0f} s")
        for key, _ in ready:
            connection = key.data
            if not connection.receive(buffer):
                continue
            moment = now()
            answered += counted_from <= moment < until
            if moment < until and unsent > 0:
                unsent -= 1
                connection.send()
            else:
                under_way -= 1
    return answered


def request_maker(plan: dict[str, Any], targets: Sequence[Sequence[str]]) -> RequestMaker:
    """Give the function that makes a connection's request of a number."""
    if plan["kind"] == "read":
        return _reads(targets)
    return _saves(targets, plan["dates"], plan["bodies"])


def _reads(targets: Sequence[Sequence[str]]) -> RequestMaker:
    requests = [
        f"GET /api/v1/diaries/{diary_id}/entries HTTP/1.1\r\n{_headers(cookie)}\r\n".encode()
        for diary_id, cookie in targets
    ]
    return lambda number: requests[number % len(requests)]


def _saves(
    targets: Sequence[Sequence[str]], dates: Sequence[str], bodies: Sequence[str]
) -> RequestMaker:
    starts = [f"PUT /api/v1/diaries/{diary_id}/entries/".encode() for diary_id, _ in targets]
    heads = [f" HTTP/1.1\r\n{_headers(cookie)}".encode() for _, cookie in targets]
    days = [date.encode() for date in dates]
    ends = [_with_length(body.encode()) for body in bodies]

    def request(number: int) -> bytes:
        visit, target = divmod(number, len(targets))
        # Each day is created, then edited: half the saves of a diary are corrections.
        day = days[visit // 2 % len(days)]
        return starts[target] + day + heads[target] + ends[visit % len(ends)]

    return request


def _headers(cookie: str) -> str:
    return f"host: 127.0.0.1\r\ncookie: {cookie}\r\nuser-agent: bench\r\naccept: */*\r\n"


def _with_length(body: bytes) -> bytes:
    return b"content-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)


if __name__ == "__main__":
    json.dump(run(json.load(sys.stdin)), sys.stdout)
