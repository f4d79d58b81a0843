"""The roots: what every error is, and what every wrong input is."""

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
