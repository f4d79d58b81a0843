from datetime import date
from typing import Any

import msgspec
import pytest

from schemas.diary import DailyEntry
from server.storage import codec

ENTRY = DailyEntry(local_date=date(2026, 3, 2), mood=3, note="tired — 😀")


def test_a_document_comes_back_as_it_was_encoded() -> None:
    assert codec.decode(codec.encode(ENTRY), DailyEntry) == ENTRY
    assert codec.decode(codec.encode(None), Any) is None


def test_an_answer_is_put_together_without_decoding() -> None:
    stored = codec.encode(ENTRY)

    answer = msgspec.json.encode({"entry": codec.as_wire(stored)})

    assert answer == b'{"entry":' + msgspec.json.encode(ENTRY) + b"}"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_documents_are_joined_into_an_array(count: int) -> None:
    stored = [codec.encode(ENTRY)] * count

    assert msgspec.json.decode(codec.wire_array(stored), type=list[DailyEntry]) == [ENTRY] * count


def test_bytes_of_another_shape_are_refused() -> None:
    with pytest.raises(msgspec.DecodeError):
        codec.decode(b'{"mood":9}', DailyEntry)
