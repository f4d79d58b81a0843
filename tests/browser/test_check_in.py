"""The check-in asks gently, keeps every answer, and never puts a score before help."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Locator, expect

from server.rule_packs import load_packs
from tests.browser.conftest import Phone
from tests.browser.screens import begin, grade, ready_for_offline, visit
from tests.daytime import ZONE, today

PACK = load_packs().check_in
PHQ, GAD = PACK.questionnaires
WORDS = {
    question.question_id: question.text["en"]
    for questionnaire in PACK.questionnaires
    for question in questionnaire.questions
}
SHORT = [*PHQ.short.question_ids, *GAD.short.question_ids]
REST_OF_PHQ = PHQ.full.question_ids[len(PHQ.short.question_ids) :]


@pytest.fixture
async def phone(phones: Any) -> Phone:
    """Give a phone on which it is noon today, and yesterday was logged."""
    phone: Phone = await phones()
    await set_time(phone, 0, time(12))
    await begin(phone)
    await phone.open(f"#/today/{today() - timedelta(days=1)}")
    await grade(phone, "Dry lips", 1)
    await phone.open("#/today")
    return phone


async def set_time(phone: Phone, days: int, at: time) -> None:
    moment = datetime.combine(today() + timedelta(days=days), at, ZoneInfo(ZONE))
    await phone.page.clock.set_fixed_time(moment)
    await phone.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def card(phone: Phone, name: str = "A check-in, if you like") -> Locator:
    return phone.page.get_by_role("region", name=name)


async def start(phone: Phone) -> None:
    await phone.open("#/check-in")
    await phone.page.get_by_role("button", name="Start the questions").click()


async def answer(phone: Phone, question: str, value: int) -> None:
    asked = phone.page.get_by_role("radiogroup", name=WORDS[question])
    await asked.get_by_role("radio").nth(value).click()


async def go_on(phone: Phone) -> None:
    await (
        phone.page.get_by_role("button", name="Next")
        .or_(phone.page.get_by_role("button", name="Finish", exact=True))
        .click()
    )


async def answer_all(phone: Phone, questions: list[str], value: int) -> None:
    for question in questions:
        await answer(phone, question, value)
        await go_on(phone)


async def test_it_is_offered_from_the_second_day_on(phones: Any) -> None:
    phone = await phones()
    await set_time(phone, 0, time(12))
    await begin(phone)
    await grade(phone, "Dry lips", 1)
    await expect(phone.page.get_by_role("heading", name="Anything else")).to_be_visible()
    await expect(card(phone)).to_have_count(0)

    await set_time(phone, 1, time(12))

    await expect(card(phone)).to_be_visible()


async def test_later_puts_it_off_for_a_few_days(phone: Phone) -> None:
    await card(phone).get_by_role("button", name="Later").click()
    await expect(card(phone)).to_have_count(0)

    await set_time(phone, 2, time(12))
    await expect(card(phone)).to_have_count(0)
    await set_time(phone, 3, time(12))

    await expect(card(phone)).to_be_visible()


async def test_never_asks_again_where_that_was_chosen(phone: Phone) -> None:
    await card(phone).get_by_role("link", name="Settings").click()
    never = phone.page.get_by_role("radio", name="Never ask")
    await never.click()
    await expect(never).to_be_checked()

    await phone.page.reload()
    await phone.open("#/today")

    await expect(phone.page.get_by_role("heading", name="Anything else")).to_be_visible()
    await expect(card(phone)).to_have_count(0)


async def test_the_next_is_offered_two_weeks_later(phone: Phone) -> None:
    await start(phone)
    await answer_all(phone, SHORT, 0)
    await phone.open("#/today")
    await expect(phone.page.get_by_text("You checked in today.")).to_be_visible()

    await set_time(phone, 13, time(12))
    await expect(phone.page.get_by_text("You checked in today.")).to_have_count(0)
    await expect(card(phone)).to_have_count(0)
    await set_time(phone, 14, time(12))

    await expect(card(phone)).to_be_visible()


async def test_it_can_be_answered_with_the_keyboard_alone(phone: Phone) -> None:
    page = phone.page
    await phone.open("#/check-in")
    heading = page.get_by_role("heading", name="Check-in")
    begin_here = page.get_by_role("button", name="Start the questions")
    await expect(heading).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(begin_here).to_be_focused()
    await page.keyboard.press("Enter")
    for question in SHORT:
        await expect(page.get_by_role("heading", name=WORDS[question])).to_be_focused()
        await page.keyboard.press("Tab")
        await page.keyboard.press("Space")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", name="Your check-in")).to_be_focused()
    await expect(page.get_by_text("PHQ-2: 0 of 6")).to_be_visible()
    await expect(page.get_by_text("GAD-2: 0 of 6")).to_be_visible()


async def test_a_score_is_never_said_to_mean_no_risk(phone: Phone) -> None:
    await start(phone)
    await answer_all(phone, SHORT, 0)

    page = phone.page
    await expect(page.get_by_text(PACK.what_a_score_is_not["en"])).to_be_visible()
    words = (await page.locator("main").inner_text()).lower()
    assert not [said for said in ("no risk", "you are fine", "normal", "healthy") if said in words]
    await page.get_by_role("link", name="Open the Urgent list").click()
    await expect(page.get_by_role("heading", name="Urgent help")).to_be_visible()


async def test_the_longer_questions_are_offered_after_a_high_short_score(phone: Phone) -> None:
    await start(phone)
    await answer_all(phone, PHQ.short.question_ids, 1)
    await answer_all(phone, GAD.short.question_ids, 0)

    offer = phone.page.get_by_role("heading", name="Would you answer a few more?")
    await expect(offer).to_be_focused()
    await expect(phone.page.get_by_text("There are 7")).to_be_visible()
    await expect(phone.page.get_by_text("PHQ-2:")).to_have_count(0)
    await phone.page.get_by_role("button", name="Finish here").click()
    await expect(phone.page.get_by_text("PHQ-2: 2 of 6")).to_be_visible()

    await phone.page.get_by_role("button", name="Answer the other 7 questions").click()
    await answer_all(phone, REST_OF_PHQ[:-1], 2)
    await answer(phone, REST_OF_PHQ[-1], 0)
    await go_on(phone)

    await expect(phone.page.get_by_text("PHQ-9: 14 of 27")).to_be_visible()
    await expect(phone.page.get_by_text("call this range “moderate”")).to_be_visible()


async def test_a_skipped_question_leaves_no_score(phone: Phone) -> None:
    await start(phone)
    await phone.page.get_by_role("button", name="Skip this one").click()
    await answer_all(phone, SHORT[1:], 0)

    await expect(phone.page.get_by_text("PHQ-2: no score")).to_be_visible()
    await expect(phone.page.get_by_text("GAD-2: 0 of 6")).to_be_visible()


@pytest.mark.parametrize("value", [1, 2, 3])
async def test_the_last_question_opens_the_warning_before_any_score(
    phone: Phone, value: int
) -> None:
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    await start(phone)
    await answer_all(phone, SHORT, 1)
    await phone.page.get_by_role("button", name="Answer them").click()
    await answer_all(phone, REST_OF_PHQ[:-1], 1)

    await answer(phone, "phq_9", value)

    warning = phone.page.get_by_role("alertdialog")
    rule = next(r for r in load_packs().urgent_rules.rules if r.rule_id == "self_harm")
    await expect(warning.get_by_role("heading", name=rule.title["en"])).to_be_focused()
    await expect(warning.locator('a[href="tel:999"]').first).to_be_visible()
    await expect(phone.page.get_by_text("PHQ-9:")).to_have_count(0)
    await warning.get_by_role("button", name="I spoke to").click()
    await go_on(phone)
    await expect(phone.page.get_by_text("PHQ-9:")).to_be_visible()
    await expect(phone.page.get_by_role("button", name="See who to call")).to_be_visible()


async def test_the_answer_not_at_all_warns_of_nothing(phone: Phone) -> None:
    await start(phone)
    await answer_all(phone, SHORT, 1)
    await phone.page.get_by_role("button", name="Answer them").click()
    await answer_all(phone, REST_OF_PHQ[:-1], 1)

    await answer(phone, "phq_9", 0)

    await expect(phone.page.get_by_role("button", name="Finish")).to_be_visible()
    await expect(phone.page.get_by_role("alertdialog")).to_have_count(0)


async def test_it_can_be_left_and_gone_on_with(phone: Phone) -> None:
    await start(phone)
    await answer(phone, "phq_1", 1)
    await phone.page.get_by_role("button", name="Stop here").click()

    await phone.page.reload()
    await card(phone, "Your check-in is not finished").get_by_role("link", name="Go on").click()

    await expect(phone.page.get_by_role("heading", name=WORDS["phq_2"])).to_be_visible()
    await phone.page.get_by_role("button", name="Back").click()
    chosen = phone.page.get_by_role("radiogroup", name=WORDS["phq_1"]).get_by_role("radio").nth(1)
    await expect(chosen).to_have_attribute("aria-checked", "true")


async def test_after_midnight_it_stays_with_the_day_it_was_begun_on(phone: Phone) -> None:
    await set_time(phone, 0, time(23, 58))
    await phone.open(f"#/check-in/{today()}")
    await phone.page.get_by_role("button", name="Start the questions").click()
    await answer_all(phone, SHORT[:2], 0)

    await set_time(phone, 1, time(0, 2))
    await phone.page.reload()
    await answer_all(phone, SHORT[2:], 0)

    yesterday = today().strftime("%-d %B %Y")
    await expect(phone.page.get_by_text(f"Answers of {yesterday}")).to_be_visible()
    await expect(phone.page.get_by_text("PHQ-2: 0 of 6")).to_be_visible()


async def test_answers_can_be_changed_on_the_same_day(phone: Phone) -> None:
    await start(phone)
    await answer_all(phone, SHORT, 0)
    await phone.open("#/today")
    await phone.page.get_by_role("link", name="See or change it").click()
    await phone.page.get_by_role("button", name="Change my answers").click()

    await answer(phone, "phq_1", 1)
    for _ in SHORT:
        await go_on(phone)

    await expect(phone.page.get_by_text("PHQ-2: 1 of 6")).to_be_visible()


async def test_no_word_about_health_gets_into_the_address_or_the_title(phone: Phone) -> None:
    await start(phone)
    await answer_all(phone, SHORT, 0)

    assert await phone.page.title() == "Retinote"
    assert phone.page.url.endswith("#/check-in")


async def test_scores_are_drawn_over_time_and_missing_ones_are_gaps(phone: Phone) -> None:
    await phone.open("#/trends")
    await expect(phone.page.get_by_text("Every two weeks you can answer")).to_be_visible()
    await start(phone)
    await answer_all(phone, PHQ.short.question_ids, 1)
    await phone.page.get_by_role("button", name="Skip this one").click()
    await answer(phone, GAD.short.question_ids[1], 0)
    await go_on(phone)
    await phone.page.get_by_role("button", name="Finish here").click()

    await visit(phone, "Trends")

    dots = phone.page.get_by_role("group", name="PHQ-2, chart").get_by_role("img")
    await expect(dots).to_have_count(1)
    await expect(phone.page.get_by_role("group", name="GAD-2, chart")).to_have_count(0)
    await phone.page.get_by_text("Check-ins as a table").click()
    row = phone.page.get_by_role("row").filter(has_text=today().strftime("%-d %B %Y")).last
    await expect(row.get_by_role("cell")).to_have_text(["–", "2", "–", "–"])


async def test_the_history_of_a_day_says_what_was_answered(phone: Phone) -> None:
    await start(phone)
    await answer(phone, "phq_1", 2)
    await phone.open(f"#/history/{today()}")

    await phone.page.get_by_text("Past edits").click()

    line = f"{WORDS['phq_1']}: {PHQ.options['en'][2]}"
    await expect(phone.page.get_by_text(line)).to_be_visible()
