"""
Keep what the next merge needs as small as it can be kept.

A state in full repeats a long stamp for every path and every value that the document has as well;
written so, it makes most of a database and pushes records out of their pages. Kept are the stamps
alone, one list for each change that still counts: ``[[edited_at, change_id, path, …], …]``. The
values stand in the document. A value that a deletion hides is let go: only an edit that brings a
value of its own could show its path again.
"""

from typing import Any

from server.domain import merge
from server.storage import codec


def packed(state: merge.State) -> bytes:
    """Make the stored bytes of the stamps of *state*."""
    paths_by_change: dict[str, list[str]] = {}
    for path, stamp in state["stamps"].items():
        paths = paths_by_change.get(stamp[1])
        if paths is None:
            paths = paths_by_change[stamp[1]] = [*stamp]
        paths.append(path)
    return codec.encode(list(paths_by_change.values()))


def unpacked(collection: str, stamps: bytes, document: bytes) -> merge.State:
    """Put a state together again from its stored stamps and the stored document."""
    visible: dict[str, Any] = codec.decode(document, dict)
    stamp_by_path: dict[str, merge.Stamp] = {}
    for edited_at, change_id, *paths in codec.decode(stamps, list):
        stamp = [edited_at, change_id]
        stamp_by_path |= dict.fromkeys(paths, stamp)
    # A default that the document spells out was written by nobody, and has no stamp.
    written = merge.flatten(collection, visible)
    return {
        "stamps": stamp_by_path,
        "values": {path: value for path, value in written.items() if path in stamp_by_path},
    }
