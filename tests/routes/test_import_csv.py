"""People who leave another app bring their table along; what it means is said, never guessed."""

from typing import Any

import pytest
from httpx import Response

from tests.routes.person import TODAY, Person, problem

TABLE = (
    "Day;Mood;Lips;Pill (mg);Remarks;Dry?\n"
    "01.03.2026;10;severe;20,5;=SUM(A1);yes\n"
    "02.03.2026;0;none;;;no\n"
    "13.03.2025;5;mild;0;dentist;\n"
)
LIPS = {"none": 0, "mild": 1, "severe": 4}
MOOD = {"column": "Mood", "target": "mood", "scale": {"low": 0, "high": 10, "worse": "lower"}}
COLUMNS: list[dict[str, Any]] = [
    MOOD,
    {"column": "Lips", "target": "grades.lip_dryness", "table": LIPS},
    {"column": "Pill (mg)", "target": "dose_taken_mg"},
    {"column": "Remarks", "target": "note"},
]
MAPPING: dict[str, Any] = {"date_column": "Day", "columns": COLUMNS}


async def brought_in(
    person: Person, text: str, mapping: Any = None, mode: str = "all_or_nothing"
) -> Response:
    body = {"text": text} if mapping is None else {"text": text, "mapping": mapping}
    return await person.client.post(f"{person.diary}/import-csv?mode={mode}", json=body)


async def looked_at(person: Person, text: str) -> dict[str, Any]:
    answer = await person.client.post(f"{person.diary}/import-csv/look", json={"text": text})
    assert answer.status_code == 200, answer.text
    looked: dict[str, Any] = answer.json()
    return looked


async def days(person: Person) -> dict[str, Any]:
    return {entry.pop("local_date"): entry for entry in (await person.get("entries"))["items"]}


def a_day(*, lips: int, **fields: Any) -> dict[str, Any]:
    return {"grades": {"lip_dryness": lips}, **fields}


async def test_a_table_becomes_days_by_its_mapping(person: Person) -> None:
    report = (await brought_in(person, TABLE, MAPPING)).json()

    assert report["is_imported"]
    assert await days(person) == {
        "2025-03-13": a_day(mood=2, lips=1, dose_taken_mg=0, note="dentist"),
        "2026-03-01": a_day(mood=4, lips=4, dose_taken_mg=20.5, note="=SUM(A1)"),
        "2026-03-02": a_day(mood=0, lips=0),
    }


async def test_sent_twice_it_does_nothing_the_second_time(person: Person) -> None:
    await brought_in(person, TABLE, MAPPING)
    before = await person.everything()

    again = (await brought_in(person, TABLE, MAPPING)).json()

    assert await person.everything() == before
    assert (again["changes_new"], again["conflicting"], again["days"]) == (0, 0, 3)


async def test_what_the_diary_has_stands_and_what_is_missing_is_filled(person: Person) -> None:
    await person.save("2026-03-01", mood=1)

    report = (await brought_in(person, TABLE, MAPPING)).json()

    assert (await days(person))["2026-03-01"]["mood"] == 1
    assert (await days(person))["2026-03-01"]["grades"] == {"lip_dryness": 4}
    assert report["conflicting"] == 1


async def test_a_scale_that_runs_the_other_way_is_turned_round(person: Person) -> None:
    worse = {**MOOD, "scale": {"low": 0, "high": 10, "worse": "higher"}}

    await brought_in(person, TABLE, {**MAPPING, "columns": [worse]})

    moods = {day: entry["mood"] for day, entry in (await days(person)).items()}
    assert moods == {"2026-03-01": 0, "2026-03-02": 4, "2025-03-13": 2}


async def test_our_own_table_needs_no_mapping_and_comes_back_as_it_was(people: Any) -> None:
    anna, ben = await people(), await people()
    await anna.save("2026-03-08", mood=0, grades={"flare": 0}, dose_taken_mg=12.5)
    await anna.save(TODAY, note="'=1+1", red_flags={"hepatitis": False}, zone="Europe/Berlin")
    await anna.save("2026-03-07", note='-\t"two"\nlines', check_in={"phq_1": 0}, nosebleeds=0)
    table = (await anna.client.get(f"{anna.diary}/export.csv")).content.decode()

    report = await brought_in(ben, table)

    assert report.status_code == 200, report.text
    assert await days(ben) == await days(anna)


async def test_a_red_flag_that_was_brought_in_warns_as_any_other(people: Any) -> None:
    anna, ben = await people(), await people()
    await anna.save(TODAY, red_flags={"hepatitis": True})

    await brought_in(ben, (await anna.client.get(f"{anna.diary}/export.csv")).content.decode())

    (warning,) = (await ben.get("warnings"))["items"]
    assert (warning["rule_id"], warning["local_date"]) == ("hepatitis", TODAY)


