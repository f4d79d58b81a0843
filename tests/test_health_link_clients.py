"""A reader of SMART Health Links that others wrote opens ours, on a server that runs."""

import json
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from server.app import create_app
from server.settings import Settings
from tests.routes import links
from tests.routes.person import FixedClock
from tests.serving import REPOSITORY, a_free_port, serving

CLIENT = Path("tests/clients/open-link.mjs")
PASSCODE = "amber lantern"
DAYS = 3


class Person:
    """Somebody with a diary on a server that listens on the loopback."""

    def __init__(self, origin: str) -> None:
        self.client = httpx.Client(base_url=origin)
        body = {"name": "Person", "password": "correct horse battery"}
        made = self.client.post("/api/v1/accounts", json=body).json()
        self.diary = f"/api/v1/diaries/{made['diary_id']}"
        for day in range(1, DAYS + 1):
            self.save(day)

    def save(self, day: int) -> None:
        answer = self.client.put(
            f"{self.diary}/entries/2026-03-0{day}", json={"grades": {"flare": 2}}
        )
        assert answer.status_code == 201

    def share(self, kind: str, **fields: Any) -> dict[str, Any]:
        passcode = {} if kind == "visit" else {"passcode": PASSCODE}
        body = {"kind": kind, **passcode, **fields}
        answer = self.client.post(f"{self.diary}/shares", json=body)
        assert answer.status_code == 201, answer.text
        share: dict[str, Any] = answer.json()
        return share

    def revoke(self, share: dict[str, Any]) -> None:
        self.client.delete(f"{self.diary}/shares/{share['share_id']}").raise_for_status()

    def outcomes(self, share: dict[str, Any]) -> list[str]:
        page = self.client.get(f"{self.diary}/shares/{share['share_id']}/accesses").json()
        return [look["outcome"] for look in page["items"]]


def opened(link: str, **asked: Any) -> Any:
    """Let the reader of others open *link*; what it decrypted, or the name of its error."""
    (answer,) = opened_in_turn({"link": link, **asked})
    return answer


def opened_in_turn(*requests: dict[str, Any]) -> list[Any]:
    lines = "".join(json.dumps({"recipient": "Dr Lee", **each}) + "\n" for each in requests)
    ended = subprocess.run(
        ["node", str(CLIENT)],
        cwd=REPOSITORY,
        input=lines,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]


def days_logged(answer: Any) -> int:
    (bundle,) = answer["resources"]
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    return links.days_logged(bundle)


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    with serving(tmp_path_factory.mktemp("links"), a_free_port()) as origin:
        person = Person(origin)
        yield person
        person.client.close()


@pytest.mark.parametrize("spelling", ["shlink", "link"])
@pytest.mark.parametrize("kind", ["visit", "send", "follow"])
def test_every_kind_of_share_opens_by_its_link_with_and_without_a_viewer(
    person: Person, kind: str, spelling: str
) -> None:
    share = person.share(kind)

    answer = opened(share[spelling], passcode=PASSCODE)

    assert days_logged(answer) == DAYS
    assert (answer["manifest"] is None) == (kind == "visit")


@pytest.mark.parametrize("kind", ["send", "follow"])
def test_a_reader_that_takes_little_at_once_fetches_the_file(person: Person, kind: str) -> None:
    share = person.share(kind)

    answer = opened(share["link"], passcode=PASSCODE, embeddedLengthMax=200)

    assert days_logged(answer) == DAYS
    (file,) = answer["manifest"]["files"]
    assert "location" in file
    assert person.outcomes(share) == ["downloaded", "opened"]


def test_wrong_passcodes_are_told_and_the_tenth_ends_the_link(person: Person) -> None:
    share = person.share("send")
    guess = {"link": share["link"], "passcode": "quiet harbour"}
    right = {"link": share["link"], "passcode": PASSCODE}

    answers = opened_in_turn(*[guess] * 9, right, guess, right)

    wrong = {"error": "SHLInvalidPasscodeError"}
    assert answers[:9] == [wrong] * 9
    assert days_logged(answers[9]) == DAYS
    assert answers[10:] == [wrong, {"error": "SHLManifestNotFoundError"}]


def test_a_revoked_link_is_gone(person: Person) -> None:
    shares = [person.share(kind) for kind in ("visit", "send")]
    for share in shares:
        person.revoke(share)

    answers = [opened(share["link"], passcode=PASSCODE) for share in shares]

    assert answers == [{"error": "SHLNetworkError"}, {"error": "SHLManifestNotFoundError"}]


@pytest.fixture
def timed_person(tmp_path: Path) -> Iterator[tuple[Person, FixedClock]]:
    """Somebody on a server whose clock a test can move, in a thread of its own."""
    clock = FixedClock()
    app = create_app(Settings(database_url=f"sqlite:///{tmp_path}/diary.db"), clock)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        person = Person(f"http://127.0.0.1:{listener.getsockname()[1]}")
        yield person, clock
        person.client.close()
        server.should_exit = True
        thread.join()


def test_an_expired_link_is_gone_until_it_is_renewed(
    timed_person: tuple[Person, FixedClock],
) -> None:
    person, clock = timed_person
    share = person.share("send", expires_in_minutes=15)

    clock.advance(minutes=15)
    late = opened(share["link"], passcode=PASSCODE)
    renewal = person.client.post(f"{person.diary}/shares/{share['share_id']}/renewal")
    renewed = opened(share["link"], passcode=PASSCODE)

    assert late == {"error": "SHLManifestNotFoundError"}
    assert renewal.status_code == 200
    assert days_logged(renewed) == DAYS


def test_links_outlive_a_restart_also_those_that_follow_the_diary(tmp_path: Path) -> None:
    port = a_free_port()
    with serving(tmp_path, port) as origin:
        before = Person(origin)
        shares = [before.share(kind) for kind in ("visit", "send", "follow")]
        before.save(DAYS + 1)
        before.client.close()

    with serving(tmp_path, port):
        answers = [opened(share["link"], passcode=PASSCODE) for share in shares]

    assert [days_logged(answer) for answer in answers] == [DAYS, DAYS, DAYS + 1]
