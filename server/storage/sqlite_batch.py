"""What runs on the thread of a SQLite connection: whole operations, several in one transaction."""

import re
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from server.errors import UnavailableError
from server.storage.operation import Operation


class Outcome(NamedTuple):
    """What an operation returned, or the error that stopped it."""

    value: Any
    error: BaseException | None


def read_together(cursor: sqlite3.Cursor, operations: Sequence[Operation[Any]]) -> list[Outcome]:
    """Run *operations* on one snapshot; an outcome for each, in order."""
    try:
        cursor.execute("begin")
        outcomes = [_attempt(cursor, operation) for operation in operations]
        cursor.execute("commit")
    except sqlite3.Error as error:
        return _all_failed(cursor, operations, error)
    return outcomes


def write_together(cursor: sqlite3.Cursor, operations: Sequence[Operation[Any]]) -> list[Outcome]:
    """
    Run *operations* and commit them with one wait for the disk; an outcome for each, in order.

    One that fails undoes only itself. A commit that fails undoes and fails them all.
    """
    try:
        cursor.execute("begin immediate")
        if len(operations) == 1:
            outcomes = [_attempt(cursor, operations[0])]
            cursor.execute("commit" if outcomes[0].error is None else "rollback")
        else:
            outcomes = [_attempt_in_savepoint(cursor, operation) for operation in operations]
            cursor.execute("commit")
    except sqlite3.Error as error:
        return _all_failed(cursor, operations, error)
    return outcomes


def _attempt_in_savepoint(cursor: sqlite3.Cursor, operation: Operation[Any]) -> Outcome:
    cursor.execute("savepoint operation")
    outcome = _attempt(cursor, operation)
    # After an error such as a full disk SQLite may have undone the whole transaction by itself.
    # There is no savepoint then, the next line raises, and nothing of the batch is acknowledged.
    if outcome.error is not None:
        cursor.execute("rollback to operation")
    cursor.execute("release operation")
    return outcome


def _attempt(cursor: sqlite3.Cursor, operation: Operation[Any]) -> Outcome:
    try:
        return Outcome(_drive(cursor, operation), None)
    except sqlite3.OperationalError as error:
        return Outcome(None, _unavailable(error))
    except BaseException as error:  # of any kind: it belongs to the caller, not to this thread
        return Outcome(None, error)


def _drive(cursor: sqlite3.Cursor, operation: Operation[Any]) -> Any:
    execute, fetchall, send, texts = cursor.execute, cursor.fetchall, operation.send, _texts
    try:
        statement = next(operation)
        while True:
            text = statement.text
            execute(texts.get(text) or _translated(text), statement.parameters)
            statement = send(fetchall())
    except StopIteration as finished:
        return finished.value
    finally:
        operation.close()


# SQLite would read "$1" as a parameter with the name "1", which takes a dict each time; "?1" is
# the same parameter by its number, and takes the tuple we have.
_texts: dict[str, str] = {}


def _translated(text: str) -> str:
    return _texts.setdefault(text, re.sub(r"\$(\d+)", r"?\1", text))


def _all_failed(
    cursor: sqlite3.Cursor, operations: Sequence[Operation[Any]], error: sqlite3.Error
) -> list[Outcome]:
    if cursor.connection.in_transaction:
        cursor.execute("rollback")
    for operation in operations:
        operation.close()
    # An error of its own for each caller, because raising one adds to its traceback.
    return [Outcome(None, _unavailable(error)) for _ in operations]


def _unavailable(cause: sqlite3.Error) -> UnavailableError:
    error = UnavailableError(f"SQLite: {cause}")
    error.__cause__ = cause
    return error
