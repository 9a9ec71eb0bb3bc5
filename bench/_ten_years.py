"""Ten years of the fictional patient, and what it takes to take them out and in again.

Ten entries a day and a drawing a week, beside what she has agreed with her clinic. Each function
that gives a cost is meant for a process of its own.
"""

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from app.demo import notebook_of
from app.imports import bearable
from app.imports.archive import read
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.session.bringing_in import bring_in
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.taking_out import taken_out
from app.storage.slots import USUAL, Stretch
from bench._plain import as_calendar, as_json, as_tables, in_a_plain_database, rows_in
from bench._timing import Cost, cost

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
THREE_MONTHS = Period.months_until(TODAY, 3)
DAYS, ENTRIES_A_DAY = 3_650, 10
SWEDISH = Language("sv", "SE")
CHEAP = Stretch(8 * 1024, 1, 1)
PASSPHRASE = "stig upp, koka kaffe, gå ut"
NOTE = "Gick en runda i skogen och vilade sedan en stund i solen."
HEADING = "date,date formatted,weekday,time of day,category,rating/amount,detail,notes"
AGAIN = 2  # Each takes seconds.


def one_year(folder: Path) -> None:
    """A new notebook with a year of the demonstration, opened by a passphrase as all are."""
    notebook, _ = Notebook.create(home(folder), PASSPHRASE, USUAL)
    notebook.journal.take_in(notebook_of(1, TODAY, SWEDISH))
    notebook.lock()


def ten_years(folder: Path) -> None:
    """A new notebook with ten years."""
    notebook, _ = Notebook.create(home(folder), PASSPHRASE, CHEAP)
    kept = notebook_of(10, TODAY, SWEDISH)
    drawn = next(one.record for one in kept if isinstance(one.record, PainDrawing))
    days = [TODAY - timedelta(days=n) for n in range(1, DAYS)]
    notebook.journal.take_in(kept)
    notebook.journal.add_all(check_in(day, n) for day in days for n in range(ENTRIES_A_DAY - 1))
    notebook.journal.add_all(replace(drawn, day=day) for day in days[::7])
    notebook.lock()


def check_in(day: date, n: int) -> CheckIn:
    at = datetime(day.year, day.month, day.day, 8 + n, 5, tzinfo=UTC)
    return CheckIn(day=day, at=at, function=n % 10, sleep=4, energy=5, mood=6, pain=n % 7, note=NOTE)


def home(folder: Path) -> Home:
    return Home(folder, Clock(lambda: NOW))


# --- Out


def archive_out(folder: Path, out: Path) -> Cost:
    """Everything as an archive, which is left in a file."""

    def plainest(content: bytes) -> Callable[[], object]:
        out.write_bytes(content)
        return partial(as_json, json.loads(content))

    return taken(folder, "archive", plainest)


def tables_out(folder: Path) -> Cost:
    """Everything as tables."""
    return taken(folder, "csv", lambda content: partial(as_tables, rows_in(content)))


def bundle_out(folder: Path) -> Cost:
    """Three months as a FHIR bundle."""
    return taken(folder, "fhir", lambda content: partial(as_json, json.loads(content)), THREE_MONTHS)


def calendar_out(folder: Path) -> Cost:
    """The calendar, beside icalendar alone, which reads it and writes it again."""
    return taken(folder, "ics", lambda content: partial(as_calendar, content), Period(TODAY, date.max))


def taken(
    folder: Path, form: str, plainest: Callable[[bytes], Callable[[], object]], period: Period | None = None
) -> Cost:
    """What it takes to make a file of a notebook that is open."""
    notebook = Notebook.unlock(home(folder), PASSPHRASE)
    made: list[bytes] = []

    def act() -> None:
        made[:] = [taken_out(form, notebook, SWEDISH, period)]

    try:
        return cost(act, lambda: plainest(made[0]), AGAIN)
    finally:
        notebook.lock()


# --- In


def archive_in(file: Path) -> Cost:
    """An archive as a new notebook."""

    def act() -> None:
        with tempfile.TemporaryDirectory() as folder:
            notebook, _ = Notebook.create(home(Path(folder)), PASSPHRASE, CHEAP)
            notebook.journal.take_in(read(file.read_bytes(), file.name).records)
            notebook.lock()

    return cost(act, lambda: lambda: json.loads(file.read_bytes()), AGAIN)


def diary_in() -> Cost:
    """Ten answers a day for ten years, as Bearable writes them, into a new notebook."""
    table = bearable_table()

    def act() -> None:
        with tempfile.TemporaryDirectory() as folder:
            notebook, _ = Notebook.create(home(Path(folder)), PASSPHRASE, CHEAP)
            bring_in(notebook, bearable.read(table, "bearable.csv", TODAY))
            notebook.lock()

    return cost(act, lambda: partial(in_a_plain_database, table), AGAIN)


def bearable_table() -> bytes:
    days = [TODAY - timedelta(days=n) for n in range(DAYS)]
    rows = [
        f'"{day:%d %b %Y}","{day.isoformat()}","x","{8 + n:02}:05","Symptom","{n % 5}","Series {n} (Mild)","{NOTE}"'
        for day in days
        for n in range(ENTRIES_A_DAY)
    ]
    return "\n".join([HEADING, *rows]).encode()
