"""``retinote verify`` names the first row of a ledger that is not as it was written."""

import asyncio
from datetime import UTC, date, datetime

import msgspec
import pytest

from schemas.ledger import WarningAcknowledged, WarningShown
from server import cli
from server.services import ledger
from server.services.ledger import Happening
from server.storage.database import open_database
from server.storage.operation import Operation, Sql
from tests.routes.person import a_showing
from tests.storage.rows import DIARY, NOON, an_id, sign_up
from tests.test_cli import retinote

ROWS = 450  # more than two pages
OTHER = "diary-of-bea"
TAMPERING: dict[str, tuple[list[str], int, str]] = {
    "its body": (
        ["update ledger set event = $2 where diary_id = $1 and sequence = 250"],
        250,
        "changed",
    ),
    "its time": (
        ["update ledger set occurred_at = 'never' where diary_id = $1 and sequence = 1"],
        1,
        "changed",
    ),
    "its place": (
        [
            "update ledger set sequence = 999 where diary_id = $1 and sequence = 3",
            "update ledger set sequence = 3 where diary_id = $1 and sequence = 4",
            "update ledger set sequence = 4 where diary_id = $1 and sequence = 999",
        ],
        3,
        "not bound to the row before it",
    ),
    "a row in the middle": (
        ["delete from ledger where diary_id = $1 and sequence = 201"],
        201,
        "missing: there is a hole",
    ),
    "its tail": (
        ["delete from ledger where diary_id = $1 and sequence > 448"],
        449,
        "missing: the chain once reached row 450",
    ),
    "all of it": (["delete from ledger where diary_id = $1"], 1, "missing"),
    "its head": (["delete from ledger_head where diary_id = $1"], 1, "added"),
    "the hash of its head": (
        ["update ledger_head set hash = 'x' where diary_id = $1"],
        450,
        "changed",
    ),
}


def filled() -> Operation[None]:
    for name in ("ada", "bea"):
        yield from sign_up(name)
    event = WarningAcknowledged(
        rule_id="a_rule", tier="soon", local_date=date(2026, 3, 2), action="not_yet"
    )
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    happenings = [Happening(an_id(number), NOON, event) for number in range(ROWS)]
    yield from ledger.record(DIARY, happenings, now)
    yield from ledger.record(OTHER, happenings[:3], now)


def tampered(statements: list[str]) -> Operation[None]:
    for text in statements:
        yield Sql(text, *((DIARY, b"{}") if "$2" in text else (DIARY,)))


async def written(url: str, operation: Operation[None]) -> None:
    database = await open_database(url)
    try:
        await database.write(operation, lock="")
    finally:
        await database.close()


async def test_ledgers_as_they_were_written_hold(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    await written(database_url, filled())

    assert await cli._verify(database_url)
    assert capsys.readouterr().err == "2 diaries, 453 rows: every chain holds\n"


@pytest.mark.parametrize(("statements", "row", "reason"), TAMPERING.values(), ids=TAMPERING.keys())
async def test_what_was_tampered_with_is_named_and_the_rest_is_followed(
    database_url: str,
    capsys: pytest.CaptureFixture[str],
    statements: list[str],
    row: int,
    reason: str,
) -> None:
    await written(database_url, filled())
    await written(database_url, tampered(statements))

    assert not await cli._verify(database_url)
    told, summary = capsys.readouterr().err.splitlines()
    assert told.startswith(f"diary {DIARY}: row {row} is {reason}")
    assert summary.startswith("2 diaries, ")
    assert summary.endswith(" rows: 1 broken")


async def test_a_ledger_that_went_with_its_head_is_missed_by_the_warnings_it_told_of(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = msgspec.convert(a_showing()["event"], WarningShown)
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def filled_and_emptied() -> Operation[None]:
        yield from filled()
        yield from ledger.record(OTHER, [Happening(an_id(ROWS), NOON, shown)], now)
        for table in ("ledger", "ledger_head"):
            yield Sql(f"delete from {table} where diary_id = $1", OTHER)

    await written(database_url, filled_and_emptied())

    assert not await cli._verify(database_url)
    told, _ = capsys.readouterr().err.splitlines()
    assert told == f"diary {OTHER}: row 1 is missing: a warning was shown, and no row says so"


def test_the_command_ends_with_1_where_a_chain_is_broken(database_url: str) -> None:
    asyncio.run(written(database_url, filled()))
    whole = retinote("verify", RETINOTE_DATABASE_URL=database_url)
    asyncio.run(written(database_url, tampered(TAMPERING["its tail"][0])))
    broken = retinote("verify", RETINOTE_DATABASE_URL=database_url)

    assert (whole.returncode, broken.returncode) == (0, 1)
    assert f"diary {DIARY}: row 449 is missing" in broken.stderr
    assert "Traceback" not in broken.stderr
