"""Two hundred who write at once: nothing acknowledged is lost, and sequences have no holes."""

import asyncio
from typing import Any

from tests.routes.person import TODAY, Person, a_change

WRITERS = 200


async def test_two_hundred_writers_of_one_diary(person: Person) -> None:
    answers = await asyncio.gather(
        *(person.sync(a_change(fields={"note": str(n), "mood": n % 5})) for n in range(WRITERS))
    )

    places = [answer.json()["accepted"][0]["sequence"] for answer in answers]
    changes = (await person.sync()).json()["changes"]
    entry = await person.get(f"entries/{TODAY}")
    assert sorted(places) == [*range(1, WRITERS + 1)]
    assert [change["sequence"] for change in changes] == [*range(1, WRITERS + 1)]
    assert {change["fields"]["note"] for change in changes} == {str(n) for n in range(WRITERS)}
    assert entry["revision"] == WRITERS


async def test_two_hundred_writers_of_many_diaries(people: Any) -> None:
    everybody = [await people() for _ in range(20)]
    days = [f"2026-02-{day:02}" for day in range(1, 11)]

    answers = await asyncio.gather(
        *(
            person.save(day, mood=day_number % 5)
            for person in everybody
            for day_number, day in enumerate(days)
        )
    )

    assert {answer.status_code for answer in answers} == {201}
    for person in everybody:
        changes = (await person.sync()).json()["changes"]
        assert [change["sequence"] for change in changes] == [*range(1, 11)]
        assert [entry["local_date"] for entry in (await person.get("entries"))["items"]] == days


async def test_writers_of_every_kind_mixed_with_refusals(person: Person) -> None:
    async def write(number: int) -> int:
        day = f"2026-02-{number % 20 + 1:02}"
        if number % 4 == 0:
            return (await person.save(day, mood=number % 5)).status_code
        if number % 4 == 1:
            return (await person.save(day, mood=9)).status_code
        if number % 4 == 2:
            return (await person.client.delete(person.entry(day))).status_code
        changes = [a_change(key=day), a_change(key="never")]
        return (await person.sync(*changes)).status_code

    statuses = await asyncio.gather(*map(write, range(WRITERS)))

    sequences = [change["sequence"] for change in (await person.sync()).json()["changes"]]
    assert set(statuses) <= {200, 201, 204, 404, 422}
    assert statuses.count(422) == WRITERS // 4
    assert sequences == [*range(1, len(sequences) + 1)]
