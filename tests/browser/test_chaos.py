"""The chaos of ``tests/chaos`` in real Chromium: its disks, locks, cookies and reloads."""

import asyncio
import subprocess
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page

from tests.chaos.bad_line import BadLine
from tests.chaos.house import House
from tests.chaos.seeds import EDITS, ROOT, Person, judged, sign_up

SEEDS = [1, 2]
CHUNK = 30
PAGE = "<!doctype html><title>a device</title><script>{script}</script>"


async def test_two_browsers_converge_and_nothing_acknowledged_is_lost(
    chromium: Browser, tmp_path: Path
) -> None:
    house = House(tmp_path)
    line = BadLine(house, SEEDS[0])
    async with AsyncExitStack() as stack:
        stack.push_async_callback(house.stop)
        await house.start()
        people = [await sign_up(house, seed) for seed in SEEDS]
        await line.open()
        stack.push_async_callback(line.close)
        diaries = [await _diary(stack, chromium, line, person) for person in people]
        made = await asyncio.gather(*(diary.live() for diary in diaries))
        await line.calm_down()
        told = [await diary.finish(made) for diary, made in zip(diaries, made, strict=True)]
        wrong = await judged(house, line, people, told)

    assert wrong == []
    assert sum(line.faults.values()) > line.faults["none"]


class _Diary:
    """One person's two browsers."""

    def __init__(self, person: Person, pages: list[Page]) -> None:
        self.person = person
        self.pages = pages

    async def live(self) -> dict[str, Any]:
        """Make every edit; each browser is loaded anew now and then, whatever it was doing."""
        made = await asyncio.gather(*(self._live(index) for index in range(len(self.pages))))
        return {name: [id_ for one in made for id_ in one[name]] for name in ("changes", "events")}

    async def _live(self, index: int) -> dict[str, list[str]]:
        page, made = self.pages[index], {"changes": [], "events": []}
        for start in range(0, EDITS // len(self.pages), CHUNK):
            await page.reload()
            seed = (self.person.seed * 2 + index) * 1000 + start
            await page.evaluate(
                """async ([account, seed]) => {
                  globalThis.random = chaos.randomFrom(seed);
                  globalThis.device = await chaos.openDevice({ account, random });
                }""",
                [self.person.account, seed],
            )
            some = await page.evaluate(f"chaos.play(device, random, {CHUNK})")
            made = {name: [*ids, *some[name]] for name, ids in made.items()}
        return made

    async def finish(self, made: dict[str, Any]) -> dict[str, Any]:
        """Let both come to rest, and give what they know."""
        rests = [await page.evaluate("chaos.settle(device)") for page in [*self.pages, *self.pages]]
        await self.pages[0].evaluate("chaos.settle(device)")
        devices = [await page.evaluate("chaos.told(device)") for page in self.pages]
        return {**made, "seed": self.person.seed, "is_settled": all(rests), "devices": devices}


async def _diary(stack: AsyncExitStack, chromium: Browser, line: BadLine, person: Person) -> _Diary:
    origin = f"http://localhost:{line.port}"
    name, _, value = person.cookie.partition("=")
    body = PAGE.format(script=_script())
    pages = []
    for _ in range(2):
        context = await chromium.new_context()
        stack.push_async_callback(context.close)
        await context.add_cookies([{"name": name, "value": value, "url": origin}])
        await context.route(
            "**/device", lambda route: route.fulfill(content_type="text/html", body=body)
        )
        page = await context.new_page()
        await page.goto(f"{origin}/device")
        pages.append(page)
    return _Diary(person, pages)


def _script() -> str:
    options = ["--bundle", "--minify", "--format=iife", "--global-name=chaos"]
    esbuild = ROOT / "static/node_modules/.bin/esbuild"
    source = ROOT / "tests/chaos/devices.mjs"
    return subprocess.run(
        [esbuild, source, *options], capture_output=True, check=True, text=True
    ).stdout
