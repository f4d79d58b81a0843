"""A person and their doctor, each in a browser of their own, from first tap to last look."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.accessibility import looked_at
from tests.browser.conftest import Phone
from tests.browser.links import DESK, Doctor, a_person, make

PASSCODE = "velvet otter 9"
KINDS = [
    pytest.param("At the visit", None, id="visit"),
    pytest.param("Send a link", PASSCODE, id="send"),
    pytest.param("A link that follows", PASSCODE, id="follow"),
]
ONLY_FROM_HERE = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
}
"""What the page may do; whatever is not named falls back to nothing."""

NOTE_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) => violated(event.violatedDirective));
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("kind", "passcode"), KINDS)
async def test_a_link_is_given_opened_seen_to_be_opened_and_ended(
    phones: Any, kind: str, passcode: str | None, theme: str
) -> None:
    patient: Phone = await phones(color_scheme=theme, reduced_motion="reduce")
    doctor = Doctor(await phones(viewport=DESK, color_scheme=theme, reduced_motion="reduce"))
    violations: list[str] = []
    for page in (patient.page, doctor.page):
        await watch_the_policy(page, violations)
    found: dict[str, list[str]] = {}

    await a_person(patient, f"gives {kind} {theme}")
    link = await make(patient, kind, passcode)
    found["patient: made"] = await looked_at(patient.page)

    await expect_a_strict_policy(doctor, link)
    await doctor.expect_heading("Somebody shared a report with you")
    found["doctor: asked"] = await looked_at(doctor.page)
    await doctor.open("Dr Amara Osei", passcode)
    await doctor.expect_report()
    await expect(doctor.page.get_by_role("heading", name="Dry lips")).to_be_visible()
    found["doctor: opened"] = await looked_at(doctor.page)

    await patient.page.get_by_role("button", name="Look again").click()
    looked = patient.page.get_by_role("region", name="Who looked").get_by_role("listitem")
    opening = looked.filter(has_text="Opened")
    await expect(opening).to_contain_text("“Dr Amara Osei”")
    await expect(opening).to_contain_text("Chrome on Linux")
    found["patient: seen"] = await looked_at(patient.page)

    await patient.page.get_by_role("button", name="Stop sharing").click()
    await patient.page.get_by_role("dialog").get_by_role("button", name="Stop sharing").click()
    await expect(patient.page.get_by_text("You ended it")).to_be_visible()
    found["patient: ended"] = await looked_at(patient.page)

    # The one refusal that this is about; the fixture sees to every other complaint of either
    # browser, and to requests of another origin.
    doctor.phone.excuse("status of 404")
    await doctor.page.reload()
    await doctor.open("Dr Amara Osei", passcode)
    await doctor.expect_heading("This link is no longer available")
    await expect(doctor.page.get_by_role("article")).to_have_count(0)
    found["doctor: no longer"] = await looked_at(doctor.page)
    assert {step: faults for step, faults in found.items() if faults} == {}
    assert violations == []
    await expect_no_account(doctor)


async def watch_the_policy(page: Page, violations: list[str]) -> None:
    """Note whatever the policy of a page has to stop, from now on."""
    await page.expose_function("violated", lambda directive: violations.append(directive))
    await page.add_init_script(NOTE_VIOLATIONS)


async def expect_a_strict_policy(doctor: Doctor, link: str) -> None:
    """Follow the link, and read what the page is allowed: nothing inline, nobody else."""
    await doctor.page.goto("about:blank")
    answer = await doctor.page.goto(link)
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    directives = dict(each.strip().split(" ", 1) for each in policy.split(";"))

    assert ONLY_FROM_HERE.items() <= directives.items()
    for origin in ("unsafe", "http:", "https:", "//", "*", "blob:"):
        assert origin not in policy


async def expect_no_account(doctor: Doctor) -> None:
    """See that the doctor needed no account, and that the page keeps nothing."""
    assert await doctor.phone.context.cookies() == []
    assert await doctor.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert await doctor.page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
