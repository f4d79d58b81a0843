"""A diary is erased for good, by its owner alone, and no device can bring it back by itself."""

from typing import Any

from tests.routes.person import PASSWORD, TODAY, Person, a_change, problem


async def test_the_account_goes_on_with_an_empty_diary(person: Person) -> None:
    await person.warning("hepatitis")

    answer = await person.client.request("DELETE", person.diary, json={"password": PASSWORD})

    assert answer.status_code == 200
    current = (await person.client.get("/api/v1/accounts/current")).json()
    assert current["diary_id"] == answer.json()["diary_id"] != person.diary_id
    late = await person.sync(a_change())
    assert problem(late)[:2] == (404, "not-found")
    person.diary_id = current["diary_id"]
    assert (await person.sync()).json()["changes"] == []
    assert (await person.get("warnings"))["items"] == []


async def test_a_wrong_password_or_another_person_erases_nothing(people: Any) -> None:
    anna, ben = await people(), await people()
    await anna.save(TODAY, mood=3)

    wrong = await anna.client.request("DELETE", anna.diary, json={"password": "wrong"})
    other = await ben.client.request("DELETE", anna.diary, json={"password": PASSWORD})

    assert problem(wrong)[:2] == (401, "wrong-credentials")
    assert problem(other)[:2] == (404, "not-found")
    assert len((await anna.get("entries"))["items"]) == 1
