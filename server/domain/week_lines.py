"""Each week of each item as one line, for whoever puts it into words."""

from schemas.series import ItemWeeks, Trends, WeekLine, WeekSummary
from server.domain.treatment_week import DAYS_PER_WEEK


def week_lines(trends: Trends) -> list[ItemWeeks]:
    """Give the weeks of every item, with the change against the week before where there is one."""
    return [
        ItemWeeks(
            item_id=trend.item_id,
            worse=trend.worse,
            weeks=[
                _line(week, before)
                for week, before in zip(trend.weeks, [None, *trend.weeks], strict=False)
            ],
        )
        for trend in trends.items
    ]


def _line(week: WeekSummary, before: WeekSummary | None) -> WeekLine:
    follows = before is not None and (week.starts_on - before.starts_on).days == DAYS_PER_WEEK
    return WeekLine(
        week=week.week,
        starts_on=week.starts_on,
        days_logged=week.days_logged,
        median=week.median,
        worst=week.worst,
        change=week.median - before.median if before is not None and follows else None,
    )
