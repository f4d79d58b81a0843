"""Make the secrets that people and programs hold, and the hashes that are kept of them."""

import base64
import hashlib
import secrets

SECRET_BYTES = 32
RECOVERY_CODE_BYTES = 15  # 120 bits: beyond guessing, so a plain SHA-256 is enough (ASVS 6.5.2)
RECOVERY_CODES = 10
TOKEN_PREFIX = "rtn_"  # noqa: S105


def new_session_secret() -> str:
    """Make 256 bits for a cookie."""
    return secrets.token_urlsafe(SECRET_BYTES)


def new_token_secret() -> str:
    """Make 256 bits for a bearer token, with a prefix that leak scanners can know it by."""
    return TOKEN_PREFIX + secrets.token_urlsafe(SECRET_BYTES)


def new_recovery_codes() -> list[str]:
    """Make ten codes of 24 letters and digits in groups of four."""
    return [_grouped(secrets.token_bytes(RECOVERY_CODE_BYTES)) for _ in range(RECOVERY_CODES)]


def secret_hash(secret: str) -> str:
    """Hash a secret that has at least 112 random bits; not for passwords."""
    return hashlib.sha256(secret.encode()).hexdigest()


def recovery_code_hash(code: str) -> str:
    """Hash a recovery code as typed: spaces, dashes and case do not count."""
    return secret_hash("".join(code.split()).replace("-", "").upper())


def _grouped(random: bytes) -> str:
    letters = base64.b32encode(random).decode()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))
