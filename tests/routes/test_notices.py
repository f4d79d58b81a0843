"""Notices of trends and the check-in: what the diary says beside its urgent warnings."""

from datetime import date, timedelta
from typing import Any

import pytest
from httpx import AsyncClient

from tests.routes.person import TODAY, Person, a_notice_shown, problem

FIRST_DOSE = date(2026, 1, 1)


def on(back: int) -> str:
    return (date.fromisoformat(TODAY) - timedelta(days=back)).isoformat()


async def log_low_mood(person: Person, days: int = 5) -> None:
    for back in range(days):
        await person.save(on(back), mood=1, zone="Europe/Berlin")


async def rule_ids(person: Person, query: str = "") -> list[str]:
    return [each["rule_id"] for each in (await person.get(f"notices{query}"))["items"]]


async def test_a_trend_is_told_in_words_and_is_no_warning(person: Person) -> None:
    await log_low_mood(person)

    answer = await person.get("notices")

    assert answer["as_of"] == TODAY
    notice = next(each for each in answer["items"] if each["rule_id"] == "mood_low_most_days")
    assert (notice["item_id"], notice["local_date"], notice["language"]) == ("mood", TODAY, "en")
    assert notice["title"]
    assert notice["what_to_do"]
    assert notice["not_an_alarm"]
    assert {each["value"] for each in notice["evidence"]} == {1}
    assert (await person.get("warnings"))["items"] == []


async def test_the_words_name_the_item(person: Person) -> None:
    for back in (0, 1):
        await person.save(on(back), grades={"headache": 4, "flare": 4})

    answer = await person.get("notices")

    assert answer["items"]
    assert "{item}" not in str(answer)
    advices = [each["advice"] for each in answer["items"]]
    assert advices == sorted(advices)  # contact_soon before mention


async def test_nothing_logged_calls_for_nothing(person: Person) -> None:
    assert await person.get("notices") == {"as_of": TODAY, "items": []}


async def test_a_notice_shown_lately_is_not_due_again(person: Person) -> None:
    await log_low_mood(person)
    shown = {"rule_id": "mood_low_most_days", "item_id": "mood"}
    await person.record(a_notice_shown(**shown))
    assert "mood_low_most_days" in await rule_ids(person)

    await log_low_mood(person, days=1)
    await person.save("2026-03-11", mood=1)

    assert "mood_low_most_days" not in await rule_ids(person, "?as_of=2026-03-11")
    assert "mood_low_most_days" in await rule_ids(person, f"?as_of={TODAY}")


async def test_one_is_told_of_as_of_any_date(person: Person) -> None:
    await log_low_mood(person)

    assert await rule_ids(person, f"?as_of={on(40)}") == []
    assert "mood_low_most_days" in await rule_ids(person, f"?as_of={on(0)}")


@pytest.mark.parametrize("as_of", ["2026-02-30", "1999-12-31", "2100-01-01", "today", ""])
async def test_a_date_that_is_none_is_refused(settled: Person, as_of: str) -> None:
    answer = await settled.client.get(f"{settled.diary}/notices?as_of={as_of}")

    assert problem(answer)[::2] == (422, ["query.as_of"])


async def test_entries_that_are_not_stored_are_told_of_the_same_trends(
    person: Person, nobody: AsyncClient
) -> None:
    await log_low_mood(person)
    entries = (await person.get("entries"))["items"]

    question = {"entries": entries, "as_of": TODAY}
    evaluated = (await nobody.post("/api/v1/evaluate", json=question)).json()

    assert evaluated["notices"] == (await person.get("notices"))["items"]


async def test_every_check_in_is_scored_and_the_next_has_a_date(person: Person) -> None:
    two = {"phq_1": 1, "phq_2": 2}
    await person.save("2026-02-20", check_in={"gad_1": 3})
    await person.save(TODAY, check_in={**two, "gad_1": 0, "gad_2": 0})
    await person.save("2026-03-09", mood=3)

    answer = await person.get("check-ins")

    scores: dict[str, dict[str, Any]] = {
        each["local_date"]: {score["scale_id"]: score["value"] for score in each["scores"]}
        for each in answer["items"]
    }
    assert scores == {
        "2026-02-20": {"phq2": None, "gad2": None, "phq9": None, "gad7": None},
        TODAY: {"phq2": 3, "gad2": 0, "phq9": None, "gad7": None},
    }
    assert answer["next_on"] == "2026-03-24"


async def test_before_the_first_check_in_none_has_a_date(person: Person) -> None:
    await person.save(TODAY, mood=3)

    assert await person.get("check-ins") == {"items": [], "next_on": None}


async def test_an_answer_to_a_question_is_patched_and_taken_back_alone(person: Person) -> None:
    await person.save(TODAY, check_in={"phq_1": 1, "phq_2": 2})

    await person.client.patch(person.entry(TODAY), json={"check_in": {"phq_2": None, "gad_1": 3}})

    entry = (await person.get(f"entries/{TODAY}"))["entry"]
    assert entry["check_in"] == {"phq_1": 1, "gad_1": 3}


async def test_a_notice_speaks_the_language_that_was_asked_for(person: Person) -> None:
    await log_low_mood(person)

    english, german = [
        (await person.get(f"notices{query}"))["items"][0] for query in ("", "?language=de")
    ]

    assert (german["rule_id"], german["language"]) == (english["rule_id"], "de")
    for words in ("title", "what_to_do", "not_an_alarm"):
        assert german[words] != english[words]
