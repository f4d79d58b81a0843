"""A warning cannot be missed: offline, before sign-up, on every screen."""

import pytest
from playwright.async_api import expect

from server.rule_packs import load_packs
from tests.browser.conftest import Phone
from tests.browser.screens import begin, group, ready_for_offline, visit

RULES = load_packs().urgent_rules.rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_id)
async def test_a_yes_opens_the_warning_offline_and_before_sign_up(phone: Phone, rule) -> None:
    await begin(phone)
    await ready_for_offline(phone)
    await phone.context.set_offline(True)

    await group(phone, rule.short_label["en"]).get_by_role("radio", name="Yes").click()

    warning = phone.page.get_by_role("alertdialog")
    await expect(warning.get_by_role("heading", name=rule.title["en"])).to_be_focused()
    for step in rule.what_to_do["en"]:
        await expect(warning.get_by_text(step)).to_be_visible()
    await expect(warning.locator('a[href="tel:999"]').first).to_be_visible()
    await expect(warning.get_by_text("A clinician has not reviewed this text yet.")).to_be_visible()
    for source in rule.sources:
        await expect(warning.get_by_text(source.title).first).to_be_visible()


async def test_a_warning_is_still_there_after_a_reload(phone: Phone) -> None:
    await begin(phone)
    flag = group(phone, RULES[0].short_label["en"])
    await flag.get_by_role("radio", name="Yes").click()
    warning = phone.page.get_by_role("alertdialog")
    await expect(warning).to_be_visible()

    await phone.page.reload()

    await expect(warning.get_by_role("heading", name=RULES[0].title["en"])).to_be_visible()


async def test_the_phone_and_the_server_warn_of_the_same_rules(phone: Phone) -> None:
    await begin(phone)
    await group(phone, RULES[7].short_label["en"]).get_by_role("radio", name="Yes").click()
    entry = await phone.page.evaluate(
        """() => new Promise((resolve, reject) => {
          const opening = indexedDB.open("retinote");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asked = opening.result.transaction("warnings").objectStore("warnings").getAll();
            asked.onsuccess = () => resolve(asked.result);
          };
        })"""
    )
    shown = {warning["rule_id"] for warning in entry}

    local_date = entry[0]["local_date"]
    answer = await phone.page.request.post(
        f"{phone.origin}/api/v1/evaluate",
        data={
            "entries": [{"local_date": local_date, "red_flags": {RULES[7].rule_id: True}}],
            "as_of": local_date,
            "region": "GB",
        },
    )

    assert {warning["rule_id"] for warning in (await answer.json())["warnings"]} == shown


@pytest.mark.parametrize("screen", ["Today", "Trends", "History", "Settings"])
async def test_the_urgent_list_is_one_tap_away(phone: Phone, screen: str) -> None:
    await begin(phone)
    await visit(phone, screen)

    await visit(phone, "Urgent")

    for rule in RULES:
        await expect(phone.page.get_by_text(rule.short_label["en"]).first).to_be_visible()
    await expect(phone.page.locator('a[href="tel:999"]').first).to_be_visible()


async def test_the_urgent_list_opens_before_the_first_run_is_done(phone: Phone) -> None:
    await phone.open()

    await phone.page.get_by_role("link", name="Urgent").click()

    await expect(phone.page.get_by_role("heading", name="Urgent help")).to_be_visible()
