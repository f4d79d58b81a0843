"""What must be true of a diary once the weather has cleared."""

import json
from collections import Counter
from typing import Any

import httpx

OF_THE_SERVER = {"warning_issued", "record_deleted"}
"""
What the server notes while it merges edits.

One that was put back merges them anew, maybe in another order: it issues warnings again, and what
was deleted and then made again in one order may never have been gone in the other.
"""


async def complaints(
    client: httpx.AsyncClient, diary: str, seed: Any, acknowledged: set[str]
) -> list[str]:
    """
    Say everything that is wrong with a diary; nothing when all is well.

    Args:
        client: signed in, straight to the server.
        diary: its path.
        seed: what the devices made and what they know now.
        acknowledged: changes of any diary to which the server ever said yes.
    """
    changes = await _all_changes(client, diary)
    events = await _all_events(client, diary)
    entries = (await client.get(f"{diary}/entries", params={"limit": 366})).json()["items"]
    ids = [change["change_id"] for change in changes]
    made, known = set(seed["changes"]), set(ids)
    counted = Counter(ids)
    first, second = seed["devices"]
    stamps = sorted([change["change_id"], change["edited_at"]] for change in changes)
    oracle = _added_up(changes)
    own_events = Counter(events)
    found = {
        "never came to rest": not seed["is_settled"],
        "something is unsent or refused": any(d["unsent"] or d["refused"] for d in seed["devices"]),
        "an edit is lost": made - known,
        "an edit is there that nobody made": known - made,
        "an edit was applied twice": [id_ for id_, times in counted.items() if times > 1],
        "a sequence has a hole": [change["sequence"] for change in changes]
        != list(range(1, len(changes) + 1)),
        "an acknowledged edit is lost": (acknowledged & made) - known,
        "the devices differ": first["documents"] != second["documents"],
        "the entries differ from the server's": _bare(first["documents"]["entries"]) != entries,
        "a device's history differs": any(sorted(d["changes"]) != stamps for d in seed["devices"]),
        "a record is not what its edits add up to": first["documents"] != oracle,
        "an event is lost or doubled": any(own_events[id_] != 1 for id_ in seed["events"]),
        "a device misses an event": any(
            set(events) - {id_ for id_, _ in device["events"]} for device in seed["devices"]
        ),
        "a device has an event that the server lost": [
            id_
            for device in seed["devices"]
            for id_, kind in device["events"]
            if id_ not in own_events and kind not in OF_THE_SERVER
        ],
    }
    return [f"seed {seed['seed']}: {what} {_some(wrong)}" for what, wrong in found.items() if wrong]


def _some(wrong: Any) -> str:
    return "" if wrong is True else str(sorted(wrong)[:3])


async def _all_changes(client: httpx.AsyncClient, diary: str) -> list[Any]:
    changes: list[Any] = []
    answer: Any = {"more": True, "cursor": 0}
    while answer["more"]:
        answer = (await client.post(f"{diary}/sync", json={"cursor": answer["cursor"]})).json()
        changes += answer["changes"]
    return changes


async def _all_events(client: httpx.AsyncClient, diary: str) -> list[str]:
    events: list[str] = []
    answer: Any = {"more": True, "cursor": 0}
    while answer["more"]:
        answer = (await client.post(f"{diary}/ledger", json={"cursor": answer["cursor"]})).json()
        events += [row["event_id"] for row in answer["rows"]]
    return events


def _bare(rows: list[Any]) -> list[Any]:
    return [{name: value for name, value in row.items() if name != "key"} for row in rows]


def _added_up(changes: list[Any]) -> dict[str, list[Any]]:
    """Merge by hand: every edit in the order in which edits count, one on top of the other."""
    records: dict[tuple[str, str], Any] = {}
    for change in sorted(changes, key=lambda one: (one["edited_at"], one["change_id"])):
        place = change["collection"], change["key"]
        if change["fields"] is None:
            records[place] = None
        else:
            records[place] = _patched(records.get(place) or {}, change["fields"])
    added: dict[str, list[Any]] = {"entries": [], "weights": [], "treatment": []}
    for (collection, key), record in sorted(records.items()):
        # A part of a weight that was deleted is none.
        if record is not None and (collection != "weights" or len(record) == 2):
            dated = {"local_date": key} if collection == "entries" else {}
            added[collection].append(json.loads(json.dumps({"key": key, **record, **dated})))
    return added


def _patched(record: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    record = dict(record)
    for name, value in patch.items():
        if value is None:
            record.pop(name, None)
        elif isinstance(value, dict):
            members = _patched(record.get(name) or {}, value)
            record[name] = members
            if not members:
                del record[name]
        else:
            record[name] = value
    return record
