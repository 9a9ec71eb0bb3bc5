"""Bearable: a table with a row for each answer.

date,date formatted,weekday,time of day,category,rating/amount,detail,notes. The day stands as
"22nd Jan 2022", in newer files also in figures; the time of day is a clock time or a word (pre, am,
mid, pm, all day). A symptom is "Headache (Moderate)" with its rating from 0 to 4, sleep is
hours:minutes, mood and energy are from 1 to 5 or 1 to 10: which of them does not stand in the file.
"""

from __future__ import annotations

import re
from datetime import date

from app.errors.other_diaries import DayNotRead, NotFromThisApp
from app.imports.days import Order, day_in, order_of, time_in, when
from app.imports.found import Found, Gathering
from app.imports.numbers import clocked, number_in
from app.imports.tables import heading_of, table

KIND = "bearable"
APP = "Bearable"
NEEDED = {"date", "category", "rating/amount", "detail"}
IN_FIGURES = "date formatted"
# Here the detail tells about the answer, elsewhere what was asked about.
WHOLE = {"mood", "energy", "sleep", "sleep quality"}
QUALIFIED = re.compile(r"(.+?)\s*\(([^()]*)\)")


def recognise(_name: str, head: bytes) -> bool:
    """Whether a file begins as Bearable's do."""
    return set(heading_of(head)) >= NEEDED


def read(content: bytes, file: str, today: date) -> Found:
    """The answers of a file. Raises NotFromThisApp or what `tables.table` does."""
    read_in = table(content, file)
    if not {name.lower() for name in read_in.columns} >= NEEDED:
        raise NotFromThisApp(file=file, app=APP)
    into = Gathering(KIND, APP, file, today)
    order, _ = order_of(row.get(IN_FIGURES) or row["date"] for _, row in read_in.named())
    for line, row in read_in.named():
        day = day_of(row, order)
        if day is None:
            into.refuse(line, DayNotRead())
            continue
        part, clock = row.get("time of day", ""), time_in(row.get("time of day", ""))
        note = "\n".join(filter(None, ("" if clock else part, row.get("notes", ""))))
        into.entry(line, f"{day} {part}", when(day, clock), note=note, **answer(row))
    return into.found(read_in.troubles)


def day_of(row: dict[str, str], order: Order) -> date | None:
    """The day of a row, from the column that can be read."""
    return day_in(row["date"], order) or day_in(row.get(IN_FIGURES, ""), order)


def answer(row: dict[str, str]) -> dict[str, object]:
    """What a row is about and what it says."""
    category, rating, detail = row["category"], row["rating/amount"], row["detail"]
    number = number_in(rating)
    if number is None and rating:
        minutes = clocked(rating) if category.lower() == "sleep" else None
        text = "\n".join(filter(None, (rating, detail)))
        return {"series": category, "number": minutes, "unit": "min" if minutes else "", "text": text}
    if number is None or not detail or "|" in detail or category.lower() in WHOLE:
        return {"series": category, "number": number, "text": detail}
    parts = QUALIFIED.fullmatch(detail)
    name, text = (parts[1], parts[2]) if parts else (detail, "")
    return {"series": name, "number": number, "text": text}
