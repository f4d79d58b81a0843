"""Exchange with devices: each change stands or falls alone, once, in one order for all."""

from typing import Any

import pytest

from tests.routes.person import NOON_TEXT, TODAY, Person, a_change, a_uuid, problem

YESTERDAY = "2026-03-09"
UPPER_ID = "01900000-0000-7000-8000-00000000ABCD"


def at(second: int) -> str:
    return f"2026-03-10T11:00:{second:02}.000Z"


RECORDS: dict[str, tuple[str, dict[str, Any]]] = {
    "entries": (TODAY, {"mood": 3, "grades": {"flare": 1}}),
    "treatment": ("treatment", {"first_dose_date": "2026-01-01", "target_band": {"low": 100}}),
    "regimen_periods": (a_uuid(), {"starts_on": "2026-01-01", "daily_mg": [20, 40]}),
    "weights": (a_uuid(), {"measured_on": "2026-01-01", "weight_kg": 61.5}),
    "labs": (a_uuid(), {"taken_on": TODAY, "analyte": "ALT", "value": 31, "unit": "U/L"}),
    "appointments": (a_uuid(), {"scheduled_on": "2026-04-01", "kind": "blood_test"}),
    "supplies": (a_uuid(), {"on": TODAY, "kind": "count", "strength_mg": 20, "capsules": 30}),
    "visits": (a_uuid(), {"visited_on": TODAY}),
    "questions": (a_uuid(), {"asked_on": TODAY, "text": "May I swim?"}),
    "reminders": ("reminders", {"daily_at": "20:00", "wording": "none"}),
}

REJECTED: dict[str, tuple[Any, str, str]] = {
    "text": ("change", "invalid-field", "$"),
    "null": (None, "invalid-field", "$"),
    "a list": ([], "invalid-field", "$"),
    "an empty object": ({}, "invalid-field", "$"),
    "no id": (a_change(change_id=None), "invalid-field", "$.change_id"),
    "an id in upper case": (a_change(change_id=UPPER_ID), "invalid-field", "$.change_id"),
    "an id and a newline": (a_change(change_id=a_uuid() + "\n"), "invalid-field", "$.change_id"),
    "an id with NUL": (a_change(change_id="\0" * 36), "invalid-field", "$.change_id"),
    "an unknown member": (a_change(author="me"), "unknown-field", "$.author"),
    "an unknown collection": (a_change("dreams"), "unknown-collection", "$.collection"),
    "a collection with NUL": (a_change("entries\0"), "unknown-collection", "$.collection"),
    "an empty key": (a_change(key=""), "invalid-field", "$.key"),
    "a long key": (a_change(key="x" * 65), "invalid-field", "$.key"),
    "a key that is no date": (a_change(key="2026-02-30"), "invalid-key", "$.key"),
    "a key before 2000": (a_change(key="1999-12-31"), "date-too-early", "$.key"),
    "a key with NUL": (a_change("weights", "\0"), "invalid-key", "$.key"),
    "a key and a newline": (a_change("weights", a_uuid() + "\n"), "invalid-key", "$.key"),
    "a key in upper case": (
        a_change("weights", UPPER_ID),
        "invalid-key",
        "$.key",
    ),
    "a second treatment": (a_change("treatment", "other", fields={}), "invalid-key", "$.key"),
    "an instant without Z": (a_change(edited_at=NOON_TEXT[:-1]), "invalid-field", "$.edited_at"),
    "an instant that is none": (
        a_change(edited_at="2026-02-30T00:00:00.000Z"),
        "invalid-field",
        "$.edited_at",
    ),
    "an instant in Arabic digits": (
        a_change(edited_at="٢٠٢٦-01-01T00:00:00.000Z"),
        "invalid-field",
        "$.edited_at",
    ),
    "a number as instant": (a_change(edited_at=0), "invalid-field", "$.edited_at"),
    "fields in a list": (a_change(fields=[]), "invalid-field", "$.fields"),
    "an unknown field": (a_change(fields={"weather": None}), "unknown-field", "$.weather"),
    "an unknown item": (a_change(fields={"grades": {"x": 1}}), "unknown-item", "$.grades.x"),
    "an unknown flag": (
        a_change(fields={"red_flags": {"x": True}}),
        "unknown-flag",
        "$.red_flags.x",
    ),
    "a grade too high": (
        a_change(fields={"grades": {"flare": 5}}),
        "invalid-field",
        "$.grades.flare",
    ),
    "another date": (a_change(fields={"local_date": YESTERDAY}), "date-mismatch", "$.local_date"),
    "a day to come": (a_change(key="2026-03-13"), "date-in-future", "$.local_date"),
    "an unknown zone": (a_change(fields={"zone": "x"}), "unknown-zone", "$.zone"),
    "half a weight": (
        a_change("weights", a_uuid(), fields={"weight_kg": 60}),
        "invalid-field",
        "$",
    ),
    "an unknown region": (
        a_change("treatment", "treatment", fields={"region": "XX"}),
        "unknown-region",
        "$.region",
    ),
    "an unknown programme": (
        a_change("treatment", "treatment", fields={"programme": "XX"}),
        "unknown-programme",
        "$.programme",
    ),
    "an unknown tick, cleared": (
        a_change("treatment", "treatment", fields={"checklist": {"XX": None}}),
        "unknown-checklist-item",
        "$.checklist.XX",
    ),
    "an unknown event": (
        a_change("appointments", a_uuid(), fields={"event_id": "XX"}),
        "unknown-event",
        "$.event_id",
    ),
    "a lab in another's unit": (
        a_change(
            "labs",
            a_uuid(),
            fields={"taken_on": TODAY, "analyte": "ck", "value": 1, "unit": "mmol/L"},
        ),
        "unit-does-not-fit",
        "$.unit",
    ),
    "a band of three": (
        a_change("treatment", "treatment", fields={"target_band": {"middle": None}}),
        "unknown-field",
        "$.target_band.middle",
    ),
}


