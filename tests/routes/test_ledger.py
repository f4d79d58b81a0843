"""The ledger: what was shown and done, from every device, in one chain."""

import hashlib
import json
from typing import Any

import pytest

from schemas.ledger import MAX_EVENT_BYTES, MAX_EVENTS_PER_CALL
from tests.routes.person import (
    NOON_TEXT,
    TODAY,
    FixedClock,
    Person,
    a_follow_up,
    a_notice_shown,
    a_showing,
    a_uuid,
    an_acknowledgement,
    an_event,
    problem,
)

EARLIER, LATER = "2026-03-10T11:00:00.000Z", "2026-03-10T11:30:00.000Z"


def recomputed(row: dict[str, Any]) -> str:
    fields = {name: value for name, value in row.items() if name != "hash"}
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


async def the_warning(person: Person) -> Any:
    (warning,) = (await person.get("warnings"))["items"]
    return warning


async def test_an_event_is_kept_as_it_was_sent_and_bound_to_the_one_before(
    person: Person, clock: FixedClock
) -> None:
    sent = [a_showing(EARLIER), an_acknowledgement("not_yet", LATER)]
    clock.advance(days=2)

    answer = (await person.record(*sent)).json()

    rows = answer["rows"]
    assert answer["accepted"] == [event["event_id"] for event in sent]
    assert (answer["rejected"], answer["cursor"], answer["more"]) == ([], 2, False)
    assert [{name: row[name] for name in sent[0]} for row in rows] == sent
    assert {row["recorded_at"] for row in rows} == {"2026-03-12T12:00:00.000Z"}
    assert [row["sequence"] for row in rows] == [1, 2]
    assert [row["previous_hash"] for row in rows] == ["0" * 64, rows[0]["hash"]]
    assert [row["hash"] for row in rows] == [recomputed(row) for row in rows]
    assert await person.get("ledger") == {"items": rows, "next": None}


async def test_an_event_sent_again_does_nothing_again(person: Person) -> None:
    events = [a_showing(), an_acknowledgement("not_yet")]
    first = (await person.record(*events)).json()

    again = (await person.record(*reversed(events), events[0])).json()

    assert again["rows"] == first["rows"]
    assert sorted(again["accepted"]) == sorted([*first["accepted"], first["accepted"][0]])
    assert again["rejected"] == []


async def test_an_event_twice_in_one_batch_is_one_row(person: Person) -> None:
    event = an_acknowledgement("not_yet")

    answer = (await person.record(event, event)).json()

    assert len(answer["rows"]) == 1
    assert answer["accepted"] == [event["event_id"]] * 2


async def test_a_device_receives_what_it_has_not_seen(person: Person) -> None:
    events = [an_acknowledgement("not_yet") for _ in range(5)]
    await person.record(*events)

    answer = (await person.record(cursor=3)).json()

    assert [row["sequence"] for row in answer["rows"]] == [4, 5]
    assert (await person.record(cursor=5)).json() == {
        "accepted": [],
        "rejected": [],
        "rows": [],
        "cursor": 5,
        "more": False,
    }


async def test_a_device_catches_up_in_pages(person: Person) -> None:
    for _ in range(2):
        batch = [an_acknowledgement("not_yet") for _ in range(MAX_EVENTS_PER_CALL)]
        assert (await person.record(*batch)).status_code == 200
    await person.record(an_acknowledgement("not_yet"))

    pages, cursor, is_more = [], 0, True
    while is_more:
        page = (await person.record(cursor=cursor)).json()
        pages.append([row["sequence"] for row in page["rows"]])
        cursor, is_more = page["cursor"], page["more"]

    assert [len(page) for page in pages] == [MAX_EVENTS_PER_CALL, MAX_EVENTS_PER_CALL, 1]
    assert [sequence for page in pages for sequence in page] == [*range(1, cursor + 1)]
    assert [row["sequence"] for row in (await person.get("ledger?after=400"))["items"]] == [401]
    assert (await person.get("ledger?limit=2"))["next"] == 2


async def test_a_device_that_knows_more_than_the_server_is_told(person: Person) -> None:
    answer = await person.record(an_acknowledgement("not_yet"), cursor=1)

    assert problem(answer) == (409, "cursor-ahead", [])
    assert (await person.get("ledger"))["items"] == []


async def test_a_mark_that_is_not_the_hash_at_the_cursor_is_ahead(person: Person) -> None:
    """A restored server may have counted to the very cursor again before a device comes back."""
    (row,) = (await person.record(an_acknowledgement("not_yet"))).json()["rows"]
    seen = await person.record(cursor=1, mark=row["hash"])
    assert (seen.status_code, seen.json()["rows"]) == (200, [])
    assert (await person.record(cursor=1)).status_code == 200

    ahead = await person.record(an_acknowledgement("not_yet"), cursor=1, mark="f" * 64)

    assert problem(ahead) == (409, "cursor-ahead", [])
    assert len((await person.get("ledger"))["items"]) == 1


