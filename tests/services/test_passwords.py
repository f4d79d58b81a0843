"""Passwords: hashed as OWASP advises, compared as people type, and never all at once."""

import asyncio
import threading
import time

import pytest
from argon2 import PasswordHasher, extract_parameters

from server.errors import CommonPasswordError
from server.services.passwords import HASHES_AT_ONCE, Passwords, refuse_common


@pytest.fixture
def passwords() -> Passwords:
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


async def test_the_hash_is_argon2id_with_46_mib_and_one_pass() -> None:
    hashed = extract_parameters(await Passwords().hash("correct horse battery"))

    assert hashed.type.name == "ID"
    assert (hashed.memory_cost, hashed.time_cost, hashed.parallelism) == (46 * 1024, 1, 1)


async def test_a_password_matches_its_own_hash_only(passwords: Passwords) -> None:
    hashed = await passwords.hash("correct horse")

    assert await passwords.matches(hashed, "correct horse")
    assert not await passwords.matches(hashed, "Correct horse")
    assert not await passwords.matches(hashed, "")
    assert await passwords.hash("correct horse") != hashed


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("pass\u00e9 compos\u00e9", "passe\u0301 compose\u0301"),
        ("\uff50\uff41ss word", "pass word"),
    ],
)
async def test_however_a_keyboard_composed_it_it_is_one_password(
    passwords: Passwords, first: str, second: str
) -> None:
    assert await passwords.matches(await passwords.hash(first), second)


@pytest.mark.parametrize("password", ["a\0b", "a" * 256, "\N{LOTION BOTTLE}" * 64])
async def test_every_letter_counts(passwords: Passwords, password: str) -> None:
    hashed = await passwords.hash(password)

    assert await passwords.matches(hashed, password)
    assert not await passwords.matches(hashed, password[:-1])


class SlowHasher(PasswordHasher):
    """Counts how many of it run at a time."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.running, self.most, self.verified = 0, 0, 0
        self._lock = threading.Lock()

    def verify(self, *arguments: object) -> bool:  # type: ignore[override]
        with self._lock:
            self.running += 1
            self.verified += 1
            self.most = max(self.most, self.running)
        time.sleep(0.002)  # long enough for others to come
        with self._lock:
            self.running -= 1
        return True


async def test_guessing_cannot_take_the_whole_machine() -> None:
    hasher = SlowHasher()
    passwords = Passwords(hasher)
    hashed = await passwords.hash("x")

    await asyncio.gather(*(passwords.matches(hashed, "guess") for _ in range(12)))

    assert hasher.most <= HASHES_AT_ONCE


async def test_a_name_that_does_not_exist_costs_the_same_work() -> None:
    hasher = SlowHasher()
    passwords = Passwords(hasher)

    assert not await passwords.matches(None, "guess")
    assert not await passwords.matches(None, "a password nobody has")
    assert hasher.verified == 2


@pytest.mark.parametrize(
    ("password", "name"),
    [
        ("password", "anna"),
        ("PassWord1", "anna"),
        ("\uff30assword", "anna"),
        ("anna-anna", "anna-anna"),
        ("ANNA-ANNA", " anna-anna "),
        ("anna\u00e9anna", "annae\u0301anna"),
    ],
)
def test_what_is_guessed_first_is_refused(password: str, name: str) -> None:
    with pytest.raises(CommonPasswordError) as refused:
        refuse_common(password, name, "$.password")

    assert refused.value.path == "$.password"


def test_a_password_that_holds_the_name_is_another() -> None:
    assert refuse_common("anna likes long walks", "anna", "$.password") is None
