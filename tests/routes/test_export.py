"""A diary can be taken along whole, and what was taken along makes the same diary elsewhere."""

import csv
import io
import json
from typing import Any

import pytest
from httpx import AsyncClient, Response

from tests.routes.person import (
    NOON_TEXT,
    TODAY,
    WEIGHT_KEY,
    FixedClock,
    Person,
    a_change,
    a_follow_up,
    a_notice_shown,
    a_showing,
    an_acknowledgement,
    problem,
)

NDJSON = {"Content-Type": "application/x-ndjson"}


async def exported(person: Person) -> bytes:
    answer = await person.client.get(f"{person.diary}/export.ndjson")
    assert answer.status_code == 200, answer.text
    return answer.content


async def brought_in(
    person: Person, content: bytes, mode: str = "all_or_nothing", **headers: str
) -> Response:
    return await person.client.post(
        f"{person.diary}/import?mode={mode}", content=content, headers={**NDJSON, **headers}
    )


def lines(content: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in content.splitlines()]


async def live(person: Person, clock: FixedClock) -> None:
    """Fill a diary with a little of everything, over three days and from two devices."""
    await person.put("treatment", first_dose_date="2026-01-01", region="GB")
    await person.put(f"weights/{WEIGHT_KEY}", measured_on="2026-01-01", weight_kg=60.5)
    warning = await person.warning("hepatitis")
    await person.record(
        a_showing(),
        a_notice_shown(),
        an_acknowledgement("not_yet", "2026-03-10T12:00:05.000Z"),
    )
    clock.advance(hours=5)
    await person.save(TODAY, mood=1, grades={"flare": 0, "lip_dryness": 4}, note="=1+1\nüñ")
    await person.client.post(
        f"{person.diary}/warnings/{warning['warning_id']}/follow-up", json={"outcome": "better"}
    )
    await person.sync(
        a_change(key="2026-03-09", fields={"mood": 3, "grades": {"flare": 2}}),
        a_change(key="2026-03-08", fields={"mood": 3}),
        a_change(key="2026-03-08", fields=None, edited_at="2026-03-10T13:00:00.000Z"),
        a_change(key="2026-03-09", fields={"grades": None}, edited_at="2026-03-10T11:00:00.000Z"),
    )
    clock.advance(hours=20)
    await person.record(a_follow_up("worse", "2026-03-11T11:00:00.000Z"))


async def everything(person: Person) -> list[Any]:
    paths = ("entries", "warnings", "ledger", "treatment", f"entries/{TODAY}/history")
    return [(await person.sync()).json(), *[await person.get(path) for path in paths]]


async def test_an_export_brought_into_an_empty_diary_makes_the_very_same_one(
    people: Any, clock: FixedClock
) -> None:
    anna, ben = await people(), await people()
    await live(anna, clock)
    before = await everything(anna)
    taken = await exported(anna)
    clock.advance(days=20)

    report = await brought_in(ben, taken)

    assert report.status_code == 200, report.text
    assert report.json()["is_restored"]
    assert await everything(ben) == before
    assert await exported(ben) == taken


async def test_bringing_an_export_in_twice_does_nothing_the_second_time(
    people: Any, clock: FixedClock
) -> None:
    anna, ben = await people(), await people()
    await live(anna, clock)
    taken = await exported(anna)
    await brought_in(ben, taken)

    again = (await brought_in(ben, taken)).json()

    assert (again["changes_new"], again["events_new"]) == (0, 0)
    assert again["changes_known"] == len([1 for line in lines(taken) if line["type"] == "change"])
    assert all(count["same"] and not count["new"] for count in again["records"])
    assert await exported(ben) == taken


async def test_a_later_export_of_the_same_diary_goes_on_where_the_earlier_one_ended(
    people: Any, clock: FixedClock
) -> None:
    anna, ben = await people(), await people()
    await live(anna, clock)
    await brought_in(ben, await exported(anna))
    await anna.warning("raised_icp")

    before = (await anna.get("ledger"))["items"]
    await brought_in(ben, await exported(anna))

    *rows, noted = (await ben.get("ledger"))["items"]
    assert rows == before
    assert noted["event"]["kind"] == "diary_imported"
    assert await ben.get("entries") == await anna.get("entries")


async def test_a_full_diary_is_merged_with_not_overwritten(people: Any, clock: FixedClock) -> None:
    anna, ben = await people(), await people()
    await live(anna, clock)
    taken = await exported(anna)
    await ben.save(TODAY, mood=4)
    await ben.warning("hepatitis", "2026-03-07")

    report = (await brought_in(ben, taken)).json()

    entries = {entry["local_date"]: entry for entry in (await ben.get("entries"))["items"]}
    assert entries[TODAY]["mood"] == 4  # the later edit
    assert entries[TODAY]["grades"] == {"flare": 0, "lip_dryness": 4}
    assert entries["2026-03-07"]["red_flags"] == {"hepatitis": True}
    assert not report["is_restored"]
    shown = {(each["rule_id"], each["local_date"]) for each in (await ben.get("warnings"))["items"]}
    assert shown == {("hepatitis", TODAY), ("hepatitis", "2026-03-07")}
    rows = (await ben.get("ledger"))["items"]
    assert [row["sequence"] for row in rows] == list(range(1, len(rows) + 1))
    assert len(rows) == 1 + report["events_new"] + 1
    assert rows[-1]["event"]["kind"] == "diary_imported"


