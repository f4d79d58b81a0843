"""Which addresses a reminder may be sent to: those of push services, and no house's own."""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

KNOWN_SERVICES = (
    "fcm.googleapis.com",  # Chromium, and what is made of it
    "push.services.mozilla.com",  # Firefox
    "push.apple.com",  # Safari
    "notify.windows.com",  # Edge
)
"""Hosts that browsers subscribe at, each with those below it."""


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
    return any(host == service or host.endswith(f".{service}") for service in KNOWN_SERVICES)


def is_public_address(address: str) -> bool:
    """Tell whether an IP address is one of the open internet, and no house's own."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(known, "ipv4_mapped", None)
    known = mapped or known
    return known.is_global and not known.is_multicast
