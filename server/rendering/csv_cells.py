"""Cells of a table that a spreadsheet opens as what they are, never as a formula."""

from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something else."""

GUARD = "'"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""
What makes a spreadsheet calculate a cell.

Source:
    OWASP, CSV Injection: https://owasp.org/www-community/attacks/CSV_Injection
"""


def csv_row(cells: Iterable[str]) -> str:
    """Spell one row by RFC 4180, each cell guarded."""
    return ",".join(_quoted(guarded(cell)) for cell in cells) + "\r\n"


def guarded(cell: str) -> str:
    """Put an apostrophe before what would be a formula; ``unguarded`` takes it away again."""
    return GUARD + cell if _is_guardable(cell) else cell


def unguarded(cell: str) -> str:
    """Give the cell that was guarded."""
    return cell[1:] if cell.startswith(GUARD) and _is_guardable(cell) else cell


def _is_guardable(cell: str) -> bool:
    # Apostrophes before the sign count too, so that no text is taken for a guarded one.
    return cell.lstrip(GUARD).startswith(FORMULA_STARTS)


def _quoted(cell: str) -> str:
    if any(letter in cell for letter in ',"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
