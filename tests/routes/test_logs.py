"""What a diary says stays out of the log, whatever goes wrong."""

import asyncio
import json
import logging
from typing import Any

import pytest

from server.errors import UnavailableError
from server.logs import JsonLines
from server.routes.problem_details import FAULT_DETAIL
from server.services import warnings
from server.storage import diary_store
from tests.routes.person import PASSWORD, TODAY, Person, a_change, a_showing, problem

NOTE = "a private sentence about my lips"
SECRETS = [NOTE, "lip_dryness", "hepatitis", PASSWORD, TODAY, "grades", "red_flags"]


class BrokenError(Exception):
    """A fault whose text quotes what was being saved, as a driver's may."""


def breaks(*arguments: Any, **named: Any) -> Any:
    raise BrokenError(f"could not save {NOTE!r} with lip_dryness 4 on {TODAY}")


def logged(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    """Give every event of ours as it would be written."""
    ours = [record for record in caplog.records if record.name == "retinote"]
    return [json.loads(JsonLines().format(record)) for record in ours]


async def test_no_word_of_a_diary_reaches_the_log(
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    body = {"grades": {"lip_dryness": 4}, "red_flags": {"hepatitis": True}, "note": NOTE}
    answers = []

    with caplog.at_level(logging.DEBUG):
        await person.save(TODAY, **body)
        await person.save(TODAY, **{**body, "grades": {"lip_dryness": 9}})
        await person.save("2026-02-30", **body)
        await person.save(TODAY, **{**body, "note": NOTE * 100})
        await person.sync(a_change(fields=body), a_change(fields={"note": [NOTE]}))
        await person.record(a_showing(title=NOTE), a_showing(what_to_do=NOTE))
        await person.client.post("/api/v1/sessions", json={"name": NOTE, "password": PASSWORD})
        with monkeypatch.context() as patch:
            patch.setattr(diary_store, "append_change", breaks)
            answers += [await person.save(TODAY, **body, mood=1), await person.sync(a_change())]
            patch.setattr(warnings, "kept_warnings", breaks)
            answers += [await person.client.get(person.entry(TODAY))]

    printed = capfd.readouterr()
    events = logged(caplog)
    written = json.dumps(events) + printed.out + printed.err
    assert [event["event"] for event in events] == ["unforeseen-error"] * 3
    assert {event["kind"] for event in events} == {"BrokenError"}
    assert all(event["raised_at"] for event in events)
    assert not [secret for secret in [*SECRETS, person.diary_id, person.name] if secret in written]
    for answer in answers:
        assert problem(answer) == (500, "internal-error", [])
        assert answer.json()["detail"] == FAULT_DETAIL
        assert NOTE not in answer.text


async def test_a_fault_leaves_nothing_behind_and_the_server_goes_on(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await person.save(TODAY, mood=1)
    before = await person.everything()

    with monkeypatch.context() as patch:
        patch.setattr(diary_store, "save_record", breaks)
        answers = await asyncio.gather(*(person.save(TODAY, mood=2) for _ in range(5)))

    assert {answer.status_code for answer in answers} == {500}
    assert await person.everything() == before
    assert (await person.save(TODAY, mood=3)).status_code == 200


async def test_a_database_that_does_not_answer_is_told_and_logged(
    person: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*arguments: Any, **named: Any) -> Any:
        raise UnavailableError("SQLite: /var/lib/secret-place.db: disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(diary_store, "load_record", fails)
        answer = await person.save(TODAY, mood=2)

    assert problem(answer) == (503, "unavailable", [])
    assert "secret-place" not in answer.text
    events = logged(caplog)
    assert [event["event"] for event in events] == ["unavailable"]
    assert "disk is full" in events[0]["reason"]
