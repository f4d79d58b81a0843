"""The command ``retinote``."""

import asyncio
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import uvicorn

from server import demo
from server.app import create_app
from server.errors import DiaryError, StartupError, UnreadableRulePackError
from server.generated_files import write_generated_files
from server.logs import configure_logs
from server.rule_packs import Packs, load_packs
from server.rule_vectors import prove_packs
from server.services import ledger
from server.settings import Settings, read_settings
from server.storage.database import open_database

SHUTDOWN_SECONDS = 10


@click.group()
@click.version_option(package_name="retinote")
def commands() -> None:
    """Retinote: a side-effect diary for people taking isotretinoin."""


@commands.command()
def serve() -> None:
    """Serve the app and its API; docs/configuration.md lists what can be set."""
    settings = read_settings()
    configure_logs(settings.log_level)
    asyncio.run(_try_database(settings.database_url))
    app = create_app(settings)
    _say(f"Retinote is at http://{_shown_host(settings)}:{settings.port}")
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        access_log=False,  # addresses hold the ids of diaries
        log_level="warning",
        server_header=False,
        forwarded_allow_ips=settings.forwarded_allow_ips,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )


@commands.command("demo")
@click.option("--name", default="demo", show_default=True, help="The name of the new account.")
@click.option("--seed", default=1, show_default=True, help="Another seed, another course.")
def fill_with_demo(name: str, seed: int) -> None:
    """Fill the database with a made-up course of 24 weeks, in an account of its own."""
    settings = read_settings()
    made = asyncio.run(demo.fill(settings, name, random.Random(seed).random))  # noqa: S311
    _say(f"An invented course of {made.days} days is in {settings.database_url}.")
    _say(f"Sign in as {made.name} with the password {made.password}")


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path), default="schemas")
def generate(folder: Path) -> None:
    """Write the files that are made from code: JSON Schemas, openapi.json, the example course."""
    for path in write_generated_files(folder):
        _say(str(path))


@commands.command()
def verify() -> None:
    """Prove that every ledger is as it was written, or name the first broken row of each."""
    if not asyncio.run(_verify(read_settings().database_url)):
        sys.exit(1)


@commands.command("check-rules")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Where catalogue/, rules/, questionnaires/, contacts/ and vectors/ lie, if elsewhere.",
)
def check_rules(folder: Path | None) -> None:
    """Check every pack, and prove by its vectors that each rule does what it should."""
    try:
        proofs = prove_packs(folder)
    except UnreadableRulePackError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{'pack':8}{'rules':>8}{'branches':>10}{'vectors':>9}{'mutations caught':>18}")
    for proof in proofs:
        click.echo(
            f"{proof.pack:8}{proof.rules:8}{proof.branches:10}{proof.vectors:9}"
            f"{proof.mutations:11} of {proof.mutations}"
        )
    for line in _counts(load_packs(folder)):
        click.echo(line)


def main() -> None:
    """Run a command; a reason not to start is one clear line, not a traceback."""
    try:
        commands()
    except StartupError as error:
        _say(f"retinote cannot start: {error}")
        sys.exit(1)
    except DiaryError as error:
        _say(f"{error.code}: {error}")
        sys.exit(1)


def _counts(packs: Packs) -> Iterator[str]:
    """Count what has no rules to prove, but was checked as well."""
    units = [unit for analyte in packs.labs.analytes for unit in analyte.units]
    yield f"labs: {len(packs.labs.analytes)} analytes, {len(units)} units"
    yield (
        f"programmes: {len(packs.programmes.programmes)}, {len(packs.event_ids)} events, "
        f"{len(packs.checklist_ids)} items of the checklist"
    )


def _say(line: str) -> None:
    click.echo(line, err=True)


async def _try_database(url: str) -> None:
    # A database that cannot be opened is told in one line; from inside the server it would be a
    # traceback.
    database = await open_database(url)
    await database.close()


async def _verify(url: str) -> bool:
    diaries = rows = broken = 0
    database = await open_database(url)
    try:
        async for proof in ledger.verify(database):
            diaries, rows = diaries + 1, rows + proof.rows
            if proof.fault is not None:
                broken += 1
                _say(f"diary {proof.diary_id}: row {proof.fault.sequence} is {proof.fault.reason}")
    finally:
        await database.close()
    verdict = f"{broken} broken" if broken else "every chain holds"
    _say(f"{diaries} diaries, {rows} rows: {verdict}")
    return broken == 0


def _shown_host(settings: Settings) -> str:
    return "127.0.0.1" if settings.host in {"0.0.0.0", "::"} else settings.host  # noqa: S104