async def test_dates_that_could_be_two_days_are_asked_about(person: Person) -> None:
    text = "date,mood\n03/04/2025,1\n05/06/2025,2\n"
    mapping = {"date_column": "date", "columns": [{**MOOD, "column": "mood"}]}

    looked = await looked_at(person, text)
    refused = await brought_in(person, text, mapping, "preview")
    await brought_in(person, text, {**mapping, "date_format": "MM/DD/YYYY"})

    assert looked["date_formats"] == ["DD/MM/YYYY", "MM/DD/YYYY"]
    assert problem(refused)[:2] == (422, "ambiguous-dates")
    assert set(await days(person)) == {"2025-03-04", "2025-05-06"}


async def test_a_day_above_twelve_says_how_the_dates_are_written(person: Person) -> None:
    looked = await looked_at(person, "date\tx\n03/04/2025\t1\n13/04/2025 21:00\t2\n")

    assert (looked["date_column"], looked["date_formats"]) == ("date", ["DD/MM/YYYY"])
    assert looked["delimiter"] == "\t"


async def test_a_look_shows_columns_with_what_is_in_them(person: Person) -> None:
    looked = await looked_at(person, "\ufeff" + TABLE)

    assert (looked["delimiter"], looked["rows"], looked["is_own"]) == (";", 3, False)
    assert looked["columns"][2] == {"name": "Lips", "samples": ["severe", "none", "mild"]}
    assert looked["first_rows"][1] == ["02.03.2026", "0", "none", "", "", "no"]
    assert "grades.lip_dryness" in looked["targets"]
    assert not [each for each in looked["targets"] if each.startswith(("red_flags", "check_in"))]


async def test_rows_that_do_not_fit_are_named_by_line(person: Person) -> None:
    text = TABLE + (
        "03.03.2026;11;none;;;\n"
        "04.03.2026;5;terrible;;;\n"
        "31.02.2026;5;none;;;\n"
        "01.03.2026;5;none;;;\n"
        "05.03.2026;5;none;lots;;\n"
        "06.03.2026;5;none;5000;;\n"
        "24.12.2027;5;none;;;\n"
    )
    mapping = {**MAPPING, "date_format": "DD.MM.YYYY"}

    refused = await brought_in(person, text, mapping)
    report = (await brought_in(person, text, mapping, "what_fits")).json()

    assert problem(refused)[:2] == (422, "import-refused")
    assert [(each["line"], each["code"], each["path"]) for each in report["problems"]] == [
        (5, "cell-not-read", "$.Mood"),
        (6, "cell-not-read", "$.Lips"),
        (7, "cell-not-read", "$.Day"),
        (8, "duplicate-date", "$"),
        (9, "cell-not-read", "$.Pill (mg)"),
        (10, "invalid-field", "$.dose_taken_mg"),
        (11, "date-in-future", "$.local_date"),
    ]
    assert report["days"] == 3


FLAG = {"column": "Dry?", "target": "red_flags.hepatitis"}
BARE = {"column": "Mood", "target": "mood"}
BOTH = {**MOOD, "table": {"10": 4}}
FLAT = {**MOOD, "scale": {"low": 1, "high": 1, "worse": "lower"}}


@pytest.mark.parametrize(
    ("text", "mapping", "code", "path"),
    [
        ("", None, "not-an-export", "$.text"),
        ("only a header\n", None, "not-an-export", "$.text"),
        ('a,b\n"' + "x" * 200_000, None, "not-an-export", "$.text"),
        (TABLE, None, "invalid-field", "$.mapping"),
        (TABLE, {**MAPPING, "date_column": "Date"}, "invalid-field", "$.mapping.date_column"),
        (TABLE, {**MAPPING, "columns": [FLAG]}, "invalid-field", "$.mapping.columns[0].target"),
        (TABLE, {**MAPPING, "columns": [BARE]}, "invalid-field", "$.mapping.columns[0].scale"),
        (TABLE, {**MAPPING, "columns": [BOTH]}, "invalid-field", "$.mapping.columns[0].scale"),
        (TABLE, {**MAPPING, "columns": [FLAT]}, "invalid-field", "$.mapping.columns[0].scale"),
    ],
)
async def test_a_table_without_a_clear_meaning_is_refused(
    settled: Person, text: str, mapping: Any, code: str, path: str
) -> None:
    for mode in ("preview", "what_fits", "all_or_nothing"):
        assert problem(await brought_in(settled, text, mapping, mode)) == (422, code, [path])
