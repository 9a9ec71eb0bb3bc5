"""How tables are written on paper, and which elements of the structure tree they become.

Imported only when a PDF is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.exports.as_pdf_heights import AFTER, CELL, cells_height, widths_of
from app.exports.as_pdf_pages import HAIRLINE, WELL, Pages
from app.exports.blocks import Table


def write_table(table: Table, pages: Pages) -> None:
    """A table; where it goes on overleaf its header stands there again."""
    widths = widths_of(table, pages)
    names = cells_height(table.header, widths, pages, head=True)
    rows = [cells_height(cells, widths, pages, head=False) for cells in table.rows]
    pages.make_room(names + sum(rows[:1]))
    with pages.group("Table"):
        with pages.group("THead"):
            write_row(pages, table.header, widths, head=True)
        with pages.group("TBody"):
            for cells, tall in zip(table.rows, rows, strict=True):
                if pages.y + tall > pages.page_break_trigger:
                    pages.add_page()
                    write_names_again(pages, table.header, widths)
                write_row(pages, cells, widths, head=False)
    pages.ln(1.5 * AFTER * pages.scale)


def write_row(pages: Pages, cells: Sequence[str], widths: Sequence[float], *, head: bool) -> None:
    """One row of a table: in a header every cell names a column, in the others the first names the row."""
    tall = cells_height(cells, widths, pages, head=head)
    x, y, inset = pages.left, pages.y, CELL * pages.scale
    with pages.artifact():
        write_ground(pages, tall, head=head)
    pages.body(bold=head)
    with pages.group("TR"):
        for n, (text, width) in enumerate(zip(cells, widths, strict=True)):
            scope = "Column" if head else "" if n else "Row"
            write_cell(pages, x + inset, y + inset, width - 2 * inset, text, scope)
            x += width
    pages.set_y(y + tall)


def write_names_again(pages: Pages, names: Sequence[str], widths: Sequence[float]) -> None:
    """The header of a table that goes on overleaf; a screen reader has read it already."""
    tall = cells_height(names, widths, pages, head=True)
    x, y, inset = pages.left, pages.y, CELL * pages.scale
    pages.body(bold=True)
    with pages.artifact():
        write_ground(pages, tall, head=True)
        for name, width in zip(names, widths, strict=True):
            pages.set_xy(x + inset, y + inset)
            pages.lines(name, width - 2 * inset)
            x += width
    pages.set_y(y + tall)


def write_ground(pages: Pages, tall: float, *, head: bool) -> None:
    """The line below a row, and the ground of a header."""
    pages.set_fill_color(*WELL)
    pages.set_draw_color(*HAIRLINE)
    if head:
        pages.rect(pages.left, pages.y, pages.room, tall, style="F")
    pages.line(pages.left, pages.y + tall, pages.left + pages.room, pages.y + tall)


def write_cell(pages: Pages, x: float, y: float, width: float, text: str, scope: str = "") -> None:
    """One cell of a table; `scope` tells whether it names a Row or a Column."""
    pages.set_xy(x, y)
    attributes = f"<</O /Table /Scope /{scope}>>" if scope else None
    with pages.tag("TH" if scope else "TD", attributes=attributes):
        pages.lines(text, width)
