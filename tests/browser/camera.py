"""Photographs screens in one size and theme, small enough to be kept beside the code."""

import base64
from pathlib import Path
from typing import NamedTuple

from playwright.async_api import Page

QUALITY = 45
CHARTS_STAND = """() => [...document.querySelectorAll(".chart-empty")].every((place) => {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom <= 0 || top >= innerHeight;
})"""
"""Those that can be seen: the others are drawn when they come near."""


class Camera(NamedTuple):
    """One page of the app, and where its pictures go."""

    page: Page
    origin: str
    folder: Path
    look: str
    is_whole: bool = False
    """Whether pictures reach down to where the screen ends."""

    async def open(self, route: str) -> None:
        """Go to a screen of the app and wait until it stands."""
        await self.page.goto(f"{self.origin}/#/{route}")
        await self.page.get_by_role("heading", level=1).first.wait_for()

    async def shoot(self, name: str) -> None:
        """Take one picture, once fonts and charts are there, pointer and toasts out of the way."""
        page = self.page
        await page.mouse.move(0, 0)
        await page.evaluate("document.querySelector('.toast .icon-button')?.click()")
        await page.evaluate("document.fonts.ready.then(() => undefined)")
        await page.wait_for_load_state("networkidle")
        size = page.viewport_size
        assert size
        if self.is_whole:
            height = await page.evaluate(
                "Math.max(...[document.documentElement, ...document.querySelectorAll('.warning')]"
                ".map((each) => each.scrollHeight))"
            )
            await page.set_viewport_size({**size, "height": max(int(height), size["height"])})
        await page.wait_for_function(CHARTS_STAND)
        session = await page.context.new_cdp_session(page)
        taken = await session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
        await session.detach()
        await page.set_viewport_size(size)
        (self.folder / f"{name}-{self.look}.webp").write_bytes(base64.b64decode(taken["data"]))
