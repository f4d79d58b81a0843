"""Warnings: every red flag is answered at once, and kept."""

import json
from pathlib import Path
from typing import Any

import pytest
from httpx import AsyncClient

from tests.routes.person import NOON_TEXT, TODAY, FixedClock, Person, a_uuid, problem

PACK = json.loads(Path("schemas/rules/urgent.json").read_text(encoding="utf-8"))
RULES = {rule["rule_id"]: rule for rule in PACK["rules"]}
FLAGS = [
    "self_harm",
    "psychosis_mania",
    "anaphylaxis",
    "scar_rash",
    "raised_icp",
    "stroke_seizure",
    "pancreatitis",
    "hepatitis",
    "rhabdo",
    "acne_fulminans",
    "pregnancy",
]
EMERGENCIES = {"self_harm", "anaphylaxis", "scar_rash", "stroke_seizure", "pancreatitis"}


def a_question(**parts: Any) -> dict[str, Any]:
    return {"entries": [{"local_date": TODAY}], "as_of": TODAY, **parts}


def test_the_pack_asks_about_the_eleven() -> None:
    assert list(RULES) == FLAGS


@pytest.mark.parametrize("flag", FLAGS)
async def test_yes_to_a_red_flag_is_answered_with_its_warning(person: Person, flag: str) -> None:
    entry = {"local_date": TODAY, "red_flags": {flag: True}}

    (warning,) = (await person.save(**entry)).json()["warnings"]
    evaluated = (
        await person.client.post("/api/v1/evaluate", json=a_question(entries=[entry]))
    ).json()

    met = [outcome for outcome in evaluated["outcomes"] if outcome["status"] == "met"]
    evidence = [{"local_date": TODAY, "field": f"red_flags.{flag}", "value": True}]
    assert met == [{"rule_id": flag, "status": "met", "evidence": evidence}]
    assert [shown["rule_id"] for shown in evaluated["warnings"]] == [flag]
    assert warning["rule_id"] == flag
    assert warning["evidence"] == evidence
    assert warning["tier"] == ("emergency_now" if flag in EMERGENCIES else "same_day")
    assert warning["title"] == RULES[flag]["title"]["en"]
    assert warning["what_to_do"] == RULES[flag]["what_to_do"]["en"]
    assert warning["sources"] == RULES[flag]["sources"]
    assert warning["nobody_is_watching"] == PACK["nobody_is_watching"]["en"]
    assert warning["contacts"]
    assert (warning["local_date"], warning["shown_at"]) == (TODAY, NOON_TEXT)
    assert (warning["acknowledged_at"], warning["action"]) == (None, None)
    assert (await person.get("warnings")) == {"items": [warning], "next": None}


async def test_all_flags_at_once_are_all_answered_in_the_order_of_the_pack(person: Person) -> None:
    saved = await person.save(TODAY, red_flags=dict.fromkeys(reversed(FLAGS), True))

    assert [warning["rule_id"] for warning in saved.json()["warnings"]] == FLAGS


@pytest.mark.parametrize("flag", FLAGS)
async def test_one_yes_among_ten_noes_is_answered(person: Person, flag: str) -> None:
    saved = await person.save(TODAY, red_flags={**dict.fromkeys(FLAGS, False), flag: True})

    assert [warning["rule_id"] for warning in saved.json()["warnings"]] == [flag]


async def test_no_and_unasked_warn_of_nothing_and_are_not_the_same(
    person: Person, nobody: AsyncClient
) -> None:
    entry = {"local_date": TODAY, "red_flags": {"hepatitis": False}}
    saved = await person.save(**entry)
    outcomes = (await nobody.post("/api/v1/evaluate", json=a_question(entries=[entry]))).json()

    statuses = {outcome["rule_id"]: outcome["status"] for outcome in outcomes["outcomes"]}
    assert saved.json()["warnings"] == []
    assert statuses.pop("hepatitis") == "not_met"
    assert set(statuses.values()) == {"not_evaluable"}
    assert outcomes["warnings"] == []


async def test_yes_then_no_then_yes_keeps_one_warning(person: Person, clock: FixedClock) -> None:
    first = (await person.save(TODAY, red_flags={"hepatitis": True})).json()["warnings"]
    clock.advance(minutes=1)
    calm = (await person.save(TODAY, red_flags={"hepatitis": False})).json()["warnings"]
    again = (await person.save(TODAY, red_flags={"hepatitis": True})).json()["warnings"]

    assert calm == []
    assert again == first
    assert (await person.get("warnings"))["items"] == first


async def test_a_warning_shown_stays_in_the_list_when_its_day_is_deleted(person: Person) -> None:
    shown = (await person.save(TODAY, red_flags={"hepatitis": True})).json()["warnings"]

    await person.client.delete(person.entry(TODAY))

    assert (await person.get("warnings"))["items"] == shown


async def test_the_region_decides_whom_to_call(person: Person) -> None:
    await person.put("treatment", region="GB")
    british = (await person.save(TODAY, red_flags={"anaphylaxis": True})).json()["warnings"]
    await person.put("treatment", region="US")
    american = (await person.save("2026-03-09", red_flags={"anaphylaxis": True})).json()["warnings"]

    numbers = [
        [contact.get("number") for contact in shown["contacts"]] for (shown,) in (british, american)
    ]
    assert "999" in numbers[0]
    assert "911" in numbers[1]