async def test_a_preview_counts_and_changes_nothing(people: Any, clock: FixedClock) -> None:
    anna, ben = await people(), await people()
    await live(anna, clock)
    before = await ben.everything()

    report = (await brought_in(ben, await exported(anna), "preview")).json()

    assert await ben.everything() == before
    assert not report["is_imported"]
    assert (report["days"], report["first_date"], report["last_date"]) == (2, "2026-03-09", TODAY)
    counts = {count["collection"]: count["new"] for count in report["records"]}
    assert counts == {"entries": 2, "treatment": 1, "weights": 1}
    assert report["problems"] == []


async def test_rows_that_do_not_fit_are_listed_and_the_rest_goes_in(
    people: Any, clock: FixedClock
) -> None:
    anna, ben = await people(), await people()
    await anna.sync(*(a_change(key=f"2026-03-0{day}") for day in range(1, 6)))
    header, *rows, end = (await exported(anna)).splitlines()
    rows[1] = rows[1].replace(b'"mood":3', b'"mood":9')
    rows[2] = rows[2].replace(b'"mood":3', b'"grades":{"glee":1}')
    rows[3] = b'{"type":"change","change_id":"\xff"}'
    content = b"\r\n".join((b"\xef\xbb\xbf" + header, *rows, end))

    refused = await brought_in(ben, content)
    after_refusal = await ben.get("entries")
    report = (await brought_in(ben, content, "what_fits")).json()

    assert problem(refused)[:2] == (422, "import-refused")
    assert problem(refused)[2][0] == "line 3: $.mood"
    assert after_refusal["items"] == []
    listed = [(each["line"], each["code"], each["path"]) for each in report["problems"]]
    assert listed == [
        (3, "invalid-field", "$.mood"),
        (4, "unknown-item", "$.grades.glee"),
        (5, "invalid-field", "$"),
    ]
    kept = [entry["local_date"] for entry in (await ben.get("entries"))["items"]]
    assert kept == ["2026-03-01", "2026-03-05"]


@pytest.mark.parametrize("cut", [2, 60, 200, 400])
async def test_a_file_that_was_cut_off_is_recognised(people: Any, cut: int) -> None:
    anna, ben = await people(), await people()
    await anna.save(TODAY, mood=3)

    answer = await brought_in(ben, (await exported(anna))[:-cut])

    assert answer.status_code == 422
    assert problem(answer)[1] in {"import-refused", "not-an-export"}
    assert (await ben.get("entries"))["items"] == []


async def test_a_changed_row_of_the_ledger_is_found(people: Any) -> None:
    anna, ben = await people(), await people()
    await anna.warning("hepatitis")
    await anna.warning("raised_icp", "2026-03-09")
    taken = (await exported(anna)).replace(b'"rule_id":"hepatitis"', b'"rule_id":"chest_pain"')

    report = (await brought_in(ben, taken, "what_fits")).json()

    assert {each["code"] for each in report["problems"]} == {"broken-chain"}
    assert (await ben.get("ledger"))["items"] == []


async def test_kinds_of_events_that_are_not_known_here_are_kept(people: Any) -> None:
    """A later version records more kinds; an earlier one must not lose them."""
    anna, ben = await people(), await people()
    unknown = {"type": "event", "event_id": a_change()["change_id"], "occurred_at": NOON_TEXT}
    header = b'{"type":"header","format":"retinote-diary","version":1,"origin":"device"}'
    event = json.dumps({**unknown, "event": {"kind": "moon_landing", "who": ["a", 1.5]}}).encode()
    end = b'{"type":"end","events":1}'
    await brought_in(anna, b"\n".join((header, event, end)))
    taken = await exported(anna)

    await brought_in(ben, taken)

    assert await exported(ben) == taken
    row = (await ben.get("ledger"))["items"][0]
    assert row["event"] == {"kind": "moon_landing", "who": ["a", 1.5]}


