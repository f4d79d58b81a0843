"""A device and the server warn of the same for the same day: the device's own code is asked."""

import asyncio
import json
import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from httpx import AsyncClient

from tests.routes.person import TODAY, Person, a_change

EVALUATE = Path(__file__).parents[1] / "conformance" / "evaluate.mjs"
Met = list[tuple[str, str]]


def days_of(rules: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give days of each rule, each follow-up with and without its flag, and of everything."""
    flags = [rule["flag"] for rule in rules]
    follow_ups = [
        (rule["flag"], each["flag"]) for rule in rules for each in rule.get("follow_ups", [])
    ]
    red_flags: list[dict[str, bool]] = [
        *({flag: True} for flag in flags),
        *({follow_up: True} for _, follow_up in follow_ups),
        *({flag: False, follow_up: True} for flag, follow_up in follow_ups),
        *({flag: True, follow_up: False} for flag, follow_up in follow_ups),
        *({flag: True, follow_up: True} for flag, follow_up in follow_ups),
        dict.fromkeys(flags, False),
        dict.fromkeys(flags, True),
        dict.fromkeys([*flags, *(follow_up for _, follow_up in follow_ups)], True),
        {},
    ]
    check_ins = [{"check_in": {"phq_9": answer}} for answer in range(4)]
    answers = [*({"red_flags": each} for each in red_flags), *check_ins]
    today = date.fromisoformat(TODAY)
    return [
        {"local_date": (today - timedelta(days=back)).isoformat(), **each}
        for back, each in enumerate(answers)
    ]


def decided_by_a_device(catalogue: dict[str, Any], days: list[dict[str, Any]]) -> list[Met]:
    packs = {
        "urgent_rules": catalogue["urgent_rules"]["rules"],
        "trend_rules": catalogue["trend_rules"]["rules"],
        "check_in": catalogue["check_in"],
    }
    questions = [
        {
            "entries": [day],
            "as_of": day["local_date"],
            "first_dose_date": None,
            "region": "GB",
            "rules": [],
            "trends": [],
            "items": [],
            "shown": [],
        }
        for day in days
    ]
    lines = "\n".join(json.dumps(each) for each in [packs, *questions])
    node = shutil.which("node")
    assert node
    told = subprocess.run(
        [node, str(EVALUATE), "--in-full"], input=lines, capture_output=True, text=True, check=True
    )
    answers = [json.loads(line) for line in told.stdout.splitlines()]
    return [
        [(each["rule_id"], each["tier"]) for each in urgent if each["status"] == "met"]
        for urgent, *_ in answers
    ]


def warned(answer: Any) -> Met:
    return [(each["rule_id"], each["tier"]) for each in answer.json()["warnings"]]


@pytest.mark.parametrize("way", ["put", "sync", "evaluate"])
async def test_a_device_and_the_server_warn_of_the_same(
    person: Person, nobody: AsyncClient, way: str
) -> None:
    catalogue = (await nobody.get("/api/v1/catalogue")).json()
    days = days_of(catalogue["urgent_rules"]["rules"])
    on_the_device = await asyncio.to_thread(decided_by_a_device, catalogue, days)
    await person.put("treatment", region="GB")

    async def on_the_server(day: dict[str, Any]) -> Met:
        if way == "put":
            return warned(await person.save(**day))
        if way == "sync":
            return warned(await person.sync(a_change(key=day["local_date"], fields=day)))
        question = {"entries": [day], "as_of": day["local_date"], "region": "GB"}
        return warned(await nobody.post("/api/v1/evaluate", json=question))

    assert [await on_the_server(day) for day in days] == on_the_device
    assert sum(map(len, on_the_device)) > 3 * len(catalogue["urgent_rules"]["rules"])
