"""Warnings: every red flag is answered at once, and kept."""

import json
from pathlib import Path
from typing import Any

import pytest
from httpx import AsyncClient

from tests.routes.person import NOON_TEXT, TODAY, FixedClock, Person, a_change, a_uuid, problem

PACK = json.loads(Path("schemas/rules/urgent.json").read_text(encoding="utf-8"))
RULES = {rule["rule_id"]: rule for rule in PACK["rules"]}
FLAGS = list(RULES)
FOLLOW_UPS = [
    (rule["rule_id"], follow_up)
    for rule in PACK["rules"]
    for follow_up in rule.get("follow_ups", [])
]


def a_question(**parts: Any) -> dict[str, Any]:
    return {"entries": [{"local_date": TODAY}], "as_of": TODAY, **parts}


@pytest.mark.parametrize("flag", FLAGS)
async def test_yes_to_a_red_flag_is_answered_with_its_warning(person: Person, flag: str) -> None:
    entry = {"local_date": TODAY, "red_flags": {flag: True}}

    (warning,) = (await person.save(**entry)).json()["warnings"]
    evaluated = (
        await person.client.post("/api/v1/evaluate", json=a_question(entries=[entry]))
    ).json()

    met = [outcome for outcome in evaluated["outcomes"] if outcome["status"] == "met"]
    evidence = [{"local_date": TODAY, "field": f"red_flags.{flag}", "value": True}]
    tier = RULES[flag]["tier"]
    assert met == [{"rule_id": flag, "status": "met", "tier": tier, "evidence": evidence}]
    assert [shown["rule_id"] for shown in evaluated["warnings"]] == [flag]
    assert warning["rule_id"] == flag
    assert warning["evidence"] == evidence
    assert (warning["tier"], warning["language"]) == (tier, "en")
    assert warning["title"] == RULES[flag]["title"]["en"]
    assert warning["what_to_do"] == RULES[flag]["what_to_do"]["en"]
    assert warning["sources"] == RULES[flag]["sources"]
    assert warning["nobody_is_watching"] == PACK["nobody_is_watching"]["en"]
    assert warning["contacts"]
    assert (warning["local_date"], warning["shown_at"]) == (TODAY, NOON_TEXT)
    assert (warning["acknowledged_at"], warning["action"]) == (None, None)
    assert (warning["followed_up_at"], warning["outcome"]) == (None, None)
    assert warning["follow_ups"] == [
        {"flag": follow_up["flag"], "question": follow_up["question"]["en"]}
        for follow_up in RULES[flag].get("follow_ups", [])
    ]
    assert (await person.get("warnings")) == {"items": [warning], "next": None}


async def test_all_flags_at_once_are_all_answered_in_the_order_of_the_pack(person: Person) -> None:
    saved = await person.save(TODAY, red_flags=dict.fromkeys(reversed(FLAGS), True))

    assert [warning["rule_id"] for warning in saved.json()["warnings"]] == FLAGS


@pytest.mark.parametrize("flag", FLAGS)
async def test_one_yes_among_all_noes_is_answered(person: Person, flag: str) -> None:
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


@pytest.mark.parametrize(
    ("rule_id", "follow_up"), FOLLOW_UPS, ids=[each["flag"] for _, each in FOLLOW_UPS]
)
async def test_a_follow_up_answered_yes_is_a_new_warning_of_a_higher_tier(
    person: Person, rule_id: str, follow_up: dict[str, Any]
) -> None:
    first = await person.warning(rule_id)
    patch = {"red_flags": {follow_up["flag"]: True}}

    answer = await person.client.patch(person.entry(TODAY), json=patch)
    (raised,) = answer.json()["warnings"]

    assert (raised["rule_id"], raised["tier"]) == (rule_id, follow_up["tier"])
    assert raised["title"] == follow_up["title"]["en"]
    assert raised["what_to_do"] == follow_up["what_to_do"]["en"]
    assert follow_up["flag"] not in [each["flag"] for each in raised["follow_ups"]]
    kept = (await person.get("warnings"))["items"]
    assert [each["warning_id"] for each in kept] == [raised["warning_id"], first["warning_id"]]


