"""The days of a diary: saving, editing, deleting, paging, and what a repeated request does."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from httpx import Response

from tests.routes.person import NOON_TEXT, TODAY, FixedClock, Person, problem

YESTERDAY = "2026-03-09"
A_FULL_DAY = {
    "local_date": TODAY,
    "zone": "Europe/Dublin",
    "grades": {"flare": 2, "lip_dryness": 4},
    "mood": 0,
    "red_flags": {"hepatitis": False},
    "dose_taken_mg": 0,
    "taken_with_food": False,
    "nosebleeds": 0,
    "new_lumps": 6,
    "note": "",
    "times": {"08:15 flare": 0, "19:30 flare": 2, "19:30 mood": 0},
}


async def patch(person: Person, local_date: str, fields: Any, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await person.client.patch(person.entry(local_date), json=fields, headers=named)


async def put(person: Person, local_date: str, fields: Any, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await person.client.put(person.entry(local_date), json=fields, headers=named)


async def test_an_empty_diary_has_no_days(person: Person) -> None:
    assert await person.get("entries") == {"items": [], "next": None}
    assert problem(await person.client.get(person.entry(TODAY))) == (404, "not-found", [])
    assert problem(await person.client.get(person.entry(TODAY) + "/history"))[0] == 404
    assert problem(await patch(person, TODAY, {"mood": 1}))[0] == 404
    assert problem(await person.client.delete(person.entry(TODAY)))[0] == 404


async def test_a_day_comes_back_as_it_was_saved(person: Person) -> None:
    saved = await put(person, TODAY, A_FULL_DAY)
    got = await person.client.get(person.entry(TODAY))

    assert (saved.status_code, saved.headers["etag"]) == (201, '"1"')
    assert saved.json() == {"entry": A_FULL_DAY, "revision": 1, "warnings": []}
    assert got.json() == saved.json()
    assert got.headers["etag"] == '"1"'
    assert await person.get("entries") == {"items": [A_FULL_DAY], "next": None}


async def test_saving_a_day_again_replaces_all_of_it(person: Person) -> None:
    await put(person, TODAY, A_FULL_DAY)

    replaced = await put(person, TODAY, {"mood": 4, "grades": {"flare": 0}})

    assert (replaced.status_code, replaced.headers["etag"]) == (200, '"2"')
    assert replaced.json()["entry"] == {"local_date": TODAY, "mood": 4, "grades": {"flare": 0}}


@pytest.mark.parametrize(
    "fields",
    [
        A_FULL_DAY,
        {},
        {"grades": {}},
        {"mood": None},
        {"grades": {"flare": 1}, "red_flags": {}},
        {"dose_taken_mg": 20},
    ],
    ids=str,
)
async def test_saving_the_same_day_twice_is_saving_it_once(
    person: Person, fields: dict[str, Any]
) -> None:
    first = await put(person, TODAY, fields)
    second = await put(person, TODAY, fields)

    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json() == first.json()
    assert len((await person.get(f"entries/{TODAY}/history"))["items"]) == 1


async def test_a_patch_edits_what_it_names(person: Person) -> None:
    await put(person, TODAY, A_FULL_DAY)

    fields = {"mood": 3, "note": None, "grades": {"flare": None, "headache": 1}}
    patched = await patch(person, TODAY, fields)

    expected = {**A_FULL_DAY, "mood": 3, "grades": {"lip_dryness": 4, "headache": 1}}
    del expected["note"]
    assert patched.status_code == 200
    assert patched.json()["entry"] == expected


async def test_null_for_all_grades_clears_them_all(person: Person) -> None:
    await put(person, TODAY, A_FULL_DAY)

    patched = await patch(person, TODAY, {"grades": None, "red_flags": None})

    assert patched.json()["entry"].keys() == A_FULL_DAY.keys() - {"grades", "red_flags"}


async def test_a_deleted_day_is_gone_and_can_be_written_again(person: Person) -> None:
    await put(person, TODAY, A_FULL_DAY)

    deleted = await person.client.delete(person.entry(TODAY))
    missing = await person.client.get(person.entry(TODAY))
    again = await put(person, TODAY, {"mood": 1})

    assert (deleted.status_code, deleted.content) == (204, b"")
    assert problem(missing) == (404, "not-found", [])
    assert again.status_code == 201
    assert again.json()["entry"] == {"local_date": TODAY, "mood": 1}


async def test_the_history_tells_every_edit_also_deletions(
    person: Person, clock: FixedClock
) -> None:
    await put(person, TODAY, {"mood": 1, "note": "first"})
    clock.advance(seconds=1)
    await put(person, TODAY, {"mood": 2})
    clock.advance(seconds=1)
    await person.client.delete(person.entry(TODAY))
    await put(person, YESTERDAY, {})

    items = (await person.get(f"entries/{TODAY}/history"))["items"]

    assert [(item["sequence"], item["fields"]) for item in items] == [
        (1, {"mood": 1, "note": "first"}),
        (2, {"note": None, "mood": 2}),
        (3, None),
    ]
    assert items[0]["recorded_at"] == items[0]["edited_at"] == NOON_TEXT
    assert {(item["collection"], item["key"]) for item in items} == {("entries", TODAY)}
    assert [item["edited_at"] for item in items] == sorted(item["edited_at"] for item in items)


async def test_a_reader_who_has_the_day_already_gets_304(person: Person) -> None:
    await put(person, TODAY, {"mood": 1})

    for known in ('"1"', 'W/"1"', '"0", "1"', "*"):
        answer = await person.client.get(person.entry(TODAY), headers={"if-none-match": known})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == '"1"'
    for other in ('"0"', '"11"', "1", ""):
        answer = await person.client.get(person.entry(TODAY), headers={"if-none-match": other})
        assert answer.status_code == 200


@pytest.mark.parametrize(
    ("header", "value", "is_met"),
    [
        ("if_match", '"1"', True),
        ("if_match", '"7", "1"', True),
        ("if_match", "*", True),
        ("if_match", '"2"', False),
        ("if_match", 'W/"1"', False),
        ("if_match", "1", False),
        ("if_match", "", False),
        ("if_none_match", "*", False),
        ("if_none_match", '"1"', False),
        ("if_none_match", 'W/"1"', False),
        ("if_none_match", '"2"', True),
    ],
)
async def test_a_condition_on_an_existing_day(
    person: Person, header: str, value: str, is_met: bool
) -> None:
    await put(person, TODAY, {"mood": 1})

    answers = [
        await put(person, TODAY, {"mood": 1}, **{header: value}),
        await patch(person, TODAY, {}, **{header: value}),
        await person.client.delete(person.entry(TODAY), headers={header.replace("_", "-"): value}),
    ]

    if is_met:
        assert [answer.status_code for answer in answers] == [200, 200, 204]
    else:
        for answer in answers:
            assert problem(answer) == (412, "precondition-failed", [])
        assert (await person.get(f"entries/{TODAY}"))["revision"] == 1


async def test_a_condition_on_a_day_that_is_not_there(person: Person) -> None:
    changed = await put(person, TODAY, {"mood": 1}, if_match="*")
    created = await put(person, TODAY, {"mood": 1}, if_none_match="*")
    taken = await put(person, TODAY, {"mood": 2}, if_none_match="*")
    await person.client.delete(person.entry(TODAY))
    deleted = await put(person, TODAY, {"mood": 2}, if_match='"2"')
    revived = await put(person, TODAY, {"mood": 2}, if_none_match="*")

    assert problem(changed) == (412, "precondition-failed", [])
    assert created.status_code == 201
    assert problem(taken)[0] == 412
    assert problem(deleted)[0] == 412
    assert revived.status_code == 201


async def test_of_twenty_who_edit_the_same_revision_one_wins(person: Person) -> None:
    await put(person, TODAY, {"mood": 0})

    answers = await asyncio.gather(
        *(put(person, TODAY, {"mood": 1, "note": str(n)}, if_match='"1"') for n in range(20))
    )

    (winner,) = [answer for answer in answers if answer.status_code == 200]
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 19
    assert (await person.get(f"entries/{TODAY}"))["entry"] == winner.json()["entry"]
    assert len((await person.get(f"entries/{TODAY}/history"))["items"]) == 2


async def test_of_twenty_who_create_the_same_day_one_wins(person: Person) -> None:
    answers = await asyncio.gather(
        *(put(person, TODAY, {"note": str(n)}, if_none_match="*") for n in range(20))
    )

    assert sorted(answer.status_code for answer in answers) == [201] + [412] * 19


async def test_the_same_request_with_its_key_is_carried_out_once(
    person: Person, clock: FixedClock
) -> None:
    first = await put(person, TODAY, {"mood": 1}, idempotency_key="a key of 3 words")
    await put(person, TODAY, {"mood": 4})
    clock.advance(hours=23)

    again = await put(person, TODAY, {"mood": 1}, idempotency_key="a key of 3 words")

    assert again.status_code == 201
    assert again.json() == first.json()
    assert again.headers["etag"] == first.headers["etag"]
    assert (await person.get(f"entries/{TODAY}"))["entry"]["mood"] == 4


async def test_a_key_is_for_one_request_of_one_diary(person: Person, people: Any) -> None:
    key = {"idempotency_key": "k"}
    await put(person, TODAY, {"mood": 1}, **key)
    other = await people()

    refused = [
        await put(person, TODAY, {"mood": 2}, **key),
        await put(person, YESTERDAY, {"mood": 1}, **key),
        await patch(person, TODAY, {"mood": 1}, **key),
        await put(person, TODAY, {"mood": 1}, if_match="*", **key),
        await person.client.delete(person.entry(TODAY), headers={"idempotency-key": "k"}),
    ]

    for answer in refused:
        assert problem(answer)[:2] == (422, "idempotency-key-reused")
    assert (await put(other, TODAY, {"mood": 2}, **key)).status_code == 201


async def test_a_key_is_forgotten_after_a_day_and_never_by_a_refusal(
    person: Person, clock: FixedClock
) -> None:
    refused = await put(person, TODAY, {"mood": 9}, idempotency_key="k")
    taken = await put(person, TODAY, {"mood": 1}, idempotency_key="k")
    clock.advance(hours=24, seconds=1)
    await put(person, TODAY, {"mood": 2}, idempotency_key="another")
    reused = await put(person, TODAY, {"mood": 3}, idempotency_key="k")

    assert refused.status_code == 422
    assert taken.status_code == 201
    assert reused.status_code == 200


async def test_a_deletion_with_its_key_is_carried_out_once(person: Person) -> None:
    headers = {"idempotency-key": "k"}
    await put(person, TODAY, {"mood": 1})

    first = await person.client.delete(person.entry(TODAY), headers=headers)
    await put(person, TODAY, {"mood": 2})
    again = await person.client.delete(person.entry(TODAY), headers=headers)

    assert (first.status_code, again.status_code) == (204, 204)
    assert (await person.get(f"entries/{TODAY}"))["entry"]["mood"] == 2


async def test_twenty_times_the_same_request_at_once_is_one_edit(person: Person) -> None:
    answers = await asyncio.gather(
        *(put(person, TODAY, {"mood": 1}, idempotency_key="k") for _ in range(20))
    )

    assert {answer.content for answer in answers} == {answers[0].content}
    assert {answer.status_code for answer in answers} == {201}


@pytest.mark.parametrize("key", ["", "x" * 201, "a\tb", "\xe9"])
async def test_a_key_that_is_none_is_refused(settled: Person, key: str) -> None:
    answer = await settled.client.put(
        settled.entry(TODAY), json={}, headers={"idempotency-key": key.encode("latin-1")}
    )

    assert problem(answer) == (422, "invalid-field", ["header.Idempotency-Key"])


async def test_two_years_of_days_are_read_page_by_page(person: Person) -> None:
    days = [str(date(2024, 3, 1) + timedelta(days=n)) for n in range(730)]
    for start in range(0, 730, 365):
        changes = [
            {
                "change_id": f"01900000-0000-7000-8000-{number:012x}",
                "collection": "entries",
                "key": days[number],
                "fields": {"mood": number % 5},
                "edited_at": NOON_TEXT,
            }
            for number in range(start, start + 365)
        ]
        assert len((await person.sync(*changes)).json()["accepted"]) == 365

    pages, after = [], ""
    while after is not None:
        page = await person.get(f"entries?limit=100{after and f'&after={after}'}")
        pages.append(page["items"])
        after = page["next"]
    first = await person.get("entries")
    everything = await person.get("entries?limit=1000")

    assert [len(page) for page in pages] == [100] * 7 + [30]
    assert [entry["local_date"] for page in pages for entry in page] == days
    assert (len(first["items"]), first["next"]) == (366, days[365])
    assert (len(everything["items"]), everything["next"]) == (730, None)


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("from=2026-03-02", [2, 3, 4]),
        ("to=2026-03-02", [1, 2]),
        ("from=2026-03-02&to=2026-03-03", [2, 3]),
        ("from=2026-03-03&to=2026-03-02", []),
        ("after=2026-03-02", [3, 4]),
        ("after=2026-03-02&from=2026-03-04", [4]),
        ("after=2026-03-04", []),
        ("limit=4", [1, 2, 3, 4]),
        ("from=0001-01-01&to=9999-12-31", [1, 2, 3, 4]),
    ],
)
async def test_days_are_asked_for_by_date(person: Person, query: str, days: list[int]) -> None:
    for day in range(1, 5):
        await put(person, f"2026-03-0{day}", {})

    page = await person.get(f"entries?{query}")

    assert page["items"] == [{"local_date": f"2026-03-0{day}"} for day in days]
    assert page["next"] is None


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("limit=0", "query.limit"),
        ("limit=-1", "query.limit"),
        ("limit=1001", "query.limit"),
        ("limit=1.5", "query.limit"),
        ("limit=" + "9" * 5000, "query.limit"),
        ("limit=%00", "query.limit"),
        ("limit=1&limit=2", "query.limit"),
        ("from=null", "query.from"),
        ("from=2026-02-30", "query.from"),
        ("from=2026-3-1", "query.from"),
        ("to=tomorrow", "query.to"),
        ("to=" + "x" * 50_000, "query.to"),
        ("after=%F0%9F%A7%B4", "query.after"),
        ("after=2026-03-01T00:00:00Z", "query.after"),
    ],
    ids=lambda text: text[:30],
)
async def test_a_question_that_makes_no_sense_is_refused(
    settled: Person, query: str, path: str
) -> None:
    answer = await settled.client.get(f"{settled.diary}/entries?{query}")

    assert problem(answer) == (422, "invalid-field", [path])
