"""Exports in every language, held against files in tests/golden.

Pictures are compared by the text in them only: their lines are held by tests/charts.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from app.exports import as_csv, as_html, as_pdf
from app.rehab.checkin import CheckIn
from tests.exports.patient import LANGUAGES, check_ins, whole
from tests.tools.golden import golden

TAGS = pytest.mark.parametrize("tag", LANGUAGES)


def only_text(svg: re.Match[str]) -> str:
    return "<svg>" + " | ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg[0])) + "</svg>"


@TAGS
def test_the_web_page_reads_as_it_should(tag: str) -> None:
    page = as_html.render(whole(), LANGUAGES[tag]).decode()
    words = re.sub(
        r"<svg.*?</svg>", only_text, re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL), flags=re.DOTALL
    )
    made = re.sub(r"(</(?:p|tr|dd|dt|caption|h\d|summary|svg)>)(?!\n)", r"\1\n", words)

    assert made == golden(f"summary.{tag}.html", made)


@TAGS
def test_a_screen_reader_is_told_the_pages_in_order(tag: str, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(as_pdf.render(whole(), LANGUAGES[tag]))

    told = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, check=True).stdout.decode()
    made = re.sub(r"(Figure[^\n]*\n)(?: +/[^\n]*\n)*( +)\"[^\n]*\n", r"\1\2[picture]\n", told)

    assert made == golden(f"summary.{tag}.pdf.txt", made)


@TAGS
def test_the_spreadsheet_reads_as_it_should(tag: str) -> None:
    made = as_csv.render(check_ins(), CheckIn, LANGUAGES[tag], "excel").decode()

    assert made == golden(f"checkin.{tag}.csv", made)


def test_the_archived_table_is_the_same_in_every_language() -> None:
    tables = {as_csv.render(check_ins(), CheckIn, language, "archive") for language in LANGUAGES.values()}
    made = tables.pop().decode()

    assert not tables
    assert made == golden("checkin.archive.csv", made)
