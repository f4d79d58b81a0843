"""Take links of shares apart, as whoever receives one does."""

import base64
import json
from typing import Any

from jwcrypto.jwe import JWE
from jwcrypto.jwk import JWK

from schemas.share import CreatedShare


def payload_of(spelled: str) -> dict[str, Any]:
    """Read what a link says, with or without a viewer before it."""
    encoded = spelled.partition("shlink:/")[2]
    payload: dict[str, Any] = json.loads(from_base64url(encoded))
    return payload


def token_of(share: CreatedShare) -> str:
    token: str = payload_of(share.shlink)["url"].rpartition("/")[2]
    return token


def key_of(share: CreatedShare) -> str:
    key: str = payload_of(share.shlink)["key"]
    return key


def key_bytes_of(share: CreatedShare) -> bytes:
    return from_base64url(key_of(share))


def decrypted(jwe: str, key: str) -> Any:
    """Decrypt a file by a library that is not ours, and read it."""
    opened = JWE(algs=["dir", "A256GCM"])
    opened.deserialize(jwe, JWK(kty="oct", k=key))
    return json.loads(opened.payload)


def from_base64url(encoded: str) -> bytes:
    return base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
