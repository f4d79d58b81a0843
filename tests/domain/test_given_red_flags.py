"""Red flags as the answers stand, with what was done; no answer of another section is told."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from schemas.condition import AnswerAtLeast, ChangeFromBaseline, Condition, Flag, GradeOnDays
from schemas.given import GivenRedFlag
from schemas.item import Catalogue
from schemas.report import Section
from schemas.treatment import Treatment
from schemas.urgent_rule import UrgentRule
from server.domain.given_red_flags import Handling, given_red_flags
from server.domain.report_choice import Bounds, Record, chosen, chosen_rules
from server.rule_packs import load_packs
from tests.builders import (
    FIRST_DOSE,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    a_follow_up,
    a_rule,
    an_entry,
    day,
)

HEAD = a_rule("raised_icp", follow_ups=[a_follow_up("raised_icp_sight")])
PACK = load_packs().urgent_rules
ALL_DAYS = Bounds(date.min, date.max, is_open=True)
DONE = Handling(
    action="spoke_to_prescriber", acknowledged_at="2026-03-03T20:00:00.000Z", outcome="better"
)


def flags(
    *entries: Any,
    rule: UrgentRule = HEAD,
    sections: set[Section] | None = None,
    handled: Any = None,
) -> list[GivenRedFlag]:
    asked: set[Section] = {"red_flags"} if sections is None else sections
    catalogue = with_rule(rule)
    rules = chosen_rules(catalogue.urgent_rules, asked)
    left = chosen(a_record(*entries), catalogue, asked, ALL_DAYS).entries
    return list(given_red_flags(left, rules, None, handled or {}))


def a_record(*entries: Any) -> Record:
    return Record(Treatment(), [], [], [], list(entries), [], [], [])


def with_rule(rule: UrgentRule) -> Catalogue:
    """Give the catalogue with *rule* in the place of the one of that name."""
    rules = [rule if rule.rule_id == each.rule_id else each for each in PACK.rules]
    return replace(load_packs().catalogue, urgent_rules=replace(PACK, rules=rules))


def also(condition: Condition) -> UrgentRule:
    return a_rule("raised_icp", also_when=condition)


def test_a_yes_is_given_with_the_tier_its_follow_ups_raised_and_what_was_done() -> None:
    entry = an_entry(TUESDAY, red_flags={"raised_icp": True, "raised_icp_sight": True})
    key = (TUESDAY, "raised_icp", "emergency_now")

    (flag,) = flags(entry, handled={key: DONE})

    assert flag == GivenRedFlag(
        local_date=TUESDAY,
        rule_id="raised_icp",
        tier="emergency_now",
        follow_ups={"raised_icp_sight": True},
        action="spoke_to_prescriber",
        acknowledged_at="2026-03-03T20:00:00.000Z",
        outcome="better",
    )


def test_what_was_done_about_another_tier_is_not_what_was_done_about_this_one() -> None:
    entry = an_entry(TUESDAY, red_flags={"raised_icp": True})

    (flag,) = flags(entry, handled={(TUESDAY, "raised_icp", "emergency_now"): DONE})

    assert (flag.tier, flag.follow_ups, flag.action) == ("same_day", {}, None)


def test_an_answer_that_was_taken_back_is_no_red_flag() -> None:
    entry = an_entry(TUESDAY, red_flags={"raised_icp": False})

    assert flags(entry, handled={(TUESDAY, "raised_icp", "same_day"): DONE}) == []


def test_a_flag_of_a_section_that_was_not_chosen_is_withheld() -> None:
    entry = an_entry(TUESDAY, red_flags={"self_harm": True})
    mind = a_rule("self_harm", area="mind")

    assert flags(entry, rule=mind) == []
    assert len(flags(entry, rule=mind, sections={"mood"})) == 1


def test_a_flag_that_only_a_check_in_raised_needs_the_check_ins_too() -> None:
    rule = also(AnswerAtLeast(question="phq_9", at_least=1))
    answered = an_entry(TUESDAY, check_in={"phq_9": 1})
    said = an_entry(WEDNESDAY, check_in={"phq_9": 1}, red_flags={"raised_icp": True})

    assert [each.local_date for each in flags(answered, said, rule=rule)] == [WEDNESDAY]
    both: set[Section] = {"red_flags", "check_ins"}
    assert len(flags(answered, said, rule=rule, sections=both)) == 2


def test_a_flag_that_only_grades_raised_needs_the_section_of_their_item() -> None:
    low = also(GradeOnDays(item="mood", days=2, within_days=3, at_most=0))
    entries = [an_entry(MONDAY, mood=0), an_entry(WEDNESDAY, mood=0)]

    assert flags(*entries, rule=low) == []
    assert len(flags(*entries, rule=low, sections={"red_flags", "mood"})) == 1


def test_a_rule_that_reaches_back_to_the_baseline_is_given_all_of_the_diary() -> None:
    worse = also(
        ChangeFromBaseline(
            item="flare",
            by=2,
            days=1,
            within_days=1,
            baseline_from_day=1,
            baseline_to_day=2,
            baseline_min_days=1,
        )
    )
    entries = [an_entry(FIRST_DOSE, grade=0), an_entry(day(60), grade=3)]

    given = given_red_flags(entries, [worse], FIRST_DOSE, {})

    assert [each.local_date for each in given] == [day(60)]


def test_a_flag_that_only_another_rules_flag_raised_is_never_told_by_this_one() -> None:
    entry = an_entry(TUESDAY, red_flags={"pregnancy": True})

    assert flags(entry, rule=also(Flag(flag="pregnancy")), sections={"red_flags", "mood"}) == []