@pytest.mark.parametrize(
    ("collection", "key", "fields"),
    [(collection, *record) for collection, record in RECORDS.items()],
    ids=RECORDS.keys(),
)
async def test_every_collection_travels(
    person: Person, collection: str, key: str, fields: dict[str, Any]
) -> None:
    made = a_change(collection, key, fields=fields)
    removed = a_change(collection, key, fields=None)

    answer = (await person.sync(made)).json()
    received = (await person.sync()).json()
    deleted = (await person.sync(removed, cursor=1)).json()

    kept = {"change_id": made["change_id"], "sequence": 1, "edited_at": NOON_TEXT}
    assert answer["accepted"] == [{**kept, "is_clamped": False}]
    assert (answer["rejected"], answer["changes"], answer["cursor"]) == ([], [], 1)
    assert received["changes"] == [{**made, "sequence": 1, "recorded_at": NOON_TEXT}]
    assert deleted["accepted"][0]["sequence"] == 2
    assert (deleted["cursor"], deleted["more"]) == (2, False)


@pytest.mark.parametrize(("change", "code", "path"), REJECTED.values(), ids=REJECTED.keys())
async def test_a_change_that_cannot_stand_falls_alone(
    person: Person, change: Any, code: str, path: str
) -> None:
    before, after = a_change(key=YESTERDAY), a_change(key="2026-03-08")

    answer = (await person.sync(before, change, after)).json()

    (rejected,) = answer["rejected"]
    sent_id = change.get("change_id") if isinstance(change, dict) else None
    assert (rejected["index"], rejected["change_id"], rejected["code"]) == (1, sent_id, code)
    assert [(field["path"], field["code"]) for field in rejected["fields"]] == [(path, code)]
    assert [accepted["sequence"] for accepted in answer["accepted"]] == [1, 2]
    assert len((await person.sync()).json()["changes"]) == 2


