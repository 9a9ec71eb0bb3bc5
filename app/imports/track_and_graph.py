"""Track & Graph: a table with a row for each data point.

FeatureName,Timestamp,Value,Label,Note, with an offset in the timestamp and durations as
hours:minutes:seconds. Earlier files have no Label and write it behind the value: "1.0:Label".
"""

from __future__ import annotations

import re
from datetime import date

from app.errors.other_diaries import DayNotRead, NotFromThisApp, ValueNotRead
from app.imports.days import moment_in
from app.imports.found import Found, Gathering
from app.imports.numbers import clocked, number_in
from app.imports.tables import heading_of, table

KIND = "track-and-graph"
APP = "Track & Graph"
NEEDED = {"featurename", "timestamp", "value"}
VALUE = re.compile(
    r"(?P<duration>-?\d+:-?\d{1,2}:-?\d{1,2})(?::(?P<tail>.*))?|(?P<number>[^:]+)(?::(?P<label>.*))?"
)


def recognise(_name: str, head: bytes) -> bool:
    """Whether a file begins as those of Track & Graph do."""
    return set(heading_of(head)) >= NEEDED


def read(content: bytes, file: str, today: date) -> Found:
    """The data points of a file. Raises NotFromThisApp or what `tables.table` does."""
    read_in = table(content, file)
    if not {name.lower() for name in read_in.columns} >= NEEDED:
        raise NotFromThisApp(file=file, app=APP)
    into = Gathering(KIND, APP, file, today)
    for line, row in read_in.named():
        at, answer = moment_in(row["timestamp"]), answer_in(row["value"], row.get("label", ""))
        if at is None:
            into.refuse(line, DayNotRead())
        elif answer is None:
            into.refuse(line, ValueNotRead())
        else:
            into.entry(
                line, row["timestamp"], at, series=row["featurename"], note=row.get("note", ""), **answer
            )
    return into.found(read_in.troubles)


def answer_in(value: str, label: str) -> dict[str, object] | None:
    """The number, its unit and the label beside it, or None where it is none that the app writes."""
    found = VALUE.fullmatch(value)
    if not found:
        return None
    if found["duration"]:
        text = "\n".join(filter(None, (found["duration"], found["tail"] or label)))
        return {"number": clocked(found["duration"]), "unit": "min", "text": text}
    number = number_in(found["number"])
    return None if number is None else {"number": number, "text": found["label"] or label}
