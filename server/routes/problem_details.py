"""The one place that turns errors into answers."""

from typing import Any

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException, ValidationException

from schemas.problem import FieldProblem, Problem
from server.errors import (
    BodyTooLargeError,
    DiaryError,
    InputError,
    InternalError,
    InvalidFieldError,
    MalformedJsonError,
    MethodNotAllowedError,
    NotFoundError,
    TooManyRequestsError,
    UnavailableError,
    UnsupportedMediaTypeError,
)
from server.logs import log
from server.routes.http import AnyRequest

PROBLEM_TYPE = "application/problem+json"
MAX_BODY_BYTES = 256 * 1024
# What went wrong here is for the log: its words may name files and hosts.
FAULT_DETAIL = "nothing was acknowledged; the log of the server says why"

_ERROR_OF_STATUS: dict[int, DiaryError] = {
    404: NotFoundError(),
    405: MethodNotAllowedError(),
    413: BodyTooLargeError(MAX_BODY_BYTES),
    415: UnsupportedMediaTypeError(),
}


def problem_of(error: DiaryError) -> Problem:
    """Give the wire form of an error."""
    return Problem(
        type=f"urn:retinote:problem:{error.code}",
        title=error.title,
        status=error.status,
        code=error.code,
        detail=str(error) if error.status < 500 else FAULT_DETAIL,
        fields=error.fields if isinstance(error, InputError) else None,
        retry_after_seconds=getattr(error, "retry_after_seconds", None),
    )


def answer_diary_error(request: AnyRequest, error: DiaryError) -> Response[bytes]:
    """Answer with an error of our own."""
    if isinstance(error, UnavailableError):
        log.error("unavailable", extra={"facts": {"reason": str(error)}})
    return _response(error, {})


def answer_http_error(request: AnyRequest, error: HTTPException) -> Response[bytes]:
    """Answer with what the framework refused before a route was reached."""
    return _response(_translated(error), _kept_headers(error))


def answer_unforeseen(request: AnyRequest, error: Exception) -> Response[bytes]:
    """
    Answer for a fault of ours.

    Only the kind of the error and where it was raised are logged: its text may quote the diary.
    """
    facts = {"kind": type(error).__name__, "raised_at": _place(error)}
    log.error("unforeseen-error", extra={"facts": facts})
    return _response(InternalError(), {})


def _translated(error: HTTPException) -> DiaryError:
    if isinstance(error, ValidationException):
        return _from_parameters(error)
    if error.status_code == 429:
        return TooManyRequestsError(int((error.headers or {}).get("RateLimit-Reset", 60)))
    if error.status_code in _ERROR_OF_STATUS:
        return _ERROR_OF_STATUS[error.status_code]
    if error.status_code >= 500:
        return InternalError()
    return MalformedJsonError("the request could not be read")


class _InvalidParametersError(InvalidFieldError):
    def __init__(self, problems: list[FieldProblem]) -> None:
        super().__init__(problems[0].path, problems[0].detail)
        self._problems = problems

    @property
    def fields(self) -> list[FieldProblem]:
        return self._problems


def _from_parameters(error: ValidationException) -> DiaryError:
    extra: list[dict[str, Any]] = error.extra if isinstance(error.extra, list) else []
    problems = [
        FieldProblem(
            path=_path_of(found),
            code=InvalidFieldError.code,
            detail=str(found.get("message", "invalid")),
        )
        for found in extra
    ]
    return _InvalidParametersError(problems) if problems else InvalidFieldError("$", error.detail)


def _path_of(found: dict[str, Any]) -> str:
    # A parameter named like a Python keyword is spelled with an underscore in the handler.
    source = getattr(found.get("source"), "value", "query")
    return f"{source}.{str(found.get('key', '')).rstrip('_')}"


def _kept_headers(error: HTTPException) -> dict[str, str]:
    for name, value in (error.headers or {}).items():
        if name.lower() == "allow":
            methods = set(value.split(", ")) | {"OPTIONS"}
            return {"Allow": ", ".join(sorted(methods | ({"HEAD"} if "GET" in methods else set())))}
    return {}


def _response(error: DiaryError, headers: dict[str, str]) -> Response[bytes]:
    problem = problem_of(error)
    if problem.retry_after_seconds is not None:
        headers["Retry-After"] = str(problem.retry_after_seconds)
    if problem.status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="retinote"'
    return Response(
        msgspec.json.encode(problem),
        status_code=problem.status,
        media_type=PROBLEM_TYPE,
        headers=headers,
    )


def _place(error: Exception) -> list[str]:
    places, trace = [], error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places
