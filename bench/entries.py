"""The days that the benches write: as full as an ordinary evening's entry."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from server.rule_packs import load_packs

GRADED = ("lip_dryness", "skin_dryness", "eye_dryness", "flare", "joint_pain", "tiredness")
# A save is an edit only if it differs: successive bodies do, and so do those of a second time round
# the dates, because this and twice the number of dates have no common factor.
VARIANTS = 7
DATES = 4000


def bodies() -> list[str]:
    """Give JSON bodies that differ in a few answers, as one day's corrections do."""
    # What "none of these" sends: a no to each rule's own question, and to no follow-up.
    flags = dict.fromkeys(sorted(load_packs().follow_up_flags), False)
    return [json.dumps(_fields(variant, flags)) for variant in range(VARIANTS)]


def dates(count: int = DATES) -> list[str]:
    """List dates backwards from yesterday."""
    today = datetime.now(UTC).date()
    return [(today - timedelta(days=ago)).isoformat() for ago in range(1, count + 1)]


def _fields(variant: int, flags: dict[str, bool]) -> dict[str, Any]:
    return {
        "zone": "Europe/Berlin",
        "grades": {item: (variant + place * place) % 5 for place, item in enumerate(GRADED)},
        "mood": variant % 5,
        "red_flags": flags,
        "dose_taken_mg": 40,
        "note": f"Slept badly, lips better with the new balm. {variant}",
    }
