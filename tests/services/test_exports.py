"""Whatever a diary holds, it is the same diary elsewhere, on either engine."""

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.services import imports, ledger
from server.services.context import Context
from server.storage import codec, warning_store
from server.storage.operation import Operation
from server.storage.warning_store import WarningRow
from tests.services.diaries import (
    Owner,
    an_owner,
    exported,
    fill,
    opened_house,
)
from tests.storage.postgres import PostgresServer

ROOT = Path(__file__).parents[2]
SEEDS = settings(
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


async def copied(source: Context, owner: Owner, target: Context) -> Owner:
    return await restored(await exported(source, owner), target)


async def restored(taken: bytes, target: Context) -> Owner:
    new = await an_owner(target)
    await imports.import_export(target, *new, taken, "all_or_nothing")
    return new


@SEEDS
@given(st.integers(0, 2**32))
async def test_a_random_diary_is_the_same_after_a_journey_over_both_engines(
    postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    here = f"sqlite:///{tmp_path_factory.mktemp('journey')}/diary.db"
    async with opened_house(here) as home, opened_house(postgres_server.new_database()) as abroad:
        owner = await an_owner(home)
        await fill(home, owner, Random(seed))
        taken = await exported(home, owner)

        away = await restored(taken, abroad)
        taken_abroad = await exported(abroad, away)
        back = await restored(taken_abroad, home)

        assert taken_abroad == taken
        assert await exported(home, back) == taken
        chains = [proof async for proof in ledger.verify(home.database)]
        assert [proof.fault for proof in chains] == [None, None]


async def test_a_warning_of_the_first_version_keeps_the_words_no_ledger_has(
    context: Context,
) -> None:
    owner = await an_owner(context)
    row = WarningRow(
        warning_id="01900000-0000-7000-8000-000000000001",
        local_date="2026-03-01",
        rule_id="hepatitis",
        tier="same_day",
        body=codec.encode({"title": "Then", "contacts": [{"number": "112"}]}),
        shown_at="2026-03-01T12:00:00.000Z",
        acknowledged_at="2026-03-01T13:00:00.000Z",
        action="not_yet",
    )
    await context.database.write(
        warning_store.save_warning(owner.diary_id, row), lock=owner.diary_id
    )

    new = await copied(context, owner, context)

    def kept() -> Operation[WarningRow | None]:
        return (yield from warning_store.read_warning(new.diary_id, row.warning_id))

    assert await context.database.read(kept()) == row


async def test_an_import_that_is_killed_leaves_all_of_it_or_nothing(
    context: Context, tmp_path: Path, database_url: str
) -> None:
    owner = await an_owner(context)
    for seed in range(12):
        await fill(context, owner, Random(seed))
    taken = await exported(context, owner)
    (tmp_path / "taken").write_bytes(taken)

    outcomes = []
    for after_milliseconds in (0, 20, 60, 120, 400):
        target = await an_owner(context)
        await import_and_kill(database_url, target, tmp_path / "taken", after_milliseconds)
        outcomes.append(await exported(context, target))

    nothing = await exported(context, await an_owner(context))
    assert set(outcomes) <= {taken, nothing}
    if database_url.startswith("sqlite"):
        with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as connection:
            assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]


async def import_and_kill(url: str, target: Owner, file: Path, after_milliseconds: int) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.services.killed_import",
        url,
        target.credential.secret_hash,
        target.diary_id,
        str(file),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"begun\n"
    try:
        await asyncio.wait_for(process.wait(), after_milliseconds / 1000)
    except TimeoutError:
        process.kill()
    await process.wait()
