"""A yes is a warning, whatever else is missing, and nothing that is answered makes it milder."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.condition import AnswerAtLeast, GradeOnDays
from schemas.diary import DailyEntry
from schemas.outcome import Outcome
from schemas.urgent_rule import UrgentRule
from server.domain.trend_rules import evaluate_trends
from server.domain.urgent_rules import TIERS, evaluate, evaluate_pack, open_follow_ups
from server.rule_packs import load_packs
from tests.builders import FIRST_DOSE, TUESDAY, a_follow_up, a_rule, an_entry
from tests.domain.strategies import (
    conditions,
    conditions_on_answers,
    dates,
    diaries,
    entries,
    full_diaries,
    urgent_rules,
)

PACKS = load_packs()
RULES = PACKS.urgent_rules.rules
FLAGS = [rule.flag for rule in RULES] + [each.flag for rule in RULES for each in rule.follow_ups]
flagged_entries = st.builds(
    an_entry,
    st.just(TUESDAY),
    red_flags=st.dictionaries(st.sampled_from(FLAGS), st.booleans(), max_size=12),
    check_in=st.dictionaries(st.sampled_from(("phq_8", "phq_9")), st.integers(0, 3)),
)


def outcome(rule: UrgentRule, diary: list[DailyEntry], as_of: date = TUESDAY) -> Outcome:
    return evaluate(rule, diary, as_of, FIRST_DOSE)


def urgency(outcome: Outcome) -> int:
    """Count up with urgency; 0 where no warning is called for."""
    return 0 if outcome.tier is None else len(TIERS) - TIERS.index(outcome.tier)


def with_yes(entry: DailyEntry, flag: str) -> DailyEntry:
    return msgspec.structs.replace(entry, red_flags={**entry.red_flags, flag: True})


def test_an_empty_diary_clears_nobody() -> None:
    outcomes = evaluate_pack(RULES, [], TUESDAY, None, "US")

    assert {outcome.status for outcome in outcomes} == {"not_evaluable"}


def test_a_yes_anywhere_in_the_pack_is_met_whatever_else_is_missing() -> None:
    said_yes = [an_entry(TUESDAY, red_flags={"raised_icp": True})]

    outcomes = evaluate_pack([a_rule("self_harm"), a_rule()], said_yes, TUESDAY, None, None)

    assert [outcome.status for outcome in outcomes] == ["not_evaluable", "met"]


@pytest.mark.parametrize("flag", FLAGS)
def test_every_yes_of_the_released_pack_warns(flag: str) -> None:
    said_yes = [an_entry(TUESDAY, red_flags={flag: True})]

    outcomes = evaluate_pack(RULES, said_yes, TUESDAY, None, None)

    met = [outcome for outcome in outcomes if outcome.status == "met"]
    assert len(met) == 1
    assert flag.startswith(met[0].rule_id)


@given(urgent_rules(conditions), diaries, dates)
def test_a_rule_has_a_tier_exactly_when_it_is_met(
    rule: UrgentRule, diary: list[DailyEntry], as_of: date
) -> None:
    found = outcome(rule, diary, as_of)

    assert (found.tier is not None) == (found.status == "met")


@given(st.sampled_from(RULES), flagged_entries, st.sampled_from(FLAGS))
def test_one_more_yes_never_makes_a_warning_milder(
    rule: UrgentRule, entry: DailyEntry, flag: str
) -> None:
    before, after = outcome(rule, [entry]), outcome(rule, [with_yes(entry, flag)])

    assert urgency(after) >= urgency(before)


@given(urgent_rules(conditions_on_answers), diaries, dates, st.data())
def test_a_follow_up_answered_yes_warns_at_its_own_tier_at_least(
    rule: UrgentRule, diary: list[DailyEntry], as_of: date, data: st.DataObject
) -> None:
    raised = a_follow_up("raised", data.draw(st.sampled_from(TIERS)))
    rule = msgspec.structs.replace(rule, follow_ups=[*rule.follow_ups, raised])
    others = [entry for entry in diary if entry.local_date != as_of]
    entry = an_entry(as_of, red_flags={rule.flag: False, "raised": True})

    assert TIERS.index(outcome(rule, [*others, entry], as_of).tier or "soon") <= min(
        TIERS.index(raised.tier), TIERS.index(rule.tier)
    )


@given(urgent_rules(conditions_on_answers), diaries, entries, dates)
def test_one_more_answer_never_takes_a_warning_away(
    rule: UrgentRule, diary: list[DailyEntry], added: DailyEntry, as_of: date
) -> None:
    if any(entry.local_date == added.local_date for entry in diary):
        return

    before, after = outcome(rule, diary, as_of), outcome(rule, [*diary, added], as_of)

    assert urgency(after) >= urgency(before)


@given(urgent_rules(conditions), diaries, dates)
def test_what_is_optional_never_leaves_a_rule_undecided(
    rule: UrgentRule, diary: list[DailyEntry], as_of: date
) -> None:
    alone = msgspec.structs.replace(rule, follow_ups=[], also_when=None)

    found = outcome(rule, diary, as_of)

    assert found.status == "met" or found == outcome(alone, diary, as_of)


@given(urgent_rules(conditions), diaries, dates)
def test_everything_that_met_a_rule_is_shown(
    rule: UrgentRule, diary: list[DailyEntry], as_of: date
) -> None:
    found = outcome(rule, diary, as_of)
    today = next((entry for entry in diary if entry.local_date == as_of), an_entry(as_of))

    yes = {f"red_flags.{each.flag}" for each in [rule, *rule.follow_ups] if is_yes(today, each)}
    assert yes <= {evidence.field for evidence in found.evidence}


def is_yes(entry: DailyEntry, asked: Any) -> bool:
    return entry.red_flags.get(asked.flag, False)


@given(urgent_rules(conditions), diaries, dates, st.data())
def test_neither_order_nor_days_to_come_change_anything(
    rule: UrgentRule, diary: list[DailyEntry], as_of: date, data: st.DataObject
) -> None:
    past = [entry for entry in diary if entry.local_date <= as_of]

    assert outcome(rule, data.draw(st.permutations(past)), as_of) == outcome(rule, diary, as_of)


@given(full_diaries, flagged_entries)
def test_no_grade_and_no_mood_touches_a_red_flag(
    graded: list[DailyEntry], flagged: DailyEntry
) -> None:
    """A good mood never suppresses a warning, and a bad one never stands in for the question."""
    flags_alone = evaluate_pack(RULES, [flagged], TUESDAY, FIRST_DOSE, None)

    diary = [
        msgspec.structs.replace(
            entry,
            red_flags=flagged.red_flags if entry.local_date == TUESDAY else {},
            check_in=flagged.check_in if entry.local_date == TUESDAY else {},
        )
        for entry in graded
    ]

    assert evaluate_pack(RULES, diary, TUESDAY, FIRST_DOSE, None) == flags_alone


@given(full_diaries)
def test_no_red_flag_touches_a_trend(diary: list[DailyEntry]) -> None:
    without = [msgspec.structs.replace(entry, red_flags={}, check_in={}) for entry in diary]
    rules = PACKS.trend_rules.rules

    assert evaluate_trends(rules, without, TUESDAY, FIRST_DOSE) == evaluate_trends(
        rules, diary, TUESDAY, FIRST_DOSE
    )


@given(urgent_rules(conditions), diaries, dates)
def test_every_open_follow_up_would_raise_the_warning(
    rule: UrgentRule, diary: list[DailyEntry], as_of: date
) -> None:
    entry = next((each for each in diary if each.local_date == as_of), an_entry(as_of))
    entry = with_yes(entry, rule.flag)
    now = urgency(outcome(rule, [entry], as_of))

    for follow_up in open_follow_ups(rule, entry):
        raised = outcome(rule, [with_yes(entry, follow_up.flag)], as_of)
        assert follow_up.flag not in entry.red_flags
        assert urgency(raised) > now


def test_an_answer_about_dying_warns_before_anything_is_added_up() -> None:
    """Any answer but "not at all" to item 9, with the rest of the check-in left out."""
    rule = PACKS.rule_by_id["self_harm"]

    for given_answer in (1, 2, 3):
        found = outcome(rule, [an_entry(TUESDAY, check_in={"phq_9": given_answer})])
        assert (found.status, found.tier) == ("met", "emergency_now")


def test_a_malformed_rule_fails_the_whole_pack() -> None:
    """A pack that skips what it cannot read would be silent about one symptom."""
    broken = a_rule("broken", also_when=GradeOnDays(item="flare", days=1, within_days=1))

    with pytest.raises(ValueError, match="either at_least or at_most"):
        evaluate_pack([a_rule(), broken], [], TUESDAY, None, "US")


def test_an_operator_nobody_knows_fails_the_whole_pack() -> None:
    unknown: Any = "phaseOfMoon"

    with pytest.raises(AssertionError, match="phaseOfMoon"):
        evaluate_pack([a_rule(), a_rule(also_when=unknown)], [], TUESDAY, None, "US")


def test_a_rule_may_be_asked_about_a_check_in_alone() -> None:
    rule = a_rule(also_when=AnswerAtLeast(question="phq_9", at_least=1))

    assert outcome(rule, [an_entry(TUESDAY, check_in={"phq_9": 0})]).status == "not_evaluable"
