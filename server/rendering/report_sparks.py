"""Small pictures without a word in them: one effect over the days of a report."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from schemas.report import EffectReport, Report
from schemas.series import WeekSummary
from server.rendering.paper_chart import one_path
from server.rendering.svg import ACCENT, LINE, URGENT, line_of

WIDTH, HEIGHT = 3800, 860
EDGE = 50
STEPS = 4
ONE_WEEK = timedelta(weeks=1)


def spark_svg(effect: EffectReport, report: Report) -> str:
    """
    Draw a dot for each day and a line through the medians of neighbouring weeks; gaps stay gaps.

    Days with a red flag have a triangle at the upper edge. The worse end is always on top.
    """
    place = _Place(report.from_date, report.to_date, effect.worse == "lower")
    dots = [(place.x(point.local_date), place.y(point.value)) for point in effect.trend.points]
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
            f'<path d="M0 {place.y(0)}H{WIDTH}M0 {place.y(STEPS)}H{WIDTH}" stroke="{LINE}" '
            'stroke-width="8"/>',
            *_pauses(report, place),
            one_path(dots, 20, ".75"),
            f'<g fill="none" stroke="{ACCENT}" stroke-width="30" stroke-linejoin="round">',
            *_medians(effect.trend.weeks, place),
            "</g>",
            *_red_flags(report, place),
            "</svg>",
        ]
    )


class _Place:
    """Where days and grades lie in a spark."""

    def __init__(self, from_date: date, to_date: date, is_turned: bool) -> None:
        self._from, self._days = from_date, max((to_date - from_date).days + 1, 28)
        self._is_turned = is_turned

    def x(self, on: date, half_days: int = 1) -> int:
        across = 2 * (on - self._from).days + half_days
        within = min(max(across, 0), 2 * self._days)
        return EDGE + within * (WIDTH - 2 * EDGE) // (2 * self._days)

    def y(self, grade: float) -> int:
        high = grade if not self._is_turned else STEPS - grade
        return HEIGHT - EDGE - int(high * (HEIGHT - 2 * EDGE)) // STEPS


def _pauses(report: Report, place: _Place) -> Iterator[str]:
    for pause in report.annotations.pauses:
        left, right = place.x(pause.from_date, 0), place.x(pause.to_date, 2)
        if right > left:
            yield f'<rect x="{left}" width="{right - left}" height="{HEIGHT}" fill="#ece7db"/>'


def _medians(weeks: Sequence[WeekSummary], place: _Place) -> Iterator[str]:
    for run in _runs(weeks):
        points = [(place.x(week.starts_on, 7), place.y(week.median)) for week in run]
        yield f'<path d="{line_of(points)}"/>'


def _runs(weeks: Iterable[WeekSummary]) -> list[list[WeekSummary]]:
    runs: list[list[WeekSummary]] = []
    for week in weeks:
        if runs and week.starts_on - runs[-1][-1].starts_on == ONE_WEEK:
            runs[-1].append(week)
        else:
            runs.append([week])
    return runs


def _red_flags(report: Report, place: _Place) -> Iterator[str]:
    for flag in report.annotations.red_flags:
        x = place.x(flag.local_date)
        yield f'<path d="M{x} 0l55 100h-110z" fill="{URGENT}"/>'
