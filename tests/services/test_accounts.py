"""What happens to an account while a password is being judged counts too."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from argon2 import PasswordHasher

from schemas.account import Credentials, NewAccount, PasswordChange, Recovery
from server.errors import NotSignedInError, WrongCredentialsError
from server.services import accounts, erasure
from server.services.access import Credential
from server.services.accounts import SignedUp, name_key
from server.services.context import Context
from server.services.passwords import Passwords
from server.services.secrets import secret_hash

NAME, OLD, NEW, THIEFS = "Anna", "correct horse battery", "her new password", "a thief's words"


class Interrupted(Passwords):
    """Lets something happen between the judgement of a password and what follows from it."""

    def __init__(self, meanwhile: Callable[[], Awaitable[object]]) -> None:
        super().__init__(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        self._meanwhile = meanwhile

    async def matches(self, password_hash: str | None, password: str) -> bool:
        is_right = await super().matches(password_hash, password)
        await self._meanwhile()
        return is_right


@pytest.fixture
async def anna(context: Context) -> SignedUp:
    return await accounts.sign_up(context, NewAccount(name=NAME, password=OLD), "browser")


def credential_of(signed: SignedUp) -> Credential:
    return Credential("session", secret_hash(signed.secret))


@pytest.fixture
def interrupted(context: Context, anna: SignedUp) -> Context:
    """The same house, where she recovers her account while somebody's password is judged."""

    async def recover() -> None:
        code = anna.account.recovery_codes.pop()
        sent = Recovery(name=NAME, recovery_code=code, new_password=NEW)
        await accounts.recover(context, sent, "her phone")

    return replace(context, passwords=Interrupted(recover))


async def test_the_old_password_signs_nobody_in_after_a_recovery(interrupted: Context) -> None:
    with pytest.raises(WrongCredentialsError):
        await accounts.sign_in(interrupted, Credentials(name=NAME, password=OLD), "thief")


async def test_nobody_sets_another_password_after_a_recovery(
    context: Context, interrupted: Context, anna: SignedUp
) -> None:
    with pytest.raises(NotSignedInError):
        await accounts.change_password(
            interrupted, credential_of(anna), PasswordChange(password=OLD, new_password=THIEFS)
        )

    assert await accounts.sign_in(context, Credentials(name=NAME, password=NEW), "her phone")


async def test_nobody_erases_or_takes_codes_after_a_recovery(
    context: Context, interrupted: Context, anna: SignedUp
) -> None:
    with pytest.raises(NotSignedInError):
        await accounts.renew_recovery_codes(interrupted, credential_of(anna), OLD)

    again = await accounts.sign_in(context, Credentials(name=NAME, password=NEW), "her phone")
    stolen = Credential("session", secret_hash(again.secret))
    with pytest.raises(NotSignedInError):
        await erasure.erase_account(interrupted, stolen, NEW)
    assert await accounts.sign_in(context, Credentials(name=NAME, password=NEW), "her phone")


async def test_a_password_changed_meanwhile_is_the_wrong_one(
    context: Context, anna: SignedUp
) -> None:
    async def change() -> None:
        await accounts.change_password(
            context, credential_of(anna), PasswordChange(password=OLD, new_password=NEW)
        )

    house = replace(context, passwords=Interrupted(change))

    with pytest.raises(WrongCredentialsError):
        await accounts.renew_recovery_codes(house, credential_of(anna), OLD)


async def test_an_account_erased_meanwhile_is_no_account(context: Context, anna: SignedUp) -> None:
    async def erase() -> None:
        await erasure.erase_account(context, credential_of(anna), OLD)

    house = replace(context, passwords=Interrupted(erase))

    with pytest.raises(WrongCredentialsError):
        await accounts.sign_in(house, Credentials(name=NAME, password=OLD), "late")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "aNNA"),
        ("Straße", "STRASSE"),
        ("Zoë", "zoe\u0308"),
        ("\uff21nna", "anna"),
        ("\u0390", "\u03b9\u0308\u0301"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
    ],
)
def test_two_names_that_read_the_same_are_the_same(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)
    assert name_key(name_key(one)) == name_key(one)
