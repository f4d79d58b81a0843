"""What reminders a person wants, the browsers that are told, and calendars for the others."""

from datetime import UTC, datetime
from typing import Any

import pytest
from icalendar import Calendar

from tests.push_service import Browser
from tests.routes.person import FixedClock, Person, a_uuid, problem

GOOGLE = "https://fcm.googleapis.com/fcm/send/abc"


def a_subscription(**parts: Any) -> dict[str, Any]:
    return {**Browser("push.example").subscription(), "endpoint": GOOGLE, **parts}


async def test_reminders_are_empty_until_somebody_wants_some(person: Person) -> None:
    assert await person.get("reminders") == {}

    made = await person.put("reminders", daily_at="20:00", wording="moment")

    assert made.status_code == 201
    assert await person.get("reminders") == {"daily_at": "20:00", "wording": "moment"}


@pytest.mark.parametrize(
    "fields", [{"daily_at": "24:00"}, {"daily_at": "8:00"}, {"wording": "loud"}, {"dates_at": 9}]
)
async def test_a_time_that_no_clock_shows_is_refused(person: Person, fields: Any) -> None:
    status, code, paths = problem(await person.put("reminders", **fields))

    assert (status, code, paths) == (422, "invalid-field", [f"$.{next(iter(fields))}"])


async def test_the_key_to_subscribe_with_needs_no_account(nobody: Any) -> None:
    answer = await nobody.get("/api/v1/push-key")

    assert len(answer.json()["application_server_key"]) == 87


async def test_a_browser_is_put_on_listed_and_taken_off(person: Person) -> None:
    await person.put("reminders", daily_at="20:00")
    path = f"push-subscriptions/{a_uuid()}"

    made = await person.put(path, **a_subscription())
    again = await person.put(path, **a_subscription(zone="America/New_York"))
    (listed,) = (await person.get("push-subscriptions"))["items"]
    gone = await person.client.delete(f"{person.diary}/{path}")

    assert (made.status_code, again.status_code, gone.status_code) == (201, 200, 204)
    assert made.json()["next_at"] == "2026-03-10T19:00:00.000Z"
    assert listed["next_at"] == "2026-03-11T00:00:00.000Z"
    assert GOOGLE not in str(listed)
    assert await person.get("push-subscriptions") == {"items": []}
    assert (await person.client.delete(f"{person.diary}/{path}")).status_code == 404


@pytest.mark.parametrize(
    ("parts", "code", "path"),
    [
        ({"endpoint": "https://10.0.0.1/x"}, "endpoint-not-allowed", "$.endpoint"),
        ({"zone": "Mars/Olympus"}, "unknown-zone", "$.zone"),
        ({"keys": {"p256dh": "AAAA", "auth": "AAAA"}}, "invalid-field", "$.keys.p256dh"),
        ({"language": "EN!"}, "invalid-field", "$.language"),
        ({"colour": "red"}, "unknown-field", "$.colour"),
    ],
)
async def test_what_cannot_be_reached_is_refused(
    person: Person, parts: Any, code: str, path: str
) -> None:
    answer = await person.put(f"push-subscriptions/{a_uuid()}", **a_subscription(**parts))

    assert problem(answer) == (422, code, [path])
    assert await person.get("push-subscriptions") == {"items": []}


async def test_an_id_that_is_none_is_refused(person: Person) -> None:
    answer = await person.put("push-subscriptions/mine", **a_subscription())

    assert problem(answer) == (422, "invalid-key", ["path.subscription_id"])


async def test_a_diary_has_ten_devices_at_most(person: Person) -> None:
    for number in range(10):
        subscription = a_subscription(endpoint=f"{GOOGLE}{number}")
        await person.put(f"push-subscriptions/{a_uuid()}", **subscription)

    answer = await person.put(f"push-subscriptions/{a_uuid()}", **a_subscription())

    assert problem(answer) == (409, "too-many-devices", [])


async def test_a_snooze_says_until_when(person: Person) -> None:
    path = f"push-subscriptions/{a_uuid()}"
    await person.put(path, **a_subscription())

    answer = await person.client.post(f"{person.diary}/{path}/snooze?date=2026-03-10")

    assert answer.json() == {"until": "2026-03-10T13:00:00.000Z"}
    (listed,) = (await person.get("push-subscriptions"))["items"]
    assert listed["next_at"] == "2026-03-10T13:00:00.000Z"


@pytest.mark.parametrize("deed", ["test", "snooze"])
async def test_a_browser_that_is_not_there_can_neither_be_tried_nor_snoozed(
    person: Person, deed: str
) -> None:
    answer = await person.client.post(f"{person.diary}/push-subscriptions/{a_uuid()}/{deed}")

    assert problem(answer) == (404, "not-found", [])


