"""The app's own files: each with its type, its compressed twin and how long it may be kept."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient
from litestar import Litestar
from litestar.exceptions import HTTPException

from server.app import guarded
from server.errors import DiaryError
from server.routes.pages import page_handlers
from server.routes.problem_details import answer_diary_error, answer_http_error


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncIterator[AsyncClient]:
    files = {
        "index.html": b"<!doctype html>",
        "index.html.br": b"small",
        "index.html.gz": b"smaller",
        "index-de.html": b"<!doctype html><html lang=de>",
        "app.html": b"<!doctype html><title>",
        "sw.js": b"self",
        "manifest.webmanifest": b"{}",
        "assets/main-abc.js": b"main",
        "odd name": b"?",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    app = Litestar(
        page_handlers(tmp_path),
        openapi_config=None,
        exception_handlers={DiaryError: answer_diary_error, HTTPException: answer_http_error},
    )
    transport = ASGITransport(guarded(app))
    async with AsyncClient(transport=transport, base_url="http://retinote.test") as client:
        del client.headers["accept-encoding"]
        yield client


@pytest.mark.parametrize(
    ("path", "content", "media_type", "kept"),
    [
        ("/", b"<!doctype html>", "text/html; charset=utf-8", "no-cache"),
        ("/sw.js", b"self", "text/javascript; charset=utf-8", "no-cache"),
        ("/manifest.webmanifest", b"{}", "application/manifest+json", "no-cache"),
        (
            "/assets/main-abc.js",
            b"main",
            "text/javascript; charset=utf-8",
            "public, max-age=31536000, immutable",
        ),
        ("/odd name", b"?", "application/octet-stream", "no-cache"),
    ],
)
async def test_each_file_is_served_as_what_it_is(
    pages: AsyncClient, path: str, content: bytes, media_type: str, kept: str
) -> None:
    answer = await pages.get(path, headers={"accept-encoding": "identity"})

    assert (answer.status_code, answer.content) == (200, content)
    assert answer.headers["content-type"] == media_type
    assert answer.headers["cache-control"] == kept
    assert answer.headers["vary"].startswith("Accept-Encoding")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


async def test_a_browser_gets_the_best_encoding_it_knows(pages: AsyncClient) -> None:
    sizes = {}
    for accepted in ("br, gzip", "gzip", "deflate", ""):
        headers = {"accept-encoding": accepted}
        async with pages.stream("GET", "/", headers=headers) as answer:
            raw = b"".join([part async for part in answer.aiter_raw()])
        sizes[accepted] = (answer.headers.get("content-encoding"), raw)

    assert sizes == {
        "br, gzip": ("br", b"small"),
        "gzip": ("gzip", b"smaller"),
        "deflate": (None, b"<!doctype html>"),
        "": (None, b"<!doctype html>"),
    }


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("DE", "de"),
        ("fr, de;q=0.5", "de"),
        ("en-GB,en;q=0.9,de;q=0.8", "en"),
        ("fr", "en"),
        ("*", "en"),
        ("", "en"),
        (",;=-,../app", "en"),
    ],
)
async def test_a_first_visit_is_welcomed_in_the_language_the_browser_asks_for(
    pages: AsyncClient, asked: str, language: str
) -> None:
    answer = await pages.get("/", headers={"accept-language": asked})

    assert (b"lang=de" in answer.content) == (language == "de")
    assert answer.headers["vary"] == "Accept-Encoding, Accept-Language, Cookie"


async def test_whoever_is_signed_in_sees_no_welcome_before_the_diary(pages: AsyncClient) -> None:
    answer = await pages.get("/", headers={"cookie": "sid=a-secret"})

    assert answer.content == b"<!doctype html><title>"


async def test_a_file_the_browser_has_already_is_not_sent_again(pages: AsyncClient) -> None:
    known = (await pages.get("/sw.js")).headers["etag"]

    answer = await pages.get("/sw.js", headers={"if-none-match": known})

    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == known


@pytest.mark.parametrize(
    "path", ["/index.html", "/nowhere", "/assets", "/assets/..%2f..%2fetc/passwd", "/index.html.br"]
)
async def test_only_what_was_built_is_served(pages: AsyncClient, path: str) -> None:
    answer = await pages.get(path)

    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_app_that_was_not_built_has_no_pages(tmp_path: Path) -> None:
    assert page_handlers(tmp_path) == []
