"""What is sent to whom and when."""

from datetime import UTC, datetime

from schemas.sync import SyncRequest
from server.services import push_subscriptions, sync
from tests.services.reminded import DAILY, DAY, OTHER, Life


async def test_it_rings_at_its_time_and_once(evening: Life) -> None:
    assert await evening.until("2026-03-10T18:59:59") == []
    assert await evening.until("2026-03-10T19:00") == [DAILY]
    assert await evening.until("2026-03-10T19:00:30") == []
    assert await evening.until("2026-03-11T19:00:10") == [DAILY]
    assert await evening.states() == [
        ("daily", "2026-03-10", "sent"),
        ("daily", "2026-03-11", "sent"),
    ]


async def test_the_time_stays_when_clocks_change(evening: Life) -> None:
    evening.now = datetime(2026, 3, 28, 20, tzinfo=UTC)
    await evening.subscribe()

    assert await evening.until("2026-03-28T20:30") == []
    assert await evening.until("2026-03-29T17:59") == []
    assert await evening.until("2026-03-29T18:00") == [DAILY]
    await evening.until("2026-10-24T19:00")
    assert await evening.until("2026-10-25T18:59") == []
    assert await evening.until("2026-10-25T19:00") == [DAILY]


async def test_a_day_that_is_logged_is_left_alone(evening: Life) -> None:
    await evening.log(DAY, mood=3)

    assert await evening.until("2026-03-10T19:00") == []
    assert await evening.until("2026-03-11T19:00") == [DAILY]


async def test_a_day_that_was_only_opened_is_not_logged(evening: Life) -> None:
    await evening.log(DAY, zone="Europe/Berlin")

    assert await evening.until("2026-03-10T19:00") == [DAILY]


async def test_after_midnight_the_day_before_counts(life: Life) -> None:
    await life.want(daily_at="00:30")
    await life.subscribe()
    await life.log(DAY, mood=3)

    assert await life.until("2026-03-10T23:30") == []
    assert await life.until("2026-03-11T23:30") == [DAILY]


async def test_a_server_that_slept_leaves_out_what_is_late(evening: Life) -> None:
    assert await evening.until("2026-03-10T21:00:01") == []
    assert await evening.until("2026-03-11T20:59:00") == [DAILY]


async def test_who_flies_west_is_not_reminded_twice_of_one_date(evening: Life) -> None:
    assert await evening.until("2026-03-10T19:00") == [DAILY]

    await evening.subscribe("America/New_York")

    assert await evening.until("2026-03-11T00:00") == []
    assert await evening.until("2026-03-11T19:00") == []
    assert await evening.until("2026-03-12T00:00") == [DAILY]


async def test_who_flies_east_is_reminded_by_the_clock_there(evening: Life) -> None:
    await evening.subscribe("Asia/Tokyo")

    assert await evening.until("2026-03-10T19:00") == []
    assert await evening.until("2026-03-11T11:00") == [DAILY]


async def test_a_new_time_counts_from_now_on(evening: Life) -> None:
    await evening.until("2026-03-10T15:00")
    await evening.want(daily_at="15:30")  # that was half an hour ago in Berlin

    assert await evening.until("2026-03-10T15:01") == []
    assert await evening.until("2026-03-11T14:30") == [DAILY]


async def test_what_fell_due_just_before_a_change_still_rings(evening: Life) -> None:
    evening.now = datetime(2026, 3, 10, 19, 0, 10, tzinfo=UTC)
    await evening.want(daily_at="20:00", wording="moment")

    assert await evening.until("2026-03-10T19:00:30") == ["A minute for yourself"]


async def test_nothing_wanted_is_nothing_sent(evening: Life) -> None:
    await evening.want()

    assert await evening.until("2026-03-10T19:00") == []
    assert (await evening.shown()).next_at is None


async def test_no_words_means_the_name_of_the_app(evening: Life) -> None:
    await evening.want(daily_at="20:00", wording="none")

    assert await evening.until("2026-03-10T19:00") == ["Retinote"]


async def test_a_date_is_told_the_day_before_and_on_the_day(life: Life) -> None:
    await life.want(dates_at="09:00")
    await life.put("appointments", {"scheduled_on": "2026-03-12", "kind": "blood_test"})
    await life.subscribe()

    assert await life.until("2026-03-11T08:00") == [OTHER]
    assert await life.until("2026-03-12T08:00") == [OTHER]
    assert await life.until("2026-03-13T08:00") == []


async def test_a_warning_is_asked_after_until_there_is_word(life: Life) -> None:
    await life.want(follow_ups_at="12:00")
    await life.subscribe()
    await life.log(DAY, red_flags={"hepatitis": True})

    assert await life.until("2026-03-11T11:00") == [OTHER]
    await life.log(DAY, red_flags={"hepatitis": False})


async def test_a_snooze_comes_in_an_hour_unless_the_day_is_logged(evening: Life) -> None:
    await evening.until("2026-03-10T19:00")
    await push_subscriptions.snooze(
        evening.context, *evening.owner, evening.browser.subscription_id, DAY
    )

    assert await evening.until("2026-03-10T19:59") == []
    assert await evening.until("2026-03-10T20:00") == [DAILY]
    await push_subscriptions.snooze(
        evening.context, *evening.owner, evening.browser.subscription_id, DAY
    )
    await evening.log(DAY, mood=2)
    assert await evening.until("2026-03-10T21:00") == []
    assert ("snooze", "2026-03-10", "quiet") in await evening.states()


async def test_dismissing_or_snoozing_writes_nothing_into_the_diary(evening: Life) -> None:
    await evening.until("2026-03-10T19:00")
    await push_subscriptions.snooze(
        evening.context, *evening.owner, evening.browser.subscription_id, None
    )

    answer = await sync.exchange(evening.context, *evening.owner, SyncRequest())
    assert [change.collection for change in answer.changes] == ["reminders"]
