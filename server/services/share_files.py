"""Encrypt what is in a share, and forget it when its time is over."""

from __future__ import annotations

import asyncio

from schemas.share import ShareContent
from server.services import jwe, share_content
from server.services.context import Context
from server.services.share_content import Source
from server.storage import share_link_store, share_store
from server.storage.share_store import FileRow

PAGE = 100


async def sealed(
    context: Context, source: Source, chosen: ShareContent, key: bytes, updated_at: str
) -> list[FileRow]:
    """Make the files of a share and encrypt each with the key of its link."""
    files = await share_content.files_of(context, source, chosen)
    return [
        FileRow(file.content_type, await asyncio.to_thread(_sealed, file, key), updated_at)
        for file in files
    ]


async def forget_old(context: Context) -> None:
    """
    Delete what is in shares that expired 30 days ago; the shares and who looked stay.

    Whoever makes or opens a share does this for everybody, and every start does. Each diary is
    locked in turn, since its owner may be ending the same share.
    """
    while found := await context.database.read(
        share_link_store.links_to_forget(context.now_text(), PAGE)
    ):
        for key in found:
            await context.database.write(share_store.forget_content(*key), lock=key.diary_id)


def _sealed(file: share_content.SharedFile, key: bytes) -> bytes:
    return jwe.encrypted(file.content, file.content_type, key).encode()
