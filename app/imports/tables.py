"""Tables of text (CSV) as people really have them: read into rows, each with its line in the file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from app.errors.other_diaries import DamagedTable, EmptyTable, NoText, OpenQuote, RowError, TooManyCells
from app.imports.encodings import head_of, text_of
from app.imports.found import Trouble

DELIMITERS = ",;\t|"
LOOKED_AT = 40
MOST_COLUMNS = 500
MOST_TRIES = 10
LONGEST_CELL = 131_072
EXCEL_SAYS = "sep="


@dataclass(frozen=True)
class Row:
    """One row, as many cells as there are columns; `line` counts from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table's columns and rows, and the rows that could not be read."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    troubles: tuple[Trouble, ...] = ()

    def named(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Line and cells of every row, by the column's name in small letters, without spaces around."""
        names = [column.lower() for column in self.columns]
        for row in self.rows:
            yield row.line, dict(zip(names, map(str.strip, row.cells), strict=True))


def table(content: bytes, file: str) -> Table:
    """The table in a file's bytes. Raises TooLargeFile, DamagedFile, DamagedTable or EmptyTable."""
    return table_of(text_of(content, file), file)


def table_of(text: str, file: str, heading: tuple[str, ...] = ()) -> Table:
    """The table in a text; `heading` names the columns where the text may have no heading of its own."""
    found = list(_records(text, delimiter_of(text), file))
    if not found:
        raise EmptyTable(file=file)
    columns = heading
    if not heading or _same(found[0], heading):
        columns = _columns(found.pop(0), file)
    rows: list[Row] = []
    troubles: list[Trouble] = []
    for one in found:
        if isinstance(one, Trouble):
            troubles.append(one)
            continue
        error = _wrong(one, len(columns))
        if error:
            troubles.append(Trouble(file, one.line, error))
        else:
            rows.append(Row(one.line, (*one.cells, *[""] * len(columns))[: len(columns)]))
    if not rows and not troubles:
        raise EmptyTable(file=file)
    return Table(file, columns, tuple(rows), tuple(troubles))


def heading_of(head: bytes) -> tuple[str, ...]:
    """The columns' names in small letters at the beginning of a file, or nothing."""
    text = head_of(head)
    try:
        first = next(_records(text, delimiter_of(text), ""), None)
    except DamagedTable:
        return ()
    return tuple(cell.strip().lower() for cell in first.cells) if isinstance(first, Row) else ()


def delimiter_of(text: str) -> str:
    """What stands between the cells: what divides the heading, and then most rows as the heading."""
    start = text.lstrip()[:5]
    if start.lower().startswith(EXCEL_SAYS) and start[4:] in DELIMITERS:
        return start[4:]
    return max(DELIMITERS, key=lambda one: _fit(text, one))


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """How many of the first rows have as many cells as the heading, and how many cells those are."""
    try:
        counts = [
            len(row)
            for row in islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), LOOKED_AT)
            if any(row)
        ]
    except csv.Error:
        return (0, 0)
    if not counts or counts[0] < 2:
        return (0, 0)
    return (sum(count == counts[0] for count in counts) / len(counts), counts[0])


def _records(text: str, delimiter: str, file: str) -> Iterator[Row | Trouble]:
    """The rows that are not blank. Where a quotation mark is never closed, its line alone is lost."""
    lines = StringIO(text, newline="").readlines()
    # The limit is the whole program's, and other readers set it to what is right for them.
    csv.field_size_limit(LONGEST_CELL)
    start = tried = 0
    if lines and lines[0].lower().startswith(EXCEL_SAYS):
        start = 1
    while start < len(lines):
        reader, before = csv.reader(islice(lines, start, None), delimiter=delimiter), 0
        broken = None
        while broken is None:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                broken = start + before
                break
            ends = start + reader.line_num == len(lines)
            if ends and _is_open(lines[start + before :], delimiter):
                broken = start + before
                break
            if any(cell.strip() for cell in cells):
                yield Row(start + before + 1, tuple(cells))
            before = reader.line_num
        tried += 1
        if tried > MOST_TRIES:
            raise DamagedTable(file=file, line=broken + 1)
        yield Trouble(file, broken + 1, OpenQuote())
        start = broken + 1


def _is_open(lines: list[str], delimiter: str) -> bool:
    """Whether the last row of a table ends inside a quotation, of which only the strict reader tells."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _columns(first: Row | Trouble, file: str) -> tuple[str, ...]:
    """The names in the heading, each once. Raises DamagedTable."""
    if (
        isinstance(first, Trouble)
        or len(first.cells) > MOST_COLUMNS
        or any("\0" in one for one in first.cells)
    ):
        raise DamagedTable(file=file, line=first.line)
    names: list[str] = []
    for number, cell in enumerate(first.cells, start=1):
        name = plain = cell.strip() or str(number)
        again = 2
        while name in names:
            name = f"{plain} ({again})"
            again += 1
        names.append(name)
    return tuple(names)


def _same(first: Row | Trouble, heading: tuple[str, ...]) -> bool:
    """Whether a row is the heading that was expected, or a shorter one."""
    return isinstance(first, Row) and first.cells[0].strip().lower() == heading[0].lower()


def _wrong(row: Row, columns: int) -> RowError | None:
    """Why a row cannot be read."""
    if any("\0" in cell for cell in row.cells):
        return NoText()
    if any(cell.strip() for cell in row.cells[columns:]):
        return TooManyCells()
    return None
