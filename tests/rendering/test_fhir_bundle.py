"""What a doctor's system reads in a bundle: codes, units, and words where there are none."""

from typing import Any

import pytest

from server.domain.given_red_flags import Handling
from server.rendering.fhir_bundle import fhir_bundle
from server.rendering.fhir_codes import Codes
from server.services.given import Chosen, given_of
from server.terminology import MappedCode
from tests.fhir.bundles import (
    DIARY_ID,
    NOW,
    PACKS,
    PDF,
    TODAY,
    a_bundle,
    a_course,
    codes_of,
    of_kind,
)

DAY = "2026-06-01"
SNOMED = "http://snomed.info/sct"


def labs(**lab: Any) -> Any:
    course = a_course(labs=[{"taken_on": DAY, **lab}])
    return of_kind(a_bundle(course), "Observation")[-1]


def statements(*regimen: list[float], **course: Any) -> Any:
    periods = [
        {"starts_on": f"2026-06-{day:02}", "daily_mg": daily_mg}
        for day, daily_mg in enumerate(regimen, 1)
    ]
    made = a_bundle(a_course(regimen_periods=periods, **course))
    return of_kind(made, "MedicationStatement")


def test_a_day_has_a_component_for_each_answer_and_none_for_what_is_missing() -> None:
    entry = {"local_date": DAY, "grades": {"lip_dryness": 3}, "mood": 0}
    (day,) = of_kind(a_bundle(a_course(entries=[entry])), "Observation", "daily-check-in")

    assert day["effectiveDateTime"] == DAY
    assert [(codes_of(each["code"]), each["valueInteger"]) for each in day["component"]] == [
        (["item.lip_dryness"], 3),
        (["item.mood"], 0),
    ]
    assert day["component"][0]["code"]["text"] == "Dry lips, from 0 “Fine” to 4 “Split or bleeding”"


def test_the_same_diary_has_the_same_addresses_whatever_is_chosen() -> None:
    course = a_course(entries=[{"local_date": DAY, "grades": {"flare": 1}, "note": "mine"}])
    addresses = [
        [entry["fullUrl"] for entry in a_bundle(course, asked)["entry"]]
        for asked in (Chosen(), Chosen(frozenset({"effects", "notes"})))
    ]

    assert addresses[0] == addresses[1]


@pytest.mark.parametrize(
    ("daily_mg", "text", "has_rate"),
    [
        ([40], "40 mg a day.", True),
        ([20, 20], "20 mg a day.", True),
        ([20, 40], "20 mg and 40 mg on alternating days, beginning with 20 mg.", False),
        ([40, 0, 20], "Over 3 days, then again from the first: 40 mg, 0 mg, 20 mg.", False),
        ([0], "Paused: 0 mg a day.", True),
    ],
    ids=str,
)
def test_a_dose_is_said_so_that_nobody_can_misread_it(
    daily_mg: list[float], text: str, has_rate: bool
) -> None:
    ((dosage,),) = [each["dosage"] for each in statements(daily_mg)]

    assert dosage["text"] == text
    assert ("doseAndRate" in dosage) == has_rate


def test_the_statuses_of_a_course_are_those_fhir_has() -> None:
    told = statements([20], [0], [40], treatment={"ended_on": "2026-06-20"})

    assert [each["status"] for each in told] == ["completed", "on-hold", "stopped"]
    assert codes_of(told[0]["medicationCodeableConcept"]) == ["6064", "D10BA01"]
    assert told[0]["informationSource"] == told[0]["subject"]


def test_a_missed_dose_was_not_done_and_another_one_says_how_much() -> None:
    taken = {"2026-06-02": 0, "2026-06-03": 20, "2026-06-04": 80, "2026-06-05": 40}
    course = a_course(
        regimen_periods=[{"starts_on": DAY, "daily_mg": [40]}],
        entries=[{"local_date": on, "dose_taken_mg": mg} for on, mg in taken.items()],
    )

    told = of_kind(a_bundle(course), "MedicationAdministration")

    assert [(each["status"], each.get("dosage")) for each in told] == [
        ("not-done", None),
        ("completed", {"dose": mg(20)}),
        ("completed", {"dose": mg(80)}),
    ]
    assert codes_of(told[0]["statusReason"][0]) == ["dose-missed"]


