"""Rows with defaults, for tests of the stores and of what stands on them."""

from uuid import UUID

from server.storage import account_store, diary_store, session_store, token_store
from server.storage.account_store import AccountRow
from server.storage.diary_store import ChangeRow, RecordRow
from server.storage.ledger_store import LedgerRow
from server.storage.operation import Operation
from server.storage.session_store import SessionRow
from server.storage.share_store import AccessRow, FileRow, ShareRow
from server.storage.token_store import TokenRow
from server.storage.warning_store import WarningRow

DIARY = "diary-of-ada"
ACCOUNT = "account-of-ada"
MONDAY, TUESDAY = "2026-03-02", "2026-03-03"
NOON = "2026-03-02T12:00:00.000Z"
ONE_O_CLOCK = "2026-03-02T13:00:00.000Z"
TWO_O_CLOCK = "2026-03-02T14:00:00.000Z"


def an_id(number: int) -> str:
    return str(UUID(int=number))


def an_account(name: str = "ada") -> AccountRow:
    return AccountRow(f"account-of-{name}", name.title(), name, "hash of a password", NOON)


def a_session(name: str = "ada", number: int = 1, **fields: str) -> SessionRow:
    row = SessionRow(
        session_id=f"session-{name}-{number}",
        account_id=f"account-of-{name}",
        token_hash=f"session-hash-{name}-{number}",
        created_at=NOON,
        last_seen_at=NOON,
        expires_at=TWO_O_CLOCK,
        browser="Firefox",
    )
    return row._replace(**fields)


def a_token(name: str = "ada", number: int = 1, created_at: str = NOON) -> TokenRow:
    return TokenRow(
        token_id=f"token-{name}-{number}",
        account_id=f"account-of-{name}",
        token_hash=f"token-hash-{name}-{number}",
        label="shortcut",
        scopes="diary:read diary:write",
        created_at=created_at,
        last_used_at=None,
    )


def a_change(number: int, key: str = MONDAY, fields: bytes = b'{"mood":3}') -> ChangeRow:
    return ChangeRow(0, an_id(number), "entries", key, fields, NOON, ONE_O_CLOCK)


def a_record(key: str = MONDAY, revision: int = 1, is_deleted: int = 0) -> RecordRow:
    document = f'{{"local_date":"{key}"}}'.encode()
    return RecordRow("entries", key, revision, revision, document, b"{}", is_deleted)


def a_warning(number: int, rule_id: str = "raised_icp", local_date: str = MONDAY) -> WarningRow:
    return WarningRow(an_id(number), local_date, rule_id, "same_day", b"{}", 0, NOON)


def a_ledger_row(sequence: int, event_id: str | None = None) -> LedgerRow:
    event_id = event_id or an_id(sequence)
    return LedgerRow(sequence, event_id, NOON, ONE_O_CLOCK, b"{}", "hash before", "hash")


def a_share(number: int = 1, **fields: str | bytes | int | None) -> ShareRow:
    row = ShareRow(
        share_id=an_id(number),
        kind="follow",
        label="Retinote diary",
        content=b"{}",
        passcode_hash="hash of a passcode",
        attempts_left=10,
        wrapped_key=b"a wrapped key",
        created_at=NOON,
        expires_at=TWO_O_CLOCK,
    )
    return row._replace(**fields)  # type: ignore[arg-type]


def a_file(ciphertext: bytes = b"a.b.c.d.e") -> FileRow:
    return FileRow("application/fhir+json", ciphertext, NOON)


def an_access(number: int, outcome: str = "opened") -> AccessRow:
    return AccessRow(an_id(number), NOON, outcome, "Dr Lee", "Firefox on Windows")


def sign_up(name: str = "ada") -> Operation[None]:
    """Store an account with one diary, one session and one token."""
    yield from account_store.save_account(an_account(name))
    yield from account_store.save_diary(f"diary-of-{name}", f"account-of-{name}", NOON)
    yield from session_store.save_session(a_session(name))
    yield from token_store.save_token(a_token(name))


def save(diary_id: str, number: int, key: str = MONDAY) -> Operation[int]:
    """Read a record, then write it with a change, as every save does; gives the sequence."""
    known = yield from diary_store.load_record(diary_id, "entries", key)
    sequence = yield from diary_store.append_change(diary_id, a_change(number, key))
    revision = known.revision + 1 if known else 1
    yield from diary_store.save_record(
        diary_id, a_record(key, revision)._replace(sequence=sequence)
    )
    return sequence
