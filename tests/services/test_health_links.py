"""Several servers on one database count wrong passcodes together."""

import asyncio
from dataclasses import replace

from argon2 import PasswordHasher

from schemas.account import NewAccount
from schemas.share import ManifestRequest, NewShare, RemainingAttempts
from server.errors import NotFoundError
from server.services import accounts, health_links, share_making, shares
from server.services.access import Credential
from server.services.context import Context
from server.services.passwords import Passwords
from server.services.secrets import secret_hash
from server.storage import share_store
from tests.routes.person import PASSWORD
from tests.shared_links import token_of

ORIGIN = "https://diary.test"
CHEAP_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


async def test_of_forty_guesses_at_four_servers_ten_are_judged_and_the_right_one_comes_too_late(
    context: Context,
) -> None:
    made = await accounts.sign_up(context, NewAccount(name="Anna", password=PASSWORD), "browser")
    credential, diary_id = Credential("session", secret_hash(made.secret)), made.account.diary_id
    new = NewShare(kind="send", passcode="amber lantern")
    share = await share_making.create_share(context, credential, diary_id, new, ORIGIN)
    servers = [replace(context, passwords=Passwords(CHEAP_HASHER)) for _ in range(4)]

    async def guess(number: int, passcode: str) -> object:
        asked = ManifestRequest(recipient="x", passcode=passcode)
        server = servers[number % len(servers)]
        try:
            return await health_links.open_manifest(server, token_of(share), asked, "x", ORIGIN)
        except NotFoundError:
            return None

    answers = await asyncio.gather(*(guess(number, f"guess {number}") for number in range(40)))

    judged = [answer for answer in answers if isinstance(answer, RemainingAttempts)]
    assert sorted(answer.remaining_attempts for answer in judged) == [*range(10)]
    assert answers.count(None) == 30
    assert await guess(0, "amber lantern") is None
    kept = await shares.read_share(context, credential, diary_id, share.share_id)
    assert kept.state == "exhausted"
    assert await context.database.read(share_store.load_files(diary_id, share.share_id)) == []
    assert await context.database.read(share_store.count_links(diary_id)) == 0
