"""Whatever is sent, the server answers for it, and what it refuses changes nothing."""

import asyncio
import json
from typing import Any

import msgspec
import pytest
from httpx import Response
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.sync import COLLECTIONS
from tests.routes.links import made, url_of
from tests.routes.person import (
    NOON_TEXT,
    TODAY,
    WEIGHT_KEY,
    Person,
    a_follow_up,
    a_notice_shown,
    a_showing,
    a_uuid,
    an_acknowledgement,
    problem,
)

ONCE_IN_A_WHILE = settings(
    max_examples=20,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
NAMES = sorted({name for shape in COLLECTIONS.values() for name in shape.__struct_fields__})
WORDS = [*NAMES, "flare", "lip_dryness", "hepatitis", "pancreatitis", "low", "high", "", "+", "a.b"]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([-1, 0, 4, 5, 2**31, 2**63, 2**64, 10**400, 1e308, -0.0, 0.1])
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.sampled_from(
        [TODAY, "2026-02-30", "9999-12-31", "Europe/Berlin", "\0", "GB", "visit", "kg"]
    )
    | st.sampled_from([NOON_TEXT, WEIGHT_KEY, WEIGHT_KEY + "\n", "treatment"])
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4)
    ),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.sampled_from(WORDS), VALUES, max_size=6)
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "local_date": st.just(TODAY) | VALUES,
        "zone": st.sampled_from(["Europe/Berlin", "Pacific/Pago_Pago"]) | VALUES,
        "grades": st.dictionaries(st.sampled_from(["flare", "headache"]), st.integers(-1, 5))
        | VALUES,
        "mood": st.integers(-1, 5) | VALUES,
        "red_flags": st.dictionaries(st.sampled_from(["hepatitis"]), st.booleans()) | VALUES,
        "check_in": st.dictionaries(st.sampled_from(["phq_9", "gad_1"]), st.integers(-1, 4))
        | VALUES,
        "dose_taken_mg": st.floats(0, 1001) | VALUES,
        "note": VALUES,
    },
)
COLLECTION_NAMES = st.sampled_from([*COLLECTIONS, "dreams"])
CHANGES = (
    st.fixed_dictionaries(
        {
            "change_id": st.builds(a_uuid) | VALUES,
            "collection": COLLECTION_NAMES | VALUES,
            "key": st.sampled_from([TODAY, "2026-03-09", WEIGHT_KEY, "treatment"]) | VALUES,
            "fields": ENTRIES | OBJECTS | st.none() | VALUES,
            "edited_at": st.sampled_from([NOON_TEXT, "0001-01-01T00:00:00.000Z"]) | VALUES,
        }
    )
    | VALUES
)
SYNCS = st.fixed_dictionaries(
    {"changes": st.lists(CHANGES, max_size=4)}, optional={"cursor": st.just(0) | VALUES}
)
EVENT_FIELDS = [a_showing(), a_notice_shown(), an_acknowledgement("not_yet"), a_follow_up("worse")]
EVENTS = (
    st.sampled_from(EVENT_FIELDS).flatmap(
        lambda made: st.fixed_dictionaries(
            {
                "event_id": st.builds(a_uuid) | VALUES,
                "occurred_at": st.sampled_from([NOON_TEXT, "0001-01-01T00:00:00.000Z"]) | VALUES,
                "event": st.fixed_dictionaries(
                    {name: st.just(value) | VALUES for name, value in made["event"].items()}
                )
                | st.just(made["event"]),
            }
        )
    )
    | VALUES
)
LEDGERS = st.fixed_dictionaries(
    {"events": st.lists(EVENTS, max_size=4)}, optional={"cursor": st.just(0) | VALUES}
)
SHARES = st.fixed_dictionaries(
    {"kind": st.sampled_from(["visit", "send", "follow"]) | VALUES},
    optional={
        "passcode": st.just("amber lantern") | VALUES,
        "expires_in_minutes": st.integers(0, 10**7) | VALUES,
        "expires_in_hours": st.integers(0, 10**6) | VALUES,
        "sections": st.lists(st.sampled_from(["effects", "mood"])) | VALUES,
        "from": st.just(TODAY) | VALUES,
        "to": st.just(TODAY) | VALUES,
        "label": st.text(max_size=90) | VALUES,
    },
)
MANIFEST_REQUESTS = st.fixed_dictionaries(
    {"recipient": st.text(max_size=300) | VALUES},
    optional={
        "passcode": st.just("amber lantern") | VALUES,
        "embeddedLengthMax": st.integers(-1, 5000) | VALUES,
    },
)
QUESTIONS = st.fixed_dictionaries(
    {"entries": st.lists(ENTRIES | VALUES, max_size=3) | VALUES, "as_of": st.just(TODAY) | VALUES},
    optional={"first_dose_date": st.just(TODAY) | VALUES, "region": st.just("GB") | VALUES},
)
ANY_BYTES = st.binary(max_size=200)


