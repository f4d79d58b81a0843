"""A message that only its browser can read, from a sender that a push service can know."""

import base64
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from jwcrypto.jwk import JWK  # type: ignore[import-untyped]
from jwcrypto.jws import JWS  # type: ignore[import-untyped]

from server.errors import InvalidFieldError
from server.services import push_sender, vapid
from server.services.push_sender import Message, Target
from server.settings import Settings
from tests.push_service import Browser, PushService, running_push_service

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
SECRET = "a secret of the tests, long enough"
MESSAGE = Message(b'{"hello": "you"}', "topic", 60)


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    async with running_push_service() as running:
        yield running


def settings_for(service: PushService, **more: str) -> Settings:
    return Settings(secret_key=SECRET, push_hosts=f"other.example, {service.host}", **more)


def target_for(browser: Browser, origin: str = "https://diary.example.org") -> Target:
    keys = browser.subscription()["keys"]
    return Target(browser.endpoint, keys["p256dh"], keys["auth"], origin)


async def test_only_the_browser_can_read_what_is_sent(service: PushService) -> None:
    browser, other = Browser(service.host), Browser(service.host)

    answer = await push_sender.send(settings_for(service), target_for(browser), MESSAGE, NOW)

    (received,) = service.received
    assert answer.outcome == "delivered"
    assert browser.read(received.body) == {"hello": "you"}
    with pytest.raises(Exception, match=r".*"):
        other.read(received.body)
    assert b"hello" not in received.body
    assert received.headers["content-encoding"] == "aes128gcm"
    assert received.headers["ttl"] == "60"
    assert len(received.headers["topic"]) == 32
    assert "topic" not in received.headers["topic"]


async def test_messages_are_as_long_as_each_other(service: PushService) -> None:
    browser = Browser(service.host)
    for content in (b"{}", b'{"a": "' + b"x" * 400 + b'"}'):
        message = MESSAGE._replace(content=content)
        await push_sender.send(settings_for(service), target_for(browser), message, NOW)

    assert len({len(received.body) for received in service.received}) == 1


async def test_the_service_can_prove_who_sent_it(service: PushService) -> None:
    browser = Browser(service.host)
    settings = settings_for(service, push_contact="mailto:me@example.org")

    await push_sender.send(settings, target_for(browser), MESSAGE, NOW)

    scheme, _, parts = service.received[0].headers["authorization"].partition(" ")
    told = dict(part.strip().split("=", 1) for part in parts.split(","))
    assert scheme == "vapid"
    assert told["k"] == vapid.application_server_key(settings)
    point = base64.urlsafe_b64decode(told["k"] + "=")
    x, y = (
        base64.urlsafe_b64encode(half).rstrip(b"=").decode() for half in (point[1:33], point[33:])
    )
    token = JWS()
    token.deserialize(told["t"], JWK(kty="EC", crv="P-256", x=x, y=y))
    assert json.loads(token.payload) == {
        "aud": f"http://{service.host}",
        "exp": int(NOW.timestamp()) + 12 * 3600,
        "sub": "mailto:me@example.org",
    }


@pytest.mark.parametrize(
    ("origin", "contact"),
    [
        ("https://diary.example.org", "https://diary.example.org"),
        ("http://localhost:8000", "mailto:admin@localhost"),
    ],
)
def test_without_a_contact_the_app_itself_is_named(origin: str, contact: str) -> None:
    header = vapid.authorization(Settings(secret_key=SECRET), "https://push.example/1", origin, NOW)
    claims = header.split(".")[1]

    assert json.loads(base64.urlsafe_b64decode(claims + "=="))["sub"] == contact


def test_the_key_stays_the_same_for_one_secret() -> None:
    one, other = Settings(secret_key=SECRET), Settings(secret_key=SECRET[::-1])

    assert vapid.application_server_key(one) == vapid.application_server_key(one)
    assert vapid.application_server_key(one) != vapid.application_server_key(other)
    assert len(base64.urlsafe_b64decode(vapid.application_server_key(one) + "=")) == 65


async def test_nothing_is_followed(service: PushService) -> None:
    service.status, service.headers = 307, {"Location": f"http://{service.host}/elsewhere"}

    answer = await push_sender.send(
        settings_for(service), target_for(Browser(service.host)), MESSAGE, NOW
    )

    assert answer.outcome == "refused"
    assert len(service.received) == 1


async def test_a_busy_service_says_when_to_come_back(service: PushService) -> None:
    service.status, service.headers = 429, {"Retry-After": "120"}

    answer = await push_sender.send(
        settings_for(service), target_for(Browser(service.host)), MESSAGE, NOW
    )

    assert answer == ("later", "120")


async def test_a_service_that_cannot_be_reached_is_asked_later(service: PushService) -> None:
    settings = Settings(secret_key=SECRET, push_hosts="127.0.0.1:1")

    answer = await push_sender.send(settings, target_for(Browser("127.0.0.1:1")), MESSAGE, NOW)

    assert answer.outcome == "later"


async def test_a_host_that_is_trusted_no_longer_is_not_asked(service: PushService) -> None:
    answer = await push_sender.send(
        Settings(secret_key=SECRET), target_for(Browser(service.host)), MESSAGE, NOW
    )

    assert answer.outcome == "refused"
    assert service.received == []


async def test_a_known_name_that_leads_into_the_house_is_not_followed(
    service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.services.push_endpoints.KNOWN_SERVICES", ("localhost",))
    target = target_for(Browser(service.host))._replace(endpoint="https://localhost/1")

    answer = await push_sender.send(Settings(secret_key=SECRET), target, MESSAGE, NOW)

    assert answer.outcome == "refused"
    assert service.received == []


@pytest.mark.parametrize(
    ("p256dh", "auth", "path"),
    [
        ("BAAA", "AAAAAAAAAAAAAAAAAAAAAA", "$.keys.p256dh"),
        ("A", "AAAAAAAAAAAAAAAAAAAAAA", "$.keys.p256dh"),
        (None, "AAAA", "$.keys.auth"),
        (None, "A", "$.keys.auth"),
    ],
)
def test_keys_that_nothing_can_be_encrypted_with_are_refused(
    p256dh: str | None, auth: str, path: str
) -> None:
    good = Browser("push.example").subscription()["keys"]["p256dh"]

    with pytest.raises(InvalidFieldError) as refused:
        push_sender.check_keys(p256dh or good, auth)

    assert refused.value.path == path
