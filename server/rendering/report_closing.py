"""What stands at the foot of a report's first page: how far all of it can be trusted."""

from typing import Any

from schemas.report import Report
from server.rendering.report_words import SECTION_WORDS, full_date
from server.rendering.speech import capital, count, say


def closing(report: Report) -> list[list[dict[str, Any]]]:
    """Give two columns of what is complete, withheld, reviewed, and what this is not."""
    quality = report.data_quality
    logged = [
        say(
            "{days} of {all_days} logged.",
            days=quality.days_logged,
            all_days=count(quality.days_in_range, "day"),
            of=quality.days_in_range,
        )
    ]
    if quality.last_logged is not None:
        gap = quality.longest_gap_days
        logged.append(say("Last logged {date}.", date=full_date(quality.last_logged)))
        logged.append(
            say("Longest gap: {days}.", days=count(gap, "day")) if gap else say("No gap.")
        )
    left_out = ", ".join(say(SECTION_WORDS[section]) for section in report.withheld)
    return [
        [
            {"label": say("How complete this is"), "words": logged},
            {
                "label": say("Left out by the person's choice"),
                "words": [f"{capital(left_out)}." if left_out else say("Nothing.")]
                + ([say("This does not say whether there is any of it.")] if left_out else []),
            },
            {"label": say("Made with"), "words": _packs(report)},
        ],
        [{"label": say("What this is not"), "words": report.what_this_is_not}],
    ]


def _packs(report: Report) -> list[str]:
    return [
        say(
            "{pack}, reviewed by a clinician."
            if pack.review == "reviewed"
            else "{pack}, not yet reviewed by a clinician.",
            pack=f"{pack.label} {pack.pack_version}",
        )
        for pack in report.packs
    ] or [say("No rules.")]
