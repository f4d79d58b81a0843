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
    if not await page.evaluate("'axe' in globalThis"):
        await page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = await page.evaluate(RUN_AXE)
    return found


# Only what is wrong leaves the page: the rest of the report is 50 kB for every look.
RUN_AXE = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  const place = (id, { html }) => `${id}: ${html.slice(0, 120)}`;
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => place(id, node)));
}"""
