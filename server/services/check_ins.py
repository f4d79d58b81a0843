"""Give the scores of every check-in of a diary, and when the next one is asked."""

from __future__ import annotations

from schemas.check_in import CheckIn, CheckInList
from schemas.diary import DailyEntry
from server.domain import check_in
from server.services import access
from server.services.access import Credential
from server.services.context import Context
from server.services.stored_records import load_all
from server.storage.operation import Operation


async def list_check_ins(
    context: Context, credential: Credential | None, diary_id: str
) -> CheckInList:
    """Give the scores of each date on which questions of the check-in were answered, by date."""
    pack = context.packs.check_in

    def operation() -> Operation[list[DailyEntry]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (yield from load_all(diary_id, "entries", DailyEntry))

    answered = [entry for entry in await context.database.read(operation()) if entry.check_in]
    return CheckInList(
        items=[
            CheckIn(local_date=entry.local_date, scores=check_in.scores(pack, entry.check_in))
            for entry in answered
        ],
        next_on=check_in.next_on([entry.local_date for entry in answered], pack.interval_days),
    )
