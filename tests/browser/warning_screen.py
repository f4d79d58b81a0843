"""The warning screen as tests read and answer it."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import Locator, expect

from schemas.urgent_rule import FollowUp, UrgentRule
from server.rule_packs import load_packs
from tests.browser.conftest import Phone
from tests.browser.screens import flag_row, stored, today
from tests.daytime import ZONE

PACK = load_packs().urgent_rules
RULES = PACK.rules
RULE = {rule.rule_id: rule for rule in RULES}
RAISING = [(rule, follow_up) for rule in RULES for follow_up in rule.follow_ups]
TIERS = {
    "emergency_now": "Emergency: get help now",
    "same_day": "Get medical advice today",
    "soon": "Tell your prescriber soon",
}


def id_of(given: UrgentRule | FollowUp) -> str:
    return given.rule_id if isinstance(given, UrgentRule) else given.flag


def warning(phone: Phone) -> Locator:
    return phone.page.get_by_role("alertdialog")


async def say_yes(phone: Phone, rule: UrgentRule) -> None:
    await flag_row(phone, rule).click()


async def choose(phone: Phone, words: str) -> None:
    await warning(phone).get_by_role("button", name=words).click()


def question(phone: Phone, follow_up: FollowUp) -> Locator:
    return warning(phone).get_by_role("group", name=follow_up.question["en"])


async def expect_title(phone: Phone, words: str) -> None:
    await expect(warning(phone).get_by_role("heading", name=words, level=1)).to_be_focused()


async def ledger(phone: Phone) -> list[dict[str, Any]]:
    """Give the events that this device has kept, oldest first."""
    rows = await stored(phone, "ledger")
    return [
        row["event"] for row in sorted(rows, key=lambda row: (row["occurred_at"], row["event_id"]))
    ]


async def expect_ledger(phone: Phone, expected: list[str]) -> list[dict[str, Any]]:
    """Wait until the device has kept these events, each as its kind, tier and answer."""
    wanted = [line.split() for line in expected]
    for _ in range(200):
        events = await ledger(phone)
        if [words_of(event) for event in events] == wanted:
            return events
        await phone.page.evaluate("new Promise(requestAnimationFrame)")
    assert [words_of(event) for event in events] == wanted
    return events


def words_of(event: dict[str, Any]) -> list[str]:
    kind = event["kind"].removeprefix("warning_")
    return [kind, event["tier"], *filter(None, [event.get("action"), event.get("outcome")])]


async def at_noon(phone: Phone) -> None:
    """Give the phone a clock that starts at noon and that tests can move on."""
    await phone.page.clock.install(time=datetime.combine(today(), time(12), tzinfo=ZoneInfo(ZONE)))


async def next_day(phone: Phone) -> None:
    await phone.page.clock.fast_forward(24 * 60 * 60 * 1000)


def label(rule_id: str) -> str:
    return RULE[rule_id].short_label["en"]


async def answers(phone: Phone, on: date) -> dict[str, bool]:
    """Give the red flags of one day as the diary on this device has them."""
    rows = await stored(phone, "records")
    days = [row["document"] for row in rows if row["key"] == str(on)]
    return days[0].get("red_flags", {}) if days else {}
