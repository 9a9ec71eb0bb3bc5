"""What it takes to take everything out after ten years, and to read it in: `python -m bench.exchange`.

Ten entries a day and a drawing a week, beside what the fictional patient has agreed with her clinic.
Times are of the processor. What is held to a ratio is measured beside the plainest way to do as much.
"""

import json
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.demo import notebook_of
from app.exports import render
from app.exports.protected import protect
from app.imports import bearable
from app.imports.archive import read
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.session.bringing_in import bring_in
from app.session.clock import Clock
from app.session.for_the_visit import summary_of
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.taking_out import taken_out
from app.storage.slots import Stretch
from bench._plain import as_json, as_tables, in_a_plain_database, rows_in, smallest_page
from bench._timing import beside, milliseconds, peak, programs

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
THREE_MONTHS = Period.months_until(TODAY, 3)
YEARS, ENTRIES_A_DAY = 10, 10
SWEDISH = Language("sv", "SE")
CHEAP = Stretch(8 * 1024, 1, 1)
PASSPHRASE = "stig upp, koka kaffe, gå ut"
NOTE = "Gick en runda i skogen och vilade sedan en stund i solen."
HEADING = "date,date formatted,weekday,time of day,category,rating/amount,detail,notes"

BOUNDS = {
    "archive of ten years, ms": 5_000.0,
    "archive of ten years, times plain JSON": 25.0,
    "tables of ten years, ms": 5_000.0,
    "tables of ten years, times plain tables": 12.0,
    "archive of ten years read in, ms": 10_000.0,
    "archive of ten years read in, times plain JSON": 50.0,
    "another diary of ten years, ms": 10_000.0,
    "another diary of ten years, times a plain database": 40.0,
    "FHIR of three months, ms": 3_000.0,
    "FHIR of three months, times plain JSON": 40.0,
    "calendar, ms": 500.0,
    "page as PDF, first, as a command, ms": 1_500.0,
    "page as PDF, first, times the smallest page": 3.5,
    "page as PDF, again, ms": 500.0,
    "page as PDF, again, times the smallest page": 5.0,
    "protected PDF, times the plain one": 2.0,
    "picture of the page, times the PDF": 4.0,
}


def figures() -> dict[str, float]:
    """What was measured: times in milliseconds, sizes and memory in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        notebook = lived(Path(folder) / "ten", YEARS, ENTRIES_A_DAY)
        try:
            return {**out(notebook), **back_in(notebook), **pages(Path(folder))}
        finally:
            notebook.lock()


def out(notebook: Notebook) -> dict[str, float]:
    """The whole notebook out."""

    def archive() -> bytes:
        return taken_out("archive", notebook, SWEDISH)

    def tables() -> bytes:
        return taken_out("csv", notebook, SWEDISH)

    def fhir() -> bytes:
        return taken_out("fhir", notebook, SWEDISH, THREE_MONTHS)

    archived, plain, cells, resources = (
        archive(),
        json.loads(archive()),
        rows_in(tables()),
        json.loads(fhir()),
    )
    return {
        "records": float(len(plain["records"])),
        "archive of ten years, ms": milliseconds(archive),
        "archive of ten years, times plain JSON": beside(archive, lambda: as_json(plain)),
        "archive of ten years, MiB": len(archived) / 2**20,
        "archive of ten years, memory at most, MiB": peak(archive),
        "tables of ten years, ms": milliseconds(tables),
        "tables of ten years, times plain tables": beside(tables, lambda: as_tables(cells)),
        "tables of ten years, memory at most, MiB": peak(tables),
        "FHIR of three months, ms": milliseconds(fhir),
        "FHIR of three months, times plain JSON": beside(fhir, lambda: as_json(resources)),
        "calendar, ms": milliseconds(lambda: taken_out("ics", notebook, SWEDISH)),
    }


def back_in(notebook: Notebook) -> dict[str, float]:
    """An archive and another app's table, each into a new notebook."""
    archived, table = taken_out("archive", notebook, SWEDISH), bearable_table()
    return {
        "archive of ten years read in, ms": milliseconds(lambda: taken_in(archived)),
        "archive of ten years read in, times plain JSON": beside(
            lambda: taken_in(archived), lambda: json.loads(archived)
        ),
        "archive of ten years read in, memory at most, MiB": peak(lambda: taken_in(archived)),
        "another diary of ten years, ms": milliseconds(lambda: brought_in(table)),
        "another diary of ten years, times a plain database": beside(
            lambda: brought_in(table), lambda: in_a_plain_database(table)
        ),
        "another diary of ten years, memory at most, MiB": peak(lambda: brought_in(table)),
    }


