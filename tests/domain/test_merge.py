"""However edits arrive, one record comes of them."""

from functools import reduce
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.domain.merge import State, apply_change, document, flatten, key_fields
from tests.builders import a_change
from tests.domain.strategies import fields

KEY = {"local_date": "2026-03-03"}

change_lists = st.lists(st.tuples(fields, st.integers(0, 4)), min_size=1, max_size=8).map(
    lambda drawn: [
        a_change(changed, minute=minute, number=number)
        for number, (changed, minute) in enumerate(drawn)
    ]
)


def merged(changes: list[dict[str, Any]]) -> State:
    state: State | None = None
    for change in changes:
        state = apply_change(state, change)
    assert state is not None
    return state


@given(change_lists, st.data())
def test_the_order_of_arrival_makes_no_difference(
    changes: list[dict[str, Any]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(changes))

    assert merged(shuffled) == merged(changes)


@given(change_lists, st.data())
def test_arriving_twice_makes_no_difference(
    changes: list[dict[str, Any]], data: st.DataObject
) -> None:
    again = data.draw(st.lists(st.sampled_from(changes)))

    assert merged([*changes, *again]) == merged(changes)


@given(change_lists, st.data())
def test_how_changes_are_batched_makes_no_difference(
    changes: list[dict[str, Any]], data: st.DataObject
) -> None:
    split = data.draw(st.integers(0, len(changes)))
    first = reduce(apply_change, changes[:split], None)

    assert reduce(apply_change, changes[split:], first) == merged(changes)


@given(change_lists)
def test_edits_in_the_order_they_were_made_read_like_a_merge_patch(
    changes: list[dict[str, Any]],
) -> None:
    """RFC 7396 is what each edit means; the merge only has to find their order."""
    in_order = sorted(changes, key=lambda change: (change["edited_at"], change["change_id"]))

    assert document(merged(changes), {}) == patched([change["fields"] for change in in_order])


def patched(patches: list[dict[str, Any] | None]) -> dict[str, Any] | None:
    record: dict[str, Any] | None = None
    for patch in patches:
        record = None if patch is None else merge_patch(record or {}, patch)
    if record is None:
        return None
    return {name: value for name, value in record.items() if value != {}}


def merge_patch(target: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    result = dict(target)
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        elif isinstance(value, dict):
            result[name] = merge_patch(result.get(name, {}), value)
        else:
            result[name] = value
    return result


@given(change_lists)
def test_a_change_leaves_the_state_it_was_given_as_it_was(changes: list[dict[str, Any]]) -> None:
    state = merged(changes)
    before = {"stamps": dict(state["stamps"]), "values": dict(state["values"])}

    apply_change(state, a_change({"mood": 1, "grades": None}, minute=9, number=99))

    assert state == before


@given(change_lists)
def test_a_later_deletion_hides_everything(changes: list[dict[str, Any]]) -> None:
    assert document(merged([*changes, a_change(None, minute=9, number=99)]), KEY) is None


@given(change_lists)
def test_a_later_edit_revives_only_itself(changes: list[dict[str, Any]]) -> None:
    deleted = [*changes, a_change(None, minute=8, number=98)]

    revived = merged([*deleted, a_change({"mood": 2}, minute=9, number=99)])

    assert document(revived, KEY) == {**KEY, "mood": 2}


def test_an_entry_carries_its_date_only_as_its_key() -> None:
    assert flatten("entries", {"local_date": "2026-03-03", "mood": 1}) == {"mood": 1}
    assert key_fields("entries", "2026-03-03") == KEY
