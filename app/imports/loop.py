"""Loop Habit Tracker, the tables in a zip file.

Habits.csv names the habits; "001 Name/Checkmarks.csv" holds a habit's days (Date,Value,Notes, in
earlier files without a heading). A habit that is ticked says YES_MANUAL, NO or SKIP, once 2, 0 and 3;
YES_AUTO (1) and UNKNOWN (-1) nobody wrote: Loop works them out. An amount stands in thousandths.
"""

from __future__ import annotations

from datetime import date

from app.errors.other_diaries import DayNotRead, NotFromThisApp, ValueNotRead
from app.imports import loop_backup
from app.imports.days import day_in, when
from app.imports.encodings import text_of
from app.imports.found import Found, Gathering
from app.imports.numbers import whole_in
from app.imports.tables import table, table_of
from app.imports.zips import BEGINS, tables_in
from app.words import N_

KIND = "loop"
APP = "Loop Habit Tracker"
HABITS, CHECKMARKS = "Habits.csv", "Checkmarks.csv"
HEADING = ("Date", "Value", "Notes")
WRITTEN = {"YES_MANUAL": "YES", "NO": "NO", "SKIP": "SKIP", "2": "YES", "3": "SKIP"}
WORKED_OUT = {"YES_AUTO", "UNKNOWN", "-1", "0", "1"}
LEFT_OUT = N_("Days that the app worked out by itself")


def recognise(_name: str, head: bytes) -> bool:
    """Whether a file begins as what Loop saves: its zip file of tables, or its backup."""
    return (head.startswith(BEGINS) and HABITS.encode() in head[:200]) or loop_backup.recognise(head)


def read(content: bytes, file: str, today: date) -> Found:
    """The days of every habit. Raises NotFromThisApp, DamagedFile, TooLargeFile or DamagedTable."""
    into = Gathering(KIND, APP, file, today)
    if not content.startswith(BEGINS):
        return loop_backup.read(content, into)
    files = tables_in(content, file)
    of_habits = {path: one for path, one in files.items() if path.endswith(f"/{CHECKMARKS}")}
    if HABITS not in files or not of_habits:
        raise NotFromThisApp(file=file, app=APP)
    names, units = named(files[HABITS])
    for path, one in sorted(of_habits.items()):
        folder = path.split("/")[-2]
        position = folder.split(" ")[0]
        checkmarks(one, f"{file}: {path}", names.get(position, folder), units.get(position, ""), into)
    return into.found()


def named(content: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """The habits' names and units by their position, as the folders begin with it."""
    rows = [row for _, row in table(content, HABITS).named()]
    return (
        {row.get("position", ""): row.get("name", "") for row in rows},
        {row.get("position", ""): row.get("unit", "") for row in rows},
    )


def checkmarks(content: bytes, file: str, habit: str, unit: str, into: Gathering) -> None:
    """Take in the days of one habit."""
    text = text_of(content, file)
    if not text.strip() or (len(text.splitlines()) < 2 and text.lower().startswith("date")):
        return
    read_in = table_of(text, file, HEADING)
    for one in read_in.troubles:
        into.refuse(one.line, one.error, file)
    for line, row in read_in.named():
        day, value = day_in(row["date"]), row.get("value", "")
        answer = answer_in(value, unit)
        if day is None:
            into.refuse(line, DayNotRead(), file)
        elif value in WORKED_OUT:
            into.leave(LEFT_OUT)
        elif answer is None:
            into.refuse(line, ValueNotRead(), file)
        else:
            into.entry(
                line, day.isoformat(), when(day, None), series=habit, note=row.get("notes", ""), **answer
            )


def answer_in(value: str, unit: str) -> dict[str, object] | None:
    """What a checkmark says, or None where Loop writes no such thing."""
    if value in WRITTEN:
        return {"text": WRITTEN[value]}
    thousandths = whole_in(value) if value.lstrip("-").isdigit() else None
    return None if thousandths is None else {"number": thousandths / 1000, "unit": unit}
