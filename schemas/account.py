"""Accounts, sessions and tokens as they travel."""

from typing import Annotated, Literal

from msgspec import Meta

from schemas.base import Instant, Shape, Uuid

Name = Annotated[str, Meta(min_length=3, max_length=64)]
SentName = Annotated[str, Meta(max_length=256, pattern=r"^[^\x00]*$")]
"""A name to look for; no store can hold a NUL, and some cannot even be asked for one."""

Password = Annotated[str, Meta(min_length=8, max_length=256)]
Scope = Literal["diary:read", "diary:write", "shares:write"]
"""``shares:write`` makes, renews and revokes links for others; ``diary:read`` lists them."""


class Credentials(Shape, frozen=True, kw_only=True):
    """What signs in."""

    name: SentName
    password: Annotated[str, Meta(max_length=1024)]


class NewAccount(Shape, frozen=True, kw_only=True):
    """A name of 3-64 characters, unlike any other without regard to case, and a password."""

    name: Name
    password: Password


class CreatedAccount(Shape, frozen=True, kw_only=True):
    """The only time the recovery codes are readable."""

    account_id: Uuid
    diary_id: Uuid
    recovery_codes: list[str]


class CurrentAccount(Shape, frozen=True, kw_only=True):
    """Who is signed in."""

    account_id: Uuid
    name: str
    diary_id: Uuid
    unused_recovery_codes: int


class PasswordChange(Shape, frozen=True, kw_only=True):
    """The password in force and the one to replace it."""

    password: Annotated[str, Meta(max_length=1024)]
    new_password: Password


class Recovery(Shape, frozen=True, kw_only=True):
    """A recovery code, spent on a new password."""

    name: SentName
    recovery_code: Annotated[str, Meta(max_length=64)]
    new_password: Password


class PasswordConfirmation(Shape, frozen=True, kw_only=True):
    """The password, asked again before something that cannot be undone."""

    password: Annotated[str, Meta(max_length=1024)]


StaysAt = Literal["files", "recipients", "devices", "calendars", "backups"]
"""
Where copies are that no server can erase: files that were downloaded, what people kept who were
given a link, other devices, dates put into a calendar, backups of whoever runs the server.
"""


class ErasedCounts(Shape, frozen=True, kw_only=True):
    """How much was erased; ``opened_shares`` are those of the shares that somebody had opened."""

    days: int
    changes: int
    ledger_rows: int
    warnings: int
    shares: int
    opened_shares: int


class ErasedDiary(Shape, frozen=True, kw_only=True):
    """What was erased, and the id of the empty diary that took its place."""

    diary_id: Uuid
    erased: ErasedCounts
    stays_at: list[StaysAt]


class ErasedAccount(Shape, frozen=True, kw_only=True):
    """What was erased with the account; nobody can ask a second time."""

    erased: ErasedCounts
    sessions: int
    tokens: int
    stays_at: list[StaysAt]


class RecoveryCodes(Shape, frozen=True, kw_only=True):
    """A fresh set; the earlier ones no longer work."""

    recovery_codes: list[str]


class Session(Shape, frozen=True, kw_only=True):
    """One signed-in browser."""

    session_id: Uuid
    created_at: Instant
    last_seen_at: Instant
    expires_at: Instant
    browser: str
    is_current: bool


class NewToken(Shape, frozen=True, kw_only=True):
    """A label for people and what the token may do."""

    label: Annotated[str, Meta(min_length=1, max_length=80)]
    scopes: Annotated[list[Scope], Meta(min_length=1, max_length=3)]


class CreatedToken(Shape, frozen=True, kw_only=True):
    """The only time the token is readable."""

    token_id: Uuid
    token: str


class Token(Shape, frozen=True, kw_only=True):
    """A bearer token without its secret."""

    token_id: Uuid
    label: str
    scopes: list[Scope]
    created_at: Instant
    last_used_at: Instant | None


class SessionList(Shape, frozen=True, kw_only=True):
    """The account's live sessions, most recently used first."""

    items: list[Session]


class TokenList(Shape, frozen=True, kw_only=True):
    """The account's tokens, newest first."""

    items: list[Token]
