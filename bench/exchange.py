"""What it takes to take everything out after ten years, to read it in, and to print a page: `python -m bench.exchange`.

Milliseconds are of the processor unless they are by the clock. What is held to a ratio is measured
beside the plainest way to do as much. Memory is that of a whole process which does nothing else.
"""

import gc
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.command import BETWEEN_SEARCHES
from app.exports import render
from app.exports.protected import protect
from app.session.for_the_visit import summary_of
from app.session.notebook import Notebook
from bench import _ten_years as years
from bench._plain import smallest_page
from bench._ten_years import PASSPHRASE, SWEDISH, THREE_MONTHS
from bench._timing import alone, beside, milliseconds, programs

MANY = 9  # A busy machine has quiet moments.

BOUNDS = {
    # One core stretches the passphrase while the other loads what draws: somebody waits by the clock.
    "page as PDF, first, as a command, by the clock, ms": 1_500.0,
    "page as PDF, first, as a command, times the smallest page": 2.7,
    "page as PDF, again, ms": 500.0,
    "page as PDF, again, times the smallest page": 5.0,
    "protected PDF, times the plain one": 2.0,
    "picture of the page, times the PDF": 4.0,
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
}


def figures() -> Iterator[tuple[str, float]]:
    """What was measured, as it is found: times in milliseconds, sizes and memory in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        yield from pages(Path(folder))
        yield from out_and_in(Path(folder))


def pages(folder: Path) -> Iterator[tuple[str, float]]:
    """The page of three months in a notebook of one year, with all its sections."""
    vault = folder / "one"
    years.one_year(vault)
    first = programs(
        "from app.command import main; main()",
        exported(vault, folder / "page.pdf"),
        "from bench._plain import smallest_page; smallest_page()",
        MANY,
    )
    yield from first.told("page as PDF, first, as a command", "the smallest page").items()
    notebook = Notebook.unlock(years.home(vault), PASSPHRASE)
    yield (
        "of that for the passphrase, ms",
        milliseconds(lambda: notebook.prove(PASSPHRASE, by_code=False)),
    )
    summary = summary_of(notebook, THREE_MONTHS)
    pdf = render("pdf", summary, SWEDISH)

    def again() -> bytes:
        return render("pdf", summary_of(notebook, THREE_MONTHS), SWEDISH)

    gc.set_threshold(BETWEEN_SEARCHES)  # As `takt` does, which stays open.
    yield "page as PDF, again, ms", milliseconds(again, MANY)
    yield "page as PDF, again, times the smallest page", beside(again, smallest_page)
    yield "protected PDF, times the plain one", 1 + beside(lambda: protect(pdf, PASSPHRASE), again)
    yield "picture of the page, times the PDF", beside(lambda: render("png", summary, SWEDISH), again)
    yield "page as text, again, ms", milliseconds(lambda: render("text", summary, SWEDISH))
    notebook.lock()


def out_and_in(folder: Path) -> Iterator[tuple[str, float]]:
    """Ten years out and in again."""
    vault, archive = folder / "ten", folder / "takt.json"
    years.ten_years(vault)
    yield from alone(years.archive_out, vault, archive).told("archive of ten years", "plain JSON").items()
    yield "archive of ten years, MiB", archive.stat().st_size / 2**20
    yield from alone(years.tables_out, vault).told("tables of ten years", "plain tables").items()
    yield from alone(years.archive_in, archive).told("archive of ten years read in", "plain JSON").items()
    yield from alone(years.diary_in).told("another diary of ten years", "a plain database").items()
    yield from alone(years.bundle_out, vault).told("FHIR of three months", "plain JSON").items()
    yield from alone(years.calendar_out, vault).told("calendar", "icalendar alone").items()


def exported(vault: Path, out: Path) -> list[str]:
    """The arguments of `takt` for the page of three months."""
    passphrase = vault / "passphrase"
    passphrase.write_text(PASSPHRASE)
    days = ["--from", THREE_MONTHS.first.isoformat(), "--to", THREE_MONTHS.last.isoformat()]
    return ["export", "--vault", str(vault), "--passphrase-file", str(passphrase), *days, "--out", str(out)]


if __name__ == "__main__":
    for name, value in figures():
        print(f"{name:60} {value:12.1f}", flush=True)
