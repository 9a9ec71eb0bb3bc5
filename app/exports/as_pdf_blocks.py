"""How each block is written on paper, and which element of the structure tree it becomes.

Imported only when a PDF is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from io import BytesIO

from app.charts import WIDE
from app.exports.as_pdf_pages import BODY, HAIRLINE, INK, LINE, MARGIN, TEAL, WELL, WIDTH, Pages
from app.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Table

# Lengths in mm, letters in points.
TITLE_SIZE, SECTION_SIZE, PART_SIZE = 19, 12.5, 10
LEAST_OF_A_SECTION = 24
FACT_NAME = 38
INDENT = 5
CELL = 1.2


def write_title(title: str, pages: Pages) -> None:
    """The title of the whole."""
    pages.letters(TITLE_SIZE, bold=True, colour=TEAL)
    with pages.tag("H1"):
        pages.lines(title, WIDTH - 14, 8.5)
    pages.ln(2)


@singledispatch
def write(block: Block, pages: Pages) -> None:
    """Write one block from the place that was reached."""
    raise TypeError(type(block).__name__)


@write.register
def _(heading: Heading, pages: Pages) -> None:
    section = heading.level == 2
    pages.make_room(LEAST_OF_A_SECTION)
    pages.ln(4.5 if section else 2.5)
    pages.letters(SECTION_SIZE if section else PART_SIZE, bold=True, colour=TEAL if section else INK)
    with pages.tag(f"H{heading.level}"):
        pages.lines(heading.text, WIDTH, 6)
    pages.ln(1.2 if section else 0.5)


@write.register
def _(paragraph: Paragraph, pages: Pages) -> None:
    pages.letters(BODY)
    pages.running_text("P", paragraph.text, MARGIN, WIDTH)
    pages.ln(1.2)


@write.register
def _(bullets: Bullets, pages: Pages) -> None:
    pages.letters(BODY)
    with pages.group("L"):
        for item in bullets.items:
            pages.make_room(LINE * len(pages.broken(item, WIDTH - INDENT)[:2]))
            with pages.group("LI"):
                with pages.tag("Lbl"):
                    pages.cell(INDENT, LINE, "•")
                pages.running_text("LBody", item, MARGIN + INDENT, WIDTH - INDENT)
    pages.ln(1.2)


@write.register
def _(facts: Facts, pages: Pages) -> None:
    with pages.group("Table"):
        for name, value in facts.pairs:
            pages.letters(BODY)
            told = pages.height_of(value, WIDTH - FACT_NAME)
            pages.letters(BODY, bold=True)
            height = max(told, pages.height_of(name, FACT_NAME - CELL))
            pages.make_room(height)
            y = pages.y
            with pages.group("TR"):
                write_cell(pages, MARGIN, y, FACT_NAME - CELL, name, scope="Row")
                pages.letters(BODY)
                write_cell(pages, MARGIN + FACT_NAME, y, WIDTH - FACT_NAME, value)
            pages.set_xy(MARGIN, y + height)
    pages.ln(1.2)


@write.register
def _(table: Table, pages: Pages) -> None:
    shares = table.widths or (1,) * len(table.header)
    widths = [WIDTH * share / sum(shares) for share in shares]
    with pages.group("Table"):
        with pages.group("THead"):
            write_row(pages, table.header, widths, head=True)
        with pages.group("TBody"):
            for cells in table.rows:
                write_row(pages, cells, widths, head=False)
    pages.ln(2.5)


@write.register
def _(picture: Picture, pages: Pages) -> None:
    svg = picture.draw(WIDE)
    width, height = size_of(svg)
    pages.make_room(height + 2 * LINE)
    x, y, points = MARGIN, pages.y, pages.k
    box = (x, pages.h - y - height, x + width, pages.h - y)
    inside = " ".join(f"{length * points:.1f}" for length in box)
    pages.set_fill_color(0)  # Letters in a picture take the page's colour.
    with pages.tag(
        "Figure", alt=picture.in_words, attributes=f"<</O /Layout /BBox [{inside}] /Placement /Block>>"
    ):
        pages.image(BytesIO(svg.encode()), x=x, y=y, w=width, h=height)
    pages.set_xy(MARGIN, y + height + 1)
    for sentence in picture.sentences:
        write_beside_a_bar(pages, sentence)
    pages.ln(1.5)


def write_beside_a_bar(pages: Pages, sentence: str) -> None:
    """A picture's sentence, beside a teal bar."""
    pages.letters(BODY)
    height = pages.height_of(sentence, WIDTH - INDENT)
    pages.make_room(height)
    pages.set_fill_color(*TEAL)
    with pages.artifact():
        pages.rect(MARGIN + 0.5, pages.y + 0.3, 0.8, height - 0.6, style="F")
    pages.set_x(MARGIN + INDENT)
    with pages.tag("P"):
        pages.lines(sentence, WIDTH - INDENT)
    pages.ln(0.6)


def write_row(pages: Pages, cells: Sequence[str], widths: Sequence[float], *, head: bool) -> None:
    """One row of a table: in a header every cell names a column, in the others the first names the row."""
    pages.letters(BODY, bold=head)
    inside = [width - 2 * CELL for width in widths]
    height = 2 * CELL + max(pages.height_of(text, width) for text, width in zip(cells, inside, strict=True))
    pages.make_room(height)
    x, y = float(MARGIN), pages.y
    pages.set_fill_color(*WELL)
    pages.set_draw_color(*HAIRLINE)
    with pages.artifact():
        if head:
            pages.rect(MARGIN, y, WIDTH, height, style="F")
        pages.line(MARGIN, y + height, MARGIN + WIDTH, y + height)
    with pages.group("TR"):
        for n, (text, width) in enumerate(zip(cells, widths, strict=True)):
            scope = "Column" if head else "" if n else "Row"
            write_cell(pages, x + CELL, y + CELL, width - 2 * CELL, text, scope)
            x += width
    pages.set_xy(MARGIN, y + height)


def write_cell(pages: Pages, x: float, y: float, width: float, text: str, scope: str = "") -> None:
    """One cell of a table; `scope` tells whether it names a Row or a Column."""
    pages.set_xy(x, y)
    attributes = f"<</O /Table /Scope /{scope}>>" if scope else None
    with pages.tag("TH" if scope else "TD", attributes=attributes):
        pages.lines(text, width)


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of a picture in mm, from its view box in points."""
    _, _, width, height = svg.split('viewBox="', 1)[1].split('"', 1)[0].split()
    return float(width) * 25.4 / 72, float(height) * 25.4 / 72
