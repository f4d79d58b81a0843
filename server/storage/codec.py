"""
The only place that makes bytes of documents, and so the one place for encryption at rest to go.

What is stored is JSON as it travels, so that an answer is put together without decoding. Bytes from
a store pass through here before anything else reads them.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, TypeVar, overload

import msgspec

T = TypeVar("T")

_encode = msgspec.json.Encoder().encode


def encode(document: Any) -> bytes:
    """Make the stored bytes of *document*, a struct or plain JSON values."""
    return as_stored(_encode(document))


@overload
def decode(stored: bytes, shape: type[T]) -> T: ...
@overload
def decode(stored: bytes, shape: Any) -> Any: ...
def decode(stored: bytes, shape: Any) -> Any:
    """
    Read *stored* as a *shape*.

    Raises:
        msgspec.DecodeError: it is not what this codec made of one.
    """
    return _decoder(shape).decode(as_wire(stored))


@lru_cache
def _decoder(shape: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(shape)


def as_stored(wire: bytes) -> bytes:
    """Turn JSON as it travels into what is stored."""
    return wire


def as_wire(stored: bytes) -> msgspec.Raw:
    """Turn what is stored into JSON that an encoder passes through as it is."""
    return msgspec.Raw(stored)


def wire_array(stored: Iterable[bytes]) -> msgspec.Raw:
    """Join stored documents, in order, into one JSON array."""
    return msgspec.Raw(b"[" + b",".join(stored) + b"]")
