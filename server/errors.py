"""
Every error the project raises on purpose, with the status and the stable code it answers with.

DiaryError
├── InputError                    422  understood, and wrong; names the place
│   ├── InvalidFieldError              wrong type, range, length, date or text
│   ├── UnknownFieldError              a field the shape does not have
│   ├── UnknownItemError, UnknownFlagError, UnknownQuestionError
│   ├── UnknownZoneError, UnknownRegionError
│   ├── UnknownProgrammeError, UnknownEventError, UnknownChecklistItemError
│   ├── UnknownCollectionError, InvalidKeyError
│   ├── DateInFutureError, DateTooEarlyError, DateMismatchError
│   ├── EndBeforeStartError, StartDayTakenError
│   ├── UnitDoesNotFitError, ValueNotKeptError, NegativeValueError, RangeReversedError
│   ├── CommonPasswordError
│   ├── EndpointNotAllowedError
│   ├── NotAnExportError, NewerFormatError, ImportRefusedError
│   ├── LineTooLongError, BrokenChainError, DuplicateIdError, DuplicateDateError, FileCutOffError
│   ├── AmbiguousDatesError, CellNotReadError
│   └── IdempotencyKeyReusedError
├── MalformedJsonError            400  not JSON, or not UTF-8
├── RecipientMissingError         400  whoever opens a link must say who they are
├── NotSignedInError              401
├── WrongCredentialsError         401
├── ForbiddenScopeError           403  a token that may not do this
├── CrossSiteRequestError         403
├── NotFoundError                 404  also a diary that is somebody else's
├── MethodNotAllowedError         405
├── NameTakenError                409
├── CursorAheadError              409  the device knows more than the server
├── ShareNotRenewableError        409
├── TooManySharesError            409
├── TooManyDevicesError           409
├── PreconditionFailedError       412
├── BodyTooLargeError             413
├── UnsupportedMediaTypeError     415
├── TooManyRequestsError          429
├── InternalError                 500  a fault of ours; says nothing of its cause
├── UnavailableError              503  a backend cannot answer now
└── StartupError                       refuses to start; never reaches the wire
    ├── InvalidSettingError
    ├── UnreadableRulePackError
    ├── MissingDriverError
    ├── MigrationError
    └── NewerDatabaseError
"""

from typing import Self

from schemas.problem import FieldProblem


class DiaryError(Exception):
    """The root; every leaf below has its own ``status`` and ``code``."""

    status = 500
    code = "internal-error"
    title = "Something went wrong here"


class InputError(DiaryError):
    """
    Input that was understood and is wrong; nothing was changed.

    Args:
        path: JSON path of the wrong value, ``$`` for the whole.
        detail: what would have been right.

    """

    status = 422
    code = "invalid-field"
    title = "The input has a mistake"

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{detail} - at `{path}`")
        self.path, self.detail = path, detail

    @property
    def fields(self) -> list[FieldProblem]:
        """The one place that is wrong, as the wire names it."""
        return [FieldProblem(path=self.path, code=self.code, detail=self.detail)]

    def within(self, path: str) -> Self:
        """Give the same mistake, seen from the value that holds this one at *path*."""
        return type(self)(path + self.path.removeprefix("$"), self.detail)


class InvalidFieldError(InputError):
    """A value of the wrong type, range, length or spelling."""


class UnknownFieldError(InputError):
    """A field that the shape does not have."""

    code = "unknown-field"


class UnknownItemError(InputError):
    """A grade for an item that the catalogue does not have."""

    code = "unknown-item"


class UnknownFlagError(InputError):
    """An answer to a red flag that no rule asks about."""

    code = "unknown-flag"


class UnknownQuestionError(InputError):
    """An answer to a question that the check-in does not ask."""

    code = "unknown-question"


class UnknownZoneError(InputError):
    """A name that is not an IANA time zone."""

    code = "unknown-zone"


class UnknownRegionError(InputError):
    """A region without contacts; ``OTHER`` is the one for everywhere else."""

    code = "unknown-region"


class UnknownProgrammeError(InputError):
    """A monitoring programme that no pack describes."""

    code = "unknown-programme"


class UnknownEventError(InputError):
    """An appointment about an event that no programme has."""

    code = "unknown-event"


class UnknownChecklistItemError(InputError):
    """A tick for an item that the checklist does not have."""

    code = "unknown-checklist-item"


class UnknownCollectionError(InputError):
    """A collection that the diary does not have."""

    code = "unknown-collection"


class InvalidKeyError(InputError):
    """A key that its collection does not allow."""

    code = "invalid-key"


class DateInFutureError(InputError):
    """A local date more than a day ahead of the person's own calendar."""

    code = "date-in-future"


class DateTooEarlyError(InputError):
    """A local date before the year 2000."""

    code = "date-too-early"


class DateMismatchError(InputError):
    """A body that names another local date than its address."""

    code = "date-mismatch"


class EndBeforeStartError(InputError):
    """A course that ends before its first dose."""

    code = "end-before-start"


class StartDayTakenError(InputError):
    """A regimen period that would begin on the same day as another; names the key of that one."""

    code = "start-day-taken"


class UnitDoesNotFitError(InputError):
    """A laboratory value in a unit that its analyte is not printed in."""

    code = "unit-does-not-fit"


class ValueNotKeptError(InputError):
    """A laboratory value of an analyte that has none, at most a result."""

    code = "value-not-kept"


class NegativeValueError(InputError):
    """A laboratory value below 0."""

    code = "negative-value"


class RangeReversedError(InputError):
    """A range whose upper end is below its lower end."""

    code = "range-reversed"


