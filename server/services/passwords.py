"""Hash and check passwords without holding up anybody else's request."""

import asyncio
import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib import import_module
from weakref import WeakValueDictionary

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from server.errors import CommonPasswordError

# OWASP Password Storage Cheat Sheet, Argon2id: 46 MiB, one pass, one lane, as strong as its choice
# of 19 MiB and two passes. Blocks above 32 MiB always go back to the system after use (mallopt(3),
# M_MMAP_THRESHOLD), so that one sign-in does not enlarge the process for good.
_HASHER = PasswordHasher(time_cost=1, memory_cost=46 * 1024, parallelism=1)

HASHES_AT_ONCE = 2


class Passwords:
    """Argon2id in worker threads, a few at a time so that guessing cannot eat the machine."""

    def __init__(self, hasher: PasswordHasher = _HASHER) -> None:
        self._hasher = hasher
        self._turns = asyncio.Semaphore(HASHES_AT_ONCE)
        self._hash_of_nobody: str | None = None
        self._alone: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def hash(self, password: str) -> str:
        """Hash *password* with a fresh salt."""
        async with self._turns:
            return await asyncio.to_thread(self._hasher.hash, _normalised(password))

    async def matches(self, password_hash: str | None, password: str) -> bool:
        """
        Say whether *password* made *password_hash*.

        With no hash (no such account) the same work is done, so that the time taken does not tell
        whether a name exists (ASVS 6.3.8).
        """
        if password_hash is None:
            await self._matches(await self._nobody(), password)
            return False
        return await self._matches(password_hash, password)

    @asynccontextmanager
    async def alone(self, name: str) -> AsyncIterator[None]:
        """Let one after the other try what goes by *name*, so that no right one is in the way."""
        lock = self._alone.setdefault(name, asyncio.Lock())
        async with lock:
            yield

    async def _nobody(self) -> str:
        if self._hash_of_nobody is None:
            self._hash_of_nobody = await self.hash("a password nobody has")
        return self._hash_of_nobody

    async def _matches(self, password_hash: str, password: str) -> bool:
        async with self._turns:
            try:
                return await asyncio.to_thread(
                    self._hasher.verify, password_hash, _normalised(password)
                )
            except VerifyMismatchError:
                return False


def refuse_common(password: str, name: str, path: str) -> None:
    """
    Refuse a password that guessing programs try first, or that is the account's own name.

    Raises:
        CommonPasswordError: at *path*.
    """
    folded = _normalised(password).casefold()
    if folded in _common_passwords() or folded == _normalised(name).strip().casefold():
        raise CommonPasswordError(path, "this password is among the first that are guessed")


@cache
def _common_passwords() -> frozenset[str]:
    # Imported on demand: thirty thousand words that only a sign-up needs would slow every start.
    lists = import_module("zxcvbn.frequency_lists").FREQUENCY_LISTS
    return frozenset(lists["passwords"])


def _normalised(password: str) -> str:
    # However a keyboard composed its letters, it is one password (NIST SP 800-63B 5.1.1.2).
    return unicodedata.normalize("NFKC", password)
