"""MedTimer: its backup (JSON) and its table of events (CSV).

The backup holds {"medicines": …, "events": {"version", "list": […]}}, or one of the two lists
alone; its instants are seconds since 1970. The table is divided by semicolons, quotes nothing, has
headings in the phone's language, and ends with the reminder's and the dose's instant, ISO 8601.
What was taken comes in as it was written. Nothing of it becomes a dose of a taper.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from app.errors.archives import ArchiveError
from app.errors.other_diaries import DamagedFile, DayNotRead, NotFromThisApp, ValueNotRead
from app.imports.archive import parsed
from app.imports.days import here, instant_in
from app.imports.encodings import head_of, refuse_large, text_of
from app.imports.found import Found, Gathering
from app.imports.tables import heading_of, table_of
from app.words import N_

KIND = "medtimer"
APP = "MedTimer"
MARK = "(iso 8601)"
TAKEN = "TAKEN"
NOT_TAKEN = N_("Reminders that were not marked as taken")
AHEAD_OF_SECONDS = 2**33


def recognise(_name: str, head: bytes) -> bool:
    """Whether a file begins as MedTimer's table or its backup does."""
    return is_table(heading_of(head)) or is_backup(head_of(head))


def is_table(heading: tuple[str, ...]) -> bool:
    """Whether these are the headings of the table of events."""
    return len(heading) >= 6 and all(name.endswith(MARK) for name in heading[-2:])


def is_backup(begins: str) -> bool:
    """Whether a text begins as a backup."""
    start = begins.lstrip()
    return start.startswith("{") and any(
        f'"{name}"' in start for name in ("medicines", "events", "medicineName")
    )


def read(content: bytes, file: str, today: date) -> Found:
    """What was taken. Raises NotFromThisApp, DamagedFile, TooLargeFile or DamagedTable."""
    refuse_large(len(content), file)
    into = Gathering(KIND, APP, file, today)
    text = text_of(content, file)
    return of_backup(content, into) if text.lstrip().startswith("{") else of_table(text, into)


def of_table(text: str, into: Gathering) -> Found:
    """What was taken, from the table of events."""
    read_in = table_of(text, into.file)
    if not is_table(tuple(name.lower() for name in read_in.columns)):
        raise NotFromThisApp(file=into.file, app=APP)
    for row in read_in.rows:
        cells = [cell.strip() for cell in row.cells]
        if not cells[-1]:
            into.leave(NOT_TAKEN)
            continue
        at = instant_in(cells[-1])
        if at is None or at.at is None:
            into.refuse(row.line, DayNotRead())
            continue
        note = cells[6] if len(cells) >= 9 else ""
        into.entry(row.line, at.at.isoformat(), at, series=cells[1], text=cells[2], note=note)
    return into.found(read_in.troubles)


def of_backup(content: bytes, into: Gathering) -> Found:
    """What was taken, from the backup; its events are counted from 1."""
    try:
        whole = parsed(content, into.file)
    except ArchiveError as error:
        raise DamagedFile(file=into.file) from error
    events = listed(whole)
    if events is None:
        raise NotFromThisApp(file=into.file, app=APP)
    for number, event in enumerate(events, start=1):
        if not isinstance(event, dict) or not isinstance(event.get("medicineName"), str):
            into.refuse(number, ValueNotRead())
        elif event.get("status") != TAKEN:
            into.leave(NOT_TAKEN)
        else:
            take(event, number, into)
    return into.found()


def listed(whole: Any) -> list[Any] | None:
    """The events of a backup; none where it holds medicines only, None where it is no backup."""
    if not isinstance(whole, dict):
        return None
    part = whole.get("events", whole if "list" in whole else None)
    if part is None:
        return [] if isinstance(whole.get("medicines"), dict) else None
    events = part.get("list") if isinstance(part, dict) else None
    return events if isinstance(events, list) else None


def take(event: dict[str, Any], number: int, into: Gathering) -> None:
    """Take in one event of a dose taken."""
    seconds = event.get("processedTimestamp")
    at = None
    if isinstance(seconds, int) and 0 < seconds < AHEAD_OF_SECONDS:
        at = here(datetime.fromtimestamp(seconds, UTC))
    if at is None or at.at is None:
        into.refuse(number, DayNotRead())
        return
    amount, note = (str(event.get(name) or "").strip() for name in ("amount", "notes"))
    name = event["medicineName"].strip()
    into.entry(number, at.at.isoformat(), at, series=name, text=amount, note=note)