class CommonPasswordError(InputError):
    """A password that guessing programs try first."""

    code = "common-password"


class EndpointNotAllowedError(InputError):
    """An address to send reminders to that belongs to no push service."""

    code = "endpoint-not-allowed"


class NotAnExportError(InputError):
    """A file that is neither an exported diary nor a table."""

    code = "not-an-export"


class NewerFormatError(InputError):
    """An export in a version of the format that came after this server."""

    code = "newer-format"


class ImportRefusedError(InputError):
    """An import of which some rows do not fit; ``fields`` names the first of them by line."""

    code = "import-refused"

    def __init__(self, count: int, problems: list[FieldProblem]) -> None:
        super().__init__("$", f"{count} rows do not fit; nothing was imported")
        self.problems = problems

    @property
    def fields(self) -> list[FieldProblem]:
        """The first rows that do not fit."""
        return getattr(self, "problems", [])


class LineTooLongError(InputError):
    """A line of an export longer than any row can be."""

    code = "line-too-long"


class BrokenChainError(InputError):
    """A row of an exported ledger that does not follow from the one before it."""

    code = "broken-chain"


class DuplicateIdError(InputError):
    """A row with an id that already stands for something else."""

    code = "duplicate-id"


class DuplicateDateError(InputError):
    """A second row of a table about the same day."""

    code = "duplicate-date"


class FileCutOffError(InputError):
    """An export without its last line, or with other rows than that one counts."""

    code = "file-cut-off"


class AmbiguousDatesError(InputError):
    """Dates such as 03/04/2026, of which day and month are anybody's guess."""

    code = "ambiguous-dates"


class CellNotReadError(InputError):
    """A cell of a table that the mapping gives no meaning."""

    code = "cell-not-read"


class IdempotencyKeyReusedError(InputError):
    """An ``Idempotency-Key`` that was already spent on another request."""

    code = "idempotency-key-reused"

    def __init__(self) -> None:
        super().__init__("$", "this Idempotency-Key was sent before with another request")


class MalformedJsonError(DiaryError):
    """A body that is not JSON, or not UTF-8."""

    status = 400
    code = "malformed-json"
    title = "The body is not JSON"


class RecipientMissingError(DiaryError):
    """A link was asked for by nobody in particular."""

    status = 400
    code = "recipient-missing"
    title = "Say who is asking"

    def __init__(self) -> None:
        super().__init__("a link is opened with a recipient, which its owner is shown")


class NotSignedInError(DiaryError):
    """No session or token, or one that no longer holds."""

    status = 401
    code = "not-signed-in"
    title = "Sign in first"

    def __init__(self) -> None:
        super().__init__("no valid session cookie or bearer token came with the request")


class WrongCredentialsError(DiaryError):
    """Name and secret do not go together; never says which of the two is wrong."""

    status = 401
    code = "wrong-credentials"
    title = "Name or password is wrong"

    def __init__(self) -> None:
        super().__init__("the name and the secret do not go together")


class ForbiddenScopeError(DiaryError):
    """A bearer token that was not given leave to do this."""

    status = 403
    code = "forbidden-scope"
    title = "This token may not do that"

    def __init__(self, needed: str) -> None:
        super().__init__(f"this needs {needed}")
        self.needed = needed


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


class NameTakenError(DiaryError):
    """An account of that name exists."""

    status = 409
    code = "name-taken"
    title = "That name is taken"

    def __init__(self) -> None:
        super().__init__("choose another name")


class CursorAheadError(DiaryError):
    """The device has seen changes that this server no longer has, as after restoring a backup."""

    status = 409
    code = "cursor-ahead"
    title = "This device knows more than the server"

    def __init__(self, cursor: int, sequence: int) -> None:
        super().__init__(f"cursor {cursor} is ahead of sequence {sequence}; send everything again")
        self.cursor, self.sequence = cursor, sequence


class ShareNotRenewableError(DiaryError):
    """A share for a visit, one that was ended, or one that expired too long ago."""

    status = 409
    code = "share-not-renewable"
    title = "This link cannot be renewed"

    def __init__(self) -> None:
        super().__init__("make a new share instead")


class TooManySharesError(DiaryError):
    """As many shares as one diary may have that still lead somewhere."""

    status = 409
    code = "too-many-shares"
    title = "There are too many links"

    def __init__(self, most: int) -> None:
        super().__init__(f"revoke one of the {most} shares that still lead somewhere")
        self.most = most


class TooManyDevicesError(DiaryError):
    """As many browsers as one diary may have reminded."""

    status = 409
    code = "too-many-devices"
    title = "There are too many devices"

    def __init__(self, most: int) -> None:
        super().__init__(f"take one of the {most} devices off the reminders first")
        self.most = most


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


class StartupError(DiaryError):
    """A reason not to start; shown on the terminal, never on the wire."""

    code = "cannot-start"


class InvalidSettingError(StartupError):
    """An environment variable with a value that cannot be used."""

    code = "invalid-setting"


class UnreadableRulePackError(StartupError):
    """Catalogue, rules or contacts that cannot be trusted; without warnings nothing starts."""

    code = "unreadable-rule-pack"

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}: {place}: {reason}")
        self.file, self.place, self.reason = file, place, reason


class MissingDriverError(StartupError):
    """PostgreSQL was asked for and its driver is not installed."""

    code = "missing-driver"


class MigrationError(StartupError):
    """A migration that failed; the database is as it was before."""

    code = "migration-failed"


class NewerDatabaseError(StartupError):
    """A database written by a newer Retinote; opening it could eat data."""

    code = "newer-database"