async def test_somebody_else_reaches_nothing(person: Person, people: Any) -> None:
    other: Person = await people()
    path = f"{person.diary}/push-subscriptions/{a_uuid()}"

    for answer in (
        await other.client.get(f"{person.diary}/reminders"),
        await other.client.get(f"{person.diary}/push-subscriptions"),
        await other.client.put(path, json=a_subscription()),
        await other.client.post(f"{path}/test"),
        await other.client.post(f"{path}/snooze"),
        await other.client.get(f"{person.diary}/calendar-feed"),
        await other.client.post(f"{person.diary}/calendar-feed", json={"zone": "UTC"}),
        await other.client.delete(f"{person.diary}/calendar-feed"),
    ):
        assert problem(answer)[:2] == (404, "not-found")


async def a_feed(person: Person, zone: str = "Europe/Berlin") -> str:
    made = await person.client.post(f"{person.diary}/calendar-feed", json={"zone": zone})
    assert made.status_code == 201
    return str(made.json()["url"]).removeprefix("http://retinote.test")


async def test_a_calendar_follows_its_feed_without_signing_in(person: Person, nobody: Any) -> None:
    await person.put("reminders", daily_at="20:00", dates_at="09:00")
    await person.put(f"appointments/{a_uuid()}", scheduled_on="2026-03-20", kind="blood_test")
    await person.put(
        f"appointments/{a_uuid()}", scheduled_on="2026-03-21", kind="visit", is_skipped=True
    )
    path = await a_feed(person)

    answer = await nobody.get(path)

    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "blood" not in answer.text
    assert "visit" not in answer.text
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    assert [str(event["summary"]) for event in events] == [
        "Time for your diary",
        "Your diary has something for you",
    ]
    assert events[1]["dtstart"].dt.isoformat() == "2026-03-20T09:00:00+01:00"
    told = await person.get("calendar-feed")
    assert told["last_fetched_at"] == "2026-03-10T12:00:00.000Z"


async def test_the_feeds_of_two_people_go_into_one_calendar(people: Any, nobody: Any) -> None:
    uids = []
    for person in (await people(), await people()):
        await person.put("reminders", daily_at="20:00")
        made = await person.client.post(
            f"{person.diary}/calendar-feed", json={"zone": "Europe/Berlin"}
        )
        for _ in range(2):
            (event,) = Calendar.from_ical((await nobody.get(made.json()["url"])).text).walk(
                "VEVENT"
            )
            uids.append(str(event["uid"]))

    assert uids[0] == uids[1]
    assert uids[2] == uids[3]
    assert uids[0] != uids[2]


async def test_a_feed_that_was_ended_or_replaced_leads_nowhere(person: Person, nobody: Any) -> None:
    first = await a_feed(person)
    second = await a_feed(person)
    assert (await nobody.get(first)).status_code == 404
    assert (await nobody.get(second)).status_code == 200

    assert (await person.client.delete(f"{person.diary}/calendar-feed")).status_code == 204

    assert (await nobody.get(second)).status_code == 404
    assert (await nobody.get("/calendar/anything.txt")).status_code == 404
    assert await person.get("calendar-feed") == {"created_at": None, "last_fetched_at": None}
    assert (await person.client.delete(f"{person.diary}/calendar-feed")).status_code == 404


async def test_a_feed_follows_the_person_to_another_zone(person: Person, nobody: Any) -> None:
    await person.put("reminders", daily_at="20:00")
    path = await a_feed(person)

    await person.put(f"push-subscriptions/{a_uuid()}", **a_subscription(zone="Asia/Tokyo"))

    (event,) = Calendar.from_ical((await nobody.get(path)).content).walk("VEVENT")
    assert event["dtstart"].params["TZID"] == "Asia/Tokyo"


async def test_a_daily_calendar_needs_no_account(nobody: Any, clock: FixedClock) -> None:
    clock.now = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)  # it is tomorrow already in Berlin
    query = "daily_at=20:00&zone=Europe/Berlin&language=de&wordless=true"

    answer = await nobody.get(f"/api/v1/reminders.ics?{query}")

    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]) == "Retinote"
    assert event["dtstart"].dt.isoformat() == "2026-03-11T20:00:00+01:00"
    assert event["rrule"]["FREQ"] == ["DAILY"]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("daily_at=25:00&zone=UTC", "invalid-field"),
        ("daily_at=20:00&zone=Mars", "unknown-zone"),
        ("daily_at=20:00", "invalid-field"),
    ],
)
async def test_a_calendar_of_nothing_is_refused(nobody: Any, query: str, code: str) -> None:
    assert problem(await nobody.get(f"/api/v1/reminders.ics?{query}"))[:2] == (422, code)


async def test_erasing_the_diary_takes_everything_along(person: Person, nobody: Any) -> None:
    path = await a_feed(person)
    await person.put(f"push-subscriptions/{a_uuid()}", **a_subscription())

    await person.client.request("DELETE", person.diary, json={"password": "correct horse battery"})

    assert (await nobody.get(path)).status_code == 404
