"""Encrypt a message for one browser and hand it to its push service, which cannot read it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import ssl
from collections.abc import Collection, Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import http_ece  # type: ignore[import-untyped]
import httpcore
from cryptography.hazmat.primitives.asymmetric import ec

from server.domain.push_services import Outcome, outcome_of
from server.errors import InvalidFieldError
from server.services import vapid
from server.services.push_endpoints import is_allowed, is_public_address
from server.settings import Settings

SECONDS = 10
AUTH_BYTES = 16
PADDED_TO = 512
"""Every message has a multiple of this length, so that it does not tell which one it is."""


class Target(NamedTuple):
    """One browser: where it is reached, what it decrypts with, where its person opens the app."""

    endpoint: str
    p256dh: str
    auth: str
    origin: str


class Message(NamedTuple):
    """
    What is to be shown.

    A later message of the same *topic* takes the place of one that still waits at the service.
    """

    content: bytes
    topic: str
    keep_seconds: int


class Answer(NamedTuple):
    """What came of it, and the ``Retry-After`` of the service."""

    outcome: Outcome
    retry_after: str | None = None


def extra_hosts(settings: Settings) -> frozenset[str]:
    """Give the hosts that whoever runs the server trusts besides the known services."""
    return frozenset(host.strip() for host in settings.push_hosts.split(",") if host.strip())


def check_keys(p256dh: str, auth: str) -> None:
    """
    Check that a message can be encrypted with what a browser gave.

    Raises:
        InvalidFieldError: no point of the curve, or a secret of another length.
    """
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(p256dh))
    except ValueError as error:
        raise InvalidFieldError("$.keys.p256dh", "expected a point of P-256") from error
    try:
        length = len(_bytes(auth))
    except ValueError:
        length = 0
    if length != AUTH_BYTES:
        raise InvalidFieldError("$.keys.auth", f"expected {AUTH_BYTES} bytes")


async def send(settings: Settings, target: Target, message: Message, now: datetime) -> Answer:
    """
    Hand *message* to the push service of *target*.

    Nothing is followed, and nobody is asked whose address is not of the open internet. A service
    that cannot be reached is one to be asked later.

    Raises:
        UnavailableError: this installation's secret cannot be read.
    """
    trusted = extra_hosts(settings)
    if not is_allowed(target.endpoint, trusted):  # a host that was trusted when it subscribed
        return Answer("refused")
    body = http_ece.encrypt(
        _padded(message.content),
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=_bytes(target.p256dh),
        auth_secret=_bytes(target.auth),
        version="aes128gcm",
    )
    headers: dict[str | bytes, str | bytes] = {
        "Authorization": vapid.authorization(settings, target.endpoint, target.origin, now),
        "Content-Type": "application/octet-stream",
        "Content-Encoding": "aes128gcm",
        "TTL": str(message.keep_seconds),
        "Topic": hashlib.sha256(message.topic.encode()).hexdigest()[:32],
        "Urgency": "normal",
    }
    try:
        async with asyncio.timeout(SECONDS):
            return await _posted(target.endpoint, headers, body, trusted)
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, TimeoutError):
        return Answer("later")
    except ForeignAddressError:
        return Answer("refused")


class ForeignAddressError(Exception):
    """The name of a push service leads to an address that is none of the open internet."""


async def _posted(
    endpoint: str, headers: dict[str | bytes, str | bytes], body: bytes, trusted: Collection[str]
) -> Answer:
    backend = _CheckedAddresses(is_trusted=urlsplit(endpoint).netloc in trusted)
    async with httpcore.AsyncConnectionPool(_tls(), network_backend=backend) as pool:
        async with pool.stream("POST", endpoint, headers=headers, content=body) as response:
            told = {name.lower(): value for name, value in response.headers}
            retry_after = told.get(b"retry-after")
            return Answer(
                outcome_of(response.status),
                None if retry_after is None else retry_after.decode("latin-1"),
            )


class _CheckedAddresses(httpcore.AsyncNetworkBackend):
    """Looks a name up once, and connects to what was looked at: no second answer can differ."""

    def __init__(self, *, is_trusted: bool) -> None:
        self._is_trusted = is_trusted
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        addresses = [host] if self._is_trusted else await _public_addresses(host, port)
        for address in addresses[:-1]:
            try:
                return await self._network.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except httpcore.ConnectError:
                continue  # a name may have addresses of a network that this machine is not on
        return await self._network.connect_tcp(
            addresses[-1], port, timeout, local_address, socket_options
        )


async def _public_addresses(host: str, port: int) -> list[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, proto=6)
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    addresses = [str(each[4][0]) for each in found]
    if not addresses or not all(map(is_public_address, addresses)):
        raise ForeignAddressError(host)
    return addresses


def _padded(content: bytes) -> bytes:
    return content.ljust(-(-len(content) // PADDED_TO) * PADDED_TO)  # blanks after JSON say nothing


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()
