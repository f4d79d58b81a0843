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

from server.errors.accounts import (
    CommonPasswordError,
    ForbiddenScopeError,
    NameTakenError,
    NotSignedInError,
    WrongCredentialsError,
)
from server.errors.base import (
    DiaryError,
    InputError,
)
from server.errors.fields import (
    DateInFutureError,
    DateMismatchError,
    DateTooEarlyError,
    EndBeforeStartError,
    InvalidFieldError,
    InvalidKeyError,
    NegativeValueError,
    RangeReversedError,
    StartDayTakenError,
    UnitDoesNotFitError,
    UnknownChecklistItemError,
    UnknownCollectionError,
    UnknownEventError,
    UnknownFieldError,
    UnknownFlagError,
    UnknownItemError,
    UnknownProgrammeError,
    UnknownQuestionError,
    UnknownRegionError,
    UnknownZoneError,
    ValueNotKeptError,
)
from server.errors.files import (
    AmbiguousDatesError,
    BrokenChainError,
    CellNotReadError,
    DuplicateDateError,
    DuplicateIdError,
    FileCutOffError,
    ImportRefusedError,
    LineTooLongError,
    NewerFormatError,
    NotAnExportError,
)
from server.errors.reminders import EndpointNotAllowedError, TooManyDevicesError
from server.errors.requests import (
    BodyTooLargeError,
    CrossSiteRequestError,
    CursorAheadError,
    IdempotencyKeyReusedError,
    InternalError,
    MalformedJsonError,
    MethodNotAllowedError,
    NotFoundError,
    PreconditionFailedError,
    TooManyRequestsError,
    UnavailableError,
    UnsupportedMediaTypeError,
)
from server.errors.shares import (
    RecipientMissingError,
    ShareNotRenewableError,
    TooManySharesError,
)
from server.errors.startup import (
    InvalidSettingError,
    MigrationError,
    MissingDriverError,
    NewerDatabaseError,
    StartupError,
    UnreadableRulePackError,
)

__all__ = [
    "AmbiguousDatesError",
    "BodyTooLargeError",
    "BrokenChainError",
    "CellNotReadError",
    "CommonPasswordError",
    "CrossSiteRequestError",
    "CursorAheadError",
    "DateInFutureError",
    "DateMismatchError",
    "DateTooEarlyError",
    "DiaryError",
    "DuplicateDateError",
    "DuplicateIdError",
    "EndBeforeStartError",
    "EndpointNotAllowedError",
    "FileCutOffError",
    "ForbiddenScopeError",
    "IdempotencyKeyReusedError",
    "ImportRefusedError",
    "InputError",
    "InternalError",
    "InvalidFieldError",
    "InvalidKeyError",
    "InvalidSettingError",
    "LineTooLongError",
    "MalformedJsonError",
    "MethodNotAllowedError",
    "MigrationError",
    "MissingDriverError",
    "NameTakenError",
    "NegativeValueError",
    "NewerDatabaseError",
    "NewerFormatError",
    "NotAnExportError",
    "NotFoundError",
    "NotSignedInError",
    "PreconditionFailedError",
    "RangeReversedError",
    "RecipientMissingError",
    "ShareNotRenewableError",
    "StartDayTakenError",
    "StartupError",
    "TooManyDevicesError",
    "TooManyRequestsError",
    "TooManySharesError",
    "UnavailableError",
    "UnitDoesNotFitError",
    "UnknownChecklistItemError",
    "UnknownCollectionError",
    "UnknownEventError",
    "UnknownFieldError",
    "UnknownFlagError",
    "UnknownItemError",
    "UnknownProgrammeError",
    "UnknownQuestionError",
    "UnknownRegionError",
    "UnknownZoneError",
    "UnreadableRulePackError",
    "UnsupportedMediaTypeError",
    "ValueNotKeptError",
    "WrongCredentialsError",
]
