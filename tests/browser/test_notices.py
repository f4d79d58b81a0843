"""Notices of trends stay calm and apart from warnings; the record keeps both in their own words."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Locator, expect

from schemas.urgent_rule import UrgentRule
from server.rule_packs import load_packs
from tests.browser.conftest import Phone
from tests.browser.screens import begin, grade, stored, visit
from tests.daytime import ZONE, today

TITLE = "Worth telling your prescriber"
ADVICE = "Mention it at your next visit"
PACK = load_packs().trend_rules


@pytest.fixture
async def phone(phones: Any) -> Phone:
    """Give a phone on which it is noon, and dry lips were severe yesterday and today."""
    phone: Phone = await phones()
    await set_day(phone, 0)
    await begin(phone)
    for days_ago in (1, 0):
        await phone.open(f"#/today/{today() - timedelta(days=days_ago)}")
        await grade(phone, "Dry lips", 3)
    await phone.open("#/today")
    return phone


async def set_day(phone: Phone, days: int) -> None:
    moment = datetime.combine(today() + timedelta(days=days), time(12), ZoneInfo(ZONE))
    await phone.page.clock.set_fixed_time(moment)
    await phone.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def notices(phone: Phone) -> Locator:
    return phone.page.get_by_role("region", name=TITLE)


async def notices_noted(phone: Phone) -> list[dict[str, Any]]:
    events = [row["event"] for row in await stored(phone, "ledger")]
    return [event for event in events if event["kind"] == "notice_shown"]


def urgent_rule(rule_id: str) -> UrgentRule:
    return next(rule for rule in load_packs().urgent_rules.rules if rule.rule_id == rule_id)


async def raise_flag(phone: Phone, rule_id: str) -> Locator:
    rule = urgent_rule(rule_id)
    await visit(phone, "Urgent")
    await (
        phone.page.get_by_role("main")
        .get_by_role("button", name=rule.short_label["en"])
        .first.click()
    )
    warning = phone.page.get_by_role("alertdialog")
    await expect(warning).to_be_visible()
    return warning


async def see_notice(phone: Phone) -> Locator:
    heading = notices(phone).get_by_role("heading", name="Dry lips")
    await heading.scroll_into_view_if_needed()
    await expect(heading).to_be_in_viewport()
    # What came into view is told with the next frame.
    await phone.page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    return heading


async def test_two_severe_days_call_for_a_notice_in_the_words_of_the_pack(phone: Phone) -> None:
    rule = next(
        rule
        for rule in PACK.rules
        if "lip_dryness" in rule.items and rule.condition.__class__.__name__ == "GradeOnLastEntries"
    )
    await see_notice(phone)

    card = notices(phone)
    await expect(card.get_by_role("heading", name="Dry lips")).to_have_text(
        rule.title["en"].replace("{item}", "Dry lips")
    )
    for step in rule.what_to_do["en"]:
        await expect(card.get_by_text(step)).to_be_visible()
    await expect(card.get_by_text(ADVICE, exact=True)).to_be_visible()
    await expect(card.get_by_text("A clinician has not reviewed this text yet.")).to_be_visible()
    await expect(card.get_by_text(PACK.not_an_alarm["en"])).to_be_visible()
    await card.get_by_text("Sources").click()
    await expect(card.get_by_text(rule.sources[0].title)).to_be_visible()


async def test_one_severe_day_calls_for_none(phones: Any) -> None:
    phone = await phones()
    await set_day(phone, 0)
    await begin(phone)
    await grade(phone, "Dry lips", 4)

    await expect(phone.page.get_by_role("heading", name="Anything else")).to_be_visible()
    await expect(notices(phone)).to_have_count(0)


async def test_a_notice_counts_as_shown_once_it_was_on_screen(phone: Phone) -> None:
    await phone.page.evaluate("scrollTo(0, 0)")
    await expect(notices(phone)).to_have_count(1)
    assert await notices_noted(phone) == []

    for _ in range(2):
        await see_notice(phone)
        await phone.open("#/history/shown")
        await expect(phone.page.get_by_role("article")).to_have_count(1)
        await phone.open("#/today")

    [event] = await notices_noted(phone)
    assert event["item_id"] == "lip_dryness"
    assert event["pack_version"] == PACK.pack_version
    assert event["title"].startswith("Dry lips")


async def test_got_it_puts_it_away_and_the_record_keeps_it(phone: Phone) -> None:
    title = await (await see_notice(phone)).inner_text()
    await notices(phone).get_by_role("button", name="Got it").click()
    await expect(notices(phone)).to_have_count(0)
    await phone.page.reload()
    await expect(phone.page.get_by_role("heading", name="Anything else")).to_be_visible()
    await expect(notices(phone)).to_have_count(0)

    await visit(phone, "History")
    await phone.page.get_by_role("link", name="What you were shown").click()

    entry = phone.page.get_by_role("article").filter(has_text=title)
    await expect(entry).to_contain_text(f"Notice · {ADVICE}")
    await expect(entry).to_contain_text("Shown")


async def test_it_is_not_repeated_the_next_day(phone: Phone) -> None:
    await see_notice(phone)
    await notices(phone).get_by_role("button", name="Got it").click()

    await set_day(phone, 1)
    await grade(phone, "Dry lips", 3)

    await expect(phone.page.get_by_role("heading", name="Anything else")).to_be_visible()
    await expect(notices(phone)).to_have_count(0)


async def test_a_notice_never_stands_on_the_urgent_list(phone: Phone) -> None:
    await see_notice(phone)

    await visit(phone, "Urgent")

    await expect(phone.page.get_by_role("heading", name="Urgent help")).to_be_visible()
    await expect(phone.page.get_by_text(TITLE)).to_have_count(0)


async def test_while_a_warning_waits_there_is_no_notice(phone: Phone) -> None:
    await see_notice(phone)
    warning = await raise_flag(phone, "pancreatitis")

    await phone.open("#/today")

    await expect(warning).to_be_visible()
    await expect(phone.page.get_by_text(TITLE)).to_have_count(0)


async def test_a_notice_never_hides_a_red_flag(phone: Phone) -> None:
    await see_notice(phone)
    warning = await raise_flag(phone, "pancreatitis")
    await warning.get_by_role("button", name="I went to get care").click()
    await phone.open("#/today")

    flags = phone.page.locator("#flags")
    await expect(flags).to_be_visible()
    await expect(phone.page.locator(".notices")).to_be_visible()
    above = await phone.page.evaluate(
        """() => document.getElementById("flags").getBoundingClientRect().bottom
          <= document.querySelector(".notices").getBoundingClientRect().top"""
    )
    assert above


async def test_the_record_keeps_what_was_shown_and_what_was_done(phone: Phone) -> None:
    rule = urgent_rule("pancreatitis")
    warning = await raise_flag(phone, "pancreatitis")
    title = await warning.get_by_role("heading", level=1).inner_text()
    await warning.get_by_role("button", name="I went to get care").click()

    await phone.open("#/history/shown")

    entry = phone.page.get_by_role("article").filter(has_text=title)
    await expect(entry).to_contain_text("You said: “I went to get care”")
    await expect(entry).to_contain_text("decided on a device of yours")
    await entry.get_by_text("The words you were shown").click()
    await expect(entry.get_by_text(rule.may_signal["en"])).to_be_visible()
    await expect(entry).to_contain_text(load_packs().urgent_rules.pack_version)


async def test_an_empty_record_says_what_will_stand_there(phones: Any) -> None:
    phone = await phones()
    await begin(phone)

    await phone.open("#/history/shown")

    await expect(phone.page.get_by_role("heading", name="Nothing so far")).to_be_visible()


async def test_settings_list_every_rule_with_its_sources(phone: Phone) -> None:
    await phone.open("#/settings/rules")

    for rule in load_packs().urgent_rules.rules:
        await expect(phone.page.get_by_text(rule.question["en"], exact=True).first).to_be_visible()
    for questionnaire in load_packs().check_in.questionnaires:
        await expect(phone.page.get_by_text(questionnaire.terms["en"]).first).to_be_visible()
