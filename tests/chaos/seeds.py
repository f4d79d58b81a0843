"""Play seeds from beginning to end: accounts, devices, bad weather, good weather, judgement."""

import asyncio
import json
import shutil
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, NamedTuple

from tests.chaos.bad_line import BadLine, Plant
from tests.chaos.house import House
from tests.chaos.judge import complaints

ROOT = Path(__file__).parents[2]
EDITS = 300
PASSWORD = "quiet paper lantern"
LINE_BYTES = 2**26


class Person(NamedTuple):
    """Somebody with an account, and the seed of what is done with it."""

    seed: int
    account: dict[str, str]
    cookie: str

    @property
    def diary(self) -> str:
        """The path of their diary."""
        return f"/api/v1/diaries/{self.account['diary_id']}"


class Outcome(NamedTuple):
    """What came of some seeds; ``wrong`` is empty when all is well."""

    wrong: list[str]
    faults: dict[str, int]
    kills: int
    restores: int


async def play_in_node(
    seeds: list[int], folder: Path, plant: Plant | None = None, edits: int = EDITS
) -> Outcome:
    """Play *seeds* with devices in one Node process, a dozen at a time, on one server."""
    house = House(folder)
    line = BadLine(house, seeds[0], plant)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(house.stop)
        await house.start()
        people = [await sign_up(house, seed) for seed in seeds]
        await line.open()
        stack.push_async_callback(line.close)
        told = await _devices(line, people, edits)
        wrong = await judged(house, line, people, told)
    return Outcome(wrong, line.faults, house.kills, house.restores)


async def sign_up(house: House, seed: int) -> Person:
    """Open an account for *seed*."""
    new = {"name": f"person {seed}", "password": PASSWORD}
    async with house.client() as client:
        made = (await client.post("/api/v1/accounts", json=new)).raise_for_status()
        account = {**made.json(), "name": new["name"]}
        account.pop("recovery_codes")
        ((name, value),) = client.cookies.items()
        return Person(seed, account, f"{name}={value}")


async def judged(house: House, line: BadLine, people: list[Person], told: list[Any]) -> list[str]:
    """Say what is wrong with the diaries of *people*."""
    wrong: list[str] = []
    for person, seed in zip(people, told, strict=True):
        async with house.client() as client:
            client.headers["cookie"] = person.cookie
            wrong += await complaints(client, person.diary, seed, line.acknowledged)
    return wrong


async def _devices(line: BadLine, people: list[Person], edits: int) -> list[Any]:
    node = shutil.which("node")
    assert node
    process = await asyncio.create_subprocess_exec(
        node,
        "--import",
        "fake-indexeddb/auto",
        str(ROOT / "tests/chaos/node-devices.mjs"),
        cwd=ROOT / "static",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=LINE_BYTES,
    )
    assert process.stdin
    assert process.stdout
    plan = {
        "origin": f"http://127.0.0.1:{line.port}",
        "edits": edits,
        "people": [person._asdict() for person in people],
    }
    process.stdin.write(json.dumps(plan).encode() + b"\n")
    assert json.loads(await process.stdout.readline()) == "played"
    await line.calm_down()
    process.stdin.write(b"true\n")
    told = [json.loads(await process.stdout.readline()) for _ in people]
    await process.wait()
    return told
