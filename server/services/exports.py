"""Give everything a diary holds as lines, in pages, so that no diary is ever in memory whole."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, NamedTuple, cast

import msgspec

from schemas.export import (
    VERSION,
    ChangeLine,
    End,
    Header,
    LedgerLine,
    WarningLine,
)
from server.services import access, data_record
from server.services.access import Credential
from server.services.context import Context
from server.services.warning_projection import BEFORE_LANGUAGES
from server.storage import codec, diary_store, ledger_store, warning_store
from server.storage.diary_store import ChangeRow
from server.storage.ledger_store import LedgerRow
from server.storage.operation import Operation
from server.storage.warning_store import WarningRow

PAGE = 500


class _Bounds(NamedTuple):
    """The diary as it was when the export began; what comes later is not in it."""

    last_change: int
    last_row: int
    warnings: list[bytes]


async def open_export(
    context: Context, credential: Credential | None, diary_id: str
) -> AsyncIterator[bytes]:
    """
    Check that the caller may read the diary, and give its lines page by page.

    All pages show the diary as it was at this moment: history and ledger only ever grow, so their
    last sequences bound them. Each page is a read of its own, which asks for access anew. That a
    copy was taken is noted in the ledger behind those bounds: no export tells of itself.
    """
    now = context.now()

    def operation() -> Operation[_Bounds]:
        yield from access.require_diary(credential, diary_id, "diary:read", now)
        bounds = yield from _bounds(diary_id)
        yield from data_record.note_export(credential, diary_id, "ndjson", None, None, now)
        return bounds

    bounds = await context.database.write(operation(), lock=diary_id)
    return _pages(context, credential, diary_id, bounds)


def _bounds(diary_id: str) -> Operation[_Bounds]:
    head = yield from ledger_store.load_head(diary_id)
    return _Bounds(
        last_change=(yield from diary_store.last_sequence(diary_id)),
        last_row=0 if head is None else head[0],
        warnings=(yield from _warning_lines(diary_id)),
    )


async def _pages(
    context: Context, credential: Credential | None, diary_id: str, bounds: _Bounds
) -> AsyncIterator[bytes]:
    yield line_of(Header(format="retinote-diary", version=VERSION, origin="server"))
    if bounds.warnings:
        yield b"".join(bounds.warnings)
    for after in range(0, bounds.last_change, PAGE):
        limit = min(PAGE, bounds.last_change - after)
        changes = await context.database.read(
            _readable(context, credential, diary_id, diary_store.changes_after, after, limit)
        )
        yield b"".join(map(_change_line, changes))
    for after in range(0, bounds.last_row, PAGE):
        limit = min(PAGE, bounds.last_row - after)
        rows = await context.database.read(
            _readable(context, credential, diary_id, ledger_store.rows_after, after, limit)
        )
        yield b"".join(map(_ledger_line, rows))
    counted = End(warnings=len(bounds.warnings), changes=bounds.last_change, ledger=bounds.last_row)
    yield line_of(counted)


def _readable(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    page: Any,
    after: int,
    limit: int,
) -> Operation[list[Any]]:
    yield from access.require_diary(credential, diary_id, "diary:read", context.now())
    rows: list[Any] = yield from page(diary_id, after, limit)
    return rows


def line_of(value: Any) -> bytes:
    """Spell one line."""
    return msgspec.json.encode(value) + b"\n"


def _warning_lines(diary_id: str) -> Operation[list[bytes]]:
    # Warnings change, so they are read together with the bounds: a line each, without the words.
    lines: list[bytes] = []
    after = ""
    while rows := (yield from warning_store.warnings_after(diary_id, after, PAGE)):
        lines.extend(map(_warning_line, rows))
        after = rows[-1].warning_id
    return lines


def _warning_line(row: WarningRow) -> bytes:
    fields = row._asdict()
    del fields["is_shown"]
    fields["body"] = body = _body_of_its_own(row)
    if body is None:
        fields["shown_at"] = None  # it is the ledger's to say
    return line_of(WarningLine(**fields))


def _body_of_its_own(row: WarningRow) -> Any:
    """Give the words of a warning of the first version, which no ledger has."""
    if row.body is None:
        return None
    words = codec.decode(row.body, dict)
    return words if BEFORE_LANGUAGES.keys() - words.keys() else None


def _change_line(row: ChangeRow) -> bytes:
    fields = cast("dict[str, Any] | None", codec.as_wire(row.fields))
    return line_of(ChangeLine(**{**row._asdict(), "fields": fields}))


def _ledger_line(row: LedgerRow) -> bytes:
    event = cast("dict[str, Any]", codec.as_wire(row.event))
    return line_of(LedgerLine(**{**row._asdict(), "event": event}))