def mg(value: float) -> Any:
    return {"value": value, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg"}


def test_a_red_flag_says_what_was_done() -> None:
    handled = Handling(
        action="spoke_to_prescriber", acknowledged_at="2026-06-02T08:00:00.000Z", outcome="better"
    )
    on = TODAY.replace(day=1)
    course = a_course(entries=[{"local_date": on, "red_flags": {"hepatitis": True}}])
    bundle = a_bundle(course, handled={(on, "hepatitis", "same_day"): handled})

    (flag,) = of_kind(bundle, "Observation", "red-flag.hepatitis")

    assert (flag["valueBoolean"], codes_of(flag["interpretation"][0])) == (True, ["AA"])
    assert (
        "spoke to the prescriber (2026-06-02). How it was later: better."
        in (flag["note"][0]["text"])
    )


def test_a_laboratory_value_has_its_code_its_unit_and_the_range_printed_beside_it() -> None:
    lab = labs(analyte="alt", value=52, unit="U/L", reference_high=40)

    assert codes_of(lab["code"]) == ["1742-6", "analyte.alt"]
    assert lab["valueQuantity"]["code"] == "U/L"
    assert [each["high"]["value"] for each in lab["referenceRange"]] == [40]
    assert "low" not in lab["referenceRange"][0]
    assert codes_of(lab["category"][0]) == ["laboratory"]


@pytest.mark.parametrize(
    ("lab", "codes", "unit"),
    [
        ({"analyte": "triglycerides", "unit": "mmol/L"}, ["analyte.triglycerides"], "mmol/L"),
        ({"analyte": "ck", "unit": "U/L"}, ["analyte.ck"], "U/L"),
        ({"analyte": "Vitamin B12", "unit": "pg/mL"}, [], None),
    ],
    ids=["another unit", "no code of grade B", "unknown"],
)
def test_a_value_without_a_sure_code_has_none(
    lab: dict[str, Any], codes: list[str], unit: str | None
) -> None:
    told = labs(**lab, value=1)

    assert codes_of(told["code"]) == codes
    assert told["valueQuantity"].get("code") == unit
    assert told["code"]["text"]


def test_a_test_without_a_result_says_that_it_is_unknown() -> None:
    assert codes_of(labs(analyte="pregnancy_test")["dataAbsentReason"]) == ["unknown"]
    told = labs(analyte="pregnancy_test", result="negative")
    assert (told["valueCodeableConcept"], codes_of(told["code"])) == (
        {"text": "negative"},
        ["analyte.pregnancy_test"],
    )


def test_two_values_of_one_day_are_two_entries() -> None:
    lab = {"taken_on": DAY, "analyte": "alt", "value": 30, "unit": "U/L"}

    assert len(of_kind(a_bundle(a_course(labs=[lab, lab])), "Observation", "1742-6")) == 2


def test_a_check_in_is_a_panel_with_the_scores_that_are_whole() -> None:
    answers = {"phq_1": 1, "phq_2": 2, "phq_9": 0, "gad_1": 3, "gad_2": 3}
    course = a_course(entries=[{"local_date": DAY, "check_in": answers}])
    bundle = a_bundle(course)

    (panel,) = of_kind(bundle, "Observation", "44249-1")
    (phq2,) = of_kind(bundle, "Observation", "55758-7")
    gad, gad2 = of_kind(bundle, "Observation", "scale.gad2")
    assert [codes_of(each["code"])[0] for each in panel["component"]] == [
        "44250-9",
        "44255-8",
        "44260-8",
    ]
    assert codes_of(panel["component"][1]["valueCodeableConcept"]) == ["LA6570-1"]
    assert (phq2["valueQuantity"]["value"], phq2["valueQuantity"]["code"]) == (3, "{score}")
    assert of_kind(bundle, "Observation", "44261-6") == []
    assert gad["hasMember"] == [{"reference": f"urn:uuid:{gad2['id']}"}]
    assert codes_of(gad2["code"]) == ["scale.gad2"]


def test_the_paper_is_the_persons_own_note_and_lies_inside() -> None:
    (document,) = of_kind(a_bundle(a_course(), pdf=PDF), "DocumentReference")

    assert codes_of(document["type"]) == ["51855-5"]
    assert codes_of(document["category"][0]) == ["patient-shared"]
    assert document["author"] == [document["subject"]]
    assert document["content"][0]["attachment"]["size"] == len(PDF)
    assert of_kind(a_bundle(a_course()), "DocumentReference") == []


def test_a_name_is_there_only_where_it_was_given_and_chosen() -> None:
    course = a_course(treatment={"report_name": "Robin Doe"})

    (named,) = of_kind(a_bundle(course), "Patient")
    (nameless,) = of_kind(a_bundle(course, Chosen(frozenset({"effects"}))), "Patient")
    assert (named["name"], named["active"]) == ([{"text": "Robin Doe"}], True)
    assert "name" not in nameless


def test_codes_of_others_are_added_only_by_a_mapping_that_somebody_brings() -> None:
    course = a_course(entries=[{"local_date": DAY, "grades": {"headache": 1}}])
    given = given_of(PACKS, NOW, DIARY_ID, course, Chosen(), {})
    mapped = MappedCode(concept="item.headache", system=SNOMED, code="1", display="A headache")

    bundle = fhir_bundle(given, Codes(PACKS, {"item.headache": [mapped]}), None)

    (day,) = of_kind(bundle, "Observation", "daily-check-in")
    assert codes_of(day["component"][0]["code"]) == ["1", "item.headache"]
