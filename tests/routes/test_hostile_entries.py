"""What a diary refuses of a day: status, code and the exact place, and nothing changed."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.routes.person import TODAY, FixedClock, Person, problem

JSON = {"content-type": "application/json"}

FIELDS: dict[str, tuple[dict[str, Any], str, str]] = {
    "grade above the scale": ({"grades": {"flare": 5}}, "invalid-field", "$.grades.flare"),
    "grade below the scale": ({"grades": {"flare": -1}}, "invalid-field", "$.grades.flare"),
    "half a grade": ({"grades": {"flare": 1.5}}, "invalid-field", "$.grades.flare"),
    "a grade that is a whole float": (
        {"grades": {"flare": 2.0}},
        "invalid-field",
        "$.grades.flare",
    ),
    "true as a grade": ({"grades": {"flare": True}}, "invalid-field", "$.grades.flare"),
    "text as a grade": ({"grades": {"flare": "3"}}, "invalid-field", "$.grades.flare"),
    "a list as a grade": ({"grades": {"flare": [3]}}, "invalid-field", "$.grades.flare"),
    "an object as a grade": ({"grades": {"flare": {"a": 1}}}, "invalid-field", "$.grades.flare"),
    "second grade wrong": (
        {"grades": {"flare": 1, "lip_dryness": 9}},
        "invalid-field",
        "$.grades.lip_dryness",
    ),
    "grades in a list": ({"grades": [1]}, "invalid-field", "$.grades"),
    "mood among the grades": ({"grades": {"mood": 3}}, "unknown-item", "$.grades.mood"),
    "a time of an item nobody knows": (
        {"times": {"08:15 glow": 3}},
        "unknown-item",
        "$.times.08:15 glow",
    ),
    "a time that no clock shows": (
        {"times": {"24:00 flare": 3}},
        "invalid-field",
        "$.times.24:00 flare",
    ),
    "a time as somebody spells it": (
        {"times": {"8.15 flare": 3}},
        "invalid-field",
        "$.times.8.15 flare",
    ),
    "a grade at a time out of range": (
        {"times": {"08:15 flare": 5}},
        "invalid-field",
        "$.times.08:15 flare",
    ),
    "an item nobody knows": ({"grades": {"glow": 3}}, "unknown-item", "$.grades.glow"),
    "an item nobody knows, null": ({"grades": {"glow": None}}, "unknown-item", "$.grades.glow"),
    "an item with a dot": ({"grades": {"flare.x": 3}}, "unknown-item", "$.grades.flare.x"),
    "an item without a name": ({"grades": {"": 3}}, "unknown-item", "$.grades."),
    "mood above the scale": ({"mood": 5}, "invalid-field", "$.mood"),
    "true as a mood": ({"mood": True}, "invalid-field", "$.mood"),
    "a float as a mood": ({"mood": 3.0}, "invalid-field", "$.mood"),
    "a flag nobody asks": ({"red_flags": {"doom": True}}, "unknown-flag", "$.red_flags.doom"),
    "a flag nobody asks, null": ({"red_flags": {"doom": None}}, "unknown-flag", "$.red_flags.doom"),
    "a number as a flag": (
        {"red_flags": {"pancreatitis": 1}},
        "invalid-field",
        "$.red_flags.pancreatitis",
    ),
    "text as a flag": (
        {"red_flags": {"hepatitis": "yes"}},
        "invalid-field",
        "$.red_flags.hepatitis",
    ),
    "a question nobody asks": (
        {"check_in": {"phq_10": 1}},
        "unknown-question",
        "$.check_in.phq_10",
    ),
    "a question nobody asks, null": (
        {"check_in": {"phq_0": None}},
        "unknown-question",
        "$.check_in.phq_0",
    ),
    "a scale for a question": ({"check_in": {"phq9": 1}}, "unknown-question", "$.check_in.phq9"),
    "a question without a name": ({"check_in": {"": 1}}, "unknown-question", "$.check_in."),
    "true as an answer": ({"check_in": {"phq_9": True}}, "invalid-field", "$.check_in.phq_9"),
    "false as an answer": ({"check_in": {"phq_9": False}}, "invalid-field", "$.check_in.phq_9"),
    "an answer above the scale": ({"check_in": {"phq_1": 4}}, "invalid-field", "$.check_in.phq_1"),
    "an answer below the scale": (
        {"check_in": {"gad_7": -1}},
        "invalid-field",
        "$.check_in.gad_7",
    ),
    "half an answer": ({"check_in": {"gad_1": 0.5}}, "invalid-field", "$.check_in.gad_1"),
    "a whole float as an answer": (
        {"check_in": {"gad_1": 2.0}},
        "invalid-field",
        "$.check_in.gad_1",
    ),
    "text as an answer": ({"check_in": {"gad_2": "2"}}, "invalid-field", "$.check_in.gad_2"),
    "a list of answers": ({"check_in": [1, 2]}, "invalid-field", "$.check_in"),
    "a follow-up nobody asks": (
        {"red_flags": {"vasculitis_doom": True}},
        "unknown-flag",
        "$.red_flags.vasculitis_doom",
    ),
    "a number as a follow-up": (
        {"red_flags": {"vasculitis_breathless": 1}},
        "invalid-field",
        "$.red_flags.vasculitis_breathless",
    ),
    "a dose below nothing": ({"dose_taken_mg": -1}, "invalid-field", "$.dose_taken_mg"),
    "a dose beyond reason": ({"dose_taken_mg": 1001}, "invalid-field", "$.dose_taken_mg"),
    "a dose of 400 digits": ({"dose_taken_mg": 10**400}, "invalid-field", "$.dose_taken_mg"),
    "text as a dose": ({"dose_taken_mg": "20"}, "invalid-field", "$.dose_taken_mg"),
    "half a nosebleed": ({"nosebleeds": 0.5}, "invalid-field", "$.nosebleeds"),
    "a hundred nosebleeds": ({"nosebleeds": 100}, "invalid-field", "$.nosebleeds"),
    "fewer lumps than none": ({"new_lumps": -1}, "invalid-field", "$.new_lumps"),
    "food as a number": ({"taken_with_food": 0}, "invalid-field", "$.taken_with_food"),
    "a note of 2,001 letters": ({"note": "x" * 2001}, "invalid-field", "$.note"),
    "a note of 2,001 emoji": ({"note": "\N{LOTION BOTTLE}" * 2001}, "invalid-field", "$.note"),
    "a number as a note": ({"note": 1}, "invalid-field", "$.note"),
    "a zone nobody knows": ({"zone": "Mars/Olympus"}, "unknown-zone", "$.zone"),
    "a zone that is a path": ({"zone": "../../etc/passwd"}, "unknown-zone", "$.zone"),
    "an empty zone": ({"zone": ""}, "unknown-zone", "$.zone"),
    "a zone of NUL": ({"zone": "\0"}, "unknown-zone", "$.zone"),
    "a number as a zone": ({"zone": 1}, "invalid-field", "$.zone"),
    "an unknown field": ({"weather": "rain"}, "unknown-field", "$.weather"),
    "an unknown field, null": ({"weather": None}, "unknown-field", "$.weather"),
    "a field named after our own marks": ({"+": 1}, "unknown-field", "$.+"),
    "a field without a name": ({"": 1}, "unknown-field", "$."),
    "a field with a dot": ({"grades.flare": 1}, "unknown-field", "$.grades.flare"),
    "a field that looks like a message": (
        {"x` - at `$.grades[...]": 1},
        "unknown-field",
        "$.x` - at `$.grades[...]",
    ),
    "another day's date": ({"local_date": "2026-03-09"}, "date-mismatch", "$.local_date"),
    "a date that is a number": ({"local_date": 20260310}, "date-mismatch", "$.local_date"),
    "no date": ({"local_date": None}, "date-mismatch", "$.local_date"),
}

ADDRESSES = {
    "a date without zeros": ("2026-3-1", "invalid-key"),
    "29 February of no leap year": ("2023-02-29", "invalid-key"),
    "30 February": ("2026-02-30", "invalid-key"),
    "the month 13": ("2026-13-01", "invalid-key"),
    "the day 0": ("2026-03-00", "invalid-key"),
    "a date without dashes": ("20260301", "invalid-key"),
    "a week date": ("2026-W10-1", "invalid-key"),
    "an instant": ("2026-03-01T00:00:00Z", "invalid-key"),
    "a date with a space": ("2026-03-01%20", "invalid-key"),
    "a date with a newline": ("2026-03-01%0A", "invalid-key"),
    "Arabic digits": ("٢٠٢٦-٠٣-٠١", "invalid-key"),
    "an emoji": ("\N{LOTION BOTTLE}", "invalid-key"),
    "5,000 letters": ("x" * 5000, "invalid-key"),
    "words": ("today", "invalid-key"),
    "the last day of 1999": ("1999-12-31", "date-too-early"),
    "the year 1": ("0001-01-01", "date-too-early"),
    "the day after tomorrow": ("2026-03-13", "date-in-future"),
    "the year 9999": ("9999-12-31", "date-in-future"),
}

BODIES = {
    "nothing": (b"", 400, "malformed-json"),
    "half an object": (b'{"mood": 3', 400, "malformed-json"),
    "an object and more": (b'{"mood": 3} {}', 400, "malformed-json"),
    "a list": (b'[{"mood": 3}]', 422, "invalid-field"),
    "text": (b'"mood"', 422, "invalid-field"),
    "null": (b"null", 422, "invalid-field"),
    "a number": (b"3", 422, "invalid-field"),
    "not a number": (b'{"dose_taken_mg": NaN}', 400, "malformed-json"),
    "infinity": (b'{"dose_taken_mg": Infinity}', 400, "malformed-json"),
    "a number beyond floats": (b'{"dose_taken_mg": 1e400}', 400, "malformed-json"),
    "a number of 5,000 digits": (b'{"dose_taken_mg": ' + b"9" * 5000 + b"}", 400, "malformed-json"),
    "broken UTF-8": (b'{"note": "\xff\xfe"}', 400, "malformed-json"),
    "half a UTF-8 letter": (b'{"note": "\xc3"}', 400, "malformed-json"),
    "a surrogate in UTF-8": (b'{"note": "\xed\xa0\x80"}', 400, "malformed-json"),
    "a lone high surrogate": (rb'{"note": "\ud83e"}', 400, "malformed-json"),
    "a high surrogate and a letter": (rb'{"note": "\ud83eA"}', 400, "malformed-json"),
    "a lone low surrogate": (rb'{"note": "\udd74"}', 400, "malformed-json"),
    "UTF-16": ('{"mood": 3}'.encode("utf-16"), 400, "malformed-json"),
    "a byte order mark": (b'\xef\xbb\xbf{"mood": 3}', 400, "malformed-json"),
    "a raw control character": (b'{"note": "\x01"}', 400, "malformed-json"),
    "endless lists": (b"[" * 200_000, 400, "malformed-json"),
    "a note nested 600 deep": (b'{"note": ' + b"[" * 600 + b"]" * 600 + b"}", 422, "invalid-field"),
    "nested objects": (b'{"grades": ' * 50_00 + b"1" + b"}" * 5000, 400, "malformed-json"),
    "one byte over 256 kB": (b" " * (256 * 1024 + 1), 413, "body-too-large"),
    "3 MB": (b'{"note": "' + b"x" * 3_000_000 + b'"}', 413, "body-too-large"),
}


@pytest.mark.parametrize(("fields", "code", "path"), FIELDS.values(), ids=FIELDS.keys())
async def test_a_wrong_field_is_refused_at_its_place(
    settled: Person, fields: dict[str, Any], code: str, path: str
) -> None:
    put = await settled.client.put(settled.entry(TODAY), json=fields)
    patched = await settled.client.patch(settled.entry(TODAY), json=fields)

    assert problem(put) == (422, code, [path])
    assert problem(patched) == (422, code, [path])


@pytest.mark.parametrize(("address", "code"), ADDRESSES.values(), ids=ADDRESSES.keys())
async def test_a_date_the_diary_cannot_hold_is_refused(
    settled: Person, address: str, code: str
) -> None:
    answer = await settled.client.put(settled.entry(address), json={"mood": 3})

    place = "$.local_date" if address == "2026-03-13" else "path.local_date"
    assert problem(answer) == (422, code, [place])


@pytest.mark.parametrize(("body", "status", "code"), BODIES.values(), ids=BODIES.keys())
async def test_a_body_that_is_no_day_is_refused(
    settled: Person, body: bytes, status: int, code: str
) -> None:
    put = await settled.client.put(settled.entry(TODAY), content=body, headers=JSON)
    patched = await settled.client.patch(settled.entry(TODAY), content=body, headers=JSON)

    assert problem(put)[:2] == (status, code)
    assert problem(patched)[:2] == (status, code)


async def test_a_body_in_pieces_is_measured_too(person: Person) -> None:
    async def endless() -> Any:
        for _ in range(1000):
            yield b" " * 1024

    answer = await person.client.put(person.entry(TODAY), content=endless(), headers=JSON)

    assert problem(answer)[:2] == (413, "body-too-large")


async def test_a_body_of_256_kilobytes_is_read(person: Person) -> None:
    body = b'{"mood": 3' + b" " * (256 * 1024 - 11) + b"}"

    answer = await person.client.put(person.entry(TODAY), content=body, headers=JSON)

    assert answer.status_code == 201


@pytest.mark.parametrize("letter", ["x", "ß", "\N{LOTION BOTTLE}", "\0", "'"])
async def test_a_note_of_2000_letters_comes_back_as_it_was(person: Person, letter: str) -> None:
    await person.save(TODAY, note=letter * 2000)

    assert (await person.get(f"entries/{TODAY}"))["entry"]["note"] == letter * 2000


async def test_a_grade_cleared_by_null_belongs_in_a_patch_not_in_a_document(person: Person) -> None:
    refused = await person.save(TODAY, grades={"flare": None})
    await person.save(TODAY, grades={"flare": 2, "lip_dryness": 1})
    patched = await person.client.patch(person.entry(TODAY), json={"grades": {"flare": None}})

    assert problem(refused) == (422, "invalid-field", ["$.grades.flare"])
    assert patched.json()["entry"]["grades"] == {"lip_dryness": 1}


async def test_the_last_of_two_equal_names_counts(person: Person) -> None:
    body = b'{"mood": 1, "mood": 4}'

    answer = await person.client.put(person.entry(TODAY), content=body, headers=JSON)

    assert answer.json()["entry"] == {"local_date": TODAY, "mood": 4}


@pytest.mark.parametrize(
    ("zone", "last"),
    [
        ("Pacific/Kiritimati", "2026-03-12"),
        ("Europe/Berlin", "2026-03-11"),
        ("Pacific/Pago_Pago", "2026-03-10"),
        (None, "2026-03-12"),
    ],
)
async def test_a_day_may_be_one_ahead_of_the_persons_own_calendar(
    person: Person, clock: FixedClock, zone: str | None, last: str
) -> None:
    """At 10:30 UTC it is the 11th on Kiritimati and still the 9th in Pago Pago."""
    clock.now = datetime(2026, 3, 10, 10, 30, tzinfo=UTC)
    too_far = f"2026-03-{int(last[-2:]) + 1}"

    saved = await person.save(last, zone=zone)
    refused = await person.save(too_far, zone=zone)

    assert saved.status_code == 201
    assert problem(refused) == (422, "date-in-future", ["$.local_date"])


async def test_tomorrow_comes_at_midnight_of_the_persons_zone(
    person: Person, clock: FixedClock
) -> None:
    clock.now = datetime(2026, 3, 10, 9, 59, 59, tzinfo=UTC)
    early = await person.save("2026-03-12", zone="Pacific/Kiritimati")
    clock.advance(seconds=1)
    on_time = await person.save("2026-03-12", zone="Pacific/Kiritimati")

    assert problem(early)[1] == "date-in-future"
    assert on_time.status_code == 201


async def test_a_zone_cannot_be_changed_to_one_where_the_day_is_yet_to_come(
    person: Person, clock: FixedClock
) -> None:
    clock.now = datetime(2026, 3, 10, 10, 30, tzinfo=UTC)
    await person.save("2026-03-12", zone="Pacific/Kiritimati")

    answer = await person.client.patch(
        person.entry("2026-03-12"), json={"zone": "Pacific/Pago_Pago"}
    )

    assert problem(answer) == (422, "date-in-future", ["$.local_date"])


async def test_the_first_day_of_2000_is_taken(person: Person) -> None:
    assert (await person.save("2000-01-01", mood=2)).status_code == 201
