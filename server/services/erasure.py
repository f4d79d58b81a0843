"""Erase a diary and begin an empty one in its place."""

from __future__ import annotations

from schemas.account import ErasedDiary
from server.errors import NotFoundError
from server.identifiers import new_id
from server.services import access, accounts
from server.services.access import Credential
from server.services.context import Context
from server.storage import account_store
from server.storage.operation import Operation


async def erase_diary(
    context: Context, credential: Credential | None, diary_id: str, password: str
) -> ErasedDiary:
    """
    Erase everything in the diary: days, course, history, ledger, warnings and what was shared.

    The account stays, with an empty diary under another id. A device that still holds the old one
    finds nothing at its address any more, so it cannot bring back by itself what was erased.

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

    def operation() -> Operation[None]:
        yield from accounts.still_confirmed(context, credential, account)
        yield from allowed()
        yield from account_store.erase_diary(diary_id)
        yield from account_store.save_diary(empty_id, account.account_id, now_text)

    await context.database.write(operation(), lock=diary_id)
    await context.database.give_back()
    return ErasedDiary(diary_id=empty_id)
