"""Reasons not to start; none of them ever reaches the wire."""

from server.errors.base import DiaryError


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
