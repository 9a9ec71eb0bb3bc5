"""Daylio: a table with a row for each entry, the newest first, with a byte order mark.

full_date,date,weekday,time,mood,activities,scales,note_title,note. Mood is a name in the language
of the phone; which of its levels it is does not stand in the file. Activities and scales stand in
one cell, divided by " | ", a scale as "Name: value". Earlier files have year and no full_date.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date

from app.errors.other_diaries import DayNotRead, NotFromThisApp
from app.imports.days import day_in, time_in, when
from app.imports.found import Found, Gathering
from app.imports.numbers import number_in
from app.imports.tables import heading_of, table

KIND = "daylio"
APP = "Daylio"
NEEDED = {"mood", "activities", "time", "note"}
BREAK = re.compile(r"<\s*(?:br\s*/?|/p|/div|/li)\s*>", re.I)
STYLE = re.compile(r"</?(?:b|i|u|s|p|ul|ol|li|div|span|font|strong|em)(?:\s[^<>]*)?>", re.I)


def recognise(_name: str, head: bytes) -> bool:
    """Whether a file begins as Daylio's do."""
    return is_ours(set(heading_of(head)))


def is_ours(columns: set[str]) -> bool:
    """Whether these are the columns of Daylio's, with the day in one of them or in two."""
    return columns >= NEEDED and ("full_date" in columns or columns >= {"date", "year"})


def read(content: bytes, file: str, today: date) -> Found:
    """The entries of a file. Raises NotFromThisApp or what `tables.table` does."""
    read_in = table(content, file)
    if not is_ours({name.lower() for name in read_in.columns}):
        raise NotFromThisApp(file=file, app=APP)
    into = Gathering(KIND, APP, file, today)
    for line, row in read_in.named():
        day = day_in(row["full_date"] if "full_date" in row else f"{row['date']} {row['year']}")
        if day is None:
            into.refuse(line, DayNotRead())
            continue
        at, moment = when(day, time_in(row["time"])), f"{day} {row['time']}"
        note = "\n".join(filter(None, (plain(row.get("note_title", "")), plain(row["note"]))))
        measured = list(scales(row.get("scales", "")))
        if row["mood"] or note or not (row["activities"] or measured):
            into.entry(line, moment, at, series="mood", text=row["mood"], note=note)
        if row["activities"]:
            into.entry(line, moment, at, series="activities", text=row["activities"])
        for name, value in measured:
            number = number_in(value)
            into.entry(line, moment, at, series=name, number=number, text="" if number is not None else value)
    return into.found(read_in.troubles)


def scales(cell: str) -> Iterator[tuple[str, str]]:
    """Name and value of each scale."""
    for one in filter(None, (part.strip() for part in cell.split("|"))):
        name, _, value = one.rpartition(":")
        yield (name.strip(), value.strip()) if name else ("scales", one)


def plain(written: str) -> str:
    """A note without the marks of its style."""
    return html.unescape(STYLE.sub("", BREAK.sub("\n", written))).strip()
