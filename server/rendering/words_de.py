"""German for pictures and papers: plain sentences that are never more certain than the data."""

from collections.abc import Sequence
from datetime import date

from schemas.base import Number
from schemas.item import Item
from schemas.lab import LabPoint, RangePlace
from schemas.series import ItemWeeks, WeekLine

LANGUAGE = "de"
MONTHS = (
    "Jan.",
    "Feb.",
    "März",
    "Apr.",
    "Mai",
    "Juni",
    "Juli",
    "Aug.",
    "Sept.",
    "Okt.",
    "Nov.",
    "Dez.",
)

MIN_COMPARED_DAYS = 4
"""More than half of a week: below it, a week is not set against another."""

NOUNS = {
    "answer": ("Antwort", "Antworten"),
    "day": ("Tag", "Tage"),
    "item": ("Angabe", "Angaben"),
    "pause": ("Pause", "Pausen"),
    "value": ("Wert", "Werte"),
    "week": ("Woche", "Wochen"),
}
"""What is counted in pictures and papers, by its English name: one of it, and more."""

WORDS_FOR_MORE = {"higher": ("mehr", "weniger"), "lower": ("besser", "schlechter")}
STEPS = {0.5: "eine halbe Stufe", 1: "eine Stufe", 1.5: "anderthalb Stufen"}
PLACES: dict[RangePlace, str] = {
    "below": "unter dem daneben gedruckten Bereich",
    "within": "im daneben gedruckten Bereich",
    "above": "über dem daneben gedruckten Bereich",
    "unknown": "kein Bereich gedruckt",
}


def week_sentences(weeks: ItemWeeks, item: Item) -> list[str]:
    """
    Say each week of an item in one line, earliest first.

    A week is compared with the one before it only where more than half of the days of both were
    logged. The middle answer is the median; between two steps, both are named.
    """
    befores = [None, *weeks.weeks]
    return [
        _week_sentence(week, before, weeks, item)
        for before, week in zip(befores, weeks.weeks, strict=False)
    ]


def _week_sentence(week: WeekLine, before: WeekLine | None, weeks: ItemWeeks, item: Item) -> str:
    anchors = item.anchors[LANGUAGE]
    parts = [_days_logged(week.days_logged)]
    if week.days_logged == 1:
        parts.append(_quoted(anchors[week.worst]))
    else:
        parts.append(f"mittlere Antwort {_middle(week.median, anchors)}")
        parts.append(f"am schlimmsten {_quoted(anchors[week.worst])}")
    if before is not None and min(week.days_logged, before.days_logged) >= MIN_COMPARED_DAYS:
        parts += _against_before(week.change, weeks)
    start = day_words(week.starts_on)
    return f"Woche {number(week.week)}, ab {start}: {', '.join(parts)}."


def _days_logged(days: int) -> str:
    return f"{count(days, 'day')} eingetragen"


def _middle(median: Number, anchors: Sequence[str]) -> str:
    below = int(median)
    if median == below:
        return _quoted(anchors[below])
    return f"zwischen {_quoted(anchors[below])} und {_quoted(anchors[below + 1])}"


def _quoted(words: str) -> str:
    return f"„{words}“"


def _against_before(change: Number | None, weeks: ItemWeeks) -> list[str]:
    if change is None:
        return []
    if change == 0:
        return ["wie in der Woche davor"]
    higher, lower = WORDS_FOR_MORE[weeks.worse]
    steps = STEPS.get(abs(change), f"{number(abs(change))} Stufen")
    return [f"{steps} {higher if change > 0 else lower} als in der Woche davor"]


def lab_sentence(point: LabPoint, unit_label: str) -> str:
    """Say one laboratory value with where it lies in the range its own laboratory printed."""
    words = f"{day_words(point.taken_on)} {point.taken_on.year}: {number(point.value)} {unit_label}"
    return f"{words}, {PLACES[point.place]}{_range_words(point)}."


def _range_words(point: LabPoint) -> str:
    low, high = point.reference_low, point.reference_high
    if low is not None and high is not None:
        return f" ({number(low)} bis {number(high)})"
    if high is not None:
        return f" (bis {number(high)})"
    return "" if low is None else f" (ab {number(low)})"


def dose_words(daily_mg: Sequence[Number]) -> str:
    """Say a repeating list of doses: one, two that alternate, or the least and the most."""
    if len(daily_mg) <= 2:
        return "/".join(number(mg) for mg in daily_mg) + " mg"
    return f"{number(min(daily_mg))}–{number(max(daily_mg))} mg"


def day_words(on: date) -> str:
    """Say a date without its year."""
    return f"{on.day}. {MONTHS[on.month - 1]}"


def count(number_of: int, noun: str) -> str:
    """Say how many of something there are, which is named in English."""
    one, many = NOUNS[noun]
    return f"{number_of} {one if number_of == 1 else many}"


def number(value: Number) -> str:
    """Write a number as short as it can be, with a decimal comma and a real minus sign."""
    return f"{value:.6g}".replace("-", "−").replace(".", ",")


def sentences(parts: Sequence[str]) -> str:
    """Join sentences, each ended with one full stop."""
    return " ".join(part.rstrip(".") + "." for part in parts)


def wrapped(words: str, letters: int) -> list[str]:
    """Break words into lines of at most so many letters, unless one word alone is longer."""
    lines = [""]
    for word in words.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= letters or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines
