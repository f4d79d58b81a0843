"""Every error has a code of its own, a place in docs/errors.md, and an answer."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.exceptions import HTTPException

from server import errors
from server.errors import DiaryError, InputError, StartupError
from server.routes.problem_details import answer_http_error, problem_of

DOCUMENTED = Path("docs/errors.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(?P<code>[a-z-]+)` \| (?P<status>\d{3}) \| (?P<when>.+) \|$", re.MULTILINE)


def _leaves(kind: type[DiaryError]) -> Iterator[type[DiaryError]]:
    here = [
        child for child in kind.__subclasses__() if child.__module__.startswith(errors.__name__)
    ]
    for child in here:
        yield from _leaves(child)
    if not here:
        yield kind


LEAVES = list(_leaves(DiaryError))
ON_THE_WIRE = [leaf for leaf in LEAVES if not issubclass(leaf, StartupError)]


def test_no_two_errors_share_a_code() -> None:
    codes = [leaf.code for leaf in LEAVES]

    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


def test_every_error_on_the_wire_has_a_row_with_its_status_and_meaning() -> None:
    rows = [(row["code"], int(row["status"]), row["when"]) for row in ROW.finditer(DOCUMENTED)]

    expected = {(leaf.code, leaf.status) for leaf in ON_THE_WIRE}
    assert {(code, status) for code, status, _ in rows} == expected
    assert len(rows) == len(expected)


@pytest.mark.parametrize("leaf", ON_THE_WIRE, ids=lambda leaf: leaf.code)
def test_every_error_can_be_told(leaf: type[DiaryError]) -> None:
    error = leaf.__new__(leaf)
    error.args = ("what happened",)
    if isinstance(error, InputError):
        error.path, error.detail = "$.mood", "what happened"

    told = problem_of(error)

    assert (told.status, told.code) == (leaf.status, leaf.code)
    assert told.title
    assert 400 <= told.status < 600
    assert (told.fields is not None) == issubclass(leaf, InputError)


@pytest.mark.parametrize("leaf", [leaf for leaf in LEAVES if issubclass(leaf, StartupError)])
def test_every_reason_not_to_start_is_documented(leaf: type[DiaryError]) -> None:
    assert f"`{leaf.code}`" in DOCUMENTED


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 413, 414, 415, 422, 429, 500, 503])
def test_whatever_the_framework_refuses_becomes_one_of_ours(status: int) -> None:
    answer = answer_http_error(None, HTTPException(status_code=status))  # type: ignore[arg-type]

    assert answer.media_type == "application/problem+json"
    assert answer.status_code in {leaf.status for leaf in ON_THE_WIRE}
    assert (answer.status_code >= 500) == (status >= 500)
