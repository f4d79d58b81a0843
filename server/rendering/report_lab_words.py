"""Laboratory values as they stand on paper, each beside the range printed with it."""

from typing import Any

from schemas.report import LabReport, LabValue, Report
from server.rendering.report_words import full_date
from server.rendering.speech import number, say

PLACES = {"below": "below", "within": "in range", "above": "above", "unknown": "no range printed"}


def lab_summary(report: Report, room: int) -> dict[str, Any]:
    """Give the latest value of each analyte beside the one before it, as far as there is room."""
    rest = len(report.labs) - room
    return {
        "heading": say("Laboratory values"),
        "header": [
            say(each) for each in ("Value", "Latest", "Range printed", "Place", "Value before")
        ],
        "rows": [_latest(each) for each in report.labs[:room]],
        "note": report.ranges_are_the_labs,
        "more": say("{rest} more: see “All laboratory values”.", rest=rest) if rest > 0 else None,
    }


def _latest(lab: LabReport) -> list[str]:
    latest, before = lab.values[-1], lab.values[-2] if len(lab.values) > 1 else None
    return [
        lab.label,
        f"{value_words(latest)}, {full_date(latest.taken_on)}",
        range_words(latest),
        place_words(latest),
        "–" if before is None else f"{value_words(before)}, {full_date(before.taken_on)}",
    ]


def value_words(value: LabValue) -> str:
    """Say a value with its unit, or the result of a test."""
    if value.value is None:
        return say(value.result or "done, result not logged")
    return f"{number(value.value)} {value.unit_label}"


def range_words(value: LabValue) -> str:
    """Say the range as printed."""
    low, high = value.reference_low, value.reference_high
    if low is None and high is None:
        return "–" if value.value is None else say("none printed")
    if low is None:
        return say("up to {high} {unit}", high=number(high or 0), unit=value.unit_label)
    if high is None:
        return say("from {low} {unit}", low=number(low), unit=value.unit_label)
    return f"{number(low)}–{number(high)} {value.unit_label}"


def place_words(value: LabValue) -> str:
    """Say where a value lies in the range printed beside it."""
    return "–" if value.value is None else say(PLACES[value.place])
