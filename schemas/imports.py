"""What bringing a file into a diary comes to, and how the columns of a foreign table are read."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from schemas.base import Grade, Number, Shape, SparseShape

MAX_IMPORT_BYTES = 20 * 1024 * 1024
MAX_PROBLEMS_LISTED = 200

ImportMode = Literal["preview", "all_or_nothing", "what_fits"]
"""``preview`` changes nothing; ``what_fits`` leaves out the rows that don't fit."""

Cell = Annotated[str, Meta(max_length=200)]
Delimiter = Literal[",", ";", "\t"]
DateFormat = Literal[
    "YYYY-MM-DD", "YYYY/MM/DD", "DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY"
]


class ImportProblem(Shape, frozen=True, kw_only=True):
    """A row that does not fit, or, as line 0, something about the whole file."""

    line: int
    code: str
    path: str
    detail: str


class RecordCount(Shape, frozen=True, kw_only=True):
    """
    How many records of a collection the file is about.

    ``new`` are not in the diary yet, ``changed`` would read differently afterwards, ``same`` would
    not, ``deleted`` would be gone.
    """

    collection: str
    new: int
    changed: int
    same: int
    deleted: int


class ImportReport(Shape, frozen=True, kw_only=True):
    """
    What an import did, or would do.

    ``conflicting`` counts answers of a table that were left out because the diary has another one.
    ``is_restored`` says that the history becomes the very one of the file, with its instants.
    ``problem_count`` counts every row left out; ``problems`` lists the first of them.
    """

    mode: ImportMode
    is_imported: bool
    is_restored: bool
    days: int
    first_date: date | None
    last_date: date | None
    records: list[RecordCount]
    changes_new: int
    changes_known: int
    events_new: int
    events_known: int
    conflicting: int
    problem_count: int
    problems: list[ImportProblem]


class Scale(SparseShape, frozen=True, kw_only=True):
    """
    What a number of the table means: steps from ``low`` to ``high``, of which one end is worse.

    ``worse`` is never guessed: on one app's mood scale 10 is good, on another's it is bad.
    """

    low: Number
    high: Number
    worse: Literal["lower", "higher"]


class ColumnMapping(SparseShape, frozen=True, kw_only=True):
    """
    Where the cells of one column go.

    ``target`` is a column of our own export, such as ``grades.lip_dryness`` or ``mood``. A grade is
    read by ``scale`` or by ``table`` (cell to grade, as written), one of which must be given.
    """

    column: Cell
    target: Cell
    scale: Scale | None = None
    table: dict[str, Grade] | None = None


class CsvMapping(SparseShape, frozen=True, kw_only=True):
    """How a table is read; what is absent is found out, or asked for where it is not certain."""

    date_column: Cell
    columns: Annotated[list[ColumnMapping], Meta(max_length=200)]
    date_format: DateFormat | None = None
    delimiter: Delimiter | None = None


class CsvImport(SparseShape, frozen=True, kw_only=True):
    """A table as text; without a mapping it must be one of our own."""

    text: str
    mapping: CsvMapping | None = None


class CsvColumn(Shape, frozen=True, kw_only=True):
    """A column with the first few different values in it."""

    name: str
    samples: list[str]


class CsvLook(Shape, frozen=True, kw_only=True):
    """
    What a table looks like, for the person to say what it means.

    ``first_rows`` are the first few as they are written, a cell for each column, long ones cut.
    ``date_formats`` are those that every cell of the date column could be in; more than one has to
    be asked. ``is_own`` says that it needs no mapping.
    """

    delimiter: Delimiter
    rows: int
    columns: list[CsvColumn]
    first_rows: list[list[str]]
    date_column: str | None
    date_formats: list[DateFormat]
    targets: list[str]
    is_own: bool
