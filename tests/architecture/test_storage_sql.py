"""The rules of every SQL statement in a store, read from the source."""

import ast
import re
from pathlib import Path

import pytest

STORAGE = Path(__file__).parents[2] / "server" / "storage"

ACCOUNT_LEVEL_KEYS = {
    "account_store": ("account_id", "name_key", "diary_id"),
    "session_store": ("account_id", "session_id", "token_hash"),
    "token_store": ("account_id", "token_id", "token_hash"),
    "attempt_store": ("bucket", "window_started_at"),
    "share_link_store": ("token_hash", "diary_id"),
    "calendar_feed_store": ("token_hash", "diary_id"),
    "reminder_queue_store": ("next_due_at", "endpoint_hash", "holder"),
}
"""What stands in for the diary's id in the stores that are not inside a diary."""


def statements() -> list[tuple[str, str]]:
    return [
        (path.stem, node.value)
        for path in sorted(STORAGE.glob("*_store.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.match(r"(select|insert|update|delete) ", node.value)
    ]


every_statement = pytest.mark.parametrize(("store", "text"), statements())


def test_statements_are_found_in_every_store() -> None:
    found = {store for store, _ in statements()}

    assert found == {path.stem for path in STORAGE.glob("*_store.py")}
    assert len(statements()) > 40


@every_statement
def test_a_statement_is_tied_to_its_diary_or_its_own_key(store: str, text: str) -> None:
    if store in ACCOUNT_LEVEL_KEYS:
        assert any(key in text for key in ACCOUNT_LEVEL_KEYS[store])
    else:
        is_bound = re.search(r"diary_id = \$1\b", text)
        is_inserted = re.match(r"insert into \w+ \(diary_id, .*?\) values \(\$1, ", text)
        assert is_bound or is_inserted


@every_statement
def test_a_statement_lists_its_columns(store: str, text: str) -> None:
    assert "*" not in text.replace("count(*)", "")


@every_statement
def test_a_select_of_several_rows_says_in_which_order(store: str, text: str) -> None:
    gives_one = re.search(
        r"select (coalesce\(max|count\()"  # an aggregate
        r"|token_hash = \$|name_key = \$|where account_id = \$1$"  # a unique key
        r"|collection = \$2 and key = \$3$|idempotency_key = \$2|tier = \$4|warning_id = \$2$"
        r"|share_id = \$2$"
        r"|from ledger_head where diary_id = \$1$",
        text,
    )
    if text.startswith("select ") and not gives_one:
        assert " order by " in text


@every_statement
def test_a_statement_needs_nothing_that_one_engine_lacks(store: str, text: str) -> None:
    assert not re.search(r"\?|::|json|\bround\(|\bnow\(|current_|nulls (first|last)", text)
