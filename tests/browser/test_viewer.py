"""Whoever is given a link opens it: who asks, a passcode, the report, and nothing besides."""

import json
import re
import secrets
import subprocess
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from httpx import AsyncClient
from playwright.async_api import expect

from schemas.share import LinkPayload
from server.domain.share_link import base64url, shlink
from tests.browser.accessibility import looked_at
from tests.browser.links import DESK, Doctor
from tests.daytime import today

PASSCODE = "amber lantern"
OWN_PATHS = ("/view", "/assets/view/", "/shl/", "/icons/")


class Owner:
    """The person who shares, asking the server as their phone does."""

    def __init__(self, api: AsyncClient, diary: str) -> None:
        self._api, self._diary = api, diary

    async def put(self, path: str, **body: Any) -> None:
        (await self._api.put(f"{self._diary}/{path}", json=body)).raise_for_status()

    async def share(self, kind: str, **more: Any) -> Any:
        body = {"kind": kind, **({} if kind == "visit" else {"passcode": PASSCODE}), **more}
        made = await self._api.post(f"{self._diary}/shares", json=body)
        return made.raise_for_status().json()

    async def revoke(self, share: Any) -> None:
        address = f"{self._diary}/shares/{share['share_id']}"
        (await self._api.delete(address)).raise_for_status()

    async def accesses(self, share: Any) -> list[Any]:
        answer = await self._api.get(f"{self._diary}/shares/{share['share_id']}/accesses")
        items: list[Any] = answer.raise_for_status().json()["items"]
        return items


@pytest.fixture
async def owner(api: AsyncClient) -> Owner:
    body = {"name": f"Owner {secrets.token_hex(8)}", "password": "correct horse battery"}
    made = await api.post("/accounts", json=body)
    owner = Owner(api, f"/diaries/{made.raise_for_status().json()['diary_id']}")
    first_dose = (today() - timedelta(days=30)).isoformat()
    await owner.put("treatment", first_dose_date=first_dose, report_name="Łucja 漢")
    for days_ago in range(30):
        on = (today() - timedelta(days=days_ago)).isoformat()
        grades = {"lip_dryness": days_ago % 4}
        await owner.put(f"entries/{on}", local_date=on, grades=grades, mood=1)
    return owner


@pytest.fixture
async def doctor(phones: Any) -> AsyncIterator[Doctor]:
    doctor = Doctor(await phones(viewport=DESK))
    yield doctor
    here = doctor.phone.origin
    paths = [url.removeprefix(here) for url in doctor.asked if not url.startswith("blob:")]
    assert [path for path in paths if not path.startswith((*OWN_PATHS, "about:"))] == []
    await doctor.page.goto(f"{here}/view")
    assert await doctor.page.evaluate("Object.keys({ ...localStorage, ...sessionStorage })") == []
    assert await doctor.page.evaluate("document.cookie") == ""
    assert await doctor.page.title() == "Retinote"


async def test_the_page_is_neither_stored_nor_listed_and_leaves_no_worker(doctor: Doctor) -> None:
    answer = await doctor.page.goto(f"{doctor.phone.origin}/view")
    await doctor.expect_heading("No link to open")

    assert answer is not None
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert "connect-src 'self'" in answer.headers["content-security-policy"]
    workers = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    assert await doctor.page.evaluate(workers) == 0


async def test_a_link_of_a_visit_opens_at_one_tap_and_says_who_looked(
    doctor: Doctor, owner: Owner
) -> None:
    share = await owner.share("visit")
    await doctor.follow(share["link"])
    await expect(doctor.page.get_by_label("Passcode")).to_have_count(0)
    await expect(doctor.page.get_by_text("sees every opening")).to_be_visible()
    await doctor.open()
    await doctor.expect_report()

    await expect(doctor.page.get_by_text("Name given: Łucja 漢")).to_be_visible()
    await expect(doctor.page.get_by_text("This link works until")).to_be_visible()
    assert [each["recipient"] for each in await owner.accesses(share)] == ["Somebody with the link"]
    assert doctor.page.url == share["link"]


