"""
The phone's app and the page that opens links: built files, read once and served from memory.

They are served as they were compressed when they were built.
"""

import hashlib
import mimetypes
from pathlib import Path
from typing import NamedTuple

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from server.domain.share_link import VIEWER
from server.errors import NotFoundError
from server.routes.http import AnyRequest, credential_of

ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
FOREVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"
NEVER = "no-store"
VARIES = "Accept-Encoding"
FIRST_PAGE_VARIES = f"{VARIES}, Accept-Language, Cookie"
HASHED_FOLDER = "assets"
PAGES = {"index.html": "/", "view.html": VIEWER}
"""Pages with an address of their own."""

WITHOUT_WELCOME = "/app.html"
"""The app's page as a phone keeps it; ``/`` is the same with the welcome of a first visit in it."""

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/javascript", ".js")


class BuiltFile(NamedTuple):
    """One file of the app with its compressed twins by encoding."""

    content: bytes
    twins: dict[str, bytes]
    media_type: str
    entity_tag: str
    cache_control: str


def page_handlers(folder: Path) -> list[HTTPRouteHandler]:
    """Make the routes that serve every file below *folder*; none where it was not built."""
    files = {_address(folder, path): _read(folder, path) for path in _built(folder)}
    if not files:
        return []

    @get([*files], include_in_schema=False)
    async def page(request: AnyRequest) -> Response[bytes]:
        address = request.scope["path"].rstrip("/") or "/"
        file = _first_page(files, request) if address == "/" else files.get(address)
        if file is None:
            raise NotFoundError
        return _answer(file, request, varies=FIRST_PAGE_VARIES if address == "/" else VARIES)

    return [page]


def _first_page(files: dict[str, BuiltFile], request: AnyRequest) -> BuiltFile | None:
    """
    Choose the page for whoever opens the app.

    The welcome in the language that the browser asks for first, as the app itself chooses
    (static/src/text/language.js); none for those who are signed in, whose diary is about to stand
    there.
    """
    english = files.get("/")
    if credential_of(request):
        return files.get(WITHOUT_WELCOME, english)
    for tag in request.headers.get("accept-language", "").split(","):
        language = tag.partition(";")[0].partition("-")[0].strip().lower()
        if language == "en":
            break
        if welcome := files.get(f"/index-{language}.html"):
            return welcome
    return english


def _answer(file: BuiltFile, request: AnyRequest, varies: str) -> Response[bytes]:
    headers = {"Cache-Control": file.cache_control, "Vary": varies}
    if file.cache_control == NEVER:
        headers["X-Robots-Tag"] = "noindex, nofollow"
    else:
        headers["ETag"] = file.entity_tag
    if "ETag" in headers and file.entity_tag in request.headers.get("if-none-match", ""):
        return Response(b"", status_code=304, headers=headers, media_type=file.media_type)
    wanted = request.headers.get("accept-encoding", "")
    for encoding, content in file.twins.items():
        if encoding in wanted:
            headers["Content-Encoding"] = encoding
            return Response(content, headers=headers, media_type=file.media_type)
    return Response(file.content, headers=headers, media_type=file.media_type)


def _built(folder: Path) -> list[Path]:
    suffixes = {suffix for _, suffix in ENCODINGS}
    return [
        path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in suffixes
    ]


def _address(folder: Path, path: Path) -> str:
    name = path.relative_to(folder).as_posix()
    return PAGES.get(name, f"/{name}")


def _cache_control(folder: Path, path: Path) -> str:
    name = path.relative_to(folder)
    if PAGES.get(name.as_posix()) == VIEWER:
        return NEVER
    return FOREVER if HASHED_FOLDER in name.parts else ASK_FIRST


def _read(folder: Path, path: Path) -> BuiltFile:
    content = path.read_bytes()
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return BuiltFile(
        content=content,
        twins={
            encoding: twin.read_bytes()
            for encoding, suffix in ENCODINGS
            if (twin := path.with_name(path.name + suffix)).exists()
        },
        media_type=media_type,
        entity_tag=f'"{hashlib.sha256(content).hexdigest()[:20]}"',
        cache_control=_cache_control(folder, path),
    )
