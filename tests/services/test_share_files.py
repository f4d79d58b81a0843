"""What is in a share is deleted when its time is over, whether anybody shares again or not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from schemas.account import NewAccount
from schemas.share import NewShare, ShareKind
from server.services import accounts, share_files, share_making, shares
from server.services.access import Credential
from server.services.context import Context
from server.services.secrets import secret_hash
from server.storage import share_store
from server.storage.share_link_store import ShareKey
from tests.routes.person import PASSWORD

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
ORIGIN = "https://diary.test"


async def shared(context: Context, name: str, kind: ShareKind) -> tuple[Credential, ShareKey]:
    made = await accounts.sign_up(context, NewAccount(name=name, password=PASSWORD), "browser")
    credential = Credential("session", secret_hash(made.secret))
    diary_id = made.account.diary_id
    new = NewShare(kind=kind, passcode=None if kind == "visit" else "amber lantern")
    share = await share_making.create_share(context, credential, diary_id, new, ORIGIN)
    return credential, ShareKey(diary_id, share.share_id)


def later(context: Context, after: timedelta) -> Context:
    return replace(context, clock=lambda: NOON + after)


async def is_kept(context: Context, key: ShareKey) -> bool:
    row = await context.database.read(share_store.read_share(*key))
    files = await context.database.read(share_store.load_files(*key))
    links = await context.database.read(share_store.count_links(key.diary_id))
    assert row is not None
    assert bool(files or row.wrapped_key) == bool(links)
    return bool(links)


@pytest.mark.parametrize(
    ("kind", "lives_for"),
    [
        ("visit", timedelta(hours=1)),
        ("send", timedelta(days=60)),
        ("follow", timedelta(days=60)),
    ],
)
async def test_content_is_kept_until_the_instant_its_share_is_over_for_good(
    context: Context, kind: ShareKind, lives_for: timedelta
) -> None:
    _, key = await shared(context, "Anna", kind)

    await share_files.forget_old(later(context, lives_for - timedelta(milliseconds=1)))
    before = await is_kept(context, key)
    await share_files.forget_old(later(context, lives_for))

    assert (before, await is_kept(context, key)) == (True, False)


async def test_it_is_done_for_everybody_however_many_they_are(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_files, "PAGE", 2)
    keys = [(await shared(context, f"Person {number}", "visit"))[1] for number in range(5)]
    _, other = await shared(context, "Ben", "send")

    await share_files.forget_old(later(context, timedelta(days=1)))

    assert [await is_kept(context, key) for key in [*keys, other]] == [False] * 5 + [True]


async def test_what_was_forgotten_stays_in_the_list(context: Context) -> None:
    credential, key = await shared(context, "Anna", "visit")

    await share_files.forget_old(later(context, timedelta(days=1)))

    then = later(context, timedelta(days=1))
    (kept,) = (await shares.list_shares(then, credential, key.diary_id, None, 9)).items
    assert (kept.share_id, kept.state) == (key.share_id, "expired")


async def test_a_revoked_share_keeps_no_ciphertext_no_key_and_no_passcode(
    context: Context,
) -> None:
    for name, kind in (("Anna", "send"), ("Bea", "follow")):
        credential, key = await shared(context, name, kind)  # type: ignore[arg-type]

        await shares.revoke_share(context, credential, *key)

        row = await context.database.read(share_store.read_share(*key))
        assert row is not None
        assert (row.wrapped_key, row.passcode_hash, row.end_reason) == (None, None, "revoked")
        assert not await is_kept(context, key)


async def test_a_snapshot_keeps_no_key_and_what_follows_keeps_no_content(context: Context) -> None:
    kept = []
    for name, kind in (("Anna", "visit"), ("Bea", "send"), ("Cem", "follow")):
        _, key = await shared(context, name, kind)  # type: ignore[arg-type]
        row = await context.database.read(share_store.read_share(*key))
        files = await context.database.read(share_store.load_files(*key))
        assert row is not None
        kept.append((row.wrapped_key is not None, len(files)))

    assert kept == [(False, 1), (False, 1), (True, 0)]
