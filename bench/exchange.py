"""How long it takes to take everything out after ten years, and to read it in: `python -m bench.exchange`.

Ten entries a day and a drawing a week, beside what the fictional patient has agreed with her clinic.
What is held to a ratio is measured beside plain JSON or a plain PDF of the same run.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

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

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
THREE_MONTHS = Period.months_until(TODAY, 3)
YEARS, ENTRIES_A_DAY = 10, 10
SWEDISH = Language("sv", "SE")
CHEAP = Stretch(8 * 1024, 1, 1)
PASSPHRASE = "stig upp, koka kaffe, gå ut"
NOTE = "Gick en runda i skogen och vilade sedan en stund i solen."
AGAIN = 3

BOUNDS = {
    "archive of ten years, ms": 5_000.0,
    "archive of ten years, times plain JSON": 25.0,
    "tables of ten years, ms": 5_000.0,
    "archive of ten years read in, ms": 10_000.0,
    "another diary of ten years, ms": 10_000.0,
    "FHIR of three months, ms": 3_000.0,
    "calendar, ms": 500.0,
    "page as PDF, first, as a command, ms": 1_500.0,
    "page as PDF, again, ms": 500.0,
    "protected PDF, times the plain one": 2.0,
    "picture of the page, times the PDF": 4.0,
}


def figures() -> dict[str, float]:
    """What was measured: times in milliseconds, sizes and memory in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        notebook = lived(Path(folder) / "ten", YEARS, ENTRIES_A_DAY)
        try:
            return {**everything(notebook), **pages(Path(folder))}
        finally:
            notebook.lock()


def everything(notebook: Notebook) -> dict[str, float]:
    """The whole notebook out, and in again."""
    archived = taken_out("archive", notebook, SWEDISH)
    plain = json.loads(archived)
    out = median(lambda: taken_out("archive", notebook, SWEDISH))
    as_json = median(lambda: json.dumps(plain, ensure_ascii=False))
    return {
        "records": float(len(plain["records"])),
        "archive of ten years, ms": out,
        "archive of ten years, times plain JSON": out / as_json,
        "archive of ten years, MiB": len(archived) / 2**20,
        "archive of ten years, memory at most, MiB": peak(lambda: taken_out("archive", notebook, SWEDISH)),
        "archive of ten years read in, ms": median(lambda: taken_in(archived)),
        "another diary of ten years, ms": median(brought_in),
        "another diary of ten years, memory at most, MiB": peak(brought_in),
        "tables of ten years, ms": median(lambda: taken_out("csv", notebook, SWEDISH)),
        "FHIR of three months, ms": median(lambda: taken_out("fhir", notebook, SWEDISH, THREE_MONTHS)),
        "calendar, ms": median(lambda: taken_out("ics", notebook, SWEDISH)),
    }


def pages(folder: Path) -> dict[str, float]:
    """The page of three months in a notebook of one year, with all its sections."""
    notebook = lived(folder / "one", 1, 1)
    summary = summary_of(notebook, THREE_MONTHS)
    pdf = render("pdf", summary, SWEDISH)
    again = median(lambda: render("pdf", summary_of(notebook, THREE_MONTHS), SWEDISH))
    picture = median(lambda: render("png", summary, SWEDISH))
    sealed = median(lambda: protect(pdf, PASSPHRASE))
    notebook.lock()
    return {
        "page as PDF, first, as a command, ms": as_a_command(folder / "one"),
        "page as PDF, again, ms": again,
        "protected PDF, times the plain one": (again + sealed) / again,
        "picture of the page, times the PDF": picture / again,
        "page as text, again, ms": median(lambda: render("text", summary, SWEDISH)),
    }


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


def taken_in(archived: bytes) -> None:
    """An archive as a new notebook."""
    with tempfile.TemporaryDirectory() as folder:
        notebook, _ = Notebook.create(Home(Path(folder), Clock(lambda: NOW)), PASSPHRASE, CHEAP)
        notebook.journal.take_in(read(archived, "takt.json").records)
        notebook.lock()


def brought_in() -> None:
    """Ten answers a day for ten years, as Bearable writes them, into a new notebook."""
    days = [TODAY - timedelta(days=n) for n in range(365 * YEARS)]
    rows = [
        f'"{day:%d %b %Y}","{day.isoformat()}","x","{8 + n:02}:05","Symptom","{n % 5}","Series {n} (Mild)","{NOTE}"'
        for day in days
        for n in range(ENTRIES_A_DAY)
    ]
    content = "\n".join(
        ["date,date formatted,weekday,time of day,category,rating/amount,detail,notes", *rows]
    )
    with tempfile.TemporaryDirectory() as folder:
        notebook, _ = Notebook.create(Home(Path(folder), Clock(lambda: NOW)), PASSPHRASE, CHEAP)
        bring_in(notebook, bearable.read(content.encode(), "bearable.csv", TODAY))
        notebook.lock()


def as_a_command(folder: Path) -> float:
    """Milliseconds of the work itself in a fresh process, without the start of Python and the passphrase."""
    act = (
        "from bench.exchange import *\n"
        f"notebook = Notebook.unlock(Home(Path({str(folder)!r}), Clock(lambda: NOW)), PASSPHRASE)\n"
        "begun = perf_counter()\n"
        "render('pdf', summary_of(notebook, THREE_MONTHS), SWEDISH)\n"
        "print((perf_counter() - begun) * 1000)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", act], capture_output=True, text=True, check=True).stdout
        for _ in range(AGAIN)
    ]
    return statistics.median(map(float, runs))


def median(act: Callable[[], object]) -> float:
    """Milliseconds, after one run that is not counted."""
    act()
    times = []
    for _ in range(AGAIN):
        begun = perf_counter()
        act()
        times.append((perf_counter() - begun) * 1_000)
    return statistics.median(times)


def peak(act: Callable[[], object]) -> float:
    """The most memory that Python objects took meanwhile, in MiB."""
    tracemalloc.start()
    act()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:50} {value:12.1f}")
