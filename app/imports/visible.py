"""Visible: a table with a row for each observation.

observation_date,tracker_name,tracker_category,observation_value. Most symptoms are from 0 to 3;
the scales do not stand in the file.
"""

from __future__ import annotations

from datetime import date

from app.errors.other_diaries import DayNotRead, NotFromThisApp
from app.imports.days import day_in, when
from app.imports.found import Found, Gathering
from app.imports.numbers import number_in
from app.imports.tables import heading_of, table

KIND = "visible"
APP = "Visible"
NEEDED = {"observation_date", "tracker_name", "observation_value"}


def recognise(_name: str, head: bytes) -> bool:
    """Whether a file begins as Visible's do."""
    return set(heading_of(head)) >= NEEDED


def read(content: bytes, file: str, today: date) -> Found:
    """The observations of a file. Raises NotFromThisApp or what `tables.table` does."""
    read_in = table(content, file)
    if not {name.lower() for name in read_in.columns} >= NEEDED:
        raise NotFromThisApp(file=file, app=APP)
    into = Gathering(KIND, APP, file, today)
    for line, row in read_in.named():
        day, value = day_in(row["observation_date"]), row["observation_value"]
        if day is None:
            into.refuse(line, DayNotRead())
            continue
        number, name = number_in(value), row["tracker_name"]
        category = row.get("tracker_category", "")
        into.entry(
            line,
            row["observation_date"],
            when(day, None),
            series=name if category in ("", name) else f"{category}: {name}",
            number=number,
            text="" if number is not None else value,
        )
    return into.found(read_in.troubles)
