"""Which addresses a reminder may be sent to: those of push services, and no house's own."""

import re
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

KNOWN_SERVICES = (
    "fcm.googleapis.com",  # Chromium, and what is made of it
    "push.services.mozilla.com",  # Firefox
    "push.apple.com",  # Safari
    "notify.windows.com",  # Edge
)
"""Hosts that browsers subscribe at, each with those below it."""

_PART = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
# Another name cannot be looked up, and the attempt ends in an error that no address would give.
_HOST_NAME = re.compile(rf"{_PART}(\.{_PART})*")
_EMBEDDING = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
"""Networks of IPv6 that end in an address of IPv4, which a translator goes on to (RFC 6052)."""

_LOCAL_TRANSLATOR = IPv6Network("64:ff9b:1::/48")
"""Whatever a network of one's own takes it for (RFC 8215)."""


def is_allowed(endpoint: str, extra_hosts: Collection[str]) -> bool:
    """
    Tell whether *endpoint* belongs to a push service; this server asks no others for anybody.

    Args:
        extra_hosts: ``host`` or ``host:port`` that whoever runs the server trusts as well; those
            may be without TLS.
    """
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError:
        return False
    if not _is_plain(endpoint, parts):
        return False
    if parts.netloc in extra_hosts:
        return parts.scheme in {"http", "https"}
    return parts.scheme == "https" and port in {None, 443} and _is_known(parts.hostname or "")


def _is_plain(endpoint: str, parts: SplitResult) -> bool:
    is_clean = endpoint.isascii() and endpoint.isprintable() and " " not in endpoint
    return is_clean and not ("@" in parts.netloc or "\\" in endpoint or "#" in endpoint)


def _is_known(host: str) -> bool:
    is_theirs = any(host == service or host.endswith(f".{service}") for service in KNOWN_SERVICES)
    return is_theirs and _HOST_NAME.fullmatch(host) is not None


def is_public_address(address: str) -> bool:
    """Tell whether an IP address is one of the open internet, and no house's own."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(known, IPv6Address):
        if known in _LOCAL_TRANSLATOR:
            return False
        known = _embedded(known) or known
    return known.is_global and not known.is_multicast


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if any(address in network for network in _EMBEDDING):
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour
