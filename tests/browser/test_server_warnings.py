"""Phone and server warn alike, and a warning of one is a warning of the other."""

from typing import Any

import pytest
from httpx import AsyncClient
from playwright.async_api import expect

from schemas.urgent_rule import UrgentRule
from tests.browser.conftest import Phone
from tests.browser.screens import PASSWORD, begin, enter_account, sign_up, stored, today, visit
from tests.browser.warning_screen import (
    RULE,
    answers,
    choose,
    expect_ledger,
    expect_title,
    ledger,
    question,
    say_yes,
    warning,
)


async def test_a_server_that_never_answers_holds_no_warning_back(phone: Phone) -> None:
    rule = RULE["pancreatitis"]
    await begin(phone)
    await sign_up(phone, "silent server")
    await visit(phone, "Today")
    await say_yes(phone, rule)
    await expect_title(phone, rule.title["en"])
    await synced(phone)
    await phone.context.route("**/api/**", lambda _: None)

    await phone.page.reload()

    await expect_title(phone, rule.title["en"])
    await choose(phone, "I tapped yes by mistake")
    await expect(warning(phone)).to_have_count(0)
    await say_yes(phone, RULE["chest_breath"])
    await expect_title(phone, RULE["chest_breath"].title["en"])


async def test_the_phone_and_the_server_warn_of_the_same_rules(
    phone: Phone, api: AsyncClient
) -> None:
    raised = RULE["gi_bleed_ibd"]
    await begin(phone)
    for rule_id in ("self_harm", "hearing", "sexual"):
        await say_yes(phone, RULE[rule_id])
        await choose(phone, "Not yet")
        await expect(warning(phone)).to_have_count(0)
    await say_yes(phone, raised)
    await question(phone, raised.follow_ups[0]).get_by_role("button", name="Yes").click()
    await expect_title(phone, raised.follow_ups[0].title["en"])
    await choose(phone, "I called the emergency number")
    await sign_up(phone, "same rules")
    await expect(phone.page.get_by_text("Everything is synced")).to_be_visible()

    account = await api.post("/sessions", json={"name": "same rules", "password": PASSWORD})
    path = f"/diaries/{account.json()['diary_id']}"
    found = (await api.get(f"{path}/warnings")).json()["items"]
    rows = (await api.get(f"{path}/ledger")).json()["items"]

    def about(events: list[dict[str, Any]], kind: str) -> set[tuple[str, str]]:
        return {(each["rule_id"], each["tier"]) for each in events if each["kind"] == kind}

    on_server = [row["event"] for row in rows]
    on_phone = await ledger(phone)
    issued = about(on_server, "warning_issued")
    assert issued == {
        ("self_harm", "emergency_now"),
        ("hearing", "same_day"),
        ("sexual", "soon"),
        ("gi_bleed_ibd", "emergency_now"),
    }
    shown = about(on_phone, "warning_shown")
    assert shown == issued | {("gi_bleed_ibd", "same_day")}
    assert about(on_server, "warning_shown") == shown
    assert {(each["rule_id"], each["tier"]) for each in found} == shown
    actions = {(each["rule_id"], each["tier"]): each["action"] for each in found}
    assert actions[("hearing", "same_day")] == "not_yet"
    assert actions[("gi_bleed_ibd", "emergency_now")] == "called_emergency"


async def test_an_answer_on_one_device_quiets_the_other(phones: Any) -> None:
    first, second = await phones(), await phones()
    rule = RULE["night_vision"]
    await begin(first)
    await sign_up(first, "two warnings")
    await visit(first, "Today")
    await say_yes(first, rule)
    await expect_title(first, rule.title["en"])
    await synced(first)

    await sign_in_to_warning(second, "two warnings", rule)
    await choose(second, "I spoke to my prescriber")
    await synced(second)
    await first.page.reload()

    await expect(warning(first)).to_have_count(0)
    assert [event["kind"] for event in await ledger(second)].count("warning_acknowledged") == 1


async def sign_in_to_warning(phone: Phone, name: str, rule: UrgentRule) -> None:
    await enter_account(phone, name)
    await expect_title(phone, rule.title["en"])


async def synced(phone: Phone) -> None:
    """Wait until the server has everything that this device has kept."""
    for _ in range(600):
        events = await stored(phone, "ledger")
        unsent = [event for event in events if event["standing"] == "unsent"]
        if not unsent and not await stored(phone, "outbox"):
            return
        await phone.page.evaluate("new Promise(requestAnimationFrame)")
    pytest.fail("something was never sent")


async def test_a_rule_that_only_the_server_knows_is_shown_in_the_servers_words(
    phones: Any, api: AsyncClient
) -> None:
    rule = RULE["swallow_chest"]
    account = await api.post("/accounts", json={"name": "newer rules", "password": PASSWORD})
    entry = f"/diaries/{account.json()['diary_id']}/entries/{today()}"
    await api.put(entry, json={"local_date": str(today()), "red_flags": {rule.flag: True}})
    phone = await phones(service_workers="block")
    await phone.context.route("**/catalogue.json", without(rule))
    await phone.context.route(
        "**/api/v1/catalogue", lambda route: route.abort("internetdisconnected")
    )

    await sign_in_to_warning(phone, "newer rules", rule)

    for step in rule.what_to_do["en"]:
        await expect(warning(phone).get_by_text(step)).to_be_visible()
    issued, shown = await expect_ledger(phone, ["issued same_day", "shown same_day"])
    assert shown["evaluated_on"] == "server"
    assert shown["what_to_do"] == issued["what_to_do"]
    await choose(phone, "I tapped yes by mistake")
    await expect(warning(phone)).to_have_count(0)
    assert await answers(phone, today()) == {rule.flag: False}


def without(rule: UrgentRule) -> Any:
    """Give the phone a catalogue from before the rule was written."""

    async def answer(route: Any) -> None:
        response = await route.fetch()
        catalogue = await response.json()
        rules = catalogue["urgent_rules"]["rules"]
        rules[:] = [each for each in rules if each["rule_id"] != rule.rule_id]
        await route.fulfill(response=response, json=catalogue)

    return answer


async def test_a_catalogue_that_cannot_be_used_changes_nothing_and_says_so(phones: Any) -> None:
    phone = await phones(service_workers="block")
    await phone.context.route(
        "**/api/v1/catalogue", lambda route: route.fulfill(json={"urgent_rules": "nonsense"})
    )
    await begin(phone)

    await expect(phone.page.get_by_text("may be out of date")).to_be_visible()
    await say_yes(phone, RULE["self_harm"])
    await expect_title(phone, RULE["self_harm"].title["en"])