def body_of(value: Any) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()


@pytest.mark.parametrize(
    ("method", "path", "bodies"),
    [
        ("PUT", f"entries/{TODAY}", ENTRIES | VALUES | ANY_BYTES),
        ("PATCH", f"entries/{TODAY}", ENTRIES | VALUES | ANY_BYTES),
        ("PUT", "treatment", OBJECTS | VALUES | ANY_BYTES),
        ("PUT", f"labs/{WEIGHT_KEY}", OBJECTS),
        ("POST", "sync", SYNCS | VALUES | ANY_BYTES),
        ("POST", "ledger", LEDGERS | VALUES | ANY_BYTES),
        ("POST", "shares", SHARES | VALUES | ANY_BYTES),
    ],
    ids=["put", "patch", "treatment", "lab", "sync", "ledger", "share"],
)
async def test_anything_sent_to_a_diary_is_answered_for(
    person: Person, method: str, path: str, bodies: st.SearchStrategy[Any]
) -> None:
    loop = asyncio.get_running_loop()

    async def send(body: bytes) -> None:
        before = await person.everything()
        answer = await person.client.request(
            method,
            f"{person.diary}/{path}",
            content=body,
            headers={"content-type": "application/json"},
        )
        check(answer)
        if answer.status_code >= 400:
            assert await person.everything() == before
        for read in ("trends", "dose", "warnings", "ledger", "notices", "check-ins"):
            assert (await person.client.get(f"{person.diary}/{read}")).status_code == 200

    @ONCE_IN_A_WHILE
    @given(bodies)
    def send_anything(value: Any) -> None:
        asyncio.run_coroutine_threadsafe(send(body_of(value)), loop).result(timeout=30)

    await asyncio.to_thread(send_anything)


async def test_any_question_is_answered_for(nobody: Any) -> None:
    loop = asyncio.get_running_loop()

    async def send(body: bytes) -> None:
        headers = {"content-type": "application/json"}
        check(await nobody.post("/api/v1/evaluate", content=body, headers=headers))

    @ONCE_IN_A_WHILE
    @given(QUESTIONS | VALUES | ANY_BYTES)
    def ask_anything(value: Any) -> None:
        asyncio.run_coroutine_threadsafe(send(body_of(value)), loop).result(timeout=30)

    await asyncio.to_thread(ask_anything)


async def test_whatever_is_asked_of_a_link_is_answered_for(person: Person, nobody: Any) -> None:
    loop = asyncio.get_running_loop()
    headers = {"content-type": "application/json"}

    async def send(body: bytes) -> None:
        share = await made(person, "follow")
        answer = await nobody.post(url_of(share), content=body, headers=headers)
        if answer.status_code == 401:
            assert answer.json()["remainingAttempts"] in {9, 10}
        else:
            check(answer)
        await person.client.delete(f"{person.diary}/shares/{share['share_id']}")

    @ONCE_IN_A_WHILE
    @given(MANIFEST_REQUESTS | VALUES | ANY_BYTES)
    def ask_anything(value: Any) -> None:
        asyncio.run_coroutine_threadsafe(send(body_of(value)), loop).result(timeout=30)

    await asyncio.to_thread(ask_anything)


def check(answer: Response) -> None:
    if answer.status_code >= 400:
        status, _, paths = problem(answer)
        assert status in {400, 404, 409, 422}
        assert all(path.startswith(("$", "path.")) for path in paths)
    elif answer.status_code != 204:
        assert isinstance(msgspec.json.decode(answer.content), dict)
