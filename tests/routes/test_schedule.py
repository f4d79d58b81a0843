"""What falls due, what was ticked, and what still holds; always as a reminder only."""

import pytest

from tests.routes.person import TODAY, Person, a_uuid, problem

FIRST_DOSE = "2026-03-01"  # a Sunday, nine days before TODAY


async def on_ipledge(person: Person, **fields: object) -> None:
    await person.put("treatment", first_dose_date=FIRST_DOSE, programme="us_ipledge", **fields)


async def test_without_a_programme_only_ones_own_dates_are_listed(person: Person) -> None:
    key = a_uuid()
    fields = {"scheduled_on": "2026-03-12", "kind": "pharmacy", "time": "09:30"}
    await person.put(f"appointments/{key}", **fields)

    schedule = await person.get("schedule")

    assert (schedule["as_of"], schedule["programme"]) == (TODAY, None)
    assert schedule["events"] == [
        {
            "event_id": None,
            "occurrence": None,
            "kind": "pharmacy",
            "status": "due_soon",
            "on": "2026-03-12",
            "time": "09:30",
            "falls_due_on": None,
            "in_time_until": "2026-03-12",
            "done_on": None,
            "appointment": 0,
            "appointment_key": key,
            "label": None,
            "is_uncertain": False,
        }
    ]


async def test_it_always_says_that_it_is_not_the_programmes_record(person: Person) -> None:
    schedule = await person.get("schedule")

    assert "not the record" in schedule["not_the_record"]
    assert "your clinic" in schedule["check_with_your_clinic"]
    assert schedule["review"] == "pending"


async def test_events_fall_due_by_the_programme_in_its_words(person: Person) -> None:
    await on_ipledge(person)

    schedule = await person.get("schedule")

    visits = [each for each in schedule["events"] if each["event_id"] == "us_visit_monthly"]
    assert schedule["programme"] == "us_ipledge"
    assert visits
    assert all(visit["label"] and visit["appointment_key"] is None for visit in visits)
    assert [each["on"] for each in schedule["events"]] == sorted(
        each["on"] for each in schedule["events"]
    )


async def test_ones_own_date_takes_the_place_of_the_programmes(person: Person) -> None:
    await on_ipledge(person)
    (first, *_) = [
        each
        for each in (await person.get("schedule"))["events"]
        if each["event_id"] == "us_visit_monthly"
    ]
    key = a_uuid()
    own = {"event_id": "us_visit_monthly", "occurrence": first["occurrence"]}
    await person.put(f"appointments/{key}", scheduled_on="2026-04-02", kind="visit", **own)

    (moved, *_) = [
        each
        for each in (await person.get("schedule"))["events"]
        if each["event_id"] == "us_visit_monthly"
    ]

    assert (moved["on"], moved["appointment_key"]) == ("2026-04-02", key)
    assert moved["falls_due_on"] == first["falls_due_on"]


@pytest.mark.parametrize(
    ("said", "is_shown"),
    [({}, False), ({"pregnancy_care": False}, False), ({"pregnancy_care": True}, True)],
)
async def test_steps_about_pregnancy_are_shown_to_who_wants_them(
    person: Person, said: dict[str, bool], is_shown: bool
) -> None:
    await on_ipledge(person, **said)

    schedule, checklist = await person.get("schedule"), await person.get("checklist")

    assert any(each["kind"] == "pregnancy_test" for each in schedule["events"]) == is_shown
    items = {each["item_id"] for each in checklist["items"]}
    assert ("baseline_pregnancy_test" in items) == is_shown


async def test_the_checklist_holds_what_was_ticked(person: Person) -> None:
    await person.put("treatment", checklist={"ask_mood": True, "baseline_tests": False})

    checklist = await person.get("checklist")

    done = {each["item_id"]: each["is_done"] for each in checklist["items"]}
    assert (done["ask_mood"], done["baseline_tests"], done["ask_acne"]) == (True, False, None)
    assert {each["phase"] for each in checklist["items"]} == {"before", "during", "after"}
    assert checklist["countdowns"] == []


async def test_after_the_last_dose_the_days_are_counted_down(person: Person) -> None:
    await on_ipledge(person, ended_on="2026-03-05")

    for path in ("schedule", "checklist"):
        countdowns = (await person.get(path))["countdowns"]
        blood = next(each for each in countdowns if each["item_id"] == "after_blood")
        assert blood == {
            "item_id": "after_blood",
            "last_dose_on": "2026-03-05",
            "holds_until": "2026-04-05",
            "days_left": 26,
            "status": "running",
        }


@pytest.mark.parametrize("path", ["schedule", "checklist", "supply"])
async def test_a_day_that_is_none_is_refused(settled: Person, path: str) -> None:
    answer = await settled.client.get(f"{settled.diary}/{path}?as_of=tomorrow")

    assert problem(answer) == (422, "invalid-field", ["query.as_of"])


async def test_what_falls_due_is_said_in_the_language_that_was_asked_for(person: Person) -> None:
    await on_ipledge(person)

    english, spanish = [await person.get(f"schedule{query}") for query in ("", "?language=es")]

    for words in ("not_the_record", "check_with_your_clinic"):
        assert spanish[words] != english[words]
    assert spanish["events"][0]["label"] != english["events"][0]["label"]
