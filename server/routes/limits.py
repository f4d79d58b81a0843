"""Coarse limits per address on what is open to everybody."""

from litestar.middleware.rate_limit import DurationUnit, RateLimitConfig
from litestar.types import Middleware

from server.routes.http import AnyRequest


def limit(name: str, unit: DurationUnit, most: int) -> Middleware:
    """Allow *most* requests per *unit* and address to the routes that share *name*."""

    def identify(request: AnyRequest) -> str:
        return f"{name}:{request.client.host if request.client else ''}"

    return RateLimitConfig(rate_limit=(unit, most), identifier_for_request=identify).middleware
