"""What stands at the foot of a report's first page: how far all of it can be trusted."""

from typing import Any

from schemas.report import Report
from server.rendering.report_words import SECTION_WORDS, full_date
from server.rendering.words_en import count


def closing(report: Report) -> list[list[dict[str, Any]]]:
    """Give two columns of what is complete, withheld, reviewed, and what this is not."""
    quality = report.data_quality
    logged = [f"{quality.days_logged} of {count(quality.days_in_range, 'day')} logged."]
    if quality.last_logged is not None:
        gap = quality.longest_gap_days
        logged.append(f"Last logged {full_date(quality.last_logged)}.")
        logged.append(f"Longest gap: {count(gap, 'day')}." if gap else "No gap.")
    left_out = ", ".join(SECTION_WORDS[section] for section in report.withheld)
    return [
        [
            {"label": "How complete this is", "words": logged},
            {
                "label": "Left out by the person's choice",
                "words": [f"{left_out[0].upper()}{left_out[1:]}." if left_out else "Nothing."]
                + (["This does not say whether there is any of it."] if left_out else []),
            },
            {"label": "Made with", "words": _packs(report)},
        ],
        [{"label": "What this is not", "words": report.what_this_is_not}],
    ]


def _packs(report: Report) -> list[str]:
    return [
        f"{pack.label} {pack.pack_version}, "
        f"{'reviewed' if pack.review == 'reviewed' else 'not yet reviewed'} by a clinician."
        for pack in report.packs
    ] or ["No rules."]
