"""How each effect has gone: its latest and worst days, four weeks at a time, since the visit."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from schemas.item import Item
from schemas.report import Answer, EffectChange, EffectReport, FourWeeks
from schemas.series import Comparison, ItemTrend, Point, Stretch, Trends
from server.domain.comparison import MIN_EARLIER_DAYS, MIN_LATER_DAYS
from server.domain.report_choice import Bounds, said
from server.domain.sections import section_of_item
from server.domain.series import quartile
from server.domain.treatment_week import treatment_week, week_of_day

FOUR_WEEKS = timedelta(weeks=4)
ONE_DAY = timedelta(days=1)


def reported_items(
    items: Iterable[Item], tracked: Iterable[str], answered: Iterable[str], sections: Iterable[str]
) -> list[Item]:
    """
    Give the items of a report, in the catalogue's order.

    Args:
        tracked: the items the person tracks now; one without any answer says so.
        answered: those with an answer among the report's days, tracked or not.
    """
    wanted, kept = {*tracked, *answered}, set(sections)
    return [item for item in items if item.item_id in wanted and section_of_item(item) in kept]


def effect_report(
    item: Item, trend: ItemTrend, first_dose_date: date | None, days: Bounds, language: str
) -> EffectReport:
    """Report one effect; its sentence is left for whoever puts it into words."""
    points = trend.points
    return EffectReport(
        item_id=item.item_id,
        section=section_of_item(item),
        label=said(item.label, language),
        worse=item.worse,
        anchors=list(_anchors(item, language)),
        days_logged=len(points),
        latest=_answer(points[-1], item, language) if points else None,
        worst=_answer(_worst(points, item), item, language) if points else None,
        four_weeks=four_weeks(trend, first_dose_date, days),
        trend=trend,
        trend_words="",
    )


def _answer(point: Point, item: Item, language: str) -> Answer:
    day = point.treatment_day
    return Answer(
        local_date=point.local_date,
        treatment_week=None if day is None else week_of_day(day),
        value=point.value,
        words=_anchors(item, language)[point.value],
    )


def _anchors(item: Item, language: str) -> Sequence[str]:
    return item.anchors.get(language) or item.anchors["en"]


def _worst(points: Sequence[Point], item: Item) -> Point:
    values = [point.value for point in points]
    worst = max(values) if item.worse == "higher" else min(values)
    return [point for point in points if point.value == worst][-1]


def four_weeks(trend: ItemTrend, first_dose_date: date | None, days: Bounds) -> list[FourWeeks]:
    """
    Summarise an effect four weeks at a time, earliest first.

    Treatment weeks 1 to 4 are the first; what was before the first dose stands alone before them.
    Without a first dose date the weeks are counted from the first day of the report.
    """
    return [
        _summary(trend, start, end, first_dose_date)
        for start, end in _blocks(first_dose_date, days)
    ]


def _blocks(first_dose_date: date | None, days: Bounds) -> Iterator[tuple[date, date]]:
    start = days.from_date
    if first_dose_date is not None:
        if start < first_dose_date:
            yield start, min(first_dose_date - ONE_DAY, days.to_date)
            start = first_dose_date
        else:
            elapsed = (start - first_dose_date).days // FOUR_WEEKS.days
            start = first_dose_date + elapsed * FOUR_WEEKS
    while start <= days.to_date:
        yield max(start, days.from_date), min(start + FOUR_WEEKS - ONE_DAY, days.to_date)
        start += FOUR_WEEKS


def _summary(
    trend: ItemTrend, from_date: date, to_date: date, first_dose_date: date | None
) -> FourWeeks:
    ascending = sorted(
        point.value for point in trend.points if from_date <= point.local_date <= to_date
    )
    return FourWeeks(
        from_week=None if first_dose_date is None else treatment_week(from_date, first_dose_date),
        to_week=None if first_dose_date is None else treatment_week(to_date, first_dose_date),
        from_date=from_date,
        to_date=to_date,
        days_logged=len(ascending),
        median=quartile(ascending, 2) if ascending else None,
        worst=None if not ascending else ascending[-1 if trend.worse == "higher" else 0],
    )


def changes_since(
    visited_on: date, trends: Trends, effects: Iterable[EffectReport], days: Bounds
) -> list[EffectChange]:
    """
    Compare the days since a visit with as many days before it, as far as the report reaches.

    The day of the visit counts as before it. No direction is given to fewer days than the
    comparisons of the trends ask for.
    """
    trend_by_item = {trend.item_id: trend for trend in trends.items}
    return [
        EffectChange(
            item_id=effect.item_id,
            section=effect.section,
            label=effect.label,
            worse=effect.worse,
            comparison=_since(visited_on, trend_by_item[effect.item_id].points, days),
            words="",
        )
        for effect in effects
    ]


def since_dates(visited_on: date, days: Bounds) -> tuple[date, date]:
    """Give the first and last day since a visit that the report reaches."""
    return max(visited_on + ONE_DAY, days.from_date), days.to_date


def _since(visited_on: date, points: Sequence[Point], days: Bounds) -> Comparison:
    later_from, to_date = since_dates(visited_on, days)
    length = to_date - later_from
    earlier_from = max(visited_on - length, days.from_date)
    earlier = _stretch(points, min(earlier_from, visited_on), visited_on)
    later = _stretch(points, later_from, to_date)
    is_enough = earlier.days_logged >= MIN_EARLIER_DAYS and later.days_logged >= MIN_LATER_DAYS
    if not is_enough or earlier.median is None or later.median is None:
        return Comparison(status="not_enough_days", earlier=earlier, later=later, change=None)
    change = later.median - earlier.median
    return Comparison(status="ok", earlier=earlier, later=later, change=change)


def _stretch(points: Sequence[Point], from_date: date, to_date: date) -> Stretch:
    ascending = sorted(point.value for point in points if from_date <= point.local_date <= to_date)
    return Stretch(
        from_date=from_date,
        to_date=to_date,
        days_logged=len(ascending),
        median=quartile(ascending, 2) if ascending else None,
    )
