"""Requests that are refused whatever they are about, and faults of ours."""

from server.errors.base import DiaryError, InputError


class MalformedJsonError(DiaryError):
    """A body that is not JSON, or not UTF-8."""

    status = 400
    code = "malformed-json"
    title = "The body is not JSON"


class CrossSiteRequestError(DiaryError):
    """A change asked for by a page of another site."""

    status = 403
    code = "cross-site-request"
    title = "Requests from other sites are refused"

    def __init__(self) -> None:
        super().__init__("the request came from a page of another origin")


class NotFoundError(DiaryError):
    """Nothing is there, or not for this caller; the two look the same."""

    status = 404
    code = "not-found"
    title = "Nothing is here"

    def __init__(self) -> None:
        super().__init__("there is nothing at this address for this caller")


class MethodNotAllowedError(DiaryError):
    """An address that exists, with a method it does not have."""

    status = 405
    code = "method-not-allowed"
    title = "This address does not take that method"

    def __init__(self) -> None:
        super().__init__("see the Allow header for the methods this address takes")


class CursorAheadError(DiaryError):
    """The device has seen changes that this server no longer has, as after restoring a backup."""

    status = 409
    code = "cursor-ahead"
    title = "This device knows more than the server"

    def __init__(self, cursor: int, sequence: int) -> None:
        super().__init__(f"cursor {cursor} is ahead of sequence {sequence}; send everything again")
        self.cursor, self.sequence = cursor, sequence


class PreconditionFailedError(DiaryError):
    """``If-Match`` or ``If-None-Match`` named another state than the one stored."""

    status = 412
    code = "precondition-failed"
    title = "The record has moved on"

    def __init__(self, stored_revision: int) -> None:
        super().__init__(f"the stored revision is {stored_revision}")
        self.stored_revision = stored_revision


class BodyTooLargeError(DiaryError):
    """More bytes than any honest request needs."""

    status = 413
    code = "body-too-large"
    title = "The body is too large"

    def __init__(self, limit_bytes: int) -> None:
        super().__init__(f"at most {limit_bytes} bytes are taken")


class UnsupportedMediaTypeError(DiaryError):
    """A body that does not claim to be JSON."""

    status = 415
    code = "unsupported-media-type"
    title = "Send JSON"

    def __init__(self) -> None:
        super().__init__("send the body as application/json, not compressed")


class TooManyRequestsError(DiaryError):
    """Asked too often; ``Retry-After`` says when it makes sense again."""

    status = 429
    code = "too-many-requests"
    title = "Too many tries"

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(f"try again in {retry_after_seconds} seconds")
        self.retry_after_seconds = retry_after_seconds


class IdempotencyKeyReusedError(InputError):
    """An ``Idempotency-Key`` that was already spent on another request."""

    code = "idempotency-key-reused"

    def __init__(self) -> None:
        super().__init__("$", "this Idempotency-Key was sent before with another request")


class InternalError(DiaryError):
    """A fault of ours; the cause is in the log, never in the answer."""

    status = 500
    code = "internal-error"
    title = "Something went wrong here"


class UnavailableError(DiaryError):
    """The database cannot answer now; nothing was acknowledged."""

    status = 503
    code = "unavailable"
    title = "Not available right now"
