"""Trends by treatment week, and the same as a picture."""

from datetime import date, timedelta
from itertools import combinations
from statistics import median
from xml.etree import ElementTree

import pytest

from tests.routes.person import TODAY, Person, a_uuid, problem

SVG = "{http://www.w3.org/2000/svg}"
FIRST_DOSE = "2026-02-04"  # so that TODAY is day 35, the last of week 5


async def five_weeks(person: Person) -> None:
    """Lips one grade worse each week, from 0; nothing was written on the 7th day of any week."""
    await person.put("treatment", first_dose_date=FIRST_DOSE)
    for day in range(35):
        on = str(date.fromisoformat(FIRST_DOSE) + timedelta(days=day))
        if day % 7 != 6:
            await person.save(on, grades={"lip_dryness": day // 7}, mood=4)


async def test_week_summaries_and_slope_by_treatment_week(person: Person) -> None:
    await five_weeks(person)

    trends = await person.get("trends?items=lip_dryness")

    (lips,) = trends["items"]
    assert (trends["as_of"], trends["first_dose_date"]) == (TODAY, FIRST_DOSE)
    assert trends["treatment_week"] == 5
    assert (lips["item_id"], lips["worse"]) == ("lip_dryness", "higher")
    assert [(point["treatment_day"], point["value"]) for point in lips["points"]] == [
        (day + 1, day // 7) for day in range(35) if day % 7 != 6
    ]
    assert [week["week"] for week in lips["weeks"]] == [1, 2, 3, 4, 5]
    assert {week["days_logged"] for week in lips["weeks"]} == {6}
    assert lips["weeks"][2] == {
        "week": 3,
        "starts_on": "2026-02-18",
        "days_logged": 6,
        "median": 2.0,
        "lower_quartile": 2.0,
        "upper_quartile": 2.0,
        "worst": 2,
    }
    assert lips["slope"]["status"] == "ok"
    assert lips["slope"]["grades_per_week"] == median(
        7 * (later[1] - earlier[1]) / (later[0] - earlier[0])
        for earlier, later in combinations([(d, d // 7) for d in range(7, 35) if d % 7 != 6], 2)
    )
    assert lips["slope"]["days_logged"] == 24


async def test_few_days_have_no_slope(person: Person) -> None:
    for day in range(1, 8):
        await person.save(f"2026-03-0{day}", grades={"flare": 1})

    (flare,) = (await person.get("trends?items=flare"))["items"]

    assert flare["weeks"] == []
    assert flare["slope"]["status"] == "not_enough_days"
    assert flare["slope"]["grades_per_week"] is None


async def test_a_person_sees_what_they_track_and_always_their_mood(person: Person) -> None:
    usual = await person.get("trends")
    await person.put("treatment", tracked_items=["headache", "flare"])
    chosen = await person.get("trends")

    assert [item["item_id"] for item in usual["items"]] == [
        "lip_dryness",
        "skin_dryness",
        "flare",
        "mood",
    ]
    assert [item["item_id"] for item in chosen["items"]] == ["headache", "flare", "mood"]


async def test_an_item_asked_for_twice_is_answered_once(person: Person) -> None:
    trends = await person.get("trends?items=mood,flare,mood")

    assert [item["item_id"] for item in trends["items"]] == ["mood", "flare"]


async def test_weeks_are_cut_at_both_ends(person: Person) -> None:
    await five_weeks(person)

    trends = await person.get("trends?items=lip_dryness&from_week=2&to_week=3")

    (lips,) = trends["items"]
    assert [week["week"] for week in lips["weeks"]] == [2, 3]


async def test_a_flagged_day_stands_beside_the_trend(person: Person) -> None:
    await person.save(TODAY, red_flags={"hepatitis": True, "pancreatitis": False})

    trends = await person.get("trends")

    assert trends["annotations"]["red_flags"] == [{"local_date": TODAY, "flags": ["hepatitis"]}]


async def test_each_week_is_given_to_be_said_in_words(person: Person) -> None:
    await five_weeks(person)

    trends = await person.get("trends?items=lip_dryness")

    (lips,) = trends["week_lines"]
    assert (lips["item_id"], lips["worse"]) == ("lip_dryness", "higher")
    assert lips["weeks"][1] == {
        "week": 2,
        "starts_on": "2026-02-11",
        "days_logged": 6,
        "median": 1,
        "worst": 1,
        "change": 1,
    }


async def test_the_last_weeks_are_compared_with_the_first_and_with_the_dose_before(
    person: Person,
) -> None:
    await five_weeks(person)
    for starts_on, mg in ((FIRST_DOSE, 20), ("2026-02-18", 40)):
        await person.put(f"regimen_periods/{a_uuid()}", starts_on=starts_on, daily_mg=[mg])
    await person.put(f"regimen_periods/{a_uuid()}", starts_on="2026-03-09", daily_mg=[0])

    (lips,) = (await person.get("trends?items=lip_dryness&as_of=2026-03-08"))["items"]
    paused = await person.get("trends?items=lip_dryness")

    assert (lips["against_baseline"]["status"], lips["against_baseline"]["change"]) == ("ok", 2.5)
    assert lips["against_dose_step"]["earlier"]["from_date"] == FIRST_DOSE
    assert lips["against_dose_step"]["change"] == 2.5
    assert [week["week"] for week in lips["on_drug_weeks"]] == [1, 2, 3, 4, 5]
    assert paused["annotations"]["off_drug"] == [{"from_date": "2026-03-09", "to_date": TODAY}]
    assert paused["on_drug_week"] == 5


async def test_what_went_together_is_told_only_with_enough_weeks(person: Person) -> None:
    await five_weeks(person)

    answer = await person.get("dose-lags?items=lip_dryness,mood")

    assert answer["as_of"] == TODAY
    assert [each["item_id"] for each in answer["items"]] == ["lip_dryness", "mood"]
    assert {lag["status"] for lag in answer["items"][0]["lags"]} == {"not_enough_weeks"}
    assert {lag["rank_correlation"] for lag in answer["items"][0]["lags"]} == {None}


async def test_what_went_together_is_asked_of_known_items(settled: Person) -> None:
    answer = await settled.client.get(f"{settled.diary}/dose-lags?items=glow")

    assert problem(answer) == (422, "unknown-item", ["query.items"])


async def test_the_overview_draws_what_a_person_tracks(person: Person) -> None:
    await five_weeks(person)
    await person.put("treatment", first_dose_date=FIRST_DOSE, tracked_items=["headache"])

    answer = await person.client.get(f"{person.diary}/charts/overview.svg?axis=dates&from_week=2")

    words = [text.text for text in ElementTree.fromstring(answer.text).iter(f"{SVG}text")]
    assert answer.headers["content-type"] == "image/svg+xml"
    assert {"Headache", "Mood"} <= set(words)
    assert "Acne flare" not in words


@pytest.mark.parametrize("path", ["mood", "overview", "labs/alt"])
async def test_an_axis_that_is_none_is_refused(settled: Person, path: str) -> None:
    answer = await settled.client.get(f"{settled.diary}/charts/{path}.svg?axis=moons")

    assert problem(answer) == (422, "invalid-field", ["query.axis"])


@pytest.mark.parametrize(
    ("query", "code", "path"),
    [
        ("items=glow", "unknown-item", "query.items"),
        ("items=,", "unknown-item", "query.items"),
        ("items=flare%00", "unknown-item", "query.items"),
        ("items=" + "x" * 60_000, "unknown-item", "query.items"),
        ("from_week=x", "invalid-field", "query.from_week"),
        ("from_week=6001", "invalid-field", "query.from_week"),
        ("to_week=-6001", "invalid-field", "query.to_week"),
        ("to_week=1.5", "invalid-field", "query.to_week"),
        ("to_week=" + "9" * 5000, "invalid-field", "query.to_week"),
    ],
    ids=lambda text: text[:20],
)
async def test_a_trend_that_cannot_be_asked_for(
    settled: Person, query: str, code: str, path: str
) -> None:
    answer = await settled.client.get(f"{settled.diary}/trends?{query}")

    assert problem(answer) == (422, code, [path])
    assert "x" * 100 not in answer.text


@pytest.mark.parametrize("axis", ["weeks", "dates", "on_drug"])
@pytest.mark.parametrize("item", ["lip_dryness", "flare", "mood"])
async def test_a_chart_is_a_picture_without_a_script(person: Person, item: str, axis: str) -> None:
    await five_weeks(person)
    await person.save(TODAY, red_flags={"hepatitis": True}, note="</svg><script>alert(1)</script>")

    answer = await person.client.get(f"{person.diary}/charts/{item}.svg?axis={axis}")

    picture = ElementTree.fromstring(answer.text)
    tags = {element.tag for element in picture.iter()}
    assert answer.headers["content-type"] == "image/svg+xml"
    assert picture.tag == f"{SVG}svg"
    assert f"{SVG}title" in tags
    assert f"{SVG}desc" in tags
    assert not tags & {f"{SVG}script", f"{SVG}foreignObject", f"{SVG}image", f"{SVG}a"}
    assert "alert" not in answer.text
    assert not [
        name
        for element in picture.iter()
        for name in element.attrib
        if name.startswith("on") or name.endswith("href")
    ]


async def test_an_empty_diary_has_a_chart_too(person: Person) -> None:
    answer = await person.client.get(f"{person.diary}/charts/flare.svg")

    assert answer.status_code == 200
    assert ElementTree.fromstring(answer.text).tag == f"{SVG}svg"


@pytest.mark.parametrize("name", ["glow.svg", "flare", "flare.png", "flare.svg.svg", ".svg"])
async def test_a_chart_of_nothing_is_not_found(settled: Person, name: str) -> None:
    answer = await settled.client.get(f"{settled.diary}/charts/{name}")

    assert problem(answer) == (404, "not-found", [])


async def test_an_axis_nobody_knows_is_refused(settled: Person) -> None:
    answer = await settled.client.get(f"{settled.diary}/charts/flare.svg?axis=moons")

    assert problem(answer) == (422, "invalid-field", ["query.axis"])
