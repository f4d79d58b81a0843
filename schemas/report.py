"""What a doctor is given: the sections a person chooses from."""

from typing import Literal

Section = Literal[
    "name",
    "course",
    "effects",
    "red_flags",
    "labs",
    "questions",
    "mood",
    "check_ins",
    "sexual_health",
    "pregnancy",
    "notes",
]
"""
Part of a report, a share or an export for a doctor that the person can leave out.

``mood`` holds every item and red flag about the mind, ``check_ins`` the scored questionnaires,
``sexual_health`` and ``pregnancy`` the red flags, tests and dates about them, ``notes`` the free
text of days. ``effects``, ``red_flags`` and ``labs`` hold what none of those holds.
"""

DEFAULT_SECTIONS: tuple[Section, ...] = (
    "name",
    "course",
    "effects",
    "red_flags",
    "labs",
    "questions",
)
"""Private things are not among them: they are given only when they are chosen."""