async def test_a_change_sent_again_does_nothing_again(person: Person) -> None:
    change = a_change(fields={"mood": 1})
    first = (await person.sync(change, change)).json()
    await person.save(TODAY, mood=4)

    again = (await person.sync({**change, "fields": {"mood": 2}})).json()

    assert first["accepted"] == [again["accepted"][0]] * 2
    assert again["rejected"] == []
    assert (await person.get(f"entries/{TODAY}"))["entry"]["mood"] == 4
    assert len((await person.sync()).json()["changes"]) == 2


async def test_a_batch_sent_again_after_a_lost_answer_gives_the_same_places(person: Person) -> None:
    batch = [a_change(key=f"2026-02-{day:02}") for day in range(1, 29)]
    first = (await person.sync(*batch)).json()
    await person.save(TODAY, mood=1)

    again = (await person.sync(*batch)).json()

    assert again["accepted"] == first["accepted"]
    assert [change["key"] for change in again["changes"]] == [TODAY]
    assert again["cursor"] == 29


async def test_a_device_is_not_sent_its_own_changes(person: Person) -> None:
    await person.sync(a_change(key=YESTERDAY))
    mine = a_change()

    answer = (await person.sync(mine)).json()

    assert [change["key"] for change in answer["changes"]] == [YESTERDAY]
    assert answer["cursor"] == 2


@pytest.mark.parametrize(("count", "more"), [(500, False), (501, True)])
async def test_a_device_catches_up_in_pages_of_500(person: Person, count: int, more: bool) -> None:
    for start in range(0, count, 300):
        batch = [a_change(fields={"mood": n % 5}) for n in range(start, min(start + 300, count))]
        await person.sync(*batch)

    first = (await person.sync()).json()
    rest = (await person.sync(cursor=first["cursor"])).json()

    assert [change["sequence"] for change in first["changes"]] == [*range(1, 501)]
    assert (first["cursor"], first["more"]) == (500, more)
    assert [change["sequence"] for change in rest["changes"]] == [*range(501, count + 1)]
    assert (rest["cursor"], rest["more"]) == (count, False)


async def test_at_most_500_changes_are_taken_at_once(person: Person) -> None:
    taken = await person.sync(*[a_change(fields={}) for _ in range(500)])
    refused = await person.sync(*[a_change(fields={}) for _ in range(501)])

    assert len(taken.json()["accepted"]) == 500
    assert problem(refused) == (422, "invalid-field", ["$.changes"])


@pytest.mark.parametrize(
    ("edited_at", "kept", "is_clamped"),
    [
        ("2026-03-10T12:01:00.000Z", "2026-03-10T12:01:00.000Z", False),
        ("2026-03-10T12:01:00.001Z", NOON_TEXT, True),
        ("9999-12-31T23:59:59.999Z", NOON_TEXT, True),
        ("2001-01-01T00:00:00.000Z", "2001-01-01T00:00:00.000Z", False),
        ("0001-01-01T00:00:00.000Z", "0001-01-01T00:00:00.000Z", False),
    ],
)
async def test_a_clock_that_runs_ahead_is_set_back(
    person: Person, edited_at: str, kept: str, is_clamped: bool
) -> None:
    change = a_change(edited_at=edited_at)

    (accepted,) = (await person.sync(change)).json()["accepted"]
    (again,) = (await person.sync(change)).json()["accepted"]

    assert (accepted["edited_at"], accepted["is_clamped"]) == (kept, is_clamped)
    assert again == accepted
    assert (await person.sync()).json()["changes"][0]["edited_at"] == kept


async def test_what_is_edited_here_wins_over_a_phone_a_little_ahead(person: Person) -> None:
    await person.sync(a_change(edited_at="2026-03-10T12:00:59.000Z", fields={"mood": 1}))

    await person.save(TODAY, mood=4)

    assert (await person.get(f"entries/{TODAY}"))["entry"]["mood"] == 4


