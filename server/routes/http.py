"""What every route needs of HTTP: who asks, what was sent, and how an answer looks."""

from typing import Any, TypeVar

import msgspec
from litestar import Request, Response
from litestar.datastructures import Cookie

from server.errors import InvalidFieldError, MalformedJsonError
from server.services.access import Credential
from server.services.refusals import located
from server.services.requests import Precondition, RequestMark, entity_tag, mark
from server.services.secrets import secret_hash

JSON_TYPE = "application/json"
COOKIE_MAX_AGE_SECONDS = 180 * 24 * 3600
IDEMPOTENCY_KEY_MAX_CHARACTERS = 200

# For the description of the API: which of them a route heeds.
CONDITION_HEADERS = ("If-Match", "If-None-Match")
EDIT_HEADERS = (*CONDITION_HEADERS, "Idempotency-Key")
READ_HEADERS = ("If-None-Match",)

T = TypeVar("T")
AnyRequest = Request[Any, Any, Any]


async def check_query(request: AnyRequest) -> None:
    """
    Refuse a query whose meaning is a guess, before any route reads it.

    Raises:
        InvalidFieldError: a name given twice, or ``null``, which would pass for a name left out.
    """
    if not request.scope["query_string"]:
        return
    seen: set[str] = set()
    for name, value in request.query_params.multi_items():
        if value == "null" or name in seen:
            raise InvalidFieldError(f"query.{name}", "expected one value; leave it out for none")
        seen.add(name)


def names_in(listed: str | None) -> list[str] | None:
    """Take the names of a comma-separated list; None where there is none."""
    return listed.split(",") if listed else None


def credential_of(request: AnyRequest) -> Credential | None:
    """Take the bearer token, or else the session cookie, that came with the request."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if token and kind.lower() == "bearer":
        return Credential("token", secret_hash(token.strip()))
    secret = request.cookies.get(_cookie_name(request))
    return Credential("session", secret_hash(secret)) if secret else None


def session_cookie(request: AnyRequest, secret: str) -> Cookie:
    """Make the cookie of a new session; ``__Host-`` and ``Secure`` under https."""
    return Cookie(
        key=_cookie_name(request),
        value=secret,
        path="/",
        max_age=COOKIE_MAX_AGE_SECONDS,
        secure=_is_https(request),
        httponly=True,
        samesite="lax",
    )


def ended_cookie(request: AnyRequest) -> Cookie:
    """Make the cookie that removes the session's."""
    return Cookie(
        key=_cookie_name(request),
        value="",
        path="/",
        max_age=0,
        secure=_is_https(request),
        httponly=True,
        samesite="lax",
    )


def browser_of(request: AnyRequest) -> str:
    """Give the browser's own description of itself, fit for a list of sessions."""
    described = request.headers.get("user-agent", "unknown")
    return "".join(letter for letter in described if letter.isprintable())


def origin_of(request: AnyRequest, public_url: str) -> str:
    """Give where others reach this server: as it was set, or else as this request reached it."""
    host = request.headers.get("host", "")
    return (public_url or f"{request.scope['scheme']}://{host}").rstrip("/")


async def json_body(request: AnyRequest, shape: type[T]) -> T:
    """
    Read the body as a *shape*.

    Raises:
        MalformedJsonError: not JSON, not UTF-8, or nested without end.
        InputError: JSON of another shape, at its path.
    """
    value = _decoded(await request.body())
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        raise located(error, value) from error


async def json_object(request: AnyRequest) -> dict[str, Any]:
    """
    Read the body as a JSON object of any fields.

    Raises:
        MalformedJsonError, InputError: as ``json_body`` does.
    """
    value = _decoded(await request.body())
    if not isinstance(value, dict):
        raise InvalidFieldError("$", "expected an object")
    return value


def precondition_of(request: AnyRequest) -> Precondition:
    """Take ``If-Match`` and ``If-None-Match``."""
    headers = request.headers
    return Precondition(headers.get("if-match"), headers.get("if-none-match"))


async def mark_of(request: AnyRequest) -> RequestMark | None:
    """
    Take the ``Idempotency-Key``, bound to this very request.

    Raises:
        InvalidFieldError: a key that is empty, too long or not printable ASCII.
    """
    key = request.headers.get("idempotency-key")
    if key is None:
        return None
    if not (0 < len(key) <= IDEMPOTENCY_KEY_MAX_CHARACTERS and key.isascii() and key.isprintable()):
        raise InvalidFieldError("header.Idempotency-Key", "expected 1-200 printable characters")
    conditions = repr(precondition_of(request)).encode()
    body = await request.body()
    return mark(key, request.method, request.scope["path"], conditions + b"\n" + body)


def tagged(content: T, revision: int, status_code: int = 200) -> Response[T]:
    """Answer with a record and its entity tag."""
    return Response(content, status_code=status_code, headers={"ETag": entity_tag(revision)})


def _decoded(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedJsonError(str(error)) from error


def _cookie_name(request: AnyRequest) -> str:
    return "__Host-sid" if _is_https(request) else "sid"


def _is_https(request: AnyRequest) -> bool:
    return bool(request.scope["scheme"] == "https")
