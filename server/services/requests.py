"""What HTTP lets a caller say about a change: on which state it counts, and that it is the same."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

import msgspec

from server.clock import instant_text
from server.errors import IdempotencyKeyReusedError, PreconditionFailedError
from server.storage import codec, idempotency_store
from server.storage.idempotency_store import IdempotencyRow
from server.storage.operation import Operation

REMEMBERED_FOR = timedelta(hours=24)

A = TypeVar("A", bound=msgspec.Struct)


class Precondition(NamedTuple):
    """The values of ``If-Match`` and ``If-None-Match`` as sent."""

    if_match: str | None = None
    if_none_match: str | None = None

    def check(self, revision: int, exists: bool) -> None:
        """
        Check the stored state against what the caller expects.

        Raises:
            PreconditionFailedError: it is another.
        """
        if self.if_match is not None and not (exists and _names(self.if_match, revision)):
            raise PreconditionFailedError(revision)
        if exists and self.is_unchanged(revision):
            raise PreconditionFailedError(revision)

    def is_unchanged(self, revision: int) -> bool:
        """Say whether ``If-None-Match`` names this very revision; weakly, as RFC 9110 has it."""
        return self.if_none_match is not None and _names(
            self.if_none_match.replace("W/", ""), revision
        )


class RequestMark(NamedTuple):
    """An ``Idempotency-Key`` and the hash of the request that came with it."""

    key: str
    request_hash: str


def mark(key: str | None, method: str, path: str, body: bytes) -> RequestMark | None:
    """Give the mark of a request; None without a key."""
    if key is None:
        return None
    request = b"\n".join((method.encode(), path.encode(), body))
    return RequestMark(key, hashlib.sha256(request).hexdigest())


def once(
    diary_id: str,
    request_mark: RequestMark | None,
    answer_type: type[A],
    now: datetime,
    operation: Callable[[], Operation[A]],
) -> Operation[A]:
    """
    Run *operation*, unless the same request was answered before: then give that answer again.

    Raises:
        IdempotencyKeyReusedError: the key was spent on another request.
    """
    if request_mark is None:
        return (yield from operation())
    seen = yield from idempotency_store.find(diary_id, request_mark.key)
    if seen is not None:
        if seen.body_hash != request_mark.request_hash:
            raise IdempotencyKeyReusedError
        return codec.decode(seen.answer, answer_type)
    answer = yield from operation()
    yield from idempotency_store.purge(diary_id, instant_text(now - REMEMBERED_FOR))
    yield from idempotency_store.save(
        diary_id,
        IdempotencyRow(
            idempotency_key=request_mark.key,
            body_hash=request_mark.request_hash,
            status=200,
            answer=codec.encode(answer),
            etag=None,
            recorded_at=instant_text(now),
        ),
    )
    return answer


def entity_tag(revision: int) -> str:
    """Spell a revision as a strong entity tag."""
    return f'"{revision}"'


def _names(header: str, revision: int) -> bool:
    tags = [tag.strip() for tag in header.split(",")]
    return "*" in tags or entity_tag(revision) in tags
