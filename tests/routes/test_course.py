"""Treatment, regimen, weights, labs, appointments and supplies, and the dose they add up to."""

from typing import Any

import pytest

from server.rule_packs import Packs
from tests.routes.course_faults import RECORD_FAULTS, TREATMENT_FAULTS
from tests.routes.person import TODAY, WEIGHT_KEY, Person, a_change, a_uuid, problem

EVENT = "us_visit_monthly"

RECORDS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "regimen_periods": (
        {"starts_on": "2026-01-01", "daily_mg": [20, 40]},
        {"starts_on": "2030-01-01", "daily_mg": [0]},
    ),
    "weights": (
        {"measured_on": TODAY, "weight_kg": 61.5},
        {"measured_on": "2026-03-12", "weight_kg": 20},
    ),
    "labs": (
        {
            "taken_on": TODAY,
            "analyte": "Triglycerides",
            "value": 1.7,
            "unit": "mmol/L",
            "reference_high": 1.7,
        },
        {"taken_on": TODAY, "analyte": "x" * 80, "value": 0, "unit": "\N{MICRO SIGN}g/L"},
    ),
    "appointments": (
        {"scheduled_on": "2026-04-01", "kind": "blood_test", "note": "fasting\0?"},
        {"scheduled_on": "2099-12-31", "kind": "other", "event_id": EVENT, "occurrence": 2},
    ),
    "supplies": (
        {"on": TODAY, "kind": "count", "strength_mg": 20, "capsules": 0},
        {"on": "2026-03-11", "kind": "refill", "strength_mg": 32.5, "capsules": 999},
    ),
    "visits": (
        {"visited_on": TODAY, "note": "n" * 500},
        {"visited_on": "2026-03-11"},
    ),
    "questions": (
        {"asked_on": TODAY, "text": "?"},
        {"asked_on": TODAY, "text": "q" * 500, "answered_on": "2026-03-11"},
    ),
}

TREATMENT = {
    "first_dose_date": "2026-01-01",
    "ended_on": "2026-06-01",
    "region": "IE",
    "weight_unit": "lb",
    "target_band": {"low": 120, "high": 150},
    "tracked_items": ["flare", "headache"],
    "programme": "uk_eu",
    "pregnancy_care": False,
    "checklist": {"ask_mood": True, "baseline_tests": False},
    "report_name": "A. Person",
}

READ_AS_OF = (
    "dose",
    "supply",
    "schedule",
    "checklist",
    "lab-series",
    "trends",
    "dose-lags",
    "charts/mood.svg",
    "charts/overview.svg",
    "charts/labs/alt.svg",
)


async def test_a_course_nothing_was_said_about_is_empty(person: Person) -> None:
    answer = await person.client.get(f"{person.diary}/treatment")

    assert (answer.status_code, answer.json(), answer.headers["etag"]) == (200, {}, '"0"')


async def test_the_course_is_set_replaced_and_read(person: Person) -> None:
    made = await person.put("treatment", **TREATMENT)
    same = await person.put("treatment", **TREATMENT)
    less = await person.put("treatment", region="GB")

    assert (made.status_code, made.json(), made.headers["etag"]) == (201, TREATMENT, '"1"')
    assert (same.status_code, same.json(), same.headers["etag"]) == (200, TREATMENT, '"1"')
    assert (less.status_code, less.json(), less.headers["etag"]) == (200, {"region": "GB"}, '"2"')
    assert await person.get("treatment") == {"region": "GB"}


async def test_a_band_left_half_open_keeps_the_usual_other_end(person: Person) -> None:
    made = await person.put("treatment", target_band={"low": 100})
    same = await person.put("treatment", target_band={"low": 100})

    assert made.json() == {"target_band": {"low": 100, "high": 150}}
    assert same.headers["etag"] == made.headers["etag"]


@pytest.mark.parametrize(
    ("fields", "code", "path"), TREATMENT_FAULTS.values(), ids=TREATMENT_FAULTS.keys()
)
async def test_a_course_that_cannot_be(
    settled: Person, fields: dict[str, Any], code: str, path: str
) -> None:
    assert problem(await settled.put("treatment", **fields)) == (422, code, [path])


