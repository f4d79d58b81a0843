"""
Who sends reminders, told to push services as VAPID has it (RFC 8292).

The key is made of this installation's secret: nothing more to keep, and all servers that share one
secret share the key.
"""

import base64
import json
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from server.services import app_secret
from server.settings import Settings

VALID_FOR = timedelta(hours=12)  # RFC 8292 allows 24
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
# 64 bits more than the order has, so that the remainder is as good as even: FIPS 186-5, A.2.1.
SEED_BYTES = 40
FALLBACK_CONTACT = "mailto:admin@localhost"


def application_server_key(settings: Settings) -> str:
    """
    Give the public key, as browsers take it: an uncompressed point, base64url.

    Raises:
        UnavailableError: the secret cannot be made or read.
    """
    public = _private_key(settings).public_key()
    return _base64url(public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def authorization(settings: Settings, endpoint: str, origin: str, now: datetime) -> str:
    """
    Make the header that proves to the push service of *endpoint* who sends.

    Args:
        origin: where the person opens the app; told as contact where none was set.

    Raises:
        UnavailableError: the secret cannot be made or read.
    """
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int((now + VALID_FOR).timestamp()),
        "sub": settings.push_contact
        or (origin if origin.startswith("https://") else FALLBACK_CONTACT),
    }
    return f"vapid t={_token(settings, claims)}, k={application_server_key(settings)}"


def _token(settings: Settings, claims: dict[str, object]) -> str:
    header = {"typ": "JWT", "alg": "ES256"}
    signed = ".".join(_base64url(json.dumps(part).encode()) for part in (header, claims))
    signature = _private_key(settings).sign(signed.encode(), ec.ECDSA(SHA256()))
    halves = (number.to_bytes(32) for number in decode_dss_signature(signature))
    return f"{signed}.{_base64url(b''.join(halves))}"


def _private_key(settings: Settings) -> ec.EllipticCurvePrivateKey:
    seed = app_secret.derived(settings, b"retinote push key", SEED_BYTES)
    return ec.derive_private_key(int.from_bytes(seed) % (P256_ORDER - 1) + 1, ec.SECP256R1())


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