async def test_a_follow_up_counts_though_the_flag_itself_was_denied(person: Person) -> None:
    answers = {"vasculitis": False, "vasculitis_breathless": True}

    (warning,) = (await person.save(TODAY, red_flags=answers)).json()["warnings"]

    assert (warning["rule_id"], warning["tier"]) == ("vasculitis", "emergency_now")


@pytest.mark.parametrize(("answer", "warned"), [(0, []), (1, ["self_harm"]), (3, ["self_harm"])])
async def test_any_answer_but_none_to_the_ninth_question_warns(
    person: Person, answer: int, warned: list[str]
) -> None:
    saved = await person.save(TODAY, check_in={"phq_9": answer}, red_flags={"self_harm": False})

    assert [warning["rule_id"] for warning in saved.json()["warnings"]] == warned


async def test_put_patch_sync_and_evaluate_warn_of_the_same(person: Person, people: Any) -> None:
    entry = {
        "red_flags": {"vasculitis": True, "vasculitis_breathless": True, "hepatitis": True},
        "check_in": {"phq_9": 2},
    }
    other, third = await people(), await people()
    await third.save(TODAY, mood=1)

    def identities(answer: Any) -> list[tuple[str, str, str]]:
        return [(each["rule_id"], each["tier"], each["title"]) for each in answer["warnings"]]

    put = (await person.save(TODAY, **entry)).json()
    synced = (await other.sync(a_change(fields=entry))).json()
    patched = (await third.client.patch(third.entry(TODAY), json=entry)).json()
    question = a_question(entries=[{"local_date": TODAY, **entry}])
    evaluated = (await person.client.post("/api/v1/evaluate", json=question)).json()

    assert [rule_id for rule_id, _, _ in identities(put)] == [
        "self_harm",
        "vasculitis",
        "hepatitis",
    ]
    assert identities(put) == identities(synced) == identities(patched) == identities(evaluated)


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


async def test_what_the_person_did_and_how_it_went_are_kept_with_the_warning(
    person: Person, clock: FixedClock
) -> None:
    shown = await person.warning("pancreatitis")
    path = f"{person.diary}/warnings/{shown['warning_id']}"
    clock.advance(minutes=5)

    first = await person.client.post(f"{path}/acknowledgement", json={"action": "not_yet"})
    second = await person.client.post(f"{path}/acknowledgement", json={"action": "went_for_care"})
    clock.advance(minutes=5)
    third = await person.client.post(f"{path}/follow-up", json={"outcome": "better"})

    expected = {**shown, "acknowledged_at": "2026-03-10T12:05:00.000Z", "action": "not_yet"}
    assert (first.status_code, first.json()) == (200, expected)
    assert second.json() == {**expected, "action": "went_for_care"}
    assert third.json() == {
        **second.json(),
        "followed_up_at": "2026-03-10T12:10:00.000Z",
        "outcome": "better",
    }
    assert (await person.get("warnings"))["items"] == [third.json()]
    assert (await person.get(f"entries/{TODAY}"))["warnings"] == [third.json()]
    rows = (await person.get("ledger"))["items"]
    assert [
        (row["event"]["kind"], row["event"].get("action") or row["event"].get("outcome"))
        for row in rows
    ] == [
        ("warning_issued", None),
        ("warning_acknowledged", "not_yet"),
        ("warning_acknowledged", "went_for_care"),
        ("warning_followed_up", "better"),
    ]