@pytest.mark.parametrize(
    ("collection", "first", "second"),
    [(name, *records) for name, records in RECORDS.items()],
    ids=RECORDS.keys(),
)
async def test_a_record_is_made_listed_replaced_and_deleted(
    person: Person, collection: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    key, other = sorted((a_uuid(), a_uuid()))
    path = f"{collection}/{key}"

    made = await person.put(path, **first)
    same = await person.put(path, **first)
    replaced = await person.put(path, **second)
    await person.put(f"{collection}/{other}", **first)
    listed = await person.get(collection)
    stale = await person.client.delete(f"{person.diary}/{path}", headers={"if-match": '"1"'})
    deleted = await person.client.delete(f"{person.diary}/{path}", headers={"if-match": '"2"'})
    again = await person.client.delete(f"{person.diary}/{path}")

    assert (made.status_code, made.json(), made.headers["etag"]) == (201, first, '"1"')
    assert (same.status_code, same.headers["etag"]) == (200, '"1"')
    assert (replaced.status_code, replaced.json(), replaced.headers["etag"]) == (200, second, '"2"')
    assert listed == {"items": [{"key": key, **second}, {"key": other, **first}]}
    assert problem(stale) == (412, "precondition-failed", [])
    assert deleted.status_code == 204
    assert problem(again) == (404, "not-found", [])
    assert problem(await person.client.get(f"{person.diary}/{path}")) == (404, "not-found", [])
    assert await person.get(collection) == {"items": [{"key": other, **first}]}


@pytest.mark.parametrize(
    ("collection", "fields", "code", "path"), RECORD_FAULTS.values(), ids=RECORD_FAULTS.keys()
)
async def test_a_record_that_cannot_be(
    settled: Person, collection: str, fields: dict[str, Any], code: str, path: str
) -> None:
    answer = await settled.put(f"{collection}/{WEIGHT_KEY}", **fields)

    assert problem(answer) == (422, code, [path])


@pytest.mark.parametrize("key", ["x", "%0A", WEIGHT_KEY.upper(), WEIGHT_KEY + "%0A", "2026-03-10"])
async def test_a_key_that_is_no_uuid(settled: Person, key: str) -> None:
    answer = await settled.put(f"weights/{key}", measured_on=TODAY, weight_kg=60)

    assert problem(answer) == (422, "invalid-key", ["path.key"])


@pytest.mark.parametrize("daily_mg", [200.5, 1000])
async def test_a_dose_that_is_hard_to_believe_is_taken(person: Person, daily_mg: float) -> None:
    """Whether it was meant is for a screen to ask, while the person is still there."""
    fields = {"starts_on": TODAY, "daily_mg": [daily_mg]}

    assert (await person.put(f"regimen_periods/{a_uuid()}", **fields)).status_code == 201


async def test_a_pregnancy_test_is_kept_with_or_without_its_result(person: Person) -> None:
    for fields in ({}, {"result": "negative"}):
        lab = {"taken_on": TODAY, "analyte": "pregnancy_test", **fields}
        made = await person.put(f"labs/{a_uuid()}", **lab)
        assert (made.status_code, made.json()) == (201, lab)


async def test_a_second_regimen_on_a_start_day_names_the_first(person: Person) -> None:
    first, second = a_uuid(), a_uuid()
    await person.put(f"regimen_periods/{first}", starts_on=TODAY, daily_mg=[20])
    before = await person.everything()

    refused = await person.put(f"regimen_periods/{second}", starts_on=TODAY, daily_mg=[40])

    assert problem(refused) == (422, "start-day-taken", ["$.starts_on"])
    assert first in refused.json()["detail"]
    assert await person.everything() == before


async def test_a_regimen_is_not_moved_onto_another_but_can_be_edited_and_moved_away(
    person: Person,
) -> None:
    one, other = (f"regimen_periods/{a_uuid()}" for _ in range(2))
    await person.put(one, starts_on="2026-03-01", daily_mg=[20])
    await person.put(other, starts_on="2026-03-05", daily_mg=[30])

    moved = await person.put(other, starts_on="2026-03-01", daily_mg=[30])
    edited = await person.put(one, starts_on="2026-03-01", daily_mg=[40])
    away = await person.put(one, starts_on="2026-03-02", daily_mg=[40])
    freed = await person.put(other, starts_on="2026-03-01", daily_mg=[30])
    await person.client.delete(f"{person.diary}/{other}")
    taken = await person.put(one, starts_on="2026-03-01", daily_mg=[40])

    assert problem(moved) == (422, "start-day-taken", ["$.starts_on"])
    assert [answer.status_code for answer in (edited, away, freed, taken)] == [200] * 4


async def test_two_phones_can_each_have_written_a_regimen_for_one_day(person: Person) -> None:
    """Neither may be held back: the greater key stands, and a correction can follow."""
    early, late = sorted((a_uuid(), a_uuid()))
    for key, mg in ((late, 40), (early, 20)):
        fields = {"starts_on": "2026-03-01", "daily_mg": [mg]}
        answer = await person.sync(a_change("regimen_periods", key, fields=fields))
        assert answer.json()["rejected"] == []
    corrected = await person.put(f"regimen_periods/{early}", starts_on="2026-03-01", daily_mg=[30])

    assert corrected.status_code == 200
    assert (await person.get("dose?as_of=2026-03-01"))["mg"]["assumed"] == 40


async def test_a_course_can_end_although_a_later_pack_dropped_its_programme(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await person.put("treatment", first_dose_date="2026-01-01", programme="uk_eu")
    monkeypatch.setattr(Packs, "programme_by_id", {})

    ended = a_change("treatment", "treatment", fields={"ended_on": TODAY})

    assert (await person.sync(ended)).json()["rejected"] == []


async def a_course(person: Person, *steps: tuple[str, int], weight_kg: float = 60) -> None:
    await person.put("treatment", first_dose_date=steps[0][0])
    await person.put(f"weights/{a_uuid()}", measured_on=steps[0][0], weight_kg=weight_kg)
    for starts_on, daily_mg in steps:
        await person.put(f"regimen_periods/{a_uuid()}", starts_on=starts_on, daily_mg=[daily_mg])


async def test_40_mg_for_90_days_at_60_kg_is_60_mg_per_kg(person: Person) -> None:
    await a_course(person, ("2025-12-01", 40))

    dose = await person.get("dose?as_of=2026-02-28")

    figures = {
        "mg": {"known": 0, "assumed": 3600},
        "mg_per_kg": {
            "by_daily_weight": {"known": 0.0, "assumed": 60.0},
            "by_latest_weight": {"known": 0.0, "assumed": 60.0},
        },
    }
    assert dose == {
        "as_of": "2026-02-28",
        **figures,
        "on_drug_days": 90,
        "paused_days": 0,
        "unknown_days": 90,
        "by_formulation": [{"formulation": "standard", **figures}],
        "is_comparable_to_band": True,
        "target_band": {"low": 120, "high": 150},
        "off_plan": [],
        "projection": {
            "as_of": "2026-02-28",
            "status": "ok",
            # 7,200 mg are 120 mg/kg: half of them may have been taken, or none.
            "low": {"earliest": "2026-05-29", "latest": "2026-08-27"},
            "high": {"earliest": "2026-07-13", "latest": "2026-10-11"},
        },
    }


async def test_20_mg_for_30_days_then_40_mg_for_60_is_50_mg_per_kg(person: Person) -> None:
    await a_course(person, ("2025-12-01", 20), ("2025-12-31", 40))

    dose = await person.get("dose?as_of=2026-02-28")

    assert dose["mg"]["assumed"] == 3000
    assert dose["mg_per_kg"]["by_daily_weight"]["assumed"] == 50.0


async def test_what_was_taken_counts_and_a_missed_dose_counts_for_nothing(person: Person) -> None:
    await a_course(person, ("2026-03-01", 40))
    await person.save("2026-03-01", dose_taken_mg=40)
    await person.save("2026-03-02", dose_taken_mg=0)

    dose = await person.get("dose?as_of=2026-03-03")

    assert dose["off_plan"] == [
        {"local_date": "2026-03-02", "kind": "missed", "taken_mg": 0, "planned_mg": 40}
    ]
    assert dose["mg"] == {"known": 40, "assumed": 80}
    assert (dose["on_drug_days"], dose["unknown_days"]) == (2, 1)


async def test_an_empty_diary_has_a_dose_of_nothing(person: Person) -> None:
    dose = await person.get("dose")

    assert dose["as_of"] == TODAY  # by the clock, where no entry names a zone
    assert dose["mg"] == {"known": 0, "assumed": 0}
    assert dose["mg_per_kg"] == {"by_daily_weight": None, "by_latest_weight": None}
    assert dose["projection"] == {
        "as_of": TODAY,
        "status": "no_regimen",
        "low": None,
        "high": None,
    }


async def test_another_formulation_is_never_added_to_the_standard_one(person: Person) -> None:
    await a_course(person, ("2026-03-01", 40))
    await person.put(
        f"regimen_periods/{a_uuid()}",
        starts_on="2026-03-06",
        daily_mg=[32],
        formulation="absorica_ld",
    )

    dose = await person.get("dose")

    assert [part["formulation"] for part in dose["by_formulation"]] == ["standard", "absorica_ld"]
    assert [part["mg"]["assumed"] for part in dose["by_formulation"]] == [200, 160]
    assert dose["mg_per_kg"] == {"by_daily_weight": None, "by_latest_weight": None}
    assert not dose["is_comparable_to_band"]
    assert dose["projection"]["status"] == "not_comparable"


async def test_capsules_are_counted_down_from_the_last_count(person: Person) -> None:
    await a_course(person, ("2026-03-01", 40))
    box = {"on": "2026-03-05", "strength_mg": 20}
    await person.put(f"supplies/{a_uuid()}", kind="count", capsules=30, **box)
    await person.save("2026-03-06", dose_taken_mg=20)

    left = await person.get("supply?as_of=2026-03-07")

    assert left == {
        "as_of": "2026-03-07",
        "status": "ok",
        "formulation": "standard",
        "strengths_mg": [20],
        "mg": {"least": 540, "most": 580},
        "capsules": {"least": 27, "most": 29},
        "lasts_until": {"earliest": "2026-03-20", "latest": "2026-03-21"},
    }


async def test_without_a_count_there_is_nothing_to_say_about_capsules(person: Person) -> None:
    left = await person.get("supply")

    assert (left["as_of"], left["status"], left["lasts_until"]) == (TODAY, "no_supply", None)


@pytest.mark.parametrize(
    ("as_of", "code"),
    [
        ("1999-12-31", "date-too-early"),
        ("0001-01-01", "date-too-early"),
        ("2100-01-01", "date-in-future"),
        ("9999-12-31", "date-in-future"),
        ("2026-02-30", "invalid-field"),
    ],
)
@pytest.mark.parametrize("path", READ_AS_OF)
async def test_a_day_no_course_can_reach(settled: Person, path: str, as_of: str, code: str) -> None:
    answer = await settled.client.get(f"{settled.diary}/{path}?as_of={as_of}")

    assert problem(answer) == (422, code, ["query.as_of"])


@pytest.mark.parametrize("first_dose_date", ["2000-01-01", "2027-03-12"])
async def test_a_course_at_either_end_of_the_calendar_can_be_drawn(
    person: Person, first_dose_date: str
) -> None:
    await a_course(person, (first_dose_date, 20))
    await person.save("2000-01-01", mood=1, dose_taken_mg=1)
    await person.save(TODAY, mood=2)

    for as_of in ("2000-01-01", "2099-12-31"):
        for query in ("", "&from_week=-6000&to_week=6000", "&from_week=9&to_week=3"):
            for path in READ_AS_OF:
                answer = await person.client.get(f"{person.diary}/{path}?as_of={as_of}{query}")
                assert answer.status_code == 200