async def test_what_is_withheld_is_named_and_is_nowhere_else(doctor: Doctor, owner: Owner) -> None:
    await doctor.follow((await owner.share("visit"))["link"])
    await doctor.open("Dr Lee")
    await doctor.expect_report()

    report = doctor.page.get_by_role("article")
    await expect(report.get_by_role("heading", name="Dry lips")).to_be_visible()
    words = await report.inner_text()
    assert words.lower().count("mood") == 1
    assert "Mood and sleep" in words


async def test_charts_name_their_steps_and_show_the_early_flare_and_laboratory_values(
    doctor: Doctor, owner: Owner
) -> None:
    await flare_and_labs(owner)
    await doctor.follow((await owner.share("visit"))["link"])
    await doctor.open("Dr Lee")
    await doctor.expect_report()

    flare = doctor.page.get_by_role("group", name="Acne flare, chart")
    await expect(flare.get_by_text("4 Much worse, painful lumps")).to_be_visible()
    await expect(flare.get_by_text("early flare window")).to_be_visible()
    await expect(doctor.page.get_by_text("Pale band: weeks 1 to 8.")).to_be_visible()
    await expect(doctor.page.get_by_role("group", name="ALT in U/L, chart")).to_be_visible()
    assert await looked_at(doctor.page) == []


async def flare_and_labs(owner: Owner) -> None:
    for days_ago in range(0, 30, 2):
        on = (today() - timedelta(days=days_ago)).isoformat()
        await owner.put(f"entries/{on}", local_date=on, grades={"flare": days_ago % 5})
    for number, value in enumerate((31, 54)):
        taken_on = (today() - timedelta(days=25 - 20 * number)).isoformat()
        lab = {"taken_on": taken_on, "analyte": "alt", "value": value, "unit": "U/L"}
        path = f"labs/01900000-0000-7000-8000-00000000000{number}"
        await owner.put(path, **lab, reference_low=7, reference_high=40)


async def test_a_wrong_passcode_leaves_attempts_and_the_right_one_opens(
    doctor: Doctor, owner: Owner
) -> None:
    share = await owner.share("send")
    await doctor.follow(share["link"])
    doctor.phone.excuse("status of 401")
    await doctor.open("Dr Lee")
    assert await owner.accesses(share) == []
    await doctor.open("Dr Lee", "quiet harbour")
    await expect(doctor.page.get_by_text("9 attempts are left")).to_be_visible()
    await doctor.open("Dr Lee", PASSCODE)
    await doctor.expect_report()

    recipients = {each["recipient"] for each in await owner.accesses(share)}
    assert recipients == {"Dr Lee"}


async def test_after_it_is_revoked_a_reload_says_no_longer_available(
    doctor: Doctor, owner: Owner
) -> None:
    share = await owner.share("follow")
    await doctor.follow(share["link"])
    await doctor.open("Dr Lee", PASSCODE)
    await doctor.expect_report()
    await owner.revoke(share)
    doctor.phone.excuse("status of 404")
    await doctor.page.reload()
    await doctor.open("Dr Lee", PASSCODE)
    await doctor.expect_heading("This link is no longer available")


async def test_links_that_cannot_be_opened_say_plainly_why(doctor: Doctor, owner: Owner) -> None:
    link = (await owner.share("visit"))["link"]
    view = f"{doctor.phone.origin}/view"
    payload = LinkPayload(
        url="https://other.example/shl/a", key=base64url(bytes(32)), flag="U", label="x"
    )
    foreign = f"{view}#{shlink(payload)}"
    for address, heading in (
        (view, "No link to open"),
        (link[:-9], "This link is not whole"),
        (foreign, "This link belongs to another service"),
    ):
        await doctor.follow(address)
        await doctor.expect_heading(heading)
    await doctor.follow(link)
    await doctor.phone.context.set_offline(True)
    await doctor.open()
    await doctor.expect_heading("No answer from the server")
    await doctor.phone.context.set_offline(False)
    await doctor.page.get_by_role("button", name="Try again").click()
    await doctor.expect_report()


