"""Who took a copy out of a diary and who put what in stands in its ledger, and nothing more."""

import json
from typing import Any

import pytest

from tests.routes.person import (
    NOON_TEXT,
    PASSWORD,
    TODAY,
    FixedClock,
    Person,
    a_change,
    a_uuid,
)

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"
COPIES = {
    "export.ndjson": "ndjson",
    "export.csv": "csv",
    "report.pdf": "pdf",
    "report.fhir.json": "fhir",
}


async def noted(person: Person) -> list[Any]:
    """Give the events about copies, files and deletions, oldest first."""
    kinds = ("diary_", "device_", "record_")
    rows = (await person.get("ledger"))["items"]
    return [row["event"] for row in rows if row["event"]["kind"].startswith(kinds)]


def an_export(*lines: dict[str, Any], origin: str = "device") -> bytes:
    header = {"type": "header", "format": "retinote-diary", "version": 1, "origin": origin}
    changes = sum(line["type"] == "change" for line in lines)
    end = {"type": "end", "changes": changes, "events": len(lines) - changes}
    return b"".join(json.dumps(line).encode() + b"\n" for line in (header, *lines, end))


async def brought_in(person: Person, content: bytes, mode: str = "all_or_nothing") -> Any:
    headers = {"content-type": "application/x-ndjson"}
    address = f"{person.diary}/import?mode={mode}"
    answer = await person.client.post(address, content=content, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("path", COPIES)
async def test_every_way_to_take_a_copy_is_noted_with_who_took_it(
    person: Person, path: str
) -> None:
    for on in ("2026-03-08", "2026-03-09", TODAY):
        await person.save(on, mood=3, note="private")
    credentials = {"name": person.name, "password": PASSWORD}
    await person.client.post("/api/v1/sessions", json=credentials, headers={"user-agent": FIREFOX})

    dates = "" if path == "export.ndjson" else "?from=2026-03-09"
    answer = await person.client.get(f"{person.diary}/{path}{dates}")

    assert answer.status_code == 200
    days = 2 if dates else 3
    by = {"via": "session", "by": "Firefox on Windows"}
    assert await noted(person) == [
        {"kind": "diary_exported", "format": COPIES[path], "days": days, **by}
    ]


async def test_a_token_is_noted_by_the_label_it_was_given(person: Person) -> None:
    body = {"label": "Backup at night", "scopes": ["diary:read"]}
    token = (await person.client.post("/api/v1/tokens", json=body)).json()["token"]
    person.client.cookies.clear()
    person.client.headers["authorization"] = f"Bearer {token}"

    await person.client.get(f"{person.diary}/export.ndjson")

    (event,) = await noted(person)
    assert (event["via"], event["by"]) == ("token", "Backup at night")


async def test_reading_and_looking_are_not_copies(person: Person) -> None:
    await person.save(TODAY, mood=3)

    for path in ("report.json", "entries", "trends", f"entries/{TODAY}/history"):
        await person.get(path)
    await brought_in(person, an_export({"type": "change", **a_change(key="2026-03-01")}), "preview")

    assert await noted(person) == []


async def test_a_copy_that_is_refused_is_not_noted(people: Any) -> None:
    anna, ben = await people(), await people()

    for path in COPIES:
        assert (await ben.client.get(f"{anna.diary}/{path}")).status_code == 404
    assert (await anna.client.get(f"{anna.diary}/report.pdf?from=1066-10-14")).status_code == 422

    assert await noted(anna) == []


async def test_no_export_tells_of_itself_and_the_next_one_does(person: Person) -> None:
    first = await person.client.get(f"{person.diary}/export.ndjson")
    second = await person.client.get(f"{person.diary}/export.ndjson")

    assert b"diary_exported" not in first.content
    assert second.content.count(b"diary_exported") == 1


async def test_a_file_brought_into_a_full_diary_is_noted_once_with_its_counts(
    person: Person,
) -> None:
    await person.save(TODAY, mood=3)
    fits = [{"type": "change", **a_change(key=f"2026-03-0{day}")} for day in (1, 2)]
    broken = {"type": "change", **a_change(key="2026-03-03", fields={"mood": 9})}
    file = an_export(*fits, broken)

    await brought_in(person, file, "what_fits")
    await brought_in(person, file, "what_fits")

    (event,) = await noted(person)
    assert event.pop("by") == "another program"
    assert event == {
        "kind": "diary_imported",
        "format": "ndjson",
        "days": 2,
        "changes": 2,
        "events": 0,
        "left_out": 1,
        "via": "session",
    }


async def test_a_table_brought_in_is_noted_as_one(person: Person) -> None:
    body = {"text": "local_date,mood\n2026-03-01,3\n2026-03-02,4\n"}

    answer = await person.client.post(f"{person.diary}/import-csv", json=body)

    assert answer.status_code == 200, answer.text
    (event,) = await noted(person)
    assert (event["format"], event["days"], event["changes"]) == ("csv", 2, 2)


async def test_a_diary_put_back_after_it_was_erased_is_the_very_same(
    person: Person, clock: FixedClock
) -> None:
    await person.save("2026-03-09", mood=1)
    await person.client.delete(person.entry("2026-03-09"))
    await person.client.get(f"{person.diary}/report.pdf")
    taken = (await person.client.get(f"{person.diary}/export.ndjson")).content
    erased = await person.client.request("DELETE", person.diary, json={"password": PASSWORD})
    person.diary_id = erased.json()["diary_id"]
    assert (await person.get("ledger"))["items"] == []
    clock.advance(days=3)

    await brought_in(person, taken)

    kinds = [event["kind"] for event in await noted(person)]
    assert kinds == ["record_deleted", "diary_exported"]
    assert (await person.client.get(f"{person.diary}/export.ndjson")).content == taken


async def test_a_deletion_is_noted_by_whatever_way_it_comes_and_only_once(
    person: Person,
) -> None:
    await person.save(TODAY, mood=3, note="private")
    await person.save("2026-03-09", mood=3)

    await person.client.delete(person.entry(TODAY))
    gone = a_change(key="2026-03-09", fields=None, edited_at="2026-03-10T12:00:01.000Z")
    await person.sync(gone)
    await person.sync(gone)
    await person.sync(a_change(key="2026-03-01", fields=None))

    assert await noted(person) == [
        {"kind": "record_deleted", "collection": "entries", "key": TODAY},
        {"kind": "record_deleted", "collection": "entries", "key": "2026-03-09"},
    ]


async def test_a_deletion_that_reaches_a_restored_server_anew_is_the_same_happening(
    person: Person,
) -> None:
    """A device that kept the event of the first time must not tell of two deletions."""
    await person.save(TODAY, mood=3)
    gone = a_change(fields=None, edited_at="2026-03-10T12:00:01.000Z")

    await person.sync(gone)

    rows = (await person.get("ledger"))["items"]
    assert [row["event_id"] for row in rows] == [gone["change_id"]]


async def test_a_device_tells_what_it_did_offline_and_nothing_in_the_servers_name(
    person: Person,
) -> None:
    counts = {"days": 2, "changes": 4, "events": 0, "left_out": 1}
    taken = {"kind": "device_exported", "format": "csv", "days": 2}
    brought = {"kind": "device_imported", "format": "ndjson", **counts}
    forged = {"kind": "diary_exported", "format": "csv", "days": 2, "via": "session", "by": ""}
    wrong = {"kind": "device_exported", "format": "csv", "days": -1}

    events = [
        {"event_id": a_uuid(), "occurred_at": NOON_TEXT, "event": event}
        for event in (taken, brought, forged, wrong)
    ]
    answer = (await person.record(*events)).json()

    assert [each["index"] for each in answer["rejected"]] == [2, 3]
    assert await noted(person) == [taken, brought]
