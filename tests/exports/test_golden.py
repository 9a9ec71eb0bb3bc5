"""The page in every format and language, held against files in tests/golden.

Pictures in the web page are compared by the text in them only: their lines are held by tests/charts.
The picture of the page is compared by how dark each square of it is. `tests/golden/README.md` tells
how the files are written anew. Calendar, FHIR, archive and tables are held by the tests of each.
"""

from __future__ import annotations

import re
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.exports import as_csv, as_html, as_pdf, as_png, plan_template, render
from app.exports.summary import build
from app.rehab.checkin import CheckIn
from tests.exports import agreed
from tests.exports.patient import ALL_SECTIONS, FOUR_WEEKS, LANGUAGES, TODAY, check_ins, lived, whole
from tests.tools.golden import golden

TAGS = pytest.mark.parametrize("tag", LANGUAGES)


SQUARE = 31  # Dots: 40 squares across and 56 down are enough to see where things stand.
SHADES = "01234567"


@cache
def page(tag: str) -> bytes:
    """The PDF of everything."""
    return as_pdf.render(whole(), LANGUAGES[tag])


def only_text(svg: re.Match[str]) -> str:
    return "<svg>" + " | ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg[0])) + "</svg>"


@TAGS
def test_the_web_page_reads_as_it_should(tag: str) -> None:
    made = as_html.render(whole(), LANGUAGES[tag]).decode()
    words = re.sub(
        r"<svg.*?</svg>", only_text, re.sub(r"<style>.*?</style>", "", made, flags=re.DOTALL), flags=re.DOTALL
    )
    told = re.sub(r"(</(?:p|tr|dd|dt|caption|h\d|summary|svg)>)(?!\n)", r"\1\n", words)

    assert told == golden(f"summary.{tag}.html", told)


@TAGS
def test_a_screen_reader_is_told_the_pages_in_order(tag: str, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(page(tag))

    told = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, check=True).stdout.decode()
    made = re.sub(r"(Figure[^\n]*\n)(?: +/[^\n]*\n)*( +)\"[^\n]*\n", r"\1\2[picture]\n", told)

    assert made == golden(f"summary.{tag}.pdf.txt", made)


@TAGS
def test_the_first_page_on_paper_is_laid_out_as_it_should(tag: str) -> None:
    read = ["pdftotext", "-layout", "-l", "1", "-", "-"]
    made = subprocess.run(read, input=page(tag), capture_output=True, check=True).stdout.decode()

    assert made == golden(f"summary.{tag}.pdf.page1.txt", made)


@TAGS
def test_the_picture_of_the_page_is_as_light_and_dark_as_it_should(tag: str) -> None:
    made = shades(as_png.picture(page(tag)))
    known = golden(f"summary.{tag}.png.txt", made)

    assert made.splitlines()[0] == known.splitlines()[0] == "1240 × 1754"
    assert farthest(made, known) <= 1  # Two computers may round a shade to either side.


def test_a_word_more_in_the_picture_is_seen() -> None:
    made, other = (shades(as_png.picture(page(tag))) for tag in ("sv", "da"))

    assert farthest(made, other) > 1


def shades(png: bytes) -> str:
    """How large a picture is, and how dark each square of it, from 0 for white."""
    opened = Image.open(BytesIO(png)).convert("L")
    grey = 255 - np.asarray(opened, dtype=float)
    high, wide = (length // SQUARE for length in grey.shape)
    squares = grey[: high * SQUARE, : wide * SQUARE].reshape(high, SQUARE, wide, SQUARE).mean(axis=(1, 3))
    steps = np.minimum(squares / 255 * 16, len(SHADES) - 1).round().astype(int)
    rows = ("".join(SHADES[step] for step in row) for row in steps)
    return "\n".join([f"{opened.width} × {opened.height}", *rows, ""])


def farthest(one: str, other: str) -> int:
    """The most that any square of two pictures differs by."""
    pairs = zip("".join(one.splitlines()[1:]), "".join(other.splitlines()[1:]), strict=True)
    return max(abs(int(here) - int(there)) for here, there in pairs)


@TAGS
def test_the_page_for_somebody_close_reads_as_it_should(tag: str) -> None:
    relative = lived(relative=agreed.PLAN.relatives[0])
    made = render("text", build(relative, FOUR_WEEKS, TODAY, ALL_SECTIONS), LANGUAGES[tag]).decode()

    assert made == golden(f"relative.{tag}.txt", made)


@TAGS
def test_the_table_for_a_clinic_reads_as_it_should(tag: str) -> None:
    made = plan_template.render(LANGUAGES[tag]).decode()

    assert made == golden(f"template.{tag}.csv", made)


@TAGS
def test_the_spreadsheet_reads_as_it_should(tag: str) -> None:
    made = as_csv.render(check_ins(), CheckIn, LANGUAGES[tag], "excel").decode()

    assert made == golden(f"checkin.{tag}.csv", made)


def test_the_archived_table_is_the_same_in_every_language() -> None:
    tables = {as_csv.render(check_ins(), CheckIn, language, "archive") for language in LANGUAGES.values()}
    made = tables.pop().decode()

    assert not tables
    assert made == golden("checkin.archive.csv", made)
