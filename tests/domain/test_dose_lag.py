"""What went together keeps within its bounds, and never looks surer than its weeks allow."""

from math import atanh, sqrt
from math import tanh as library_tanh

from hypothesis import given
from hypothesis import strategies as st

from schemas.base import Number
from server.domain.dose_lag import correlation_interval, rank_correlation, tanh

pairs = st.lists(
    st.tuples(st.sampled_from((10, 20, 33.3, 40)), st.integers(0, 16).map(lambda step: step / 4)),
    max_size=30,
)


@given(pairs)
def test_a_correlation_lies_between_minus_one_and_one(values: list[tuple[Number, Number]]) -> None:
    correlation = rank_correlation(values)

    assert correlation is None or -1 <= correlation <= 1


@given(pairs)
def test_only_the_order_of_doses_counts(values: list[tuple[Number, Number]]) -> None:
    assert rank_correlation([(dose * dose + 1, grade) for dose, grade in values]) == (
        rank_correlation(values)
    )


@given(pairs, st.data())
def test_the_order_of_weeks_changes_nothing(
    values: list[tuple[Number, Number]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(values))

    assert rank_correlation(shuffled) == rank_correlation(values)


@given(pairs)
def test_turned_round_it_has_the_other_sign(values: list[tuple[Number, Number]]) -> None:
    correlation = rank_correlation(values)
    turned = rank_correlation([(dose, -grade) for dose, grade in values])

    assert turned == (None if correlation is None else -correlation)


@given(st.floats(-1, 1), st.floats(4, 60))
def test_an_interval_holds_its_correlation_and_stays_within_bounds(
    correlation: float, count: float
) -> None:
    low, high = correlation_interval(correlation, count)

    assert -1 <= low <= correlation <= high <= 1


def test_a_perfect_correlation_of_few_weeks_is_not_certain() -> None:
    low, high = correlation_interval(1, 4)

    assert high == 1
    assert low < 0


@given(st.floats(-0.7, 0.7), st.floats(8, 60))
def test_the_interval_is_that_of_the_logarithms(correlation: float, count: float) -> None:
    half = 1.959964 * sqrt((1 + correlation**2 / 2) / (count - 3))
    low, high = correlation_interval(correlation, count)

    assert abs(low - library_tanh(atanh(correlation) - half)) < 1e-12
    assert abs(high - library_tanh(atanh(correlation) + half)) < 1e-12


@given(st.floats(0, 3))
def test_tanh_is_the_hyperbolic_tangent(x: float) -> None:
    assert abs(tanh(x) - library_tanh(x)) < 1e-15
