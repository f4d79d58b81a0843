"""HEAD wherever there is GET, and OPTIONS with every method an address takes."""

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

# Litestar answers OPTIONS with the methods of one handler where several share an address, but what
# it refuses it refuses with all of them; TRACE is refused everywhere.


class Methods:
    """Wrap *app*, which answers the other methods."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == ScopeType.HTTP and scope["method"] == "HEAD":
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        elif scope["type"] == ScopeType.HTTP and scope["method"] == "OPTIONS":
            scope, send = {**scope, "method": "TRACE"}, _as_options(send)
        await self._app(scope, receive, send)


def _without_body(send: Send) -> Send:
    async def send_without_body(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return send_without_body


def _as_options(send: Send) -> Send:
    is_refusal = False

    async def send_as_options(message: Message) -> None:
        nonlocal is_refusal
        if message["type"] == "http.response.start":
            is_refusal = message["status"] == 405
            if is_refusal:
                allow = [header for header in message["headers"] if header[0] == b"allow"]
                message = {**message, "status": 204, "headers": allow}
        elif message["type"] == "http.response.body" and is_refusal:
            message = {**message, "body": b""}
        await send(message)

    return send_as_options