async def test_too_many_events_at_once_are_refused_whole(person: Person) -> None:
    batch = [an_acknowledgement("not_yet") for _ in range(MAX_EVENTS_PER_CALL + 1)]

    assert problem(await person.record(*batch)) == (422, "invalid-field", ["$.events"])


@pytest.mark.parametrize("query", ["after=-1", "limit=0", "limit=201", "after=x"])
async def test_a_page_that_is_none_is_refused(settled: Person, query: str) -> None:
    answer = await settled.client.get(f"{settled.diary}/ledger?{query}")

    assert problem(answer)[:2] == (422, "invalid-field")


WRONG: dict[str, tuple[Any, str, str]] = {
    "nothing": (None, "invalid-field", "$"),
    "a number": (1, "invalid-field", "$"),
    "no event": ({"event_id": a_uuid(), "occurred_at": NOON_TEXT}, "invalid-field", "$"),
    "no id": ({**a_showing(), "event_id": "x"}, "invalid-field", "$.event_id"),
    "an instant that does not exist": (
        a_showing("2026-02-30T12:00:00.000Z"),
        "invalid-field",
        "$.occurred_at",
    ),
    "an instant of another spelling": (
        a_showing("2026-03-10T12:00:00Z"),
        "invalid-field",
        "$.occurred_at",
    ),
    "a kind nobody knows": (an_event("slept_well"), "invalid-field", "$.event.kind"),
    "what only the server says": (
        an_event("warning_issued", **{"title": "x"}),
        "invalid-field",
        "$.event.kind",
    ),
    "a tier nobody knows": (
        an_acknowledgement("not_yet", tier="later"),
        "invalid-field",
        "$.event.tier",
    ),
    "an action nobody takes": (an_acknowledgement("ignored"), "invalid-field", "$.event.action"),
    "an outcome nobody has": (a_follow_up("fine"), "invalid-field", "$.event.outcome"),
    "a rule without a name": (
        an_acknowledgement("not_yet", rule_id=""),
        "invalid-field",
        "$.event.rule_id",
    ),
    "a rule of NUL": (
        an_acknowledgement("not_yet", rule_id="\0"),
        "invalid-field",
        "$.event.rule_id",
    ),
    "a rule of 65 letters": (
        an_acknowledgement("not_yet", rule_id="x" * 65),
        "invalid-field",
        "$.event.rule_id",
    ),
    "a date of the last century": (
        an_acknowledgement("not_yet", local_date="1999-12-31"),
        "date-too-early",
        "$.event.local_date",
    ),
    "a date that does not exist": (
        an_acknowledgement("not_yet", local_date="2026-02-30"),
        "invalid-field",
        "$.event.local_date",
    ),
    "a field nobody knows": (a_showing(mood=1), "unknown-field", "$.event.mood"),
    "words without end": (a_showing(title="x" * 2001), "invalid-field", "$.event.title"),
    "too many steps": (a_showing(what_to_do=["x"] * 21), "invalid-field", "$.event.what_to_do"),
    "too much evidence": (
        a_showing(evidence=[{"local_date": TODAY, "field": "x", "value": 1}] * 201),
        "invalid-field",
        "$.event.evidence",
    ),
    "too many bytes": (
        a_showing(evidence=[{"local_date": TODAY, "field": "x" * MAX_EVENT_BYTES, "value": 1}]),
        "invalid-field",
        "$.event",
    ),
}


@pytest.mark.parametrize(("wrong", "code", "path"), WRONG.values(), ids=WRONG.keys())
async def test_a_wrong_event_falls_alone(person: Person, wrong: Any, code: str, path: str) -> None:
    good = [an_acknowledgement("not_yet"), an_acknowledgement("mistake")]

    answer = (await person.record(good[0], wrong, good[1])).json()

    (rejected,) = answer["rejected"]
    assert answer["accepted"] == [event["event_id"] for event in good]
    assert [row["event_id"] for row in answer["rows"]] == answer["accepted"]
    assert (rejected["index"], rejected["code"]) == (1, code)
    assert [field["path"] for field in rejected["fields"]] == [path]
    assert rejected["event_id"] == (wrong.get("event_id") if isinstance(wrong, dict) else None)


async def test_what_was_shown_is_what_was_shown_also_of_a_rule_nobody_knows(
    person: Person,
) -> None:
    await person.record(
        a_showing(
            rule_id="withdrawn_rule",
            contacts=[
                {
                    "contact_id": "x",
                    "kind": "x",
                    "label": {"de": "Notruf"},
                    "action": "call",
                    "number": "112",
                    "grade": "A",
                }
            ],
        )
    )

    warning = await the_warning(person)
    assert (warning["rule_id"], warning["language"]) == ("withdrawn_rule", "de")
    assert warning["what_to_do"] == ["Heute anrufen."]
    assert warning["contacts"][0]["number"] == "112"
    assert warning["follow_ups"] == []


