"""Warnings as an earlier version kept them can still be read and answered."""

import pytest

from schemas.account import NewAccount
from server.services import accounts, warnings
from server.services.access import Credential
from server.services.context import Context
from server.services.ledger import verify
from server.services.secrets import secret_hash
from server.storage import codec, warning_store
from server.storage.warning_store import WarningRow
from tests.routes.person import a_uuid

WARNING_ID = a_uuid()
FIRST_VERSION = {
    "warning_id": WARNING_ID,
    "rule_id": "raised_icp",
    "pack_version": "2026.1",
    "tier": "same_day",
    "local_date": "2026-03-02",
    "title": "A headache with blurred sight needs care today",
    "what_to_do": ["Call today."],
    "may_signal": "pressure",
    "nobody_is_watching": "Nobody is watching.",
    "contacts": [],
    "sources": [],
    "review": "pending",
    "evidence": [{"local_date": "2026-03-02", "field": "red_flags.raised_icp", "value": True}],
    "shown_at": "2026-03-02T12:00:00.000Z",
    "acknowledged_at": None,
    "action": None,
}


@pytest.fixture
async def anna(context: Context) -> tuple[Credential, str]:
    new = NewAccount(name="Anna", password="correct horse battery")
    made = await accounts.sign_up(context, new, "browser")
    return Credential("session", secret_hash(made.secret)), made.account.diary_id


async def test_a_warning_of_the_first_version_is_read_and_answered(
    context: Context, anna: tuple[Credential, str]
) -> None:
    credential, diary_id = anna
    row = WarningRow(
        WARNING_ID,
        "2026-03-02",
        "raised_icp",
        "same_day",
        codec.encode(FIRST_VERSION),
        0,
        "2026-03-02T12:00:00.000Z",
    )
    await context.database.write(warning_store.save_warning(diary_id, row), lock=diary_id)

    (kept,) = (await warnings.list_warnings(context, credential, diary_id, None, 9)).items
    answered = await warnings.acknowledge(context, credential, diary_id, WARNING_ID, "not_yet")

    assert (kept.title, kept.language) == (FIRST_VERSION["title"], "en")
    assert (kept.follow_ups, kept.outcome, kept.action) == ([], None, None)
    assert (answered.title, answered.action) == (FIRST_VERSION["title"], "not_yet")
    assert [proof.rows async for proof in verify(context.database)] == [1]
