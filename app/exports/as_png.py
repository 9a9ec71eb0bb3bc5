"""The first page as a picture, for clinics that take pictures only.

It is the very page of the PDF: its drawing instructions are drawn again as pixels, with the
letters' own outlines. No program for that is to be had on phones, so ours knows what our
pages use (docs/decisions/0019-picture-of-the-page.md).
"""

from __future__ import annotations

from io import BytesIO

from app.charts.raster import as_png
from app.exports import as_pdf
from app.exports.summary import VisitSummary
from app.language import Language

DOTS_PER_INCH = 150


def render(summary: VisitSummary, language: Language) -> bytes:
    """The first page as PNG, A4 at 150 dots an inch. Raises MissingCharacter."""
    return picture(as_pdf.render(summary, language))


def picture(pdf: bytes) -> bytes:
    """The first page of a PDF of ours as PNG."""
    from pypdf import PdfReader  # Takes a moment to load, as do the letters.

    from app.exports.page_marks import Reader

    page = PdfReader(BytesIO(pdf)).pages[0]
    return as_png(
        Reader(page).marks(page), float(page.mediabox.width), float(page.mediabox.height), DOTS_PER_INCH
    )
