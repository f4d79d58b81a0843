"""What is stored of a merge is enough to go on merging."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.domain import merge
from server.services import merge_states
from server.storage import codec

KEY = "2026-03-10"
INSTANTS = [f"2026-03-10T12:00:0{second}.000Z" for second in range(6)]
GRADES = st.dictionaries(st.sampled_from(["flare", "headache"]), st.none() | st.integers(0, 4))
FIELDS = st.none() | st.fixed_dictionaries(
    {},
    optional={
        "grades": st.none() | GRADES,
        "mood": st.none() | st.integers(0, 4),
        "note": st.none() | st.text(max_size=5),
    },
)


@st.composite
def changes(draw: st.DrawFn) -> list[dict[str, Any]]:
    drawn = draw(st.lists(st.tuples(st.sampled_from(INSTANTS), FIELDS), min_size=1, max_size=8))
    return [
        {
            "change_id": f"change-{index}",
            "collection": "entries",
            "key": KEY,
            "fields": fields,
            "edited_at": edited_at,
        }
        for index, (edited_at, fields) in enumerate(drawn)
    ]


def visible(state: merge.State) -> dict[str, Any] | None:
    return merge.document(state, merge.key_fields("entries", KEY))


@given(changes())
def test_merging_goes_on_from_what_was_stored_as_if_it_had_never_been_stored(
    made: list[dict[str, Any]],
) -> None:
    straight: merge.State | None = None
    stored: merge.State | None = None
    for change in made:
        straight = merge.apply_change(straight, change)
        stored = merge.apply_change(stored, change)
        document = visible(stored) or {}
        stored = merge_states.unpacked(
            "entries", merge_states.packed(stored), codec.encode(document)
        )

        assert visible(stored) == visible(straight)
        assert stored["stamps"] == straight["stamps"]


def test_a_default_that_nobody_wrote_is_not_taken_for_an_answer() -> None:
    change = {
        "change_id": "change-1",
        "collection": "treatment",
        "key": "treatment",
        "fields": {"target_band": {"low": 100}},
        "edited_at": INSTANTS[0],
    }
    state = merge.apply_change(None, change)
    document = codec.encode({"target_band": {"low": 100, "high": 150}})

    stored = merge_states.unpacked("treatment", merge_states.packed(state), document)

    assert merge.document(stored, {}) == {"target_band": {"low": 100}}