async def test_the_words_of_the_first_showing_stand_not_those_the_server_would_use(
    person: Person,
) -> None:
    issued = await person.warning("hepatitis")

    await person.record(a_showing(LATER, title="Zweite"), a_showing(EARLIER, title="Erste"))

    shown = await the_warning(person)
    assert issued["title"] != "Erste"
    assert (shown["title"], shown["shown_at"]) == ("Erste", EARLIER)
    assert (shown["warning_id"], shown["pack_version"]) == (issued["warning_id"], "2025.9")
    kinds = [row["event"]["kind"] for row in (await person.get("ledger"))["items"]]
    assert kinds == ["warning_issued", "warning_shown", "warning_shown"]


async def test_what_a_device_showed_first_the_server_does_not_issue_again(person: Person) -> None:
    await person.record(a_showing(EARLIER))

    warning = await person.warning("hepatitis")

    assert (warning["title"], warning["shown_at"]) == ("Das kann die Leber sein", EARLIER)
    assert len((await person.get("ledger"))["items"]) == 1


async def test_a_warning_issued_is_recorded_once_with_its_very_words(person: Person) -> None:
    warning = await person.warning("hepatitis")
    await person.save(TODAY, red_flags={"hepatitis": False})
    await person.save(TODAY, red_flags={"hepatitis": True})

    (row,) = (await person.get("ledger"))["items"]
    event = row["event"]
    assert event.pop("kind") == "warning_issued"
    assert event == {name: warning[name] for name in event}
    assert {"title", "what_to_do", "contacts", "sources", "evidence", "language"} < event.keys()
    assert (row["occurred_at"], row["recorded_at"]) == (NOON_TEXT, NOON_TEXT)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2), (2, 0, 3, 1)])
async def test_however_late_events_arrive_the_latest_answer_stands(
    person: Person, order: tuple[int, ...]
) -> None:
    events = [
        a_showing("2026-03-10T08:00:00.000Z"),
        an_acknowledgement("not_yet", "2026-03-10T08:01:00.000Z"),
        an_acknowledgement("spoke_to_prescriber", "2026-03-10T10:00:00.000Z"),
        a_follow_up("better", "2026-03-11T08:00:00.000Z"),
    ]
    for place in order:
        assert (await person.record(events[place])).json()["rejected"] == []

    warning = await the_warning(person)
    assert warning["shown_at"] == "2026-03-10T08:00:00.000Z"
    assert (warning["acknowledged_at"], warning["action"]) == (
        "2026-03-10T10:00:00.000Z",
        "spoke_to_prescriber",
    )
    assert warning["outcome"] == "better"


async def test_an_answer_without_a_showing_waits_for_its_words(person: Person) -> None:
    await person.record(an_acknowledgement("went_for_care", EARLIER))
    assert (await person.get("warnings"))["items"] == []

    warning = await person.warning("hepatitis")

    assert (warning["action"], warning["acknowledged_at"]) == ("went_for_care", EARLIER)
    assert [each["action"] for each in (await person.get("warnings"))["items"]] == ["went_for_care"]


async def test_a_clock_that_runs_ahead_cannot_outdo_every_later_answer(
    person: Person, clock: FixedClock
) -> None:
    shown = await person.warning("hepatitis")
    await person.record(an_acknowledgement("not_yet", "2099-01-01T00:00:00.000Z"))
    clock.advance(minutes=1)
    path = f"{person.diary}/warnings/{shown['warning_id']}/acknowledgement"

    answer = (await person.client.post(path, json={"action": "went_for_care"})).json()

    claimed = (await person.get("ledger"))["items"][1]["occurred_at"]
    assert answer["action"] == "went_for_care"
    assert claimed == "2099-01-01T00:00:00.000Z"


async def test_each_tier_has_answers_of_its_own(person: Person) -> None:
    await person.record(
        a_showing(EARLIER, rule_id="vasculitis"),
        a_showing(LATER, rule_id="vasculitis", tier="emergency_now"),
        an_acknowledgement("called_emergency", rule_id="vasculitis", tier="emergency_now"),
    )

    actions = {each["tier"]: each["action"] for each in (await person.get("warnings"))["items"]}
    assert actions == {"same_day": None, "emergency_now": "called_emergency"}


async def test_the_same_events_in_two_diaries_are_two_ledgers(people: Any) -> None:
    one, other = await people(), await people()
    event = a_showing()

    for person in (one, other):
        answer = (await person.record(event)).json()
        assert [row["sequence"] for row in answer["rows"]] == [1]


async def test_a_notice_shown_is_in_the_ledger_and_is_no_warning(person: Person) -> None:
    await person.record(a_notice_shown())

    assert (await person.get("warnings"))["items"] == []
    assert [row["event"]["kind"] for row in (await person.get("ledger"))["items"]] == [
        "notice_shown"
    ]


async def test_a_refused_save_leaves_no_row(person: Person) -> None:
    refused = await person.save(TODAY, red_flags={"hepatitis": True}, mood=9)

    assert refused.status_code == 422
    assert (await person.get("ledger"))["items"] == []
