"""A check-in that was not finished has no score, and no score is ever mistaken for a good one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.check_in import band, next_on, questions_to_ask, scores
from server.rule_packs import load_packs
from tests.builders import MONDAY

PACK = load_packs().check_in
SCALES = [each.short for each in PACK.questionnaires] + [each.full for each in PACK.questionnaires]
QUESTIONS = [question.question_id for each in PACK.questionnaires for question in each.questions]

answers = st.fixed_dictionaries(
    {}, optional={question: st.integers(0, 3) for question in QUESTIONS}
)
all_answers = st.fixed_dictionaries({question: st.integers(0, 3) for question in QUESTIONS})


@given(answers)
def test_a_score_needs_every_answer(given_answers: dict[str, int]) -> None:
    for scale, score in zip(SCALES, scores(PACK, given_answers), strict=True):
        is_finished = all(question in given_answers for question in scale.question_ids)
        assert (score.value is not None) == is_finished


@given(all_answers, st.sampled_from(QUESTIONS))
def test_an_answer_left_out_is_not_an_answer_of_zero(
    given_answers: dict[str, int], left_out: str
) -> None:
    rest = {question: value for question, value in given_answers.items() if question != left_out}

    for scale, score in zip(SCALES, scores(PACK, rest), strict=True):
        assert (score.value is None) == (left_out in scale.question_ids)


@given(all_answers, st.sampled_from(QUESTIONS))
def test_a_worse_answer_never_lowers_a_score(given_answers: dict[str, int], worse: str) -> None:
    before = scores(PACK, {**given_answers, worse: 0})
    after = scores(PACK, {**given_answers, worse: 3})

    for scale, low, high in zip(SCALES, before, after, strict=True):
        assert (high.value or 0) - (low.value or 0) == (3 if worse in scale.question_ids else 0)
        assert 0 <= (high.value or 0) <= high.highest == 3 * len(scale.question_ids)


@given(answers)
def test_the_rest_is_offered_only_after_the_short_questions(given_answers: dict[str, int]) -> None:
    for questionnaire in PACK.questionnaires:
        asked = [each.question_id for each in questions_to_ask(questionnaire, given_answers)]
        every = [each.question_id for each in questionnaire.questions]
        short = questionnaire.short.question_ids

        assert asked in (list(short), every)
        assert asked == list(short) or all(question in given_answers for question in short)


def test_every_score_falls_into_the_last_band_that_it_reaches() -> None:
    for questionnaire in PACK.questionnaires:
        full = questionnaire.full
        for value in range(3 * len(full.question_ids) + 1):
            found = band(full, value)
            reached = [each for each in full.bands if each.from_score <= value]
            assert found == (reached[-1] if reached else None)


@given(st.lists(st.dates(date(2024, 1, 1), date(2027, 1, 1))))
def test_the_next_check_in_is_counted_from_the_latest(dates: list[date]) -> None:
    following = next_on(dates, 14)

    assert following == (max(dates) + timedelta(days=14) if dates else None)


def test_two_weeks_lie_between_check_ins_at_least() -> None:
    """The questions are about the last two weeks."""
    following = next_on([MONDAY], PACK.interval_days)

    assert following is not None
    assert (following - MONDAY).days >= 14
