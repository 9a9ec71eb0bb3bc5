"""Sheets as PDF: for paper, and as an attachment in patient portals.

PDF/UA-1 and PDF/A-2a, with real text also in the pictures. Made in memory.
"""

from contextlib import closing

from app.exports.sheet import Sheet
from app.exports.summary import VisitSummary
from app.language import Language


def render(summary: VisitSummary, language: Language) -> bytes:
    """The summary's pages. The same summary gives the same bytes. Raises MissingCharacter."""
    return print_sheet(summary.sheet(language), language)


def print_sheet(sheet: Sheet, language: Language) -> bytes:
    """Any sheet as pages. Raises MissingCharacter."""
    from app.exports.as_pdf_blocks import write_all  # fpdf2 takes a moment to load.
    from app.exports.as_pdf_first_page import write_first_page
    from app.exports.as_pdf_pages import Pages

    with closing(Pages(sheet, language)) as pages:
        write_first_page(sheet.title, sheet.blocks, pages)
        if sheet.details:
            pages.add_page()
        write_all(sheet.details, pages)
        return pages.finished()
