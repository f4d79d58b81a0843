"""A chart shows each answer once, and a gap as a gap."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.chart import Axis, ChartModel, ChartRequest, WeekSpan
from schemas.diary import DailyEntry
from schemas.treatment import RegimenPeriod, Treatment
from server.domain.chart_model import chart_model, chart_request
from server.domain.chart_scale import scaled
from server.domain.trends import trends
from tests.builders import FIRST_DOSE, an_entry, an_item, day
from tests.domain.strategies import dates, diaries, periods

WIDTH_PX = 360


def a_request(
    entries: list[DailyEntry],
    regimen: list[RegimenPeriod],
    as_of: date,
    first: date | None,
    axis: Axis = "weeks",
) -> ChartRequest:
    answer = trends(entries, [an_item()], Treatment(first_dose_date=first), regimen, as_of)
    early_flare = WeekSpan(from_week=1, to_week=8)
    return chart_request(answer, "flare", None, early_flare, axis, WIDTH_PX, 272)


first_dose_dates = st.sampled_from((FIRST_DOSE, None))
requests = st.builds(a_request, diaries, periods, dates, first_dose_dates)
axes: st.SearchStrategy[Axis] = st.sampled_from(("weeks", "dates", "on_drug"))
requests_of_any_axis = st.builds(a_request, diaries, periods, dates, first_dose_dates, axes)


@given(requests)
def test_every_answer_is_a_dot(request: ChartRequest) -> None:
    dots = [(dot.local_date, dot.value) for dot in chart_model(request).dots]

    assert dots == [(point.local_date, point.value) for point in request.trend.points]


@given(requests_of_any_axis)
def test_an_answer_is_a_dot_or_counted_as_not_shown(request: ChartRequest) -> None:
    model = chart_model(request)

    assert len(model.dots) + model.not_shown == len(request.trend.points)


@given(requests_of_any_axis)
def test_no_axis_hides_a_red_flag_or_a_day_off_the_plan(request: ChartRequest) -> None:
    model, beside = chart_model(request), request.annotations
    in_range = [
        day.local_date
        for day in (*beside.red_flags, *beside.off_plan)
        if request.from_date <= day.local_date <= request.to_date
    ]

    assert [mark.local_date for mark in (*model.red_flags, *model.off_plan)] == in_range


@given(requests_of_any_axis)
def test_no_two_days_of_an_axis_share_a_place(request: ChartRequest) -> None:
    places = [dot.x for dot in chart_model(request).dots]

    assert all(left < right for left, right in pairwise(places))


@given(requests_of_any_axis)
def test_everything_lies_within_the_plot(request: ChartRequest) -> None:
    model = chart_model(request)

    left, right = model.plot.x, model.plot.x + model.plot.width
    assert all(left <= x <= right for x in places(model))
    for dot in model.dots:
        assert model.plot.y <= dot.y <= model.plot.y + model.plot.height


def places(model: ChartModel) -> list[int]:
    spans = [*model.pauses, *model.dose_steps, *([model.early_flare] if model.early_flare else [])]
    marks = [*model.dots, *model.red_flags, *model.off_plan, *model.off_drug, *model.x_ticks]
    lines = [x for line in (*model.median_line, *model.quartile_band) for x, _ in line]
    edges = [edge for span in spans for edge in (span.x, span.x + span.width)]
    return [*edges, *(mark.x for mark in marks), *lines]


@given(requests)
def test_a_line_never_crosses_a_week_without_answers(request: ChartRequest) -> None:
    model = chart_model(request)
    starts = [week.starts_on for week in request.trend.weeks]
    breaks = [later for earlier, later in pairwise(starts) if later - earlier != timedelta(days=7)]

    assert len(model.median_line) == (len(breaks) + 1 if starts else 0)
    assert sum(map(len, model.median_line)) == len(starts)


@given(requests)
def test_labels_never_crowd(request: ChartRequest) -> None:
    ticks = [tick.x for tick in chart_model(request).x_ticks]

    assert all(right - left >= 438 for left, right in pairwise(ticks))


@given(st.integers(0, 10**9), st.integers(1, 10**4))
def test_rounding_is_half_up(numerator: int, denominator: int) -> None:
    rounded = scaled(numerator, denominator)

    assert 2 * denominator * rounded <= 2 * numerator + denominator
    assert 2 * numerator + denominator < 2 * denominator * (rounded + 1)


def test_the_worst_grade_is_on_top_and_the_best_at_the_bottom() -> None:
    entries = [an_entry(day(1), grade=4), an_entry(day(2), grade=0)]
    model = chart_model(a_request(entries, [], day(2), FIRST_DOSE))

    worst, best = model.dots
    assert (worst.y, best.y) == (model.plot.y, model.plot.y + model.plot.height)


def test_only_the_flare_has_an_early_window() -> None:
    answer = trends([], [an_item("headache")], Treatment(first_dose_date=FIRST_DOSE), [], day(9))

    request = chart_request(
        answer, "headache", None, WeekSpan(from_week=1, to_week=8), "weeks", WIDTH_PX, 240
    )

    assert request.early_flare is None


def test_trends_without_the_item_make_no_chart() -> None:
    answer = trends([], [an_item()], Treatment(), [], day(1))

    with pytest.raises(ValueError, match="no item headache"):
        chart_request(answer, "headache", None, None, "dates", WIDTH_PX, 240)
