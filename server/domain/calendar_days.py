"""Dates in a row, wherever a day has to be looked at whether or not it was logged."""

from datetime import date


def dates_between(first: date, last: date) -> list[date]:
    """Give each calendar day from *first* to *last*, both included; none where *last* is before."""
    return [date.fromordinal(each) for each in range(first.toordinal(), last.toordinal() + 1)]