@pytest.mark.parametrize("is_turned", [False, True], ids=["in order", "the later first"])
async def test_two_devices_agree_field_by_field_in_any_order(
    person: Person, is_turned: bool
) -> None:
    earlier = a_change(
        fields={"mood": 1, "note": "a", "grades": {"flare": 1, "headache": 1}}, edited_at=at(1)
    )
    later = a_change(
        fields={"mood": 2, "note": None, "grades": {"flare": 2, "lip_dryness": 2}}, edited_at=at(2)
    )

    for change in sorted((earlier, later), key=lambda it: it["edited_at"], reverse=is_turned):
        await person.sync(change)

    assert (await person.get(f"entries/{TODAY}"))["entry"] == {
        "local_date": TODAY,
        "mood": 2,
        "grades": {"flare": 2, "headache": 1, "lip_dryness": 2},
    }


@pytest.mark.parametrize("is_turned", [False, True], ids=["in order", "the later first"])
async def test_a_deletion_takes_what_was_before_it_and_no_more(
    person: Person, is_turned: bool
) -> None:
    changes = [
        a_change(fields={"mood": 1, "note": "gone"}, edited_at=at(1)),
        a_change(fields=None, edited_at=at(2)),
        a_change(fields={"dose_taken_mg": 20}, edited_at=at(3)),
    ]

    for change in reversed(changes) if is_turned else changes:
        await person.sync(change)

    entry = (await person.get(f"entries/{TODAY}"))["entry"]
    assert entry == {"local_date": TODAY, "dose_taken_mg": 20}


async def test_an_edit_before_a_deletion_stays_deleted(person: Person) -> None:
    await person.sync(a_change(fields=None, edited_at=at(2)))
    await person.sync(a_change(fields={"mood": 1}, edited_at=at(1)))

    assert await person.get("entries") == {"items": [], "next": None}


PARTIAL: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "appointments": (RECORDS["appointments"][1], {"done_on": TODAY}),
    "questions": (RECORDS["questions"][1], {"answered_on": TODAY}),
    "weights": (RECORDS["weights"][1], {"weight_kg": 60}),
}


@pytest.mark.parametrize("is_edit_first", [True, False], ids=["edit first", "deletion first"])
@pytest.mark.parametrize(("collection", "bodies"), PARTIAL.items(), ids=PARTIAL)
async def test_what_is_left_of_a_deleted_record_is_none_in_whatever_order_it_arrives(
    person: Person,
    collection: str,
    bodies: tuple[dict[str, Any], dict[str, Any]],
    is_edit_first: bool,
) -> None:
    whole, part = bodies
    key = a_uuid()
    made = a_change(collection, key, fields=whole, edited_at=at(1))
    deleted = a_change(collection, key, fields=None, edited_at=at(2))
    edited = a_change(collection, key, fields=part, edited_at=at(3))

    answers = [
        (await person.sync(change)).json()
        for change in (made, *([edited, deleted] if is_edit_first else [deleted, edited]))
    ]

    assert [len(answer["accepted"]) for answer in answers] == [1, 1, 1]
    assert (await person.client.get(f"{person.diary}/{collection}/{key}")).status_code == 404
    revived = a_change(collection, key, fields=whole, edited_at=at(4))
    assert len((await person.sync(revived)).json()["accepted"]) == 1
    assert await person.get(f"{collection}/{key}") == whole


async def test_a_part_of_a_record_that_never_was_is_refused(person: Person) -> None:
    answer = (await person.sync(a_change("weights", a_uuid(), fields={"weight_kg": 60}))).json()

    assert [rejected["code"] for rejected in answer["rejected"]] == ["invalid-field"]


async def test_of_two_edits_at_one_instant_the_greater_id_stands(person: Person) -> None:
    smaller, greater = a_change(fields={"mood": 1}), a_change(fields={"mood": 2})

    await person.sync(greater, smaller)

    assert (await person.get(f"entries/{TODAY}"))["entry"]["mood"] == 2


async def test_a_device_that_knows_more_than_the_server_is_told(person: Person) -> None:
    await person.sync(a_change())

    ahead = await person.sync(a_change(key=YESTERDAY), cursor=2)

    assert problem(ahead) == (409, "cursor-ahead", [])
    assert len((await person.get("entries"))["items"]) == 1


