"""
What is different about the addresses of links: pages of any site may ask, and nobody may list them.

No cookie counts there, so a page of another site can do no more with one than anybody who has the
link; and what is answered is ciphertext.
"""

import re

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

from server.routes.health_links import EXPIRES_HEADER

# Spelled strictly, so that no other address passes for one of a link.
_ADDRESS = re.compile(r"/shl/(files/)?[A-Za-z0-9_-]{1,128}")

_EXPOSED = f"{EXPIRES_HEADER}, Retry-After"

LINK_HEADERS: list[tuple[bytes, bytes]] = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", _EXPOSED.encode()),
    (b"x-robots-tag", b"noindex, nofollow"),
]
"""Of every answer there, also of refusals."""

_PREFLIGHT_HEADERS: list[tuple[bytes, bytes]] = [
    (b"access-control-allow-methods", b"GET, POST, OPTIONS"),
    (b"access-control-allow-headers", b"content-type"),
    (b"access-control-max-age", b"86400"),
    (b"allow", b"GET, HEAD, OPTIONS, POST"),
]


def is_link(path: str) -> bool:
    """Say whether *path* is the address of a link or of one of its files."""
    return _ADDRESS.fullmatch(path) is not None


class Preflight:
    """Wrap *app*; answers a browser that asks whether a page of another site may open a link."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        is_asked = scope["type"] == ScopeType.HTTP and scope["method"] == "OPTIONS"
        if is_asked and is_link(scope["path"]):
            await _allow(send)
        else:
            await self._app(scope, receive, send)


async def _allow(send: Send) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": list(_PREFLIGHT_HEADERS)})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