HEADER = b'{"type":"header","format":"retinote-diary","version":1,"origin":"server"}\n'
END = b'{"type":"end","changes":1}\n'
CHANGE = (
    b'{"type":"change","sequence":1,"change_id":"01900000-0000-7000-8000-000000000001",'
    b'"collection":"entries","key":"2026-03-09","fields":{"mood":3},'
    b'"edited_at":"2026-03-09T20:00:00.000Z","recorded_at":"2026-03-09T20:00:00.000Z"}\n'
)
JSON = {"Content-Type": "application/json"}
HOSTILE = {
    "nothing": (b"", "not-an-export"),
    "no header": (CHANGE + END, "not-an-export"),
    "another format": (b'{"format":"recipes"}\n', "not-an-export"),
    "a header that is too deep": (b"[" * 100_000, "not-an-export"),
    "a newer version": (HEADER.replace(b"1,", b"2,") + CHANGE + END, "newer-format"),
    "a line that is too long": (HEADER + b'"' + b"x" * 300_000 + b'"\n' + END, "line-too-long"),
    "a line that is too deep": (HEADER + b"[" * 200_000 + b"\n" + END, "invalid-field"),
    "no UTF-8": (HEADER + CHANGE.replace(b"mood", b"\xc3("), "invalid-field"),
    "a day to come": (HEADER + CHANGE.replace(b"2026-03-09", b"2027-03-09", 1), "date-in-future"),
    "a field nobody knows": (HEADER + CHANGE.replace(b'"mood"', b'"luck"') + END, "unknown-field"),
    "an unknown member": (HEADER + CHANGE.replace(b'"key', b'"x":1,"key') + END, "unknown-field"),
    "an id that is none": (HEADER + CHANGE.replace(b"0190", b"019g", 1) + END, "invalid-field"),
    "another collection": (HEADER + CHANGE.replace(b"entries", b"x") + END, "unknown-collection"),
    "one id for two changes": (
        HEADER + CHANGE + CHANGE.replace(b":3", b":4") + END.replace(b"1", b"2"),
        "duplicate-id",
    ),
    "rows behind the last line": (HEADER + CHANGE + END + CHANGE, "invalid-field"),
    "a miscounting last line": (HEADER + END, "file-cut-off"),
    "an instant that does not exist": (
        HEADER + CHANGE.replace(b"03-09T", b"02-31T") + END,
        "invalid-field",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_no_export_holds_is_refused_and_changes_nothing(
    settled: Person, name: str
) -> None:
    content, code = HOSTILE[name]

    preview = await brought_in(settled, content, "preview")
    refused = await brought_in(settled, content)

    told = preview.json()
    assert refused.status_code == 422
    assert code in {told.get("code"), *(each["code"] for each in told.get("problems", ()))}


async def test_a_file_may_be_larger_than_other_bodies_but_not_endless(settled: Person) -> None:
    blank = b" " * 400_000 + b"\n"
    small_enough = await brought_in(
        settled, HEADER + blank * 4 + END.replace(b"1", b"0"), "preview"
    )
    too_large = await brought_in(settled, HEADER + b" " * (21 * 1024 * 1024))
    elsewhere = await settled.client.post(
        f"{settled.diary}/sync",
        content=b" " * 300_000,
        headers={"Content-Type": "application/json"},
    )

    assert small_enough.status_code == 200
    assert problem(too_large)[:2] == (413, "body-too-large")
    assert "20971520" in too_large.json()["detail"]
    assert problem(elsewhere)[:2] == (413, "body-too-large")


async def test_what_is_compressed_is_not_opened(settled: Person) -> None:
    answer = await brought_in(settled, b"\x1f\x8b", **{"Content-Encoding": "gzip"})

    assert problem(answer)[:2] == (415, "unsupported-media-type")


async def test_other_addresses_take_no_lines(settled: Person) -> None:
    answer = await settled.client.post(f"{settled.diary}/sync", content=b"{}", headers=NDJSON)

    assert problem(answer)[:2] == (415, "unsupported-media-type")


async def test_progress_is_told_where_lines_are_accepted(people: Any, clock: FixedClock) -> None:
    anna, ben = await people(), await people()
    await live(anna, clock)
    accepted = {"Accept": "application/x-ndjson"}

    told = await brought_in(ben, await exported(anna), **accepted)
    refused = await brought_in(ben, HEADER, **accepted)

    assert told.headers["content-type"].startswith("application/x-ndjson")
    assert lines(told.content)[-1]["result"]["is_imported"]
    assert lines(refused.content)[-1]["problem"]["code"] == "import-refused"


async def test_nobody_else_can_take_or_bring_anything(people: Any, nobody: AsyncClient) -> None:
    anna, ben = await people(), await people()
    for client, status in ((ben.client, 404), (nobody, 401)):
        for path in ("export.ndjson", "export.csv"):
            assert (await client.get(f"{anna.diary}/{path}")).status_code == status
        for path in ("import", "import-csv", "import-csv/look"):
            body = {"text": "a,b\n1,2"}
            answer = await client.post(f"{anna.diary}/{path}", json=body)
            assert answer.status_code == status


async def test_the_table_has_a_row_a_day_and_nothing_that_calculates(person: Person) -> None:
    await person.save("2026-03-08", mood=0, grades={"flare": 0}, dose_taken_mg=0)
    await person.save(TODAY, note='=HYPERLINK("x"), "quoted"\nand more', taken_with_food=False)

    answer = await person.client.get(f"{person.diary}/export.csv")
    later = await person.client.get(f"{person.diary}/export.csv?from={TODAY}")

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbflocal_date,zone,grades.")
    first, second = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""))
    assert (first["mood"], first["grades.flare"], first["dose_taken_mg"]) == ("0", "0", "0")
    assert (first["note"], first["red_flags.hepatitis"], first["grades.itch_rash"]) == ("", "", "")
    assert second["note"] == '\'=HYPERLINK("x"), "quoted"\nand more'
    assert second["taken_with_food"] == "false"
    assert len(later.content.splitlines()) == 3
