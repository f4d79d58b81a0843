"""Erase a diary or an account, and say what was erased and what no server can."""

from __future__ import annotations

from typing import get_args

from schemas.account import ErasedAccount, ErasedCounts, ErasedDiary, StaysAt
from server.errors import NotFoundError
from server.identifiers import new_id
from server.services import access, accounts
from server.services.access import Credential
from server.services.context import Context
from server.storage import account_store, attempt_store, session_store, token_store
from server.storage.operation import Operation

STAYS_AT: tuple[StaysAt, ...] = get_args(StaysAt)


async def erase_diary(
    context: Context, credential: Credential | None, diary_id: str, password: str
) -> ErasedDiary:
    """
    Erase everything in the diary: days, course, history, ledger, warnings and what was shared.

    The account stays, with an empty diary under another id. A device that still holds the old one
    finds nothing at its address any more, so it cannot bring back by itself what was erased. Asked
    a second time, as after a lost answer, the old id is not found: it was done.

    Raises:
        NotFoundError: the diary is somebody else's, or none at all.
        WrongCredentialsError: another password.
    """

    def allowed() -> Operation[None]:
        session = yield from access.require_session(credential, context.now())
        if (yield from account_store.find_diary(session.account_id)) != diary_id:
            raise NotFoundError

    await context.database.read(allowed())
    account = await accounts.confirmed(context, credential, password)
    empty_id, now_text = new_id(), context.now_text()

    def operation() -> Operation[ErasedDiary]:
        yield from accounts.still_confirmed(context, credential, account)
        yield from allowed()
        erased = yield from _counts(diary_id)
        yield from account_store.erase_diary(diary_id)
        yield from account_store.save_diary(empty_id, account.account_id, now_text)
        return ErasedDiary(diary_id=empty_id, erased=erased, stays_at=[*STAYS_AT])

    answer = await context.database.write(operation(), lock=diary_id)
    await context.database.give_back()
    return answer


async def erase_account(
    context: Context, credential: Credential | None, password: str
) -> ErasedAccount:
    """
    Erase the account with its diary, history, warnings, shares, sessions and tokens.

    Asked a second time, as after a lost answer, nobody is signed in any more: it was done.

    Raises:
        WrongCredentialsError: another password.
    """
    account = await accounts.confirmed(context, credential, password)

    def diary() -> Operation[str]:
        session = yield from access.require_session(credential, context.now())
        return (yield from account_store.find_diary(session.account_id))

    def operation(diary_id: str) -> Operation[ErasedAccount]:
        yield from accounts.still_confirmed(context, credential, account)
        sessions = yield from session_store.list_sessions(account.account_id, context.now_text())
        answer = ErasedAccount(
            erased=(yield from _counts(diary_id)),
            sessions=len(sessions),
            tokens=len((yield from token_store.list_tokens(account.account_id))),
            stays_at=[*STAYS_AT],
        )
        yield from account_store.erase_account(account.account_id)
        yield from attempt_store.forget_attempts(account.name_key)
        return answer

    diary_id = await context.database.read(diary())
    answer = await context.database.write(operation(diary_id), lock=diary_id)
    await context.database.give_back()
    return answer


def _counts(diary_id: str) -> Operation[ErasedCounts]:
    contents = yield from account_store.contents_of(diary_id)
    return ErasedCounts(**contents._asdict())