async def test_a_mark_that_is_not_what_stands_at_the_cursor_is_ahead(person: Person) -> None:
    """A restored server may have counted past the cursor again before a device comes back."""
    told = (await person.sync(a_change())).json()
    assert (await person.sync(cursor=1, mark=told["mark"])).json()["mark"] == told["mark"]
    assert (await person.sync(cursor=1)).json()["mark"] == told["mark"]

    elsewhere = f"{a_uuid()} {NOON_TEXT}"
    ahead = await person.sync(a_change(key=YESTERDAY), cursor=1, mark=elsewhere)

    assert problem(ahead) == (409, "cursor-ahead", [])
    assert len((await person.get("entries"))["items"]) == 1


@pytest.mark.parametrize(
    ("body", "code", "path"),
    [
        ({"cursor": -1}, "invalid-field", "$.cursor"),
        ({"cursor": 1.5}, "invalid-field", "$.cursor"),
        ({"cursor": "0"}, "invalid-field", "$.cursor"),
        ({"cursor": None}, "invalid-field", "$.cursor"),
        ({"changes": {}}, "invalid-field", "$.changes"),
        ({"device": 1}, "unknown-field", "$.device"),
        ([], "invalid-field", "$"),
    ],
    ids=str,
)
async def test_an_exchange_that_is_none_is_refused(
    settled: Person, body: Any, code: str, path: str
) -> None:
    answer = await settled.client.post(f"{settled.diary}/sync", json=body)

    assert problem(answer) == (422, code, [path])


async def test_a_cursor_beyond_all_numbers_is_ahead(settled: Person) -> None:
    for cursor in (2**63 - 1, 2**63, 2**64, 10**400):
        answer = await settled.client.post(f"{settled.diary}/sync", json={"cursor": cursor})
        assert problem(answer)[0] in {409, 422}


async def test_a_flagged_day_brings_its_warning_back(person: Person) -> None:
    flagged = a_change(fields={"red_flags": {"pancreatitis": True}})
    calm = a_change(key=YESTERDAY, fields={"mood": 4})

    answer = (await person.sync(calm, flagged)).json()
    again = (await person.sync(flagged, cursor=2)).json()

    (warning,) = answer["warnings"]
    assert (warning["rule_id"], warning["local_date"]) == ("pancreatitis", TODAY)
    assert again["warnings"] == []
    assert (await person.get("warnings"))["items"] == [warning]


async def test_a_flag_taken_back_in_the_same_batch_warns_of_nothing(person: Person) -> None:
    flagged = a_change(fields={"red_flags": {"pancreatitis": True}}, edited_at=at(1))
    cleared = a_change(fields={"red_flags": {"pancreatitis": False}}, edited_at=at(2))
    other = a_change(key=YESTERDAY, fields={"red_flags": {"hepatitis": True}}, edited_at=at(1))
    deleted = a_change(key=YESTERDAY, fields=None, edited_at=at(2))

    answer = (await person.sync(flagged, cleared, other, deleted)).json()

    assert len(answer["accepted"]) == 4
    assert answer["warnings"] == []


async def test_the_same_change_in_two_diaries_is_two_changes(people: Any) -> None:
    anna, ben = await people(), await people()
    change = a_change(fields={"mood": 1})
    await anna.sync(change)

    answer = (await ben.sync({**change, "fields": {"mood": 4}})).json()

    assert answer["accepted"][0]["sequence"] == 1
    assert (await ben.get(f"entries/{TODAY}"))["entry"]["mood"] == 4
    assert (await anna.get(f"entries/{TODAY}"))["entry"]["mood"] == 1


async def test_text_with_any_letter_travels_unharmed(person: Person) -> None:
    note = "\0 \x1f 'ß' \N{LOTION BOTTLE} \u202e \ufffd \U0010ffff"

    await person.sync(a_change(fields={"note": note}))

    assert (await person.sync()).json()["changes"][0]["fields"] == {"note": note}
    assert (await person.get(f"entries/{TODAY}"))["entry"]["note"] == note
