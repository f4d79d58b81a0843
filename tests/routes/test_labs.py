"""Laboratory values in series and as pictures, each by the range its own laboratory printed."""

from typing import Any
from xml.etree import ElementTree

import pytest

from tests.routes.person import TODAY, Person, a_uuid, problem

SVG = "{http://www.w3.org/2000/svg}"
ALT = {"analyte": "alt", "unit": "U/L", "reference_low": 7, "reference_high": 40}


async def a_lab(person: Person, **fields: Any) -> None:
    answer = await person.put(f"labs/{a_uuid()}", **{"taken_on": TODAY, **fields})
    assert answer.status_code == 201, answer.text


async def some_labs(person: Person) -> None:
    await person.put("treatment", first_dose_date="2026-02-01")
    await a_lab(person, **ALT, value=31, taken_on="2026-01-20")
    await a_lab(person, **ALT, value=52)
    await a_lab(person, analyte="total_cholesterol", value=200, unit="mg/dL", taken_on="2026-01-20")
    await a_lab(person, analyte="total_cholesterol", value=5, unit="mmol/L")
    await a_lab(person, analyte="triglycerides", value=150, unit="mg/dL", taken_on="2026-01-20")
    await a_lab(person, analyte="triglycerides", value=1.5, unit="mmol/L")
    await a_lab(person, analyte="Vitamin B12, total", value=300, unit="ng/L")
    await a_lab(person, analyte="pregnancy_test", result="negative")


async def test_each_series_has_one_unit_and_the_printed_ranges(person: Person) -> None:
    await some_labs(person)

    answer = await person.get("lab-series")

    assert answer["as_of"] == TODAY
    assert "your own laboratory printed" in answer["ranges_are_the_labs"]
    assert [(each["analyte"], each["unit"]) for each in answer["items"]] == [
        ("alt", "U/L"),
        ("triglycerides", "mmol/L"),
        ("triglycerides", "mg/dL"),
        ("total_cholesterol", "mmol/L"),
        ("Vitamin B12, total", "ng/L"),
    ]
    alt, _, _, cholesterol, _ = answer["items"]
    assert alt["points"] == [
        {
            "taken_on": "2026-01-20",
            "treatment_day": -12,
            "value": 31,
            "reference_low": 7,
            "reference_high": 40,
            "place": "within",
        },
        {
            "taken_on": TODAY,
            "treatment_day": 38,
            "value": 52,
            "reference_low": 7,
            "reference_high": 40,
            "place": "above",
        },
    ]
    converted, _ = cholesterol["points"]
    assert converted["value"] == pytest.approx(5.172, abs=0.001)


async def test_only_what_is_asked_for_is_answered(person: Person) -> None:
    await some_labs(person)

    asked = await person.get("lab-series?analytes=ck,alt,alt,nonsense&as_of=2026-01-31")

    assert [each["analyte"] for each in asked["items"]] == ["alt"]
    assert [point["value"] for point in asked["items"][0]["points"]] == [31]


async def test_a_pregnancy_test_is_in_no_series_no_chart_and_no_trend(person: Person) -> None:
    await a_lab(person, analyte="pregnancy_test", result="positive")

    assert (await person.get("lab-series?analytes=pregnancy_test"))["items"] == []
    assert (await person.get("trends"))["annotations"]["lab_days"] == []
    chart = await person.client.get(f"{person.diary}/charts/labs/pregnancy_test.svg")
    assert problem(chart) == (404, "not-found", [])


async def test_days_with_values_stand_beside_the_trends(person: Person) -> None:
    await some_labs(person)

    days = (await person.get("trends"))["annotations"]["lab_days"]

    assert [day["local_date"] for day in days] == ["2026-01-20", TODAY]
    assert "alt" in days[0]["analytes"]


@pytest.mark.parametrize("axis", ["weeks", "dates", "on_drug"])
@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("alt.svg", "ALT, U/L"),
        ("triglycerides.svg", "Triglycerides, mmol/L"),
        ("triglycerides.svg?unit=mg/dL", "Triglycerides, mg/dL"),
        ("ck.svg", "CK, U/L"),
        ("white_cells.svg", "White cells, 10⁹/L"),
        ("Vitamin B12, total.svg", "Vitamin B12, total, ng/L"),
    ],
)
async def test_a_chart_of_values_is_a_picture(
    person: Person, path: str, title: str, axis: str
) -> None:
    await some_labs(person)
    joined = "&" if "?" in path else "?"

    address = f"{person.diary}/charts/labs/{path}{joined}axis={axis}"
    answer = await person.client.get(address)

    assert answer.headers["content-type"] == "image/svg+xml"
    assert ElementTree.fromstring(answer.text).findtext(f"{SVG}title") == title


@pytest.mark.parametrize(
    "file_name",
    ["nonsense.svg", "alt", ".svg", "alt.svg?unit=mg/dL", "%00.svg", "..%2falt.svg", "x/alt.svg"],
)
async def test_a_chart_of_nothing_is_not_there(person: Person, file_name: str) -> None:
    answer = await person.client.get(f"{person.diary}/charts/labs/{file_name}")

    assert problem(answer) == (404, "not-found", [])


async def test_a_name_cannot_break_out_of_the_picture(person: Person) -> None:
    name = "<script>alert(1)<script>"
    await a_lab(person, analyte=name, value=1, unit='"><a')

    answer = await person.client.get(f"{person.diary}/charts/labs/{name}.svg")

    picture = ElementTree.fromstring(answer.text)
    assert picture.findtext(f"{SVG}title") == f'{name}, "><a'
    assert picture.find(f".//{SVG}script") is None


async def test_whose_ranges_they_are_is_said_in_the_language_that_was_asked_for(
    person: Person,
) -> None:
    answer = await person.get("lab-series?language=de")

    assert "Labor" in answer["ranges_are_the_labs"]
