"""What the first page has room for: it is one page, whatever a diary holds."""

from schemas.report import RedFlagReport, Report

PAGE_MM = 250
"""From the upper to the lower margin of Letter, the shorter paper."""

FIXED_MM = 104
"""Heading, course, headings of sections, and how far it can be trusted."""

RED_FLAGS_MM, RED_FLAG_MM = 14, 10
QUESTIONS_MM, QUESTION_MM = 8, 5
LABS_MM, LAB_MM = 18, 5
VISIT_MM = 16
EFFECT_MM, EFFECT_WITH_VISIT_MM = 10, 12

MAX_RED_FLAGS, MAX_QUESTIONS, MAX_LABS = 4, 4, 10
MIN_EFFECTS, FEW_LABS = 3, 2


def counted_flags(report: Report) -> list[RedFlagReport]:
    """Leave out what was answered by mistake."""
    return [flag for flag in report.red_flags if flag.action != "mistake"]


def room_for_effects(report: Report) -> int:
    """Give how many effects fit beside all else that has to stand there."""
    labs = min(len(report.labs), FEW_LABS)
    row = EFFECT_MM if report.since_visit is None else EFFECT_WITH_VISIT_MM
    return max((_left(report) - _part_mm(labs, LABS_MM, LAB_MM)) // row, MIN_EFFECTS)


def room_for_labs(report: Report) -> int:
    """Give how many laboratory values fit beneath those effects."""
    row = EFFECT_MM if report.since_visit is None else EFFECT_WITH_VISIT_MM
    effects = min(len(report.effects), room_for_effects(report))
    room = (_left(report) - effects * row - LABS_MM) // LAB_MM
    return min(max(room, min(len(report.labs), FEW_LABS)), MAX_LABS)


def _left(report: Report) -> int:
    flags = min(len(counted_flags(report)), MAX_RED_FLAGS)
    questions = min(len(report.questions), MAX_QUESTIONS)
    visit = 0 if report.since_visit is None else VISIT_MM
    return (
        PAGE_MM
        - FIXED_MM
        - visit
        - _part_mm(flags, RED_FLAGS_MM, RED_FLAG_MM)
        - _part_mm(questions, QUESTIONS_MM, QUESTION_MM)
    )


def _part_mm(rows: int, heading_mm: int, row_mm: int) -> int:
    return heading_mm + rows * row_mm if rows else 0