def pages(folder: Path) -> dict[str, float]:
    """The page of three months in a notebook of one year, with all its sections."""
    notebook = lived(folder / "one", 1, 1)
    summary = summary_of(notebook, THREE_MONTHS)
    pdf = render("pdf", summary, SWEDISH)

    def again() -> bytes:
        return render("pdf", summary_of(notebook, THREE_MONTHS), SWEDISH)

    measured = {
        "page as PDF, again, ms": milliseconds(again),
        "page as PDF, again, times the smallest page": beside(again, smallest_page),
        "protected PDF, times the plain one": 1 + beside(lambda: protect(pdf, PASSPHRASE), again),
        "picture of the page, times the PDF": beside(lambda: render("png", summary, SWEDISH), again),
        "page as text, again, ms": milliseconds(lambda: render("text", summary, SWEDISH)),
    }
    notebook.lock()
    first, times = programs(
        ["-c", "from app.command import main; main()", *exported(folder / "one", folder / "page.pdf")],
        ["-c", "from bench._plain import smallest_page; smallest_page()"],
    )
    return {
        "page as PDF, first, as a command, ms": first,
        "page as PDF, first, times the smallest page": times,
        **measured,
    }


# --- Notebooks and files


def lived(folder: Path, years: int, entries_a_day: int) -> Notebook:
    """The fictional patient's notebook with so many check-ins a day, and a drawing a week."""
    notebook, _ = Notebook.create(Home(folder, Clock(lambda: NOW)), PASSPHRASE, CHEAP)
    kept = notebook_of(years, TODAY, SWEDISH)
    notebook.journal.take_in(kept)
    drawn = next(one.record for one in kept if isinstance(one.record, PainDrawing))
    days = [TODAY - timedelta(days=n) for n in range(1, 365 * years)]
    if entries_a_day > 1:
        notebook.journal.add_all(check_in(day, n) for day in days for n in range(entries_a_day - 1))
        notebook.journal.add_all(replace(drawn, day=day) for day in days[::7])
    return notebook


def check_in(day: date, n: int) -> CheckIn:
    at = datetime(day.year, day.month, day.day, 8 + n, 5, tzinfo=UTC)
    return CheckIn(day=day, at=at, function=n % 10, sleep=4, energy=5, mood=6, pain=n % 7, note=NOTE)


def bearable_table() -> bytes:
    """Ten answers a day for ten years, as Bearable writes them."""
    days = [TODAY - timedelta(days=n) for n in range(365 * YEARS)]
    rows = [
        f'"{day:%d %b %Y}","{day.isoformat()}","x","{8 + n:02}:05","Symptom","{n % 5}","Series {n} (Mild)","{NOTE}"'
        for day in days
        for n in range(ENTRIES_A_DAY)
    ]
    return "\n".join([HEADING, *rows]).encode()


def taken_in(archived: bytes) -> None:
    """An archive as a new notebook."""
    with tempfile.TemporaryDirectory() as folder:
        notebook, _ = Notebook.create(Home(Path(folder), Clock(lambda: NOW)), PASSPHRASE, CHEAP)
        notebook.journal.take_in(read(archived, "takt.json").records)
        notebook.lock()


def brought_in(table: bytes) -> None:
    """Another app's table into a new notebook."""
    with tempfile.TemporaryDirectory() as folder:
        notebook, _ = Notebook.create(Home(Path(folder), Clock(lambda: NOW)), PASSPHRASE, CHEAP)
        bring_in(notebook, bearable.read(table, "bearable.csv", TODAY))
        notebook.lock()


def exported(vault: Path, out: Path) -> list[str]:
    """The arguments of `takt` for the page of three months."""
    passphrase = vault / "passphrase"
    passphrase.write_text(PASSPHRASE)
    days = ["--from", THREE_MONTHS.first.isoformat(), "--to", THREE_MONTHS.last.isoformat()]
    return ["export", "--vault", str(vault), "--passphrase-file", str(passphrase), *days, "--out", str(out)]


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:55} {value:12.1f}")
