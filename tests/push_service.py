"""A push service of the tests' own, and browsers that subscribed at it."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Any
from uuid import uuid4

import http_ece  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Browser:
    """Whoever subscribed: it alone can read what it is sent."""

    def __init__(self, host: str) -> None:
        self.subscription_id = str(uuid4())
        self.endpoint = f"http://{host}/{uuid4()}"
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._auth = token_bytes(16)

    def subscription(self, zone: str = "Europe/Berlin", language: str = "en") -> dict[str, Any]:
        point = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        keys = {"p256dh": base64url(point), "auth": base64url(self._auth)}
        return {"endpoint": self.endpoint, "keys": keys, "zone": zone, "language": language}

    def read(self, body: bytes) -> Any:
        plain = http_ece.decrypt(
            body, private_key=self._key, auth_secret=self._auth, version="aes128gcm"
        )
        return json.loads(plain)


@dataclass
class Received:
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class PushService:
    """Answers every message with *status*, and remembers it."""

    host: str
    status: int = 201
    headers: dict[str, str] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)

    def messages_for(self, browser: Browser) -> list[Any]:
        mine = [each for each in self.received if browser.endpoint.endswith(each.path)]
        return [browser.read(each.body) for each in mine]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:])
        }
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.received.append(Received(head[0].split()[1], headers, body))
        more = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        tail = "content-length: 0\r\nconnection: close\r\n\r\n"
        writer.write(f"HTTP/1.1 {self.status} X\r\n{more}{tail}".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()


@asynccontextmanager
async def running_push_service() -> AsyncIterator[PushService]:
    service = PushService("")
    server = await asyncio.start_server(lambda r, w: service.serve(r, w), "127.0.0.1", 0)
    async with server:
        service.host = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield service
