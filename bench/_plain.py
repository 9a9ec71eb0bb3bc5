"""The plainest way to do as much as a benchmark measures: what its ratios stand beside."""

import csv
import json
import sqlite3
import tempfile
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from fpdf import FPDF
from icalendar import Calendar

from app.charts.drawing import font_file


def as_json(plain: object) -> None:
    json.dumps(plain, ensure_ascii=False)


def rows_in(zipped: bytes) -> dict[str, list[list[str]]]:
    """The cells of every table in a zip file."""
    with ZipFile(BytesIO(zipped)) as packed:
        return {
            name: list(csv.reader(TextIOWrapper(packed.open(name), "utf-8", newline="")))
            for name in packed.namelist()
            if name.endswith(".csv")
        }


def as_tables(cells: dict[str, list[list[str]]]) -> None:
    """The same cells as tables in a zip file."""
    with ZipFile(BytesIO(), "w", ZIP_DEFLATED) as packing:
        for name, rows in cells.items():
            text = StringIO(newline="")
            csv.writer(text).writerows(rows)
            packing.writestr(name, text.getvalue())


def as_calendar(content: bytes) -> None:
    Calendar.from_ical(content).to_ical()


def in_a_plain_database(table: bytes) -> None:
    """The rows of a table in SQLite, unread and open to anybody."""
    rows = list(csv.reader(StringIO(table.decode())))
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "plain.db")
        with database:
            database.execute(
                "create table answer (day, again, weekday, clock, category, rating, detail, note)"
            )
            database.executemany("insert into answer values (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        database.close()


def smallest_page() -> bytes:
    """A word in each of our typefaces, by fpdf2 alone."""
    page = FPDF()
    page.add_page()
    for name, file in (("plain", "DejaVuSans.ttf"), ("bold", "DejaVuSans-Bold.ttf")):
        page.add_font(name, "", font_file(file))
        page.set_font(name, "", 10)
        page.cell(0, 5, "Takt")
    return bytes(page.output())
