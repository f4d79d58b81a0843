"""Post to a push service: only at an address of the open internet, and not for ever."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import httpcore

from server.services.push_endpoints import is_public_address

SECONDS = 10


class UnreachableError(Exception):
    """The service did not answer, or not in time; it may later."""


class ForeignAddressError(Exception):
    """The name of a push service leads to an address that is none of the open internet."""


async def post(
    endpoint: str, headers: dict[str | bytes, str | bytes], body: bytes, trusted: Collection[str]
) -> tuple[int, str | None]:
    """
    Post *body*, and give the status that came back with its ``Retry-After``.

    Args:
        trusted: hosts that are asked wherever their name leads.

    Raises:
        UnreachableError, ForeignAddressError: nothing came back, or nobody was asked.
    """
    backend = _CheckedAddresses(is_trusted=urlsplit(endpoint).netloc in trusted)
    try:
        async with (
            asyncio.timeout(SECONDS),
            httpcore.AsyncConnectionPool(_tls(), network_backend=backend) as pool,
            pool.stream("POST", endpoint, headers=headers, content=body) as response,
        ):
            told = {name.lower(): value for name, value in response.headers}
            retry_after = told.get(b"retry-after")
            return response.status, None if retry_after is None else retry_after.decode("latin-1")
    except (
        httpcore.NetworkError,
        httpcore.TimeoutException,
        httpcore.ProtocolError,
        TimeoutError,
    ) as error:
        raise UnreachableError from error


class _CheckedAddresses(httpcore.AsyncNetworkBackend):
    """Looks a name up once, and connects to what was looked at: no second answer can differ."""

    def __init__(self, *, is_trusted: bool) -> None:
        self._is_trusted = is_trusted
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        addresses = [host] if self._is_trusted else await _public_addresses(host, port)
        for address in addresses[:-1]:
            try:
                return await self._network.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except httpcore.ConnectError:
                continue  # a name may have addresses of a network that this machine is not on
        return await self._network.connect_tcp(
            addresses[-1], port, timeout, local_address, socket_options
        )


async def _public_addresses(host: str, port: int) -> list[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, proto=6)
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    addresses = [str(each[4][0]) for each in found]
    if not addresses or not all(map(is_public_address, addresses)):
        raise ForeignAddressError(host)
    return addresses


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()
