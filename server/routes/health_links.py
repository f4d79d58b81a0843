"""
SMART Health Links: what whoever has a link can ask for, from any page and without signing in.

Cookies and tokens that come along are never looked at.
"""

from litestar import MediaType, Response, get, post
from litestar.params import FromPath, FromQuery

from schemas.share import Manifest, ManifestRequest, RemainingAttempts
from server.domain.browser_names import coarse_browser
from server.routes.accounts import House
from server.routes.http import AnyRequest, json_body, origin_of
from server.services import health_links
from server.services.health_links import Opened

JOSE = "application/jose"
EXPIRES_HEADER = "Retinote-Expires-At"
"""Until when a link works: a renewal moves it, so no link that can be renewed says so itself."""


@post("/shl/{token:str}", status_code=200)
async def open_manifest(
    context: House, request: AnyRequest, token: FromPath[str]
) -> Response[Manifest] | Response[RemainingAttempts]:
    """Open a share that has a passcode."""
    asked = await json_body(request, ManifestRequest)
    origin = origin_of(request, context.settings.public_url)
    answer = await health_links.open_manifest(context, token, asked, _browser(request), origin)
    if isinstance(answer, RemainingAttempts):
        return Response(answer, status_code=401, media_type=MediaType.JSON)
    return Response(answer.manifest, headers={EXPIRES_HEADER: answer.expires_at})


@get("/shl/{token:str}")
async def open_file(
    context: House, request: AnyRequest, token: FromPath[str], recipient: FromQuery[str] = ""
) -> Response[bytes]:
    """Open a share that is one file."""
    return _file(await health_links.open_file(context, token, recipient, _browser(request)))


@get("/shl/files/{ticket:str}")
async def download(context: House, request: AnyRequest, ticket: FromPath[str]) -> Response[bytes]:
    """Fetch one file that a manifest gave this address for; it works once."""
    return _file(await health_links.download(context, ticket, _browser(request)))


def _file(opened: Opened) -> Response[bytes]:
    headers = {EXPIRES_HEADER: opened.expires_at}
    return Response(opened.ciphertext, media_type=JOSE, headers=headers)


def _browser(request: AnyRequest) -> str:
    return coarse_browser(request.headers.get("user-agent", ""))
