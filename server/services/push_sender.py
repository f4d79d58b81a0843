"""Encrypt a message for one browser and hand it to its push service, which cannot read it."""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from typing import NamedTuple

import http_ece  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.asymmetric import ec

from server.domain.push_services import Outcome, outcome_of
from server.errors import InvalidFieldError
from server.services import vapid
from server.services.push_endpoints import is_allowed
from server.settings import Settings

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
    from server.services import push_post  # a tenth of a second that a start must not wait for

    try:
        status, retry_after = await push_post.post(target.endpoint, headers, body, trusted)
    except push_post.UnreachableError:
        return Answer("later")
    except push_post.ForeignAddressError:
        return Answer("refused")
    return Answer(outcome_of(status), retry_after)


def _padded(content: bytes) -> bytes:
    return content.ljust(-(-len(content) // PADDED_TO) * PADDED_TO)  # blanks after JSON say nothing


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