async def test_what_the_person_did_is_kept_with_the_warning(
    person: Person, clock: FixedClock
) -> None:
    (shown,) = (await person.save(TODAY, red_flags={"pancreatitis": True})).json()["warnings"]
    path = f"{person.diary}/warnings/{shown['warning_id']}/acknowledgement"
    clock.advance(minutes=5)

    first = await person.client.post(path, json={"action": "not_yet"})
    second = await person.client.post(path, json={"action": "called_emergency"})

    expected = {**shown, "acknowledged_at": "2026-03-10T12:05:00.000Z", "action": "not_yet"}
    assert (first.status_code, first.json()) == (200, expected)
    assert second.json() == {**expected, "action": "called_emergency"}
    assert (await person.get("warnings"))["items"] == [second.json()]
    assert (await person.get(f"entries/{TODAY}"))["warnings"] == [second.json()]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"action": "ignored"}, "$.action"),
        ({"action": None}, "$.action"),
        ({}, "$"),
        ([], "$"),
    ],
)
async def test_an_answer_to_a_warning_that_is_none(person: Person, body: Any, path: str) -> None:
    (shown,) = (await person.save(TODAY, red_flags={"rhabdo": True})).json()["warnings"]
    address = f"{person.diary}/warnings/{shown['warning_id']}/acknowledgement"

    assert problem(await person.client.post(address, json=body)) == (422, "invalid-field", [path])


async def test_a_warning_nobody_was_shown_cannot_be_answered(settled: Person) -> None:
    for warning_id in (a_uuid(), "x", "x" * 5000):
        path = f"{settled.diary}/warnings/{warning_id}/acknowledgement"
        answer = await settled.client.post(path, json={"action": "not_yet"})
        assert problem(answer) == (404, "not-found", [])


async def test_warnings_are_listed_newest_first_in_pages(person: Person) -> None:
    for day in range(1, 6):
        await person.save(f"2026-03-0{day}", red_flags={"rhabdo": True})

    first = await person.get("warnings?limit=2")
    second = await person.get(f"warnings?limit=2&after={first['next']}")
    third = await person.get(f"warnings?limit=2&after={second['next']}")

    pages = [first, second, third]
    assert [[shown["local_date"][-1] for shown in page["items"]] for page in pages] == [
        ["5", "4"],
        ["3", "2"],
        ["1"],
    ]
    assert third["next"] is None


@pytest.mark.parametrize(
    ("parts", "code", "path"),
    [
        ({"as_of": "2026-02-30"}, "invalid-field", "$.as_of"),
        ({"as_of": None}, "invalid-field", "$.as_of"),
        ({"as_of": "0001-01-01"}, "date-too-early", "$.as_of"),
        ({"as_of": "9999-12-31"}, "date-in-future", "$.as_of"),
        ({"first_dose_date": "0001-01-01"}, "date-too-early", "$.first_dose_date"),
        ({"first_dose_date": "9999-12-31"}, "date-in-future", "$.first_dose_date"),
        ({"region": "ZZ"}, "unknown-region", "$.region"),
        ({"region": "\0"}, "unknown-region", "$.region"),
        ({"region": None}, "invalid-field", "$.region"),
        ({"language": "de"}, "unknown-field", "$.language"),
        ({"entries": {}}, "invalid-field", "$.entries"),
        ({"entries": [1]}, "invalid-field", "$.entries[0]"),
        ({"entries": [{"local_date": TODAY}] * 61}, "invalid-field", "$.entries"),
        ({"entries": [{}]}, "invalid-field", "$.entries[0].local_date"),
        ({"entries": [{"local_date": 1}]}, "invalid-field", "$.entries[0].local_date"),
        ({"entries": [{"local_date": "2026-3-1"}]}, "invalid-key", "$.entries[0].local_date"),
        (
            {"entries": [{"local_date": TODAY}, {"local_date": "2026-03-13"}]},
            "date-in-future",
            "$.entries[1].local_date",
        ),
        (
            {"entries": [{"local_date": TODAY, "grades": {"flare": 9}}]},
            "invalid-field",
            "$.entries[0].grades.flare",
        ),
        (
            {"entries": [{"local_date": TODAY, "red_flags": {"doom": None}}]},
            "unknown-flag",
            "$.entries[0].red_flags.doom",
        ),
        (
            {"entries": [{"local_date": TODAY, "weather": 1}]},
            "unknown-field",
            "$.entries[0].weather",
        ),
    ],
    ids=str,
)
async def test_a_question_that_makes_no_sense_is_refused(
    nobody: AsyncClient, parts: dict[str, Any], code: str, path: str
) -> None:
    answer = await nobody.post("/api/v1/evaluate", json=a_question(**parts))

    assert problem(answer) == (422, code, [path])


async def test_a_question_about_nothing_has_no_answer_but_no_alarm_either(
    nobody: AsyncClient,
) -> None:
    for as_of in ("2000-01-01", "2099-12-31"):
        answer = await nobody.post("/api/v1/evaluate", json=a_question(entries=[], as_of=as_of))
        assert {outcome["status"] for outcome in answer.json()["outcomes"]} == {"not_evaluable"}
        assert answer.json()["warnings"] == []


async def test_the_catalogue_holds_all_a_phone_needs(nobody: AsyncClient) -> None:
    catalogue = (await nobody.get("/api/v1/catalogue")).json()

    assert catalogue.keys() == {"items", "urgent_rules", "contacts"}
    assert [rule["rule_id"] for rule in catalogue["urgent_rules"]["rules"]] == FLAGS
    assert len(catalogue["items"]["items"]) == 18
    assert [region["region"] for region in catalogue["contacts"]["regions"]] == [
        "US",
        "GB",
        "IE",
        "CA",
        "AU",
        "NZ",
        "EU",
        "IN",
        "OTHER",
    ]
    for versioned, version in (
        ("items", "catalogue_version"),
        ("urgent_rules", "pack_version"),
        ("contacts", "contacts_version"),
    ):
        assert catalogue[versioned][version]
