"""The pages for clinics on paper: `make clinics`, which puts a PDF beside each of docs/for-clinics.*.md.

The same exporter as for the patient's page prints them, so they are tagged and can be read with a screen
reader. The same text gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.exports.as_pdf import print_sheet
from app.exports.blocks import Block, Bullets, Heading, Paragraph
from app.exports.sheet import Sheet
from app.language import Language

DOCS = Path(__file__).parent
LANGUAGES = (Language("sv", "SE"), Language("da", "DK"), Language("nb", "NO"))
WRITTEN = date(2026, 11, 22)  # The day of the texts; a PDF has to name one.
NUMBERED, BULLET = re.compile(r"\d+\. "), re.compile(r"- ")
LINK, MARKED = re.compile(r"\[([^]]+)\]\([^)]+\)"), re.compile(r"[*`]([^*`]+)[*`]")


def page_in(language: Language) -> str:
    """The page's Markdown."""
    return (DOCS / f"for-clinics.{language.tag}.md").read_text(encoding="utf-8")


def sheet_of(markdown: str) -> Sheet:
    """A page as a sheet: its title, headings, paragraphs and lists, without marks and addresses."""
    title, *parts = markdown.strip().split("\n\n")
    return Sheet(
        plain(title.removeprefix("# ")), WRITTEN, tuple(block for part in parts for block in blocks_of(part))
    )


def blocks_of(part: str) -> Iterator[Block]:
    """What stands between two empty lines."""
    lines = part.splitlines()
    for mark in (NUMBERED, BULLET):
        if all(mark.match(line) for line in lines):
            yield Bullets(tuple(plain(mark.sub("", line, 1)) for line in lines), numbered=mark is NUMBERED)
            return
    if part.startswith("## "):
        yield Heading(plain(part.removeprefix("## ")))
    else:
        yield Paragraph(plain(" ".join(lines)))


def plain(words: str) -> str:
    """Words without Markdown's marks."""
    return MARKED.sub(r"\1", LINK.sub(r"\1", words))


def printed(language: Language) -> bytes:
    """The page as PDF."""
    return print_sheet(sheet_of(page_in(language)), language)


if __name__ == "__main__":
    for each in LANGUAGES:
        (DOCS / f"for-clinics.{each.tag}.pdf").write_bytes(printed(each))