async def test_a_mistake_takes_the_answer_back_and_both_stay_on_record(person: Person) -> None:
    answers = {"vasculitis": True, "vasculitis_breathless": True, "hepatitis": True}
    saved = (await person.save(TODAY, red_flags=answers, mood=3)).json()["warnings"]
    mistaken = next(each for each in saved if each["rule_id"] == "vasculitis")
    path = f"{person.diary}/warnings/{mistaken['warning_id']}/acknowledgement"

    answer = (await person.client.post(path, json={"action": "mistake"})).json()
    again = (await person.client.post(path, json={"action": "mistake"})).json()

    entry = await person.get(f"entries/{TODAY}")
    history = await person.get(f"entries/{TODAY}/history")
    assert (answer["action"], answer["evidence"]) == ("mistake", mistaken["evidence"])
    assert again["action"] == "mistake"
    assert entry["entry"]["red_flags"] == {
        "vasculitis": False,
        "vasculitis_breathless": False,
        "hepatitis": True,
    }
    assert entry["entry"]["mood"] == 3
    assert [change["fields"].get("red_flags") for change in history["items"]] == [
        answers,
        {"vasculitis": False, "vasculitis_breathless": False},
    ]


async def test_a_mistake_about_a_day_that_was_deleted_is_kept_too(person: Person) -> None:
    shown = await person.warning("hepatitis")
    await person.client.delete(person.entry(TODAY))
    path = f"{person.diary}/warnings/{shown['warning_id']}/acknowledgement"

    answer = (await person.client.post(path, json={"action": "mistake"})).json()

    assert answer["action"] == "mistake"
    assert (await person.client.get(person.entry(TODAY))).status_code == 404


@pytest.mark.parametrize(
    ("route", "body", "path"),
    [
        ("acknowledgement", {"action": "ignored"}, "$.action"),
        ("acknowledgement", {"action": None}, "$.action"),
        ("acknowledgement", {"outcome": "worse"}, "$.outcome"),
        ("acknowledgement", {}, "$"),
        ("acknowledgement", [], "$"),
        ("follow-up", {"outcome": "fine"}, "$.outcome"),
        ("follow-up", {"outcome": 1}, "$.outcome"),
        ("follow-up", {}, "$"),
    ],
)
async def test_an_answer_to_a_warning_that_is_none(
    person: Person, route: str, body: Any, path: str
) -> None:
    shown = await person.warning("rhabdo")
    before = await person.everything()

    answer = await person.client.post(
        f"{person.diary}/warnings/{shown['warning_id']}/{route}", json=body
    )

    assert problem(answer)[::2] == (422, [path])
    assert await person.everything() == before


async def test_a_warning_nobody_was_shown_cannot_be_answered(settled: Person) -> None:
    for warning_id in (a_uuid(), "x", "x" * 5000):
        path = f"{settled.diary}/warnings/{warning_id}"
        for route, body in (
            ("acknowledgement", {"action": "not_yet"}),
            ("follow-up", {"outcome": "same"}),
        ):
            answer = await settled.client.post(f"{path}/{route}", json=body)
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

    assert catalogue.keys() == {
        "items",
        "urgent_rules",
        "trend_rules",
        "check_in",
        "contacts",
        "labs",
        "programmes",
    }
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
        ("trend_rules", "pack_version"),
        ("check_in", "pack_version"),
        ("contacts", "contacts_version"),
    ):
        assert catalogue[versioned][version]


async def test_an_evaluation_speaks_the_language_that_was_asked_for(nobody: AsyncClient) -> None:
    asked = a_question(entries=[{"local_date": TODAY, "red_flags": {"hepatitis": True}}])

    answer = await nobody.post("/api/v1/evaluate?language=es", json=asked)

    (warning,) = answer.json()["warnings"]
    assert warning["language"] == "es"
    assert warning["title"] == RULES["hepatitis"]["title"]["es"]
    assert {each["question"] for each in warning["follow_ups"]} <= {
        each["question"]["es"] for each in RULES["hepatitis"].get("follow_ups", [])
    }


async def test_an_evaluation_in_a_language_that_nobody_speaks_is_refused(
    nobody: AsyncClient,
) -> None:
    answer = await nobody.post("/api/v1/evaluate?language=tlh", json=a_question(entries=[]))

    assert answer.status_code == 422
