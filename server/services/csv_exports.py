"""Give the days of a diary as a table, a page at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

from server.rendering.csv_cells import BYTE_ORDER_MARK, csv_row
from server.services import access, data_record
from server.services.access import Credential
from server.services.context import Context
from server.services.day_columns import DATE_COLUMN, DayColumn, cells_of, day_columns
from server.storage import codec, diary_store
from server.storage.operation import Operation

PAGE = 366


async def open_csv(
    context: Context,
    credential: Credential | None,
    diary_id: str,
    from_date: date,
    to_date: date,
) -> AsyncIterator[bytes]:
    """
    Check that the caller may read the diary, and give the days between two dates as CSV.

    That a copy is taken is noted in the ledger first.
    """

    def page(after: str | None) -> Operation[list[bytes]]:
        yield from access.require_diary(credential, diary_id, "diary:read", context.now())
        return (
            yield from diary_store.load_documents(
                diary_id,
                "entries",
                from_key=from_date.isoformat(),
                to_key=to_date.isoformat(),
                after_key=after,
                limit=PAGE,
            )
        )

    await data_record.note_copy(context, credential, diary_id, "csv", from_date, to_date)
    first = await context.database.read(page(None))

    async def pages() -> AsyncIterator[bytes]:
        columns, documents = day_columns(context.packs), first
        header = csv_row([DATE_COLUMN, *(column.name for column in columns)])
        yield (BYTE_ORDER_MARK + header).encode()
        while documents:
            yield _rows(documents, columns)
            last = codec.decode(documents[-1], dict)[DATE_COLUMN]
            documents = await context.database.read(page(last))

    return pages()


def _rows(documents: list[bytes], columns: list[DayColumn]) -> bytes:
    entries = (codec.decode(document, dict) for document in documents)
    return "".join(csv_row(cells_of(entry, columns)) for entry in entries).encode()
