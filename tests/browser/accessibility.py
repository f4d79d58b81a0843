"""What axe-core and a ruler find on a page."""

from pathlib import Path

from playwright.async_api import Page, expect

AXE = Path(__file__).parents[2] / "static" / "node_modules" / "axe-core" / "axe.min.js"
"""Of the version that static/package.json pins."""


async def looked_at(page: Page) -> list[str]:
    """Give what axe finds on a screen that is there, and whether it runs past the side."""
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    is_wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*await violations(page), *(["wider than the screen"] if is_wide else [])]


async def violations(page: Page) -> list[str]:
    """Give what axe finds, with the place of each."""
    # Injected through the protocol, so the page's own policy stays as strict as it is.
    await page.evaluate(AXE.read_text("utf-8"))
    report = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{found['id']}: {node['html'][:120]}"
        for found in report["violations"]
        for node in found["nodes"]
    ]
