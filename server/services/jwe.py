"""
Encrypt a file for a SMART Health Link: a compact JWE with a direct 256-bit key.

Source: RFC 7516, section 7.1; SMART Health Cards and Links STU1, "Encrypting and Decrypting Files".
"""

import secrets

import msgspec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.domain.share_link import base64url

KEY_BYTES = 32
IV_BYTES = 12
TAG_BYTES = 16


def new_key() -> bytes:
    """Make the key of a link."""
    return secrets.token_bytes(KEY_BYTES)


def encrypted(content: bytes, content_type: str, key: bytes) -> str:
    """
    Encrypt *content*; the same content comes out differently each time.

    It is not compressed: readers built on browsers often cannot inflate it.
    """
    header = {"alg": "dir", "enc": "A256GCM", "cty": content_type}
    protected = base64url(msgspec.json.encode(header))
    iv = secrets.token_bytes(IV_BYTES)
    sealed = AESGCM(key).encrypt(iv, content, protected.encode())
    ciphertext, tag = sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]
    # The second of the five parts is the encrypted key, and there is none.
    return ".".join((protected, "", base64url(iv), base64url(ciphertext), base64url(tag)))
