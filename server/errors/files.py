"""Files that cannot be brought in, or rows of them."""

from schemas.problem import FieldProblem
from server.errors.base import InputError


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
