"""Sentences about weeks, values and doses: one shape, which the words of each language fill."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from schemas.base import Number
from schemas.item import Item
from schemas.lab import LabPoint, RangePlace
from schemas.series import ItemWeeks, WeekLine

MIN_COMPARED_DAYS = 4
"""More than half of a week: below it, a week is not set against another."""


class Wording(NamedTuple):
    """The words of one language; places in a sentence are named."""

    language: str

    point: str
    thousands: str
    months: tuple[str, ...]
    day: str
    nouns: Mapping[str, tuple[str, str]]
    """What is counted in pictures and papers, by its English name: one of it, and more."""

    quoted: str
    week: str
    days_logged: tuple[str, str]
    """For one day, and for more."""

    middle: str
    between: str
    worst: str

    steps: Mapping[Number, str]
    more_steps: str
    more_or_less: Mapping[Literal["higher", "lower"], tuple[str, str]]
    """What a greater number is, and a smaller one, by which end of an item is worse."""

    change: str
    no_change: str

    places: Mapping[RangePlace, str]
    from_low_to_high: str
    up_to_high: str
    from_low: str


def week_sentences(wording: Wording, weeks: ItemWeeks, item: Item) -> list[str]:
    """
    Say each week of an item in one line, earliest first.

    A week is compared with the one before it only where more than half of the days of both were
    logged. The middle answer is the median; between two steps, both are named.
    """
    befores = [None, *weeks.weeks]
    return [
        _week_sentence(wording, week, before, weeks, item)
        for before, week in zip(befores, weeks.weeks, strict=False)
    ]


def _week_sentence(
    wording: Wording, week: WeekLine, before: WeekLine | None, weeks: ItemWeeks, item: Item
) -> str:
    answers = [wording.quoted.format(answer) for answer in item.anchors[wording.language]]
    one, many = wording.days_logged
    parts = [(one if week.days_logged == 1 else many).format(week.days_logged)]
    if week.days_logged == 1:
        parts.append(answers[week.worst])
    else:
        parts.append(wording.middle.format(_middle(wording, week.median, answers)))
        parts.append(wording.worst.format(answers[week.worst]))
    if before is not None and min(week.days_logged, before.days_logged) >= MIN_COMPARED_DAYS:
        parts += _against_before(wording, week.change, weeks)
    return wording.week.format(
        week=number(wording, week.week),
        start=day_words(wording, week.starts_on),
        parts=", ".join(parts),
    )


def _middle(wording: Wording, median: Number, answers: Sequence[str]) -> str:
    below = int(median)
    if median == below:
        return answers[below]
    return wording.between.format(lower=answers[below], upper=answers[below + 1])


def _against_before(wording: Wording, change: Number | None, weeks: ItemWeeks) -> list[str]:
    if change is None:
        return []
    if change == 0:
        return [wording.no_change]
    steps = wording.steps.get(abs(change)) or wording.more_steps.format(
        number(wording, abs(change))
    )
    higher, lower = wording.more_or_less[weeks.worse]
    return [wording.change.format(steps=steps, direction=higher if change > 0 else lower)]


def lab_sentence(wording: Wording, point: LabPoint, unit_label: str) -> str:
    """Say one laboratory value with where it lies in the range its own laboratory printed."""
    taken_on = f"{day_words(wording, point.taken_on)} {point.taken_on.year}"
    value = f"{number(wording, point.value)} {unit_label}"
    return f"{taken_on}: {value}, {wording.places[point.place]}{_range_words(wording, point)}."


def _range_words(wording: Wording, point: LabPoint) -> str:
    low, high = (
        None if end is None else number(wording, end)
        for end in (point.reference_low, point.reference_high)
    )
    if low is not None and high is not None:
        return f" ({wording.from_low_to_high.format(low=low, high=high)})"
    if high is not None:
        return f" ({wording.up_to_high.format(high)})"
    return "" if low is None else f" ({wording.from_low.format(low)})"


def dose_words(wording: Wording, daily_mg: Sequence[Number]) -> str:
    """Say a repeating list of doses: one, two that alternate, or the least and the most."""
    if len(daily_mg) <= 2:
        return "/".join(number(wording, mg) for mg in daily_mg) + " mg"
    return f"{number(wording, min(daily_mg))}–{number(wording, max(daily_mg))} mg"


def day_words(wording: Wording, on: date) -> str:
    """Say a date without its year."""
    return wording.day.format(day=on.day, month=wording.months[on.month - 1])


def count(wording: Wording, number_of: int, noun: str) -> str:
    """Say how many of something there are, which is named in English."""
    one, many = wording.nouns[noun]
    return f"{number_of} {one if number_of == 1 else many}"


def number(wording: Wording, value: Number) -> str:
    """Write a number as short as it can be, with a real minus sign."""
    return f"{value:.6g}".replace("-", "−").replace(".", wording.point)


def fixed(wording: Wording, value: Number, digits: int) -> str:
    """Write a number with so many digits after its point, and its thousands apart."""
    whole, _, rest = f"{value:,.{digits}f}".partition(".")
    return whole.replace(",", wording.thousands) + (f"{wording.point}{rest}" if rest else "")
