"""Making and opening shares of a long course, inside the server, and the page that opens them."""

import asyncio
import base64
import json
import time
from pathlib import Path
from statistics import median
from typing import get_args

from bench import course, viewer
from bench.rounds import Pace
from bench.table import Row, without_bar
from schemas.share import CreatedShare, ManifestRequest, NewShare, ShareKind
from server.clock import system_clock
from server.rule_packs import load_packs
from server.services import health_links, share_making, shares
from server.services.access import Credential
from server.services.context import Context
from server.services.passwords import Passwords
from server.settings import Settings
from server.storage.database import open_database

TIMES = 25
ORIGIN = "https://diary.example.org"
PASSCODE = "amber lantern"


def measure(folder: Path, pace: Pace) -> list[Row]:
    """
    Make shares of each kind, with their ciphertext on disk and their QR code; open each once.

    And how soon the page that opens them shows something.
    """
    return [*asyncio.run(_measured(folder / "shares.db")), *viewer.measure(folder)]


async def _measured(path: Path) -> list[Row]:
    settings = Settings(database_url=f"sqlite:///{path}")
    database = await open_database(settings.database_url)
    try:
        context = Context(database, load_packs(), system_clock, settings, Passwords())
        credential, diary_id = await course.stored(context)
        rows = []
        for kind in get_args(ShareKind):
            rows += await _rows(context, credential, diary_id, kind)
        return rows
    finally:
        await database.close()


async def _rows(
    context: Context, credential: Credential, diary_id: str, kind: ShareKind
) -> list[Row]:
    new = NewShare(kind=kind, passcode=None if kind == "visit" else PASSCODE)
    making, opening = [], []
    for _ in range(TIMES):
        started = time.perf_counter()
        share = await share_making.create_share(context, credential, diary_id, new, ORIGIN)
        made = time.perf_counter()
        await _open(context, kind, token_of(share))
        opening.append(time.perf_counter() - made)
        making.append(made - started)
        await shares.revoke_share(context, credential, diary_id, share.share_id)
    passcode = "" if kind == "visit" else ", Argon2id included"
    return [
        without_bar(f"making a share: {kind}", median(making) * 1000, " ms", f"on disk{passcode}"),
        without_bar(f"opening a share: {kind}", median(opening) * 1000, " ms", "noted on disk"),
    ]


def token_of(share: CreatedShare) -> str:
    """Read the token out of a link, as whoever receives it does."""
    encoded = share.shlink.removeprefix("shlink:/")
    payload = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
    url: str = json.loads(payload)["url"]
    return url.rpartition("/")[2]


async def _open(context: Context, kind: ShareKind, token: str) -> None:
    if kind == "visit":
        await health_links.open_file(context, token, "Dr Lee", "Firefox")
        return
    asked = ManifestRequest(recipient="Dr Lee", passcode=PASSCODE)
    await health_links.open_manifest(context, token, asked, "Firefox", ORIGIN)
