"""Nobody can make this server ask whom they like."""

import pytest

from server.services.push_endpoints import KNOWN_SERVICES, is_allowed, is_public_address

ALLOWED = {
    "Chromium": "https://fcm.googleapis.com/fcm/send/abc:APA91",
    "Firefox": "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
    "Safari": "https://web.push.apple.com/QGuQ",
    "Edge": "https://wns2-par02p.notify.windows.com/w/?token=BQYA",
    "the usual port": "https://fcm.googleapis.com:443/fcm/send/abc",
}
REFUSED = {
    "no TLS": "http://fcm.googleapis.com/fcm/send/abc",
    "another host": "https://example.org/push",
    "a host that ends alike": "https://evilfcm.googleapis.com.example.org/",
    "a host without the dot": "https://notpush.apple.com/",
    "another port": "https://fcm.googleapis.com:8443/",
    "a port that is none": "https://fcm.googleapis.com:port/",
    "a name before the host": "https://fcm.googleapis.com@10.0.0.1/",
    "a backslash": "https://10.0.0.1\\fcm.googleapis.com/",
    "a fragment": "https://10.0.0.1#fcm.googleapis.com/",
    "a line break": "https://fcm.googleapis.com/\r\nHost: example.org",
    "a blank": "https://fcm.googleapis.com/a b",
    "letters of another script": "https://fcm.googleapis.com/\u0430",
    "an address": "https://127.0.0.1/",
    "half an address": "https://[::1/",
    "an empty part of a name": "https://a..push.apple.com/",
    "a name that begins with a dot": "https://.push.apple.com/",
    "a part that no name can have": f"https://{'x' * 64}.push.apple.com/",
    "a name that no name service knows": "https://evil.example;.push.apple.com/",
    "a name in percent signs": "https://%31.push.apple.com/",
    "a file": "file:///etc/passwd",
    "nothing": "",
}


@pytest.mark.parametrize("endpoint", ALLOWED.values(), ids=list(ALLOWED))
def test_the_services_of_browsers_may_be_asked(endpoint: str) -> None:
    assert is_allowed(endpoint, ())


@pytest.mark.parametrize("endpoint", REFUSED.values(), ids=list(REFUSED))
def test_nobody_else_may(endpoint: str) -> None:
    assert not is_allowed(endpoint, ())


def test_a_service_of_ones_own_is_trusted_by_host_and_port() -> None:
    trusted = {"push.home.example", "localhost:9012"}

    assert is_allowed("https://push.home.example/up/1", trusted)
    assert is_allowed("http://localhost:9012/1", trusted)
    assert not is_allowed("http://localhost:9013/1", trusted)
    assert not is_allowed("ftp://push.home.example/1", trusted)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::10.1.2.3",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2001:0:7f00:1::1",
        "::127.0.0.1",
        "no address",
    ],
)
def test_an_address_of_a_house_is_not_public(address: str) -> None:
    assert not is_public_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "142.250.1.95",
        "2a00:1450:4001::5f",
        "::ffff:142.250.1.95",
        "64:ff9b::142.250.1.95",
    ],
)
def test_an_address_of_the_open_internet_is(address: str) -> None:
    assert is_public_address(address)


def test_every_known_service_is_a_plain_host() -> None:
    assert all(service == service.lower().strip(".") for service in KNOWN_SERVICES)
