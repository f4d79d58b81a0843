"""
The secret of this installation: it wraps the keys of shares that follow a diary, and is who sends
reminders to push services.

It lies outside the database: whoever has only a copy of that cannot open a link.
"""

import os
import secrets
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from server.errors import InvalidSettingError, UnavailableError
from server.settings import Settings

KEY_BYTES = 32
IV_BYTES = 12
SHARE_KEYS = b"retinote share keys"
SECRET_MIN_CHARACTERS = 32
# PostgreSQL has no folder here; docs/configuration.md says when to set the secret instead.
FILE_WITHOUT_DATABASE = Path("data/retinote.secret")


def secret_path(settings: Settings) -> Path | None:
    """Say where the secret is kept; None where it is a setting."""
    if settings.secret_key:
        return None
    address = urlsplit(settings.database_url)
    if address.scheme != "sqlite":
        return FILE_WITHOUT_DATABASE
    database = Path(unquote(address.path).removeprefix("/"))
    return database.with_name(database.name + ".secret")


def prepare(settings: Settings) -> None:
    """
    Make the secret where there is none yet, readable by its owner alone.

    Raises:
        InvalidSettingError: it cannot be made, or what is there is no secret.
    """
    _derived(settings.secret_key, secret_path(settings), SHARE_KEYS, KEY_BYTES)


def wrap(settings: Settings, key: bytes, bound_to: str) -> bytes:
    """
    Encrypt the key of a link; it can be unwrapped only where it is *bound_to* the same share.

    Raises:
        UnavailableError: the secret cannot be made or read.
    """
    iv = secrets.token_bytes(IV_BYTES)
    return iv + AESGCM(derived(settings, SHARE_KEYS, KEY_BYTES)).encrypt(iv, key, bound_to.encode())


def unwrap(settings: Settings, wrapped: bytes, bound_to: str) -> bytes | None:
    """
    Decrypt the key of a link; None where this installation's secret is not the one it had.

    Raises:
        UnavailableError: the secret cannot be made or read.
    """
    iv, sealed = wrapped[:IV_BYTES], wrapped[IV_BYTES:]
    wrapping_key = derived(settings, SHARE_KEYS, KEY_BYTES)
    try:
        return AESGCM(wrapping_key).decrypt(iv, sealed, bound_to.encode())
    except InvalidTag:
        return None


def derived(settings: Settings, purpose: bytes, length: int) -> bytes:
    """
    Derive *length* bytes that only this installation has, other ones for each *purpose*.

    Raises:
        UnavailableError: the secret cannot be made or read.
    """
    try:
        return _derived(settings.secret_key, secret_path(settings), purpose, length)
    except InvalidSettingError as error:
        # With PostgreSQL the secret is first needed when the server has long been running.
        raise UnavailableError(str(error)) from error


@lru_cache(maxsize=16)
def _derived(setting: str, path: Path | None, purpose: bytes, length: int) -> bytes:
    secret = setting if path is None else _kept(path)
    derivation = HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose)
    return derivation.derive(secret.encode())


def _kept(path: Path) -> str:
    try:
        _make(path)
        secret = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidSettingError(f"{path}: the secret cannot be made or read") from error
    if len(secret) < SECRET_MIN_CHARACTERS:
        raise InvalidSettingError(
            f"{path}: expected a secret of {SECRET_MIN_CHARACTERS} characters"
        )
    return secret


def _make(path: Path) -> None:
    """Make the file whole or not at all: of several servers that start at once, one makes it."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as opened:
        opened.write(secrets.token_urlsafe(KEY_BYTES) + "\n")
        opened.flush()
        os.fsync(opened.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
