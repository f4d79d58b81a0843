"""Open an account, sign in, recover, and leave without a trace."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from typing import NamedTuple

from schemas.account import (
    CreatedAccount,
    Credentials,
    CurrentAccount,
    NewAccount,
    PasswordChange,
    Recovery,
    RecoveryCodes,
)
from server.clock import instant_text
from server.errors import (
    InvalidFieldError,
    NameTakenError,
    NotSignedInError,
    TooManyRequestsError,
    WrongCredentialsError,
)
from server.identifiers import new_id
from server.services import access, passwords, secrets, sessions
from server.services.access import Credential
from server.services.context import Context
from server.storage import account_store, attempt_store, session_store
from server.storage.account_store import AccountRow
from server.storage.operation import Operation
from server.storage.session_store import SessionRow

ATTEMPT_WINDOW = timedelta(minutes=15)


class SignedIn(NamedTuple):
    """Who is signed in now, and the secret for the cookie."""

    account: CurrentAccount
    secret: str


class SignedUp(NamedTuple):
    """The new account, and the secret for the cookie."""

    account: CreatedAccount
    secret: str


async def sign_up(context: Context, new: NewAccount, browser: str) -> SignedUp:
    """
    Open an account with an empty diary, and sign in.

    Raises:
        NameTakenError: without regard to case or Unicode form.
        InvalidFieldError, CommonPasswordError: a name or password that is not taken.
    """
    name = _clean_name(new.name)
    passwords.refuse_common(new.password, name, "$.password")
    password_hash = await context.passwords.hash(new.password)
    now_text = context.now_text()
    account = AccountRow(
        account_id=new_id(),
        name=name,
        name_key=name_key(name),
        password_hash=password_hash,
        created_at=now_text,
    )
    diary_id, codes, secret = new_id(), secrets.new_recovery_codes(), secrets.new_session_secret()

    def operation() -> Operation[None]:
        if (yield from account_store.find_account(account.name_key)) is not None:
            raise NameTakenError
        yield from account_store.save_account(account)
        yield from account_store.save_diary(diary_id, account.account_id, now_text)
        yield from account_store.replace_recovery_codes(account.account_id, _hashes(codes))
        yield from sessions.begin(context, account.account_id, secret, browser)

    await context.database.write(operation(), lock=account.name_key)
    created = CreatedAccount(account_id=account.account_id, diary_id=diary_id, recovery_codes=codes)
    return SignedUp(created, secret)


async def sign_in(context: Context, sent: Credentials, browser: str) -> SignedIn:
    """
    Sign in with name and password; the session and its secret are always new.

    Raises:
        WrongCredentialsError: no such account, or another password.
        TooManyRequestsError: too many wrong passwords for this name lately.
    """
    key = name_key(sent.name)
    await _reserve_attempt(context, key)
    account = await context.database.read(account_store.find_account(key))
    if not await context.passwords.matches(account and account.password_hash, sent.password):
        raise WrongCredentialsError
    assert account is not None  # noqa: S101
    secret = secrets.new_session_secret()

    def operation() -> Operation[CurrentAccount]:
        if (yield from account_store.find_account(key)) != account:
            raise WrongCredentialsError  # erased or recovered while the password was judged
        yield from attempt_store.forget_attempts(key)
        yield from attempt_store.purge_attempts(instant_text(context.now() - ATTEMPT_WINDOW))
        yield from sessions.begin(context, account.account_id, secret, browser)
        return (yield from _current(account.account_id))

    return SignedIn(await context.database.write(operation(), lock=key), secret)


async def recover(context: Context, sent: Recovery, browser: str) -> SignedIn:
    """
    Spend a recovery code on a new password; every other session ends.

    Raises:
        WrongCredentialsError: no such account, or no such unspent code.
        TooManyRequestsError: too many wrong tries for this name lately.
        CommonPasswordError: a new password that is not taken.
    """
    key = name_key(sent.name)
    passwords.refuse_common(sent.new_password, sent.name, "$.new_password")
    await _reserve_attempt(context, key)
    password_hash = await context.passwords.hash(sent.new_password)
    secret, now_text = secrets.new_session_secret(), context.now_text()

    def operation() -> Operation[CurrentAccount]:
        account = yield from account_store.find_account(key)
        if account is None or not (
            yield from account_store.spend_recovery_code(
                account.account_id, secrets.recovery_code_hash(sent.recovery_code), now_text
            )
        ):
            raise WrongCredentialsError
        yield from attempt_store.forget_attempts(key)
        yield from account_store.set_password(account.account_id, password_hash)
        yield from session_store.delete_sessions(account.account_id)
        yield from sessions.begin(context, account.account_id, secret, browser)
        return (yield from _current(account.account_id))

    return SignedIn(await context.database.write(operation(), lock=key), secret)


async def current(context: Context, credential: Credential | None) -> CurrentAccount:
    """Say who is signed in."""

    def operation() -> Operation[CurrentAccount]:
        session = yield from access.require_session(credential, context.now())
        return (yield from _current(session.account_id))

    return await context.database.read(operation())


async def current_if_any(context: Context, credential: Credential | None) -> CurrentAccount | None:
    """Say who is signed in; None for nobody, which is no mistake of a browser that only asks."""
    try:
        return await current(context, credential)
    except NotSignedInError:
        return None


async def change_password(
    context: Context, credential: Credential | None, sent: PasswordChange
) -> None:
    """
    Replace the password; every other session ends.

    Raises:
        WrongCredentialsError: the password in force is another.
        CommonPasswordError: a new password that is not taken.
    """
    account = await confirmed(context, credential, sent.password)
    passwords.refuse_common(sent.new_password, account.name, "$.new_password")
    password_hash = await context.passwords.hash(sent.new_password)

    def operation() -> Operation[None]:
        session = yield from still_confirmed(context, credential, account)
        yield from account_store.set_password(account.account_id, password_hash)
        yield from session_store.delete_other_sessions(account.account_id, session.session_id)

    await context.database.write(operation(), lock=account.name_key)


async def renew_recovery_codes(
    context: Context, credential: Credential | None, password: str
) -> RecoveryCodes:
    """Replace all recovery codes, spent and unspent; the password is asked again."""
    account = await confirmed(context, credential, password)
    codes = secrets.new_recovery_codes()

    def operation() -> Operation[None]:
        yield from still_confirmed(context, credential, account)
        yield from account_store.replace_recovery_codes(account.account_id, _hashes(codes))

    await context.database.write(operation(), lock=account.name_key)
    return RecoveryCodes(recovery_codes=codes)


def name_key(name: str) -> str:
    """Give the form in which two names are the same name."""
    folded = unicodedata.normalize("NFKC", name).strip().casefold()
    return unicodedata.normalize("NFKC", folded)  # folding case can take letters apart again


def _clean_name(name: str) -> str:
    clean = unicodedata.normalize("NFC", name).strip()
    if len(clean) < 3 or not all(letter.isprintable() for letter in clean):
        raise InvalidFieldError("$.name", "expected at least 3 printable characters")
    return clean


async def _reserve_attempt(context: Context, key: str) -> None:
    """
    Count the try before it is judged, so that guesses sent together cannot slip past the limit.

    A right one takes all of them back.
    """
    now = context.now()
    limit = context.settings.failed_sign_ins_per_quarter_hour
    tries = await context.database.write(
        attempt_store.count_attempt(key, instant_text(now), instant_text(now - ATTEMPT_WINDOW)),
        lock=key,
    )
    if tries > limit:
        raise TooManyRequestsError(int(ATTEMPT_WINDOW.total_seconds()))


async def confirmed(context: Context, credential: Credential | None, password: str) -> AccountRow:
    """Ask for the password again before what cannot be undone (ASVS 7.5.1)."""

    def operation() -> Operation[AccountRow]:
        session = yield from access.require_session(credential, context.now())
        account = yield from account_store.read_account(session.account_id)
        assert account is not None  # noqa: S101
        return account

    account = await context.database.read(operation())
    await _reserve_attempt(context, account.name_key)
    if not await context.passwords.matches(account.password_hash, password):
        raise WrongCredentialsError
    await context.database.write(
        attempt_store.forget_attempts(account.name_key), lock=account.name_key
    )
    return account


def still_confirmed(
    context: Context, credential: Credential | None, account: AccountRow
) -> Operation[SessionRow]:
    """
    Check inside the operation that counts that the session and the password judged still hold.

    Judging takes a while, and a recovery in that time must shut out whoever held the old password.
    """
    session = yield from access.require_session(credential, context.now())
    if (yield from account_store.read_account(session.account_id)) != account:
        raise WrongCredentialsError
    return session


def _current(account_id: str) -> Operation[CurrentAccount]:
    account = yield from account_store.read_account(account_id)
    assert account is not None  # noqa: S101
    diary_id = yield from account_store.find_diary(account_id)
    unused = yield from account_store.count_unspent_recovery_codes(account_id)
    return CurrentAccount(
        account_id=account_id, name=account.name, diary_id=diary_id, unused_recovery_codes=unused
    )


def _hashes(codes: list[str]) -> list[str]:
    return [secrets.recovery_code_hash(code) for code in codes]
