"""Values that a diary cannot hold."""

from server.errors.base import InputError


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