async def test_copies_are_made_here_under_names_that_say_nothing(
    doctor: Doctor, owner: Owner
) -> None:
    await doctor.follow((await owner.share("visit"))["link"])
    await doctor.open()
    await doctor.expect_report()
    asked = len(doctor.asked)

    saved = {}
    for button in ("PDF", "FHIR (JSON)", "Days (CSV)"):
        async with doctor.page.expect_download() as download:
            await doctor.page.get_by_role("button", name=button).click()
        file = await download.value
        saved[file.suggested_filename] = (await file.path()).read_bytes()

    assert list(saved) == ["report.pdf", "report.fhir.json", "report-days.csv"]
    assert saved["report.pdf"].startswith(b"%PDF")
    assert json.loads(saved["report.fhir.json"])["resourceType"] == "Bundle"
    head, first, *rest = saved["report-days.csv"].decode("utf-8-sig").split("\r\n")
    assert (head.split(",")[:2], len(rest)) == (["date", "treatment_day"], 30)
    assert first.split(",")[1] == "2"
    assert [url for url in doctor.asked[asked:] if not url.startswith("blob:")] == []


async def test_a_chart_is_read_by_the_keyboard(doctor: Doctor, owner: Owner) -> None:
    await doctor.follow((await owner.share("visit"))["link"])
    await doctor.open()
    await doctor.expect_report()
    chart = doctor.page.get_by_role("group", name="Dry lips, chart").first
    await chart.locator('[tabindex="0"]').focus()
    await doctor.page.keyboard.press("ArrowLeft")

    read = doctor.page.locator("figure").first.locator("figcaption")
    await expect(read).to_contain_text("Day 30")


async def test_on_paper_there_are_no_buttons_and_the_first_page_holds_what_this_is_not(
    doctor: Doctor, owner: Owner, tmp_path: Path
) -> None:
    await doctor.follow((await owner.share("visit"))["link"])
    await doctor.open()
    await doctor.expect_report()
    await doctor.page.emulate_media(media="print", color_scheme="dark")

    await expect(doctor.page.get_by_role("button")).to_have_count(0)
    assert (
        await doctor.page.evaluate("getComputedStyle(document.body).backgroundColor")
        == "rgb(255, 255, 255)"
    )
    for paper in ("A4", "Letter"):
        await doctor.page.pdf(format=paper, path=tmp_path / "printed.pdf")
        first, *others = words_of_pages(tmp_path / "printed.pdf")
        assert "What this is not" in first
        assert "Effects in detail" not in first[: first.index("What this is not")]
        assert others


async def test_on_paper_nothing_stands_over_the_end_of_a_table_that_goes_on(
    doctor: Doctor, owner: Owner, tmp_path: Path
) -> None:
    """A grid keeps the height it had before the heads of a table were repeated."""
    for days_ago in range(40):
        on = (today() - timedelta(days=days_ago)).isoformat()
        answers = {"phq_1": 0, "phq_2": 1, "gad_1": 0, "gad_2": 1}
        await owner.put(f"entries/{on}", local_date=on, check_in=answers)
    sections = ["mood", "effects", "check_ins"]
    await doctor.follow((await owner.share("visit", sections=sections))["link"])
    await doctor.open()
    await doctor.expect_report()

    await doctor.page.pdf(format="A4", path=tmp_path / "printed.pdf")

    command = ["pdftotext", "-bbox", tmp_path / "printed.pdf", "-"]
    told = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    (page,) = [page for page in told.split("<page ") if ">diagnosis.<" in page and "GAD-2" in page]
    lowest = max(float(y) for y in re.findall(r'yMax="([\d.]+)">GAD-2:<', page))
    (hint,) = re.findall(r'yMin="([\d.]+)"[^>]*>diagnosis\.<', page)
    assert float(hint) >= lowest


def words_of_pages(path: Path) -> list[str]:
    told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return told.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
async def test_axe_finds_nothing_on_the_page_that_opens_links(
    phones: Any, owner: Owner, theme: str, width: int
) -> None:
    size = {"width": width, "height": 800}
    doctor = Doctor(await phones(color_scheme=theme, viewport=size, reduced_motion="reduce"))
    await doctor.follow(f"{doctor.phone.origin}/view")
    await doctor.expect_heading("No link to open")
    found = {"no link": await looked_at(doctor.page)}
    share = await owner.share("send", sections=["course", "effects", "mood", "labs", "red_flags"])
    await doctor.follow(share["link"])
    await doctor.open("Dr Lee", "")
    found["asking"] = await looked_at(doctor.page)
    await doctor.open("Dr Lee", PASSCODE)
    await doctor.expect_report()
    found["report"] = await looked_at(doctor.page)

    assert {screen: faults for screen, faults in found.items() if faults} == {}
