"""Any table, by saying what each of its columns is.

read_in = tables.table(content, file)
mapping = guess(read_in)                    # the person changes it
shown = preview(read_in, mapping, today)    # the first entries, how many there are, and what fails
found = read(read_in, mapping, today)       # to `app.session.bringing_in`
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Words
from dataclasses import dataclass, field, fields, replace
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Any

from app.errors.other_diaries import DayNotRead, NoDayColumn, OffTheScale, RowError
from app.imports.days import Order, day_in, has_order, moment_in, order_of, time_in, when
from app.imports.found import NO_ANSWER, Found, Gathering, Trouble, When
from app.imports.numbers import minutes_in, number_in, whole_in
from app.imports.tables import Row, Table
from app.rehab.checkin import CheckIn
from app.rehab.fields import Logged, scales
from app.rehab.other_diary import LONGEST_NAME
from app.words import N_

KIND = "csv"
DAY, TIME, NOTE, SERIES, LEFT_OUT = "day", "time", "note", "series", ""
QUESTIONS = tuple(scales(CheckIn))
# What a column can be, in the order to choose from. A question takes whole numbers from 0 to 10 only.
ROLES: Words[str, str] = {
    DAY: N_("Day"),
    TIME: N_("Time"),
    SERIES: N_("A series of its own"),
    NOTE: N_("Note"),
    **{name: question.short for name, question in scales(CheckIn).items()},
    LEFT_OUT: N_("Leave out"),
}
NOTES = {
    "note",
    "notes",
    "comment",
    "comments",
    "anteckning",
    "anteckningar",
    "kommentar",
    "kommentarer",
    "notat",
    "notater",
    "noter",
    "merknad",
    "bemærkning",
}
DAYS = {"date", "day", "datum", "dato", "dag"}
TIMES = {"time", "at", "tid", "klockslag", "klokkeslett", "klokkeslæt", "tidpunkt", "tidspunkt"}
NO_TIME = N_("Times of day that could not be read")
LOOKED_AT, MOST_SHOWN = 200, 5
MOSTLY = 0.8


@dataclass(frozen=True)
class Mapping:
    """What each column is: a key of `ROLES` for each, in order.

    `order` is how days in figures are written where the year stands last; `order_is_sure` tells
    whether a day of the file proves it. `app` is what the person calls the diary.
    """

    roles: tuple[str, ...]
    order: Order = Order.DAY_FIRST
    order_is_sure: bool = True
    app: str = ""

    def column(self, role: str) -> int | None:
        """The first column with a role."""
        return self.roles.index(role) if role in self.roles else None

    def saying(self, column: int, role: str) -> Mapping:
        """The same with another role for one column. There is one day, one time, one note, one of each question."""
        once = role not in (SERIES, LEFT_OUT)
        roles = [SERIES if once and said == role else said for said in self.roles]
        roles[column] = role
        return replace(self, roles=tuple(roles))

    def in_order(self, order: Order) -> Mapping:
        """The same with days read in this order, as the person says."""
        return replace(self, order=order, order_is_sure=True)


@dataclass(frozen=True)
class Preview:
    """The first entries, how many there are in all, what fails and what is left out."""

    first: tuple[Logged, ...]
    entries: int
    troubles: tuple[Trouble, ...]
    left_out: tuple[tuple[str, int], ...] = field(default=())


def guess(table: Table) -> Mapping:
    """What the columns seem to be: day, time and note by what stands in them, all else a series of its own.

    An answer to one of Takt's questions is never guessed, except in Takt's own table of check-ins:
    whether a 7 in another app means what it means here only the person knows.
    """
    ours = tuple(part.name for part in fields(CheckIn))
    if tuple(table.columns) == ours:
        return Mapping(tuple(TIME if name == "at" else name for name in ours))
    written = [[row.cells[n] for row in table.rows[:LOOKED_AT]] for n in range(len(table.columns))]
    day = _day_column(table.columns, written)
    roles = [SERIES if any(cell.strip() for cell in cells) else LEFT_OUT for cells in written]
    for n, name in enumerate(table.columns):
        if name.lower() in TIMES and n != day and TIME not in roles and _mostly(written[n], _is_time):
            roles[n] = TIME
        elif name.lower() in NOTES and NOTE not in roles:
            roles[n] = NOTE
    if day is None:
        return Mapping(tuple(roles))
    roles[day] = DAY
    days = [row.cells[day] for row in table.rows]
    order, sure = order_of(days)
    return Mapping(tuple(roles), order, sure or not has_order(days))


def _day_column(names: Sequence[str], written: list[list[str]]) -> int | None:
    """The column of days by what stands in it, or by its name where only some of it can be read as days."""
    by_cells = (n for n, cells in enumerate(written) if _mostly(cells, _is_day))
    by_name = (n for n, name in enumerate(names) if name.lower() in DAYS and any(map(_is_day, written[n])))
    return next(chain(by_cells, by_name), None)


def preview(table: Table, mapping: Mapping, today: date) -> Preview:
    """What `read` would bring. Raises NoDayColumn."""
    found = read(table, mapping, today)
    first = tuple(one.record for one in islice(found.coming, MOST_SHOWN))
    return Preview(first, len(found.coming), found.troubles, found.left_out)


def read(table: Table, mapping: Mapping, today: date) -> Found:
    """Everything the table holds by this mapping. Raises NoDayColumn."""
    day = mapping.column(DAY)
    if day is None:
        raise NoDayColumn(file=table.file)
    into = Gathering(KIND, (mapping.app.strip() or Path(table.file).stem)[:LONGEST_NAME], table.file, today)
    for row in table.rows:
        at = when_of(row.cells, mapping, day)
        if at is None:
            into.refuse(row.line, DayNotRead())
            continue
        answers = answers_of(row.cells, mapping)
        if isinstance(answers, RowError):
            into.refuse(row.line, answers)
            continue
        time = written_in(row.cells, mapping, TIME)
        if time and at.at is None:
            into.leave(NO_TIME)
        take(row, f"{row.cells[day].strip()} {time}", at, answers, table, mapping, into)
    return into.found(table.troubles)


def take(
    row: Row,
    moment: str,
    at: When,
    answers: dict[str, int],
    table: Table,
    mapping: Mapping,
    into: Gathering,
) -> None:
    """Take in one row: a check-in where it answers Takt's questions, and an entry for every series.

    The note goes with the check-in, else with the first series, else it is an entry of its own.
    """
    note = written_in(row.cells, mapping, NOTE)
    series = [
        (name, cell.strip())
        for name, cell, role in zip(table.columns, row.cells, mapping.roles, strict=True)
        if role == SERIES and cell.strip()
    ]
    if answers:
        into.record(row.line, moment, CheckIn, {"day": at.day, "at": at.at, "note": note, **answers})
        note = ""
    for name, written in series:
        into.entry(row.line, moment, at, series=name, note=note, **value_of(written))
        note = ""
    column = mapping.column(NOTE)
    if note and column is not None:
        into.entry(row.line, moment, at, series=table.columns[column], text=note)
    elif not answers and not series:
        into.leave(NO_ANSWER)


def value_of(written: str) -> dict[str, Any]:
    """A cell as a number, as minutes with what was written, or as a text."""
    number = number_in(written)
    if number is not None:
        return {"number": number}
    minutes = minutes_in(written)
    return {"text": written} if minutes is None else {"number": minutes, "unit": "min", "text": written}


def written_in(cells: tuple[str, ...], mapping: Mapping, role: str) -> str:
    """What stands in the column with a role, without spaces around."""
    column = mapping.column(role)
    return "" if column is None else cells[column].strip()


def when_of(cells: tuple[str, ...], mapping: Mapping, day: int) -> When | None:
    """The day of a row, and the instant where a column tells it."""
    instant = moment_in(cells[day]) if "T" in cells[day] or ":" in cells[day] else None
    found = day_in(cells[day], mapping.order)
    if found is None:
        return None
    time = written_in(cells, mapping, TIME)
    if not time:
        return instant or When(found)
    told = moment_in(time) if "T" in time else None
    return When(found, told.at) if told else when(found, time_in(time))


def answers_of(cells: tuple[str, ...], mapping: Mapping) -> dict[str, int] | RowError:
    """The answers to Takt's own questions, or why they are none."""
    answers: dict[str, int] = {}
    for name, question in scales(CheckIn).items():
        written = written_in(cells, mapping, name)
        if not written:
            continue
        number = whole_in(written)
        if number is None or not question.least <= number <= question.most:
            return OffTheScale(least=question.least, most=question.most)
        answers[name] = number
    return answers


def _mostly(cells: list[str], fits: Callable[[str], bool]) -> bool:
    """Whether most of the cells that are not empty are of a kind."""
    written = [cell for cell in cells if cell.strip()]
    return bool(written) and sum(map(fits, written)) >= MOSTLY * len(written)


def _is_day(cell: str) -> bool:
    return day_in(cell) is not None or day_in(cell, Order.MONTH_FIRST) is not None


def _is_time(cell: str) -> bool:
    return time_in(cell) is not None or moment_in(cell) is not None
