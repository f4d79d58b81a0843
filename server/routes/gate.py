"""
The gate around the whole application: refuses other sites' requests, and sets the security headers.

A page of another site can make a browser send its cookies along. Browsers say where a request comes
from in ``Sec-Fetch-Site`` (https://www.w3.org/TR/fetch-metadata/) and, older ones, in ``Origin``;
scripts such as curl send neither and carry no cookies that a page could borrow. The addresses of
links heed no cookies either, and are there for pages of other sites.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

import msgspec
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from server.errors import (
    CrossSiteRequestError,
    DiaryError,
    NotFoundError,
    UnsupportedMediaTypeError,
)
from server.routes.open_links import LINK_HEADERS, is_link
from server.routes.problem_details import PROBLEM_TYPE, problem_of

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
JSON_TYPES = frozenset({b"application/json", b"application/merge-patch+json"})
FILE_TYPES = frozenset({b"application/x-ndjson"})
FILE_PATH = "/import"
TRUSTED_SITES = frozenset({b"same-origin", b"none"})

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types retinote",
    )
)

HEADERS: list[tuple[bytes, bytes]] = [
    (b"content-security-policy", CONTENT_SECURITY_POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
]
HTTPS_HEADERS = [*HEADERS, (b"strict-transport-security", b"max-age=31536000")]
NO_STORE = (b"cache-control", b"no-store")


class Gate:
    """Wrap *app*; what is refused here never reaches it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        send = _with_headers(scope, send)
        error = _refusal(scope)
        if error is None:
            await self._app(scope, receive, send)
        else:
            await _refuse(error, send)


def _refusal(scope: HTTPScope) -> DiaryError | None:
    if "\0" in scope["path"]:  # no text of PostgreSQL may hold it, so nothing can be there
        return NotFoundError()
    if scope["method"] in SAFE_METHODS:
        return None
    headers = dict(scope["headers"])
    if not (is_link(scope["path"]) or _is_from_here(headers)):
        return CrossSiteRequestError()
    if _has_body(headers) and not _is_readable(scope["path"], headers):
        return UnsupportedMediaTypeError()
    return None


def _is_readable(path: str, headers: dict[bytes, bytes]) -> bool:
    # What is compressed could be anything once it is not: a few bytes can become gigabytes.
    if headers.get(b"content-encoding", b"identity") != b"identity":
        return False
    taken = JSON_TYPES | FILE_TYPES if path.endswith(FILE_PATH) else JSON_TYPES
    return _media_type(headers) in taken


def _is_from_here(headers: dict[bytes, bytes]) -> bool:
    site = headers.get(b"sec-fetch-site")
    if site is not None:
        return site in TRUSTED_SITES
    origin = headers.get(b"origin")
    return origin is None or _host_of(origin) == headers.get(b"host")


def _host_of(origin: bytes) -> bytes | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _has_body(headers: dict[bytes, bytes]) -> bool:
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


def _media_type(headers: dict[bytes, bytes]) -> bytes:
    return headers.get(b"content-type", b"").partition(b";")[0].strip().lower()


def _with_headers(scope: HTTPScope, send: Send) -> Send:
    extra = HTTPS_HEADERS if scope["scheme"] == "https" else HEADERS
    if is_link(scope["path"]):
        extra = [*extra, *LINK_HEADERS]

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = [*message["headers"], *extra]
            if not _names(headers, b"cache-control"):
                headers.append(NO_STORE)
            message["headers"] = headers
        await send(message)

    return send_with_headers


def _names(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> bool:
    return any(name == wanted for name, _ in headers)


async def _refuse(error: DiaryError, send: Send) -> None:
    body = msgspec.json.encode(problem_of(error))
    await send(
        {
            "type": "http.response.start",
            "status": error.status,
            "headers": [
                (b"content-type", PROBLEM_TYPE.encode()),
                (b"content-length", str(len(body)).encode()),
            ],
        }
    )
    await send({"type": "http.response.body", "body": body, "more_body": False})
