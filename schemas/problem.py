"""The wire form of every error: RFC 9457 with a stable code."""

from schemas.base import Shape, SparseShape


class FieldProblem(Shape, frozen=True, kw_only=True):
    """One thing wrong with the input; ``path`` is a JSON path such as ``$.grades.flare``."""

    path: str
    code: str
    detail: str


class Problem(SparseShape, frozen=True, kw_only=True):
    """``application/problem+json``; ``code`` is stable, ``detail`` is for a developer."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    fields: list[FieldProblem] | None = None
    retry_after_seconds: int | None = None
