"""A diary as a FHIR bundle over HTTP: what was chosen, nothing else, and kept by nobody."""

from typing import Any

import pytest

from schemas.report import DEFAULT_SECTIONS
from server.services.given import ALL_SECTIONS
from tests.fhir.bundles import codes_of, of_kind
from tests.fhir.validators import faults
from tests.routes.person import TODAY, WEIGHT_KEY, Person, a_uuid, problem

BUNDLE = "report.fhir.json"
TOLD_BY = {
    "mood": ("item.mood", "item.anxiety", "red-flag.mood_drop"),
    "check_ins": ("question.phq_1", "55758-7", "scale.phq2", "LA6571-9"),
    "sexual_health": ("red-flag.sexual",),
    "pregnancy": ("red-flag.pregnancy", "analyte.pregnancy_test", "regnan"),
    "notes": ("PRIVATE WORDS",),
    "name": ("Robin Doe",),
    "labs": ("1742-6",),
    "course": ("MedicationStatement", "treatment-day", "29463-7", "isotretinoin"),
    "red_flags": ("red-flag.hepatitis",),
    "effects": ("item.flare", "nosebleeds"),
}


async def everything_written(person: Person) -> None:
    await person.put("treatment", first_dose_date="2026-03-01", report_name="Robin Doe")
    await person.put(f"regimen_periods/{a_uuid()}", starts_on="2026-03-01", daily_mg=[20, 40])
    await person.put(f"weights/{WEIGHT_KEY}", measured_on="2026-02-01", weight_kg=60)
    alt = {"analyte": "alt", "value": 30, "unit": "U/L"}
    await person.put(f"labs/{a_uuid()}", taken_on="2026-02-20", **alt)
    await person.put(
        f"labs/{a_uuid()}", taken_on=TODAY, analyte="pregnancy_test", result="negative"
    )
    await person.save(
        TODAY,
        grades={"flare": 2, "anxiety": 4},
        mood=1,
        nosebleeds=1,
        dose_taken_mg=0,
        note="PRIVATE WORDS",
        check_in={"phq_1": 3, "phq_2": 3},
        red_flags={"hepatitis": True, "mood_drop": True, "sexual": True, "pregnancy": True},
    )


async def test_a_bundle_of_everything_is_answered_as_fhir_and_not_to_be_kept(
    person: Person,
) -> None:
    await everything_written(person)

    answer = await person.client.get(f"{person.diary}/{BUNDLE}?sections={','.join(ALL_SECTIONS)}")

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/fhir+json"
    assert answer.headers.get_list("cache-control") == ["no-store"]
    assert faults(answer.json()) == []
    for words in TOLD_BY.values():
        assert all(each in answer.text for each in words)


@pytest.mark.parametrize("withheld", TOLD_BY)
async def test_what_is_withheld_is_nowhere_in_the_bundle(person: Person, withheld: str) -> None:
    await everything_written(person)
    others = [section for section in ALL_SECTIONS if section != withheld]

    answer = await person.client.get(f"{person.diary}/{BUNDLE}?sections={','.join(others)}")

    assert [each for each in TOLD_BY[withheld] if each in answer.text] == []
    assert faults(answer.json()) == []


async def test_private_sections_are_given_only_when_they_are_chosen(person: Person) -> None:
    await everything_written(person)

    by_default = await person.client.get(f"{person.diary}/{BUNDLE}")
    chosen = await person.client.get(
        f"{person.diary}/{BUNDLE}?sections={','.join(DEFAULT_SECTIONS)}"
    )

    assert by_default.json() == chosen.json()
    private = ("mood", "check_ins", "sexual_health", "pregnancy", "notes")
    for section in private:
        assert [each for each in TOLD_BY[section] if each in by_default.text] == []


async def test_a_day_on_which_only_private_things_were_logged_is_not_counted(
    person: Person,
) -> None:
    await person.save(TODAY, mood=1, note="PRIVATE WORDS", red_flags={"pregnancy": False})

    (quality,) = of_kind(await person.get(BUNDLE), "Observation")

    assert [part["valueInteger"] for part in quality["component"]] == [1, 0]


async def test_what_was_done_about_a_warning_comes_with_its_red_flag(person: Person) -> None:
    warning = await person.warning("hepatitis")
    acknowledgement = f"{person.diary}/warnings/{warning['warning_id']}/acknowledgement"
    await person.client.post(acknowledgement, json={"action": "went_for_care"})

    (flag,) = of_kind(await person.get(BUNDLE), "Observation", "red-flag.hepatitis")
    assert "What was done: went for care (2026-03-10)." in flag["note"][0]["text"]

    await person.client.post(acknowledgement, json={"action": "mistake"})
    assert of_kind(await person.get(BUNDLE), "Observation", "red-flag.hepatitis") == []


async def test_days_are_given_between_the_dates_asked_for(person: Person) -> None:
    for on in ("2026-03-01", "2026-03-05", TODAY):
        await person.save(on, grades={"flare": 1})

    async def days(query: str) -> list[Any]:
        bundle = await person.get(f"{BUNDLE}?{query}")
        told = of_kind(bundle, "Observation", "daily-check-in")
        return [day["effectiveDateTime"] for day in told]

    assert await days("") == ["2026-03-01", "2026-03-05", TODAY]
    assert await days("from=2026-03-02&to=2026-03-09") == ["2026-03-05"]
    assert await days("to=2026-03-01") == ["2026-03-01"]


async def test_a_baseline_from_before_the_course_comes_along_unless_days_are_asked_for(
    person: Person,
) -> None:
    await everything_written(person)

    async def values(query: str) -> list[str]:
        bundle = await person.get(f"{BUNDLE}?{query}")
        found = [codes_of(each["code"])[0] for each in of_kind(bundle, "Observation")]
        return [code for code in found if code in {"1742-6", "29463-7"}]

    assert await values("") == ["29463-7", "1742-6"]
    assert await values("from=2026-03-01") == []


@pytest.mark.parametrize(
    ("query", "code", "path"),
    [
        ("sections=dreams", "invalid-field", "query.sections"),
        ("sections=effects,", "invalid-field", "query.sections"),
        ("from=2026-03-09&to=2026-03-08", "invalid-field", "query.from"),
        ("from=1999-12-31", "date-too-early", "query.from"),
        ("to=2100-01-01", "date-in-future", "query.to"),
        ("from=yesterday", "invalid-field", "query.from"),
    ],
)
async def test_a_choice_that_makes_no_sense_is_refused(
    person: Person, query: str, code: str, path: str
) -> None:
    answer = await person.client.get(f"{person.diary}/{BUNDLE}?{query}")

    assert problem(answer) == (422, code, [path])


async def test_a_range_does_not_tell_when_a_course_began_that_is_withheld(
    person: Person,
) -> None:
    await person.put("treatment", first_dose_date="2026-02-01")

    (quality,) = of_kind(await person.get(f"{BUNDLE}?sections=effects"), "Observation")

    assert quality["effectivePeriod"] == {"start": TODAY, "end": TODAY}


async def test_a_stranger_gets_nothing(person: Person, nobody: Any) -> None:
    assert problem(await nobody.get(f"{person.diary}/{BUNDLE}")) == (401, "not-signed-in", [])
