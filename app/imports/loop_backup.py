"""Loop Habit Tracker, its backup: an SQLite file with the tables Habits and Repetitions.

The file is opened in memory, may be read in these two tables only, and is given up on when
reading it takes longer than any real one does.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from app.errors.other_diaries import DamagedFile, DayNotRead, NotFromThisApp, ValueNotRead
from app.imports.days import when
from app.imports.encodings import refuse_large
from app.imports.found import Found, Gathering
from app.words import N_

BEGINS = b"SQLite format 3\0"
TABLES = {"Habits", "Repetitions"}
# Bytes 18 and 19 say whether a journal lies beside the file; a file in memory has none.
VERSIONS, NO_JOURNAL = slice(18, 20), b"\x01\x01"
LONGEST_VALUE = 100_000
STEPS, MOST_ROUNDS = 100_000, 2_000
MEASURED = 1
TICKED = {0: "NO", 2: "YES", 3: "SKIP"}
WORKED_OUT = {-1, 1}
LEFT_OUT = N_("Days that the app worked out by itself")
ASKED = (
    "SELECT r.id, h.name, h.type, h.unit, r.timestamp, r.value, r.notes FROM Repetitions r "
    "JOIN Habits h ON h.id = r.habit ORDER BY h.position, r.timestamp"
)
ASKED_EARLIER = (
    "SELECT r.id, h.name, 0, '', r.timestamp, r.value, '' FROM Repetitions r "
    "JOIN Habits h ON h.id = r.habit ORDER BY h.position, r.timestamp"
)


def recognise(head: bytes) -> bool:
    """Whether a file begins as any SQLite file does."""
    return head.startswith(BEGINS)


def read(content: bytes, into: Gathering) -> Found:
    """The days of every habit. Raises TooLargeFile, DamagedFile or NotFromThisApp."""
    refuse_large(len(content), into.file)
    if not recognise(content):
        raise NotFromThisApp(file=into.file, app=into.app)
    with closing(sqlite3.connect(":memory:")) as opened:
        try:
            guard(opened, content)
            if not has_tables(opened):
                raise NotFromThisApp(file=into.file, app=into.app)
            for row in opened.execute(asked_of(opened)):
                take(row, into)
        except (sqlite3.Error, OverflowError, TypeError, UnicodeError) as error:
            raise DamagedFile(file=into.file) from error
    return into.found()


def guard(opened: sqlite3.Connection, content: bytes) -> None:
    """Put the file into memory and forbid everything but reading what is looked for."""
    whole = bytearray(content)
    whole[VERSIONS] = NO_JOURNAL
    opened.deserialize(bytes(whole))
    opened.execute("PRAGMA trusted_schema=OFF")
    opened.execute("PRAGMA cell_size_check=ON")
    opened.execute("PRAGMA temp_store=MEMORY")
    opened.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    rounds = iter(range(MOST_ROUNDS))
    opened.set_progress_handler(lambda: 0 if next(rounds, None) is not None else 1, STEPS)
    opened.set_authorizer(allowed)


def allowed(
    action: int, name: str | None, _column: str | None, _schema: str | None, inside: str | None
) -> int:
    """Whether the reading may do this."""
    if action == sqlite3.SQLITE_SELECT and inside is None:
        return sqlite3.SQLITE_OK
    reads = action == sqlite3.SQLITE_READ and name in TABLES | {"sqlite_master"}
    return sqlite3.SQLITE_OK if reads and inside is None else sqlite3.SQLITE_DENY


def has_tables(opened: sqlite3.Connection) -> bool:
    """Whether both tables are there, and are tables, no views and nothing that runs code."""
    listed = opened.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    real = {
        name for name, sql in listed if isinstance(sql, str) and "virtual" not in sql.lower().split("(")[0]
    }
    return real >= TABLES


def asked_of(opened: sqlite3.Connection) -> str:
    """The question that this file's version of the tables can answer."""
    try:
        opened.execute(f"{ASKED} LIMIT 0")
    except sqlite3.OperationalError:
        return ASKED_EARLIER
    return ASKED


def take(row: tuple[Any, ...], into: Gathering) -> None:
    """Take in one day of one habit."""
    number, habit, kind, unit, milliseconds, value, note = row
    day = None
    if isinstance(milliseconds, int) and 0 < milliseconds < 2**43:
        day = datetime.fromtimestamp(milliseconds / 1000, UTC).date()
    if day is None:
        into.refuse(number, DayNotRead())
    elif (
        not isinstance(value, int)
        or not isinstance(habit, str)
        or (kind != MEASURED and value not in {*TICKED, *WORKED_OUT})
    ):
        into.refuse(number, ValueNotRead())
    elif kind != MEASURED and value in WORKED_OUT:
        into.leave(LEFT_OUT)
    else:
        answer: dict[str, Any] = {"text": TICKED.get(value, "")}
        if kind == MEASURED:
            answer = {"number": value / 1000, "unit": str(unit or "")}
        into.entry(number, day.isoformat(), when(day, None), series=habit, note=str(note or ""), **answer)
