"""Accounts, the diary of each, and the recovery codes."""

from collections.abc import Sequence
from typing import NamedTuple

from server.storage.operation import Operation, Sql


class AccountRow(NamedTuple):
    """An account; ``name_key`` is the name as it is compared, the same for two that look alike."""

    account_id: str
    name: str
    name_key: str
    password_hash: str
    created_at: str


def save_account(account: AccountRow) -> Operation[None]:
    """Store a new *account*; look for its name first, under a lock of that name."""
    yield Sql(
        "insert into account (account_id, name, name_key, password_hash, created_at)"
        " values ($1, $2, $3, $4, $5)",
        *account,
    )


def save_diary(diary_id: str, account_id: str, created_at: str) -> Operation[None]:
    """Store a new, empty diary."""
    yield Sql(
        "insert into diary (diary_id, account_id, created_at) values ($1, $2, $3)",
        diary_id,
        account_id,
        created_at,
    )


def find_account(name_key: str) -> Operation[AccountRow | None]:
    """Load the account of that name."""
    rows = yield Sql(
        "select account_id, name, name_key, password_hash, created_at from account"
        " where name_key = $1",
        name_key,
    )
    return AccountRow(*rows[0]) if rows else None


def read_account(account_id: str) -> Operation[AccountRow | None]:
    """Load the account of that id."""
    rows = yield Sql(
        "select account_id, name, name_key, password_hash, created_at from account"
        " where account_id = $1",
        account_id,
    )
    return AccountRow(*rows[0]) if rows else None


def find_diary(account_id: str) -> Operation[str]:
    """Give the id of the account's diary, the first made if it has several."""
    rows = yield Sql(
        "select diary_id from diary where account_id = $1 order by created_at, diary_id limit 1",
        account_id,
    )
    diary_id: str = rows[0][0]
    return diary_id


def diaries_after(diary_id: str, limit: int) -> Operation[list[str]]:
    """List at most *limit* ids of diaries, of all accounts, above *diary_id*, by id."""
    rows = yield Sql(
        "select diary_id from diary where diary_id > $1 order by diary_id limit $2",
        diary_id,
        limit,
    )
    return [found for (found,) in rows]


def set_password(account_id: str, password_hash: str) -> Operation[None]:
    """Replace the password."""
    yield Sql(
        "update account set password_hash = $2 where account_id = $1", account_id, password_hash
    )


def replace_recovery_codes(account_id: str, code_hashes: Sequence[str]) -> Operation[None]:
    """Store a fresh set of codes; those from before, spent or not, are gone."""
    yield Sql("delete from recovery_code where account_id = $1", account_id)
    for code_hash in code_hashes:
        yield Sql(
            "insert into recovery_code (account_id, code_hash) values ($1, $2)",
            account_id,
            code_hash,
        )


def spend_recovery_code(account_id: str, code_hash: str, spent_at: str) -> Operation[bool]:
    """Spend a code; False where it does not exist or was spent. One of many at once succeeds."""
    rows = yield Sql(
        "update recovery_code set spent_at = $3"
        " where account_id = $1 and code_hash = $2 and spent_at is null returning code_hash",
        account_id,
        code_hash,
        spent_at,
    )
    return bool(rows)


def count_unspent_recovery_codes(account_id: str) -> Operation[int]:
    """Count the codes that still work."""
    rows = yield Sql(
        "select count(*) from recovery_code where account_id = $1 and spent_at is null", account_id
    )
    count: int = rows[0][0]
    return count


class Contents(NamedTuple):
    """How much a diary holds; of the shares, ``opened_shares`` were opened by somebody."""

    days: int
    changes: int
    ledger_rows: int
    warnings: int
    shares: int
    opened_shares: int


def contents_of(diary_id: str) -> Operation[Contents]:
    """Count what erasing the diary would erase."""
    days = yield Sql(
        "select count(*) from record where diary_id = $1 and collection = 'entries'"
        " and is_deleted = 0",
        diary_id,
    )
    changes = yield Sql("select count(*) from change where diary_id = $1", diary_id)
    rows = yield Sql("select count(*) from ledger where diary_id = $1", diary_id)
    warnings = yield Sql("select count(*) from warning where diary_id = $1", diary_id)
    shares = yield Sql("select count(*) from share where diary_id = $1", diary_id)
    opened = yield Sql("select count(*) from share where diary_id = $1 and openings > 0", diary_id)
    return Contents(*(counted[0][0] for counted in (days, changes, rows, warnings, shares, opened)))


def erase_account(account_id: str) -> Operation[None]:
    """
    Erase the account, its diaries and everything in them from every table.

    Lock by the diary's id, as its writers do: those that come later then find no access.
    """
    rows = yield Sql(
        "select diary_id from diary where account_id = $1 order by diary_id", account_id
    )
    for (diary_id,) in rows:
        yield from erase_diary(diary_id)
    yield Sql("delete from token where account_id = $1", account_id)
    yield Sql("delete from session where account_id = $1", account_id)
    yield Sql("delete from recovery_code where account_id = $1", account_id)
    yield Sql("delete from account where account_id = $1", account_id)


def erase_diary(diary_id: str) -> Operation[None]:
    """Erase the diary and everything in it from every table, its id included."""
    yield Sql("delete from idempotency where diary_id = $1", diary_id)
    yield Sql("delete from calendar_feed where diary_id = $1", diary_id)
    yield Sql("delete from reminder where diary_id = $1", diary_id)
    yield Sql("delete from push_subscription where diary_id = $1", diary_id)
    yield Sql("delete from share_ticket where diary_id = $1", diary_id)
    yield Sql("delete from share_link where diary_id = $1", diary_id)
    yield Sql("delete from share_access where diary_id = $1", diary_id)
    yield Sql("delete from share_file where diary_id = $1", diary_id)
    yield Sql("delete from share where diary_id = $1", diary_id)
    yield Sql("delete from warning where diary_id = $1", diary_id)
    yield Sql("delete from notice where diary_id = $1", diary_id)
    yield Sql("delete from ledger_head where diary_id = $1", diary_id)
    yield Sql("delete from ledger where diary_id = $1", diary_id)
    yield Sql("delete from change where diary_id = $1", diary_id)
    yield Sql("delete from record where diary_id = $1", diary_id)
    yield Sql("delete from diary where diary_id = $1", diary_id)
