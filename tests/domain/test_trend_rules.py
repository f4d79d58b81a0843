"""A notice says something once in a while, and only where a trend is known."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schemas.outcome import TrendOutcome
from schemas.trend_rule import TrendRule
from server.domain.trend_rules import NoticeShowing, due_notices, evaluate_trends
from server.rule_packs import load_packs
from tests.builders import FIRST_DOSE, TUESDAY, a_trend_rule, an_entry

RULES = [
    a_trend_rule(rule_id="mention", repeat_after_days=7),
    a_trend_rule(rule_id="soon", advice="contact_soon", repeat_after_days=3),
]
ITEMS = ("flare", "headache")

outcomes = st.lists(
    st.builds(
        TrendOutcome,
        rule_id=st.sampled_from(("mention", "soon")),
        item_id=st.sampled_from(ITEMS),
        status=st.sampled_from(("met", "not_met", "not_evaluable")),
        evidence=st.just([]),
    ),
    max_size=4,
    unique_by=lambda outcome: (outcome.rule_id, outcome.item_id),
)
showings = st.lists(
    st.builds(
        NoticeShowing,
        rule_id=st.sampled_from(("mention", "soon", "gone")),
        item_id=st.sampled_from(ITEMS),
        local_date=st.integers(-10, 3).map(lambda days: TUESDAY + timedelta(days=days)),
    ),
    max_size=6,
)


def shown(on: date, rule: TrendRule = RULES[0], item_id: str = "flare") -> NoticeShowing:
    return NoticeShowing(rule_id=rule.rule_id, item_id=item_id, local_date=on)


def test_an_empty_diary_has_no_trend() -> None:
    found = evaluate_trends(load_packs().trend_rules.rules, [], TUESDAY, FIRST_DOSE)

    assert "met" not in {outcome.status for outcome in found}


@given(outcomes, showings)
def test_only_what_is_met_is_due(found: list[TrendOutcome], shown: list[NoticeShowing]) -> None:
    due = due_notices(RULES, found, shown, TUESDAY)

    assert all(outcome.status == "met" and outcome in found for outcome in due)


@given(outcomes)
def test_without_a_showing_all_that_is_met_is_due(found: list[TrendOutcome]) -> None:
    met = [outcome for outcome in found if outcome.status == "met"]

    due = due_notices(RULES, found, [], TUESDAY)

    assert due == sorted(met, key=lambda outcome: outcome.rule_id != "soon")


@given(outcomes, showings, st.data())
def test_the_order_of_showings_changes_nothing(
    found: list[TrendOutcome], shown: list[NoticeShowing], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(shown))

    assert due_notices(RULES, found, shuffled, TUESDAY) == due_notices(RULES, found, shown, TUESDAY)


@given(outcomes, showings)
def test_what_was_shown_today_stays_due_today(
    found: list[TrendOutcome], before: list[NoticeShowing]
) -> None:
    """Opening the app again does not make a notice go away while it is being read."""
    due = due_notices(RULES, found, before, TUESDAY)
    now = [
        NoticeShowing(rule_id=each.rule_id, item_id=each.item_id, local_date=TUESDAY)
        for each in due
    ]

    assert due_notices(RULES, found, [*before, *now], TUESDAY) == due


def test_a_notice_that_keeps_being_met_is_shown_every_so_often() -> None:
    rule = a_trend_rule(repeat_after_days=7)
    showings: list[NoticeShowing] = []
    for elapsed in range(22):
        on = TUESDAY + timedelta(days=elapsed)
        found = evaluate_trends([rule], [an_entry(on, grade=4)], on, None)
        showings += [shown(on, rule) for _ in due_notices([rule], found, showings, on)]

    assert [(showing.local_date - TUESDAY).days for showing in showings] == [0, 7, 14, 21]
