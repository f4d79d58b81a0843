"""What became of a warning is asked, kept, and brings it back or lets it rest."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Playwright, expect
from playwright.async_api import Error as PlaywrightError

from schemas.urgent_rule import FollowUp, UrgentRule
from tests.browser.conftest import A_PHONE, CHROMIUM_OPTIONS, Phone, light_chromium_path
from tests.browser.screens import begin, flag_row, ready_for_offline, today
from tests.browser.warning_screen import (
    RAISING,
    RULE,
    answers,
    at_noon,
    choose,
    expect_ledger,
    expect_title,
    id_of,
    label,
    next_day,
    question,
    say_yes,
    warning,
)


async def test_killed_between_showing_and_answering_the_warning_is_there_again(
    playwright: Playwright, served: Any, tmp_path: Path
) -> None:
    rule = RULE["pancreatitis"]
    phone = await person(playwright, served.origin, tmp_path)
    await begin(phone)
    await ready_for_offline(phone)

    await say_yes(phone, rule)
    await kill(phone.context)

    again = await person(playwright, served.origin, tmp_path)
    await again.context.set_offline(True)
    await again.open()
    await expect_title(again, rule.title["en"])
    await expect_ledger(again, ["shown emergency_now"])
    await again.context.close()


async def person(playwright: Playwright, origin: str, profile: Path) -> Phone:
    """Start a browser of its own on a profile that outlives it."""
    context = await playwright.chromium.launch_persistent_context(
        profile, executable_path=light_chromium_path(), args=CHROMIUM_OPTIONS, **A_PHONE
    )
    return Phone(context, context.pages[0], origin)


async def kill(context: BrowserContext) -> None:
    """End the browser as a phone does when it needs the memory: at once, and unasked."""
    session = await context.new_cdp_session(context.pages[0])
    with pytest.raises(PlaywrightError):
        await session.send("Browser.crash")


async def test_not_yet_brings_a_same_day_warning_back_each_day_and_asks_how_it_went(
    phone: Phone,
) -> None:
    rule = RULE["hearing"]
    await at_noon(phone)
    await begin(phone)
    await say_yes(phone, rule)
    await choose(phone, "Not yet")
    await phone.page.reload()
    await expect(flag_row(phone, rule)).to_be_visible()
    await expect(warning(phone)).to_have_count(0)

    await next_day(phone)
    await expect_title(phone, rule.title["en"])
    await choose(phone, "I spoke to my prescriber")
    how_now = phone.page.get_by_role("region", name="How is it now?")
    await expect(how_now).to_have_count(0)

    await next_day(phone)
    await expect(how_now).to_contain_text(label("hearing"))
    await how_now.get_by_role("button", name="Worse").click()
    await expect_title(phone, rule.title["en"])
    await choose(phone, "I went to get care")
    await next_day(phone)
    await how_now.get_by_role("button", name="Better").click()
    await expect(how_now).to_have_count(0)
    await expect_ledger(
        phone,
        [
            "shown same_day",
            "acknowledged same_day not_yet",
            "shown same_day",
            "acknowledged same_day spoke_to_prescriber",
            "followed_up same_day worse",
            "shown same_day",
            "acknowledged same_day went_for_care",
            "followed_up same_day better",
        ],
    )


async def test_an_emergency_shows_at_every_yes_and_each_time_the_app_is_opened(
    phone: Phone,
) -> None:
    rule = RULE["stroke_seizure"]
    await begin(phone)
    await say_yes(phone, rule)
    await choose(phone, "Not yet")
    await expect(warning(phone)).to_have_count(0)

    await say_yes(phone, rule)
    await expect_title(phone, rule.title["en"])
    await choose(phone, "Not yet")
    await expect(warning(phone)).to_have_count(0)
    await phone.page.reload()

    await expect_title(phone, rule.title["en"])


async def test_what_can_wait_is_shown_once_a_day(phone: Phone) -> None:
    rule = RULE["headache_mild"]
    await at_noon(phone)
    await begin(phone)
    await say_yes(phone, rule)
    await expect_title(phone, rule.title["en"])
    await choose(phone, "Not yet")

    await change_to_no(phone, rule)
    await say_yes(phone, rule)
    await expect(flag_row(phone, rule)).to_contain_text("Yes")
    await expect(warning(phone)).to_have_count(0)
    await phone.page.get_by_role("button", name=f"What to do: {label('headache_mild')}").click()
    await expect_title(phone, rule.title["en"])
    await choose(phone, "Not yet")

    await next_day(phone)
    await expect(phone.page.get_by_role("button", name="None of these today")).to_have_count(2)
    await expect(warning(phone)).to_have_count(0)
    await say_yes(phone, rule)
    await expect_title(phone, rule.title["en"])


async def change_to_no(phone: Phone, rule: UrgentRule) -> None:
    name = f"Change to No: {rule.short_label['en']}"
    await phone.page.get_by_role("button", name=name).click()
    await expect(flag_row(phone, rule)).to_contain_text("No")


async def test_a_mistake_changes_the_answer_and_both_stay_on_record(phone: Phone) -> None:
    rule = RULE["vasculitis"]
    [follow_up] = rule.follow_ups
    await begin(phone)
    await say_yes(phone, rule)
    await question(phone, follow_up).get_by_role("button", name="Yes").click()
    await expect_title(phone, follow_up.title["en"])

    await choose(phone, "I tapped yes by mistake")

    await expect(warning(phone)).to_have_count(0)
    await expect(flag_row(phone, rule)).to_have_text(f"{label('vasculitis')} No")
    assert await answers(phone, today()) == {rule.flag: False, follow_up.flag: False}
    await expect_ledger(
        phone,
        ["shown same_day", "shown emergency_now", "acknowledged emergency_now mistake"],
    )
    await phone.page.reload()
    await expect(flag_row(phone, rule)).to_contain_text("No")
    await expect(warning(phone)).to_have_count(0)


async def test_a_mistaken_follow_up_goes_back_to_the_warning_before(phone: Phone) -> None:
    rule = RULE["vasculitis"]
    [follow_up] = rule.follow_ups
    await begin(phone)
    await say_yes(phone, rule)
    await question(phone, follow_up).get_by_role("button", name="Yes").click()
    await expect_title(phone, follow_up.title["en"])

    await choose(phone, "Only my last answer was a mistake")

    await expect_title(phone, rule.title["en"])
    assert await answers(phone, today()) == {rule.flag: True, follow_up.flag: False}
    no = question(phone, follow_up).get_by_role("button", name="No")
    await expect(no).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize(("rule", "follow_up"), RAISING, ids=id_of)
async def test_a_follow_up_answered_no_is_kept_and_raises_nothing(
    phone: Phone, rule: UrgentRule, follow_up: FollowUp
) -> None:
    await begin(phone)
    await say_yes(phone, rule)
    no = question(phone, follow_up).get_by_role("button", name="No")

    await no.click()

    await expect(no).to_have_attribute("aria-pressed", "true")
    await expect(warning(phone).get_by_role("heading", name=rule.title["en"])).to_be_visible()
    await expect_ledger(phone, [f"shown {rule.tier}"])
    assert await answers(phone, today()) == {rule.flag: True, follow_up.flag: False}
