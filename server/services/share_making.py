"""Make a share: check its terms, take what is in it, and spell its link."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import NamedTuple

from schemas.ledger import ShareCreated
from schemas.share import CreatedShare, LinkPayload, NewShare, Share, ShareContent
from server.clock import instant_text, parse_instant
from server.domain import share_link, share_terms
from server.domain.share_terms import MAX_ATTEMPTS, TERMS, LifetimeError
from server.errors import InvalidFieldError, RangeReversedError, TooManySharesError
from server.identifiers import new_id
from server.rendering.qr_code import qr_svg
from server.services import (
    access,
    app_secret,
    jwe,
    ledger,
    passwords,
    secrets,
    share_content,
    share_files,
    valid_dates,
)
from server.services.access import Credential
from server.services.context import Context
from server.services.share_content import Source
from server.services.shares import key_binding, share_of, standing_of
from server.storage import codec, share_link_store, share_store
from server.storage.operation import Operation
from server.storage.share_link_store import ShareKey
from server.storage.share_store import FileRow, ShareRow

MAX_LINKS = 50
"""Shares of one diary that still lead somewhere: more than anybody can keep an eye on."""


class Link(NamedTuple):
    """The two secrets of a link; the server keeps a hash of the one and forgets the other."""

    token: str
    key: bytes


async def create_share(
    context: Context, credential: Credential | None, diary_id: str, new: NewShare, origin: str
) -> CreatedShare:
    """
    Make a share; its link is readable this once.

    A token needs leave to read the diary as well: whoever has the link reads what is in it.

    Args:
        origin: where the link shall lead, as whoever opens it reaches this server.

    Raises:
        InvalidFieldError, CommonPasswordError, RangeReversedError: terms that are not taken.
        TooManySharesError: there are enough of them.
    """
    lives_for = _checked_lifetime(new)
    _check_terms(new)
    link = Link(secrets.new_session_secret(), jwe.new_key())
    _check_address(share_link.manifest_address(origin, link.token))
    await share_files.forget_old(context)
    now, key, content = context.now(), ShareKey(diary_id, new_id()), _content(new)
    source = await context.database.read(_source(context, credential, diary_id, content))
    files = await _snapshot(context, new, source, link, now)
    row = ShareRow(
        share_id=key.share_id,
        kind=new.kind,
        label=new.label,
        content=codec.encode(content),
        passcode_hash=await context.passwords.hash(new.passcode) if new.passcode else None,
        attempts_left=MAX_ATTEMPTS,
        wrapped_key=_kept_key(context, new, link, key),
        created_at=instant_text(now),
        expires_at=instant_text(now + lives_for),
    )
    kept = _kept(credential, key, row, files, link, now)
    await context.database.write(kept, lock=diary_id)
    # Drawing the code takes as long as all the rest: not on the loop, where everybody waits.
    return await asyncio.to_thread(_created, row, link, origin, now)


def _checked_lifetime(new: NewShare) -> timedelta:
    try:
        return share_terms.lifetime(new.kind, new.expires_in_minutes, new.expires_in_hours)
    except LifetimeError as error:
        unit = "hours" if new.expires_in_minutes is None else "minutes"
        raise InvalidFieldError(f"$.expires_in_{unit}", str(error)) from error


def _check_terms(new: NewShare) -> None:
    if not new.label.isprintable() or not new.label.strip():
        raise InvalidFieldError("$.label", "expected printable characters")
    for name, on in (("from", new.from_), ("to", new.to)):
        if on is not None:
            valid_dates.check_date(on, f"$.{name}")
    if new.from_ is not None and new.to is not None and new.to < new.from_:
        raise RangeReversedError("$.to", "the last day is before the first")
    if (new.passcode is not None) != TERMS[new.kind].has_passcode:
        needed = "expected a passcode" if new.passcode is None else "a visit has no passcode"
        raise InvalidFieldError("$.passcode", needed)
    if new.passcode is not None:
        passwords.refuse_common(new.passcode, "", "$.passcode")


def _check_address(address: str) -> None:
    if len(address) > share_link.ADDRESS_MAX_CHARACTERS:
        raise InvalidFieldError("header.Host", "too long for a link; set RETINOTE_PUBLIC_URL")


def _content(new: NewShare) -> ShareContent:
    return ShareContent(
        sections=list(dict.fromkeys(new.sections)),
        from_=new.from_,
        to=new.to,
        paper=new.paper,
        language=new.language,
    )


def _source(
    context: Context, credential: Credential | None, diary_id: str, content: ShareContent
) -> Operation[Source]:
    yield from access.require_diary(credential, diary_id, "diary:read", context.now())
    return (yield from share_content.load(context, diary_id, content))


async def _snapshot(
    context: Context, new: NewShare, source: Source, link: Link, now: datetime
) -> list[FileRow]:
    if new.kind == "follow":
        return []
    return await share_files.sealed(context, source, _content(new), link.key, instant_text(now))


def _kept_key(context: Context, new: NewShare, link: Link, key: ShareKey) -> bytes | None:
    if new.kind != "follow":
        return None
    return app_secret.wrap(context.settings, link.key, key_binding(key))


def _kept(
    credential: Credential | None,
    key: ShareKey,
    row: ShareRow,
    files: list[FileRow],
    link: Link,
    now: datetime,
) -> Operation[None]:
    yield from access.require_diary(credential, key.diary_id, "shares:write", now)
    if (yield from share_store.count_links(key.diary_id)) >= MAX_LINKS:
        raise TooManySharesError(MAX_LINKS)
    yield from share_store.save_share(key.diary_id, row)
    yield from share_store.save_files(*key, files)
    forget_at = instant_text(share_terms.forgotten_at(standing_of(row)))
    yield from share_link_store.save_link(secrets.secret_hash(link.token), key, forget_at)
    event = ShareCreated(
        share_id=key.share_id, share_kind=standing_of(row).kind, expires_at=row.expires_at
    )
    yield from ledger.record(key.diary_id, [ledger.happening(event, now)], now)


def _created(row: ShareRow, link: Link, origin: str, now: datetime) -> CreatedShare:
    share = share_of(row, now)
    spelled = share_link.shlink(
        LinkPayload(
            url=share_link.manifest_address(origin, link.token),
            key=share_link.base64url(link.key),
            flag=share_link.FLAGS[share.kind],
            label=row.label,
            # A renewal must hold for links that are out, so only what cannot be renewed says it.
            exp=None if TERMS[share.kind].is_renewable else _epoch_seconds(row.expires_at),
        )
    )
    shown = share_link.viewer_link(origin, spelled)
    fields = {name: getattr(share, name) for name in Share.__struct_fields__}
    return CreatedShare(**fields, link=shown, shlink=spelled, qr_svg=qr_svg(shown))


def _epoch_seconds(instant: str) -> int:
    return int(parse_instant(instant).timestamp())
