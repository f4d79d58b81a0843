"""
Open a share by its link, for whoever has it, and note who looked.

Source: SMART Health Cards and Links STU1 1.0.0, "SMART Health Link Manifest Request". What is gone,
expired, revoked, exhausted or never was is one and the same answer.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from schemas.share import Manifest, ManifestFile, ManifestRequest, RemainingAttempts, ShareContent
from server.clock import instant_text
from server.domain import share_link
from server.domain.share_terms import TERMS, state_of
from server.errors import NotFoundError, RecipientMissingError
from server.logs import log
from server.services import app_secret, secrets, share_accesses, share_content, share_files
from server.services.context import Context
from server.services.share_accesses import Visitor
from server.services.shares import key_binding, standing_of
from server.storage import codec, share_link_store, share_store
from server.storage.operation import Operation
from server.storage.share_link_store import ShareKey, TicketRow
from server.storage.share_store import FileRow, ShareRow

FHIR_VERSION = "4.0.1"
TICKET_LIFETIME = timedelta(minutes=15)  # STU1 allows an hour; it is meant for the next request
RECIPIENT_MAX_CHARACTERS = 200


class Opened(NamedTuple):
    """The ciphertext that somebody gets, and until when the link works."""

    ciphertext: bytes
    expires_at: str


class OpenedManifest(NamedTuple):
    """The manifest that somebody gets, and until when the link works."""

    manifest: Manifest
    expires_at: str


async def open_manifest(
    context: Context, token: str, asked: ManifestRequest, browser: str, origin: str
) -> OpenedManifest | RemainingAttempts:
    """
    Open a share that has a passcode.

    Returns:
        Its files; or, where the passcode was wrong or missing, how many more may be tried.

    Raises:
        RecipientMissingError: nobody says who is asking.
        NotFoundError: the link leads nowhere, or to a share without a manifest.
    """
    visitor = visitor_of(asked.recipient, browser)
    key, share = await _found(context, token)
    if share.passcode_hash is None:
        raise NotFoundError
    if asked.passcode is None:
        return RemainingAttempts(remaining_attempts=share.attempts_left)
    refusal = await _judged(context, key, share, asked.passcode, visitor)
    if refusal is not None:
        return refusal
    files, now = await _made_now(context, key, share), context.now()

    def operation() -> Operation[tuple[list[ManifestFile], ShareRow]]:
        row = yield from _still_open(key, now)
        stored = files or (yield from share_store.load_files(*key))
        yield from share_accesses.note_opening(key, visitor, now)
        yield from share_link_store.purge_tickets(key.diary_id, instant_text(now))
        shown = []
        for position, file in enumerate(stored):
            ticket = TicketRow(
                *key, position, visitor.recipient, instant_text(now + TICKET_LIFETIME)
            )
            shown.append((yield from _shown(file, share.kind, asked, ticket, origin)))
        return shown, row

    shown, row = await context.database.write(operation(), lock=key.diary_id)
    return OpenedManifest(Manifest(files=shown), row.expires_at)


async def open_file(context: Context, token: str, recipient: str, browser: str) -> Opened:
    """
    Open a share that is one file without a passcode.

    Raises:
        RecipientMissingError, NotFoundError: as ``open_manifest`` does.
    """
    visitor, now = visitor_of(recipient, browser), context.now()
    key, share = await _found(context, token)
    if TERMS[standing_of(share).kind].has_passcode:
        raise NotFoundError

    def operation() -> Operation[Opened]:
        row = yield from _still_open(key, now)
        files = yield from share_store.load_files(*key)
        yield from share_accesses.note_opening(key, visitor, now)
        return Opened(files[0].ciphertext, row.expires_at)

    return await context.database.write(operation(), lock=key.diary_id)


async def download(context: Context, ticket_token: str, browser: str) -> Opened:
    """
    Fetch the file that a manifest gave an address for, once.

    Raises:
        NotFoundError: spent, expired, or never given; or the share has ended meanwhile.
    """
    token_hash, now = secrets.secret_hash(ticket_token), context.now()
    ticket = await context.database.read(
        share_link_store.find_ticket(token_hash, instant_text(now))
    )
    if ticket is None:
        raise NotFoundError
    key = ShareKey(ticket.diary_id, ticket.share_id)
    share = await context.database.read(_still_open(key, now))
    files = await _made_now(context, key, share)

    def operation() -> Operation[Opened]:
        row = yield from _still_open(key, now)
        if not (yield from share_link_store.spend_ticket(token_hash)):
            raise NotFoundError
        stored = files or (yield from share_store.load_files(*key))
        yield from share_accesses.note_download(key, Visitor(ticket.recipient, browser), now)
        return Opened(stored[ticket.position].ciphertext, row.expires_at)

    return await context.database.write(operation(), lock=key.diary_id)


def visitor_of(recipient: str, browser: str) -> Visitor:
    """
    Take what somebody says of themselves, fit to be shown.

    Raises:
        RecipientMissingError: they say nothing.
    """
    named = "".join(letter for letter in recipient if letter.isprintable()).strip()
    if not named:
        raise RecipientMissingError
    return Visitor(named[:RECIPIENT_MAX_CHARACTERS], browser)


async def _found(context: Context, token: str) -> tuple[ShareKey, ShareRow]:
    now = context.now()

    def operation() -> Operation[tuple[ShareKey, ShareRow]]:
        key = yield from share_link_store.find_link(secrets.secret_hash(token))
        if key is None:
            raise NotFoundError
        return key, (yield from _still_open(key, now))

    await share_files.forget_old(context)
    return await context.database.read(operation())


def _still_open(key: ShareKey, now: datetime) -> Operation[ShareRow]:
    row = yield from share_store.read_share(*key)
    if row is None or state_of(standing_of(row), now) != "active":
        raise NotFoundError
    return row


async def _judged(
    context: Context, key: ShareKey, share: ShareRow, passcode: str, visitor: Visitor
) -> RemainingAttempts | None:
    """
    Judge a passcode; None where it is right.

    An attempt is reserved before, so that guesses sent together, or to several servers, cannot slip
    past the limit, and a right one gives its own back.
    """
    async with context.passwords.alone(key.share_id):
        left = await context.database.write(share_store.reserve_attempt(*key), lock=key.diary_id)
        if left is None:
            raise NotFoundError
        if await context.passwords.matches(share.passcode_hash, passcode):
            await context.database.write(share_store.give_attempt_back(*key), lock=key.diary_id)
            return None
        refused = share_accesses.note_refusal(key, visitor, left, context.now())
        await context.database.write(refused, lock=key.diary_id)
        return RemainingAttempts(remaining_attempts=left)


async def _made_now(context: Context, key: ShareKey, share: ShareRow) -> list[FileRow]:
    """Make the files of a share that follows its diary; none for one that holds its own."""
    if share.wrapped_key is None:
        return []
    link_key = app_secret.unwrap(context.settings, share.wrapped_key, key_binding(key))
    if link_key is None:
        log.error("share-key-lost", extra={"facts": {"share_id": key.share_id}})
        raise NotFoundError
    content = codec.decode(share.content, ShareContent)

    def load() -> Operation[tuple[share_content.Source, str]]:
        changed_at = yield from share_store.last_changed_at(key.diary_id)
        source = yield from share_content.load(context, key.diary_id, content)
        return source, max(changed_at or "", share.created_at)

    source, changed_at = await context.database.read(load())
    return await share_files.sealed(context, source, content, link_key, changed_at)


def _shown(
    file: FileRow, kind: str, asked: ManifestRequest, ticket: TicketRow, origin: str
) -> Operation[ManifestFile]:
    """Embed a file, or give an address for it where the reader would not take it embedded."""
    most = asked.embedded_length_max
    embedded = location = None
    if most is None or len(file.ciphertext) <= most:
        embedded = file.ciphertext.decode()
    else:
        secret = secrets.new_session_secret()
        yield from share_link_store.save_ticket(secrets.secret_hash(secret), ticket)
        location = share_link.file_address(origin, secret)
    return ManifestFile(
        content_type=file.content_type,
        fhir_version=FHIR_VERSION,
        status="can-change" if kind == "follow" else "finalized",
        last_updated=file.updated_at,
        embedded=embedded,
        location=location,
    )
